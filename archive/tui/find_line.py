"""The line in which to look for something in an article."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from archive.tui.keys import key
from archive.tui.one_line import OneLine


class FindLine(OneLine):
    """Shown only while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "find.next",
            "enter,down",
            "screen.found(1)",
            "to the next place; again for the next",
            "next",
            "Enter",
        ),
        key("find.previous", "up", "screen.found(-1)", "to the place before"),
        key("find.clear", "ctrl+u", "delete_left_all", "delete all to the left"),
        key("find.leave", "escape,tab", "screen.end_find", "back to the article", "article", "Esc"),
    ]

    def __init__(self) -> None:
        """Nothing is looked for."""
        super().__init__(placeholder="find in this article", id="find", select_on_focus=False)
        self.cursor_blink = False
        self.display = False
