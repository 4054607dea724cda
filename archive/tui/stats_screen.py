"""What is in the archive, as plots: articles by month, by site, by agency, repairs by rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from archive.tui.clerk import Clerk
from archive.tui.desk import Desk
from archive.tui.entries import counted
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.lines import Stretch
from archive.tui.messages import Done
from archive.tui.plots import bar, columns
from archive.tui.questions import months, unlisted
from archive.tui.reader import Reader

if TYPE_CHECKING:
    from archive.record import Stats
    from index import Count

MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
YEARS = 5  # with articles; the months of the first are not all seen
MONTHS = 48  # the last, one column each, or as many as there is room for
ROWS = 6  # lines of the plot by month
MOST = 12  # bars of a plot
BY = {"site": "By site", "agency": "By agency, in credits", "language": "By language"}
NAME, BAR, NUMBER = 28, 24, 7  # columns of a name, of the longest bar, of a number, where there is room
WIDEST = NAME + BAR + NUMBER + 17  # with what is told behind a number


class Numbers(NamedTuple):
    """What is plotted."""

    stats: Stats
    facets: Mapping[str, Sequence[Count]]


class StatsScreen(Desk[None]):
    """A page of plots, with the numbers beside the bars."""

    BINDINGS: ClassVar[list[BindingType]] = [key("stats.leave", "q,escape", "leave", "back", "back", "q")]

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` asks the library."""
        super().__init__()
        self.clerk = clerk
        self.numbers: Numbers | None = None

    def compose(self) -> ComposeResult:
        """Title, plots, keys."""
        yield Static(Text("What is in the archive"), id="title")
        yield Reader(id="plots", widest=WIDEST)
        yield KeyHints()

    def on_mount(self) -> None:
        """Ask for the numbers."""
        self.clerk.do("numbers", numbers, self)

    def done(self, message: Done) -> None:
        """Plot them."""
        self.numbers = message.value
        self.plot()

    def on_resize(self) -> None:
        """Bars and columns are as long as there is room, as soon as the reader knows how much there is."""
        self.call_after_refresh(self.plot)

    def plot(self) -> None:
        """Plot the numbers, if they are there."""
        if self.numbers:
            reader = self.query_one(Reader)
            reader.mark(list(page(self.numbers, reader.likely)))


def numbers(library: Library) -> Numbers:
    """All that is plotted."""
    facets = library.search("*", limit=0, facets=tuple(BY)).facets
    return Numbers(library.stats(), {**facets, "month": months(library, "*", YEARS)})


def page(numbers: Numbers, width: int) -> Iterable[Stretch]:
    """Some facts and the plots, in lines of ``width`` columns."""
    stats, facets = numbers
    size = (stats.original_bytes + stats.catalogue_bytes + stats.index_bytes) / 1e6
    held = (counted(stats.articles, "article"), counted(stats.originals, "original"))
    yield Stretch(f"{', '.join(held)}, {size:,.1f} MB on disk", "strong")  # with catalogue and index
    yield from by_month(facets.get("month", ()), width)
    for title, facet in (
        ("By site", "site"),
        ("By agency, in credits", "agency"),
        ("By language", "language"),
    ):
        yield from bars(title, [(value, count, "") for value, count in facets.get(facet, ())], width)
    rules = [
        (rule, made, f", {doubts:,} in doubt" * bool(doubts)) for rule, (made, doubts) in stats.rules.items()
    ]
    yield from bars("Repairs by rule", sorted(rules, key=lambda rule: -rule[1]), width)


def bars(title: str, rows: Sequence[tuple[str, int, str]], width: int) -> Iterable[Stretch]:
    """A lying bar for each row, with its number; the first rows."""
    if not rows:
        return
    yield Stretch(title, "subhead", gap=2)
    highest = max(count for _, count, _ in rows) or 1
    room = width - NUMBER - 2  # for name and bar, with a space behind each
    name_size = min(NAME, max(room - BAR, room // 2))
    bar_size = max(1, min(BAR, room - name_size))
    for number, (name, count, told) in enumerate(rows[:MOST]):
        line = f"{fitted(name, name_size)} {bar(count / highest, bar_size)} {count:>{NUMBER},}{told}"
        yield Stretch(line, "plot", gap=not number, rest=" " * (name_size + 1))
    if more := unlisted(MOST, rows):
        yield Stretch(more, "aside")


def fitted(name: str, size: int) -> str:
    """A name in just so many columns."""
    shown = Text(harmless_line(name))
    shown.truncate(size, overflow="ellipsis", pad=True)
    return shown.plain


def by_month(months: Sequence[Count], width: int) -> Iterable[Stretch]:
    """A standing column for each month, also for those without articles; years below."""
    seen = max(1, min(MONTHS, width - 1))  # behind the axis
    months = [each for each in months if MONTH.fullmatch(each.value)]
    if not months:
        return
    counts = dict(months)
    row = list(between(months[max(0, len(months) - seen)].value, months[-1].value))[-seen:]
    highest = max(counts.get(month, 0) for month in row) or 1
    yield Stretch(f"By month, {row[0]} to {row[-1]}; the highest column is {highest:,}", "subhead", gap=2)
    for number, line in enumerate(columns([counts.get(month, 0) / highest for month in row], ROWS)):
        yield Stretch(f"│{line}", "plot", gap=not number)
    labels = ""
    for at, month in enumerate(row):
        if month.endswith("-01") and len(labels) <= at <= width - 5:
            labels = labels.ljust(at) + month[:4]
    yield Stretch(f"└{'─' * len(row)}", "plot")
    if labels:
        yield Stretch(f" {labels}", "aside")


def between(first: str, last: str) -> Iterable[str]:
    """Each month from one to another: 2023-11, 2023-12, 2024-01 ..."""
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
