"""What the hits have in common, with counts; each value narrows the search by one key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from archive.tui.entry_list import EntryList
from archive.tui.harmless import harmless_line
from archive.tui.keys import key
from archive.tui.lines import Range, Stretch
from archive.tui.messages import Narrowed
from archive.tui.narrowing import TITLES, term
from archive.tui.plots import bar
from archive.tui.questions import unlisted

if TYPE_CHECKING:
    from index import Count

BAR = 6  # columns of a histogram's longest bar
MOST = {"year": 12, "month": 12}  # values that are listed of a facet; of time, the last
FEW = 7


class FacetPane(EntryList):
    """Groups of values, most hits first; years and months as a small histogram."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("facets.narrow", "enter,space,x", "narrow", "narrow by this, or take it back", "narrow", "Enter"),
    ]

    def __init__(self) -> None:
        """Nothing counted yet."""
        super().__init__(id="facets")
        self.terms: list[str] = []  # of each entry

    def show_facets(
        self, facets: Mapping[str, Sequence[Count]], order: Iterable[str], chosen: Sequence[str]
    ) -> None:
        """Show the counts, those facets that are ``chosen`` marked; the cursor stays on its term."""
        kept = self.terms[self.cursor] if self.cursor < len(self.terms) else ""
        entries: list[list[Stretch]] = []
        self.terms = []
        for facet in order:
            values = facets.get(facet, ())
            shown = values[-MOST[facet] :] if facet in MOST else values[:FEW]
            highest = max((count for _, count in shown), default=0)
            for number, (value, count) in enumerate(shown):
                this = as_chosen(term(facet, value), chosen)
                size = count / highest if facet in MOST else None
                title = heading(TITLES.get(facet, facet), unlisted(len(shown), values))
                entries.append([*([] if number else [title]), counted(value, count, size, this in chosen)])
                self.terms.append(this)
        cursor = self.terms.index(kept) if kept in self.terms else 0
        self.show_entries(entries or [[Stretch("nothing to count", "aside")]], cursor=cursor)

    def action_narrow(self) -> None:
        """Tell the screen."""
        if self.cursor < len(self.terms):
            self.post_message(Narrowed(self.terms[self.cursor]))


def as_chosen(term: str, chosen: Sequence[str]) -> str:
    """A term as it was spelled when it was chosen: of Reuters and REUTERS, the commoner one is counted."""
    from index.schema import folded

    return next((other for other in chosen if folded(other) == folded(term)), term)


def heading(facet: str, more: str) -> Stretch:
    """The name of a facet, and how many ``more`` of its values are not listed."""
    return Stretch(f"{facet} ({more})" if more else facet, "heading", gap=1)


def counted(value: str, count: int, size: float | None, chosen: bool) -> Stretch:
    """A value and its count; a bar in a histogram."""
    graph = f"{bar(size, BAR)} " if size is not None else ""
    mark = "[x] " if chosen else ""
    number = f"{count:>6,} "
    text = f"{number}{graph}{mark}{harmless_line(value)}"
    return Stretch(text, "value", (Range(0, len(number), "facts"),), most=1)
