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


def piece(blocks: Sequence[Block], lines: Sequence[Line]) -> Block:
    """The block that these lines make."""
    cuts: list[Block] = []
    for at in dict.fromkeys(line.at for line in lines):
        mine = [line for line in lines if line.at == at]
        cuts.append(blocks[at].cut(mine[0].start, mine[-1].end).strip())
    return whole(cuts)
