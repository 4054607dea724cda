"""Everything that can be done here, by name: typing narrows the list."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import App
from textual.binding import Binding

from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.keys import is_typing, name_of
from archive.tui.search_screen import SearchScreen


class PaletteScreen(ChoiceScreen):
    """Ends with an action's name."""

    def __init__(self, bindings: Iterable[Binding]) -> None:
        """``bindings`` are those that do something where the palette was opened."""
        keys: dict[str, dict[str, None]] = {}
        does: dict[str, str] = {}
        for binding in bindings:
            if binding.id:
                keys.setdefault(binding.id, {})[name_of(binding.key)] = None
                does[binding.id] = binding.tooltip
        choices = [
            Choice(f"{does[name]}  ({name})", name, " ".join(found)[:14].ljust(16))
            for name, found in keys.items()
        ]
        super().__init__("What to do", choices, empty="There is nothing of that name.", typed=True)


def open_palette(app: App[None]) -> None:
    """Offer what can be done on the app's screen, and do it; in the query line, what the list offers, too."""
    screen, focused = app.screen, app.focused
    enabled = [each for each in screen.active_bindings.values() if each.enabled]
    if isinstance(screen, SearchScreen) and is_typing(screen):  # there, letters are no keys
        screen.set_focus(screen.list)
        enabled += [each for each in screen.active_bindings.values() if each.enabled]
        screen.set_focus(focused)
    active = {each.binding.id: each for each in enabled}

    async def do(name: str | None) -> None:
        if name in active:
            await app.run_action(active[name].binding.action, active[name].node)

    app.push_screen(PaletteScreen(each.binding for each in enabled), do)
