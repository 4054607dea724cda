"""The line below the answer: what was odd about it, and how far the index is while it is put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import Static

from archive.tui.clerk import Clerk
from archive.tui.harmless import harmless_line
from archive.tui.messages import Advanced, Done, Unanswered

if TYPE_CHECKING:
    from archive.record import Health


class NotesLine(Static):
    """Seen when there is something to tell.

    Has an index that lags far behind put in order: an older Cutline's, say, or that of an archive that was
    copied here. With 20,000 articles that takes a minute, in which one can read and search on.
    """

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` has the work done."""
        super().__init__(id="notes")
        self.clerk = clerk
        self.notes: tuple[str, ...] = ()
        self.working = False
        self.index = ""  # how far it is, or why it cannot be put in order

    def note(self, *notes: str) -> None:
        """Tell what was odd, or nothing."""
        self.notes = notes
        self.tell()

    def tell(self) -> None:
        """All of it."""
        notes = [*filter(None, (self.index,)), *self.notes]
        self.update(Text("! " + "; ".join(map(harmless_line, notes))), layout=False)
        self.display = bool(notes)

    def renew_index(self, health: Health) -> None:
        """Have the index put in order if it is not, unless that is being done."""
        if self.working:
            return
        if health.index or health.waiting:
            self.working = True
            self.clerk.labour(
                "index", lambda library, tell: library.renew_index(lambda n, m: tell(n, m, "")), self
            )
        else:
            self.end()

    def end(self, index: str = "") -> None:
        """The work is done, or cannot be."""
        self.working, self.index = False, index
        self.tell()

    def on_advanced(self, message: Advanced) -> None:
        """How far it is."""
        message.stop()
        self.index = f"the index is being built: {message.done:,} of {message.total:,}"
        self.tell()

    def on_done(self, message: Done) -> None:
        """It is in order; what was answered meanwhile was answered without it."""
        message.stop()
        asked_without = bool(self.index)
        self.end()
        if asked_without:
            self.screen.post_message(Done("again", None))

    def on_unanswered(self, message: Unanswered) -> None:
        """It cannot be: the archive is read-only, say, or another process is adding to it."""
        message.stop()
        self.end(message.reason)
