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
        self.shown = harmless(text)
        self.warned = False  # that what was written is not kept yet

    def compose(self) -> ComposeResult:
        """Title, note, keys."""
        yield Static(Text("A note; an empty one is taken away"), id="title")
        area = TextArea(self.shown, id="note", soft_wrap=True, show_line_numbers=False, theme="css")
        area.cursor_blink = False
        yield area
        yield KeyHints()

    def on_mount(self) -> None:
        """Write at the end."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    @property
    def written(self) -> str | None:
        """What was written; ``None`` if nothing was: what cannot be shown stays in the note, too."""
        text = self.query_one(TextArea).text
        return text if text != self.shown else None

    def action_save(self) -> None:
        """Keep it."""
        self.dismiss(self.written)

    def action_leave(self) -> None:
        """Leave it as it was; what was written is not lost by one key."""
        if self.written is None or self.warned:
            self.dismiss(None)
        else:
            self.warned = True
            self.say("! not kept yet: ^S keeps it, Esc again leaves the note as it was")
