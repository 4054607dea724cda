"""A question that one line answers: tags, a name, a folder."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from archive.tui.desk import Desk
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.one_line import OneLine


class Answer(OneLine):
    """Letters type letters here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("answer.take", "enter", "submit", "take this", "take"),
        key("answer.clear", "ctrl+u", "delete_left_all", "delete all to the left"),
        key("answer.leave", "escape", "screen.leave", "leave it", "leave"),
    ]


class LineScreen(Desk[str | None]):
    """Ends with what was written, or with ``None``."""

    def __init__(self, title: str, text: str = "", hint: str = "") -> None:
        """``text`` is what stands there at first."""
        super().__init__()
        self.title_text = title
        self.text = text
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Title, line, hint, keys."""
        yield Static(Text(harmless_line(self.title_text), no_wrap=True), id="title")
        answer = Answer(self.text, id="line", select_on_focus=False)
        answer.cursor_blink = False
        yield answer
        yield Static(Text(harmless_line(self.hint)), id="hint")
        yield KeyHints()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take it."""
        event.stop()
        self.dismiss(event.value)
