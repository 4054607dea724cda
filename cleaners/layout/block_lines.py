"""The lines of a block whose line breaks still stand in it, and where each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from cleaners.article import Block

LINE = re.compile(r"[^\n]+")


class Line(NamedTuple):
    """A line of the block at ``at``: ``block.text[start:end]``."""

    at: int
    start: int
    end: int
    text: str


def lines_of(at: int, block: Block) -> list[Line]:
    """The lines of a block, without the empty ones."""
    return [Line(at, m.start(), m.end(), m[0]) for m in LINE.finditer(block.text)]


def whole(blocks: Sequence[Block]) -> Block:
    """These blocks, one at least, as one, a line's end between them."""
    return reduce(lambda one, other: one.join(other, "\n"), blocks)
