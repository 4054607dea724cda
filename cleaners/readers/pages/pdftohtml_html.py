"""The lines in the HTML of ``pdftohtml``: positioned paragraphs, each a run of lines with one distance.

Where lines end on the right is not said, and so estimated.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleaners.article import Block, Mark, Role, Span
from cleaners.layout.letter_widths import flat_width
from cleaners.readers.markup.tag_text import inline, parsed
from cleaners.readers.pages.line import Line, beside
from cleaners.repair import Omission

if TYPE_CHECKING:
    from lxml.etree import _Element

ASTRAY = 3  # sizes of type between two lines at most
CLOSEST = 50  # pieces of which one stands closest: what is set above a line overlaps the next
CLOSE = 0.9  # of the way to the next piece: the rest is the space, or the strip between columns
NARROWEST, WIDEST = 0.8, 1.2  # times a face of middling width: those for newspapers, and for screens
# A class is named for its page and its type; a type that an earlier page had is not described again.
CLASS = re.compile(r"\.ft(\d+)\s*\{font-size:(\d{1,6})px;(?:line-height:(\d{1,6})px;)?font-family:([^;]*)")
PLACED = re.compile(r"top:(-?\d{1,6})px;\s*left:(-?\d{1,6})px")
PAGE = re.compile(r"[0-9]{1,6}")


class Type(NamedTuple):
    """A class of the HTML: the size of its type, the distance of several lines, and the font's name."""

    size: float
    distance: float
    family: str


class Paragraph(NamedTuple):
    """A positioned paragraph of the HTML."""

    page: int
    left: float
    top: float
    kind: Type
    lines: tuple[Block, ...]
    goes_on: bool = False  # whether its last line is but the first piece of one


def html_lines(text: str) -> tuple[list[Line], tuple[Omission, ...]]:
    """The lines of the HTML, and its title."""
    root = parsed(text, xml=False)
    types: dict[str, Type] = {}
    found: list[Paragraph] = []
    titles: list[Omission] = []
    page = "1"
    for node in root.iter("a", "p", "style", "title"):
        if node.tag == "title" and node.text:
            titles.append(Omission(node.text, "the title of the PDF, which may be that of a file"))
        elif node.tag == "a" and PAGE.fullmatch(node.get("name", "")):
            page = node.get("name", "")
        elif node.tag == "style":
            types.update((m[1].removeprefix(page), kind_of(m)) for m in CLASS.finditer(inner_text(node)))
        elif node.tag == "p" and (place := PLACED.search(node.get("style", ""))):
            kind = types.get(node.get("class", "").removeprefix(f"ft{page}"), Type(0, 0, ""))
            words, spans = inline(node)
            lines = tuple(split_lines(words, spans))
            top, left = map(float, place.groups())
            found.append(Paragraph(int(page), left, top, kind, lines, words.endswith("\u00a0")))
    bold = bold_families(found)
    lines_found: list[Line] = []
    for paragraph, following in zip(found, [*found[1:], None], strict=False):
        if following and continues(following, paragraph):
            *above, last = lines_of(stretched(paragraph, following), bold)
            lines_found += (*above, last._replace(size=following.kind.size))
        else:
            lines_found += lines_above(following, paragraph, bold)
    return lines_found, tuple(titles)


def lines_above(following: Paragraph | None, paragraph: Paragraph, bold: set[str]) -> list[Line]:
    """The lines of a paragraph, all of them above the next one in its column.

    Where a paragraph begins with a heading, its class tells the heading's distance; lines below are closer.
    """
    lines = list(lines_of(paragraph, bold))
    if following and following[:2] == paragraph[:2] and following.top > paragraph.top:
        lowest = following.top
        for n, line in reversed(list(enumerate(lines))):
            top = min(line.top, lowest - 1)
            lines[n] = line._replace(top=top, bottom=min(line.bottom, lowest))
            lowest = top
    return lines


def continues(following: Paragraph, paragraph: Paragraph) -> bool:
    """Whether the last line of several goes on in the next paragraph: a justified line may come in pieces.

    Each of them but the last ends with a space.
    """
    lines = len(paragraph.lines) - 1
    way = following.top - paragraph.top
    return (
        paragraph.goes_on
        and lines > 0
        and following.page == paragraph.page
        and following.left > paragraph.left
        and following.kind.size <= way / lines < ASTRAY * max(paragraph.kind.size, following.kind.size)
    )


def stretched(paragraph: Paragraph, following: Paragraph) -> Paragraph:
    """The paragraph with its last line as high as the pieces that follow: its lines had two distances."""
    distance = (following.top - paragraph.top) / (len(paragraph.lines) - 1)
    return paragraph._replace(kind=paragraph.kind._replace(distance=distance))


def bold_families(paragraphs: Sequence[Paragraph]) -> set[str]:
    """The names of bold fonts: all that paragraphs set in bold have, and of others those of large type."""
    bold = {p.kind.family for p in paragraphs if all(map(is_bold, p.lines))}
    plain = {p.kind.family for p in paragraphs if not any(map(is_bold, p.lines))}
    usual = Counter(p.kind.size for p in paragraphs for _ in p.lines).most_common(1)
    large = {p.kind.family for p in paragraphs if p.kind.size > usual[0][0]}
    return bold | (large - plain)


def kind_of(found: re.Match[str]) -> Type:
    """What a class says of its type."""
    return Type(float(found[2]), float(found[3] or 0), found[4])


def inner_text(node: _Element) -> str:
    """The text of a style sheet, which hides in a comment."""
    return "".join((node.text or "", *(child.text or "" for child in node)))


def split_lines(words: str, spans: tuple[Span, ...]) -> Iterator[Block]:
    """The lines of a text with the spans on them."""
    whole = Block(Role.PARAGRAPH, words, spans)
    start = 0
    for line in words.split("\n"):
        yield whole.cut(start, start + len(line)).strip()
        start += len(line) + 1


def set_wide(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines as wide as their face sets them: the next piece of a row stands close to some of them."""
    widths = []
    ordered = sorted(lines, key=lambda line: (line.page, line.top, line.left))
    for line, following in pairwise(ordered):
        if line.page == following.page and beside(line, following) and following.left > line.left:
            widths.append((following.left - line.left) / max(line.right - line.left, 1))
    closest = sorted(widths)[len(widths) // CLOSEST] if widths else WIDEST
    wide = min(max(closest * CLOSE, NARROWEST), WIDEST)
    for line in lines:
        yield line._replace(right=line.left + wide * (line.right - line.left))


def is_bold(line: Block) -> bool:
    """Whether all of a line is bold."""
    return Span(0, len(line.text), Mark.STRONG) in line.spans


def lines_of(paragraph: Paragraph, bold: set[str]) -> Iterator[Line]:
    """The lines of a positioned paragraph, each its distance below the other.

    A heading and what stands close to it may be one paragraph, of which the class describes but a part:
    the bold lines, or the others. The size of the rest is not known.
    """
    kind, top = paragraph.kind, paragraph.top
    mixed = len({is_bold(line) for line in paragraph.lines}) > 1
    for line in paragraph.lines:
        described = not mixed or is_bold(line) == (kind.family in bold)
        size = kind.size if described else 0
        right = paragraph.left + kind.size * flat_width(line.text)  # of a face of middling width
        bottom = top + kind.size
        yield Line(paragraph.page, paragraph.left, top, right, bottom, size, line.text, line.spans)
        top += kind.distance or kind.size
