"""The list of hits, with what a person has said of each, and those that are marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from archive.record import State
from archive.tui.entries import hit_entry
from archive.tui.entry_list import EntryList
from archive.tui.lines import Stretch

if TYPE_CHECKING:
    from index import Hit

Look = tuple[str, int, int, State | None, bool]  # id, rows of a text, gap, what is known of it, marked
LOW = 16  # rows of the screen; below, a hit's texts have one line each
HIGH = 30  # rows; from here on, a blank line parts the hits


class HitsList(EntryList):
    """Hits, in as many lines each as the screen has room for."""

    def __init__(self, columns: Sequence[str]) -> None:
        """``columns`` are the facts that are told of each hit."""
        super().__init__(id="hits")
        self.columns = columns
        self.hits: list[Hit] = []
        self.states: dict[str, State] = {}
        self.marked: dict[str, None] = {}  # ids, in the order in which they were marked
        self.entries: dict[Look, list[Stretch]] = {}  # those that were set: more hits leave them as they are

    def show_hits(self, hits: Sequence[Hit], chosen: str = "", cursor: int = 0) -> None:
        """Show these hits; what is marked stays marked as long as it is among them.

        The cursor stands at the hit with the id ``chosen`` if it is there, or else at ``cursor``.
        """
        self.hits = list(hits)
        self.entries.clear()
        ids = {hit.id for hit in hits}
        self.marked = {kept: None for kept in self.marked if kept in ids}
        at = next((number for number, hit in enumerate(hits) if hit.id == chosen), cursor)
        self.set_hits(at)

    def add_hits(self, hits: Sequence[Hit]) -> None:
        """Show more of them, below; the cursor stays."""
        self.hits += hits
        self.set_hits(self.cursor, told=False)

    def know(self, states: Mapping[str, State]) -> None:
        """Tell what a person has said of some hits."""
        blank = State()  # which looks as if nothing were known
        changed = any(self.states.get(key, blank) != state for key, state in states.items())
        self.states.update(states)
        gone = {key for key, state in states.items() if state.binned}
        if gone:
            chosen = self.chosen.id if self.chosen else ""
            self.show_hits([hit for hit in self.hits if hit.id not in gone], chosen, self.cursor)
        elif changed:
            self.set_hits(self.cursor, told=False)

    def set_hits(self, cursor: int, *, told: bool = True) -> None:
        """Set the lines of all hits anew."""
        height = self.app.size.height
        rows, gap = 1 if height < LOW else 2, int(height >= HIGH)
        self.show_entries([self.entry(hit, rows, gap) for hit in self.hits], cursor=cursor, told=told)

    def entry(self, hit: Hit, rows: int, gap: int) -> list[Stretch]:
        """A hit as it looks now."""
        state, marked = self.states.get(hit.id), hit.id in self.marked
        look = hit.id, rows, gap, state, marked
        if look not in self.entries:
            self.entries[look] = hit_entry(hit, rows, gap, self.columns, state, marked=marked)
        return self.entries[look]

    @property
    def chosen(self) -> Hit | None:
        """The hit at the cursor."""
        return self.hits[self.cursor] if self.cursor < len(self.hits) else None

    def mark(self) -> None:
        """Mark the chosen hit, or take its mark away, and go on to the next."""
        if hit := self.chosen:
            if hit.id in self.marked:
                del self.marked[hit.id]
            else:
                self.marked[hit.id] = None
            self.set_hits(self.cursor, told=False)
            self.action_move(1)

    def unmark(self) -> None:
        """Take all marks away."""
        self.marked.clear()
        self.set_hits(self.cursor, told=False)
