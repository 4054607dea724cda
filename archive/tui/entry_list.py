"""A list of entries of some lines each, with a cursor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Click
from textual.reactive import reactive

from archive.tui.keys import key
from archive.tui.lines import Line, Piece, Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Chosen, LeftUpwards, Moved

GLYPH = ">"


class EntryList(LinesView):
    """The chosen entry has a glyph before it and, while the list has the focus, its title reversed.

    A stretch of the style ``heading`` at the top of an entry stands above it and is no part of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("list.down", "j,down", "move(1)", "the next one", "move", "j/k"),
        key("list.up", "k", "move(-1)", "the one before"),
        key("list.out", "up", "up", "the one before; from the first, out of the list"),
        key("list.first", "g,home", "move_to(0)", "the first one"),
        key("list.last", "G,end", "move_to(-1)", "the last one"),
        key("list.page-down", "space,pagedown,ctrl+d", "leaf(1)", "one screenful down"),
        key("list.page-up", "b,pageup,ctrl+b", "leaf(-1)", "one screenful up"),
    ]

    cursor: reactive[int] = reactive(0, init=False)

    def __init__(self, *, widest: int = 0, id: str | None = None) -> None:
        """An empty list."""
        super().__init__(widest=widest, id=id)
        self.firsts: list[int] = []  # each entry's first stretch

    def show_entries(
        self, entries: Sequence[Sequence[Stretch]], *, cursor: int = 0, told: bool = True
    ) -> None:
        """Set other entries, the cursor at one of them; ``Moved`` tells of it unless they only look anew."""
        self.firsts = []
        stretches: list[Stretch] = []
        for entry in entries:
            headed = bool(entry) and entry[0].style == "heading"
            self.firsts.append(len(stretches) + headed)
            stretches += entry
        self.set_reactive(EntryList.cursor, max(0, min(cursor, len(entries) - 1)))
        if told:
            self.show(stretches)
        else:
            self.stretches = stretches
            self.set_page()
        self.see_cursor()
        if told:
            self.post_message(Moved(self.cursor if entries else None, self.id or ""))

    def resized(self) -> None:
        """As every page, and the cursor stays in view."""
        super().resized()
        self.see_cursor()

    def entry_at(self, line: int) -> int:
        """The number of the entry at a line."""
        return max(0, bisect_right(self.firsts, self.page.stretch_at(line)) - 1)

    def line(self, number: int) -> tuple[str, Line]:
        """The line, reversed and with a glyph if it is the chosen entry's."""
        line = self.page.line(number)
        if not self.firsts or self.entry_at(number) != self.cursor or not line:
            return "", line
        stretch = self.page.stretch_at(number)
        if stretch != self.firsts[self.cursor]:
            return "", line
        glyph = GLYPH if number == self.page.tops[stretch] else ""
        if not self.has_focus:
            return glyph, line
        return glyph, tuple(Piece(piece.text, (*piece.styles, "chosen")) for piece in line)

    def watch_cursor(self, before: int, now: int) -> None:
        """The cursor has moved: see it, and tell. Only what looks otherwise is drawn."""
        self.see_cursor()
        for entry in (before, now):
            if entry < len(self.firsts):
                stretch = self.firsts[entry]
                self.refresh_lines(self.page.tops[stretch], len(self.page.ends[stretch]))
        self.post_message(Moved(self.cursor, self.id or ""))

    def see_cursor(self) -> None:
        """Scroll so that the whole chosen entry is seen."""
        if self.firsts and self.page.tops:
            at = self.firsts[self.cursor]
            first = self.page.tops[at - (at > 0 and self.page.stretches[at - 1].style == "heading")]
            behind = self.firsts[self.cursor + 1] if self.cursor + 1 < len(self.firsts) else None
            gap = self.page.stretches[behind].gap if behind is not None else 0
            last = (self.page.tops[behind] - gap if behind is not None else self.page.height) - 1
            self.bring_into_view(first, last)

    def action_move(self, step: int) -> None:
        """Some entries down, or up."""
        if self.firsts:
            self.cursor = max(0, min(self.cursor + step, len(self.firsts) - 1))

    def action_move_to(self, entry: int) -> None:
        """To the first entry, or the last."""
        if self.firsts:
            self.cursor = entry % len(self.firsts)

    def action_up(self) -> None:
        """One entry up, and out of the list from the first."""
        if self.cursor:
            self.action_move(-1)
        else:
            self.post_message(LeftUpwards())

    def action_leaf(self, step: int) -> None:
        """About a screenful of entries down, or up."""
        height = self.scrollable_content_region.height
        each = max(1, self.page.height // max(1, len(self.firsts)))
        self.action_move(step * max(1, height // each))

    def on_click(self, event: Click) -> None:
        """Choose an entry; open it if it was chosen already."""
        line = event.y + self.scroll_offset.y
        if line >= self.page.height:
            return
        entry = self.entry_at(line)
        if entry == self.cursor:
            self.post_message(Chosen(self.id or ""))
        self.cursor = entry
