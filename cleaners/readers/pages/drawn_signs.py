"""The signs of a list that a page draws: browsers print a disc before each item, and no character.

Who reads the page sees a bullet before the line, and so the line begins with one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaners.readers.pages.characters import Character

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

BULLET = "•"
SMALLEST, LARGEST = 0.2, 0.5  # of the type's size: browsers' discs and squares are 0.3 of it wide and high
ROUND = 0.15  # of its width: so much higher or lower a disc is at most
LOW, HIGH = 0.1, 0.6  # of the type's size above the base line: there its middle is
AWAY = 2.0  # of the type's size: no further before the line it stands
BESIDE = 5  # of a disc's width: so near another one stands only in a row that leads to a number
WHITE = 230  # of 255: what is no darker nobody sees on paper
MOST = 5_000  # things on a page that are looked at: with more it is a map or a chart


class Disc(NamedTuple):
    """A small shape, about as wide as high."""

    left: float
    right: float
    middle: float  # above the page's foot
    width: float


def discs(page: PdfPage) -> Iterator[Disc]:
    """The shapes on a page that may be such signs."""
    import ctypes

    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MOST)):
        shape = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(shape) == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top)
            width, height = right.value - left.value, top.value - bottom.value
            if abs(height - width) <= ROUND * width and is_seen(shape):
                yield Disc(left.value, right.value, bottom.value + height / 2, width)


def is_seen(shape: Any) -> bool:
    """Whether a shape is drawn in another colour than the paper's."""
    import ctypes

    import pypdfium2.raw as pdfium

    filled, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(shape, filled, stroked):
        return False
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    told = pdfium.FPDFPageObj_GetStrokeColor if stroked.value else pdfium.FPDFPageObj_GetFillColor
    drawn = bool(filled.value or stroked.value) and told(shape, red, green, blue, opaque)
    return bool(drawn) and opaque.value > 0 and min(red.value, green.value, blue.value) < WHITE


def with_signs(pieces: Iterable[list[Character]], shapes: Iterable[Disc]) -> list[list[Character]]:
    """The pieces of lines, those before which a disc stands with a bullet for it."""
    found = list(pieces)
    begins = sorted((piece[0].left, n) for n, piece in enumerate(found))
    away = AWAY * max((piece[0].type.size for piece in found), default=0)
    for disc in alone(shapes):  # a map has thousands of them, and as many names
        behind = begins[
            bisect_left(begins, (disc.right,)) : bisect_right(begins, (disc.right + away, len(found)))
        ]
        at = next((n for _, n in behind if stands_before(disc, found[n])), None)
        if at is not None:
            first = found[at][0]
            sign = first._replace(text=BULLET, left=disc.left, right=disc.right, target="")
            space = sign._replace(text=" ", left=disc.right, right=first.left)
            found[at] = [sign, space, *found[at]]
    return found


def alone(shapes: Iterable[Disc]) -> Iterator[Disc]:
    """The shapes without another beside them at the same height: a list's sign is none of a row of dots."""
    ordered = sorted(shapes, key=lambda disc: (round(disc.middle), disc.left))
    for n, disc in enumerate(ordered):
        beside = (*ordered[max(0, n - 1) : n], *ordered[n + 1 : n + 2])
        gaps = (
            max(disc.left - other.right, other.left - disc.right) for other in beside if level(disc, other)
        )
        if not any(0 < gap <= BESIDE * disc.width for gap in gaps):
            yield disc


def level(disc: Disc, other: Disc) -> bool:
    """Whether two shapes are at the same height."""
    return round(disc.middle) == round(other.middle)


def stands_before(disc: Disc, piece: Sequence[Character]) -> bool:
    """Whether a disc is of a list sign's size beside these characters, and right before them."""
    first = piece[0]
    size = first.type.size
    return (
        SMALLEST * size <= disc.width <= LARGEST * size
        and 0 < first.left - disc.right <= AWAY * size
        and LOW * size <= disc.middle - first.base <= HIGH * size
        and not first.type.turn
        and first.text != BULLET
    )
