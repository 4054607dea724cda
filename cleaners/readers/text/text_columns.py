"""Columns of plain text: what ``pdftotext -layout`` sets side by side is read one column after the other.

    said. At least 83 people were wounded in the        on “civilian facilities on Russian territory,”
    attack.                                             without giving detail.

Only where both sides are prose: long lines that fill their column and go on in lower case. Tables, lists of
words with what they mean, and code with its remarks stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import mean, quantiles

from cleaners.readers.pages.columns import bands, is_parted, on_page, side, widest_gutter
from cleaners.readers.pages.line import Line
from cleaners.sentences import begins_lower

PIECE = re.compile(r"\S+(?: {1,2}\S+)*")  # three spaces part columns; justified type is given two
WIDE = re.compile(r"\S {3,}\S")
LONGEST = 300  # rows of a page: those of newspapers have some hundred; a text without pages is none
TYPE = 3  # characters: what ``columns`` takes for the size of type, of which a gutter is nearly as wide
HIGH = 1.9  # rows: a column's lines may stand half a line below the other's, which makes a row of it
BESIDE = 3  # rows on which both columns have a line
ROWS = 5  # lines of either column: a table with cells of several lines has fewer
WORDS = 3  # on a line, in the mean: the narrowest columns of newspapers have as many
FULL = 0.7  # of the wider ones: so much of them half of the lines of prose fill at least
CODE = (";", "{", "}", "=", ")")  # what lines of code end with, and seldom those of prose
FEW = 0.2  # of the lines
LOWER = 0.3  # of the lines go on in lower case: in prose half of them, in German every third


def one_by_one(rows: Sequence[str]) -> list[tuple[int, str]]:
    """The rows of a page in the order in which they are read, with their numbers; blank ones part columns."""
    if len(rows) > LONGEST or sum(WIDE.search(row) is not None for row in rows) < BESIDE:
        return list(enumerate(rows))
    lines = [
        Line(1, found.start(), n, found.end(), n + HIGH, TYPE, found[0])
        for n, row in enumerate(rows)
        for found in PIECE.finditer(row)
    ]
    if not is_parted_prose(lines):
        return list(enumerate(rows))
    return [row for stretch in on_page(lines).stretches for row in stretch_rows(stretch, lines)]


def are_prose(lines: Sequence[Line], gutter: float) -> bool:
    """Whether on both sides of a gutter stand lines of prose, be it in columns again."""
    parted = [line for band in bands(lines, gutter) if is_parted(band, gutter) for line in band]
    columns = [[line for line in parted if side(line, gutter) == n] for n in (0, 1)]
    return all(is_prose(column) or is_parted_prose(column) for column in columns)


def is_parted_prose(lines: Sequence[Line]) -> bool:
    """Whether lines stand in columns of prose."""
    gutter = widest_gutter(lines)
    return gutter is not None and are_prose(lines, gutter)


def is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines below each other are those of prose, and enough of them."""
    texts = [" ".join(line.text for line in row) for _, row in by_rows(lines)]
    if len(texts) < ROWS or mean(len(text.split()) for text in texts) < WORDS:
        return False
    if sum(text.endswith(CODE) for text in texts) > FEW * len(texts):
        return False
    _, half, most = quantiles(map(len, texts), n=4)  # a heading above the column may be wider than all
    lower = sum(begins_lower(below) for _, below in pairwise(texts))
    return half >= FULL * most and lower >= LOWER * (len(texts) - 1)


def by_rows(lines: Sequence[Line]) -> Iterator[tuple[int, Iterator[Line]]]:
    """The pieces of each row, from the left."""
    ordered = sorted(lines, key=lambda line: (line.top, line.left))
    return ((int(top), pieces) for top, pieces in groupby(ordered, key=lambda line: line.top))


def stretch_rows(stretch: Sequence[Line], page: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The rows of a stretch from its own left edge, with the blank ones between them and one behind.

    Where the lines of two columns are set off against each other, a row of the other one is no blank one.
    """
    own = set(stretch)
    others = {line.top for line in page if line not in own}
    edge = min(line.left for line in stretch)
    below: int | None = None
    for top, pieces in by_rows(stretch):
        for number in range(top if below is None else below, top):
            if number not in others or {number - 1, number + 1} <= others:
                yield number, ""
        row = ""
        for piece in pieces:
            row = row.ljust(int(piece.left - edge)) + piece.text
        yield top, row
        below = top + 1
    yield (below or 1) - 1, ""
