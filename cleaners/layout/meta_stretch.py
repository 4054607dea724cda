"""Which lines are a reader view's meta line: the shortest run that is one, and what belongs to it."""

from __future__ import annotations

import re

from cleaners.byline_names import BY, all_names, has_by, names
from cleaners.bylines import LONG, is_below_site, marks, parse
from cleaners.squeeze import letters_of

LONG_LIST = 4  # lines of a list of names in a narrow column
MANY = 3  # names that are a list, whatever stands around them


def stretch(text: str, above: str = "") -> tuple[int, int] | None:
    """Where in ``text`` the meta line stands: whole lines, three at the most, for it may be wrapped.

    ``above``: the blocks above.
    """
    lines = [line.span() for line in re.finditer(r"\S[^\n]*", text[: 4 * LONG])]
    for n, (_, end) in enumerate(lines):
        for first in range(n, max(-1, n - 3), -1):  # the shortest run that is one
            if parse(text[lines[first][0] : end]):
                top = widened_up(text, lines, first, above)
                return lines[top][0], lines[widened_down(text, lines, first, n)][1]
    return None


def widened_down(text: str, lines: list[tuple[int, int]], first: int, last: int) -> int:
    """The last line of a meta line: one more where that completes a mark (``View / original``)."""
    if last + 1 < len(lines):
        start, end = lines[first][0], lines[last + 1][1]
        if parse(text[start:end]) and marks(text[start:end]) != marks(text[start : lines[last][1]]):
            return last + 1
    return last


def widened_up(text: str, lines: list[tuple[int, int]], first: int, higher: str) -> int:
    """The first line of a meta line: further up where the names begin, or stand alone, above it.

    ``higher``: the blocks above. A name alone has a headline above it, and a site too in a view that
    prints one; it is not the headline itself, which a page's head has said before.
    """
    for up in range(max(0, first - 3), first):  # a long list of names in a narrow column
        line = text[slice(*lines[up])]
        wrapped = up == first - 1 or line[0].isupper() or "," in line
        if has_by(line) and wrapped and parse(text[lines[up][0] : lines[first][1]]):
            return up
    if not first:
        return first
    above = text[slice(*lines[first - 1])].strip()
    line = text[slice(*lines[first])]
    meta = parse(line)
    if has_by(above):
        return first - 1
    if "," in above and not BY.match(line) and all_names(names(above)[:-1]):  # the last one may be cut
        return first - 1
    headed = first if meta is not None and not meta.authors else 0
    needed = 2 if is_below_site(line) else 1
    count = len(higher.split("\n")) if higher else 0
    for up in reversed(range(max(0, first - LONG_LIST), headed)):
        found = text[lines[up][0] : lines[first][0]]
        each = names(found)
        enough = up == first - 1 or len(each) >= MANY
        head = needed == 1 and letters_of(higher).endswith(letters_of(found))
        if count + up >= needed and enough and not head and all_names(each):
            return up
    return first
