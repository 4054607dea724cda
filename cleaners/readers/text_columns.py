"""Columns in plain text: what ``pdftotext -layout`` prints side by side is read one after the other.

    The old bridge of Port Varn       On Friday the council will
    has been closed since             talk of a new bridge, which
    Tuesday, and nobody knows         the shipyard drew nine years
    for how long.                     ago.

A stretch of lines has columns where the same white strip parts all of them and, in both, sentences go on from
line to line: the cells of a table do not, and stay side by side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from cleaners.sentences import begins_lower, is_ended

Numbered = tuple[int, str]  # a line's number in the source, and the line

PAGE = 400  # lines: no page has more, and the tool parts pages by form feeds
TRIED = (
    20  # places where a strip may end, the most frequent ones: in lines that spaces have stretched are many
)
STRIP = 2  # spaces: a sentence's end may have as many, but not line after line at one place
LEAST = 4  # lines with words on both sides: fewer are a head, a signature, a table
NARROW = 15  # characters: no column of running text is narrower
WORDS = 3  # in most lines: a table's cells, and the names of a list, have fewer
FULL = 0.6  # of its widest line is most of a column: a table's cells are as long as what they say
GOES_ON = 0.3  # share of a column's lines that break off; of a table's cells hardly any does
BEHIND_STRIP = re.compile(rf"(?<={' ' * STRIP})\S")
SENTENCE = re.compile(r"\w\w[.!?][”\"»]? [^\W\da-z]")
HYPHENS = ("-", "‐", "\u00ad")


def in_order(lines: Sequence[Numbered]) -> list[Numbered]:
    """The lines of a page, those of columns parted and put one column after the other."""
    strip = best_strip(lines) if len(lines) <= PAGE else None
    if strip is None:
        return list(lines)
    start, end, at = strip
    left = list(column(lines[start:end], 0, at))
    right = list(column(lines[start:end], at, None))
    blank = [(lines[end - 1][0], "")]
    return [*in_order(lines[:start]), *left, *blank, *right, *blank, *in_order(lines[end:])]


def best_strip(lines: Sequence[Numbered]) -> tuple[int, int, int] | None:
    """From which line to which columns stand, and where the right one begins; of several the longest."""
    edges = Counter(edge for _, line in lines for edge in edges_of(line))
    found = [
        (start, end, edge)
        for edge, times in edges.most_common(TRIED)
        if times >= LEAST
        for start, end in stretches(lines, edge)
        if are_columns(lines[start:end], edge)
    ]
    return max(found, key=lambda strip: strip[1] - strip[0], default=None)


def edges_of(line: str) -> Iterator[int]:
    """Where words begin behind a white strip."""
    for found in BEHIND_STRIP.finditer(line):
        if found.end() > NARROW and line[: found.start()].strip():
            yield found.start()


def stretches(lines: Sequence[Numbered], edge: int) -> Iterator[tuple[int, int]]:
    """The runs of lines that do not cross the strip before ``edge``."""
    start = 0
    for n, (_, line) in enumerate([*lines, (0, "x" * (edge + 1))]):
        if line[edge - STRIP : edge].strip():
            if n - start >= LEAST:
                yield start, n
            start = n + 1


def are_columns(lines: Sequence[Numbered], edge: int) -> bool:
    """Whether running text stands on both sides of the strip, side by side."""
    sides = [(line[:edge].strip(), line[edge:].strip()) for _, line in lines]
    if sum(bool(left and right) for left, right in sides) < LEAST:
        return False
    return all(runs([side[n] for side in sides if side[n]]) for n in (0, 1))


def runs(column: Sequence[str]) -> bool:
    """Whether these are lines of running text, as long as the column is wide, in which sentences go on.

    And one at least ends within a line, or a word is divided at its end.
    """
    if len(column) < LEAST or median(len(line.split()) for line in column) < WORDS:
        return False
    if median(map(len, column)) < FULL * max(map(len, column)):
        return False
    if not SENTENCE.search(" ".join(column)) and not any(line.endswith(HYPHENS) for line in column):
        return False
    pairs = list(pairwise(column))
    on = sum(a.endswith(HYPHENS) or (not is_ended(a) and begins_lower(b)) for a, b in pairs)
    return on >= GOES_ON * len(pairs)


def column(lines: Sequence[Numbered], start: int, end: int | None) -> Iterator[Numbered]:
    """The lines of one column.

    A line that only the other has is blank here, unless the two are set off against each other: then each
    line stands alone.
    """
    beside = False  # whether the line above has words in both
    for number, line in lines:
        own, other = line[start:end].rstrip(), (line[:start] + line[end or len(line) :]).strip()
        if own or beside or not other:
            yield number, own
        beside = bool(own and other)
