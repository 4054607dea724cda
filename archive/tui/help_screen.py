"""Help: the keys of what had the focus, and how to ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.reader import Reader

QUERIES = (
    ("tehran envoy", "both words, in any order"),
    ('"cool heads"', "the words side by side"),
    ("tehran OR damascus", "one of them, or both; also AND, NOT, ( )"),
    ("isra*", "all words that begin so"),
    ("headline: caption:", "only in headlines, in captions"),
    ("credit:reuters", "only in the credits of pictures"),
    ("by: site: tag: lang:", "author, site, tag, language"),
    ("date:2024-04..2024-06", "published in these months"),
    ("repair:split-link", "articles where this was repaired"),
)
WIDEST = 24  # columns for a key or a query; a longer one stands on a line of its own


class HelpScreen(Screen[None]):
    """Two lists, paged like an article."""

    BINDINGS: ClassVar[list[BindingType]] = [key("q,escape,question_mark,f1", "leave", "back", "back", "q")]

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        """``keys`` are those that do something where help was asked for."""
        super().__init__()
        self.keys = keys

    def compose(self) -> ComposeResult:
        """The lists, and the keys."""
        yield Reader(id="help", widest=WIDEST * 3)
        yield KeyHints()

    def on_mount(self) -> None:
        """Set the lists."""
        self.query_one(Reader).show([*listed("Keys here", self.keys), *listed("How to ask", QUERIES)])

    def action_leave(self) -> None:
        """Back."""
        self.dismiss()


def listed(title: str, rows: Sequence[tuple[str, str]]) -> list[Stretch]:
    """A title, and each thing with what it does behind it."""
    column = min(WIDEST, max(len(name) for name, _ in rows)) + 2
    indent = " " * column
    found = [Stretch(title, "headline", gap=2)]
    for number, (name, does) in enumerate(rows):
        gap = 0 if number else 1
        if len(name) > WIDEST:
            found.append(Stretch(name, "key", gap=gap))
            name, gap = "", 0
        found.append(Stretch(does, "paragraph", first=name.ljust(column), rest=indent, gap=gap))
    return found
