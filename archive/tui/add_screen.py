"""Adding files from inside: a path, how far it is, how each file ended."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stderr
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.suggester import Suggester
from textual.widgets import Input, Static

from archive.tui.clerk import Clerk, Progress
from archive.tui.desk import Desk
from archive.tui.entries import counted
from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.line_screen import Answer
from archive.tui.lines import Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Added, Advanced, Done, Unanswered
from archive.tui.plots import bar

if TYPE_CHECKING:
    from archive.jobs import Outcome
    from archive.record import Report

BAR = 30  # columns
SHOWN = 200  # of the last files


class Paths(Suggester):
    """Completes the name of a file or a folder."""

    def __init__(self) -> None:
        """Nothing is remembered: files come and go."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first path that begins so; the right arrow takes it."""
        path = Path(value).expanduser()
        folder, begun = (path, "") if value.endswith("/") else (path.parent, path.name)
        try:
            names = sorted(each.name + "/" * each.is_dir() for each in folder.iterdir())
        except OSError:
            return None
        found = next((name for name in names if name.startswith(begun) and not name.startswith(".")), None)
        return value[: len(value) - len(begun)] + found[:] if found and value else None


class AddScreen(Desk[None]):
    """There is one of it: when it is left, adding goes on, and who comes back sees how far it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("add.leave", "q,escape", "leave", "back; adding goes on", "back", "Esc"),
        key("add.path", "slash", "path", "to the line where the path is written", "path"),
    ]

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` has the library add."""
        super().__init__()
        self.clerk = clerk
        self.working = False
        self.lines: list[Stretch] = []

    def compose(self) -> ComposeResult:
        """Title, path, progress, files, keys."""
        yield Static(Text("Add a file or a folder: write its path"), id="title")
        path = Answer(id="line", suggester=Paths(), placeholder="~/clippings")
        path.cursor_blink = False
        yield path
        yield Static(id="progress")
        yield LinesView(id="files")
        yield KeyHints()

    def on_screen_resume(self) -> None:
        """To write another path, unless something is being added."""
        (self.query_one("#files") if self.working else self.query_one(Answer)).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Add it."""
        event.stop()
        path = Path(event.value.strip()).expanduser()
        if self.working:
            self.say("! it is adding already")
        elif not event.value.strip() or not path.exists():
            self.say(f"! there is no file or folder {event.value.strip()}")
        else:
            self.working = True
            self.query_one(Answer).value = ""
            self.show([])
            self.query_one("#files").focus()
            self.query_one("#progress", Static).update(Text("looking through the files ..."))
            self.clerk.labour("add", lambda library, progress: add(library, str(path), progress), self)

    def on_advanced(self, message: Advanced) -> None:
        """One more file."""
        if message.text:
            self.show([*self.lines, file_line(message.text)][-SHOWN:])
            self.query_one("#files", LinesView).scroll_end(animate=False)
        part = message.done / message.total if message.total else 0
        done = Text(f"{bar(part, BAR)} {message.done:,} of {message.total:,}")
        self.query_one("#progress", Static).update(done)

    def show(self, lines: list[Stretch]) -> None:
        """Show how files ended."""
        self.lines = lines
        self.query_one("#files", LinesView).show(lines)

    def done(self, message: Done) -> None:
        """All files have ended: of thousands, those that could not be read are what one has to see."""
        self.working = False
        report: Report = message.value
        self.query_one("#progress", Static).update(Text(summary(report)))
        self.query_one(KeyHints).tell("done")
        if report.failures:
            self.show([file_line(told(outcome)) for outcome in report.failures])
            self.query_one("#files", LinesView).scroll_home(animate=False)
        self.post_message(Added(summary(report)))

    def unanswered(self, message: Unanswered) -> None:
        """It could not be."""
        super().unanswered(message)
        self.working = False
        self.query_one("#progress", Static).update(Text(f"! {harmless_line(message.reason)}"))

    def action_path(self) -> None:
        """To the path."""
        self.query_one(Answer).focus()


def told(outcome: Outcome) -> str:
    """How a file ended, and why if not well."""
    reason = f": {outcome.reason}" if outcome.reason else ""
    return f"{outcome.status.value:9} {outcome.path}{reason}"


def file_line(text: str) -> Stretch:
    """The same as it is shown."""
    return Stretch(harmless_line(text), "paragraph", rest="    ")


def add(library: Library, path: str, progress: Progress) -> Report:
    """Add it, and tell of each file that did not end well."""

    def heard(done: int, total: int, outcome: Outcome) -> None:
        progress(done, total, told(outcome))

    # In processes of their own, even a few files: this one has to hear the keys.
    ready_for_processes()
    return library.add([path], jobs=max(2, os.cpu_count() or 1), progress=heard)


def ready_for_processes() -> None:
    """Start what watches over processes while standard error is itself: Textual's has no file behind it."""
    if sys.platform != "win32":  # there is no such watch
        from multiprocessing import resource_tracker

        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()


def summary(report: Report) -> str:
    """How adding ended."""
    facts = [counted(len(report.added), "article") + " added"]
    named = (("known before", report.known), ("skipped", report.skipped), ("failed", report.failed))
    facts += [f"{number:,} {name}" for name, number in named if number]
    if report.duplicates:
        facts.append(f"{len(report.duplicates):,} much like one that is here")
    return ", ".join(facts)
