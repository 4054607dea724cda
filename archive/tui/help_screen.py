"""Help: the keys of what had the focus, and how to ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.reader import Reader
from archive.tui.settings import Settings

QUERIES = (
    ("tehran envoy", "both words, in any order"),
    ('"cool heads"', "the words side by side"),
    ("tehran OR damascus", "one of them, or both; also AND, NOT, ( )"),
    ("isra*", "all words that begin so"),
    ("headline: caption:", "only in headlines, in captions"),
    ("credit:reuters", "only in the credits of pictures"),
    ("by: site: tag: lang:", "author, site, tag, language"),
    ("is:starred is:unread", "starred, unread; also noted, doubtful, duplicate"),
    ("date:2024-04..2024-06", "published in these months"),
    ("repair:split-link", "articles where this was repaired"),
)
WIDEST = 24  # columns for a key or a query; a longer one stands on a line of its own


class HelpScreen(Screen[None]):
    """Two lists, paged like an article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("help.leave", "q,escape,question_mark,f1", "leave", "back", "back", "q")
    ]

    def __init__(self, keys: Sequence[tuple[str, str]], settings: Settings) -> None:
        """``keys`` are those that do something where help was asked for."""
        super().__init__()
        self.keys = keys
        self.settings = settings

    def compose(self) -> ComposeResult:
        """The lists, and the keys."""
        yield Reader(id="help", widest=WIDEST * 3)
        yield KeyHints()

    def on_mount(self) -> None:
        """Set the lists."""
        keys, queries = listed("Keys here", self.keys), listed("How to ask", QUERIES)
        config = (
            f"Keys, theme and columns are set in {self.settings.path or 'a config file'} (docs/screens.md)"
        )
        faults = [Stretch(harmless_line(f"! {fault}"), "strong", gap=1) for fault in self.settings.faults]
        self.query_one(Reader).show(
            [*keys, *queries, Stretch(harmless_line(config), "aside", gap=2), *faults]
        )

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
