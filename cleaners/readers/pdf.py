"""PDF: its characters with their places, as lines.

PDFium reads; what it says of each character (where it stands, in which type, under which link) becomes
lines, and ``lines`` makes blocks of them. It writes a hyphen at a line's end as U+FFFE: a hyphen again.
Nothing states a role, and the file's own title is often that of a template: neither is taken over.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaners.article import Article, Mark
from cleaners.readers.accents import on_letters
from cleaners.readers.characters import Character, Type, line
from cleaners.readers.line import Line
from cleaners.readers.line_numbers import without_numbers
from cleaners.readers.lines import blocks
from cleaners.readers.original import Original
from cleaners.readers.recognised import settled
from cleaners.readers.right_to_left import read_pieces
from cleaners.repair import Omission, Reading
from cleaners.signs import NUMBERED

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

START = b"%PDF-"
BEFORE = b"\xef\xbb\xbf \t\r\n\0"  # may stand before it in files that something has saved again
HEAD = 1024  # bytes in which it stands, by the standard's notes for readers
HYPHENS = "\ufffe\x02"  # what PDFium writes for a hyphen at a line's end, in newer and older versions
BOLD = 600  # of the weights that fonts state; PDFium guesses some of the normal ones at up to 750
BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
ITALIC_NAMES = ("italic", "oblique")
FIXED_PITCH = 1  # of the flags that a font states; TeX's state none, but have names
CODE_NAME = re.compile(
    r"mono(?!type|line)|courier|consolas|typewriter|menlo|^(?:[a-z]{6}\+)?(?:cm|ec|lm|sf|tx|t1x)\w*tt"
)
TYPED = 0.3  # of the letters: a text with more in such type was typed in it, and it marks no code
MIDDLE = 0.3  # of the type's size above the base line: the middle of a small letter
NAME = 200  # bytes of a font's name
ADDRESS = 4096  # bytes of a link's address
COVERED = 0.8  # of a page: so much a scan covers, a picture in an article less
NO_TEXT = "a PDF without text: its pages are pictures; a program for text recognition (OCR) can read them"
HIGH, LOW, BEHIND = "\ud800", "\udc00", "\ue000"  # where the halves of such signs begin, and end
# Calibri's ligatures as some programs write them; others cut the number to 16 bits ("informaƟon"). What else
# stands there are other fonts' icons.
LIGATURES = {chr(0x100000 + ord(sign)): sign for sign in NUMBERED}
NO_CHARACTERS = ("Cc", "Cn", "Co", "Cs")  # categories: controls, signs of a font's own, halves
ONE_AT_A_TIME = Lock()  # PDFium is not made for threads


class Page(NamedTuple):
    """The pieces of lines on a page, and what is set in another direction than most of it."""

    lines: list[Line]
    aside: str
    outside: str  # what stands beyond the page's edges, where nobody sees it
    recognised: bool  # whether a program for text recognition has read them off a picture
    scanned: bool  # whether there is nothing but a picture as large as the page


class Link(NamedTuple):
    """Where on the page a link is, and its address."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


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
    omissions += (Omission(numbers, "the numbers of lines, in the margin"),) if numbers else ()
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
    told = on_letters(list(characters(document, page, text)))
    found = list(read_pieces(told, page.get_width()))
    outside = (
        [piece for piece in found if is_outside(piece, page.get_bbox())] if not page.get_rotation() else []
    )
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


def characters(document: PdfDocument, page: PdfPage, text: PdfTextPage) -> Iterator[Character | None]:
    """The characters of a page as its author set them; ``None`` where PDFium sees a line's end."""
    import ctypes

    import pypdfium2.raw as pdfium

    size = page.get_size()
    links = list(links_of(document, page))
    handle = text.raw  # asked for once, not at each call
    types: dict[int, Type] = {}
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    kind = Type(0, (), 0)
    first = ""  # half of a sign beyond the first 65,536, which PDFium tells as two
    for at in range(text.count_chars()):
        char = chr(min(pdfium.FPDFText_GetUnicode(handle, at), 0x10FFFF))
        if HIGH <= char < LOW:
            first = char
            continue
        if LOW <= char < BEHIND and first:
            char = (first + char).encode("utf-16", "surrogatepass").decode("utf-16")
        first = ""
        char = LIGATURES.get(char, char)
        if char in "\r\n":
            yield None
            continue
        char = "-" if char in HYPHENS else char
        if unicodedata.category(char) in NO_CHARACTERS:
            continue
        pdfium.FPDFText_GetLooseCharBox(handle, at, box)
        pdfium.FPDFText_GetCharOrigin(handle, at, x, y)
        if (
            char == " " and pdfium.FPDFText_IsGenerated(handle, at) == 1
        ):  # besides line ends, all that it makes up
            yield Character(" ", *turned_back(box, x.value, y.value, kind.turn, size), kind, "")
            continue
        run = pdfium.FPDFText_GetTextObject(handle, at)
        key = ctypes.addressof(run.contents) if run else -1
        kind = types[key] if key in types else types.setdefault(key, type_of(text, at, run))
        middle = (box.left + box.right) / 2, y.value + MIDDLE * kind.size
        target = next((link.target for link in links if covers(link, *middle)), "") if links else ""
        yield Character(char, *turned_back(box, x.value, y.value, kind.turn, size), kind, target)


