"""Drop caps: the large letter that begins a story, over two lines or more, put before its word again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleaners.article import Span
from cleaners.readers.pages.line import LARGER

if TYPE_CHECKING:
    from cleaners.readers.pages.line import Line

LONGEST = 3  # characters: a letter, with a quotation mark before it or an apostrophe behind
NEAR = 1.5  # of the lines' size: no wider is the space between the letter and its word
LINES = 2  # beside it: a large figure on a line of its own has one at most


def set_in(pieces: Sequence[Line]) -> list[Line]:
    """The pieces of a column, each drop cap on the line that it begins.

    The lines beside it begin where it does, so that they are no indented ones.
    """
    found = list(pieces)
    usual = sorted(piece.size for piece in pieces)[len(pieces) // 2] if pieces else 0
    for cap in pieces:
        letters = len(cap.text.strip()) <= LONGEST and any(map(str.isalpha, cap.text))
        if not letters or cap.size < LARGER * usual:
            continue
        beside = sorted((line for line in found if is_beside(cap, line)), key=lambda line: line.top)
        if len(beside) < LINES:
            continue
        found.remove(cap)
        for line in beside:
            found[found.index(line)] = line._replace(left=cap.left)
        found[found.index(beside[0]._replace(left=cap.left))] = joined(cap, beside[0])
    return found


def is_beside(cap: Line, line: Line) -> bool:
    """Whether a line stands right of a large letter, and close to it."""
    if not line.size or cap.size < LARGER * line.size or not cap.right:
        return False
    middle = (line.top + line.bottom) / 2
    return cap.top <= middle <= cap.bottom and -0.5 * line.size <= line.left - cap.right <= NEAR * line.size


def joined(cap: Line, line: Line) -> Line:
    """The line with the letter before it; a space that the line begins with makes it a word of its own."""
    letter = cap.text.strip()
    spans = (Span(s.start + len(letter), s.end + len(letter), s.mark, s.target) for s in line.spans)
    return line._replace(left=cap.left, text=letter + line.text, spans=tuple(spans))
