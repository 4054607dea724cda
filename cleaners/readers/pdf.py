"""PDF: its characters with their places, as lines.

What PDFium says of each character (``pdf_characters``) becomes lines, and ``lines`` makes blocks of them.
Nothing states a role, and the file's own title is often that of a template: neither is taken over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from cleaners.article import Article, Mark
from cleaners.readers.original import Original
from cleaners.readers.pages.accents import on_letters
from cleaners.readers.pages.characters import Character, line
from cleaners.readers.pages.drawn_signs import discs, with_signs
from cleaners.readers.pages.drawn_twice import letters_once
from cleaners.readers.pages.line import Line
from cleaners.readers.pages.line_numbers import TOLD, without_numbers
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.pdf_characters import characters
from cleaners.readers.pages.recognised import settled
from cleaners.readers.pages.right_to_left import read_pieces
from cleaners.repair import Omission, Reading

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

START = b"%PDF-"
BEFORE = b"\xef\xbb\xbf \t\r\n\0"  # may stand before it in files that something has saved again
HEAD = 1024  # bytes in which it stands, by the standard's notes for readers
TYPED = 0.3  # of the letters: a text with more in such type was typed in it, and it marks no code
COVERED = 0.8  # of a page: so much a scan covers, a picture in an article less
NO_TEXT = "a PDF without text: its pages are pictures; a program for text recognition (OCR) can read them"
ONE_AT_A_TIME = Lock()  # PDFium is not made for threads


class Page(NamedTuple):
    """The pieces of lines on a page, and what is set in another direction than most of it."""

    lines: list[Line]
    aside: str
    outside: str  # what stands beyond the page's edges, where nobody sees it
    recognised: bool  # whether a program for text recognition has read them off a picture
    scanned: bool  # whether there is nothing but a picture as large as the page


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a PDF."""
    return data[:HEAD].lstrip(BEFORE).startswith(START)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The one article in a PDF."""
    return Original((in_all_pages(data),))


def in_all_pages(data: bytes) -> Reading:
    """The article in all pages; a note, and no blocks, if there is none to be had."""
    from pypdfium2 import PdfDocument, PdfiumError

    with ONE_AT_A_TIME:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            return Reading(Article(), notes=(why(str(error)),))
        try:
            pages = [content(document, number) for number in range(len(document))]
        finally:
            document.close()
    whole = [page for page in pages if page]
    broken = [str(number) for number, page in enumerate(pages, 1) if page is None]
    scans = [str(number) for number, page in enumerate(pages, 1) if page and page.scanned]
    notes = [f"page {', '.join(broken)} of the PDF is broken and was left out"] if broken else []
    if 0 < len(scans) < len(whole):
        notes.append(f"page {', '.join(scans)} of the PDF is a picture without text")
    found = [line for page in whole if not page.recognised for line in page.lines]
    found += settled(line for page in whole if page.recognised for line in page.lines)
    found = without_code(found) if is_typed(found) else found
    found, numbers = without_numbers(found)
    omissions = tuple(Omission(page.aside, "set sideways") for page in whole if page.aside)
    omissions += tuple(Omission(page.outside, "outside of the page") for page in whole if page.outside)
    omissions += (Omission(numbers, TOLD),) if numbers else ()
    return Reading(Article(blocks(found)), omissions, (*notes,) if found else (*notes, NO_TEXT))


def is_typed(lines: Sequence[Line]) -> bool:
    """Whether the text is set as a typewriter sets it: then such type marks no code."""
    coded = sum(span.end - span.start for line in lines for span in line.spans if span.mark is Mark.CODE)
    return coded > TYPED * sum(len(line.text) for line in lines)


def without_code(lines: Sequence[Line]) -> list[Line]:
    """The lines without the marks of code."""
    return [
        line._replace(spans=tuple(span for span in line.spans if span.mark is not Mark.CODE))
        for line in lines
    ]


def why(error: str) -> str:
    """PDFium's reason in words that say what to do."""
    if "password" in error.lower():
        return "a PDF that only a password opens: save it without one first"
    return "a PDF that is broken or cut short: get it again"


def content(document: PdfDocument, number: int) -> Page | None:
    """What stands on the page of this number, from 0; ``None`` if it is broken."""
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
        text = page.get_textpage()
    except PdfiumError:
        return None
    height = page.get_height()
    told = on_letters(list(letters_once(characters(document, page, text))))
    found = with_signs(read_pieces(told, page.get_width()), discs(page))
    edges = page.get_bbox()
    outside = [piece for piece in found if is_outside(piece, edges) and not page.get_rotation()]
    found = [piece for piece in found if piece not in outside] if outside else found
    scanned = not found and is_scan(page)
    text.close()
    page.close()
    turns = Counter(each.type.turn for each in told if each)
    turn = max(turns, key=lambda turn: (turns[turn], turn == 0), default=0)
    aside = as_text(piece for piece in found if piece[0].type.turn != turn)
    lines = [line(number + 1, height, piece) for piece in found if piece[0].type.turn == turn]
    hidden = sum(each.type.hidden for each in told if each)
    return Page(lines, aside, as_text(outside), 2 * hidden > len(told), scanned)


def as_text(pieces: Iterable[Sequence[Character]]) -> str:
    """The pieces of lines as text, one on each line."""
    return "\n".join("".join(each.text for each in piece).strip() for piece in pieces)


def is_outside(piece: Sequence[Character], edges: tuple[float, float, float, float]) -> bool:
    """Whether nothing of a piece of a line stands on the page; ``edges``: left, bottom, right, top."""
    left, bottom, right, top = edges
    return not any(
        each.type.turn or (each.right > left and each.left < right and bottom < each.base < top)
        for each in piece
    )


def is_scan(page: PdfPage) -> bool:
    """Whether a picture covers most of a page."""
    import pypdfium2.raw as pdfium

    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= COVERED * page.get_width() * page.get_height():
            return True
    return False
