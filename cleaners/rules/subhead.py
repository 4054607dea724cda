"""Subheads: headings between the paragraphs of a text that does not mark them.

    ... the keys hung in the pump house.

    A cupboard in the corridor

    The keys, the report says, ...

A short line of its own that ends no sentence, between a paragraph that is ended and a longer one that
begins. Short lines in a row, which are a list or somebody's address, stay paragraphs; so do the first and
the last block, a line with a colon, which introduces what follows, a question, which may be an
interviewer's, and a source (``Source: Harbour Office``). What stands out to the left of the text, as text
browsers print headings, is one, whatever the words are. Where the source has measured its type, larger type
tells, whatever the words are, and a line in the text's own type is none if others are larger. A pull quote,
which is set so, too, says what the text says, and stays a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Mark, Role
from cleaners.credits import find as credit_of
from cleaners.credits.labels import label_at
from cleaners.layout.type_sizes import body_size, is_large
from cleaners.repair import Change
from cleaners.sentences import first_letter, is_ended, word_count
from cleaners.squeeze import has_letters, letters_of

LONGEST = 90  # characters: a heading of two lines in a narrow column
WORDS = 14
WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*")  # one alone; shorter ones, and years, may be anything
OUT = 2  # characters, at least, that a heading begins before the text
NEARLY_ALL = 0.9  # of the paragraphs
FEWEST = 3
LONGER = 1.5  # times the heading: so much the paragraph below has at least
LARGE = 200  # characters of a heading in larger type
MOST = 50  # sentences of more than LONGEST characters in large type that are looked for in the text
PULLED = 6  # words: a heading's, which are fewer, may come again in the text
SENTENCE_END = re.compile(r"[.!?…] ")
QUOTES = "\"'“”„‟‘’‚«»‹›"
BODY = (Role.PARAGRAPH, Role.QUOTE, Role.LIST_ITEM)
ABOVE = (*BODY, Role.CAPTION, Role.IMAGE, Role.RELATED, Role.PROMOTION, Role.TABLE)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is a heading."""
    blocks = article.blocks
    body = body_size(article)
    pulled = set(pull_quotes(blocks, body))
    large = {at for at in set_as_headings(blocks, body) - pulled if len(blocks[at].text) <= LARGE}
    margin = usual_indent(blocks)
    told_by_size = bool(large) or any(b.role is Role.SUBHEAD and is_large(b, body) for b in blocks)
    for at in range(1, len(blocks) - 1):
        block = blocks[at]
        if at in pulled:
            continue
        if at in large:
            told, confidence = "in larger type than the text: a subhead", 0.97
        elif stands_out(block, blocks[at + 1], margin):
            told, confidence = "it stands out to the left of the text: a subhead", 0.93
        elif (told_by_size and is_measured(block)) or not is_heading(block):
            continue
        elif is_between(blocks[at - 1], block, blocks[at + 1]):
            told, confidence = "a short line that ends no sentence, between two paragraphs: a subhead", 0.85
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.SUBHEAD),), told, confidence)


def usual_indent(blocks: Sequence[Block]) -> float:
    """How deep nearly all paragraphs begin, in characters; 0 if they begin at several depths."""
    indents = Counter(b.place.indent for b in blocks if b.role is Role.PARAGRAPH and len(b.text) > LONGEST)
    ((usual, times),) = indents.most_common(1) or ((0.0, 0),)
    return usual if times >= max(FEWEST, NEARLY_ALL * indents.total()) else 0.0


def stands_out(block: Block, below: Block, margin: float) -> bool:
    """Whether a short line begins left of the text, and text follows: so browsers print headings."""
    if margin - block.place.indent < OUT or below.place.indent != margin:
        return False
    short = block.role is Role.PARAGRAPH and len(block.text) <= LONGEST and "\n" not in block.text
    return short and first_letter(block.text).isalnum()


def set_as_headings(blocks: Sequence[Block], body: float) -> set[int]:
    """The paragraphs that are set in larger type than the text, without quotations out of it."""
    found = {
        at
        for at, block in enumerate(blocks[:-1])
        if at and block.role is Role.PARAGRAPH and is_large(block, body) and "\n" not in block.text
    }
    sentences = {at for at in found if len(blocks[at].text) > LONGEST and is_ended(blocks[at].text)}
    if len(sentences) > MOST:  # text in large type, and no end to looking for it
        return found - sentences
    return found - {at for at in sentences if is_quotation(blocks, at)}


def pull_quotes(blocks: Sequence[Block], body: float) -> Iterator[int]:
    """The paragraphs in larger type that say again what a longer one says."""
    found = [
        at
        for at, block in enumerate(blocks)
        if block.role is Role.PARAGRAPH and is_large(block, body) and word_count(block.text) >= PULLED
    ]
    for at in found[:MOST]:
        words = letters_of(blocks[at].text)
        longer = (other for other in blocks if other.role is Role.PARAGRAPH and not is_large(other, body))
        if any(has_letters(other.text, words) for other in longer):
            yield at


def is_quotation(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence in large type is in quotation marks, or stands in the text, too."""
    text = blocks[at].text
    words = text.strip(QUOTES + ".")
    return text[0] in QUOTES or any(words in other.text for n, other in enumerate(blocks) if n != at)


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
    label = label_at(text, 0)  # "Source: Harbour Office" is a chart's or a picture's, far from its credit
    if is_ended(text) or text.endswith(",") or (label and label.sure):  # "Dear Bo,"
        return False
    if SENTENCE_END.search(text) and credit_of(text):  # "The dead whale on the beach. (AP)"
        return False
    letter = first_letter(text)
    return letter.isupper() or letter.isdigit()


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
