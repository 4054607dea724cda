"""Keys: how one is bound, and how all that are bound are told, in the footer and in the help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

# Actions in the order of their use; where there is no room for all, the footer drops the last.
ORDER = (
    *("read", "submit", "leave_query", "next_view", "hit(1)", "query", "move(1)"),
    *("app.help", "leave", "app.quit"),
)

NAMES = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
    "slash": "/",
}


def key(keys: str, action: str, does: str, hint: str = "", shown: str = "") -> Binding:
    """Bind ``keys`` (by commas) to ``action``, which ``does`` something, told in the help.

    With a ``hint``, one word, it is in the footer as well, where the key is told as ``shown``.
    """
    return Binding(keys, action, hint or does, show=bool(hint), key_display=shown or None, tooltip=does)


def name_of(key: str) -> str:
    """A key as it is written on a keyboard."""
    if key in NAMES:
        return NAMES[key]
    return f"^{key[5:].upper()}" if key.startswith("ctrl+") else key.upper() if key[1:].isdigit() else key


def usable(screen: Screen[Any]) -> list[Binding]:
    """The bindings that do something now: not those of letters while letters are typed."""
    typing = isinstance(screen.focused, Input)
    return [
        active.binding
        for active in screen.active_bindings.values()
        if active.enabled and active.tooltip and not (typing and is_letter(active.binding.key))
    ]


def is_letter(key: str) -> bool:
    """Whether a key types a character."""
    return key == "space" or (len(name_of(key)) == 1 and name_of(key).isascii())


def by_use(binding: Binding) -> int:
    """Where a binding stands among the others."""
    return ORDER.index(binding.action) if binding.action in ORDER else len(ORDER)


def hints(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Each key of the footer and its word, by use."""
    words: dict[str, str] = {}
    for binding in sorted((b for b in bindings if b.show), key=by_use):
        words.setdefault(binding.description, binding.key_display or name_of(binding.key))
    return [(name, word) for word, name in words.items()]


def explained(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """The keys that do the same together, letters first, and what they do."""
    keys: dict[str, list[str]] = {}
    for binding in sorted(bindings, key=lambda b: (by_use(b), not is_letter(b.key))):
        keys.setdefault(binding.tooltip, []).append(name_of(binding.key))
    return [(" ".join(names), does) for does, names in keys.items()]
