"""Numbers before the lines of a text, as transcripts of courts and bills have: they say nothing of it.

Nearly each line has one, one more than the line above has, or the first of a page again. So have a list's
items; but many lines of a text that flows go on in lower case, and most are long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.readers.pages.line_numbers import FEWEST, flow

NUMBER = re.compile(r"\s*(\d{1,3})(?:\s{2,}|$)")  # one alone, too: of an empty line
COUNTED = 0.8  # share of the lines that have one; a page's head and foot have none

Rows = list[tuple[int, str]]  # the lines of a page with their numbers in the file


def without_numbers(pages: Sequence[Rows]) -> tuple[list[Rows], str]:
    """The lines of the pages with spaces for their numbers, and these; empty if there are none."""
    counted = [list(counting(rows)) for rows in pages]
    found = [match for page in counted for match in page if match]
    lines = sum(bool(line.strip()) for rows in pages for _, line in rows)
    texts = [text for match in found if (text := match.string[match.end() :])]
    if len(found) < max(FEWEST, COUNTED * lines) or not flow(texts):
        return list(pages), ""
    blank = [
        [(at, blanked(line, match)) for (at, line), match in zip(rows, page, strict=True)]
        for rows, page in zip(pages, counted, strict=True)
    ]
    return blank, " ".join(match[1] for match in found)


def counting(rows: Rows) -> Iterator[re.Match[str] | None]:
    """The number of each line, if it goes on from the last one's or begins again."""
    last: int | None = None
    for _, line in rows:
        found = NUMBER.match(line)
        goes_on = found and (int(found[1]) == 1 if last is None else int(found[1]) in (last + 1, 1))
        last = int(found[1]) if found and goes_on else last
        yield found if goes_on else None


def blanked(line: str, number: re.Match[str] | None) -> str:
    """The line without its number: what follows stands where it stood."""
    return (" " * number.end(1) + line[number.end(1) :]).rstrip() if number else line
