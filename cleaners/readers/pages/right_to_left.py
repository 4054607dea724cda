"""Pages with Hebrew or Arabic: their characters from places back into the order in which one reads.

A PDF draws such letters in any order, and PDFium guesses. Their places do not lie: a line is read from the
right, but Latin words and figures in it from the left, as Unicode's Bidirectional Algorithm lays them out.
A page that is mostly read from the right is told in a mirror, so that its lines begin, like all others, at
the left; what is known of indents and of full lines then holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from cleaners.readers.pages.characters import Character, is_guessed, on_one_line, pieces, spaced

# The algorithm's classes by a letter each: Latin and the like, Right-to-left, Numbers with their Terminators
# ("10%") and Separators ("12.5"), Marks on letters.
KINDS = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N", "ET": "T", "ES": "S", "CS": "S", "NSM": "M"}
# What runs against a line that is read from the right, and against one from the left.
FROM_THE_LEFT = re.compile(r"L(?:[^R]*[LN])?|T*N+(?:[ST]N+)*T*")
FROM_THE_RIGHT = re.compile(r"R(?:[^LNT]*[RM])?")
OPENING, CLOSING = "([{<«‹", ")]}>»›"
TURNED = str.maketrans(OPENING + CLOSING, CLOSING + OPENING)


def read_pieces(found: list[Character | None], width: float) -> Iterator[list[Character]]:
    """The pieces of lines on a page of this ``width``, their characters in the order in which one reads."""
    if "R" not in kinds(found):
        yield from (list(spaced(piece)) for piece in pieces(iter(found)))
        return
    mirror = mirrored(found, width)
    told = [in_order(list(spaced(piece)), mirror is not None) for piece in pieces(rows(mirror or found))]
    turned = mirror is not None and brackets_turned(told)
    yield from map(with_brackets, told) if turned else told


def kinds(row: Iterable[Character | None]) -> str:
    """The kind of each character, a letter each."""
    return "".join(KINDS.get(unicodedata.bidirectional(each.text[:1]), ".") for each in row if each)


def mirrored(found: Sequence[Character | None], width: float) -> list[Character | None] | None:
    """The characters of a page of this ``width`` in its mirror, if most letters are read from the right."""
    letters = kinds(found)
    if letters.count("R") <= letters.count("L"):
        return None
    return [each and each._replace(left=width - each.right, right=width - each.left) for each in found]


def rows(found: Iterable[Character | None]) -> Iterator[Character | None]:
    """The characters by line and from the left, ``None`` behind each line."""
    drawn = [each for each in found if each and not is_guessed(each)]
    row: list[Character] = []
    for each in sorted(drawn, key=lambda each: -each.base):
        if row and not on_one_line(row[0], each):
            yield from (*by_place(row), None)
            row = []
        row.append(each)
    yield from by_place(row)


def by_place(row: list[Character]) -> list[Character]:
    """The characters of a line from the left, each accent behind the letter that it stands on."""
    letters = [each for each in row if kinds([each]) != "M"]

    def place(each: Character) -> tuple[float, bool]:
        middle = (each.left + each.right) / 2
        if kinds([each]) != "M":
            return middle, False
        below = next((letter for letter in letters if letter.left <= middle <= letter.right), each)
        return (below.left + below.right) / 2, True

    return sorted(row, key=place)


def in_order(piece: Sequence[Character], mirror: bool) -> list[Character]:
    """The characters of a line as they are read: what runs against it is turned."""
    told = list(piece)
    letters = kinds(piece)
    if any(unicodedata.bidirectional(each.text[:1]) == "AL" for each in piece):
        letters = letters.replace("T", ".")  # only Hebrew writes "10%" from the left
    for run in (FROM_THE_LEFT if mirror else FROM_THE_RIGHT).finditer(letters):
        told[slice(*run.span())] = reversed(piece[slice(*run.span())])
    return told


def brackets_turned(pieces: Sequence[Sequence[Character]]) -> bool:
    """Whether more brackets close before they open than the other way: they are told as they look there."""
    open_, wrong = 0, 0
    for char in (each.text for piece in pieces for each in piece):
        if char in CLOSING:
            wrong += 1 if open_ <= 0 else -1
            open_ -= 1
        elif char in OPENING:
            open_ += 1
    return wrong > 0


def with_brackets(piece: Sequence[Character]) -> list[Character]:
    """The piece with each bracket turned."""
    return [each._replace(text=each.text.translate(TURNED)) for each in piece]
