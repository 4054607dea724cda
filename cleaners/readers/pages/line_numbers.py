"""Numbers of lines in the margin, as court papers, bills and editions have: beside the text, not in it.

They stand in one column, outside of all that is beside them, and count on from line to line, or from every
fifth to the next. So do the ranks of a table; but many lines of a text that flows go on in lower case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from cleaners.readers.pages.characters import GAP
from cleaners.readers.pages.line import Line, beside, merged
from cleaners.sentences import begins_lower

LONGEST = 3  # figures of such a number
TOLD = "the numbers of lines, in the margin"
ALIGNED = 3.0  # units that the numbers of a column differ in where they end, or begin
COLUMN = 3  # numbers of a page: fewer count on by chance
FEWEST = 8  # numbers of a whole text
FLOWING = 0.25  # share of the lines beside them that go on in lower case: of a text half do, of a table none
LINE = 25  # characters of those lines as a rule: the words of a table's second column have fewer


def without_numbers(lines: Sequence[Line]) -> tuple[list[Line], str]:
    """The lines without the numbers of lines, and these."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    numbers: list[Line] = []
    texts: list[Line] = []
    for page in pages.values():
        for column in columns(page):
            found = [text for number in column if (text := text_beside(number, page))]
            if 2 * len(found) > len(column):
                numbers += column
                texts += found
    if len(numbers) < FEWEST or not flow([text.text for text in texts]):
        return list(rejoined(lines)), ""
    gone = set(map(id, numbers))
    rest = rejoined([line for line in lines if id(line) not in gone])
    return list(rest), " ".join(number.text.strip() for number in numbers)


def flow(texts: Sequence[str]) -> bool:
    """Whether the lines beside numbers are a text's, not a table's: long mostly, and many in lower case."""
    lower = sum(map(begins_lower, texts))
    return lower >= FLOWING * len(texts) and sum(map(len, texts)) >= LINE * len(texts)


def rejoined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a number that stands as close before a line as a word would is its first word."""
    number: Line | None = None
    for line in lines:
        if number and beside(number, line) and 0 <= line.left - number.right <= GAP * line.size:
            yield merged([number, line])
            number = None
            continue
        if number:
            yield number
        number = line if is_number(line) else None
        if not number:
            yield line
    if number:
        yield number


def is_number(line: Line) -> bool:
    """Whether a piece of a line is nothing but a small number."""
    return line.text.strip().isdecimal() and len(line.text.strip()) <= LONGEST


def columns(page: Sequence[Line]) -> Iterator[list[Line]]:
    """The numbers of a page that stand below each other, each as much more than the one above."""
    numbers = list(filter(is_number, page))
    for edge in (attrgetter("right"), attrgetter("left")):
        for column in aligned(numbers, edge):
            steps = {int(below.text) - int(above.text) for above, below in pairwise(column)}
            if len(column) >= COLUMN and len(steps) == 1 and min(steps) > 0:
                yield column
                numbers = [number for number in numbers if number not in column]


def aligned(numbers: Sequence[Line], edge: Callable[[Line], float]) -> Iterator[list[Line]]:
    """The numbers that end at the same place, or begin there, from the top of the page down."""
    column: list[Line] = []
    for number in sorted(numbers, key=edge):
        if column and edge(number) - edge(column[-1]) > ALIGNED:
            yield sorted(column, key=attrgetter("top"))
            column = []
        column.append(number)
    yield sorted(column, key=attrgetter("top"))


def text_beside(number: Line, page: Sequence[Line]) -> Line | None:
    """The text on the same line, if the number stands outside of all of it."""
    row = [line for line in page if line is not number and beside(number, line)]
    left = all(number.right <= line.left for line in row)
    right = all(line.right <= number.left for line in row)
    return min(row, key=attrgetter("left")) if row and (left or right) else None
