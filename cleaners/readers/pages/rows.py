"""Rows: the whole lines of a page in reading order, where they begin, and how far to the right they reach."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.readers.pages import drop_caps
from cleaners.readers.pages.line import Line, beside, merged
from cleaners.sentences import HYPHENS

SHARE = 0.2  # of a column's lines: so many begin at their edge
CHARACTER = 0.5  # of the type's size: how wide a character is on average
INDENT = 0.6  # of the type's size: less is not seen as an indent
JUSTIFIED = 3  # lines that end at the same place: an edge
RAGGED = 8  # lines of which one at least comes near the edge
ROOM = 1.2  # of the type's size: a space, and what a word may be wider than its letters' average
EXACT = 1  # unit: edges and the ends of lines are rounded, so what is so near reaches the edge


class Row(NamedTuple):
    """A whole line, whether it stands below another in its column, and how far."""

    line: Line
    number: int  # on the page, from 1
    below: bool
    distance: float
    edge: float  # where most lines of its column begin


def rows_of(page: Iterable[Sequence[Line]]) -> Iterator[Row]:
    """The lines of a page; ``page`` is its columns' pieces, in the order in which they are read."""
    number = 0
    for column in page:
        above: Line | None = None
        lines = list(whole_lines(column))
        edge = left_edge(lines)
        for line in lines:
            number += 1
            yield Row(line, number, above is not None, distance(above, line) if above else 0, edge)
            above = line


def whole_lines(pieces: Sequence[Line]) -> Iterator[Line]:
    """Pieces that stand beside each other as one line, from the top down.

    They are held against the longest of them: a figure may stand above the line, and another below it.
    """
    row: list[Line] = []
    longest: Line | None = None
    for piece in sorted(drop_caps.set_in(pieces), key=lambda p: (p.top, p.left)):
        if longest and not beside(longest, piece):
            yield merged(row)
            row, longest = [], None
        row.append(piece)
        if longest is None or len(piece.text) > len(longest.text):
            longest = piece
    if row:
        yield merged(row)


def distance(above: Line, line: Line) -> float:
    """How far below the other a line stands: by its foot, or by its top where a size is not known."""
    return line.bottom - above.bottom if above.size and line.size else line.top - above.top


def left_edge(lines: Sequence[Line]) -> float:
    """Where the lines of a column begin: the leftmost place that is common, for some may all be set in."""
    found = Counter(round(line.left) for line in lines)
    common = [left for left, times in found.items() if times >= SHARE * len(lines)]
    return min(common) if common else found.most_common(1)[0][0]


def indent(row: Row) -> int:
    """How far from the edge a line begins; 0 where that is not seen as an indent."""
    shift = row.line.left - row.edge
    return round(shift) if abs(shift) > INDENT * row.line.size else 0


class Edge(NamedTuple):
    """How far to the right lines reach, and whether most are set to reach that far."""

    right: float
    justified: bool


def right_edges(rows: Sequence[Row]) -> dict[int, Edge]:
    """The right edge of the lines of each left edge, for those that enough lines have."""
    found: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        found[round(row.line.left)].append(round(row.line.right))
    edges: dict[int, Edge] = {}
    for left, rights in found.items():
        common = [right for right, count in Counter(rights).items() if count >= JUSTIFIED]
        if common or len(rights) >= RAGGED:
            edge = max(common or rights)
            edges[left] = Edge(edge, 2 * sum(abs(right - edge) <= EXACT for right in rights) > len(rights))
    return edges


def right_edge(row: Row, edges: dict[int, Edge]) -> Edge | None:
    """How far to the right the line could have reached, if that is known."""
    return edges.get(round(row.line.left)) or edges.get(round(row.edge))


def room(line: Line, edge: Edge | None) -> float | None:
    """How many characters would have had room behind the line, if that is known."""
    if edge is None or not line.size:
        return None
    free = edge.right - line.right
    return round(free / (CHARACTER * line.size), 1) if free > EXACT else 0


def is_wrapped(part: Sequence[Row], edges: dict[int, Edge]) -> bool:
    """Whether the width forced every line break: the next line's first word had no room."""
    if len(part) < 2:
        return False
    for row, following in pairwise(part):
        line, below = row.line, following.line
        edge = right_edge(row, edges)
        if edge is None:
            return False
        word = (below.right - below.left) * len(below.text.split(" ", 1)[0]) / len(below.text)
        divided = line.text.endswith(HYPHENS)
        if line.right + word < edge.right - ROOM * line.size and not divided:
            return False
    return True
