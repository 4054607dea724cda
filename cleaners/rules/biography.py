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
from cleaners.credits.letters import UPPER
from cleaners.layout.story_end import story_end
from cleaners.repair import Change
from cleaners.sentences import word_count

LAST = 4  # blocks from the end: contributions and promotions may follow
LONGEST = 600  # characters: a paragraph

SAYS = re.compile(
    r"""^[\W_]*(?:,[^,]{2,80},\s)?(?:
        is | was | can\ be\ (?:reached|contacted|followed)\ (?:at|on|via|by\ e-?mail) | has\ been | are
      | covers | writes | reports | reported | joined | works
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
    r"|contributing (?:writer|editor)|(?:assistant|deputy|senior|associate|news) editor(?= at ))\b"
)
# What a heading of such lines says, alone or before the name.
ABOUT = re.compile(
    r"\W*(?:about the (?:author|writer)s?|über (?:den autor|die autorin)|zu[rm] (?:person|autor(?:in)?)"
    r"|à propos de l['’]aute?ure?|sobre (?:el autor|la autora|[oa] autora?)|over de auteur|om författaren)"
    r"(?:\W*|:\s.+)",
    re.IGNORECASE,
)
# How to reach the author, whose name follows.
REACH = re.compile(
    r"(?:you can )?(?:contact|e-?mail|reach|follow|write to|kontakt|contactez|suivez)\s+", re.IGNORECASE
)
WHERE = re.compile(
    r"@\w|https?://|www\.|\b(?:on|auf|sur) (?:x|twitter|facebook|instagram|bluesky)\b", re.IGNORECASE
)
# Who the writer is, in no name: by the trade and the house, not "The author is a master of English prose".
WRITER = re.compile(
    r"The (?:author|writer|columnist)s? (?:is|are) (?:an?|the) (?:[\w’'-]+ ){0,4}?"
    r"(?:professor|lecturer|fellow|director|chair\w*|president|member|researcher|historian|economist|lawyer"
    r"|minister|ambassador|adviser|analyst|reporter|correspondent|editor|journalist|columnist)s?\b[^.;,]{0,80}"
    rf" (?:at|of|for|with) (?:the )?[{UPPER}][^.;]*\.?$"
)


def find(article: Article) -> Iterator[Change]:
    """Each of the last blocks that tells about an author."""
    first = max(1, story_end(article.blocks) - LAST)
    for at, block in enumerate(article.blocks[first:], first):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST:
            continue
        if author := about(block.text, article.authors) or reached(block.text, article.authors):
            told = f"one of the last lines, about {author}, whom the byline names"
        elif is_biography(block.text) and ends_with(article.blocks[at:]):
            told = "one of the last lines, and it says what somebody writes for"
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.BIOGRAPHY),), told, 0.93)


def ends_with(blocks: Sequence[Block]) -> bool:
    """Whether the article ends with these: no paragraph goes on with the story."""
    return not any(block.role is Role.PARAGRAPH and not is_biography(block.text) for block in blocks)


def is_biography(text: str) -> bool:
    """Whether ``text`` says of somebody, named or not, what he or she writes for."""
    return bool(TRADE.match(text) or WRITER.match(text) or ABOUT.fullmatch(text))


def reached(text: str, authors: tuple[str, ...]) -> str | None:
    """The author whom ``text`` tells how to reach: ``Contact Ann Lee at ann@harbour.example``."""
    reach = REACH.match(text)
    there = reach and WHERE.search(text, reach.end())
    return next((a for a in authors if reach and there and text.startswith(a, reach.end())), None)


def about(text: str, authors: tuple[str, ...]) -> str | None:
    """The author whom ``text`` begins to tell about, by the whole name, or by the first one and the trade."""
    for author in authors:
        if word_count(author) < 2:
            continue
        if text.startswith(author) and SAYS.match(text[len(author) :]):
            return author
        first = author.split()[0]
        if text.startswith(first + " ") and TRADE.match(author + text[len(first) :]):
            return author
    return None
