"""The review queue: each doubt of the whole archive, to accept, to refuse, or to leave for later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from archive.tui import questions
from archive.tui.article_screen import ArticleScreen
from archive.tui.clerk import Clerk
from archive.tui.desk import Desk
from archive.tui.entries import counted, repair_entry
from archive.tui.entry_list import EntryList
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.lines import Stretch
from archive.tui.messages import Chosen, Done, Fetched, Moved, Unpacked
from archive.tui.reader import Reader
from archive.tui.settings import Settings

if TYPE_CHECKING:
    from archive.record import Doubt

MANY = 50  # doubts that are fetched at once
AHEAD = 10  # doubts before the end of the list at which the next are fetched
EMPTY = "No doubts are left: all that was unsure has been decided, or put aside."


VERDICTS = {"accept": "accepted", "refuse": "refused", "aside": "skipped"}
DECIDE: dict[str, Callable[[Library, Doubt], object]] = {
    "accept": lambda library, doubt: library.accept(doubt.article, doubt.explanation.id),
    "refuse": lambda library, doubt: library.refuse(doubt.article, doubt.explanation.id),
    "aside": lambda library, doubt: library.put_aside(doubt.article, doubt.explanation.id),
}


class Decided(NamedTuple):
    """What was done with a doubt, so that it can be taken back; with all like it, in these articles."""

    doubt: Doubt
    verdict: str
    articles: list[str] | None = None  # filled when it is done


class ReviewScreen(Desk[None]):
    """Doubts on the left, each in its article on the right. What is decided is kept at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("review.accept", "a", "decide('accept')", "accept: it is repaired", "accept"),
        key("review.refuse", "x", "decide('refuse')", "refuse: it stays as it is, for good", "refuse"),
        key("review.skip", "s", "decide('aside')", "skip: leave it for later", "skip"),
        key("review.undo", "u", "take_back", "take the last decision back", "undo"),
        key(
            "review.accept-all",
            "A",
            "decide_all('accept')",
            "accept all like this: same rule, same words",
            "all",
            "A/X",
        ),
        key("review.refuse-all", "X", "decide_all('refuse')", "refuse all like this"),
        key("review.read", "enter", "read", "read the article", "read"),
        key("review.leave", "q,escape", "leave", "back", "back", "q"),
    ]

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__()
        self.clerk = clerk
        self.settings = settings
        self.doubts: list[Doubt] = []
        self.decided: list[Decided] = []
        self.fetching = False
        self.ended = False  # no more doubts are in the queue than those here

    def compose(self) -> ComposeResult:
        """Title, queue and article, keys."""
        yield Static(id="title")
        with Horizontal(id="body"):
            yield EntryList(id="doubts")
            yield Reader(id="preview", widest=self.settings.measure)
        yield KeyHints()

    def on_mount(self) -> None:
        """Fetch the first doubts."""
        self.query_one("#preview").can_focus = False
        self.fetch()

    def fetch(self) -> None:
        """Fetch the doubts behind those that are here."""
        if not (self.fetching or self.ended):
            self.fetching = True
            after = self.doubts[-1] if self.doubts else None
            self.clerk.do("doubts", lambda library: library.doubts(after=after, limit=MANY), self)

    def done(self, message: Done) -> None:
        """Doubts came, or a decision is kept."""
        if message.what == "doubts":
            self.fetching = False
            self.ended = len(message.value) < MANY
            self.doubts += message.value
            self.show(self.query_one(EntryList).cursor)
        elif message.what == "anew":
            self.ended, self.doubts = False, []
            self.say(message.value)
            self.fetch()

    def show(self, cursor: int) -> None:
        """Show the queue."""
        entries = []
        for number, doubt in enumerate(self.doubts, 1):
            entry = repair_entry(number, doubt.explanation, "doubt")
            entries.append([*entry, Stretch(harmless_line(doubt.headline), "facts", first="  in: ", most=1)])
        self.query_one(EntryList).show_entries(entries or [[Stretch(EMPTY, "aside", gap=1)]], cursor=cursor)

    def tell(self) -> None:
        """How far one has got."""
        made = Counter(each.verdict for each in self.decided)
        done = ", ".join(f"{made[verdict]} {word}" for verdict, word in VERDICTS.items() if made[verdict])
        left = f"{counted(len(self.doubts), 'doubt')}{'' if self.ended else ' and more'}"
        self.query_one("#title", Static).update(
            Text(" · ".join(filter(None, ("Review", left, done))), no_wrap=True)
        )
        here = self.query_one(EntryList).cursor + 1 if self.doubts else 0
        self.query_one(KeyHints).tell(f"{here}/{len(self.doubts)}{'' if self.ended else '+'}")
        self.refresh_bindings()

    @property
    def measure(self) -> int:
        """The columns that the article's lines have."""
        return self.query_one("#preview", Reader).likely

    @property
    def chosen(self) -> Doubt | None:
        """The doubt at the cursor."""
        cursor = self.query_one(EntryList).cursor
        return self.doubts[cursor] if cursor < len(self.doubts) else None

    def on_moved(self, message: Moved) -> None:
        """Another doubt: show it in its article, and fetch more before the list ends."""
        message.stop()
        self.tell()
        if self.chosen is None:
            self.query_one("#preview", Reader).show(())
        elif self.query_one("#preview").display:
            questions.fetch(self.clerk, self, self.chosen.article, "", self.measure)
        if self.doubts and (message.entry or 0) >= len(self.doubts) - AHEAD:
            self.fetch()

    def on_fetched(self, message: Fetched) -> None:
        """The article; where the doubt stands in it comes next."""
        if self.chosen and message.article == self.chosen.article:
            questions.unpack(self.clerk, self, message.record, "", self.measure)

    def on_unpacked(self, message: Unpacked) -> None:
        """Show the doubt in its article."""
        doubt = self.chosen
        if doubt is None or message.record.id != doubt.article:
            return
        reader = self.query_one("#preview", Reader)
        reader.show(message.article)
        placed = [told for told in message.told if told.block >= 0]
        for number, told in enumerate(placed):
            if told.explanation.id == doubt.explanation.id:
                reader.go_to("repair", number)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a doubt there is nothing to decide."""
        if action in ("decide", "decide_all", "read"):
            return self.chosen is not None
        return bool(self.decided) if action == "take_back" else super().check_action(action, parameters)

    def action_decide(self, verdict: str) -> None:
        """Keep what is decided, and go on to the next."""
        if doubt := self.chosen:
            self.clerk.do("decided", lambda library: DECIDE[verdict](library, doubt), self)
            self.decided.append(Decided(doubt, verdict))
            cursor = self.query_one(EntryList).cursor
            del self.doubts[cursor]
            self.show(cursor)

    def action_decide_all(self, verdict: str) -> None:
        """The same for all doubts of the same rule about the same words."""
        if doubt := self.chosen:
            articles: list[str] = []
            self.decided.append(Decided(doubt, verdict, articles))
            self.clerk.do("anew", lambda library: decide_all(library, doubt, verdict, articles), self)

    def action_take_back(self) -> None:
        """The last decision is none; its doubt is the chosen one again."""
        doubt, verdict, articles = self.decided.pop()
        if articles is not None:
            self.clerk.do("anew", lambda library: take_back_all(library, doubt, articles), self)
            return
        self.clerk.do(
            "decided", lambda library: library.decide(doubt.article, doubt.explanation.id, None), self
        )
        cursor = self.query_one(EntryList).cursor if self.doubts else 0
        self.doubts.insert(cursor, doubt)
        self.show(cursor)
        self.say(f"no more {VERDICTS[verdict]}")

    def on_chosen(self, message: Chosen) -> None:
        """The chosen doubt was clicked."""
        message.stop()
        self.action_read()

    def action_read(self) -> None:
        """The whole article."""
        if self.chosen:
            self.app.push_screen(ArticleScreen(self.clerk, self.settings, self.chosen.article, ""))

    def action_leave(self) -> None:
        """Back."""
        self.dismiss()


def decide_all(library: Library, doubt: Doubt, verdict: str, articles: list[str]) -> str:
    """Decide all doubts like one, and note in which articles; what to say."""
    told = doubt.explanation
    articles += library.decide_all(told.rule, told.id, verdict)
    return f"{told.rule} like this {VERDICTS[verdict]} in {counted(len(articles), 'article')}; u takes back"


def take_back_all(library: Library, doubt: Doubt, articles: list[str]) -> str:
    """Take that back; what to say."""
    for article in articles:
        library.decide(article, doubt.explanation.id, None)
    return f"undecided again in {counted(len(articles), 'article')}"
