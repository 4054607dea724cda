"""What a judge does in one article: see each repair, refuse one, accept a doubt, take that back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from archive.tui.clerk import Clerk
from archive.tui.entries import written
from archive.tui.entry_list import EntryList
from archive.tui.judging import Told
from archive.tui.keys import key
from archive.tui.lines import Stretch
from archive.tui.messages import Done
from archive.tui.read_actions import ReadActions
from archive.tui.reader import Reader
from archive.tui.settings import Settings

if TYPE_CHECKING:
    from archive.record import Decision, Record
    from archive.tui.library import Library

Method = Callable[["Library"], Callable[[str, str], object]]  # the method of a library that keeps it

JUDGE_KEYS = [
    key("judge.refuse", "x", "refuse", "refuse this repair: the words come back as they were", "refuse"),
    key("judge.accept", "a", "accept", "accept this doubt: repair it after all", "accept"),
    key("judge.undo", "u", "take_back", "take the last decision back, or the chosen one", "undo"),
    key("judge.see", "enter", "see", "see where this repair stands", "see"),
]


class JudgeActions(ReadActions):
    """The part of the article's screen that a judge uses."""

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__(clerk, settings)
        self.record: Record | None = None
        self.told: list[Told] = []
        self.refused: list[Decision] = []
        self.decided: list[str] = []  # identities, the last at the end

    @property
    def placed(self) -> list[int]:
        """Which of the repairs stand in the text, in its order."""
        return [number for number, told in enumerate(self.told) if told.block >= 0]

    @property
    def told_here(self) -> Told | None:
        """The repair that is chosen, in the list or in the article."""
        if self.view == "repairs":
            at = self.query_one("#repairs", EntryList).cursor
            return self.told[at] if at < len(self.told) else None
        reader = self.query_one("#article", Reader)
        if self.view != "article" or reader.style != "repair" or reader.current is None:
            return None
        return self.told[self.placed[reader.current]] if reader.current < len(self.placed) else None

    def refused_entries(self) -> list[list[Stretch]]:
        """What was refused or put aside, below all repairs."""
        entries = []
        for each in self.refused:
            state = "refused" if each.verdict == "refuse" else "put aside"
            title = Stretch(f"{state}: {each.repair.partition(':')[0]}", "title", gap=1)
            stays = Stretch(written(each.before), "before", first="  stays: ", rest="    ")
            entries.append(
                [title, stays, Stretch(written(each.after), "after", first="  is not: ", rest="    ")]
            )
        return entries

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What makes no sense for what is chosen is not offered."""
        told = self.told_here
        if action == "refuse":
            return told is not None and told.state != "doubt"
        if action == "accept":
            return told is not None and told.state == "doubt"
        if action == "see":
            return self.view == "repairs" and told is not None
        if action == "take_back":
            return bool(self.decided or self.refused)
        return super().check_action(action, parameters)

    def action_refuse(self) -> None:
        """The chosen repair."""
        if told := self.told_here:
            self.decide(told, "refused", lambda library: library.refuse)

    def action_accept(self) -> None:
        """The chosen doubt."""
        if told := self.told_here:
            self.decide(told, "accepted", lambda library: library.accept)

    def decide(self, told: Told, what: str, decision: Method) -> None:
        """Have a decision kept and the article cleaned anew by it."""
        article, identity = self.article, told.explanation.id
        self.decided.append(identity)
        self.clerk.do(
            f"{told.explanation.rule} {what}", lambda library: decision(library)(article, identity), self
        )

    def action_take_back(self) -> None:
        """The decision that is chosen in the list, or the last one, or any."""
        at = self.query_one("#repairs", EntryList).cursor - len(self.told)
        if self.view == "repairs" and 0 <= at < len(self.refused):
            identity = self.refused[at].repair
        else:
            identity = self.decided[-1] if self.decided else self.refused[-1].repair
        self.decided = [each for each in self.decided if each != identity]
        article = self.article
        self.clerk.do("decision taken back", lambda library: library.decide(article, identity, None), self)

    def done(self, message: Done) -> None:
        """A decision is kept, or something else is done."""
        if message.what.endswith(("refused", "accepted", "taken back")):
            self.say(f"{message.what}; the original is as it was")
            self.renew()
        else:
            super().done(message)

    def action_see(self) -> None:
        """Where the chosen repair stands in the article."""
        at = self.query_one("#repairs", EntryList).cursor
        if at in self.placed:
            self.show_view("article")
            self.query_one("#article", Reader).go_to("repair", self.placed.index(at))
