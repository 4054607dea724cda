"""Columns: the order in which the lines of a page are read.

A page has columns where the same white strip parts lines on its left from lines on its right, several of
them below each other. The left column is read first, then the right one, each within the lines above and
below that cross the strip. The last page of such an article may have a line or two of each: they
stand on both sides of the strip that the page before has. Lines of smaller type beside the text, a caption's
mostly, are read behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cleaners.readers.pages.line import Line

LEAST = 4  # lines on either side: a row of a table, or a head with a date beside it, has fewer
GUTTER = 0.8  # of the type's size: a word's space is never so wide, a gutter never narrower
SMALLER = 0.88  # of the text's size: a caption's type is no larger, a raised figure's stands without a gap
NOTES = 2  # lines of smaller type beside the text: one alone may be a line's own figure
TRIED = 20  # strips that are tried
MOST = 4  # pieces of a page's head: a number, a title, a date, another number
ABREAST = 100  # pieces of lines at one height: a page has fewer
WHITE = 1.0  # of the type's size between a page's head and its text: more than between lines of a column


class Columns(NamedTuple):
    """The stretches of a page, each to be read from the top down, and the strips that part its columns."""

    stretches: list[list[Line]]
    gutters: list[float]


def on_page(lines: Sequence[Line], known: Sequence[float] = ()) -> Columns:
    """The lines of a page as ``in_order`` has them, its head and its foot apart from the columns.

    ``known`` are the middles of the strips that part the columns of the page before.
    """
    ordered = sorted(lines, key=lambda line: line.top)
    head = set_off(ordered, lambda line, other: other.top - line.bottom)
    foot = len(ordered) - set_off(ordered[head:][::-1], lambda line, other: line.top - other.bottom)
    gutters: list[float] = []
    columns = in_order(ordered[head:foot], known, gutters)
    if len(columns) == 1:
        return Columns(in_order(lines, known, gutters), gutters)
    return Columns([part for part in (ordered[:head], *columns, ordered[foot:]) if part], gutters)


def set_off(lines: Sequence[Line], gap: Callable[[Line, Line], float]) -> int:
    """How many of the first lines are one row, with white between it and all others."""
    row = [line for line in lines[:MOST] if line.top < lines[0].bottom and lines[0].top < line.bottom]
    others = [line for line in lines if line not in row]
    alone = others and row == list(lines[: len(row)])
    white = alone and all(gap(line, other) >= WHITE * line.size for line in row for other in others)
    return len(row) if white else 0


def in_order(
    lines: Sequence[Line], known: Sequence[float] = (), found: list[float] | None = None
) -> list[list[Line]]:
    """The stretches of the lines, in the order in which they are read.

    ``known`` are strips that parted the page before; those that are seen on this one are added to ``found``.
    """
    gutter, least = widest_gutter(lines), LEAST
    if gutter is not None and found is not None:
        found.append(gutter)
    if gutter is None:
        gutter, least = next((middle for middle in known if is_set_apart(lines, middle)), None), 1
    if gutter is None:
        notes = beside_the_text(lines)
        return [[line for line in lines if line not in notes], notes] if notes else [list(lines)]
    ordered: list[list[Line]] = []
    plain: list[Line] = []  # the stretch that is no column, as long as it lasts
    for band in bands(lines, gutter):
        if is_parted(band, gutter, least):
            for n in (0, 1):
                ordered += in_order([line for line in band if side(line, gutter) == n], known, found)
            plain = []
        else:
            if not plain:
                ordered.append(plain)
            plain += band
    return ordered


def beside_the_text(lines: Sequence[Line]) -> list[Line]:
    """The lines of smaller type that stand beside lines of the text, two of them at least."""
    letters = Counter[float]()
    for line in lines:
        letters[line.size] += len(line.text)
    size = max(letters, key=letters.__getitem__, default=0.0)
    text = [line for line in lines if line.size >= size]
    small = [line for line in lines if 0 < line.size <= SMALLER * size and line.right]
    edges = Counter(round(line.left) for line in small if any(is_beside(line, other) for other in text))
    edge, times = edges.most_common(1)[0] if edges else (0, 0)
    return [line for line in small if round(line.left) == edge] if times >= NOTES else []


def is_beside(line: Line, other: Line) -> bool:
    """Whether a gutter parts two lines that stand at one height."""
    gap = max(line.left - other.right, other.left - line.right)
    return (
        other.right > 0 and line.top < other.bottom and other.top < line.bottom and gap >= GUTTER * other.size
    )


def widest_gutter(lines: Sequence[Line]) -> float | None:
    """The middle of a white strip that parts columns, of several that parts most; ``None`` if there is none.

    Where lines end anywhere, the widest strips are beside the shortest of them, and longer ones cross their
    middle; but the lines on the right all begin at one place, and no line of the left column reaches it.
    """
    strips = candidates(lines)
    widest = sorted(strips, key=lambda strip: strip[0] - strip[1])[:TRIED]
    edges = Counter(round(end) for _, end in strips).most_common(TRIED)
    thin = GUTTER * min((line.size for line in lines if line.size), default=0) / 2
    middles = [(start + end) / 2 for start, end in widest] + [edge - thin for edge, _ in edges]
    best = max(middles, key=lambda middle: lines_parted(lines, middle), default=None)
    return best if best is not None and lines_parted(lines, best) else None


def lines_parted(lines: Sequence[Line], middle: float) -> int:
    """How many lines stand in columns that the middle parts."""
    return sum(len(band) for band in bands(lines, middle) if is_parted(band, middle))


def candidates(lines: Sequence[Line]) -> set[tuple[float, float]]:
    """The white strips between lines that stand beside each other."""
    ordered = sorted((line for line in lines if line.right), key=lambda line: line.top)
    found = set()
    for n, line in enumerate(ordered):
        for other in ordered[n + 1 : n + 1 + ABREAST]:
            if other.top >= line.bottom:
                break
            left, right = sorted((line, other), key=lambda each: each.left)
            if right.left - left.right >= GUTTER * max(line.size, other.size):
                found.add((left.right, right.left))
    return found


def bands(lines: Sequence[Line], middle: float) -> list[list[Line]]:
    """The stretches between the lines that cross the middle; each of these is one by itself."""
    found: list[list[Line]] = [[]]
    for line in sorted(lines, key=lambda each: (each.top, each.left)):
        if side(line, middle) is None:
            found += [[line], []]
        else:
            found[-1].append(line)
    return [band for band in found if band]


def side(line: Line, middle: float) -> int | None:
    """0 on the left of the middle, 1 on its right, ``None`` across it."""
    if line.right <= middle:
        return 0
    return 1 if line.left >= middle else None


def is_set_apart(lines: Sequence[Line], middle: float) -> bool:
    """Whether lines stand on both sides of a known strip, none that is short of it from either side."""
    near = [line for line in lines if side(line, middle) is not None]
    left = [line for line in near if line.right <= middle]
    right = [line for line in near if line.left >= middle]
    if not left or not right:
        return False
    gap = min(line.left for line in right) - max(line.right for line in left)
    return gap >= GUTTER * max(line.size for line in near)


def is_parted(band: Sequence[Line], middle: float, least: int = LEAST) -> bool:
    """Whether columns stand here: lines enough on both sides, and beside each other."""
    left = [line for line in band if side(line, middle) == 0]
    right = [line for line in band if side(line, middle) == 1]
    if len(left) < least or len(right) < least:
        return False
    right.sort(key=lambda line: line.top)
    tops = [line.top for line in right]
    lowest = [-inf, *accumulate((line.bottom for line in right), max)]  # of the first n
    return sum(lowest[bisect_left(tops, line.bottom)] > line.top for line in left) >= least
