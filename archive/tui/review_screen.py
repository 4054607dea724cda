"""The review queue: each doubt of the whole archive, to accept, to refuse, or to leave for later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

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
from archive.tui.messages import Advanced, Chosen, Done, Fetched, Moved, Unanswered, Unpacked
from archive.tui.reader import Reader
from archive.tui.reviewing import DECIDE, VERDICTS, Decided, decide_all, take_back_all, waiting
from archive.tui.settings import Settings

if TYPE_CHECKING:
    from archive.record import Doubt

MANY = 50  # doubts that are fetched at once
AHEAD = 10  # doubts before the end of the list at which the next are fetched
EMPTY = "No doubts are left: all that was unsure has been decided, or put aside."


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
        self.last: Doubt | None = None  # that was fetched
        self.fetching = False
        self.ended = False  # no more doubts are in the queue than those here
        self.left = 0  # doubts of the whole archive that nobody has decided about
        self.under_way = ""  # the identity of the doubts that are all being decided
        self.progress = ""  # how far that is

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
            after = self.last
            self.clerk.do(
                "doubts", lambda library: (library.doubts(after=after, limit=MANY), waiting(library)), self
            )

    def done(self, message: Done) -> None:
        """Doubts came, or a decision is kept."""
        if message.what == "doubts":
            self.fetching = False
            found, self.left = message.value
            self.ended = len(found) < MANY
            self.last = found[-1] if found else self.last
            self.doubts += (doubt for doubt in found if doubt.explanation.id != self.under_way)
            self.show(self.query_one(EntryList).cursor)
        elif message.what == "decided":
            self.left = message.value
            self.tell()
        elif message.what in ("all", "anew"):
            self.under_way = self.progress = ""
            said, self.left = message.value
            self.say(said)
            if message.what == "anew":
                self.fetch_anew()
            self.tell()

    def on_advanced(self, message: Advanced) -> None:
        """How far all that are alike are decided."""
        self.progress = f"all like this: {message.done:,} of {message.total:,}"
        self.tell()

    def unanswered(self, message: Unanswered) -> None:
        """Something could not be kept; of many, some may have been."""
        super().unanswered(message)
        if message.what in ("all", "anew"):
            self.under_way = self.progress = ""
            self.fetch_anew()

    def fetch_anew(self) -> None:
        """Fetch the queue from its beginning."""
        self.doubts, self.last, self.ended = [], None, False
        self.fetch()

    def show(self, cursor: int) -> None:
        """Show the queue."""
        entries = []
        for number, doubt in enumerate(self.doubts, 1):
            entry = repair_entry(number, doubt.explanation, "doubt")
            entries.append([*entry, Stretch(harmless_line(doubt.headline), "facts", first="  in: ", most=1)])
        empty = [[Stretch(EMPTY, "aside", gap=1)]] if self.ended else []
        self.query_one(EntryList).show_entries(entries or empty, cursor=cursor)
        if not self.doubts:
            self.fetch()

    def tell(self) -> None:
        """How far one has got."""
        made: Counter[str] = Counter()
        for each in self.decided:
            made[each.verdict] += 1 if each.articles is None else len(each.articles)
        done = ", ".join(f"{made[verdict]:,} {word}" for verdict, word in VERDICTS.items() if made[verdict])
        facts = ("Review", counted(self.left, "doubt"), self.progress, done)
        self.query_one("#title", Static).update(Text(" · ".join(filter(None, facts)), no_wrap=True))
        here = self.query_one(EntryList).cursor + 1 if self.doubts else 0
        self.query_one(KeyHints).tell(f"{here:,}/{self.left:,}")
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
        """Without a doubt there is nothing to decide; all the same, A is not to open another screen then."""
        if action in ("decide", "read"):
            return self.chosen is not None
        return bool(self.decided) if action == "take_back" else super().check_action(action, parameters)

    def keep(self, work: Callable[[Library], object]) -> None:
        """Have a decision kept, and the doubts counted that are left."""
        self.clerk.do("decided", lambda library: (work(library), waiting(library))[1], self)

    def action_decide(self, verdict: str) -> None:
        """Keep what is decided, and go on to the next."""
        if doubt := self.chosen:
            self.keep(lambda library: DECIDE[verdict](library, doubt))
            self.decided.append(Decided(doubt, verdict))
            cursor = self.query_one(EntryList).cursor
            del self.doubts[cursor]
            self.show(cursor)

    def action_decide_all(self, verdict: str) -> None:
        """The same for all doubts of the same rule about the same words: of thousands, it takes a minute."""
        doubt = self.chosen
        if doubt and self.begin(doubt):
            articles: list[str] = []
            self.decided.append(Decided(doubt, verdict, articles))
            self.clerk.labour(
                "all", lambda library, tell: decide_all(library, doubt, verdict, articles, tell), self
            )
            self.doubts = [each for each in self.doubts if each.explanation.id != self.under_way]
            self.show(self.query_one(EntryList).cursor)

    def action_take_back(self) -> None:
        """The last decision is none; its doubt is the chosen one again."""
        doubt, verdict, articles = self.decided[-1]
        if articles is None:
            self.decided.pop()
            self.keep(lambda library: library.decide(doubt.article, doubt.explanation.id, None))
            cursor = self.query_one(EntryList).cursor if self.doubts else 0
            self.doubts.insert(cursor, doubt)
            self.show(cursor)
            self.say(f"no more {VERDICTS[verdict]}")
        elif self.begin(doubt):
            self.decided.pop()
            self.clerk.labour(
                "anew", lambda library, tell: take_back_all(library, doubt, articles, tell), self
            )

    def begin(self, doubt: Doubt) -> bool:
        """Whether all doubts like one can be decided now: not as long as others are."""
        if self.under_way:
            self.say("! the last such decision is still being kept")
            return False
        self.under_way = doubt.explanation.id
        self.progress = "all like this ..."
        return True

    def on_chosen(self, message: Chosen) -> None:
        """The chosen doubt was clicked."""
        message.stop()
        self.action_read()

    def action_read(self) -> None:
        """The whole article."""
        if self.chosen:
            self.app.push_screen(ArticleScreen(self.clerk, self.settings, self.chosen.article, ""))
