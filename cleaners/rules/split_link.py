"""Split link: one link that line ends have cut into pieces is one link again.

    <u>in-</u> <u>ternational calls</u>   ->  <u>in- ternational calls</u>

A converter that finds underlines closes them at each line end and opens them again. So two pieces
with nothing but a space between them are one, or with the hyphen of a word that was divided there. Kept
apart: pieces with addresses that differ, and pieces with a comma, a word or any other character between
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Mark, Span
from cleaners.repair import Change

# A line's end, perhaps behind the hyphen of a word that it divides.
BETWEEN = re.compile(r"(?:(?<=[^\W_])[-‐\u00ad¬](?=\s))?\s*")
LINKS = (Mark.UNDERLINE, Mark.LINK)


def find(article: Article) -> Iterator[Change]:
    """Each block in which a link stands in pieces."""
    for at, block in enumerate(article.blocks):
        if len(block.spans) > 1:
            spans = joined(block)
            if len(spans) < len(block.spans):
                pieces = len(block.spans) - len(spans)
                told = (
                    "a link cut at a line end is one link"
                    if pieces == 1
                    else "links cut at line ends are whole"
                )
                yield Change(at, (block,), (replace(block, spans=spans),), told, 0.97)


def joined(block: Block) -> tuple[Span, ...]:
    """The block's spans, each link in one piece."""
    links: list[Span] = []
    for span in (s for s in block.spans if s.mark in LINKS):
        if links and links[-1].end <= span.start and are_one(block.text, links[-1], span):
            links[-1] = links[-1]._replace(end=span.end)
        else:
            links.append(span)
    return tuple(sorted([*(s for s in block.spans if s.mark not in LINKS), *links]))


def are_one(text: str, a: Span, b: Span) -> bool:
    """Whether two links that follow each other are pieces of one."""
    return (a.mark, a.target) == (b.mark, b.target) and BETWEEN.fullmatch(text, a.end, b.start) is not None
