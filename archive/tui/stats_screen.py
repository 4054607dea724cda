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
MONTHS = 48  # the last, one column each
ROWS = 6  # lines of the plot by month
BAR = 24  # columns of the longest bar
MOST = 12  # bars of a plot
NAME = 28  # columns of a name


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

    def compose(self) -> ComposeResult:
        """Title, plots, keys."""
        yield Static(Text("What is in the archive"), id="title")
        yield Reader(id="plots", widest=NAME + BAR + 24)
        yield KeyHints()

    def on_mount(self) -> None:
        """Ask for the numbers."""
        self.clerk.do("numbers", numbers, self)

    def done(self, message: Done) -> None:
        """Plot them."""
        self.query_one(Reader).show(list(page(message.value)))

    def action_leave(self) -> None:
        """Back."""
        self.dismiss()


def numbers(library: Library) -> Numbers:
    """All that is plotted."""
    facets = library.search("*", limit=0, facets=("site", "agency", "language")).facets
    return Numbers(library.stats(), {**facets, "month": months(library, "*", YEARS)})


def page(numbers: Numbers) -> Iterable[Stretch]:
    """Some facts and the plots."""
    stats, facets = numbers
    size = (stats.original_bytes + stats.catalogue_bytes + stats.index_bytes) / 1e6
    total = f"{counted(stats.articles, 'article')}, {counted(stats.originals, 'original')}, {size:,.1f} MB"
    yield Stretch(total, "strong")
    yield from by_month(facets.get("month", ()))
    yield from bars("By site", [(value, count, "") for value, count in facets.get("site", ())])
    yield from bars(
        "By agency, in credits", [(value, count, "") for value, count in facets.get("agency", ())]
    )
    yield from bars("By language", [(value, count, "") for value, count in facets.get("language", ())])
    rules = [
        (rule, made, f", {doubts:,} in doubt" * bool(doubts)) for rule, (made, doubts) in stats.rules.items()
    ]
    yield from bars("Repairs by rule", sorted(rules, key=lambda rule: -rule[1]))


def bars(title: str, rows: Sequence[tuple[str, int, str]]) -> Iterable[Stretch]:
    """A lying bar for each row, with its number; the first rows."""
    if not rows:
        return
    yield Stretch(title, "subhead", gap=2)
    highest = max(count for _, count, _ in rows) or 1
    for number, (name, count, told) in enumerate(rows[:MOST]):
        line = f"{fitted(name)} {bar(count / highest, BAR)} {count:>7,}{told}"
        yield Stretch(line, "plot", gap=not number)
    if more := unlisted(MOST, rows):
        yield Stretch(more, "aside")


def fitted(name: str) -> str:
    """A name in just so many columns."""
    shown = Text(harmless_line(name))
    shown.truncate(NAME, overflow="ellipsis", pad=True)
    return shown.plain


def by_month(months: Sequence[Count]) -> Iterable[Stretch]:
    """A standing column for each month, also for those without articles; years below."""
    months = [each for each in months if MONTH.fullmatch(each.value)]
    if not months:
        return
    counts = dict(months)
    row = list(between(months[max(0, len(months) - MONTHS)].value, months[-1].value))[-MONTHS:]
    highest = max(counts.get(month, 0) for month in row) or 1
    yield Stretch(f"By month, {row[0]} to {row[-1]}; the highest column is {highest:,}", "subhead", gap=2)
    for number, line in enumerate(columns([counts.get(month, 0) / highest for month in row], ROWS)):
        yield Stretch(f"│{line}", "plot", gap=not number)
    years = "".join(month[:4] if month.endswith("-01") else "" for month in row)
    labels = ""
    for at, month in enumerate(row):
        if month.endswith("-01") and len(labels) <= at:
            labels = labels.ljust(at) + month[:4]
    yield Stretch(f"└{'─' * len(row)}", "plot")
    if years:
        yield Stretch(f" {labels}", "aside")


def between(first: str, last: str) -> Iterable[str]:
    """Each month from one to another: 2023-11, 2023-12, 2024-01 ..."""
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
