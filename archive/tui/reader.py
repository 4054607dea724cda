"""An article for reading: scrolls, and goes from hit to hit and from repair to repair."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import ClassVar

from textual.binding import BindingType

from archive.tui.entries import counted
from archive.tui.keys import key
from archive.tui.lines import Line, Page, Piece, Range, Stretch
from archive.tui.lines_view import LinesView
from archive.tui.messages import Scrolled

AROUND = 2  # lines that are seen above and below a place
MOST_FOUND = 10_000  # places that are marked of what is looked for: nobody goes through more one by one


class Reader(LinesView):
    """A page with hits and other places, one of which can be the current one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("page.next-hit", "n", "hit(1)", "to the next hit", "hits", "n/N"),
        key("page.previous-hit", "N", "hit(-1)", "to the hit before"),
        key("page.next-repair", "right_square_bracket", "place(1)", "to the next repair", "repairs", "]/["),
        key("page.previous-repair", "left_square_bracket", "place(-1)", "to the repair before"),
    ]

    style = "hit"  # of the places among which the current one is
    current: int | None = None  # its number
    sought: str | None = None  # what is looked for in this page instead of the query's hits

    def __init__(self, *, widest: int = 0, repairs: str = "repair", id: str | None = None) -> None:
        """``repairs`` is the style of the places of repairs."""
        super().__init__(widest=widest, id=id)
        self.repairs = repairs

    def show(self, page: Sequence[Stretch] | Page) -> None:
        """Another article; no place is the current one."""
        self.current = self.sought = None
        super().show(page)
        self.refresh_bindings()
        self.post_message(Scrolled())

    def mark(self, page: Sequence[Stretch] | Page) -> None:
        """The same article, its places marked now; what is seen stays."""
        stretches = self.take(page)
        self.stretches = stretches if self.sought is None else found_in(stretches, self.sought)
        self.set_page()
        self.keep_current()

    def find(self, text: str) -> int:
        """Mark ``text`` as the hits, for the time being; the number of them. Empty brings no hits."""
        self.sought = text
        self.stretches = found_in(self.stretches, text)
        self.set_page()
        self.current, self.style = None, "hit"
        self.keep_current()
        return len(self.page.hits)

    def keep_current(self) -> None:
        """The current place stays, if there still is one with its number."""
        if self.current is not None and self.current >= len(self.places):
            self.current = None
        self.refresh()
        self.refresh_bindings()
        self.post_message(Scrolled())

    @property
    def places(self) -> list[tuple[int, Range]]:
        """The places among which the current one is."""
        return self.page.places(self.style)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without hits there is no way to go to one, nor to a repair without repairs."""
        del parameters
        if action == "hit":
            return bool(self.page.hits)
        return bool(self.page.places(self.repairs)) if action == "place" else True

    def see_first_hit(self) -> None:
        """Scroll to the first hit if it is not seen at the top."""
        if self.page.hits:
            self.see(self.page.hits[0])

    def see(self, place: tuple[int, Range]) -> None:
        """Scroll so that a place is seen."""
        stretch, found = place
        first, last = (
            self.page.line_of(stretch, at) for at in (found.start, max(found.start, found.end - 1))
        )
        self.bring_into_view(first, last, AROUND)

    def action_hit(self, step: int) -> None:
        """To the next hit, or the one before; from the last to the first."""
        self.go("hit", step)

    def action_place(self, step: int) -> None:
        """To the next repair, or the one before."""
        self.go(self.repairs, step)

    def go(self, style: str, step: int) -> None:
        """To the next place of a style, or the one before."""
        if style != self.style:
            self.style, self.current = style, None
        if self.current is None:
            seen = self.seen_place()
            self.go_to(style, seen if step > 0 else (seen - 1) % len(self.places))
        else:
            self.go_to(style, (self.current + step) % len(self.places))

    def go_to(self, style: str, number: int) -> None:
        """To the place of a style with this number; as long as the page is hidden, once it is seen."""
        self.style, self.current = style, number
        if number < len(self.places):
            self.see(self.places[number])
        self.refresh()
        self.post_message(Scrolled())

    def seen_place(self) -> int:
        """The first place at or below the top of what is seen, or the very first."""
        found = bisect_left(self.places, self.scroll_offset.y, key=self.page.line_of_hit)
        return found % len(self.places)

    def line(self, number: int) -> tuple[str, Line]:
        """The line, with a glyph and the place itself marked if the current one stands there."""
        line = self.page.line(number)
        if self.current is None or self.current >= len(self.places):
            return "", line
        stretch, found = self.places[self.current]
        if self.page.stretch_at(number) != stretch or not line:
            return "", line
        start, end = self.page.ends[stretch][number - self.page.tops[stretch]]
        if found.end <= start or found.start >= end:
            return "", line
        return ">", tuple(overlaid(line, found, start))

    def resized(self) -> None:
        """As every page, and tell that other lines are seen."""
        hidden = not self.page.stretches
        super().resized()
        if hidden and self.current is not None and self.current < len(self.places):
            self.see(self.places[self.current])
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
        if self.current is not None and self.style != "hit":
            return f"{self.current + 1}/{len(self.places)} · {part}"
        hits = len(self.page.hits)
        if not hits:
            return part
        more = "+" if self.sought is not None and hits >= MOST_FOUND else ""
        hit = counted(hits, "hit", more) if self.current is None else f"hit {self.current + 1}/{hits}{more}"
        return f"{hit} · {part}"


def found_in(stretches: Sequence[Stretch], text: str) -> list[Stretch]:
    """The stretches with ``text`` as their hits, wherever it stands: in any case, over any white space.

    Of more than ``MOST_FOUND`` the rest is left out.
    """
    parts = [re.escape(part) for part in text.split()]
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None
    marked = []
    left = MOST_FOUND
    for stretch in stretches:
        kept = tuple(each for each in stretch.ranges if each.style != "hit")
        places = islice(pattern.finditer(stretch.text), left) if pattern else ()
        new = [Range(*found.span(), "hit") for found in places]
        left -= len(new)
        marked.append(
            replace(stretch, ranges=(*kept, *new)) if new or len(kept) < len(stretch.ranges) else stretch
        )
    return marked


def overlaid(line: Line, found: Range, at: int) -> Line:
    """A line with the style ``current`` on what a place covers; its text begins at ``at`` of the stretch."""
    pieces: list[Piece] = []
    for piece in line:
        if "label" in piece.styles:
            pieces.append(piece)
            continue
        first, last = max(0, found.start - at), min(len(piece.text), found.end - at)
        if first < last:
            parts = ((0, first, False), (first, last, True), (last, len(piece.text), False))
            pieces += (
                Piece(piece.text[a:b], (*piece.styles, "current") if current else piece.styles)
                for a, b, current in parts
                if a < b
            )
        else:
            pieces.append(piece)
        at += len(piece.text)
    return tuple(pieces)
