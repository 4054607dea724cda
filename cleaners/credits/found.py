"""A credit that was found in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaners.credits.labels import behind_labels

SIGNS = "-–—|/·•＝= "
# Between caption and credit, of neither; a line's end divided the two where they were glued.
SEPARATOR = re.compile(r"(?:(?<=\s)|(?<=[.!?…])|^)[-–—|/·•＝]+$|[|,＝]$|(?<=\w)[-‐]$")


class Found(NamedTuple):
    """The ranges of caption and credit line in a text, the evidence in plain words, how sure it is.

    ``start`` is where all that belongs to the credit begins, its label or bracket too.
    """

    caption: tuple[int, int]
    credit: tuple[int, int]
    start: int
    evidence: str
    confidence: float


def found_behind(
    text: str, start: int, credit: int, evidence: str, sure: float, end: int | None = None
) -> Found:
    """A credit from ``start`` on, its line between ``credit`` and ``end`` without labels and white space."""
    stop = len(text) if end is None else end
    credit = behind_labels(text, credit, stop)
    line = text[credit:stop]
    credit += len(line) - len(line.lstrip().lstrip(SIGNS).lstrip())
    stop -= len(line) - len(line.rstrip(" \t\n\xa0;,|"))
    caption = SEPARATOR.sub("", text[:start].rstrip()).rstrip()
    first = len(caption) - len(caption.lstrip())
    return Found((first, max(first, len(caption))), (credit, max(credit, stop)), start, evidence, sure)
