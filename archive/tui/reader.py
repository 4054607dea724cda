"""An article for reading: scrolls, and goes from hit to hit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Resize

from archive.tui.entries import counted
from archive.tui.keys import key
from archive.tui.lines import Line, Piece, Range, Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Scrolled

AROUND = 2  # lines that are seen above and below a hit


class Reader(LinesView):
    """A page with hits, one of which can be the current one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("n", "hit(1)", "to the next hit", "hits", "n/N"),
        key("N", "hit(-1)", "to the hit before"),
    ]

    current: int | None = None  # number of the hit where n or N went last

    def show(self, stretches: Sequence[Stretch]) -> None:
        """Another article; no hit is the current one."""
        self.current = None
        super().show(stretches)
        self.refresh_bindings()
        self.post_message(Scrolled())

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """The same article, its hits marked now; what is seen stays."""
        self.stretches = stretches
        self.set_page()
        self.refresh_bindings()
        self.post_message(Scrolled())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without hits there is no way to go to one."""
        del parameters
        return bool(self.page.hits) if action == "hit" else True

    def see_first_hit(self) -> None:
        """Scroll to the first hit if it is not seen at the top."""
        if self.page.hits:
            self.see_hit(0)

    def see_hit(self, number: int) -> None:
        """Scroll so that a hit is seen."""
        stretch, found = self.page.hits[number]
        first, last = (self.page.line_of(stretch, place) for place in (found.start, found.end - 1))
        self.bring_into_view(first, last, AROUND)

    def action_hit(self, step: int) -> None:
        """To the next hit, or the one before; from the last to the first."""
        if self.current is None:
            self.current = self.seen_hit() if step > 0 else (self.seen_hit() - 1) % len(self.page.hits)
        else:
            self.current = (self.current + step) % len(self.page.hits)
        self.see_hit(self.current)
        self.refresh()
        self.post_message(Scrolled())

    def seen_hit(self) -> int:
        """The first hit at or below the top of what is seen, or the very first."""
        found = bisect_left(self.page.hits, self.scroll_offset.y, key=self.page.line_of_hit)
        return found % len(self.page.hits)

    def line(self, number: int) -> tuple[str, Line]:
        """The line, with a glyph and the hit itself marked if the current hit stands there."""
        line = self.page.line(number)
        if self.current is None:
            return "", line
        stretch, found = self.page.hits[self.current]
        if self.page.stretch_at(number) != stretch or not line:
            return "", line
        start, end = self.page.ends[stretch][number - self.page.tops[stretch]]
        if found.end <= start or found.start >= end:
            return "", line
        return ">", tuple(overlaid(line, found, start))

    def on_resize(self, event: Resize) -> None:
        """As every page, and tell that other lines are seen."""
        super().on_resize(event)
        self.post_message(Scrolled())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """As every page, and tell that other lines are seen."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(Scrolled())

    @property
    def position(self) -> str:
        """Where in the page the reader is, and at which hit."""
        height = self.scrollable_content_region.height
        below = max(0, self.page.height - height)
        part = f"{min(100, round(100 * self.scroll_offset.y / below))}%" if below else "all"
        hits = len(self.page.hits)
        if not hits:
            return part
        hit = counted(hits, "hit") if self.current is None else f"hit {self.current + 1}/{hits}"
        return f"{hit} · {part}"


def overlaid(line: Line, found: Range, at: int) -> Line:
    """A line with the style ``current`` on the pieces of a hit; its text begins at ``at`` of the stretch."""
    pieces = []
    for piece in line:
        if "label" in piece.styles:
            pieces.append(piece)
            continue
        inside = "hit" in piece.styles and at < found.end and at + len(piece.text) > found.start
        pieces.append(Piece(piece.text, (*piece.styles, "current")) if inside else piece)
        at += len(piece.text)
    return tuple(pieces)
