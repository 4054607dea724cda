"""Accents that a PDF draws on their letters, each as a character of its own: one letter again.

TeX's older fonts have no accented letters. PDFium puts such an accent anywhere in its line, with spaces
around it (``Ci encias ˆ``); but its place does not lie: it stands on its letter, and no other character can.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cleaners.font_signs import ACCENTS
from cleaners.readers.pages.characters import SPACE, Character

# Those that stand beside their letters in other texts, and those that are quotation marks or signs there.
COMBINING = ACCENTS | {"`": "\u0300", "´": "\u0301", "^": "\u0302", "~": "\u0303", "¯": "\u0304"}
DOTLESS = {"ı": "i", "ȷ": "j"}
Numbered = tuple[int, Character]
NEAR = 4  # characters: a word goes on behind a space or two
RAISED = 0.4  # of the type's size: on a capital an accent is drawn so much higher


def on_letters(found: Sequence[Character | None]) -> list[Character | None]:
    """The characters, those accents that stand on a letter as one with it, without the spaces beside them."""
    accents = [(at, each) for at, each in enumerate(found) if each and each.text in COMBINING]
    if not accents:
        return list(found)
    letters = by_line(found)
    whole: dict[int, Character] = {}  # by the letter's place in ``found``
    gone: set[int] = set()
    touched: set[int] = set()  # the lines on which one stood
    for at, accent in accents:
        letter = below(at, accent, letters)
        if letter and letter[0] not in whole and (one := composed(letter[1], accent)):
            whole[letter[0]] = one
            gone.add(at)
            touched.add(round(one.base))
    told = [None if each is None else whole.get(at, each) for at, each in enumerate(found) if at not in gone]
    return list(without_guesses(told, touched)) if gone else list(found)


def by_line(found: Sequence[Character | None]) -> dict[int, list[Numbered]]:
    """The letters of each base line, with their places in ``found``."""
    lines: dict[int, list[Numbered]] = defaultdict(list)
    for at, each in enumerate(found):
        if each and each.text.isalpha() and each.text not in COMBINING:
            lines[round(each.base)].append((at, each))
    return lines


def below(at: int, accent: Character, letters: dict[int, list[Numbered]]) -> Numbered | None:
    """The letter on which the accent at ``at`` stands, the nearest in order; ``None`` if there is none."""
    middle = (accent.left + accent.right) / 2
    reach = round(RAISED * accent.type.size) + 1
    lines = range(round(accent.base) - reach, round(accent.base) + reach + 1)
    near = (numbered for base in lines for numbered in letters.get(base, ()))
    over = [(n, letter) for n, letter in near if letter.left < middle < letter.right]
    return min(over, key=lambda numbered: abs(numbered[0] - at), default=None)


def composed(letter: Character, accent: Character) -> Character | None:
    """The letter with its accent; ``None`` if there is no such letter."""
    one = unicodedata.normalize("NFC", DOTLESS.get(letter.text, letter.text) + COMBINING[accent.text])
    return letter._replace(text=one) if len(one) == 1 else None


def without_guesses(found: Sequence[Character | None], touched: set[int]) -> Iterator[Character | None]:
    """The characters without the spaces that PDFium guessed where an accent parted a word."""
    before: Character | None = None
    for at, each in enumerate(found):
        if each and each.text.isspace() and each.left >= each.right and round(each.base) in touched:
            near = (other for other in found[at + 1 : at + NEAR] if other and not other.text.isspace())
            behind = next(near, None)
            if before and behind and behind.left - before.right < SPACE * before.type.size:
                continue
        if each is None or not each.text.isspace():
            before = each
        yield each
