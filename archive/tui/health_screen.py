"""How the archive is: when it was checked last and what was found, how the index is; check and rebuild."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from archive.tui.clerk import Clerk
from archive.tui.desk import Desk
from archive.tui.entries import counted
from archive.tui.harmless import harmless_line
from archive.tui.health import ago
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.messages import Advanced, Done, Unanswered
from archive.tui.plots import bar
from archive.tui.reader import Reader

if TYPE_CHECKING:
    from archive.record import Fault, Health

BAR = 30  # columns


class HealthScreen(Desk[None]):
    """Says it in words; the work is done beside everything else."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("health.check", "c", "check", "check everything: reads every original", "check"),
        key("health.rebuild", "i", "rebuild", "build the index anew", "rebuild index"),
        key("health.leave", "q,escape", "leave", "back", "back", "q"),
    ]

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` asks the library."""
        super().__init__()
        self.clerk = clerk
        self.working = ""

    def compose(self) -> ComposeResult:
        """Title, progress, facts, keys."""
        yield Static(Text("The archive's health"), id="title")
        yield Static(id="progress")
        yield Reader(id="facts", widest=100)
        yield KeyHints()

    def on_mount(self) -> None:
        """Ask."""
        self.ask()

    def ask(self) -> None:
        """Ask how it is now."""
        self.clerk.do("health", lambda library: library.health(), self)

    def done(self, message: Done) -> None:
        """It is known, or work is done."""
        if message.what == "health":
            self.query_one(Reader).show(told(message.value, datetime.now()))  # noqa: DTZ005 - as people's clocks
            return
        self.working = ""
        said = "the index is built anew" if message.what == "rebuild" else found(message.value)
        self.query_one("#progress", Static).update(Text(f"Done: {said}."))
        self.ask()

    def on_advanced(self, message: Advanced) -> None:
        """How far the work is."""
        part = message.done / message.total if message.total else 0
        done = Text(f"{bar(part, BAR)} {message.done:,} of {message.total:,}")
        self.query_one("#progress", Static).update(done)

    def unanswered(self, message: Unanswered) -> None:
        """It could not be."""
        super().unanswered(message)
        self.working = ""
        self.query_one("#progress", Static).update(Text(f"! {harmless_line(message.reason)}"))

    def begin(self, what: str) -> bool:
        """Whether nothing is being done yet."""
        if self.working:
            self.say(f"! {self.working} is under way")
            return False
        self.working = what
        self.query_one("#progress", Static).update(Text(f"{what} ..."))
        return True

    def action_check(self) -> None:
        """Check everything."""
        if self.begin("check"):
            self.clerk.labour("check", lambda library, tell: library.check(lambda n, m: tell(n, m, "")), self)

    def action_rebuild(self) -> None:
        """Build the index anew."""
        if self.begin("rebuild"):
            self.clerk.labour(
                "rebuild", lambda library, tell: library.reindex(lambda n, m: tell(n, m, "")), self
            )


def found(faults: Sequence[Fault]) -> str:
    """What a check has found, in short: damage is counted, the first remark is told."""
    remarks = [harmless_line(fault.message) for fault in faults if not fault.grave]
    return "; ".join((counted(sum(fault.grave for fault in faults), "fault"), *remarks[:1]))


def told(health: Health, now: datetime) -> list[Stretch]:
    """The facts, each a paragraph."""
    checked = (
        f"{health.checked[:16].replace('T', ' ')}, {ago(health.checked, now)}" if health.checked else "never"
    )
    facts = [
        ("Last check", checked),
        ("Faults found then", f"{health.faults:,}" if health.checked else "not known"),
        ("Index", health.index or "in order"),
        ("Not in the index yet", counted(health.waiting, "article")),
        ("In the bin", counted(health.binned, "article")),
    ]
    column = max(len(name) for name, _ in facts) + 2
    page = [
        Stretch(harmless_line(fact), "paragraph", first=name.ljust(column), rest=" " * column)
        for name, fact in facts
    ]
    page += [Stretch(harmless_line(fault), "strong", gap=1, rest="    ") for fault in health.first_faults]
    advice = (
        "c checks everything: each original is read and compared with its digest. i builds the index anew."
    )
    return [*page, Stretch(advice, "aside", gap=1)]
