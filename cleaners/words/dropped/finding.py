"""What is said of a word that has lost a hyphen, and from where on parts of a word count as words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

# Confidence: in a dictionary with its hyphen; by its shape; a doubt below that, and nothing at last.
SETTLED, SURE, LIKELY, POSSIBLE, WEAK = 0.97, 0.93, 0.9, 0.6, 0.5
# Languages that set an acronym before a noun with a hyphen, always.
COMPOUNDING = ("de", "nl", "sv", "da", "nb")
COMMON = 3.0  # Zipf: once in a million words; rarer parts make a word by chance


def hyphen_places(words: Iterable[str]) -> dict[str, int]:
    """Where the hyphen of each word with one stands, by the word without it."""
    return {word.replace("-", ""): word.index("-") for word in words}


class Dropped(NamedTuple):
    """Where a hyphen is missing in a word, what to put there, and why."""

    at: int
    text: str
    reason: str
    confidence: float = SURE

    @property
    def sure(self) -> bool:
        """Whether the word alone is proof enough."""
        return self.confidence >= SURE
