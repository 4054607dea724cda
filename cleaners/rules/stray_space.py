"""Stray spaces: what a converter has set between marked words and the punctuation beside them.

    [ _Op. Cit._ , p. 55]          ->  [_Op. Cit._, p. 55]
    ( _Freedom_ ) and <u>here</u> .  ->  (_Freedom_) and <u>here</u>.

Some converters set a space on either side of emphasis and links, so that their signs are read as signs: then
it stands nearly everywhere in a text. One or two are whoever wrote it's own. No language has a space before
a comma or a full stop, or inside of a bracket; before a colon or a question mark French has one. An ellipsis
of single dots stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article, Block, Mark, Role
from cleaners.credits.letters import UPPER
from cleaners.repair import Change

SILENT = (Role.CODE, Role.TABLE)
# A comma; a full stop that ends a sentence; the other one of two brackets.
BEHIND = re.compile(rf" (?:,(?!\d)|\.(?=[”’\"')\]]*(?:$|\s+[“‘\"'(\[]*[{UPPER}]))|(?P<close>[)\]]))")
BRACKETS = {"(": ")", "[": "]"}
CLOSE = re.compile(r"[,.)\]]")  # punctuation that stands close to marked words, as it should
FEWEST = 3  # such spaces that are a converter's
SMILING = (":", ";")  # before a bracket that nothing closes
WITHIN = 200  # characters that stand in brackets


def find(article: Article) -> Iterator[Change]:
    """Each block with such spaces, if there are more of them than of words with close punctuation."""
    blocks = [
        (at, block)
        for at, block in enumerate(article.blocks)
        if block.spans and block.role not in SILENT and block.place.is_known
    ]
    found = {at: sorted(set(strays(block))) for at, block in blocks}
    many = sum(map(len, found.values()))
    if many < FEWEST or many <= sum(close(block) for _, block in blocks):
        return
    for at, block in blocks:
        if spaces := found[at]:
            told = "a space" if len(spaces) == 1 else f"{len(spaces)} spaces"
            reason = f"{told} that a converter has set between marked words and their punctuation"
            yield Change(at, (block,), (block.splices((n, n + 1, "") for n in spaces),), reason, 0.97)


def strays(block: Block) -> Iterator[int]:
    """Where such spaces stand; code may end in a sign of its own."""
    text = block.text
    for start, end in ((span.start, span.end) for span in block.spans if span.mark is not Mark.CODE):
        before = text[max(0, start - 3) : start]
        if before.endswith(("( ", "[ ")) and before[:1] not in SMILING:
            other = BRACKETS[before[-2]]
            if text.find(other, end, end + WITHIN) > 0:
                yield start - 1
        behind = BEHIND.match(text, end)
        if behind and (not behind["close"] or is_open(text[max(0, end - WITHIN) : end], behind["close"])):
            yield end


def is_open(before: str, close: str) -> bool:
    """Whether the last bracket before is the one that ``close`` closes."""
    opening = next(opening for opening, closing in BRACKETS.items() if closing == close)
    return before.rfind(opening) > before.rfind(close)


def close(block: Block) -> int:
    """How many marked words have their punctuation close behind them."""
    marked = (span for span in block.spans if span.mark is not Mark.CODE)
    return sum(CLOSE.match(block.text, span.end) is not None for span in marked)
