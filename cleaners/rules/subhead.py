"""Subheads: headings between the paragraphs of a text that does not mark them.

    ... the keys hung in the pump house.

    A cupboard in the corridor

    The keys, the report says, ...

A short line of its own that ends no sentence, between a paragraph that is ended and a longer one that
begins. Short lines in a row, which are a list or somebody's address, stay paragraphs; so do the first and
the last block, a line with a colon, which introduces what follows, and a question, which may be an
interviewer's. Where the source has measured its type, larger type tells, whatever the words are, and a line
in the text's own type is none if others are larger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Mark, Role
from cleaners.repair import Change
from cleaners.sentences import first_letter, is_ended, word_count
from cleaners.type_sizes import body_size, is_large

LONGEST = 90  # characters: a heading of two lines in a narrow column
WORDS = 14
WORD = re.compile(
    r"[^\W\d_]{4,}(?:-[^\W\d_]+)*"
)  # one alone; shorter ones, years and numbers may be anything
LONGER = 1.5  # times the heading: so much the paragraph below has at least
LARGE = 200  # characters of a heading in larger type
QUOTES = "\"'“”„‟‘’‚«»‹›"
BODY = (Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM)
ABOVE = (*BODY, Role.CAPTION, Role.IMAGE, Role.RELATED, Role.PROMOTION, Role.TABLE)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a heading."""
    blocks = article.blocks
    body = body_size(article)
    large = {at for at in range(1, len(blocks) - 1) if is_set_as_heading(article, blocks[at], body)}
    told_by_size = large or any(b.role is Role.SUBHEAD and is_large(b, body) for b in blocks)
    for at in range(1, len(blocks) - 1):
        block = blocks[at]
        if at in large:
            told, confidence = "in larger type than the text: a subhead", 0.97
        elif (told_by_size and is_measured(block)) or not is_heading(block):
            continue
        elif is_between(blocks[at - 1], block, blocks[at + 1]):
            told, confidence = "a short line that ends no sentence, between two paragraphs: a subhead", 0.85
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.SUBHEAD),), told, confidence)


def is_set_as_heading(article: Article, block: Block, body: float) -> bool:
    """Whether a paragraph is set in larger type than the text, and is no quotation out of it."""
    if block.role is not Role.PARAGRAPH or not is_large(block, body) or "\n" in block.text:
        return False
    if len(block.text) <= LONGEST or not is_ended(block.text):
        return len(block.text) <= LARGE
    words = block.text.strip(QUOTES + ".")
    again = any(words in other.text for other in article.blocks if other is not block)
    return len(block.text) <= LARGE and not again and block.text[0] not in QUOTES


def is_measured(block: Block) -> bool:
    """Whether a block's type is known: its size, and that it is not bold throughout."""
    bold = any(s.mark is Mark.STRONG and s.end - s.start == len(block.text) for s in block.spans)
    return block.place.size > 0 and not bold


def is_heading(block: Block) -> bool:
    """Whether the block has a heading's shape."""
    text = block.text
    if block.role is not Role.PARAGRAPH or len(text) > LONGEST or "\n" in text:
        return False
    alone = word_count(text) == 1
    if word_count(text) > WORDS or (alone and not (WORD.fullmatch(text) and is_plain(text))):
        return False
    letter = first_letter(text)
    return (letter.isupper() or letter.isdigit()) and not is_ended(text)


def is_plain(word: str) -> bool:
    """Whether a word's capitals are those of any word."""
    return word[1:].islower() or word.isupper()


def is_between(above: Block, block: Block, below: Block) -> bool:
    """Whether a paragraph ends above the block and a longer one begins below it."""
    if above.role not in ABOVE or below.role not in BODY:
        return False
    if above.role in BODY and not is_ended(above.text):
        return False
    begins = not first_letter(below.text).islower() and is_ended(below.text)
    return begins and len(below.text) >= LONGER * len(block.text)
