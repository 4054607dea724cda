"""The line at the foot of a screen: the keys that matter now, as many as there is room for."""

from __future__ import annotations

from rich.text import Text
from textual.widget import Widget

from archive.tui.keys import hints, usable


class KeyHints(Widget):
    """Follows the focus; what is at the right, a position, is never dropped."""

    def __init__(self) -> None:
        """No position yet."""
        super().__init__()
        self.position = ""

    def on_mount(self) -> None:
        """Be told when other keys are active."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def tell(self, position: str) -> None:
        """Show where one is."""
        self.position = position
        self.refresh()

    def render(self) -> Text:
        """The hints from the left, the position at the right."""
        line = Text(no_wrap=True)
        room = self.size.width - len(self.position) - 1
        for name, word in hints(usable(self.screen)):
            if len(line) + len(name) + len(word) + 2 > room:
                break
            line.append(f" {name}", "bold").append(f" {word} ")
        line.append(" " * (self.size.width - len(line) - len(self.position) - 1))
        return line.append(self.position)
