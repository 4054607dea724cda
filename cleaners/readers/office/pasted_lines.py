"""A page that was pasted into a document line by line: each line is a paragraph, and means none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from cleaners.article import Block, Place, Role
from cleaners.layout.letter_widths import widest
from cleaners.sentences import runs_on

LONGEST = 160  # characters of a line on a printed page; a paragraph that is longer is none
SHORTEST = 30  # characters of a line that the page's width ended: less is verse, or a list
SEVERAL = 3  # lines that go on in the next
SHARE = 0.2  # of the neighbours: many lines end with a sentence, or before a name


class Paragraph(NamedTuple):
    """A paragraph as a block, ``None`` if it is empty; its page, the cell of the table that it stands in."""

    block: Block | None
    page: int = 1
    cell: tuple[int, int] | None = None


def is_pasted(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs are the lines of a page: many go on in the next in the middle of a sentence."""
    texts = [each.block.text if each.block and is_line(each) else "" for each in paragraphs]
    pairs = [pair for pair in pairwise(texts) if all(pair)]
    going = sum(len(a) >= SHORTEST and runs_on(a, b) for a, b in pairs)
    return going >= SEVERAL and going >= SHARE * len(pairs) and max(map(len, texts)) <= LONGEST


def is_line(paragraph: Paragraph) -> bool:
    """Whether it may be a line of a page: no style says that it is something else."""
    return paragraph.block is not None and paragraph.block.role is Role.PARAGRAPH


def as_lines(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Paragraphs that are lines of a page, as the blocks that empty ones and headings part."""
    gap = 0
    number = 1
    for (page, lines), run in groupby(paragraphs, lambda each: (each.page, is_line(each))):
        found = [each.block for each in run]
        for blocks in [found] if lines else [[block] for block in found]:
            told = [block for block in blocks if block]
            if told:
                yield of_lines(told, Place(page, number, gap=gap))
            gap = 0 if told else gap + 1
            number += len(blocks)


def of_lines(lines: Sequence[Block], place: Place) -> Block:
    """Lines as one block."""
    whole = lines[0]
    for line in lines[1:]:
        whole = whole.join(line, "\n")
    return replace(whole, place=place._replace(width=widest(whole.text.split("\n"))))
