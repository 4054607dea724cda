"""What all screens share: a line to say something in."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

from archive.tui.harmless import harmless_line
from archive.tui.key_hints import KeyHints
from archive.tui.messages import Done, Unanswered

Result = TypeVar("Result")
READING = 6.0  # seconds for which something said stays


class Desk(Screen[Result]):
    """A screen that can say something."""

    def say(self, text: str) -> None:
        """Tell something in the last line, for a while."""
        hints = self.query_one(KeyHints)
        said = harmless_line(text)
        hints.say(said)
        self.set_timer(READING, lambda: hints.say("") if hints.said == said else None)

    # Textual calls the handlers of all base classes in turn; so that a screen can do something else than
    # its base, or only what that does not, both kinds of answers have one handler, here.

    def on_done(self, message: Done) -> None:
        """Something is done."""
        message.stop()
        self.done(message)

    def on_unanswered(self, message: Unanswered) -> None:
        """Something could not be done."""
        message.stop()
        self.unanswered(message)

    def done(self, message: Done) -> None:
        """Take up what came of it."""

    def unanswered(self, message: Unanswered) -> None:
        """Say what is wrong; what is shown stays."""
        self.say(f"! {message.reason}")

    def action_leave(self) -> None:
        """Back, with nothing to tell; what was begun goes on."""
        self.dismiss()
