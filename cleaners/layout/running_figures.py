"""The figures in a line that pages repeat: a page's number counts the pages, all else stays the same."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

FIGURES = re.compile(r"\d+")
FIGURE = "#"  # in a shape
STEPS = range(1, 4)  # pages from one running line to the next: left and right ones differ, some are lost


@lru_cache(maxsize=2**10)  # asked for again and again, until no more lines are found to run on
def shape(text: str) -> str:
    """What stays the same of a running line: its letters, and that there are figures."""
    return FIGURES.sub(FIGURE, " ".join(text.lower().split()))


def figures(text: str) -> list[int]:
    """The figures in a line; none of what is too long to count anything."""
    return [int(found) if len(found) < 10 else 0 for found in FIGURES.findall(text)]


def count_on(line: Sequence[int], following: Sequence[int], pages: Container[int]) -> bool:
    """Whether the figures of two lines of one shape are those of running lines so many ``pages`` apart.

    All are the same, or one has grown by the pages and none has become less.
    """
    steps = [b - a for a, b in zip(line, following, strict=True)]
    return not any(steps) or (min(steps) >= 0 and any(step in pages for step in steps))
