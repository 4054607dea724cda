"""The first screen: a query line, what was found, what the hits have in common, and a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Input, Static

from archive.tui import answer_line, questions
from archive.tui.article_screen import ArticleScreen
from archive.tui.clerk import Clerk
from archive.tui.facet_pane import FacetPane
from archive.tui.item_actions import ITEM_KEYS
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.messages import Chosen, Counted, Fetched, Found, LeftUpwards, Moved, Suggested, Unanswered
from archive.tui.narrowing import narrowed
from archive.tui.notes_line import NotesLine
from archive.tui.query_line import QueryLine
from archive.tui.reader import Reader
from archive.tui.search_actions import SEARCH_KEYS, SearchActions
from archive.tui.settings import Settings

if TYPE_CHECKING:
    from index import Results

AHEAD = 5  # hits before the end of the list at which the next are asked for

EMPTY = """\
Put articles into it from here with F9, or from the shell:

    cutline add FOLDER

Text, Markdown, saved pages and PDF are read; the files themselves stay as they are."""

NOTHING = "Nothing was found. F1 tells how to ask."


class SearchScreen(SearchActions):
    """Asks while one types; shows only the answer to what stands in the query line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("search.query", "slash,escape", "query", "to the query line", "search", "/"),
        key("search.read", "enter", "read", "read the chosen article", "read"),
        key("search.quit", "q", "leave", "quit", "quit"),
        *SEARCH_KEYS,
        *ITEM_KEYS,
    ]

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__(clerk, settings)
        self.results: Results | None = None  # the answer that is shown
        self.answered: str | None = None  # its query
        self.asked_from = 0  # the offset of the last question
        self.opening = False  # Enter was pressed before the answer was there
        self.staying = ""  # the id of the hit at which the cursor is to stay

    def compose(self) -> ComposeResult:
        """Query line, what the answer says of itself, facets, list and preview, keys."""
        with Horizontal(id="ask"):
            yield Static("/", id="prompt")
            yield QueryLine()
        yield Static(id="narrowed")
        yield Static(id="answer")
        yield Static(id="suggestion")
        yield NotesLine(self.clerk)
        with Horizontal(id="body"):
            yield FacetPane()
            yield self.list
            yield Static(id="empty")
            yield Reader(id="preview", widest=80)
        yield KeyHints()

    def on_mount(self) -> None:
        """Start with what was added last."""
        self.query_one(NotesLine).note(*self.settings.faults)
        self.ask()

    def ask(self, offset: int = 0) -> None:
        """Ask for hits from number ``offset`` on."""
        self.asked_from = offset
        self.like = ""
        questions.search(self.clerk, self, self.question, self.sort, offset)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another query: ask it."""
        event.stop()
        self.opening = False
        self.ask()

    def look_again(self) -> None:
        """Ask the same again: articles may have come or gone."""
        self.staying = self.list.chosen.id if self.list.chosen else ""
        self.ask()
        self.ask_health()

    def ask_health(self) -> None:
        """How the archive is, for the answer's line."""
        self.clerk.do("health", lambda library: library.health(), self)

    def on_found(self, message: Found) -> None:
        """An answer; one to another query than the present is dropped."""
        if message.query != self.question or (message.offset and message.offset != len(self.list.hits)):
            return
        # With the first answer of all there is time to open the index. A note may be of an index that is
        # not in order; one that could not be put in order may be so by now.
        if self.answered is None or message.results.notes or self.query_one(NotesLine).index:
            self.call_after_refresh(self.ask_health)
        self.results, self.answered = message.results, message.query
        self.tell_answer()
        notes = self.query_one(NotesLine)
        notes.note(*(self.settings.faults if not message.query else ()), *message.results.notes)
        self.suggest(message.results.suggestion)
        questions.states(self.clerk, self, [hit.id for hit in message.results.hits])
        if message.offset:
            self.list.add_hits(message.results.hits)
            self.tell_position()
            return
        self.set_class(not message.results.hits, "-empty")
        self.query_one("#empty", Static).update(Text(NOTHING if message.query.strip() else EMPTY))
        self.list.show_hits(message.results.hits, self.staying)
        self.staying = ""
        self.count_facets()
        if self.opening:
            self.opening = False
            self.open(0)

    def tell_answer(self) -> None:
        """How many hits, how fast, in which order, how the query was read, and what was odd in it."""
        results = self.results
        if results is None:
            return
        if self.like:
            line = answer_line.of_likeness(results, self.like)
        elif self.question.strip():
            line = answer_line.of_search(results, self.sort)
        else:
            line = answer_line.of_all(results, self.health)
        self.query_one("#answer", Static).update(Text(line), layout=False)

    def unanswered(self, message: Unanswered) -> None:
        """Say what is wrong with the search until the next answer; with the rest, for a while."""
        if message.what:
            super().unanswered(message)
        else:
            self.query_one(NotesLine).note(message.reason)

    def on_suggested(self, message: Suggested) -> None:
        """Another question would have hits."""
        if message.query == self.answered:
            self.suggest(message.suggestion)

    def on_counted(self, message: Counted) -> None:
        """The counts of the facets."""
        if message.query == self.answered:
            self.query_one(FacetPane).show_facets(message.facets, self.settings.facets, self.terms)

    def on_moved(self, message: Moved) -> None:
        """Preview the chosen hit, and ask for more before the list ends."""
        if message.list != "hits":
            return
        if message.entry is None or message.entry >= len(self.list.hits):
            self.query_one("#preview", Reader).show(())
        else:
            self.preview(message.entry)
            self.ask_for_more(message.entry)
        self.tell_position()

    def ask_for_more(self, entry: int) -> None:
        """Ask for the next hits if ``entry`` is near the end of those that are here."""
        here = len(self.list.hits)
        more = self.results is not None and not self.like and here < self.results.total and self.results.hits
        if more and entry >= here - AHEAD and self.asked_from < here:
            self.ask(here)

    def preview(self, entry: int) -> None:
        """Ask for the article, if there is room to show it."""
        if self.query_one("#preview").display:
            measure = self.query_one("#preview", Reader).likely
            questions.preview(self.clerk, self, self.list.hits[entry].id, self.answered or "", measure)

    def on_fetched(self, message: Fetched) -> None:
        """The article of the preview, unless the cursor has moved on."""
        chosen = self.list.chosen
        if chosen and message.article == chosen.id and message.query == self.answered:
            preview = self.query_one("#preview", Reader)
            preview.show(message.page)
            preview.see_first_hit()

    def tell_position(self) -> None:
        """Which hit of how many, and how many are marked, in the footer."""
        total = self.results.total if self.results else 0
        marked = f"{len(self.list.marked)} marked · " if self.list.marked else ""
        self.query_one(KeyHints).tell(f"{marked}{self.list.cursor + 1}/{total:,}" if self.list.hits else "")

    def on_resize(self, event: Resize) -> None:
        """Hits may have other lines, and panes may have come to be seen."""
        del event
        self.show_facets()
        if self.answered is not None:
            self.call_after_refresh(self.list.set_hits, self.list.cursor)

    def on_input_submitted(self) -> None:
        """Enter in the query line: read the chosen hit, as soon as it is the answer to this query."""
        if self.answered == self.question:
            self.action_read()
        else:
            self.opening = True

    def on_chosen(self, message: Chosen) -> None:
        """The chosen entry was clicked."""
        if message.list == "hits":
            self.action_read()
        else:
            self.query_one(FacetPane).action_narrow()

    def action_read(self) -> None:
        """Read the chosen hit."""
        self.open(self.list.cursor)

    def open(self, entry: int) -> None:
        """Open the article of a hit; what was asked for it is remembered."""
        if entry < len(self.list.hits):
            if self.question.strip():
                query = narrowed(self.query_text, self.terms)
                self.clerk.do("remembered", lambda library: library.remember(query), self)
            ids = [hit.id for hit in self.list.hits]
            screen = ArticleScreen(self.clerk, self.settings, ids[entry], self.answered or "", ids)
            self.app.push_screen(screen, lambda to_query_line: self.back(screen.article, to_query_line))

    def back(self, article: str, to_query_line: bool | None) -> None:
        """An article was left: to the results, where it stands, or to the query line."""
        ids = [hit.id for hit in self.list.hits]
        if article in ids:
            self.list.cursor = ids.index(article)
        (self.action_query if to_query_line else self.list.focus)()
        self.renew()

    def on_query_left(self) -> None:
        """To the list."""
        self.list.focus()

    def on_left_upwards(self, message: LeftUpwards) -> None:
        """Up from the first hit: to the query line."""
        message.stop()
        self.action_query()

    def action_query(self) -> None:
        """To the query line; what is typed there takes the place of what stands there."""
        line = self.query_one(QueryLine)
        line.focus()
        line.action_select_all()

    def action_leave(self) -> None:
        """There is nothing behind this screen."""
        self.app.exit()
