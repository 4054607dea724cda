"""The config file: what it can say, and what it says. A wrong value is reported and done without.

theme = "terminal"                      # terminal, dark, light, plain
measure = 72                            # columns of an article's lines
columns = ["site", "date", "authors"]   # what a list tells of an article; tags, state
facets = ["site", "year", "month"]      # and their order
sort = "relevance"                      # newest, oldest, saved
stemming = ["en"]                       # languages in which other forms of words are found, too
mark_read = true                        # what is opened is marked as read
mouse = true

[keys]
"list.down" = "j,down"                  # any action of docs/screens.md
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from archive.tui.keys import KNOWN, is_key

FILE = "config.toml"
THEMES = ("terminal", "dark", "light", "plain")
COLUMNS = ("site", "date", "authors", "tags", "state")
FACETS = ("site", "year", "month", "author", "agency", "language", "tag", "repair", "doubt")
SORTS = ("relevance", "newest", "oldest", "saved")
NARROWEST, WIDEST = 30, 200  # columns: less is a list of words, more no line that an eye finds again


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set; the defaults are what the screens are drawn for."""

    path: str = ""
    theme: str = "terminal"
    measure: int = 72  # 60 to 75 characters are what typographers ask for
    columns: tuple[str, ...] = ("state", "site", "date", "authors", "tags")
    facets: tuple[str, ...] = FACETS
    sort: str = "relevance"
    stemming: tuple[str, ...] = ()
    mark_read: bool = True
    mouse: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()  # what is wrong in the file, a line each


def default_path() -> Path:
    """The file that CUTLINE_CONFIG names, or ``config.toml`` in the user's configuration directory."""
    if named := os.environ.get("CUTLINE_CONFIG"):
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("cutline") / FILE


def load(path: Path | None = None) -> Settings:
    """The settings of a file; of one that is not there, or cannot be read, the defaults."""
    import tomllib

    path = path or default_path()
    settings = Settings(str(path))
    try:
        return settled(tomllib.loads(path.read_text(encoding="utf-8")), settings)
    except FileNotFoundError:
        return settings
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        reason = getattr(error, "strerror", None) or str(error)
        return replace(settings, faults=(f"{path.name} cannot be read: {reason}",))


def settled(data: Mapping[str, Any], settings: Settings) -> Settings:
    """``settings`` with what is right in ``data``."""
    faults: list[str] = []
    found: dict[str, Any] = {}
    for name, value in data.items():
        if name not in CHECKS:
            faults.append(f"{name}: no such setting; there are {', '.join(CHECKS)}")
            continue
        try:
            found[name] = CHECKS[name](value, faults)
        except ValueError as error:
            faults.append(f"{name}: {error}")
    return replace(settings, **found, faults=tuple(faults))


def one_of(names: tuple[str, ...]) -> Callable[[Any, list[str]], str]:
    """A check for one of these names."""

    def check(value: Any, faults: list[str]) -> str:
        del faults
        if value not in names:
            raise ValueError(f"{value!r} is none of {', '.join(names)}")
        return str(value)

    return check


def some_of(names: tuple[str, ...]) -> Callable[[Any, list[str]], tuple[str, ...]]:
    """A check for a list of these names; others are left out."""

    def check(value: Any, faults: list[str]) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise ValueError(f"{value!r} is no list")
        wrong = [each for each in value if each not in names]
        if wrong:
            faults.append(f"{wrong[0]!r} is none of {', '.join(names)}")
        return tuple(each for each in value if each not in wrong)

    return check


def languages(value: Any, faults: list[str]) -> tuple[str, ...]:
    """A check for languages whose words have forms."""
    from index.stemming import ALGORITHMS

    return some_of(tuple(ALGORITHMS))(value, faults)


def measure(value: Any, faults: list[str]) -> int:
    """A check for a measure."""
    del faults
    if not isinstance(value, int) or isinstance(value, bool) or not NARROWEST <= value <= WIDEST:
        raise ValueError(f"{value!r} is no number from {NARROWEST} to {WIDEST}")
    return value


def yes_or_no(value: Any, faults: list[str]) -> bool:
    """A check for a truth."""
    del faults
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def keys(value: Any, faults: list[str]) -> dict[str, str]:
    """A check for key bindings: known actions, keys that there are."""
    if not isinstance(value, dict):
        raise ValueError("no table of actions")
    found = {}
    for action, wanted in value.items():
        listed = wanted.split(",") if isinstance(wanted, str) else wanted if isinstance(wanted, list) else []
        names = [str(each).strip() or "," for each in listed]
        wrong = [name for name in names if not is_key(name)]
        if action not in KNOWN:
            faults.append(f"keys: there is no action {action!r}")
        elif wrong or not names:
            faults.append(f"keys: {action}: {wrong[0] if wrong else wanted!r} is no key")
        else:
            found[action] = ",".join(names)
    return found


CHECKS: dict[str, Callable[[Any, list[str]], Any]] = {
    "theme": one_of(THEMES),
    "measure": measure,
    "columns": some_of(COLUMNS),
    "facets": some_of(FACETS),
    "sort": one_of(SORTS),
    "stemming": languages,
    "mark_read": yes_or_no,
    "mouse": yes_or_no,
    "keys": keys,
}
