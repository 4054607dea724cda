"""Kickers: the lines above a headline that say where a paper files the article.

    OPINION
    Europe | After the strike
    Home > News > Region
    All dried up

A section is told by its name, a row of them by what parts it; any other line only by its place: few words,
above a headline of several and what follows that. A line below which no headline is left is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleaners.byline_words import SECTIONS
from cleaners.sentences import begins_lower, is_ended, word_count
from cleaners.squeeze import letters_of

KICKER = 3  # words of a section's name; a headline in capitals has more
HEADLINE_WORDS = 4  # of a headline below a line that nothing but its place tells
SHOWN = 20  # letters of a headline that show which it is
LONGEST = 60  # characters of a row of sections
ROW = re.compile(r"\s*[|>›»•·/]\s*|\s{2,}")
SMALL = re.compile(r"[\W\d_]+|\b(?:and|und|et|y|e|en|og|och|i|a|of|&)\b", re.IGNORECASE)


def kickers(lines: Sequence[str], again: Collection[str] = ()) -> int:
    """How many of the lines, each the first of its block, stand above the headline and name the section.

    ``again``: the letters of short lines in the text below; what stands there, too, is a page's head.
    """
    many = 0
    while many + 1 < len(lines) and is_kicker(lines[many], lines[many + 1 :], again):
        many += 1
    return many


def is_kicker(line: str, below: Sequence[str], again: Collection[str]) -> bool:
    """Whether a line is one; ``below``: the lines behind it, the headline among them."""
    if len(line) > LONGEST or is_ended(line) or begins_lower(line) or begins_lower(below[0]):
        return False
    if is_section(line):
        return True
    if not line[0].isalpha() or any(map(str.isdigit, line)):
        return False  # what a page prints above the headline: its number, the day
    few = word_count(line) <= KICKER
    if few and line.isupper() and line[0].isalpha() and line.split()[0].isalpha() and not below[-1].isupper():
        return not is_ended(below[0])
    if letters_of(line) in again or (len(below) > 1 and is_shown(below[0], below[1])):
        return False  # a page's head: the site's name, above the headline that it shows
    return few and len(below) > 1 and word_count(below[0]) >= HEADLINE_WORDS and not is_ended(below[0])


def is_shown(head: str, line: str) -> bool:
    """Whether a head shows the beginning of the line below it."""
    return letters_of(line)[:SHOWN] in letters_of(head)


def is_section(line: str) -> bool:
    """Whether a line is a section's name, or a row of short ones: ``Opinion``, ``Home > News > Region``."""
    each = [part for part in ROW.split(line.strip()) if part]
    if len(line) > LONGEST or not each or any(word_count(part) > KICKER for part in each):
        return False
    words = [SMALL.sub(" ", part.lower()).split() for part in each]
    named = [bool(said) and SECTIONS.issuperset(said) for said in words]
    return all(named) or (len(each) > 1 and named[0])
