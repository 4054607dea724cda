"""What was asked before, the last first; typing narrows the list."""

from __future__ import annotations

from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.clerk import Clerk
from archive.tui.messages import Done

MOST = 200  # questions


class HistoryScreen(ChoiceScreen):
    """Ends with a question."""

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` asks the library."""
        super().__init__("Asked before", (), empty="Nothing was asked yet, or not this.", typed=True)
        self.clerk = clerk

    def on_mount(self) -> None:
        """Ask for it."""
        self.clerk.do("history", lambda library: library.history(MOST), self)

    def done(self, message: Done) -> None:
        """It is there."""
        self.choices = [Choice(query, query) for query in message.value]
        self.narrow("")
