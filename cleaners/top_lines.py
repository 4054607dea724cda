"""The lines at an article's top: where type ends among them, what pages repeat, what is a page's head.

Their words and lengths alone; where a source has measured its type, ``type_sizes`` knows better.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from cleaners.article import Block
from cleaners.block_lines import Line
from cleaners.rules.folio import is_print_line
from cleaners.sentences import begins_lower
from cleaners.squeeze import letters_of, squeeze

SHOWN = 20  # letters of a headline that show which it is
SHORTEST = 8  # letters of a headline that comes back: fewer can do so by chance
SMALLER = 1.3  # times as many characters fit on a line of the deck, which is set in smaller type
CUT_AT = (54, 64)  # characters: a page's head that is cut is cut at about sixty
FITS = 0.9  # of the widest line: so much of it is filled where the next word did not fit


def where_repeated(lines: list[Line], body: str) -> tuple[int, int, bool]:
    """Where what pages repeat begins, how many lines they show of it, and whether they may have cut it."""
    letters = [letters_of(line.text) for line in lines]
    best = (SHOWN - 1, 0, 0)
    told = 0  # up to here lines are a headline's whose type ends there
    for start in range(len(lines)):
        text = "".join(letters[start:])
        low, high = 0, len(text)
        while low < high:  # the longest beginning that stands in the body
            middle = (low + high + 1) // 2
            low, high = (middle, high) if text[:middle] in body else (low, middle - 1)
        if low <= best[0] or start < told:
            continue
        ends = list(accumulate(map(len, letters[start:])))
        size = len(segments(lines[start:])[0])
        if low > ends[size - 1] and goes_on_by_chance(text, ends[size - 1], low, body):
            low, told = ends[size - 1], start + size
        if low > best[0]:
            whole = bisect_right(ends, low)
            part = low - ends[whole - 1] if whole else low
            # A word of the next line may be the same by chance.
            more = not whole or (low < len(text) and 2 * part >= len(letters[start + whole]))
            best = low, start, whole + more
    known = squeeze(" ".join(line.text for line in lines[best[1] :])).at[: best[0]]
    return best[1], best[2], bool(known) and CUT_AT[0] <= known[-1] + 1 <= CUT_AT[1]


def goes_on_by_chance(text: str, end: int, longer: int, body: str) -> bool:
    """Whether pages repeat a headline that ends at ``end``, and one of them goes on as its next line does."""
    return end >= SHOWN and body.count(text[:longer]) == 1 and body.count(text[:end]) > 1


def segments(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines parted where a block or a type ends."""
    parts: list[list[Line]] = []
    for line in lines:
        if (
            parts
            and parts[-1][-1].at == line.at
            and not type_ends([each.text for each in parts[-1]], line.text)
        ):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def type_ends(above: list[str], following: str) -> bool:
    """Whether the type of the lines ``above`` ends with them, as far as their lengths say."""
    last = above[-1].rstrip()
    if begins_lower(following) or last.endswith((":", ",", "-", "–", "—", "‐")):
        return False
    widest = max(map(len, above))
    if len(following) > SMALLER * widest:
        return True
    word = following.split()[0]
    return len(last) + 1 + len(word) <= FITS * max(widest, len(following))


def is_head_of_next(parts: list[list[Line]], at: int) -> bool:
    """Whether the lines show the words of lines below them, whole or cut, perhaps among others."""
    own = letters_of(" ".join(line.text for line in parts[at]))
    below = [letters_of(" ".join(line.text for line in part)) for part in parts[at + 1 :]]
    if any(len(text) >= SHORTEST and own.endswith(text) for text in below):
        return True
    return any(len(text) > SHOWN and text[:SHOWN] in own for text in below)


def is_printed(part: Sequence[Line]) -> bool:
    """Whether a page has printed these lines by itself: its number, the date."""
    return all(is_print_line(line.text) for line in part)


def shown(text: str, headline: Block) -> bool:
    """Whether ``text`` shows the headline's beginning."""
    return letters_of(headline.text)[:SHOWN] in letters_of(text)


def headline_alone(block: Block) -> Block:
    """The block without a head glued before the headline: ``Site Headl Headline`` is ``Headline``."""
    letters, at = squeeze(block.text)
    for start in range(len(letters) // 2, len(letters) - 1):
        # The headline begins where its own beginning, cut or whole, ends.
        size = overlap(letters, start)
        if size >= SHOWN or (size >= SHORTEST and size == len(letters) - start):
            return block.cut(word_start(block.text, at[start]), len(block.text))
    for start in range(SHOWN, len(letters) // 2):
        if overlap(letters, start) >= SHOWN:
            return block.cut(word_start(block.text, at[start]), len(block.text))
    return block


def word_start(text: str, at: int) -> int:
    """Where the word at ``at`` begins, with the quotes before it."""
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def overlap(letters: str, start: int) -> int:
    """How many letters right before ``start`` are the same as those from ``start`` on."""
    tail = letters[start:]
    for size in range(min(start, len(tail)), 0, -1):
        if letters.endswith(tail[:size], 0, start):
            return size
    return 0
