"""Lines with their places on a page become blocks: what a converter measured, handed on as plain text has it.

A block ends where the next line stands clearly further down than the lines of its type do, where the size of
the type or the left edge changes, where paragraphs begin with an indent and a line has it, and at the page's
end. Pages of several columns are read column by column (see ``columns``). Units are the source's own, the
same in all of its lines: pixels, or points.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Block, Mark, Place, Role, Span
from cleaners.layout import list_signs
from cleaners.readers import columns, drop_caps
from cleaners.readers.line import Line, beside, merged, touching_joined

WIDER = 1.25  # of the usual distance: half a line more parts paragraphs, rounding adds a tenth
TIGHT, LOOSE = 0.9, 2.2  # of the type's size: lines of one paragraph are set no closer, no wider
SHARE = 0.2  # of a size's distances: so many are within paragraphs, however short; of lines: at their edge
SPACING = 1.5  # of the type's size: the usual distance where there is too little to tell it from
CHARACTER = 0.5  # of the type's size: how wide a character is on average
INDENT = 0.6  # of the type's size: less is not seen as an indent
SAME = 0.06  # of the type's size: how much rounding makes of it
JUSTIFIED = 3  # lines that end at the same place: an edge
RAGGED = 8  # lines of which one at least comes near the edge
ROOM = 1.2  # of the type's size: a space, and what a word may be wider than its letters' average
EXACT = 1  # unit: edges and the ends of lines are rounded, so what is so near reaches the edge
FIRST_LINES = 3  # with the same indent, each above a line without it: paragraphs begin so here
BULLETS = tuple(list_signs.BULLETS)
HYPHENS = ("-", "\u2010", "\u00ad")


class Row(NamedTuple):
    """A whole line, whether it stands below another in its column, and how far."""

    line: Line
    number: int  # on the page, from 1
    below: bool
    distance: float
    edge: float  # where most lines of its column begin


def blocks(pieces: Iterable[Line], point: float = 1.0, measured: bool = True) -> tuple[Block, ...]:
    """The paragraphs that the pieces of lines make, in reading order.

    ``point`` is a point in their units; not ``measured``: where lines end on the right is a guess.
    """
    pages: dict[int, list[Line]] = defaultdict(list)
    for piece in pieces:
        if piece.text.strip():
            pages[piece.page].append(piece)
    found = {page: touching_joined(each) if measured else each for page, each in pages.items()}
    rows: list[Row] = []
    gutters: Sequence[float] = ()
    for page in sorted(found):
        ordered = columns.on_page(found[page], gutters)
        rows += rows_of(ordered.stretches)
        gutters = ordered.gutters or gutters
    usual = usual_distances(rows)
    edges = right_edges(rows) if measured else {}
    indents = first_line_indents(rows, usual)
    return tuple(block(part, usual, edges, point) for part in parts(rows, usual, indents))


def rows_of(stretches: Sequence[Sequence[Line]]) -> Iterator[Row]:
    """The lines of a page's stretches."""
    number = 0
    for column in stretches:
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


def right_edge(row: Row, edges: dict[int, Edge]) -> Edge | None:
    """How far to the right the line could have reached, if that is known."""
    return edges.get(round(row.line.left)) or edges.get(round(row.edge))


def room(line: Line, edge: Edge | None) -> float | None:
    """How many characters would have had room behind the line, if that is known."""
    if edge is None or not line.size:
        return None
    free = edge.right - line.right
    return round(free / (CHARACTER * line.size), 1) if free > EXACT else 0


def left_edge(lines: Sequence[Line]) -> float:
    """Where the lines of a column begin: the leftmost place that is common, for some may all be set in."""
    found = Counter(round(line.left) for line in lines)
    common = [left for left, times in found.items() if times >= SHARE * len(lines)]
    return min(common) if common else found.most_common(1)[0][0]


def usual_distances(rows: Sequence[Row]) -> dict[float, float]:
    """How far below each other the lines of a paragraph stand, for each size of type."""
    found: dict[float, Counter[int]] = defaultdict(Counter)
    for above, row in pairwise(rows):
        size = row.line.size
        within = row.below and alike(size, above.line.size) and row.distance <= LOOSE * size
        if size and within and row.distance >= TIGHT * size:
            found[size][round(row.distance)] += 1
    return {size: smallest_common(counts) for size, counts in found.items()}


def smallest_common(counts: Counter[int]) -> float:
    """The smallest distance that is common; those that differ by rounding count together."""
    least = SHARE * counts.total()
    for distance in sorted(counts):
        near = {d: counts[d] for d in (distance, distance + 1, distance + 2)}
        if sum(near.values()) >= least:
            return sum(d * n for d, n in near.items()) / sum(near.values())
    return max(counts)


