"""Headings that plain text marks with a row of signs below, or above and below: as reStructuredText does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

ROW = re.compile(r"([=~*#^+-])\1{3,}")
COLUMNS = re.compile(r"\S {2,}\S")  # in a table's head
LONGEST = 120  # characters of a heading
SHORTER, LONGER = 0.75, 4  # than the heading a row is: in part of it, in characters


class Ruled(NamedTuple):
    """A heading on top of a block: its line, the rows of signs, and how many lines both take."""

    line: str
    rows: tuple[str, ...]
    lines: int

    @property
    def style(self) -> tuple[str, int]:
        """What headings of one rank share: the sign, and how often it is set."""
        return self.rows[0].strip()[0], len(self.rows)


def on_top(lines: Sequence[str]) -> Ruled | None:
    """The heading that the lines of a block begin with."""
    rows = [ROW.fullmatch(line.strip()) is not None for line in lines[:3]]
    if rows == [True, False, True] and lines[0].strip() == lines[2].strip():
        over, line, under = lines[:3]
        return Ruled(line, (over, under), 3) if fits(line, under, len(over)) else None
    if rows[:2] == [False, True]:
        line, under = lines[:2]
        return Ruled(line, (under,), 2) if fits(line, under, LONGER) else None
    return None


def fits(line: str, row: str, longer: int) -> bool:
    """Whether a row of signs is as long as the line above it, about, and that can be a heading."""
    text, row = line.strip(), row.strip()
    if len(text) > LONGEST or COLUMNS.search(text) or not any(map(str.isalpha, text)):
        return False
    return SHORTER * len(text) <= len(row) <= len(text) + longer
