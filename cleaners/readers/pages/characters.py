"""Characters with their places on a page as pieces of lines: in the order in which one reads, with spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Mark, Span
from cleaners.readers.markup.raised import raised
from cleaners.readers.pages.line import Line

ASCENT, DESCENT = 0.8, 0.2  # of the type's size above and below the base line
JUMP = 0.5  # of the type's size: a base line so far off is another line's; a raised figure's is not
# Of the type's size: of 386,000 pairs of letters in print one stood so far apart, and PDFium had missed a
# space there, behind a quotation mark.
SPACE = 0.15
ARABIC_SPACE = 0.19  # in a face for books gaps behind letters that do not join are 0.16, spaces 0.22 or more
TRACKED = 0.6  # of the type's size: heads of columns stand further apart than letters of one word
LETTERS = 4  # side by side: fewer may be words of one letter each
RAISED, SMALL = 0.15, 0.85  # of the type's size: a note's figure or a power stands so high, and is no larger
NUMBER = 4  # characters of a line's number, and a space
MARGIN = 0.6  # of the type's size: a number in the margin stands so far from its line
GAP = 2.0  # of the type's size: no space between words is so wide, one between columns is


class Type(NamedTuple):
    """What is the same for all characters that a page sets at one go."""

    size: float
    marks: tuple[Mark, ...]
    turn: int  # quarter turns to the left: 1 is read upwards, -1 downwards, 2 stands on its head
    hidden: bool = False  # drawn without ink, as text recognition lays its words over a picture of the page


class Character(NamedTuple):
    """A character, its place from the left and above the page's foot, its type and its link's address.

    The place of turned type is that on the page turned back.
    """

    text: str
    left: float
    right: float
    base: float
    type: Type
    target: str


def pieces(found: Iterator[Character | None]) -> Iterator[list[Character]]:
    """The characters that stand on one line and close to each other."""
    piece: list[Character] = []
    for each in found:
        if piece and (each is None or not follows(piece[-1], each) or is_behind_number(piece, each)):
            if any(not char.text.isspace() for char in piece):
                yield piece
            piece = []
        if each is not None and (piece or not each.text.isspace()):
            piece.append(each)
    if piece:
        yield piece


def is_behind_number(piece: Sequence[Character], each: Character) -> bool:
    """Whether nothing but a number stands before a character, and far enough to be in the margin."""
    if each.text.isspace() or len(piece) > NUMBER:
        return False
    drawn = [before for before in piece if not before.text.isspace()]
    far = each.left - drawn[-1].right > MARGIN * each.type.size
    return far and all(before.text.isdecimal() for before in drawn)


def spaced(piece: Sequence[Character]) -> Iterator[Character]:
    """The characters with a space wherever two stand further apart than the type is set."""
    drawn = [each for each in piece if not is_guessed(each)]
    if is_tracked(drawn):
        piece = drawn  # PDFium sees a space behind each letter
    usual = usual_gap(piece)
    for before, each in zip([None, *piece], piece, strict=False):
        gap = each.left - before.right - usual if before else 0.0
        if before and gap > SPACE * each.type.size and are_letters(before, each) and is_space(gap, each):
            yield Character(" ", before.right, each.left, before.base, before.type, "")
        yield each


def is_guessed(each: Character) -> bool:
    """Whether a character is a space that the page does not have: where PDFium thinks that words end."""
    return each.text.isspace() and each.left >= each.right


def usual_gap(piece: Sequence[Character]) -> float:
    """How far apart the letters are set; 0 where they touch."""
    gaps = sorted(b.left - a.right for a, b in pairwise(piece) if are_letters(a, b))
    return max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0


def is_tracked(drawn: Sequence[Character]) -> bool:
    """Whether letters are set apart as in headings of capitals: wider than a space, and not in columns."""
    pairs = [(a, b) for a, b in pairwise(drawn) if a.text.isalpha() and b.text.isalpha()]
    if len(pairs) < LETTERS:
        return False
    gaps = sorted(b.left - a.right for a, b in pairs)
    size = drawn[0].type.size
    return gaps[len(gaps) // 4] > SPACE * size and gaps[len(gaps) // 2] <= TRACKED * size


def is_space(gap: float, behind: Character) -> bool:
    """Whether a gap before a character is one between words: some of Arabic's letters do not touch."""
    return gap > ARABIC_SPACE * behind.type.size or unicodedata.bidirectional(behind.text) != "AL"


def are_letters(one: Character, other: Character) -> bool:
    """Whether neither is a space, or of a script that sets none: a gap there is none."""
    return is_letter(one.text) and is_letter(other.text)


def is_letter(sign: str) -> bool:
    """Whether a sign is no space, and of a script that sets spaces."""
    return not sign.isspace() and (sign.isascii() or unicodedata.east_asian_width(sign) not in "WF")


def follows(before: Character, each: Character) -> bool:
    """Whether a character stands right behind the other."""
    size = max(before.type.size, each.type.size)
    if before.type.turn != each.type.turn:
        return False
    return on_one_line(before, each) and -size <= each.left - before.right <= GAP * size


def on_one_line(one: Character, other: Character) -> bool:
    """Whether two characters stand on one base line."""
    return abs(other.base - one.base) <= JUMP * max(one.type.size, other.type.size)


def line(page: int, height: float, piece: Sequence[Character]) -> Line:
    """A piece of a line; its type is that of most of its characters."""
    drawn = [each for each in piece if not each.text.isspace()]
    sizes = [each.type.size for each in drawn]
    size = max(set(sizes), key=sizes.count)
    base = next(each.base for each in piece if each.type.size == size)
    return Line(
        page,
        min(each.left for each in drawn),
        height - base - ASCENT * size,
        max(each.right for each in drawn),
        height - base + DESCENT * size,
        size,
        "".join(figure(each, base, size) for each in piece),
        tuple(spans(piece)),
    )


def figure(each: Character, base: float, size: float) -> str:
    """The text of a character, which may be a raised figure."""
    is_raised = each.type.size <= SMALL * size and each.base - base >= RAISED * size
    return raised(each.text) if is_raised else each.text


def spans(piece: Sequence[Character]) -> Iterator[Span]:
    """The marks and links on the characters, each as long as it lasts; a space interrupts none."""
    if not any(each.type.marks or each.target for each in piece):  # as in most lines
        return
    marks: dict[tuple[Mark, str], int] = {}
    at = 0
    for at, each in enumerate([*piece, None]):
        here = set()
        if each is not None:
            here = {(mark, "") for mark in each.type.marks}
            here |= {(Mark.LINK, each.target)} if each.target else set()
            if each.text.isspace():
                here |= marks.keys()
        for key in [key for key in marks if key not in here]:
            yield Span(marks.pop(key), at, *key)
        for key in here:
            if each is not None and not each.text.isspace():
                marks.setdefault(key, at)
