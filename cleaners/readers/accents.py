"""Accents that a PDF draws on their letters, each as a character of its own: one letter again.

TeX's older fonts have no accented letters. PDFium puts such an accent anywhere in its line, with spaces
around it (``Ci encias ˆ``); but its place does not lie: it stands on its letter, where no other character can.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cleaners.readers.characters import SPACE, Character

COMBINING = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303", "~": "\u0303", "¯": "\u0304",
    "˘": "\u0306", "˙": "\u0307", "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327",
    "˛": "\u0328",
}  # fmt: skip
DOTLESS = {"ı": "i", "ȷ": "j"}
RAISED = 0.4  # of the type's size: on a capital an accent is drawn so much higher


def on_letters(found: Sequence[Character | None]) -> list[Character | None]:
    """The characters, those accents that stand on a letter as one with it, without the spaces beside them."""
    accents = [at for at, each in enumerate(found) if each and each.text in COMBINING]
    if not accents:
        return list(found)
    letters = by_line(found)
    whole: dict[int, Character] = {}  # by the letter's place in ``found``
    gone: set[int] = set()
    touched: set[int] = set()  # the lines on which one stood
    for at in accents:
        letter = below(at, found, letters)
        if letter is not None and letter not in whole and (one := composed(found[letter], found[at])):
            whole[letter] = one
            gone.add(at)
            touched.add(round(one.base))
    told = [None if each is None else whole.get(at, each) for at, each in enumerate(found) if at not in gone]
    return list(without_guesses(told, touched)) if gone else list(found)


def by_line(found: Sequence[Character | None]) -> dict[int, list[int]]:
    """Where the letters of each base line stand in ``found``."""
    lines: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(found):
        if each and each.text.isalpha() and each.text not in COMBINING:
            lines[round(each.base)].append(at)
    return lines


def below(at: int, found: Sequence[Character | None], letters: dict[int, list[int]]) -> int | None:
    """Where the letter stands on which an accent stands; ``None`` if it stands on none."""
    accent = found[at]
    assert accent is not None
    middle = (accent.left + accent.right) / 2
    reach = round(RAISED * accent.type.size) + 1
    near = (
        letter
        for base in range(round(accent.base) - reach, round(accent.base) + reach + 1)
        for letter in letters.get(base, ())
    )
    over = [n for n in near if (one := found[n]) and one.left < middle < one.right]
    return min(over, key=lambda n: abs(n - at), default=None)


def composed(letter: Character | None, accent: Character | None) -> Character | None:
    """The letter with its accent; ``None`` if there is no such letter."""
    if letter is None or accent is None:
        return None
    one = unicodedata.normalize("NFC", DOTLESS.get(letter.text, letter.text) + COMBINING[accent.text])
    return letter._replace(text=one) if len(one) == 1 else None


def without_guesses(found: Sequence[Character | None], touched: set[int]) -> Iterator[Character | None]:
    """The characters without the spaces that PDFium guessed where an accent parted a word."""
    before: Character | None = None
    for at, each in enumerate(found):
        if each and each.text.isspace() and each.left >= each.right and round(each.base) in touched:
            behind = next((other for other in found[at + 1 : at + 4] if other and not other.text.isspace()), None)
            if before and behind and behind.left - before.right < SPACE * before.type.size:
                continue
        if each is None or not each.text.isspace():
            before = each
        yield each
