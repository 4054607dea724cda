"""What the clerk and the lists tell the screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from archive.tui.lines import Stretch

if TYPE_CHECKING:
    from archive.record import Record
    from index import Results


@dataclass
class Found(Message):
    """The answer to ``query``, from hit number ``offset`` on."""

    query: str
    offset: int
    results: Results


@dataclass
class Fetched(Message):
    """An article of the archive, set for reading; the hits of ``query`` are in it if ``marked``."""

    article: str
    query: str
    record: Record
    stretches: Sequence[Stretch]
    marked: bool = True


@dataclass
class Unpacked(Message):
    """The other two views of an article: as it was read, and its repairs and doubts, one entry each."""

    original: Sequence[Stretch]
    entries: Sequence[Sequence[Stretch]]
    made: int  # how many of the entries are repairs


@dataclass
class Unanswered(Message):
    """The library could not answer, and why."""

    reason: str


@dataclass
class Moved(Message):
    """A list's cursor stands at ``entry``, or the list is empty."""

    entry: int | None


@dataclass
class Chosen(Message):
    """A click on the entry that was already chosen."""


@dataclass
class LeftUpwards(Message):
    """Up was pressed at a list's first entry."""


@dataclass
class Scrolled(Message):
    """A reader shows other lines, or another hit is the current one."""


@dataclass
class QueryLeft(Message):
    """Down or Esc was pressed in the query line."""
