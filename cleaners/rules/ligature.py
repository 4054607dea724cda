"""Ligatures: letters that a typesetter joined are letters again.

    the oﬃce of ﬁnance   ->  the office of finance

Fonts have one sign for ``fi``; some converters hand it on, and then no search finds the word. Only the
seven Latin ligatures of Unicode's block for them, which no language has as a letter: ``æ``, ``œ``, ``ß``
and ``ĳ`` stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article
from cleaners.repair import Change

LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile(f"[{''.join(LETTERS)}]")


def find(article: Article) -> Iterator[Change]:
    """Each block with ligatures in it."""
    for at, block in enumerate(article.blocks):
        if block.text.isascii():
            continue
        found = list(LIGATURE.finditer(block.text))
        if found:
            after = block.splices((*each.span(), LETTERS[each[0]]) for each in found)
            signs = ", ".join(dict.fromkeys(each[0] for each in found))
            yield Change(at, (block,), (after,), f"a font's signs for several letters: {signs}", 1.0)
