"""Lines with their places on a page become blocks: what a converter measured, handed on as plain text has it.

A block ends where the next line stands clearly further down than the lines of its type do, where the size of
the type or the left edge changes, where paragraphs begin with an indent and a line has it, and at the page's
end. Pages of several columns are read column by column (see ``columns``). Units are the source's own, the
same in all of its lines: pixels, or points.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaners.article import Block, Mark, Place, Role, Span
from cleaners.layout.list_signs import BULLETS, ITEM
from cleaners.readers.pages import columns
from cleaners.readers.pages.line import Line, touching_joined
from cleaners.readers.pages.rows import (
    CHARACTER,
    INDENT,
    Edge,
    Row,
    indent,
    is_wrapped,
    right_edge,
    right_edges,
    room,
    rows_of,
)
from cleaners.readers.pages.sidebars import set_aside, usual_size

WIDER = 1.25  # of the usual distance: half a line more parts paragraphs, rounding adds a tenth
TIGHT, LOOSE = 0.9, 2.2  # of the type's size: lines of one paragraph are set no closer, no wider
SHARE = 0.2  # of a size's distances: so many are within paragraphs, however short
SPACING = 1.5  # of the type's size: the usual distance where there is too little to tell it from
SAME = 0.06  # of the type's size: how much rounding makes of it
# An operator, a variable, a call, a prompt, an option, a path: not "Jane Roe/AFP", "$40", "well-known".
CODE_SIGN = re.compile(
    r"[{}=<>|\\_]|^\s*[#$%] \S|\$[a-zA-Z({]|\w\(\w*\)|\);?$|(?<!\S)--?[a-z]|(?<![\w:/.])/\w+/\w|[;:]$"
)
OWN_LINES = 3  # a byline, a caption and a heading in such type have fewer
ENOUGH = 300  # rows of a block tell whether another one belongs to it: pages have fewer
FIRST_LINES = 3  # with the same indent, each above a line without it: paragraphs begin so here


def blocks(pieces: Iterable[Line], point: float = 1.0, measured: bool = True) -> tuple[Block, ...]:
    """The paragraphs that the pieces of lines make, in reading order.

    ``point`` is a point in their units; not ``measured``: where lines end on the right is a guess.
    """
    printed: dict[int, list[Line]] = defaultdict(list)
    for piece in pieces:
        if piece.text.strip():
            printed[piece.page].append(piece)
    found = {page: touching_joined(each) if measured else each for page, each in printed.items()}
    size = usual_size(line for lines in found.values() for line in lines)
    rows: list[Row] = []
    beside: list[Row] = []  # the article
    gutters: Sequence[float] = ()
    for number in sorted(found):
        ordered = columns.on_page(found[number], gutters)
        stretches, aside = set_aside(ordered.stretches, size)
        rows += rows_of(stretches)
        beside += rows_of(aside)
        gutters = () if aside else ordered.gutters or gutters
    rows += beside
    usual = usual_distances(rows)
    edges = right_edges(rows) if measured else {}
    indents = first_line_indents(rows, usual)
    return tuple(block(part, usual, edges, point) for part in parts(rows, usual, indents))


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
    """How far below each other lines of this size stand; if that is not known, in proportion to the nearest.

    A line whose size is not known is mostly a heading's, so it has the largest distance that is known.
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


def parts(rows: Sequence[Row], usual: dict[float, float], indents: frozenset[int]) -> Iterator[list[Row]]:
    """The rows of each block."""
    part: list[Row] = []
    for row in rows:
        if part and (indent(row) in indents or not goes_on(part[-ENOUGH:], row, usual)):
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def goes_on(part: list[Row], row: Row, usual: dict[float, float]) -> bool:
    """Whether ``row`` belongs to the block of ``part``."""
    above, line = part[-1].line, row.line
    size = max((each.line.size for each in part), default=0) or line.size
    if not row.below or not alike(size, line.size) or line.text.startswith(tuple(BULLETS)):
        return False
    if not (above.size and line.size) and is_bold(above) != is_bold(line):
        return False
    if row.distance > WIDER * usual_distance(size, usual):
        return False
    if reads_as_code([*part, row]):
        return True  # wherever its lines begin
    shift = line.left - above.left
    if abs(shift) <= INDENT * size or is_centred(above, line):
        return True
    if shift < 0:  # behind an indented first line
        return len(part) == 1
    return len(part) == 1 and ITEM.match(above.text + " ") is not None  # which has its sign in the margin


def is_bold(line: Line) -> bool:
    """Whether all of a line is bold: where its size is not known, that parts a heading from a text."""
    return any(span.mark is Mark.STRONG and span.end - span.start == len(line.text) for span in line.spans)


def is_set_as_code(line: Line) -> bool:
    """Whether all of a line is in the type that code is set in; so are letters, bylines, headings of some."""
    coded = sum(span.end - span.start for span in line.spans if span.mark is Mark.CODE)
    return 0 < len(line.text) <= coded + line.text.count(" ")


def reads_as_code(part: Sequence[Row]) -> bool:
    """Whether rows are code: set in its type, and half of them have signs that prose has not."""
    lines = [row.line for row in part]
    if not all(map(is_set_as_code, lines)) or any(map(is_bold, lines)):  # first, for most are not
        return False
    return 2 * sum(CODE_SIGN.search(line.text) is not None for line in lines) >= len(lines)


def ends_at_will(part: Sequence[Row], edges: dict[int, Edge]) -> bool:
    """Whether rows in the type of code end where they like: in most the next one's first word had room."""
    if len(part) < OWN_LINES or not all(is_set_as_code(row.line) and not is_bold(row.line) for row in part):
        return False
    edge = edges.get(round(part[0].edge))
    rooms = [room(row.line, edge) or 0 for row in part[:-1]]
    words = [len(row.line.text.split(" ", 1)[0]) for row in part[1:]]
    return 2 * sum(free > word + 1 for free, word in zip(rooms, words, strict=True)) > len(rooms)


def code(block: Block, part: Sequence[Row]) -> Block:
    """The block as code: its lines as deep as they were set, by the width of their type."""
    left = min(row.line.left for row in part)
    widest = max(part, key=lambda row: len(row.line.text)).line
    character = (widest.right - widest.left) / len(widest.text)
    depths = [round((row.line.left - left) / character) if character > 0 else 0 for row in part]
    ends = [0, *(found.end() for found in re.finditer("\n", block.text))]
    deeper = block.splices((at, at, " " * depth) for at, depth in zip(ends, depths, strict=True) if depth)
    spans = tuple(span for span in deeper.spans if span.mark is not Mark.CODE)
    return replace(deeper, role=Role.CODE, spans=spans)


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
        page=first.line.page,
        line=first.number,
        indent=max(0, round((first.line.left - first.edge) / (CHARACTER * size), 1)) if size else 0,
        gap=blank_lines(first, usual),
        size=round(size / point, 1),
        wrapped=is_wrapped(part, edges),
        room=room(part[-1].line, edge),
        justified=edge is not None and edge.justified,
        hyphens=True,
    )
    found = Block(Role.PARAGRAPH, text, tuple(spans), place=place)
    return code(found, part) if reads_as_code(part) or ends_at_will(part, edges) else found


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
