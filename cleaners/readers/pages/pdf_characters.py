"""The characters of a PDF's page, as PDFium tells them: where they stand, in which type, under which link.

It writes a hyphen at a line's end as U+FFFE: a hyphen again.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaners.article import Mark
from cleaners.font_signs import NUMBERED
from cleaners.readers.pages.characters import Character, Type

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

HYPHENS = "\ufffe\x02"  # what PDFium writes for a hyphen at a line's end, in newer and older versions
BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
ITALIC_NAMES = ("italic", "oblique")
FIXED_PITCH = 1  # of the flags that a font states; TeX's state none, but have names
CODE_NAME = re.compile(
    r"mono(?!type|line)|courier|consolas|typewriter|menlo|^(?:[a-z]{6}\+)?(?:cm|ec|lm|sf|tx|t1x)\w*tt"
)
MIDDLE = 0.3  # of the type's size above the base line: the middle of a small letter
NAME = 200  # bytes of a font's name
ADDRESS = 4096  # bytes of a link's address
HIGH, LOW, BEHIND = "\ud800", "\udc00", "\ue000"  # where the halves of such signs begin, and end
# Calibri's ligatures as some programs write them; others cut the number to 16 bits ("informaƟon"). What else
# stands there are other fonts' icons.
LIGATURES = {chr(0x100000 + ord(sign)): sign for sign in NUMBERED}
NO_CHARACTERS = ("Cc", "Cn", "Co", "Cs")  # categories: controls, signs of a font's own, halves


class Link(NamedTuple):
    """Where on the page a link is, and its address."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


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
        # A space is all that PDFium makes up, besides line ends.
        if char == " " and pdfium.FPDFText_IsGenerated(handle, at) == 1:
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
    fixed = bool(flags.value & FIXED_PITCH) and is_narrow(
        chr(min(pdfium.FPDFText_GetUnicode(text, at), 0x10FFFF))
    )
    marks = marks_of(name.value, fixed)
    hidden = bool(run) and pdfium.FPDFTextObj_GetTextRenderMode(run) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    return Type(pdfium.FPDFText_GetFontSize(text, at) * scale, marks, turn, hidden)


@lru_cache(256)
def marks_of(font: bytes, fixed: bool) -> tuple[Mark, ...]:
    """What a font's name says of the words, and that its characters are of ``fixed`` width."""
    name = font.decode("utf-8", "replace").lower()
    bold, italic = any(map(name.__contains__, BOLD_NAMES)), any(map(name.__contains__, ITALIC_NAMES))
    code = fixed or CODE_NAME.search(name) is not None
    told = ((Mark.STRONG, bold), (Mark.EMPHASIS, italic), (Mark.CODE, code))
    return tuple(mark for mark, said in told if said)


def is_narrow(sign: str) -> bool:
    """Whether a sign is none of Chinese or Japanese, which are all of one width."""
    return unicodedata.east_asian_width(sign) not in "WF"


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
