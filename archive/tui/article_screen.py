"""Reading one article: cleaned, as it was read, and each repair with its reason."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from archive.tui.clerk import Clerk
from archive.tui.entries import counted
from archive.tui.entry_list import EntryList
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Fetched, Moved, Scrolled, Unanswered, Unpacked
from archive.tui.reader import Reader
from archive.tui.typesetting import MEASURE

VIEWS = ("article", "original", "repairs")
UNREPAIRED = "Nothing was repaired: the article is as it was read."


class ArticleScreen(Screen[bool]):
    """Three views of one article; one key goes round them. Ends with whether the query line is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("tab,d", "next_view", "go round article, original and repairs", "view"),
        key("shift+tab", "next_view(-1)", "go round them the other way"),
        key("q,escape", "leave", "back to the results", "back", "q"),
        key("slash", "query", "back to the query line"),
    ]

    def __init__(self, clerk: Clerk, article: str, query: str) -> None:
        """The article with this id, with the hits of ``query`` marked."""
        super().__init__()
        self.clerk = clerk
        self.article = article
        self.query_text = query
        self.view = "article"
        self.repairs = "repairs"  # how many there are, once that is known

    def compose(self) -> ComposeResult:
        """Names of the views, the views, keys."""
        yield Static(id="views")
        yield Reader(id="article", widest=MEASURE)
        yield Reader(id="original", widest=MEASURE)
        yield EntryList(id="repairs", widest=MEASURE)
        yield KeyHints()

    def on_mount(self) -> None:
        """Ask for the article."""
        self.show_view("article")
        self.clerk.fetch(self, self.article, self.query_text)

    def on_fetched(self, message: Fetched) -> None:
        """Show the article; the other views can wait."""
        reader = self.query_one("#article", Reader)
        (reader.mark if reader.stretches else reader.show)(message.stretches)
        if message.marked:
            self.clerk.unpack(self, message)

    def on_unpacked(self, message: Unpacked) -> None:
        """Show the original and the repairs."""
        self.query_one("#original", Reader).show(message.original)
        entries = message.entries or [[Stretch(UNREPAIRED, "aside")]]
        self.query_one("#repairs", EntryList).show_entries(entries)
        doubts = len(message.entries) - message.made
        self.repairs = counted(message.made, "repair") + (f", {counted(doubts, 'doubt')}" if doubts else "")
        self.tell_views()

    def on_unanswered(self, message: Unanswered) -> None:
        """Say what is wrong, in every view that waits for something."""
        for view in self.query(LinesView):
            if not view.stretches:
                view.show([Stretch(f"! {harmless_line(message.reason)}", "strong")])

    def show_view(self, view: str) -> None:
        """Show one of the views, where it was left."""
        self.view = view
        for each in VIEWS:
            self.query_one(f"#{each}").display = each == view
        self.query_one(f"#{view}").focus()
        self.tell_views()
        self.tell_position()

    def tell_views(self) -> None:
        """The names of the views, the chosen one in brackets and reversed."""
        names = {"article": "article", "original": "original", "repairs": self.repairs}
        if sum(map(len, names.values())) + 2 * len(names) + 1 > self.size.width:
            names["repairs"] = self.repairs.partition(",")[0]
        line = Text(" ", no_wrap=True)
        for view, name in names.items():
            if view == self.view:
                line.append(f"[{name}]", "bold reverse")
            else:
                line.append(f" {name} ")
        self.query_one("#views", Static).update(line)

    def on_resize(self) -> None:
        """The names may have another room."""
        self.tell_views()

    def tell_position(self) -> None:
        """How far one has read, in the footer."""
        view = self.query_one(f"#{self.view}", LinesView)
        if isinstance(view, EntryList):
            self.query_one(KeyHints).tell(f"{view.cursor + 1}/{len(view.firsts)}")
        elif isinstance(view, Reader):
            self.query_one(KeyHints).tell(view.position)

    def on_scrolled(self, message: Scrolled) -> None:
        """A view shows other lines."""
        message.stop()
        self.tell_position()

    def on_moved(self, message: Moved) -> None:
        """Another repair is chosen."""
        message.stop()
        self.tell_position()

    def action_next_view(self, step: int = 1) -> None:
        """The next view, or the one before."""
        self.show_view(VIEWS[(VIEWS.index(self.view) + step) % len(VIEWS)])

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.dismiss(False)

    def action_query(self) -> None:
        """Back, and to the query line."""
        self.dismiss(True)