def turned_back(
    box: Any, x: float, y: float, turn: int, size: tuple[float, float]
) -> tuple[float, float, float]:
    """Where a character begins and ends from the left, and its base line, once its page is turned back."""
    width, height = size
    if turn == 1:
        return box.bottom, box.top, width - x
    if turn == -1:
        return height - box.top, height - box.bottom, x
    if turn == 2:
        return width - box.right, width - box.left, height - y
    return box.left, box.right, y


def type_of(text: PdfTextPage, at: int, run: Any) -> Type:
    """The type of a character in this run of text."""
    import ctypes

    import pypdfium2.raw as pdfium

    matrix, flags = pdfium.FS_MATRIX(), ctypes.c_int()
    name = ctypes.create_string_buffer(NAME)
    scale, turn = 1.0, 0
    if pdfium.FPDFText_GetMatrix(text, at, matrix):
        scale = math.hypot(matrix.c, matrix.d)
        upright = abs(matrix.a) >= abs(matrix.b)
        turn = (0 if matrix.a >= 0 else 2) if upright else 1 if matrix.b > 0 else -1
    pdfium.FPDFText_GetFontInfo(text, at, name, NAME, flags)
    font = name.value.decode("utf-8", "replace").lower()
    marks = []
    if any(word in font for word in BOLD_NAMES):
        marks.append(Mark.STRONG)
    if any(word in font for word in ITALIC_NAMES):
        marks.append(Mark.EMPHASIS)
    # All of the signs of Chinese and Japanese are as wide as each other.
    wide = unicodedata.east_asian_width(chr(min(pdfium.FPDFText_GetUnicode(text, at), 0x10FFFF))) in "WF"
    if (flags.value & FIXED_PITCH and not wide) or CODE_NAME.search(font):
        marks.append(Mark.CODE)
    hidden = bool(run) and pdfium.FPDFTextObj_GetTextRenderMode(run) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    return Type(pdfium.FPDFText_GetFontSize(text, at) * scale, tuple(marks), turn, hidden)


def links_of(document: PdfDocument, page: PdfPage) -> Iterator[Link]:
    """The links of a page that lead out of the file."""
    import ctypes

    import pypdfium2.raw as pdfium

    start, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    box, quad = pdfium.FS_RECTF(), pdfium.FS_QUADPOINTSF()
    while pdfium.FPDFLink_Enumerate(page, start, link):
        action = pdfium.FPDFLink_GetAction(link)
        target = address(document, action) if action else ""
        if not target:
            continue
        for n in range(pdfium.FPDFLink_CountQuadPoints(link)):
            pdfium.FPDFLink_GetQuadPoints(link, n, quad)
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield Link(min(xs), min(ys), max(xs), max(ys), target)
        if not pdfium.FPDFLink_CountQuadPoints(link) and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield Link(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top), target)


def address(document: PdfDocument, action: Any) -> str:
    """The address that an action opens; empty if it opens none."""
    import ctypes

    import pypdfium2.raw as pdfium

    buffer = ctypes.create_string_buffer(ADDRESS)
    length = pdfium.FPDFAction_GetURIPath(document, action, buffer, ADDRESS)
    return buffer.value.decode("utf-8", "replace") if 0 < length <= ADDRESS else ""


def covers(link: Link, x: float, y: float) -> bool:
    """Whether a point is on a link."""
    return link.left <= x <= link.right and link.bottom <= y <= link.top
