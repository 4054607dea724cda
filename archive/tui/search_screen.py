"""The first screen: a query line, what was found, and a preview beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Input, Static

from archive.tui.article_screen import ArticleScreen
from archive.tui.clerk import Clerk
from archive.tui.entries import counted, hit_entry
from archive.tui.entry_list import EntryList
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.messages import Fetched, Found, LeftUpwards, Moved, Unanswered
from archive.tui.query_line import QueryLine
from archive.tui.reader import Reader

if TYPE_CHECKING:
    from index import Hit, Results

LOW = 16  # rows; below, a hit's texts have one line each
HIGH = 30  # rows; from here on, a blank line parts the hits
AHEAD = 5  # hits before the end of the list at which the next are asked for

EMPTY = """\
Put articles into it from the shell:

    cutline add FOLDER

Text, Markdown and saved pages are read; the files themselves stay as they are."""

NOTHING = "Nothing was found. F1 tells how to ask."


class SearchScreen(Screen[None]):
    """Asks while one types; shows only the answer to what stands in the query line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash,escape", "query", "to the query line", "search", "/"),
        key("enter", "read", "read the chosen article", "read"),
        key("q", "leave", "quit", "quit"),
    ]

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` asks the library."""
        super().__init__()
        self.clerk = clerk
        self.hits: list[Hit] = []
        self.results: Results | None = None  # the answer that is shown
        self.answered: str | None = None  # its query
        self.asked_from = 0  # the offset of the last question
        self.opening = False  # Enter was pressed before the answer was there

    def compose(self) -> ComposeResult:
        """Query line, what the answer says of itself, list and preview, keys."""
        with Horizontal(id="ask"):
            yield Static("/", id="prompt")
            yield QueryLine()
        yield Static(id="answer")
        yield Static(id="notes")
        with Horizontal(id="body"):
            yield EntryList(id="hits")
            yield Static(id="empty")
            yield Reader(id="preview", widest=80)
        yield KeyHints()

    def on_mount(self) -> None:
        """Start with what was added last."""
        self.query_one("#preview").can_focus = False
        self.ask()

    @property
    def query_text(self) -> str:
        """What stands in the query line."""
        return self.query_one(QueryLine).value

    def ask(self, offset: int = 0) -> None:
        """Ask for hits from number ``offset`` on."""
        self.asked_from = offset
        self.clerk.search(self, self.query_text, offset)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another query: ask it."""
        event.stop()
        self.opening = False
        self.ask()

    def on_found(self, message: Found) -> None:
        """An answer; one to another query than the present is dropped."""
        if message.query != self.query_text or (message.offset and message.offset != len(self.hits)):
            return
        self.results, self.answered = message.results, message.query
        hits = self.query_one("#hits", EntryList)
        more = bool(message.offset)
        self.hits = [*(self.hits if more else ()), *message.results.hits]
        self.tell_answer(message.results)
        self.set_class(not self.hits, "-empty")
        self.query_one("#empty", Static).update(Text(NOTHING if message.query.strip() else EMPTY))
        self.set_hits(hits.cursor if more else 0)
        if self.opening:
            self.opening = False
            self.open(0)

    def set_hits(self, cursor: int) -> None:
        """Show the hits, in as many lines each as the screen has room for."""
        rows = 1 if self.size.height < LOW else 2
        gap = 1 if self.size.height >= HIGH else 0
        entries = [hit_entry(hit, rows, gap) for hit in self.hits]
        self.query_one("#hits", EntryList).show_entries(entries, cursor=cursor)

    def tell_answer(self, results: Results) -> None:
        """How many hits, how fast, how the query was read, and what was odd in it."""
        if self.query_text.strip():
            facts = [counted(results.total, "hit"), f"{results.seconds * 1000:,.0f} ms"]
            if results.read_as:
                facts.append(f"read as: {harmless_line(results.read_as)}")
        else:
            count = counted(results.total, "article")
            facts = [f"{count}, the last added first" if results.total else "this archive is empty"]
        self.query_one("#answer", Static).update(Text(" · ".join(facts)))
        notes = self.query_one("#notes", Static)
        notes.update(Text("! " + "; ".join(map(harmless_line, results.notes))))
        notes.display = bool(results.notes)

    def on_unanswered(self, message: Unanswered) -> None:
        """Say what is wrong; what was found before stays."""
        notes = self.query_one("#notes", Static)
        notes.update(Text(f"! {harmless_line(message.reason)}"))
        notes.display = True

    def on_moved(self, message: Moved) -> None:
        """Preview the chosen hit, and ask for more before the list ends."""
        if message.entry is None or message.entry >= len(self.hits):
            self.query_one("#preview", Reader).show(())
        else:
            self.preview(message.entry)
            self.ask_for_more(message.entry)
        self.tell_position()

    def ask_for_more(self, entry: int) -> None:
        """Ask for the next hits if ``entry`` is near the end of those that are here."""
        more = self.results is not None and len(self.hits) < self.results.total and self.results.hits
        if more and entry >= len(self.hits) - AHEAD and self.asked_from < len(self.hits):
            self.ask(len(self.hits))

    def preview(self, entry: int) -> None:
        """Ask for the article, if there is room to show it."""
        if self.query_one("#preview").display:
            self.clerk.fetch(self, self.hits[entry].id, self.answered or "")

    def on_fetched(self, message: Fetched) -> None:
        """The article of the preview, unless the cursor has moved on."""
        cursor = self.query_one("#hits", EntryList).cursor
        if self.hits and message.article == self.hits[cursor].id and message.query == self.answered:
            preview = self.query_one("#preview", Reader)
            preview.show(message.stretches)
            preview.see_first_hit()

    def tell_position(self) -> None:
        """Which hit of how many, in the footer."""
        total = self.results.total if self.results else 0
        cursor = self.query_one("#hits", EntryList).cursor
        self.query_one(KeyHints).tell(f"{cursor + 1}/{total:,}" if self.hits else "")

    def on_resize(self, event: Resize) -> None:
        """Hits may have other lines, and the preview may have come to be seen."""
        del event
        if self.answered is not None:
            self.call_after_refresh(self.set_hits, self.query_one("#hits", EntryList).cursor)

    def on_input_submitted(self) -> None:
        """Enter in the query line: read the chosen hit, as soon as it is the answer to this query."""
        if self.answered == self.query_text:
            self.action_read()
        else:
            self.opening = True

    def on_chosen(self) -> None:
        """The chosen hit was clicked."""
        self.action_read()

    def action_read(self) -> None:
        """Read the chosen hit."""
        self.open(self.query_one("#hits", EntryList).cursor)

    def open(self, entry: int) -> None:
        """Open the article of a hit."""
        if entry < len(self.hits):
            screen = ArticleScreen(self.clerk, self.hits[entry].id, self.answered or "")
            self.app.push_screen(screen, self.back)

    def back(self, to_query_line: bool | None) -> None:
        """An article was left."""
        if to_query_line:
            self.action_query()

    def on_query_left(self) -> None:
        """To the list."""
        self.query_one("#hits").focus()

    def on_left_upwards(self, message: LeftUpwards) -> None:
        """Up from the first hit: to the query line."""
        message.stop()
        self.action_query()

    def action_query(self) -> None:
        """To the query line."""
        self.query_one(QueryLine).focus()

    def action_leave(self) -> None:
        """There is nothing behind this screen."""
        self.app.exit()
