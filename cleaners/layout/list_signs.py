"""The signs before a list's items: bullets, and numbers that count on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.words.listed import listed

# Nothing else begins with one; the last are those of Symbol and Wingdings, as word processors print them.
BULLETS = "•●▪◦‣∙⁃" + "".join(map(chr, range(0xF020, 0xF100)))
# A star may be a footnote's, a middle dot a word's, an arrow a page's own; a dash, in many languages, is
# somebody's who speaks. An o is a word processor's bullet, and in many languages a word.
SIGN = re.compile(
    rf"(?P<bullet>[{BULLETS}])\s*(?=\S)|(?P<star>[*·■□▶►▸➢➤➔→❖✓✔☐☑◆◇]|o(?=\s+[A-Z]))\s+(?=\S)"
    r"|(\(?)(?:(?P<number>\d{1,3})|(?P<roman>[IVX]{1,4}))([.)])\s+(?=\S)"
)
LETTER = frozenset("o")
WORD = listed("ca cs es ga gl it lt pl pt ro sh sk sl tr")  # languages in which it is one: "o Conde"
ROMAN = dict(zip("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split(), range(1, 17), strict=True))
# How each kind of number is read; ``None``: it is none.
COUNTED: dict[str, Callable[[str], int | None]] = {"number": int, "roman": ROMAN.get}

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


def sign_of(text: str, language: str | None = None) -> Sign | None:
    """The sign that ``text`` begins with, where it is no word of the language."""
    found = SIGN.match(text)
    if not found or (found["star"] in LETTER and language in WORD):
        return None
    kind = next((kind for kind in COUNTED if found[kind]), None)
    if kind is None:
        return Sign(found["bullet"] or found["star"], None, found.end())
    number = COUNTED[kind](found[kind])
    return None if number is None else Sign(f"{found[3]}{kind}{found[6]}", number, found.end())


def item_lines(lines: Sequence[str]) -> set[int]:
    """The lines at which items of a list begin: at a bullet, or at one of two signs that go on."""
    first = sign_of(lines[0].lstrip()) if lines else None
    words = LETTER - {first.kind if first else ""}  # they are some, unless the list begins with one
    signs = [(n, sign) for n, line in enumerate(lines) if (sign := sign_of(line.lstrip()))]
    signs = [(n, sign) for n, sign in signs if sign.kind not in words]
    items = {n for n, sign in signs if sign.sure}
    for (n, sign), (m, other) in pairwise(signs):
        if sign.goes_on(other):
            items |= {n, m}
    return items
