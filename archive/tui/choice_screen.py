"""A list to choose from, with a line to narrow it by typing: contents, links, history, commands ..."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from archive.tui.desk import Desk
from archive.tui.entry_list import EntryList
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.messages import Chosen, LeftUpwards, Moved
from archive.tui.one_line import OneLine


class Choice(NamedTuple):
    """One line to choose; ``value`` is what comes of it, ``facts`` stand before it."""

    text: str
    value: str
    facts: str = ""


class FilterLine(OneLine):
    """Letters narrow the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("choice.down", "down", "screen.move(1)", "the next one", "move", "↑↓"),
        key("choice.up", "up", "screen.move(-1)", "the one before"),
        key("choice.take", "enter", "screen.choose", "take it", "take"),
        key("choice.cancel", "escape", "screen.leave", "back", "back"),
    ]

    def __init__(self) -> None:
        """Nothing typed."""
        super().__init__(placeholder="type to narrow", id="filter")
        self.cursor_blink = False


class ChoiceScreen(Desk[str | None]):
    """Ends with the value of what was chosen, or with ``None``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("choice.choose", "enter", "choose", "take it", "take"),
        key("choice.leave", "q,escape", "leave", "back", "back", "q"),
    ]

    def __init__(
        self, title: str, choices: Sequence[Choice], *, empty: str = "Nothing is here.", typed: bool = False
    ) -> None:
        """With ``typed`` there is a line to narrow the list in, and it has the focus."""
        super().__init__()
        self.title_text = title
        self.choices = list(choices)
        self.shown = self.choices
        self.empty = empty
        self.typed = typed

    def compose(self) -> ComposeResult:
        """Title, list, keys."""
        yield Static(Text(harmless_line(self.title_text), no_wrap=True), id="title")
        if self.typed:
            yield FilterLine()
        yield EntryList(id="choices")
        yield KeyHints()

    def on_mount(self) -> None:
        """Show all."""
        self.narrow("")
        if not self.typed:
            self.query_one(EntryList).focus()

    def narrow(self, typed: str) -> None:
        """Show the choices with all the words that are typed."""
        words = typed.casefold().split()
        self.shown = [
            each
            for each in self.choices
            if all(word in f"{each.facts} {each.text}".casefold() for word in words)
        ]
        entries = [[entry(each)] for each in self.shown]
        self.query_one(EntryList).show_entries(entries or [[Stretch(self.empty, "aside", gap=1)]])

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other words."""
        event.stop()
        self.narrow(event.value)

    def on_moved(self, message: Moved) -> None:
        """Which of how many."""
        here = (message.entry or 0) + 1 if self.shown else 0
        self.query_one(KeyHints).tell(f"{here:,}/{len(self.shown):,}")

    def on_chosen(self, message: Chosen) -> None:
        """A click."""
        message.stop()
        self.action_choose()

    def on_left_upwards(self, message: LeftUpwards) -> None:
        """Up from the first: to the line, if there is one."""
        message.stop()
        if self.typed:
            self.query_one(FilterLine).focus()

    @property
    def chosen(self) -> Choice | None:
        """The choice at the cursor."""
        cursor = self.query_one(EntryList).cursor
        return self.shown[cursor] if cursor < len(self.shown) else None

    def action_move(self, step: int) -> None:
        """Move the list's cursor."""
        self.query_one(EntryList).action_move(step)

    def action_choose(self) -> None:
        """Take it."""
        if self.chosen:
            self.dismiss(self.chosen.value)


def entry(choice: Choice) -> Stretch:
    """A choice in the list."""
    return Stretch(
        harmless_line(choice.text), "value", first=harmless_line(choice.facts), rest="    ", most=2
    )
