"""A text as plain small ASCII letters, in which a pattern finds words without cutting them out one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from unicodedata import category

from index.words import fold

LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))  # Unicode's blocks of Latin letters with accents
SIGNS = (*range(0xA0, 0xC0), *range(0x2010, 0x2060), *range(0x20A0, 0x20C0))  # quotes, dashes, spaces, money


class Plain:
    """A text in plain letters, and where each of them stands in the text itself."""

    def __init__(self, text: str) -> None:
        """``letters`` is "" if there are letters of other scripts in the text."""
        self.seconds: list[int] = []  # where a letter that became two has its second: ß, æ, œ
        if not text.isascii():
            for n, match in enumerate(pairs().finditer(text)):
                self.seconds.append(match.start() + n + 1)
            text = text.translate(table())
        self.letters = text.lower() if text.isascii() else ""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``letters[start:end]``."""
        if not self.seconds:
            return start, end
        last = end - 1
        return start - bisect_right(self.seconds, start), last - bisect_right(self.seconds, last) + 1


@cache
def table() -> dict[int, str]:
    """What letters with accents and signs between words become; the rest has to be cut into words."""
    letters = {sign: fold(chr(sign)) for sign in LATIN if chr(sign).isalpha()}
    made = {sign: plain for sign, plain in letters.items() if plain.isascii() and 0 < len(plain) < 3}
    return made | {sign: " " for sign in SIGNS if category(chr(sign))[0] in "PSZ"}


@cache
def pairs() -> re.Pattern[str]:
    """The letters that become two."""
    return re.compile(f"[{''.join(chr(sign) for sign, plain in table().items() if len(plain) == 2)}]")
