"""What can be done to a search: narrow and sort it, take what is suggested, keep it, ask an old one again."""

from __future__ import annotations

from datetime import datetime

from rich.text import Text
from textual.widgets import Static

from archive.tui import questions
from archive.tui.clerk import Clerk
from archive.tui.facet_pane import FacetPane
from archive.tui.harmless import harmless_line
from archive.tui.health import in_short
from archive.tui.history_screen import HistoryScreen
from archive.tui.hits_list import HitsList
from archive.tui.item_actions import ItemActions
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.messages import Done, Known, Narrowed
from archive.tui.narrowing import narrowed
from archive.tui.notes_line import NotesLine
from archive.tui.query_line import QueryLine
from archive.tui.saved_screen import SavedScreen
from archive.tui.settings import SORTS, Settings

BROAD = 160  # columns from which there is room for the facets beside list and preview

SEARCH_KEYS = [
    key("search.facets", "f,ctrl+t", "facets", "show or hide what the hits have in common", "facets"),
    key("search.widen", "backspace", "widen", "take the last narrowing back"),
    key("search.sort", "S,ctrl+o", "sort", "sort by relevance, newest, oldest, last saved"),
    key("search.suggested", "ctrl+y", "take_suggestion", "ask what is suggested", "yes"),
    key("search.next-pane", "tab", "app.focus_next", "to the next pane"),
    key("search.previous-pane", "shift+tab", "app.focus_previous", "to the pane before"),
    key("search.history", "H,f4", "history", "what was asked before"),
    key("search.saved", "V,f3", "saved", "the saved searches; keep this one"),
    *(
        key(f"search.saved-{slot}", str(slot), f"ask_saved({slot})", "ask a saved search, 1 to 9")
        for slot in range(1, 10)
    ),
    key("search.similar", "equals_sign", "similar", "more like this article"),
    key("search.mark", "m", "mark", "mark this article, to do something with several"),
    key("search.unmark", "M", "unmark", "take all marks away"),
]


