"""Subheads: headings between the paragraphs of a text that does not mark them.

    ... the keys hung in the pump house.

    A cupboard in the corridor

    The keys, the report says, ...

A short line of its own that ends no sentence, between a paragraph that is ended and a longer one that
begins. Short lines in a row, which are a list or somebody's address, stay paragraphs; so do the first and
the last block, a line with a colon, which introduces what follows, and a question, which may be an
interviewer's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.sentences import first_letter, is_ended, word_count

LONGEST = 90  # characters: a heading of two lines in a narrow column
WORDS = 14
FEWEST = 2  # words: one alone may be an answer, a name, a year, a number of a section
LONGER = 1.5  # times the heading: so much the paragraph below has at least
BODY = (Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM)
ABOVE = (*BODY, Role.CAPTION, Role.IMAGE, Role.RELATED, Role.PROMOTION, Role.TABLE)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a heading."""
    blocks = article.blocks
    for at in range(1, len(blocks) - 1):
        if is_heading(blocks[at]) and is_between(blocks[at - 1], blocks[at], blocks[at + 1]):
            told = "a short line that ends no sentence, between two paragraphs: a subhead"
            yield Change(at, (blocks[at],), (replace(blocks[at], role=Role.SUBHEAD),), told, 0.85)


def is_heading(block: Block) -> bool:
    """Whether the block has a heading's shape."""
    text = block.text
    if block.role is not Role.PARAGRAPH or len(text) > LONGEST or "\n" in text:
        return False
    if not FEWEST <= word_count(text) <= WORDS:
        return False
    letter = first_letter(text)
    return (letter.isupper() or letter.isdigit()) and not is_ended(text)


def is_between(above: Block, block: Block, below: Block) -> bool:
    """Whether a paragraph ends above the block and a longer one begins below it."""
    if above.role not in ABOVE or below.role not in BODY:
        return False
    if above.role in BODY and not is_ended(above.text):
        return False
    begins = not first_letter(below.text).islower() and is_ended(below.text)
    return begins and len(below.text) >= LONGER * len(block.text)
