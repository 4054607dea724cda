"""Reading and judging one article: cleaned, as it was read, the difference of the two, and each repair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from archive.tui import questions
from archive.tui.clerk import Clerk
from archive.tui.entries import counted, repair_entry
from archive.tui.entry_list import EntryList
from archive.tui.find_line import FindLine
from archive.tui.harmless import harmless_line
from archive.tui.item_actions import ITEM_KEYS
from archive.tui.judge_actions import JUDGE_KEYS, JudgeActions
from archive.tui.judging import in_words
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Chosen, Compared, Fetched, Moved, Scrolled, Unanswered, Unpacked
from archive.tui.read_actions import READ_KEYS
from archive.tui.reader import Reader
from archive.tui.settings import Settings
from archive.tui.typesetting import UNREPAIRED

if TYPE_CHECKING:
    from archive.record import Record

VIEWS = ("article", "original", "difference", "repairs")


class ArticleScreen(JudgeActions):
    """Four views of one article; one key goes round them. Ends with whether the query line is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "article.next-view",
            "tab,d",
            "next_view",
            "go round article, original, difference, repairs",
            "view",
        ),
        key("article.previous-view", "shift+tab,D", "next_view(-1)", "go round them the other way"),
        key("article.leave", "q,escape", "leave", "back to the results", "back", "q"),
        key("article.query", "slash", "query", "back to the query line"),
        *READ_KEYS,
        *JUDGE_KEYS,
        *ITEM_KEYS,
    ]

    def __init__(
        self, clerk: Clerk, settings: Settings, article: str, query: str, others: Sequence[str] = ()
    ) -> None:
        """The article with this id, with the hits of ``query`` marked; ``others`` are those around it."""
        super().__init__(clerk, settings)
        self.article = article
        self.query_asked = query
        self.others = list(others)
        self.explaining = False  # whether the last line tells of a repair
        self.compared: Record | None = None  # whose difference is shown, or asked for
        self.repairs = "repairs"  # how many there are, once that is known
        self.seen = ""  # the id of the article that was marked as read last

    def compose(self) -> ComposeResult:
        """Names of the views, the views, keys."""
        yield Static(id="views")
        measure = self.settings.measure
        yield Reader(id="article", widest=measure)
        yield Reader(id="original", widest=measure)
        yield Reader(id="difference", widest=measure, repairs="change")
        yield EntryList(id="repairs", widest=measure)
        yield FindLine()
        yield KeyHints()

    def on_mount(self) -> None:
        """Ask for the article."""
        self.show_view("article")
        self.renew()

    @property
    def measure(self) -> int:
        """The columns of a line in all views."""
        return self.query_one(f"#{self.view}", LinesView).likely

    def renew(self) -> None:
        """Ask for it, or ask again, for something was done with it."""
        questions.fetch(self.clerk, self, self.article, self.query_asked, self.measure)

    def on_fetched(self, message: Fetched) -> None:
        """Show the article; the other views can wait."""
        if message.article != self.article:
            return
        self.record = message.record
        self.mark_read()
        reader = self.query_one("#article", Reader)
        (reader.mark if reader.stretches else reader.show)(message.page)
        self.call_after_refresh(self.ask_more, message)  # once it is seen: nobody waits for the rest

    def mark_read(self) -> None:
        """What is opened counts as read, once: a person may take that back. Nobody waits for it."""
        id = self.article
        if self.settings.mark_read and self.seen != id and self.record and not self.record.read:
            self.clerk.labour("seen", lambda library, _: library.mark_read([id]), self)
        self.seen = id

    def ask_more(self, message: Fetched) -> None:
        """Ask for the hits of a long article, or for the other views."""
        if message.record is not self.record:
            return
        if message.marked:
            questions.unpack(self.clerk, self, message.record, self.query_asked, self.measure)
        else:
            questions.fetch(self.clerk, self, self.article, self.query_asked, self.measure, patient=True)

    def on_unpacked(self, message: Unpacked) -> None:
        """Show the original, the repairs, and where they stand."""
        if message.record is not self.record:
            return
        self.told = list(message.told)
        self.refused = [each for each in message.decisions if each.verdict != "accept"]
        original = self.query_one("#original", Reader)
        (original.mark if original.stretches else original.show)(message.original)
        self.query_one("#article", Reader).mark(message.article)
        entries = [
            repair_entry(number, told.explanation, told.state) for number, told in enumerate(self.told, 1)
        ]
        entries = [*entries, *self.refused_entries()] or [[Stretch(UNREPAIRED, "aside")]]
        repairs = self.query_one("#repairs", EntryList)
        repairs.show_entries(entries, cursor=repairs.cursor)
        doubts = sum(told.state == "doubt" for told in self.told)
        self.repairs = counted(len(self.told) - doubts, "repair") + (
            f", {counted(doubts, 'doubt')}" if doubts else ""
        )
        self.tell_views()
        self.refresh_bindings()
        self.compare()

    def compare(self) -> None:
        """Ask for the difference, once it is to be seen."""
        if self.view == "difference" and self.record and self.compared is not self.record:
            self.compared = self.record
            questions.compare(self.clerk, self, self.record, self.measure)

    def on_compared(self, message: Compared) -> None:
        """Show the difference."""
        if message.record is self.record:
            reader = self.query_one("#difference", Reader)
            (reader.mark if reader.stretches else reader.show)(message.page)

    def unanswered(self, message: Unanswered) -> None:
        """Say what is wrong, in every view that waits for something."""
        if message.what == "seen":  # nobody asked for it: an archive may be there to be read only
            return
        super().unanswered(message)
        for view in self.query(LinesView):
            if not view.stretches:
                view.show([Stretch(f"! {harmless_line(message.reason)}", "strong")])

    def show_view(self, view: str) -> None:
        """Show one of the views, where it was left."""
        self.view = view
        for each in VIEWS:
            self.query_one(f"#{each}").display = each == view
        self.query_one(f"#{view}").focus()
        self.compare()
        self.tell_views()
        self.tell_position()
        self.refresh_bindings()

    def tell_views(self) -> None:
        """The names of the views, the chosen one in brackets and reversed."""
        names = {view: view for view in VIEWS} | {"repairs": self.repairs}
        if sum(map(len, names.values())) + 2 * len(names) + 1 > self.size.width:
            names |= {"original": "orig.", "difference": "diff.", "repairs": self.repairs.partition(",")[0]}
        line = Text(" ", no_wrap=True)
        for view, name in names.items():
            if view == self.view:
                line.append(f"[{name}]", "bold reverse")
            else:
                line.append(f" {name} ")
        self.query_one("#views", Static).update(line, layout=False)

    def on_resize(self) -> None:
        """The names may have another room."""
        self.tell_views()

    def tell_position(self) -> None:
        """How far one has read, in the footer; and what was repaired at this place, and why."""
        view = self.query_one(f"#{self.view}", LinesView)
        hints = self.query_one(KeyHints)
        if isinstance(view, EntryList):
            hints.tell(f"{view.cursor + 1}/{len(view.firsts)}")
        elif isinstance(view, Reader):
            hints.tell(view.position)
        told = self.told_here if self.view == "article" else None
        if told or self.explaining:  # what else was said stays
            hints.say(harmless_line(in_words(told)) if told else "")
        self.explaining = told is not None

    def on_scrolled(self, message: Scrolled) -> None:
        """A view shows other lines."""
        message.stop()
        self.tell_position()

    def on_moved(self, message: Moved) -> None:
        """Another repair is chosen."""
        message.stop()
        self.tell_position()

    def on_chosen(self, message: Chosen) -> None:
        """A click on the chosen repair: see where it stands."""
        message.stop()
        self.action_see()

    def open(self, article: str) -> None:
        """Show another article of the list."""
        self.article = article
        self.record, self.compared = None, None
        self.told, self.refused = [], []
        self.decided.clear()
        self.repairs = "repairs"
        for reader in self.query(Reader):
            reader.show(())
        self.show_view("article")
        self.renew()

    def action_next_view(self, step: int = 1) -> None:
        """The next view, or the one before."""
        self.show_view(VIEWS[(VIEWS.index(self.view) + step) % len(VIEWS)])

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.dismiss(False)

    def action_query(self) -> None:
        """Back, and to the query line."""
        self.dismiss(True)
