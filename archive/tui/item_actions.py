"""What can be done with articles, in the list as in the article itself: keep, copy, open elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual.app import SuspendNotSupported

from archive.errors import CutlineError
from archive.tui import outside
from archive.tui.clerk import Clerk
from archive.tui.copy_screen import CopyScreen
from archive.tui.desk import Desk, Result
from archive.tui.entries import counted
from archive.tui.keys import key
from archive.tui.library import Library
from archive.tui.line_screen import LineScreen
from archive.tui.messages import Done
from archive.tui.note_screen import NoteScreen
from archive.tui.settings import Settings

ITEM_KEYS = [
    key("article.tag", "t", "tags", "tag: write tags, parted by commas", "tag"),
    key("article.star", "s", "star", "star, or take the star away", "star"),
    key("article.note", "w", "note", "write a note"),
    key("article.read-state", "r", "read_state", "mark as read, or as unread"),
    key("article.bin", "delete", "remove", "into the bin"),
    key("article.unbin", "U", "restore", "out of the bin what was put there last"),
    key("article.copy", "y", "copy", "copy text, link or citation", "copy"),
    key("article.original", "o", "original", "open the original in its own program"),
    key("article.browser", "O", "address", "open the address in the browser"),
    key("article.pager", "vertical_line", "pager", "read the text in $PAGER"),
    key("article.editor", "e", "editor", "open a copy of the text in $EDITOR"),
]


class ItemActions(Desk[Result]):
    """A screen with articles to do something with."""

    def __init__(self, clerk: Clerk, settings: Settings) -> None:
        """``clerk`` asks the library."""
        super().__init__()
        self.clerk = clerk
        self.settings = settings

    binned: ClassVar[list[str]] = []  # what was put into the bin last, by whatever screen

    @property
    def targets(self) -> list[str]:
        """The ids of the articles that are meant."""
        raise NotImplementedError

    def renew(self) -> None:
        """Something was done with them."""
        raise NotImplementedError

    def action_tags(self) -> None:
        """Ask for tags."""
        if ids := self.targets:
            title = f"Tags of {counted(len(ids), 'article')}, parted by commas"
            self.clerk.do(
                "tags", lambda library: (title, ids, list(library.tags()), common(library, ids)), self
            )

    def ask_tags(self, title: str, ids: list[str], known: list[tuple[str, int]], now: list[str]) -> None:
        """Let a person write which."""

        def tagged(text: str | None) -> None:
            if text is not None:
                kept = tags_in(text, now)
                self.work("tagged", ids, lambda library: library.tag(ids, kept - set(now), set(now) - kept))

        hint = "in use: " + ", ".join(f"{tag} ({count})" for tag, count in known) if known else ""
        self.app.push_screen(LineScreen(title, ", ".join(now), hint), tagged)

    def work(self, what: str, ids: Sequence[str], change: Callable[[Library], object]) -> None:
        """Have something done to some articles, and say so: ``what``, or what comes of it."""

        def done(library: Library) -> str:
            said = change(library)
            return f"{counted(len(ids), 'article')} {said if isinstance(said, str) else what}"

        self.clerk.do("said", done, self)

    def done(self, message: Done) -> None:
        """Something is done, or known that a dialogue needs."""
        if message.what == "tags":
            self.ask_tags(*message.value)
        elif message.what == "note":
            self.ask_note(*message.value)
        elif message.what in ("copy", "address", "pager", "editor", "original"):
            self.hand_over(message.what, message.value)
        elif message.what == "said":
            self.say(message.value)
            self.renew()

    def action_star(self) -> None:
        """Star all, or if all are starred take their stars away."""
        if ids := self.targets:

            def star(library: Library) -> str:
                on = not all(state.starred for state in library.states(ids).values())
                library.star(ids, on)
                return "starred" if on else "starred no more"

            self.work("", ids, star)

    def action_read_state(self) -> None:
        """Mark all as read, or if all are as unread."""
        if ids := self.targets:

            def mark(library: Library) -> str:
                on = not all(state.read for state in library.states(ids).values())
                library.mark_read(ids, on)
                return "marked as read" if on else "marked as unread"

            self.work("", ids, mark)

    def action_note(self) -> None:
        """Write a note on the first of them."""
        if ids := self.targets:
            self.clerk.do("note", lambda library: (ids[0], library.get(ids[0]).note), self)

    def ask_note(self, id: str, text: str) -> None:
        """Let a person write."""

        def noted(text: str | None) -> None:
            if text is not None:
                self.work("noted", [id], lambda library: library.note(id, text.strip()))

        self.app.push_screen(NoteScreen(text), noted)

    def action_remove(self) -> None:
        """Into the bin, where they stay until it is emptied."""
        if ids := self.targets:
            self.binned[:] = ids
            self.work("put into the bin; U takes back", ids, lambda library: library.remove(ids))

    def action_restore(self) -> None:
        """Out of the bin."""
        if ids := list(self.binned):
            self.binned.clear()
            self.work("taken out of the bin", ids, lambda library: library.restore(ids))

    def action_copy(self) -> None:
        """Choose what to copy."""
        self.want("copy")

    def action_address(self) -> None:
        """In the browser."""
        self.want("address")

    def action_pager(self) -> None:
        """In the pager."""
        self.want("pager")

    def action_editor(self) -> None:
        """In the editor."""
        self.want("editor")

    def action_original(self) -> None:
        """In the original's own program."""
        if ids := self.targets:
            self.clerk.do("original", lambda library: (library.get(ids[0]), library.original(ids[0])), self)

    def want(self, what: str) -> None:
        """Fetch the first article to do something with it."""
        if ids := self.targets:
            self.clerk.do(what, lambda library: library.get(ids[0]), self)

    def hand_over(self, what: str, value: Any) -> None:
        """Give an article to another program, or to the clipboard."""
        try:
            if what == "copy":
                self.app.push_screen(CopyScreen(value), lambda said: self.say(said) if said else None)
            elif what == "address":
                self.say(outside.open_address(value.cleaned.article.url or ""))
            elif what == "original":
                self.say(outside.open_original(*value))
            else:
                with self.app.suspend():
                    said = outside.page(value) if what == "pager" else outside.edit(value)
                self.say(said)
        except (CutlineError, OSError, SuspendNotSupported) as error:
            self.say(f"! {error}")


def common(library: Library, ids: list[str]) -> list[str]:
    """The tags that all of some articles have."""
    states = list(library.states(ids).values())
    return [tag for tag in states[0].tags if all(tag in state.tags for state in states)] if states else []


def tags_in(text: str, now: Sequence[str]) -> set[str]:
    """The tags in a line, parted by commas; those that are there ``now`` may have commas of their own."""
    kept = set()
    for tag in sorted((tag for tag in now if "," in tag), key=len, reverse=True):
        if tag in text:
            kept.add(tag)
            text = text.replace(tag, "", 1)
    return kept | {" ".join(tag.strip("# ").split()) for tag in text.split(",")} - {""}
