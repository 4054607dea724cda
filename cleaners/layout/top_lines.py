"""The lines at an article's top: where type ends among them, what pages repeat, what is a page's head.

Their words and lengths alone; where a source has measured its type, ``type_sizes`` knows better.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from cleaners.article import Block
from cleaners.byline_names import NAME
from cleaners.common_start import common_start
from cleaners.layout.block_lines import Line
from cleaners.layout.letter_widths import printed_width
from cleaners.layout.print_lines import is_print_line, title_in_head
from cleaners.sentences import begins_lower, first_word, is_ended
from cleaners.squeeze import CUT, letters_of, squeeze
from cleaners.words.stop_words import LITTLE

HEADLINE = 250  # characters of a headline; the longest of a thousand real ones had 180
DECK = 700  # characters of a deck: a few sentences
SHOWN = 20  # letters of a headline that show which it is
LEAD = 60  # letters of a story's beginning, a place or a name, before it repeats what stands above
WHOLE = 0.8  # of a head's letters, or the headline's: beside them it has the page's number, an address
SHORTEST = 8  # letters of a headline that comes back: fewer can do so by chance
SLACK = 1.03  # of a line's width: those of letters are means
CUT_AT = (54, 64)  # characters: a page's head that is cut is cut at about sixty
TITLE_END = re.compile(r"\s[-–—|·]\s")  # between a web page's headline and the site's name
MARKS = ",;:!?-’'"  # that may stand beside a word; an address has full stops in it
WIDEST = 120  # characters of a line in the widest column: a longer one is a paragraph
FITS = 0.86  # of the widest line: so much of it is filled where the next word did not fit


def beginning(lines: list[Line], body: str, firefox: bool, parted: bool = False) -> tuple[int, int]:
    """The first of the headline's lines, above the meta line, and how many of its letters pages repeat.

    ``firefox``: the lines are as Firefox prints them, the site's name above the headline. ``parted``: each
    line is a paragraph.
    """
    parts = segments(lines, parted)
    shows = [shown_by(parts, n) for n in range(len(parts))]
    # The head is what shows most: a site's name may come back as the author's, a headline begin its deck.
    head = max(
        (n for n, shown in enumerate(shows) if shown), key=lambda n: (shows[n] or (0, 0))[1], default=-1
    )
    top = next((n for n in range(head + 1, len(parts)) if not is_printed(parts[n])), len(parts) - 1)
    above = sum(map(len, parts[:top]))
    if head >= 0 and (shown := shows[head]):
        named, repeated = shown
        start = sum(map(len, parts[:named]))
    else:
        start, repeated = where_repeated(lines[above:], body)
        if start and len(" ".join(line.text for line in lines[above : above + start])) > NAME:
            start = repeated = 0  # a sentence of the deck that the story has too; the headline is above it
        start += above
    site = segments(lines[start:], parted)[0]
    if " " not in lines[start].text and not lines[start].text.endswith(("-", "‐")):
        site = site[:1]  # a site's address or name, however long the headline's lines are
    name = " ".join(line.text for line in site)
    if firefox and start == above and len(site) < len(lines) - start and len(name) <= NAME:
        start += len(site)
        repeated = max(repeated - len(letters_of(name)), 0)
    return start, repeated


def where_repeated(lines: list[Line], body: str) -> tuple[int, int]:
    """The first of the lines that later pages repeat as their head, and how many letters they repeat.

    Words that stand at the body's beginning and nowhere else are the story's, and no page's head. (0, 0) if
    pages repeat nothing.
    """
    letters = [letters_of(line.text) for line in lines]
    body = body[max(begun_with("".join(letters[start:]), body) for start in range(len(lines))) :]
    best = SHOWN - 1, 0
    firsts = set(accumulate(map(len, segments(lines)), initial=0))
    told = 0  # up to here lines are a headline's whose type ends there
    for start in range(len(lines)):
        text = "".join(letters[start:])
        low = letters_repeated(text, body)
        if low <= best[0] or start < told or start not in firsts or low < CUT * len(letters[start]):
            continue
        size = len(segments(lines[start:])[0])
        end = sum(map(len, letters[start : start + size]))
        if low > end and goes_on_by_chance(text, end, low, body):
            low, told = end, start + size
        if low > best[0]:
            best = low, start
    return (best[1], best[0]) if best[0] >= SHOWN else (0, 0)


def begun_with(text: str, body: str) -> int:
    """How many letters of the body to pass over because the story itself begins with words of ``text``."""
    at = body.find(text[:SHOWN], 0, LEAD + SHOWN)
    if at < 0 or len(text) < SHOWN or (at and body.find(text[:SHOWN], at + 1) >= 0):
        return 0
    return at + common_start(text, body[at:])


def letters_repeated(text: str, body: str) -> int:
    """The length of the longest beginning of ``text`` that stands in the body."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] in body else (low, middle - 1)
    return low


