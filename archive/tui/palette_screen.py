"""Everything that can be done here, by name: typing narrows the list."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding

from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.keys import name_of


class PaletteScreen(ChoiceScreen):
    """Ends with an action's name."""

    def __init__(self, bindings: Iterable[Binding]) -> None:
        """``bindings`` are those that do something where the palette was opened."""
        keys: dict[str, list[str]] = {}
        does: dict[str, str] = {}
        for binding in bindings:
            if binding.id:
                keys.setdefault(binding.id, []).append(name_of(binding.key))
                does[binding.id] = binding.tooltip
        choices = [
            Choice(f"{does[name]}  ({name})", name, " ".join(found)[:14].ljust(16))
            for name, found in keys.items()
        ]
        super().__init__("What to do", choices, empty="There is nothing of that name.", typed=True)
