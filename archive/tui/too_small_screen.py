"""What is shown where nothing else would fit."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

LEAST = 40, 10  # columns and rows in which every screen still says what it has to


def too_small(width: int, height: int) -> bool:
    """Whether a terminal is below the least size."""
    return width < LEAST[0] or height < LEAST[1]


class TooSmallScreen(Screen[None]):
    """Covers the others until there is room."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="too-small")

    def on_resize(self, event: Resize) -> None:
        """Say how small it is."""
        width, height = event.size
        need = f"Too small: {width}x{height}. Cutline needs {LEAST[0]}x{LEAST[1]}. ^Q quits."
        self.query_one(Static).update(Text(need))
