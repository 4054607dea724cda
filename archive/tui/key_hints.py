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
        self.said = ""

    def on_mount(self) -> None:
        """Be told when other keys are active."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def tell(self, position: str) -> None:
        """Show where one is."""
        self.position = position
        self.refresh()

    def say(self, text: str) -> None:
        """Show a text instead of the keys; an empty one brings the keys back."""
        if text != self.said:
            self.said = text
            self.refresh()

    def render(self) -> Text:
        """The hints from the left, or what was said; the position at the right."""
        room = self.size.width - len(self.position) - 1
        line = Text(no_wrap=True)
        if self.said:
            line.append(f" {self.said}", "bold")
            line.truncate(max(0, room - 1), overflow="ellipsis")
        else:
            for name, word in hints(usable(self.screen)):
                if len(line) + len(name) + len(word) + 2 > room:
                    break
                line.append(f" {name}", "bold").append(f" {word} ")
        line.append(" " * (self.size.width - line.cell_len - len(self.position) - 1))
        return line.append(self.position)
