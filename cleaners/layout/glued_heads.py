"""A page's head that stands glued before the headline which it shows: ``Site Headl Headline``."""

from __future__ import annotations

from cleaners.article import Block
from cleaners.byline_names import NAME
from cleaners.layout.print_lines import title_in_head
from cleaners.layout.top_lines import SHORTEST, SHOWN
from cleaners.squeeze import squeeze


def headline_alone(block: Block) -> Block:
    """The block without a head glued before the headline: ``Site Headl Headline`` is ``Headline``."""
    letters, at = squeeze(block.text)
    for start in range(len(letters) // 2, len(letters) - 1):
        # The headline begins where its own beginning, cut or whole, ends.
        size = overlap(letters, start)
        if size >= SHOWN or (size >= SHORTEST and size == len(letters) - start):
            return without_head(block, at[start - size], at[start])
    for start in range(SHOWN, len(letters) // 2):
        if (size := overlap(letters, start)) >= SHOWN:
            return without_head(block, at[start - size], at[start])
    return block


def without_head(block: Block, head: int, headline: int) -> Block:
    """The block from its headline on; as it is if more than a page prints stands before the head.

    Words before what comes twice are a text's, in which a line stands twice.
    """
    if len(title_in_head(block.text[:head]).strip()) > NAME:
        return block
    return block.cut(word_start(block.text, headline), len(block.text))


def word_start(text: str, at: int) -> int:
    """Where the word at ``at`` begins, with the quotes before it."""
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def overlap(letters: str, start: int) -> int:
    """How many letters right before ``start`` are the same as those from ``start`` on."""
    tail = letters[start:]
    for size in range(min(start, len(tail)), 0, -1):
        if letters.endswith(tail[:size], 0, start):
            return size
    return 0