class SearchActions(ItemActions[None]):
    """The half of the search screen that answers to keys; the other half shows."""

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__(clerk, settings)
        self.list = HitsList(settings.columns)
        self.terms: list[str] = []  # by which the search is narrowed
        self.sort = settings.sort
        self.suggestion = ""
        self.health = ""  # of the archive, in short
        self.like = ""  # the headline of the article like which the hits are, if that was asked
        self.with_facets: bool | None = None  # as the person wants it, or as there is room

    @property
    def query_text(self) -> str:
        """What stands in the query line."""
        return self.query_one(QueryLine).value

    @property
    def question(self) -> str:
        """The whole question: what is typed, narrowed, in the order that is wanted."""
        query = narrowed(self.query_text, self.terms, open_end=True)
        return query if query.strip() or self.sort in ("relevance", "saved") else "*"

    @property
    def targets(self) -> list[str]:
        """What is marked, or the chosen article."""
        return list(self.list.marked) or ([self.list.chosen.id] if self.list.chosen else [])

    def ask(self, offset: int = 0) -> None:
        """Ask for hits from number ``offset`` on."""
        raise NotImplementedError

    def ask_anew(self, query: str) -> None:
        """Ask another question, from the query line, narrowed by nothing."""
        self.terms.clear()
        self.tell_terms()
        line = self.query_one(QueryLine)
        if line.value == query:
            self.ask()
        line.value = query
        line.cursor_position = len(query)

    def renew(self) -> None:
        """What lists tell of the articles may have changed."""
        questions.states(self.clerk, self, [hit.id for hit in self.list.hits])

    def on_known(self, message: Known) -> None:
        """What was asked is known."""
        self.list.know(message.states)

    def look_again(self) -> None:
        """Ask the same again."""
        raise NotImplementedError

    def action_restore(self) -> None:
        """Out of the bin, and into the list."""
        super().action_restore()
        self.clerk.do("again", lambda _: None, self)

    def show_facets(self) -> None:
        """Show the facets or not, as is wanted and as there is room."""
        wanted = self.with_facets if self.with_facets is not None else self.app.size.width >= BROAD
        changed = wanted != self.has_class("-facets")
        self.set_class(wanted, "-facets")
        if changed:
            self.count_facets()

    def count_facets(self) -> None:
        """Have the hits counted, if the counts are seen."""
        if self.has_class("-facets"):
            questions.count(self.clerk, self, self.question, self.settings.facets)

    def action_facets(self) -> None:
        """Show them and go there, or hide them."""
        self.with_facets = not self.has_class("-facets")
        self.show_facets()
        self.query_one(FacetPane if self.with_facets else HitsList).focus()

    def on_narrowed(self, message: Narrowed) -> None:
        """Narrow the search by a term, or take that back."""
        if message.term in self.terms:
            self.terms.remove(message.term)
        else:
            self.terms.append(message.term)
        self.tell_terms()
        self.ask()

    def tell_terms(self) -> None:
        """By what the search is narrowed."""
        line = self.query_one("#narrowed", Static)
        line.update(Text(f"only {harmless_line(' '.join(self.terms))} (Backspace: widen)"), layout=False)
        line.display = bool(self.terms)
        self.refresh_bindings()

    def action_widen(self) -> None:
        """Take the last narrowing back, or what is like an article."""
        if not self.like:
            self.terms.pop()
        self.tell_terms()
        self.ask()

    def action_sort(self) -> None:
        """The next order."""
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self.say(f"sorted by {self.sort}")
        self.ask()

    def suggest(self, suggestion: str) -> None:
        """Tell of another question that has hits."""
        self.suggestion = suggestion
        line = self.query_one("#suggestion", Static)
        line.update(Text(f"Did you mean {harmless_line(suggestion)}? ^Y asks it."), layout=False)
        line.display = bool(suggestion)
        self.refresh_bindings()

    def action_take_suggestion(self) -> None:
        """Ask what is suggested."""
        self.ask_anew(self.suggestion)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What makes no sense now is not offered."""
        if action == "widen":
            return bool(self.terms or self.like)
        if action == "take_suggestion":
            return bool(self.suggestion)
        return super().check_action(action, parameters)

    def action_history(self) -> None:
        """Choose what was asked before."""
        self.app.push_screen(HistoryScreen(self.clerk), self.asked_again)

    def action_saved(self) -> None:
        """Choose a saved search, or keep this one."""
        query = narrowed(self.query_text, self.terms)
        self.app.push_screen(SavedScreen(self.clerk, query), self.asked_again)

    def asked_again(self, query: str | None) -> None:
        """A question was chosen."""
        if query is not None:
            self.ask_anew(query)
            self.list.focus()

    def action_ask_saved(self, slot: int) -> None:
        """Ask the saved search of a number."""

        def query(library: Library) -> str:
            return next((each.query for each in library.saved_searches() if each.slot == slot), "")

        self.clerk.do("ask", query, self)

    def done(self, message: Done) -> None:
        """A saved search is known, or something is done with articles."""
        if message.what == "health":
            self.health = in_short(message.value, datetime.now())  # noqa: DTZ005 - as the person's clock
            self.tell_answer()
            self.query_one(NotesLine).renew_index(message.value)
        elif message.what == "again":
            self.look_again()
        elif message.what != "ask":
            super().done(message)
        elif message.value:
            self.asked_again(message.value)
        else:
            self.say("! no search is kept under this number; V keeps one")

    def action_similar(self) -> None:
        """More like the chosen article."""
        if hit := self.list.chosen:
            self.like = hit.headline or hit.id
            questions.similar(self.clerk, self, hit.id, self.question)

    def action_mark(self) -> None:
        """Mark the chosen article."""
        self.list.mark()
        self.tell_position()

    def action_unmark(self) -> None:
        """Take all marks away."""
        self.list.unmark()
        self.tell_position()

    def tell_answer(self) -> None:
        """How many hits, how fast, in which order, how the query was read, and what was odd in it."""
        raise NotImplementedError

    def tell_position(self) -> None:
        """Which hit of how many, and how many are marked, in the footer."""
        raise NotImplementedError
