"""Text in lines of a measure: where each line ends, and how each of its words looks.

Nothing here knows a terminal. A page finds its line ends at once, in one pass; how a line looks is
worked out when it is asked for, so that a long article opens as fast as a short one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple

SPACES = re.compile(" *")
# One column each, beyond a doubt: Latin, Greek, Cyrillic, and the dashes and quotes of print.
NARROW = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
MOST_CHARACTERS = 4  # to a column: what takes no column must not make a line without end


class Piece(NamedTuple):
    """Some words of a line and the names of how they look, the later over the earlier."""

    text: str
    styles: tuple[str, ...] = ()


Line = tuple[Piece, ...]


class Range(NamedTuple):
    """``text[start:end]`` of a stretch looks like ``style`` besides."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that is set alone: a headline, a paragraph, a credit. A line feed in it ends a line.

    ``first`` stands before its first line, ``rest`` before each other; ``gap`` counts blank lines
    above it; of more than ``most`` lines (0: any number) the rest is left out, and "…" says so.
    """

    text: str
    style: str
    ranges: tuple[Range, ...] = ()
    first: str = ""
    rest: str = ""
    gap: int = 0
    most: int = 0


class Page:
    """Stretches, one below the other, in lines of at most ``measure`` columns."""

    def __init__(self, stretches: Sequence[Stretch], measure: int, like: Page | None = None) -> None:
        """Line ends are found here; it takes some 20 ms for a million characters.

        Those of a page ``like`` this one are taken from it where the texts are the same: other marks on
        the same words do not move them.
        """
        same = like.stretches if like and like.measure == measure else ()
        self.stretches: Sequence[Stretch] = tuple(stretches)  # whatever becomes of the list
        self.measure: int = measure
        self.ends: list[list[tuple[int, int]]] = []
        self.tops: list[int] = []  # each stretch's first line, below its gap
        self.height = 0
        for number, stretch in enumerate(stretches):
            self.height += stretch.gap if self.height else 0
            self.tops.append(self.height)
            known = like and number < len(same) and set_alike(same[number], stretch)
            self.ends.append(like.ends[number] if like and known else line_ends(stretch, measure))
            self.height += len(self.ends[-1])
        self.runs: dict[int, list[Range]] = {}
        self.found: dict[str, list[tuple[int, Range]]] = {}

    @cached_property
    def hits(self) -> list[tuple[int, Range]]:
        """Each marked hit with the number of its stretch, from top to bottom."""
        return self.places("hit")

    def places(self, style: str) -> list[tuple[int, Range]]:
        """Each range of a style with the number of its stretch, from top to bottom."""
        if style not in self.found:
            self.found[style] = [
                (number, found)
                for number, stretch in enumerate(self.stretches)
                for found in stretch.ranges
                if found.style == style
            ]
        return self.found[style]

    def stretch_at(self, line: int) -> int:
        """The number of the stretch at ``line``; a gap belongs to what is above it."""
        return max(0, bisect_right(self.tops, line) - 1)

    def line_of_hit(self, hit: tuple[int, Range]) -> int:
        """The line where a hit begins."""
        return self.line_of(hit[0], hit[1].start)

    def line_of(self, stretch: int, position: int) -> int:
        """The line that shows the character at ``position`` of a stretch."""
        row = bisect_right(self.ends[stretch], position, key=itemgetter(0)) - 1
        return self.tops[stretch] + max(0, row)

    def line(self, number: int) -> Line:
        """How line ``number`` looks; empty in a gap."""
        index = self.stretch_at(number)
        row = number - self.tops[index] if self.stretches else -1
        if not 0 <= row < len(self.ends[index] if self.stretches else ()):
            return ()
        stretch = self.stretches[index]
        if index not in self.runs:
            self.runs[index] = runs(stretch.ranges)
        before = stretch.rest if row else stretch.first
        start, end = self.ends[index][row]
        line = list(dressed(stretch.text, start, end, stretch.style, self.runs[index]))
        if row + 1 == stretch.most == len(self.ends[index]) and end < len(stretch.text.rstrip()):
            line.append(Piece("…", (stretch.style,)))
        return (Piece(before, (stretch.style, "label")), *line) if before else tuple(line)


def set_alike(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches have the same line ends."""
    if one is other:
        return True
    return (one.text, one.first, one.rest, one.most) == (other.text, other.first, other.rest, other.most)


