"""One visit of a page's elements: blocks with the roles that the markup states.

Whoever parsed the page tells the visit of starts, texts and ends, so that any parser can, and it goes
no deeper however deep the page nests. What is furniture by its tag is marked with the reason why it is
left out; nothing is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from cleaners.article import Block, Mark, Role
from cleaners.readers.html_inline import InlineText
from cleaners.readers.html_tables import Table, merged
from cleaners.readers.html_tags import BLOCKS, CELLS, CODE, CONTAINERS, DECKS, FURNITURE, MARKS, ROLES


class Element(Protocol):
    """What the visit asks of an element, whoever parsed it."""

    def get(self, name: str, /) -> str | list[str] | None:
        """An attribute."""


@dataclass(slots=True)
class Piece:
    """A block as the markup states it, and where it stood."""

    block: Block
    container: int  # number of the article or main element around it; 0 is the page
    reason: str = ""  # why it is left out of the article; empty: it is not
    cell: tuple[int, int] | None = None  # row and column


class Frame(NamedTuple):
    """What an open element means for the words in it."""

    tag: str
    role: Role
    reason: str
    container: int
    first: int  # of its pieces
    code: bool = False


@dataclass(slots=True)
class Page:
    """All that a visit found."""

    pieces: list[Piece] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [0])  # of each container
    forms: list[tuple[int, int]] = field(default_factory=list)  # the pieces in each form
    metas: list[tuple[str, str]] = field(default_factory=list)  # name or property in lower case, content
    linked_data: list[str] = field(default_factory=list)  # JSON-LD as written
    title: str = ""
    canonical: str = ""
    language: str = ""
    comments: list[str] = field(default_factory=list)
    code: int = 0  # characters of scripts and styles
    letters: int = 0  # characters of text that are no white space


class Visit:
    """The visit: tell it of every element, text and comment in order, then ask for the page."""

    def __init__(self) -> None:
        """At the door."""
        self.page = Page()
        self.line = InlineText()
        self.frames = [Frame("", Role.PARAGRAPH, "", 0, 0)]
        self.images: list[Piece] = []  # seen within a paragraph, told after it
        self.figures: list[list[str]] = []  # the pictures of the open figures
        self.tables: list[Table] = []
        self.raw: list[str] = []

    def finish(self) -> Page:
        """The page, once all of it was told."""
        self.flush()
        self.page.letters = len("".join("".join(self.raw).split()))
        return self.page

    def text(self, text: str) -> None:
        """Words."""
        frame = self.frames[-1]
        if frame.code:
            self.page.code += len(text)
            if frame.tag == "script ld":
                self.page.linked_data.append(text)
            return
        self.raw.append(text)
        if frame.tag == "title":
            self.page.title = self.page.title or " ".join(text.split())
        self.line.add(text, frame.role is Role.CODE)

    def comment(self, text: str) -> None:
        """A comment in the markup; HTML's grammar takes XML's declarations for comments too."""
        if not text.startswith("?"):
            self.page.comments.append(text)

    def start(self, tag: str, element: Element) -> None:
        """An element begins."""
        if tag in BLOCKS:
            self.flush()
        elif tag == "br":
            self.line_break()
        elif tag == "img":
            self.image(element)
        elif tag in ("meta", "link", "char"):
            self.void(tag, element)
        self.frames.append(self.frame(tag, element))
        if tag in MARKS:
            self.line.open(MARKS[tag])
        elif tag == "a":
            self.line.open(Mark.LINK, address(element, "href"))
        elif tag == "figure":
            self.figures.append([])
        elif tag == "table":
            self.tables.append(Table(len(self.page.pieces)))
        elif self.tables and (tag == "tr" or tag in CELLS):
            self.tables[-1].enter(tag)

    def frame(self, tag: str, element: Element) -> Frame:
        """What the element means for the words in it, given what is around it."""
        around = self.frames[-1]
        reason, container = around.reason, around.container
        if tag in CODE:
            linked = tag == "script" and "ld+json" in attribute(element, "type")
            return around._replace(tag="script ld" if linked else tag, code=True)
        if not reason and tag in FURNITURE and not attribute(element, "shadowrootmode"):
            reason = FURNITURE[tag]
        if tag in CONTAINERS:
            self.page.parents.append(container)
            container = len(self.page.parents) - 1
        elif tag == "html":
            self.page.language = self.page.language or attribute(element, "lang")
        role = ROLES.get(tag, around.role)
        if tag in ("p", "h2") and not DECKS.isdisjoint(attribute(element, "class").split()):
            role = Role.DECK
        return Frame(tag, role, reason, container, len(self.page.pieces))

    def end(self, tag: str) -> None:
        """An element ends: the innermost that is open."""
        if tag in BLOCKS:
            self.flush()
        frame = self.frames.pop()
        if tag in MARKS:
            self.line.close(MARKS[tag])
        elif tag == "a":
            self.line.close(Mark.LINK)
        elif tag == "figure":
            self.end_figure(frame)
        elif tag == "table":
            self.end_table()
        elif tag == "form":
            self.page.forms.append((frame.first, len(self.page.pieces)))
        elif tag in ("header", "footer") and not frame.container:
            self.end_furniture(frame)

    def flush(self) -> None:
        """The running text ends: it is a block of the role that the innermost element gives."""
        frame = self.frames[-1]
        block = self.line.take(frame.role)
        if block is not None:
            self.keep(block)
        if self.images:
            self.page.pieces += self.images
            self.images.clear()

    def keep(self, block: Block) -> None:
        """A block is told, with the place it has."""
        frame = self.frames[-1]
        cell = self.tables[-1].at if self.tables else None
        self.page.pieces.append(Piece(block, frame.container, frame.reason, cell))

    def line_break(self) -> None:
        """One is a line end; two in a row are how old pages part paragraphs."""
        pre = self.frames[-1].role is Role.CODE
        if self.line.last == "\n" and self.line.length and not pre:
            self.flush()
        elif self.line.length or pre:
            self.line.add("\n", as_is=True)

    def image(self, element: Element) -> None:
        """A picture: its alternative text and its address. One without both says nothing."""
        target = address(element, "src") or address(element, "data-src")
        if self.figures and target:
            self.figures[-1].append(target)
        alt = " ".join(attribute(element, "alt").split())
        frame = self.frames[-1]
        dot = attribute(element, "width") in ("0", "1") or attribute(element, "height") in ("0", "1")
        if not (alt or target) or dot or (frame.reason and not alt):
            return
        self.images.append(Piece(Block(Role.IMAGE, alt, target=target), frame.container, frame.reason))
        if not self.line.length:
            self.flush()

    def void(self, tag: str, element: Element) -> None:
        """What an element without words says of the page, and the letters of MuPDF's XML."""
        if tag == "char":
            self.text(attribute(element, "c"))
        elif tag == "link":
            if "canonical" in attribute(element, "rel").lower().split():
                self.page.canonical = self.page.canonical or address(element, "href")
        else:
            named = ("property", "name", "itemprop", "http-equiv")
            name = next(filter(None, (attribute(element, key) for key in named)), "")
            self.page.metas.append((name.strip().lower(), attribute(element, "content").strip()))

    def end_figure(self, frame: Frame) -> None:
        """Its captions belong to its first picture."""
        pictures = self.figures.pop()
        for piece in self.page.pieces[frame.first :]:
            if pictures and piece.block.role is Role.CAPTION and not piece.block.target:
                piece.block = replace(piece.block, target=pictures[0])

    def end_table(self) -> None:
        """A table of data is one block; a table that lays out a page is not there."""
        table = self.tables.pop()
        if self.tables:
            self.tables[-1].nested = True
        inside = self.page.pieces[table.first :]
        cells = [(piece.cell, piece.block) for piece in inside if piece.block.role is not Role.IMAGE]
        block = (
            None if any(piece.reason != self.frames[-1].reason for piece in inside) else merged(table, cells)
        )
        if block is not None:
            self.page.pieces[table.first :] = [piece for piece in inside if piece.block.role is Role.IMAGE]
            self.keep(block)

    def end_furniture(self, frame: Frame) -> None:
        """A page's header and footer are furniture, unless the header holds the article's headline."""
        inside = self.page.pieces[frame.first :]
        if frame.tag == "header" and any(is_headline(piece) for piece in inside):
            return
        for piece in inside:
            piece.reason = piece.reason or f"the page's {frame.tag}"


def is_headline(piece: Piece) -> bool:
    """Whether this is an ``h1`` that is more than the site's name with a link to its first page."""
    block = piece.block
    linked = any(s.mark is Mark.LINK and (s.start, s.end) == (0, len(block.text)) for s in block.spans)
    return block.role is Role.HEADLINE and not piece.reason and not linked


def attribute(element: Element, name: str) -> str:
    """An attribute's value, empty if there is none."""
    value = element.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def address(element: Element, name: str) -> str:
    """An address out of an attribute; empty for programs and for what the page itself contains."""
    value = attribute(element, name).strip()
    scheme = "".join(value[:40].split()).lower()
    return "" if scheme.startswith(("javascript:", "vbscript:", "data:")) else "".join(value.split())
