"""Biographies: the last lines, which say who the author is.

``Ann Lee is a reporter at the Harbour Post.`` Kept under the role biography. Only one of the last blocks,
and only if it begins with the name of an author whom the byline names, or names a newsroom's trade
outright and nothing of the story follows; a sentence of the story about somebody of that name stands
further up and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.sentences import word_count

LAST = 4  # blocks from the end: contributions and promotions may follow
LONGEST = 600  # characters: a paragraph

SAYS = re.compile(
    r"""^[\W_]*(?:,[^,]{2,80},\s)?(?:
        is | was | has\ been | are | covers | writes | reports | reported | joined | works
      | teaches | edits | hosts
      | ist | schreibt | arbeitet | berichtet | est | écrit | couvre | es | escribe | cubre | è | scrive
      | schrijft | är | skriver | er | é | escreve | jest | pisze | je | píše
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
TRADE = re.compile(
    r"^(?:the\s+(?:author|writer)|[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}),?\s+"
    r"(?:is|are)\s+(?:an?|the)\s+(?:[\w’'&.-]+\s){0,8}?"
    r"(?:reporter|correspondent|staff writer|freelance (?:writer|journalist)|journalist|columnist"
    r"|contributing (?:writer|editor))\b"
)


def find(article: Article) -> Iterator[Change]:
    """Each of the last blocks that tells about an author."""
    first = max(1, len(article.blocks) - LAST)
    for at, block in enumerate(article.blocks[first:], first):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST:
            continue
        if author := about(block.text, article.authors):
            told = f"one of the last lines, about {author}, whom the byline names"
        elif TRADE.match(block.text) and ends_with(article.blocks[at:]):
            told = "one of the last lines, and it says what somebody writes for"
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.BIOGRAPHY),), told, 0.93)


def ends_with(blocks: Sequence[Block]) -> bool:
    """Whether the article ends with these: no paragraph goes on with the story."""
    return not any(block.role is Role.PARAGRAPH and not TRADE.match(block.text) for block in blocks)


def about(text: str, authors: tuple[str, ...]) -> str | None:
    """The author whom ``text`` begins to tell about."""
    for author in authors:
        if word_count(author) > 1 and text.startswith(author) and SAYS.match(text[len(author) :]):
            return author
    return None
