"""The line where a query is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from archive.tui.keys import key
from archive.tui.messages import QueryLeft
from archive.tui.one_line import OneLine


class QueryLine(OneLine):
    """Letters type letters here, ``q`` and ``?`` too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("query.leave", "down,escape", "leave_query", "to the list of results", "list", "↓"),
        key("query.read", "enter", "submit", "read the chosen article", "read"),
        key("query.history", "up,ctrl+r", "screen.history", "what was asked before", "history", "↑"),
        key("query.clear", "ctrl+u", "delete_left_all", "delete all to the left"),
    ]

    def __init__(self) -> None:
        """An empty query."""
        super().__init__(
            placeholder='words, "a phrase", credit:reuters, date:2024', id="query", select_on_focus=False
        )
        self.cursor_blink = False

    def action_leave_query(self) -> None:
        """Tell the screen."""
        self.post_message(QueryLeft())