def line_ends(stretch: Stretch, measure: int) -> list[tuple[int, int]]:
    """Where each line of ``stretch`` starts and ends in its text."""
    text, most = stretch.text, stretch.most
    widths = [max(1, measure - len(before) - bool(most)) for before in (stretch.first, stretch.rest)]
    found: list[tuple[int, int]] = []
    at = 0
    while not most or len(found) < most:
        end = text.find("\n", at)
        wrap(text, at, len(text) if end < 0 else end, widths, found, most)
        if end < 0:
            break
        at = end + 1
    return found[:most] if most else found


def wrap(
    text: str, at: int, end: int, widths: Sequence[int], found: list[tuple[int, int]], most: int
) -> None:
    """Add to ``found`` the lines of ``text[at:end]``, which has no line feed."""
    if widths[0] == widths[1] and not most and is_plain(text, at, end):
        found += (line.span(line.lastindex or 0) for line in breaks(widths[0]).finditer(text, at, end))
        return
    while True:
        reach = fitting(text, at, end, widths[bool(found)])
        if reach >= end or (most and len(found) > most):
            found.append((at, end))
            return
        space = text.rfind(" ", at, reach + 1)
        if text[at:space].strip(" ") if space > at else False:
            found.append((at, space))
            at = SPACES.match(text, space, end).end()  # type: ignore[union-attr] # it matches nothing, too
        else:  # a word longer than the line
            found.append((at, reach))
            at = reach
        if at >= end:
            return


def is_plain(text: str, at: int, end: int) -> bool:
    """Whether ``text[at:end]`` has one column to a character and no indent, and is not empty."""
    return at < end and text[at] != " " and (text.isascii() or bool(NARROW.fullmatch(text, at, end)))


@cache
def breaks(width: int) -> re.Pattern[str]:
    """A line of plain text: up to the last space that fits, or else a part of a word longer than the line.

    It finds what ``wrap`` finds step by step, in a fifth of the time.
    """
    return re.compile(rf"(.{{1,{width}}})(?: +|\Z)|(.{{{width}}})")


def fitting(text: str, at: int, end: int, width: int) -> int:
    """How far ``text`` from ``at`` fits into ``width`` columns: at least one character."""
    window = text[at : min(end, at + width)]
    if window.isascii() or NARROW.fullmatch(window):
        return at + len(window)
    from rich.cells import get_character_cell_size

    columns = 0
    for position in range(at, min(end, at + width * MOST_CHARACTERS)):
        columns += get_character_cell_size(text[position])
        if columns > width:
            return max(position, at + 1)
    return min(end, at + width * MOST_CHARACTERS)


def runs(ranges: Iterable[Range]) -> list[Range]:
    """Ranges that may overlap as ranges that do not; styles are joined by a space."""
    edges = sorted(
        (place, opens, each.style)
        for each in ranges
        for place, opens in ((each.start, 1), (each.end, 0))
        if each.start < each.end
    )
    found: list[Range] = []
    active: list[str] = []
    last = 0
    for place, opens, style in edges:
        if active and last < place:
            found.append(Range(last, place, " ".join(dict.fromkeys(active))))
        last = place
        if opens:
            active.append(style)
        else:
            active.remove(style)
    return found


def dressed(text: str, start: int, end: int, style: str, runs: Sequence[Range]) -> Iterable[Piece]:
    """``text[start:end]`` in pieces, each as the runs over it say."""
    at = start
    for number in range(bisect_right(runs, start, key=lambda run: run.end), len(runs)):
        run = runs[number]
        if run.start >= end:
            break
        if at < run.start:
            yield Piece(text[at : run.start], (style,))
        at = min(run.end, end)
        yield Piece(text[max(run.start, start) : at], (style, *run.style.split(" ")))
    if at < end:
        yield Piece(text[at:end], (style,))
