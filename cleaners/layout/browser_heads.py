"""What a browser prints above each page, beside the date and the time: the web page's title.

    12/1/26, 3:08 AM                  Harbour bridge closed | The Varn Gazette

One part of it is the headline, another the site's name. So it tells which line is which, whatever their type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cleaners.article import Block, Role
from cleaners.layout.print_lines import PRINTED
from cleaners.sentences import begins_lower, is_ended
from cleaners.squeeze import letters_of

TITLED = re.compile(rf"{PRINTED}\s+(\S.*)", re.DOTALL)
PARTED = re.compile(r"\s+[|·•–—›»«/-]+\s+")  # a title's parts; a headline may have such signs in it, too
LINES = 3  # blocks that a headline stands in at most
FIRST = 12  # blocks among which it stands
SHORTEST = 8  # letters of a headline: fewer can stand anywhere
CUT = ("…", "...")  # a title that was cut tells nothing for certain


def printed_title(blocks: Sequence[Block]) -> str:
    """The title in the first line of the page, as a browser prints it; empty if none is there."""
    found = TITLED.fullmatch(" ".join(blocks[0].text.split())) if blocks else None
    return found[1] if found and not found[1].endswith(CUT) else ""


def titled(blocks: Sequence[Block]) -> tuple[range, str]:
    """Which of the first blocks are the headline that the browser's title tells, and what is beside it.

    No block, if there is no title, or none that it tells. Where the title's first words and its last stand on
    the page, one of the two is the site's name, and that stands above the headline.
    """
    title = printed_title(blocks)
    cuts = list(PARTED.finditer(title))
    begins = {letters_of(title[: cut.start()]): title[cut.end() :] for cut in cuts}
    ends = {letters_of(title[cut.end() :]): title[: cut.start()] for cut in reversed(cuts)}
    first = told_by(blocks, {**begins, letters_of(title): ""})
    last = told_by(blocks, ends)
    if last and (first or len(letters_of(last[1])) < len(letters_of(title)) / 2):
        return max(first or last, last, key=lambda told: told[0].start)
    return first or (range(0), "")


def told_by(blocks: Sequence[Block], parts: Mapping[str, str]) -> tuple[range, str] | None:
    """The blocks on the first page whose letters are the longest of ``parts``, with what is beside it.

    Not below a text that has begun: there it is one of its headings.
    """
    page = blocks[0].place.page if blocks else 0
    top = next((n for n, block in enumerate(blocks[:FIRST]) if block.place.page != page), FIRST)
    top = next((n for n, b in enumerate(blocks[:top]) if b.role is not Role.PARAGRAPH), top)
    text = next((n for n, b in enumerate(blocks[1:top], 1) if is_text(b.text)), top)
    for part in sorted(parts, key=len, reverse=True):
        for start in range(1, min(top, text + 1, len(blocks)) if len(part) >= SHORTEST else 0):
            for end in range(start + 1, min(start + LINES, top, len(blocks)) + 1):
                if letters_of("".join(block.text for block in blocks[start:end])) == part:
                    return range(start, end), parts[part]
    return None


def is_text(text: str) -> bool:
    """Whether a line can be one of a story's, or a poem's: it ends a sentence, or goes on with one."""
    return is_ended(text) or begins_lower(text)
