"""A page's head above the headline: the paper's name, with the page's number or the day on which it came out.

    Niederbacher Anzeiger   Seite 1
    VARN GAZETTE | TUESDAY, 14 MAY 2019

A headline may end in a date, and so may what stands above each page. The day of the week beside it, or later
pages that begin so, tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleaners.article import Block
from cleaners.dates import find_date
from cleaners.layout.block_lines import Line
from cleaners.layout.running_figures import FIGURES, shape
from cleaners.sentences import is_ended
from cleaners.timestamps import LAST, WEEKDAYS

WORDS = 12  # of a paper's name, its section, the day and the page
NUMBER = re.compile(r"\W*(\d{1,4})\W*")
# "The Courier Page 2", "Seite 2"; not "Skandal auf Seite 2", which a sentence names.
PAGE = re.compile(
    r"(?:^|(?:^|\s)[^\W\d_a-zà-ÿ]\S*\s+|[|·•,–—-]\s*|\s{3})"
    r"(?:Page|Seite|Página|Pagina|Pàgina|Pág\.|Sida|Side|Strona|Strana|PAGE|SEITE|PÁGINA|PAGINA)\s+\d{1,4}\s*$"
)
APART = re.compile(r"\w.*(?:[|·•,–—-]\s*|\s{2,})$")  # not "What happened on Sunday, ..."
SHORTEST_DAY = 3  # letters: "Tue"; shorter ones are words
NAME = 6  # words of a paper's name alone
DEEP = 2  # lines on top of a page: its number may stand above its name


def page_tops(blocks: Sequence[Block]) -> frozenset[str]:
    """The shapes of the lines that later pages begin with, be they one block or several."""
    starts = [n for n in range(1, len(blocks)) if blocks[n - 1].place.page < blocks[n].place.page]
    tops = (line for n in starts for line in first_lines(blocks[n : n + DEEP]))
    return frozenset(map(shape, tops))


def first_lines(blocks: Sequence[Block]) -> list[str]:
    """The first lines of these blocks, as many as a page's head has."""
    return [line for block in blocks for line in block.text.split("\n", DEEP)[:DEEP]][:DEEP]


def is_page_head(text: str, page: int, tops: Collection[str]) -> bool:
    """Whether a line on top of ``page`` is its head; ``tops``: the shapes of what later pages begin with."""
    if len(text.split()) > WORDS:
        return False
    if number := NUMBER.fullmatch(text):
        return int(number[1]) == page
    if PAGE.search(text):
        return True
    if shape(text) in tops and FIGURES.search(text):
        return find_date(text) is not None
    return names_day(text)


def head_lines(lines: Sequence[Line], blocks: Sequence[Block]) -> int:
    """How many of the first lines are the page's head, if a line stands below them."""
    tops = page_tops(blocks)
    start = is_named_above(lines, tops)
    heads = (is_page_head(line.text, blocks[line.at].place.page, tops) for line in lines[start:])
    return next((n for n, head in enumerate(heads, start) if not head), 0)


def is_named_above(lines: Sequence[Line], tops: Collection[str]) -> bool:
    """Whether the paper's name stands above its page's number, or its date, in what was one line.

    A headline may stand above a date, too; then the deck follows, which is a sentence.
    """
    if len(lines) < 3 or len(lines[0].text.split()) > NAME:
        return False
    if PAGE.fullmatch(lines[1].text):
        return True
    both = shape(lines[0].text) in tops and shape(lines[1].text) in tops
    return both and find_date(lines[1].text) is not None and not is_ended(lines[2].text)


def names_day(text: str) -> bool:
    """Whether a line ends in a date with the day of the week, and perhaps the page's number behind it."""
    found = find_date(text)
    if not found or not (NUMBER.fullmatch(text, found[1]) or not text[found[1] :].strip()):
        return False
    day = LAST.search(text[: found[0]])
    if not day or len(word := day["word"] or "") < SHORTEST_DAY or word.lower() not in WEEKDAYS:
        return False
    return APART.search(text[: day.start()]) is not None
