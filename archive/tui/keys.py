"""Keys: how one is bound, by which name a config file binds it anew, and how all are told on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.binding import Binding
from textual.keys import Keys, format_key
from textual.screen import Screen
from textual.widgets import Input, TextArea

# Actions in the order of their use; where there is no room for all, the footer drops the last.
ORDER = (
    *("read", "submit", "choose", "screen.choose", "take_suggestion", "leave_query", "accept", "refuse"),
    *("decide('accept')", "decide('refuse')", "decide('aside')", "take_back", "decide_all('accept')"),
    *("next_view", "hit(1)", "place(1)", "query", "move(1)", "narrow", "save", "screen.leave"),
    *("app.help", "leave", "facets", "find", "mark", "tags", "star", "copy", "app.quit"),
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
    "delete": "Del",
    "backspace": "Backspace",
    "insert": "Ins",
}

KNOWN: dict[str, Binding] = {}  # every action that has a documented name, as it is bound by default


def key(name: str, keys: str, action: str, does: str, hint: str = "", shown: str = "") -> Binding:
    """Bind ``keys`` (by commas) to ``action``, which ``does`` something, told in the help.

    ``name`` is the action's name in the config file. With a ``hint``, one word, it is in the footer as
    well, where the key is told as ``shown``.
    """
    binding = Binding(
        keys, action, hint or does, show=bool(hint), key_display=shown or None, tooltip=does, id=name
    )
    return KNOWN.setdefault(name, binding)


def name_of(key: str) -> str:
    """A key as it is written on a keyboard."""
    if key in NAMES:
        return NAMES[key]
    if key.startswith("ctrl+"):
        return f"^{name_of(key[5:]).upper()}"
    return key.upper() if key[:1] == "f" and key[1:].isdigit() else format_key(key)


def is_key(key: str) -> bool:
    """Whether a terminal can send it, as far as one can tell: a character, or a name that Textual has."""
    name = key.rpartition("+")[2] if len(key) > 1 else key
    return len(name) == 1 or name in set(Keys) or len(format_key(name)) == 1


def is_typing(screen: Screen[Any]) -> bool:
    """Whether a letter would be typed."""
    return isinstance(screen.focused, Input | TextArea)


def usable(screen: Screen[Any]) -> list[Binding]:
    """The bindings that do something now: not those of letters while letters are typed."""
    typing = is_typing(screen)
    return [
        active.binding
        for active in screen.active_bindings.values()
        if active.enabled and active.binding.tooltip and not (typing and is_letter(active.binding.key))
    ]


def is_letter(key: str) -> bool:
    """Whether a key types a character."""
    return key == "space" or ("+" not in key and len(name_of(key)) == 1 and key not in NAMES)


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
        names = keys.setdefault(binding.tooltip, [])
        if name_of(binding.key) not in names:
            names.append(name_of(binding.key))
    return [(" ".join(names), does) for does, names in keys.items()]
