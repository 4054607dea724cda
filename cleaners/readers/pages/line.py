"""A line of type with its place on a page, and the pieces of one made whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Block, Role, Span

TOUCH = 0.1  # of the type's size: no space is so narrow
LARGER = 1.8  # times the size of the lines beside it is a drop cap: as high as two of them at least
OVER = 0.2  # of the type's size: how far a slanted letter may lean over the next piece
WHITE = re.compile(r"^\s+|\s+$|\s{2,}|[^\S ]")


class Line(NamedTuple):
    """One line of type, or a piece of one. ``right`` is 0 where it is not known, and so is ``size``."""

    page: int  # from 1
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str
    spans: tuple[Span, ...] = ()


def beside(one: Line, other: Line) -> bool:
    """Whether two pieces stand on one line: more than half of the lower one's height is common."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def touching_joined(pieces: Iterable[Line]) -> list[Line]:
    """The pieces, those that touch as one: a font without a letter leaves it to another, within the word."""
    runs: list[list[Line]] = []
    ends: dict[int, list[list[Line]]] = defaultdict(list)  # the runs that end at about this place
    for piece in sorted(pieces, key=lambda p: p.left):
        reach = range(round(piece.left - TOUCH * piece.size) - 1, round(piece.left + OVER * piece.size) + 2)
        near = (run for end in reach for run in ends.get(end, ()))
        run = next((run for run in near if run[-1].right and touches(run[-1], piece)), None)
        if run is None:
            runs.append(run := [])
        else:
            ends[round(run[-1].right)].remove(run)
        run.append(piece)
        ends[round(piece.right)].append(run)
    return [merged(run) if len(run) > 1 else run[0] for run in runs]


def touches(one: Line, other: Line) -> bool:
    """Whether ``other`` begins where ``one`` ends, on the same line; a drop cap stands beside two of them."""
    small, size = sorted((one.size, other.size))
    near = -OVER * size <= other.left - one.right < TOUCH * size
    return near and size < LARGER * small and beside(one, other)


def merged(row: list[Line]) -> Line:
    """The pieces of a line as one, a space between them where there is one to see."""
    row.sort(key=lambda p: p.left)
    whole = clean(row[0])
    for before, raw in pairwise(row):
        piece = clean(raw)
        narrow = whole.right and piece.left - whole.right < TOUCH * max(piece.size, whole.size)
        apart = not narrow or before.text[-1:].isspace() or raw.text[:1].isspace()
        shift = len(whole.text) + apart
        moved = (span._replace(start=span.start + shift, end=span.end + shift) for span in piece.spans)
        main = whole if len(whole.text) >= len(piece.text) else piece
        whole = Line(
            whole.page,
            whole.left,
            main.top,
            piece.right,
            main.bottom,
            main.size,
            whole.text + " " * apart + piece.text,
            (*whole.spans, *moved),
        )
    return whole


def clean(line: Line) -> Line:
    """The line with one space wherever there are several, and none at its ends or at a span's."""
    length = len(line.text)
    runs = [
        (*found.span(), " " if found.start() > 0 and found.end() < length else "")
        for found in WHITE.finditer(line.text)
    ]
    whole = Block(Role.PARAGRAPH, line.text, line.spans).splices(runs)
    return line._replace(text=whole.text, spans=tuple(trimmed(whole.text, whole.spans)))


def trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without the spaces at their ends."""
    for span in spans:
        marked = text[span.start : span.end]
        start = span.start + len(marked) - len(marked.lstrip())
        end = start + len(marked.strip())
        if start < end:
            yield span._replace(start=start, end=end)
