"""Letters that a page draws twice over, as a shadow or to look bold: they are one text.

Browsers draw a shadow's letters each for itself, and PDFium tells both: ``RREECCEENNTT PPOOSSTTSS``. What
stands on the same letter, a little beside it, is no second one: no two letters overlap by half. How wide a
letter is not every file states right, so it must be nearer, too, than the narrowest letters stand. Those of a
ligature, which a font has as one sign, are told in one place, and are not drawn twice. What is hidden has no
shadow: recognised text is pressed together until it has the place of its picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaners.readers.pages.characters import Character

BESIDE = 0.5  # of a letter's width, and of its type's size: so near no other letter stands
NARROW = 0.15  # of its type's size: "l" and "i" are 0.2 wide; a shadow of two pixels falls 0.13 beside


def letters_once(found: Iterable[Character | None]) -> Iterator[Character | None]:
    """The characters without those that stand on the one before them, and are the same."""
    last = None
    for each in found:
        if each is not None and each.text != " ":
            if last is not None and each.text == last.text and stands_on(each, last):
                continue
            last = each
        yield each


def stands_on(each: Character, other: Character) -> bool:
    """Whether two characters are in the same place but for a shadow's distance."""
    return (
        (each.left, each.base) != (other.left, other.base)
        and abs(each.left - other.left) < min(BESIDE * (other.right - other.left), NARROW * other.type.size)
        and abs(each.base - other.base) < BESIDE * other.type.size
        and each.type.turn == other.type.turn
        and not each.type.hidden
    )
