"""How the words of a page look: one table, in the words of Rich, with the theme's colours by their names.

Nothing is told by colour alone: each look has an attribute, or the words have signs of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style

from archive.tui.themes import NAMED

if TYPE_CHECKING:
    from textual.theme import Theme

LOOKS = {
    # an article
    "headline": "bold",
    "deck": "italic",
    "byline": "bold",
    "address": "dim underline",
    "subhead": "bold",
    "quote": "italic",
    "caption": "italic",
    "credit": "dim",
    "aside": "dim",
    "sign-off": "italic",
    "note": "bold",
    "emphasis": "italic",
    "strong": "bold",
    "link": "underline",
    "label": "not italic",
    # lists
    "heading": "bold underline",
    "title": "bold",
    "facts": "dim",
    "reason": "dim",
    "key": "bold",
    "plot": "{primary}",
    # repairs
    "before": "{error}",
    "after": "{success}",
    "gone": "strike bold {error}",
    "new": "underline bold {success}",
    # what is looked for, and where one is
    "hit": "{hit-text-style} {hit-foreground} on {hit-background}",
    "current": "{current-text-style} {current-foreground} on {current-background}",
    "chosen": "reverse",
}
BY_NAME = {theme.name: theme for theme in NAMED.values()}


@lru_cache(maxsize=1024)
def look(theme: str, styles: tuple[str, ...]) -> Style:
    """The looks of these names in a theme of ours, the later over the earlier; a name may have none."""
    colours = Colours(BY_NAME[theme])
    looks = (Style.parse(LOOKS[name].format_map(colours)) for name in styles if name in LOOKS)
    return Style.combine((Style.null(), *looks))


class Colours(dict[str, str]):
    """A theme's colours as Rich calls them."""

    def __init__(self, theme: Theme) -> None:
        """Its variables, and the colours that all themes have."""
        plain: Mapping[str, str | None] = {
            **theme.variables,
            "primary": theme.primary,
            "error": theme.error,
            "success": theme.success,
        }
        super().__init__({name: (value or "default").removeprefix("ansi_") for name, value in plain.items()})
