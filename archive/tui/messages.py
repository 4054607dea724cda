"""What the clerk and the lists tell the screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from archive.tui.lines import Page

if TYPE_CHECKING:
    from archive.record import Decision, Record, State
    from archive.tui.judging import Told
    from index import Count, Results


@dataclass
class Found(Message):
    """The answer to ``query``, from hit number ``offset`` on."""

    query: str
    offset: int
    results: Results


@dataclass
class Counted(Message):
    """How many hits of ``query`` there are of each value of each facet."""

    query: str
    facets: Mapping[str, Sequence[Count]]


@dataclass
class Known(Message):
    """What a person has said of some articles."""

    states: Mapping[str, State]


@dataclass
class Suggested(Message):
    """``query`` has no hits; another would have."""

    query: str
    suggestion: str


@dataclass
class Fetched(Message):
    """An article of the archive, set for reading; the hits of ``query`` are in it if ``marked``."""

    article: str
    query: str
    record: Record
    page: Page
    marked: bool = True


@dataclass
class Unpacked(Message):
    """What else there is of an article: where it was repaired, how it was read, its repairs and doubts."""

    record: Record
    article: Page
    original: Page
    told: Sequence[Told]
    decisions: Sequence[Decision] = ()


@dataclass
class Compared(Message):
    """The difference between an article and its original, word by word."""

    record: Record
    page: Page


@dataclass
class Done(Message):
    """The library has done what was asked; ``value`` is what came of it."""

    what: str
    value: Any = None


@dataclass
class Advanced(Message):
    """Long work goes on: so many of so many, and what was done last."""

    what: str
    done: int
    total: int
    text: str = ""


@dataclass
class Added(Message):
    """Adding has ended, and how."""

    summary: str


@dataclass
class Unanswered(Message):
    """The library could not answer, and why."""

    reason: str
    what: str = ""  # that was asked for, if it was something to do


@dataclass
class Moved(Message):
    """A list's cursor stands at ``entry``, or the list is empty."""

    entry: int | None
    list: str = ""  # its id


@dataclass
class Chosen(Message):
    """A click on the entry that was already chosen, or Enter."""

    list: str = ""


@dataclass
class LeftUpwards(Message):
    """Up was pressed at a list's first entry."""


@dataclass
class Scrolled(Message):
    """A reader shows other lines, or another hit is the current one."""


@dataclass
class QueryLeft(Message):
    """Down or Esc was pressed in the query line."""


@dataclass
class Narrowed(Message):
    """A value of a facet was chosen, to narrow the search by it or to take that back."""

    term: str
