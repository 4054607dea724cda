"""The signs before a list's items: bullets, and numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

BULLETS = "•●▪◦‣∙⁃"  # nothing else begins with one
# A star may be a footnote's, a middle dot a word's; a dash, in many languages, is somebody's who speaks.
SIGN = re.compile(
    rf"(?P<bullet>[{BULLETS}])\s*(?=\S)|(?P<star>[*·])\s+(?=\S)|(\(?)(?P<number>\d{{1,3}})([.)])\s+(?=\S)"
)

# With more signs, each for itself: what so begins may be an item's line, and is none of a paragraph's.
ITEM = re.compile(r"(?:--|[•●▪◦‣·*–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


class Sign(NamedTuple):
    """A sign, how it is written, the number in it, and where the item's words begin."""

    kind: str
    number: int | None
    end: int

    @property
    def sure(self) -> bool:
        """Whether nothing but an item begins with it."""
        return self.kind in BULLETS

    def goes_on(self, other: Sign) -> bool:
        """Whether ``other`` is the next item's."""
        return self.kind == other.kind and (self.number is None or other.number == self.number + 1)


def sign_of(text: str) -> Sign | None:
    """The sign that ``text`` begins with."""
    found = SIGN.match(text)
    if not found:
        return None
    if found["number"]:
        return Sign(f"{found[3]}1{found[5]}", int(found["number"]), found.end())
    return Sign(found["bullet"] or found["star"], None, found.end())


def item_lines(lines: Sequence[str]) -> set[int]:
    """The lines at which items of a list begin: at a bullet, or at one of two signs that go on."""
    signs = [(n, sign) for n, line in enumerate(lines) if (sign := sign_of(line.lstrip()))]
    items = {n for n, sign in signs if sign.sure}
    for (n, sign), (m, other) in pairwise(signs):
        if sign.goes_on(other):
            items |= {n, m}
    return items
