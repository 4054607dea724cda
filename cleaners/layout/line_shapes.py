"""What the few lines of one block are where no width has broken them: a heading, verse, a table."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from unicodedata import category

from cleaners.layout.line_setting import NARROW, are_own, could_have_fitted
from cleaners.layout.list_signs import ITEM
from cleaners.sentences import first_letter, is_ended

HEADING = 3  # lines that a heading may have
LARGEST = 1.5  # times the text's size: headings within a text are set no larger
VERSE = 0.5  # share of lines that end of themselves: in flowing text at most every third does
OWN = 0.65  # of the measure: lines that stay so far below it were not broken by it
# What no heading has: an item's sign, a label ("Date: ..."), an address, columns.
OTHER = re.compile(rf"^{ITEM.pattern}|^[\w-]+:\s|@|://|\S {{3,}}\S")
DRAWN = 0.5  # share of signs: prose has one of ten
PROSE = 4  # words of a line that is none of a table
SPOKEN = 4  # bare words that a line of a programme has at most
SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
STRETCHED = re.compile(r"(?<=[\w,;]) {2,}(?=\S)")  # not behind a full stop, where typists put two
# Of a programme's line: how it ends, or a call, a comparison, an assignment, a prompt in it.
CODE = re.compile(
    r"(?:[{}]|\);|[)\]]:)\s*$|\w\(\w*\)|\w\(.+, .+\)|[=!<>]=|&&|\|\||=>|->"
    r"|^\s*(?:[\w.]+ [-+]?= \S|\$ |#!|</?\w+>)"
)
CODE_SIGN = re.compile(r"[{}()\[\]=<>&|$#]")  # one stands in every such line; looked for first
COLUMNS = re.compile(r"\S {3,}\S")


def is_heading(lines: list[str], body: float) -> bool:
    """Whether a block's few lines are one heading, which the width has broken: large letters need more of it.

    ``body``: the text's measure, in characters. Items, a thing and its price, a name and its date are none.
    """
    if len(lines) > HEADING or any(map(is_ended, lines[:-1])) or lines[-1].rstrip().endswith("."):
        return False
    if any(map(OTHER.search, lines)) or not all(first_letter(line).isalpha() for line in lines[1:]):
        return False
    # With the next line's first word each would have been longer than there was room.
    room = min(len(a.rstrip()) + 1 + len(b.split()[0]) for a, b in pairwise(lines))
    least = body / LARGEST
    return max(map(len, lines)) < room and not any(could_have_fitted(a, b, least) for a, b in pairwise(lines))


def is_verse(lines: list[str], short: list[bool]) -> bool:
    """Whether the lines are verse, an address or a list: most end of themselves, not as sentences do."""
    own = [s and not (is_ended(line) and len(line) > NARROW) for line, s in zip(lines, short, strict=False)]
    if len(own) == 2 and own[0]:  # a heading on top of two lines, or three lines of verse
        return own[1]
    return len(own) > 1 and sum(own) / len(own) >= VERSE


def stand_alone(lines: list[str], body: float) -> bool:
    """Whether lines far shorter than the measure are verse or a list, or any lines a table or code."""
    if sum(map(has_columns, lines)) > len(lines) / 2 or is_code(lines) or is_drawing(lines):
        return True
    if len(lines) <= 3 or not are_own([lines]):
        return False
    return max(map(len, lines)) <= body * OWN or is_ragged(lines, body)


def is_drawing(lines: list[str]) -> bool:
    """Whether the lines are signs by and large: a picture made of them, a ruled box, a row of dots."""
    inked = "".join("".join(lines).split())
    signs = sum(not sign.isalnum() and not category(sign).startswith("M") for sign in inked)  # M: on letters
    return len(lines) > 1 and signs > DRAWN * len(inked)


def has_columns(line: str) -> bool:
    """Whether a line has many spaces between its words."""
    return "   " in line and COLUMNS.search(line) is not None


def is_ragged(lines: list[str], body: float) -> bool:
    """Whether no width has broken the lines, not even one of their own: half of them had room for more."""
    longest = max(map(len, lines))
    pairs = list(pairwise(lines))
    if not all(could_have_fitted(a, b, body) for a, b in pairs):
        return False
    return 2 * sum(could_have_fitted(a, b, longest) for a, b in pairs) >= len(pairs)


def is_code(lines: list[str]) -> bool:
    """Whether the lines are a programme's: two at least, and half of them, can be nothing else."""
    signed = filter(CODE_SIGN.search, lines)
    signs = sum(CODE.search(line) is not None and not speaks(line) for line in signed)
    return signs > 1 and 2 * signs >= len(lines)


def speaks(line: str) -> bool:
    """Whether a line has a sentence in it, such as one that speaks of a programme: "calling close() on"."""
    return sum(map(str.isalpha, line.split())) > SPOKEN


def has_wide_spaces(text: str) -> bool:
    """Whether justified type was given several spaces for one in a text."""
    return "  " in text and STRETCHED.search(text) is not None


def stretched(lines: list[str]) -> set[str]:
    """The lines that justified type has filled, by the many spaces in them.

    A list or a table has none: it has items, or its spaces begin or end below each other.
    """
    wide = [line for line in lines if has_wide_spaces(line)]
    if not wide or is_drawing(lines):
        return set()
    prose = any(len(line.split()) >= PROSE for line in lines[:-1] if line not in wide)
    items = any(ITEM.match(line.lstrip()) for line in lines)
    if items or not prose or not any(len(STRETCHED.findall(line)) > 1 for line in wide):
        return set()
    borders: Counter[tuple[str, int]] = Counter()
    for line in wide:
        gaps = list(SPACES.finditer(line))
        borders.update(("begins", gap.end()) for gap in gaps)
        borders.update(("ends", gap.start()) for gap in gaps[1:])  # first words are of one length by chance
    in_columns = len(wide) > 1 and 2 * max(borders.values()) > len(wide)
    return set() if in_columns else {line for line in lines[:-1] if line in wide}
