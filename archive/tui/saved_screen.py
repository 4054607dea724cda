"""The saved searches, 1 to 9, with counts; this search can be kept under a number."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from archive.searches import SLOTS
from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.clerk import Clerk
from archive.tui.entries import counted
from archive.tui.entry_list import EntryList
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.line_screen import LineScreen
from archive.tui.messages import Done


class SavedScreen(ChoiceScreen):
    """Ends with a question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("saved.keep", "w", "keep", "keep the present search under this number", "keep here"),
        key("saved.forget", "delete,x", "forget", "keep what is here no more", "forget"),
        *(key(f"saved.ask-{slot}", str(slot), f"ask({slot})", "ask it, 1 to 9") for slot in SLOTS),
    ]

    def __init__(self, clerk: Clerk, query: str) -> None:
        """``query`` is the present search."""
        super().__init__(f"Saved searches; now: {query or 'nothing is asked'}", ())
        self.clerk = clerk
        self.query_now = query

    def on_mount(self) -> None:
        """Ask for them."""
        self.clerk.do("saved", listed, self)

    def done(self, message: Done) -> None:
        """They are there, or changed."""
        if message.what == "changed":
            self.clerk.do("saved", listed, self)
            return
        cursor = self.query_one(EntryList).cursor
        self.choices = message.value
        self.narrow("")
        self.action_move(cursor)

    def action_choose(self) -> None:
        """Ask it; where nothing is kept, keep."""
        if self.chosen and self.chosen.value:
            self.dismiss(self.chosen.value)
        else:
            self.action_keep()

    def action_ask(self, slot: int) -> None:
        """Ask the one with this number."""
        if slot <= len(self.choices) and (query := self.choices[slot - 1].value):
            self.dismiss(query)

    def action_keep(self) -> None:
        """Keep the present search, by a name."""
        slot, query = self.query_one(EntryList).cursor + 1, self.query_now

        def named(name: str | None) -> None:
            if name is not None:
                save = partial(save_search, slot=slot, name=name.strip() or query, query=query)
                self.clerk.do("changed", save, self)

        if query:
            self.app.push_screen(LineScreen(f"A name for search {slot}: {query}", query), named)
        else:
            self.say("! nothing is asked, so there is nothing to keep")

    def action_forget(self) -> None:
        """Keep it no more."""
        slot = self.query_one(EntryList).cursor + 1
        self.clerk.do("changed", lambda library: library.forget_search(slot), self)


def save_search(library: Library, slot: int, name: str, query: str) -> None:
    """Keep a search."""
    library.save_search(slot, name, query)


def listed(library: Library) -> list[Choice]:
    """Nine places, each with its search, if there is one, and the number of its hits."""
    saved = {each.slot: each for each in library.saved_searches()}
    choices = []
    for slot in SLOTS:
        each = saved.get(slot)
        if each is None:
            choices.append(Choice("", "", f"{slot}  free"))
            continue
        named = f"{each.name}: {each.query}" if each.name != each.query else each.query
        choices.append(
            Choice(f"{named} ({counted(library.count(each.query), 'hit')})", each.query, f"{slot}  ")
        )
    return choices
