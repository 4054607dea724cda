"""What a visit of a page finds: its pieces of text in order, and the sections that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from cleaners.article import Block, Credit, Mark, Role, Span
from cleaners.readers.html.inline import made

TEXT = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE)  # what runs on in sentences


@dataclass(slots=True)
class Piece:
    """A stretch of text as the markup states it, and where it stood; a block if the article has it."""

    role: Role
    text: str
    spans: list[Span]
    section: int = 0
    reason: str = ""  # why it is left out of the article; empty: it is not
    kind: str = ""  # what a class says of it: "credit", "deck", "byline"
    figure: int = 0  # number of the picture's box around it; 0: none
    target: str = ""  # a picture's address
    cell: tuple[int, int] | None = None  # row and column
    credit: Credit | None = None
    cut: str = ""  # what of its text went neither into the block nor its credit: a label, a bracket
    time: str = ""  # that its markup states without saying of what

    def block(self) -> Block | None:
        """The block that it makes, ``None`` if nothing is in it."""
        if self.role is Role.IMAGE:
            return Block(Role.IMAGE, self.text, target=self.target)
        if self.role is Role.TABLE:  # its empty cells count
            return Block(Role.TABLE, self.text, tuple(self.spans))
        block = made(self.role, self.text, self.spans)
        if block is None and self.credit:
            return Block(self.role, "", (), self.credit, self.target)
        if block is None or not (self.target or self.credit):
            return block
        return Block(block.role, block.text, block.spans, self.credit, self.target)

    @property
    def linked(self) -> int:
        """How many of its characters are links."""
        return sum(end - start for start, end, mark, _ in self.spans if mark is Mark.LINK)


class Section(NamedTuple):
    """An element that groups blocks."""

    parent: int
    tag: str
    reason: str  # what it likely is, if not the article
    body: int  # how much its names say that it is the article's body
    slug: str = ""  # its id, if that alone gives the reason


@dataclass(slots=True)
class Page:
    """All that a visit found."""

    pieces: list[Piece] = field(default_factory=list)
    sections: list[Section] = field(default_factory=lambda: [Section(0, "", "", 0)])
    figures: int = 0  # how many boxes of pictures
    metas: list[tuple[str, str]] = field(default_factory=list)  # name or property in lower case, content
    linked_data: list[str] = field(default_factory=list)  # JSON-LD as written
    own: bool = False  # written by Cutline: all of it is the article
    whole: bool = False  # all of it is the article, whoever wrote it
    writers: list[tuple[str, int]] = field(default_factory=list)  # names marked as the author's, and where
    title: str = ""
    canonical: str = ""
    language: str = ""
    comments: list[str] = field(default_factory=list)
    code: int = 0  # characters of scripts and styles
    letters: int = 0  # characters of text that are no white space
