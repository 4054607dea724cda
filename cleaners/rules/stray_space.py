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

from cleaners.article import Article, Block, Role
from cleaners.repair import Change

SILENT = (Role.CODE, Role.TABLE)
BEHIND = re.compile(r" (?:,(?!\d)|\.(?=[\s”’\"')\]]|$)(?!\s?\.)|(?P<close>[)\]]))")
OPENING = {")": "(", "]": "["}
CLOSE = re.compile(r"[,.)\]]")  # punctuation that stands close to marked words, as it should
FEWEST = 3  # such spaces that are a converter's


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
    """Where such spaces stand."""
    text = block.text
    for span in block.spans:
        if text[max(0, span.start - 2) : span.start] in ("( ", "[ "):
            yield span.start - 1
        behind = BEHIND.match(text, span.end)
        if behind and (not behind["close"] or is_open(text[: span.end], behind["close"])):
            yield span.end


def is_open(before: str, close: str) -> bool:
    """Whether the bracket that ``close`` closes was opened."""
    return before.count(OPENING[close]) > before.count(close)


def close(block: Block) -> int:
    """How many marked words have their punctuation close behind them."""
    return sum(CLOSE.match(block.text, span.end) is not None for span in block.spans)