def usual_distance(size: float, usual: dict[float, float]) -> float:
    """The usual distance of lines of this size; of other sizes in proportion, where that is not known.

    Of lines whose size is not known, the largest: they are a heading's mostly.
    """
    if not usual:
        return SPACING * size
    if not size:
        return max(usual.values())
    nearest = min(usual, key=lambda other: abs(other - size))
    return usual[nearest] * (size / nearest)


def alike(one: float, other: float) -> bool:
    """Whether two sizes of type are the same; one that is not known is like any."""
    return not one or not other or abs(one - other) <= max(SAME * max(one, other), 0.6)


def first_line_indents(rows: Sequence[Row], usual: dict[float, float]) -> frozenset[int]:
    """By how much first lines are indented where paragraphs begin so.

    Below such a line the next one stands at the edge again, save where paragraphs are short; below a line of
    a quotation or a list that is set in, mostly another one of its own, and at its end a space.
    """
    back: Counter[int] = Counter()
    again: Counter[int] = Counter()
    for above, row in pairwise(rows):
        close = row.below and row.distance <= WIDER * usual_distance(row.line.size, usual)
        if close and alike(above.line.size, row.line.size) and indent(above) > 0:
            if indent(row) == indent(above):
                again[indent(above)] += 1
            elif not indent(row):
                back[indent(above)] += 1
    return frozenset(one for one, times in back.items() if times >= FIRST_LINES and 2 * times > again[one])


def indent(row: Row) -> int:
    """How far from the edge a line begins; 0 where that is not seen as an indent."""
    shift = row.line.left - row.edge
    return round(shift) if abs(shift) > INDENT * row.line.size else 0


def parts(rows: Sequence[Row], usual: dict[float, float], indents: frozenset[int]) -> Iterator[list[Row]]:
    """The rows of each block."""
    part: list[Row] = []
    for row in rows:
        if part and (indent(row) in indents or not goes_on(part, row, usual)):
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def goes_on(part: list[Row], row: Row, usual: dict[float, float]) -> bool:
    """Whether ``row`` belongs to the block of ``part``."""
    above, line = part[-1].line, row.line
    size = max((each.line.size for each in part), default=0) or line.size
    if not row.below or not alike(size, line.size) or line.text.startswith(BULLETS):
        return False
    if not (above.size and line.size) and is_bold(above) != is_bold(line):
        return False
    if row.distance > WIDER * usual_distance(size, usual):
        return False
    shift = line.left - above.left
    if abs(shift) <= INDENT * size or is_centred(above, line):
        return True
    if shift < 0:  # behind an indented first line
        return len(part) == 1
    return len(part) == 1 and columns.is_item(above.text)  # which has its figure in the margin


def is_bold(line: Line) -> bool:
    """Whether all of a line is bold: where its size is not known, that parts a heading from a text."""
    return any(span.mark is Mark.STRONG and span.end - span.start == len(line.text) for span in line.spans)


def is_centred(above: Line, line: Line) -> bool:
    """Whether two lines have a common middle."""
    middles = above.left + above.right, line.left + line.right
    known = above.right and line.right
    return bool(known) and abs(middles[0] - middles[1]) <= INDENT * line.size


def block(part: list[Row], usual: dict[float, float], edges: dict[int, Edge], point: float) -> Block:
    """A block of these rows, a link that goes on from line to line in one piece."""
    first = part[0]
    text = ""
    spans: list[Span] = []
    for row in part:
        shift = len(text) + 1 if text else 0
        text = f"{text}\n{row.line.text}" if text else row.line.text
        for span in row.line.spans:
            moved = span._replace(start=span.start + shift, end=span.end + shift)
            if spans and is_rest_of(spans[-1], moved, text):
                spans[-1] = spans[-1]._replace(end=moved.end)
            else:
                spans.append(moved)
    size = max(row.line.size for row in part)  # of a line it may not be known
    edge = right_edge(part[-1], edges)
    place = Place(
        first.line.page,
        first.number,
        max(0, round((first.line.left - first.edge) / (CHARACTER * size), 1)) if size else 0,
        blank_lines(first, usual),
        round(size / point, 1),
        is_wrapped(part, edges),
        room=room(part[-1].line, edge),
        justified=edge is not None and edge.justified,
        hyphens=True,
    )
    return Block(Role.PARAGRAPH, text, tuple(spans), place=place)


def blank_lines(row: Row, usual: dict[float, float]) -> float:
    """The space above a row in blank lines, one at least below another block."""
    if not row.below:
        return 0
    distance = usual_distance(row.line.size, usual)
    return max(1, round((row.distance - distance) / distance)) if distance else 1


def is_rest_of(before: Span, span: Span, text: str) -> bool:
    """Whether ``span`` is the rest of a link, or of a mark, that a line's end has cut."""
    same = before.mark == span.mark and before.target == span.target
    return same and before.mark is not Mark.UNDERLINE and text[before.end : span.start] == "\n"
