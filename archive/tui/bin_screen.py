"""The bin: what is in it can be taken out, or be deleted for good."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from archive.tui.choice_screen import Choice, ChoiceScreen
from archive.tui.clerk import Clerk
from archive.tui.entries import counted
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.line_screen import LineScreen
from archive.tui.messages import Done

SURE = "yes"


class BinScreen(ChoiceScreen):
    """A list of what was put away, the last first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("bin.restore", "u,r", "choose", "take it out of the bin", "take out", "u"),
        key("bin.empty", "E", "empty", "delete all of it for good, originals too", "empty"),
    ]

    def __init__(self, clerk: Clerk) -> None:
        """``clerk`` asks the library."""
        super().__init__("The bin", (), empty="The bin is empty.")
        self.clerk = clerk

    def on_mount(self) -> None:
        """Ask what is in it."""
        self.clerk.do("listed", listed, self)

    def done(self, message: Done) -> None:
        """It is known, or changed."""
        if message.what == "listed":
            self.choices = message.value
            self.narrow("")
        else:
            self.say(message.what)
            self.clerk.do("listed", listed, self)

    def action_choose(self) -> None:
        """Take the chosen one out."""
        if chosen := self.chosen:
            self.clerk.do("taken out of the bin", lambda library: library.restore([chosen.value]), self)

    def action_empty(self) -> None:
        """Delete all of it, once that is meant."""

        def sure(answer: str | None) -> None:
            if answer is not None and answer.strip().lower() == SURE:
                self.clerk.labour("deleted for good", lambda library, _: library.empty_bin(), self)
                self.say("deleting ...")

        if self.choices:
            count = counted(len(self.choices), "article")
            title = f"Delete {count} for good, originals too?"
            self.app.push_screen(
                LineScreen(title, "", f"Write {SURE} to do it; Esc leaves them there."), sure
            )


def listed(library: Library) -> list[Choice]:
    """What is in the bin."""
    return [
        Choice(each.headline or "(no headline)", each.id, f"{each.binned[:10]}  {each.site}  ".lstrip())
        for each in library.bin()
    ]
