"""Footnotes: what is set small at a page's foot and begins with a number or sign that the text refers to.

    ... and closes the cabinet.1             the paragraph, and
    1. The cabinet was built in 1931.   ->   a note

A note keeps its words, number and place, under the role note: so it is taken for no caption, and a paragraph
goes on behind it on the next page. Only where type is measured, and only where the page has the number behind
a word, or where notes count from one. A list's items and a caption with a number stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.layout.type_sizes import body_size, is_small
from cleaners.repair import Change

SIGN = re.compile(r"(?P<number>\d{1,3})[.)]?\s+\S|(?P<star>[*†‡]{1,3})\s?\w|(?P<raised>[¹²³⁰⁴-⁹]{1,3})\s?\w")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Note(NamedTuple):
    """A block that may be a footnote: its place, its page, and the number or sign that it begins with."""

    at: int
    page: int
    sign: str


def find(article: Article) -> Iterator[Change]:
    """Each footnote."""
    notes = list(at_the_foot(article.blocks, body_size(article)))
    counted = counting(notes)
    for note in notes:
        block = article.blocks[note.at]
        if note.at in counted or is_referred_to(note, article.blocks):
            told = f"in small type at the page's foot, the note “{note.sign}” of the text"
            yield Change(note.at, (block,), (replace(block, role=Role.NOTE),), told, 0.93)


def at_the_foot(blocks: Sequence[Block], body: float) -> Iterator[Note]:
    """The blocks in small type that nothing follows on their pages but others of the kind."""
    page = -1
    found: list[Note] = []
    for at, block in reversed(list(enumerate(blocks))):
        if block.place.page != page:
            page, ends = block.place.page, True
        sign = SIGN.match(block.text) if block.role is Role.PARAGRAPH and is_small(block, body) else None
        ends = ends and sign is not None
        if ends and sign:
            found.append(Note(at, page, sign.group(sign.lastgroup or 0).translate(RAISED)))
    yield from reversed(found)


def counting(notes: Sequence[Note]) -> set[int]:
    """The places of the notes that count from one on, over pages: on one alone they may be a list."""
    if not notes or notes[0].sign != "1":
        return set()
    counted = {notes[0].at}
    for note, other in pairwise(notes):
        if not (note.sign.isdigit() and other.sign == str(int(note.sign) + 1)):
            break
        counted.add(other.at)
    pages = {note.page for note in notes if note.at in counted}
    return counted if len(pages) > 1 else set()


def is_referred_to(note: Note, blocks: Sequence[Block]) -> bool:
    """Whether the sign stands behind a word on the note's page: ``the cabinet.1``."""
    behind = re.compile(rf"(?<=[^\W\d_]|[.,;:!?”\"’'»)]){re.escape(note.sign)}(?!\w)")
    texts = (block.text for block in blocks[: note.at] if block.place.page == note.page)
    return any(behind.search(text.translate(RAISED)) for text in texts)
