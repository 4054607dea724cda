"""Double spacing: blank lines between all lines are the type's leading, and no paragraph ends there.

    The old bridge of Port Varn has been

    closed since Tuesday, the council said,      ->  one paragraph, its lines below each other

    and nobody knows for how long.

Manuscripts are set so, and ``pdftotext -layout`` and converters to Markdown make it of type with much room
between its lines. It is told by the lines that break off, in one width, most of them: paragraphs of one line
each, verse and lists do not. Blank lines that are more than the usual still part paragraphs; what a block
of lines is, the rules below say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaners.article import Article, Block, Role
from cleaners.layout.letter_widths import widest
from cleaners.layout.line_setting import PAPER, could_have_fitted, measure
from cleaners.layout.line_shapes import OTHER
from cleaners.layout.running_figures import shape
from cleaners.repair import Change
from cleaners.sentences import HYPHENS, runs_on

FEWEST = 12  # lines: fewer can be anything
ALONE = 0.3  # share of the text in blocks of one line; rounding sets some lines closer
GOES_ON = 0.4  # share of the lines that break off; in German, with its capitals, half of them, else more
FULL = 0.8  # share of those that are as full as the width allows; in verse as many are not
COLUMN = 27  # characters: in a narrower one lists and verse are likelier
LISTED = 0.2  # share of the lines that are entries of a list, or have an address: no manuscript


def find(article: Article) -> Iterator[Change]:
    """Each run of lines that blank lines part by the usual leading, as a block of lines."""
    blocks = article.blocks
    usual = leading(blocks)
    if not usual:
        return
    shapes = Counter(shape(block.text) for block in blocks if is_line(block))
    running = [shapes[shape(block.text)] > 1 for block in blocks]  # the page's own line: rules below judge it
    start = 0
    for at in range(1, len(blocks) + 1):
        own = at < len(blocks) and not (running[at - 1] or running[at])
        if own and is_below(blocks[at - 1], blocks[at], usual):
            continue
        before = blocks[start:at]
        after = closed(before, usual)
        if before != (after,):
            told = f"{len(before)} lines with as much space between them as between all lines"
            if len(before) == 1:
                told = "the space above it, in lines of the text's leading"
            yield Change(start, before, (after,), told, 0.93)
        start = at


def leading(blocks: Sequence[Block]) -> float:
    """How many blank lines stand between the lines of a paragraph; 0 if none do."""
    pairs = [
        (a, b) for a, b in pairwise(blocks) if is_line(a) and is_line(b) and a.place.page == b.place.page
    ]
    alone = sum(len(block.text) for block in blocks if is_line(block))
    going_on = [(a, b) for a, b in pairs if a.text.endswith(HYPHENS) or runs_on(a.text, b.text)]
    if len(pairs) < FEWEST or len(going_on) < GOES_ON * len(pairs):
        return 0
    width = measure([len(a.text) for a, _ in going_on])
    full = sum(not could_have_fitted(a.text, b.text, width) for a, b in going_on)
    listed = sum(OTHER.search(a.text.lstrip()) is not None for a, _ in pairs)
    if listed > LISTED * len(pairs):
        return 0
    flowing = sum(len(block.text) for block in blocks if block.role is Role.PARAGRAPH)
    if alone < ALONE * flowing or full < FULL * len(going_on) or not COLUMN <= width <= PAPER:
        return 0
    return Counter(b.place.gap for _, b in going_on).most_common(1)[0][0]


def is_line(block: Block) -> bool:
    """Whether a block is one line of a text with lines, and no paragraph that has none."""
    alone = block.role is Role.PARAGRAPH and block.place.line > 0 and "\n" not in block.text
    return alone and len(block.text) <= PAPER


def is_below(before: Block, block: Block, usual: float) -> bool:
    """Whether a block stands below another with no more space than the usual leading."""
    alike = before.role is block.role is Role.PARAGRAPH and before.place.page == block.place.page
    return alike and block.place.gap <= usual


def closed(blocks: Sequence[Block], usual: float) -> Block:
    """The lines as one block, and the space above it in lines of the text."""
    one = blocks[0]
    for block in blocks[1:]:
        one = one.join(block, "\n")
    gap = max(1, round((one.place.gap - usual) / (usual + 1))) if one.place.gap > usual else one.place.gap
    return replace(one, place=one.place._replace(gap=gap, width=widest(one.text.split("\n"))))
