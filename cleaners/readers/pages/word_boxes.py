"""Words with the boxes that text recognition saw their ink in, as lines of type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from cleaners.readers.pages.characters import ASCENT, DESCENT
from cleaners.readers.pages.drop_caps import LONGEST
from cleaners.readers.pages.line import LARGER, Line

DPI = 300  # of scans, where it is not said
POINTS = 72  # an inch
# Of the type's size, in faces for books and newspapers: how high capitals stand above the base line, how
# high small letters, and how deep tails hang below it.
CAPITAL, SMALL, TAIL = 0.7, 0.47, 0.21
HIGH = re.compile(r"[^\W_a-zà-ÿ]|[bdfhijklßt!?\"'“”‘’„à-öø-ÿ()«»/]")
LOW = re.compile(r"[gjpqyçQ,;()/]")
LETTER = re.compile(r"[^\W_]")
WORDS = frozenset("aàáeéèioóuyv")  # of one letter, in the languages of the word tables
ASIDE = 2  # times as high as wide is a word that is set sideways
LONG = 3  # letters: "I" and "1" are so high and upright


class Word(NamedTuple):
    """A word and where its ink is, in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def line(page: int, words: Sequence[Word]) -> Line:
    """A line of these words, which are not none; its size is what most of them show."""
    told = [word for word in words if LETTER.search(word.text)] or words
    size = median(map(size_of, told))
    first = told[0]
    base = first.bottom - (TAIL * size if LOW.search(first.text) else 0)
    return Line(
        page,
        words[0].left,
        base - ASCENT * size,
        words[-1].right,
        base + DESCENT * size,
        size,
        " ".join(word.text for word in words),
    )


def size_of(word: Word) -> float:
    """The size of type that a word's ink shows: it has capitals and tails, or has not."""
    above = CAPITAL if HIGH.search(word.text) else SMALL
    return (word.bottom - word.top) / (above + (TAIL if LOW.search(word.text) else 0))


def is_aside(words: Sequence[Word]) -> bool:
    """Whether a line is set sideways."""
    long = [word for word in words if len(word.text) >= LONG]
    return bool(long) and all(word.bottom - word.top > ASIDE * (word.right - word.left) for word in long)


def lines_and_asides(page: int, lines: Sequence[Sequence[Word]]) -> tuple[list[Line], str]:
    """The lines of a page, and the text of those that are set sideways."""
    upright = [words for words in lines if words and not is_aside(words)]
    aside = [" ".join(word.text for word in words) for words in lines if words and is_aside(words)]
    pieces = [piece for words in upright for piece in without_cap(words)]
    return [line(page, words) for words in pieces], "\n".join(aside)


def without_cap(words: Sequence[Word]) -> list[Sequence[Word]]:
    """A line, and the drop cap before it, which stands beside other lines, too, by itself.

    Not a letter that may be a word, for which a speck above it is enough to look large.
    """
    cap, *others = words
    alone = len(cap.text) <= LONGEST and LETTER.search(cap.text) and cap.text.lower() not in WORDS
    if others and alone and size_of(cap) >= LARGER * median(map(size_of, others)):
        return [[cap], others]
    return [words]