def lines_shown(lines: Sequence[Line], repeated: int) -> tuple[int, bool]:
    """How many of the lines a page's head shows that repeats so many letters, and whether it may be cut."""
    letters = [letters_of(line.text) for line in lines]
    ends = list(accumulate(map(len, letters)))
    whole = bisect_right(ends, repeated)
    part = repeated - ends[whole - 1] if whole else repeated
    # A word of the next line may be the same by chance.
    more = part and (not whole or 2 * part >= len(letters[whole]))
    known = squeeze(" ".join(line.text for line in lines)).at[:repeated]
    cut = bool(more) or (bool(known) and CUT_AT[0] <= known[-1] + 1 <= CUT_AT[1])
    return whole + bool(more), cut


def goes_on_by_chance(text: str, end: int, longer: int, body: str) -> bool:
    """Whether the headline ends at ``end``, although one page has ``longer`` of the text.

    Several pages repeat it up to ``end``; the one goes on as the next line does by chance.
    """
    return end >= SHOWN and body.count(text[:longer]) == 1 and body.count(text[:end]) > 1


def segments(lines: Sequence[Line], parted: bool = False) -> list[list[Line]]:
    """The lines parted where a block or a type ends; ``parted``: where each line ends, for none is wrapped.

    Text recognition sets blank lines between the lines of large type; what goes on in lower case is no block.
    """
    parts: list[list[Line]] = []
    for line in lines:
        if (
            parts
            and (is_one_block(parts[-1][-1], line, parted) or goes_on(parts[-1][-1].text, line.text))
            and not type_ends([each.text for each in parts[-1]], line.text)
            and is_print_line(line.text) == is_print_line(parts[-1][-1].text)
        ):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def is_one_block(line: Line, following: Line, parted: bool) -> bool:
    """Whether two lines stand in one block; where each line is a paragraph, only behind a colon."""
    return line.at == following.at and (not parted or line.text.rstrip().endswith(":"))


def deck_in(lines: Sequence[Line]) -> int:
    """Which of a headline's lines begins the deck, where the last one ends a sentence: no headline does.

    0 if it is not sure: two of them may begin it, each with a capital behind a line that has its sense.
    """
    last = lines[-1].text.rstrip()
    if not last.endswith(".") or last.endswith(("...", "..")):
        return 0
    found = [
        n
        for n in range(1, len(lines))
        if not begins_lower(lines[n].text)
        and not is_ended(lines[n - 1].text)
        and not lines[n - 1].text.rstrip().endswith((*MARKS, "–", "—"))
        and lines[n - 1].text.split()[-1].lower() not in LITTLE
    ]
    return found[0] if len(found) == 1 else 0


def goes_on(line: str, following: str) -> bool:
    """Whether a line is cut before one that begins with a word in small letters: no "iPhone", no address."""
    word = first_word(following).strip(MARKS)
    return word.islower() and word.isalpha() and not is_ended(line)


def type_ends(above: list[str], following: str) -> bool:
    """Whether the type of the lines ``above`` ends with them, as far as their lengths say."""
    last = above[-1].rstrip()
    if begins_lower(following) or last.endswith((":", ",", "-", "–", "—", "‐")):
        return False
    # Each line is as long as it could be: with the next one's first word it would have been too long.
    wide = printed_width
    limit = min(wide(f"{a.rstrip()} {b.split()[0]}") for a, b in pairwise([*above, following]))
    if wide(following) > SLACK * limit:
        return True
    return wide(f"{last} {following.split()[0]}") <= FITS * max(wide(following), *map(wide, above))


def shown_by(parts: list[list[Line]], at: int) -> tuple[int, int] | None:
    """The number of the part below whose words the part at ``at`` shows, whole or cut; how many letters."""
    head, *others = (" ".join(line.text for line in part) for part in parts[at:])
    own, below = letters_of(title_in_head(head)), [letters_of(other) for other in others]
    printed = own != letters_of(head)
    for number, part in enumerate(below):
        text = "".join(below[number:])
        start = own.find(text[:SHOWN])
        if len(text) >= SHOWN and start >= 0:
            same = common_start(own[start:], text)
            if same >= WHOLE * min(len(own) - start, len(part)):
                return at + 1 + number, same
        titled = letters_of(TITLE_END.split(head)[0]) == part  # "Ferry back - The Harbour Post"
        if (len(part) >= SHORTEST and (own.endswith(part) or titled)) or (printed and own == part):
            return at + 1 + number, len(part)
    return None


def is_printed(part: Sequence[Line]) -> bool:
    """Whether a page has printed these lines by itself: its number, the date."""
    return all(is_print_line(line.text) for line in part)


def shown(text: str, headline: Block) -> bool:
    """Whether ``text`` shows the headline's beginning."""
    return letters_of(headline.text)[:SHOWN] in letters_of(text)
