"""A note on an article, of any number of lines."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static, TextArea

from archive.tui.desk import Desk
from archive.tui.harmless import harmless
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key


class NoteScreen(Desk[str | None]):
    """Ends with the note, or with ``None`` if it is to stay as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("note.save", "ctrl+s,f2", "save", "keep the note", "keep", "^S"),
        key("note.leave", "escape", "leave", "leave it as it was", "leave"),
    ]

    def __init__(self, text: str) -> None:
        """``text`` is the note as it is."""
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        """Title, note, keys."""
        yield Static(Text("A note; an empty one is taken away"), id="title")
        area = TextArea(harmless(self.text), id="note", soft_wrap=True, show_line_numbers=False, theme="css")
        area.cursor_blink = False
        yield area
        yield KeyHints()

    def on_mount(self) -> None:
        """Write at the end."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    def action_save(self) -> None:
        """Keep it."""
        self.dismiss(self.query_one(TextArea).text)

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
