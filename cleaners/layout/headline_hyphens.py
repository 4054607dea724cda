"""The hyphens of a headline that a tool has taken for a divided word's: a page's head still has them.

At the end of the headline's lines such a tool drops them; where a page repeats it in one line, it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.article import Block
from cleaners.squeeze import has_letters

HYPHENS = "-‐–—"
DASH = re.compile(f"[{HYPHENS}]")
BETWEEN = re.compile(rf"[{HYPHENS}\s]")  # what a line's end may have added or taken
DIVIDED = re.compile(r"\w[-‐]\s")


def hyphened(headline: str, blocks: Iterable[Block]) -> str:
    """The headline as one of these blocks repeats it, if one has more hyphens and dashes; else as it is."""
    repeating = (block for block in blocks if has_letters(block.text, headline))
    lines = (line for block in repeating for line in block.text.split("\n"))
    heads = (as_in(line, headline) for line in lines if has_letters(line, headline))
    return max((headline, *heads), key=dashes)  # of equals the first


def as_in(line: str, headline: str) -> str:
    """The headline as it stands in ``line``, letter by letter; empty if it does not, or if divided."""
    wanted = BETWEEN.sub("", headline)
    at = [n for n, char in enumerate(line) if char not in HYPHENS and not char.isspace()]
    start = "".join(line[n] for n in at).find(wanted)
    found = line[at[start] : at[start + len(wanted) - 1] + 1] if start >= 0 and wanted else ""
    return "" if DIVIDED.search(found) else found


def dashes(text: str) -> int:
    """How many hyphens and dashes it has."""
    return len(DASH.findall(text))
