"""A line to write in: what is pasted into it becomes one line."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import Input

from archive.tui.harmless import one_line


class OneLine(Input):
    """Textual's, which would take the first of several lines and drop the rest without a word."""

    def on_paste(self, event: Paste) -> None:
        """Lines become one: a headline is copied in as many as the page has given it."""
        event.text = " ".join(filter(None, event.text.splitlines()))

    def validate_value(self, value: str) -> str:
        """What is pasted may hold controls; a line has none."""
        return one_line(value)
