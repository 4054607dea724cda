"""Where the story ends, above what a page prints below or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaners.article import Block, Role


def story_end(blocks: Sequence[Block]) -> int:
    """How many blocks stand above the related lines at the end."""
    end = len(blocks)
    while end and blocks[end - 1].role is Role.RELATED:
        end -= 1
    return end


def beside_story(blocks: Sequence[Block]) -> int:
    """The first of the blocks at the end that stood beside the text, on earlier pages; else their number.

    Readers of pages read sidebars behind all of the text, of which there is more.
    """
    for at, (above, block) in enumerate(pairwise(blocks), 1):
        if 0 < block.place.page < above.place.page:
            beside = sum(len(block.text) for block in blocks[at:])
            return at if beside < sum(len(block.text) for block in blocks[:at]) else len(blocks)
    return len(blocks)
