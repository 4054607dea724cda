"""What an article is: blocks in order, and marks on their words.

An article is flat. Each block has a role, one plain string and the spans that mark ranges of it;
nothing nests. All values are frozen, so a rule can look but never touch: see ``repair.py`` for how
an article changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, NamedTuple

from cleaners import json_fields

SCHEMA = "cutline.article/1"


class Role(StrEnum):
    """What a block is for, in a newsroom's words; the values go into JSON."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    IMAGE = "image"
    CAPTION = "caption"
    RELATED = "related"
    PROMOTION = "promotion"
    CONTRIBUTION = "contribution"
    BIOGRAPHY = "biography"
    NOTE = "note"


class Mark(StrEnum):
    """What a span says of its words."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    UNDERLINE = "underline"  # in text out of a PDF: a link whose address is lost
    LINK = "link"
    CODE = "code"


class Span(NamedTuple):
    """A mark over ``text[start:end]`` of the block that holds it."""

    start: int
    end: int
    mark: Mark
    target: str = ""  # a link's address


class Place(NamedTuple):
    """Where a block stood, as far as the source's layout says. Zero or ``None``: not known."""

    page: int = 0  # from 1
    line: int = 0  # in the source text or on the page, from 1
    indent: float = 0  # of the first line, in characters
    gap: float = 0  # space before, in blank lines
    size: float = 0  # of the type, in points; where only the widths of lines tell it, beside the text's
    wrapped: bool = False  # as measured, the width forced every line break in it: it is one paragraph
    width: int = 0  # of the widest of its lines, if it had several, in letters of half its type's size
    room: float | None = None  # as measured, what was free behind its last line, in characters
    justified: bool = False  # most lines of its column reach the edge, as no paragraph's last line does
    hyphens: bool = False  # those at line ends are still there: what made this text has dropped none

    @property
    def is_known(self) -> bool:
        """Whether it is off a page or a text with lines; markup that people wrote has neither."""
        return self.line > 0 or self.page > 0


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made a picture and who supplied it.

    ``line`` is the credit as it is to be printed (IPTC *Credit Line*, schema.org ``creditText``),
    ``creators`` are IPTC's *Creator*, ``provider`` is IPTC's *Source*, ``via`` the distributor.
    ``handout`` says that the subject of the picture supplied it.
    """

    line: str
    creators: tuple[str, ...] = ()
    provider: str | None = None
    via: str | None = None
    handout: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The credit in the shape of the article's JSON."""
        return {
            "line": self.line,
            "creators": list(self.creators),
            "provider": self.provider,
            "via": self.via,
            "handout": self.handout,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Credit:
        """A credit out of the article's JSON; ``ValueError`` for what is none."""
        with json_fields.within("credit"):
            return cls(
                json_fields.text(data, "line"),
                json_fields.texts(data, "creators"),
                json_fields.text_or_none(data, "provider"),
                json_fields.text_or_none(data, "via"),
                bool(data["handout"]),
            )


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one role. A text's own line breaks stay in it until a rule joins them.

    ``splice``, ``cut`` and ``join`` are the only ways to new words: they keep each span on the words
    that it marks, where ``replace(block, text=...)`` would shift it.
    """

    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    credit: Credit | None = None  # of a caption
    target: str = ""  # an image's address
    place: Place = Place()

    def __post_init__(self) -> None:
        if not self.spans:
            return
        for span in self.spans:
            if not 0 <= span.start < span.end <= len(self.text):
                raise ValueError(f"{span} is outside of a text of {len(self.text)} characters")
        if len(self.spans) > 1:
            object.__setattr__(self, "spans", tuple(sorted(self.spans)))

    def with_words(self, text: str, spans: Iterable[Span]) -> Block:
        """This block with another text, and ``spans`` that fit it; in a third of the time of ``replace``."""
        return Block(self.role, text, tuple(spans), self.credit, self.target, self.place)

    def splice(self, start: int, end: int, text: str) -> Block:
        """This block with ``text`` instead of ``text[start:end]``; see ``splices``."""
        return self.splices([(start, end, text)])

    def splices(self, cuts: Iterable[tuple[int, int, str]]) -> Block:
        """This block with each ``text`` instead of ``self.text[start:end]``; cuts may not overlap.

        A span around a cut grows or shrinks with it; one that reaches into a cut keeps what it marks
        outside of it; one that lies wholly in a cut is gone with its words. One pass, however many cuts.
        """
        starts: list[int] = []
        ends: list[int] = []
        shifts = [0]  # how far what stands behind the first n cuts moves
        pieces: list[str] = []
        done = 0
        for start, end, text in sorted(cuts, key=lambda cut: cut[:2]):
            if not done <= start <= end <= len(self.text):
                raise ValueError(f"{start}:{end} overlaps, or is outside of {len(self.text)} characters")
            pieces += (self.text[done:start], text)
            starts.append(start)
            ends.append(end)
            shifts.append(shifts[-1] + len(text) - (end - start))
            done = end
        kept = []
        for span in self.spans:
            before = bisect_right(ends, span.start)
            inside = before < len(starts) and starts[before] < span.start
            first = ends[before] + shifts[before + 1] if inside else span.start + shifts[before]
            behind = bisect_left(starts, span.end)
            inside = behind > 0 and ends[behind - 1] > span.end
            last = starts[behind - 1] + shifts[behind - 1] if inside else span.end + shifts[behind]
            if first < last:
                kept.append(span._replace(start=first, end=last))
        return self.with_words("".join((*pieces, self.text[done:])), kept)

    def cut(self, start: int, end: int) -> Block:
        """The block that ``text[start:end]`` makes alone, with the marks on it."""
        kept = (
            span._replace(start=max(span.start, start) - start, end=min(span.end, end) - start)
            for span in self.spans
            if span.start < end and span.end > start
        )
        return self.with_words(self.text[start:end], kept)

    def strip(self) -> Block:
        """This block without white space at its ends."""
        if self.text == self.text.strip():
            return self
        start = len(self.text) - len(self.text.lstrip())
        end = len(self.text.rstrip())
        return self.cut(start, max(start, end))

    def join(self, other: Block, glue: str = " ") -> Block:
        """This block with ``glue`` and the other's text behind it."""
        shift = len(self.text) + len(glue)
        moved = (span._replace(start=span.start + shift, end=span.end + shift) for span in other.spans)
        return self.with_words(self.text + glue + other.text, (*self.spans, *moved))

    def to_dict(self) -> dict[str, Any]:
        """The block in the shape of the article's JSON; what is empty is left out."""
        data: dict[str, Any] = {"role": self.role.value, "text": self.text}
        links = [
            {
                "start": s.start,
                "end": s.end,
                "text": self.text[s.start : s.end],
                "url": s.target if s.mark is Mark.LINK else None,  # empty: it leads nowhere
            }
            for s in self.spans
            if s.mark in (Mark.LINK, Mark.UNDERLINE)
        ]
        marks = [
            {"start": s.start, "end": s.end, "mark": s.mark.value}
            for s in self.spans
            if s.mark not in (Mark.LINK, Mark.UNDERLINE)
        ]
        if links:
            data["links"] = links
        if marks:
            data["marks"] = marks
        if self.role is Role.CAPTION:
            data["credit"] = self.credit.to_dict() if self.credit else None
        if self.role in (Role.CAPTION, Role.IMAGE) or self.target:
            data["image"] = self.target or None
        if self.place != Place():
            data["place"] = {k: v for k, v in self.place._asdict().items() if v != Place._field_defaults[k]}
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Block:
        """A block out of the article's JSON; ``ValueError`` for what is none."""
        with json_fields.within("block"):
            links = (
                Span(s["start"], s["end"], Mark.UNDERLINE if s["url"] is None else Mark.LINK, s["url"] or "")
                for s in data.get("links", ())
            )
            marks = (Span(s["start"], s["end"], Mark(s["mark"])) for s in data.get("marks", ()))
            credit = data.get("credit")
            return cls(
                Role(data["role"]),
                json_fields.text(data, "text"),
                (*links, *marks),
                Credit.from_dict(credit) if credit else None,
                data.get("image") or "",
                Place(**data.get("place", {})),
            )


@dataclass(frozen=True, slots=True)
class Article:
    """Blocks in reading order, and what is known about the whole.

    ``published`` is a date or a local date and time, ISO 8601 (``2024-04-16T12:50``); ``language`` an
    ISO 639-1 code. A field is ``None`` as long as nobody knows it: a reader sets what its source's
    metadata state, rules find the rest among the blocks.
    """

    blocks: tuple[Block, ...] = ()
    headline: str | None = None
    deck: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        for name in ("blocks", "authors"):  # a list would not be equal to what undoing gives back
            if not isinstance(getattr(self, name), tuple):
                raise TypeError(f"{name} is a tuple, not {type(getattr(self, name)).__name__}")

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON-ready data, schema ``cutline.article/1``."""
        facts = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "blocks"}
        facts["authors"] = list(self.authors)
        return {"schema": SCHEMA, **facts, "blocks": [block.to_dict() for block in self.blocks]}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """The article out of ``to_dict``'s data; ``ValueError`` for what is none, naming the field."""
        with json_fields.within("article"):
            if data.get("schema") != SCHEMA:
                raise ValueError(f"not {SCHEMA}: {data.get('schema')!r}")
            names = (f.name for f in fields(cls) if f.name not in ("blocks", "authors"))
            facts = {name: json_fields.text_or_none(data, name) for name in names}
            blocks = tuple(numbered(data["blocks"]))
            return cls(blocks, authors=json_fields.texts(data, "authors"), **facts)


def numbered(blocks: Iterable[dict[str, Any]]) -> Iterator[Block]:
    """The blocks out of an article's JSON, each told by its number if it is none."""
    for number, data in enumerate(blocks):
        with json_fields.within(f"blocks[{number}]"):
            yield Block.from_dict(data)
