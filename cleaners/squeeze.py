"""Text without its spaces, hyphens and case: how a heading is found however a page has divided it."""

from __future__ import annotations

from typing import NamedTuple


class Squeezed(NamedTuple):
    """Letters and figures of a text, and where each stood."""

    letters: str
    at: list[int]


def squeeze(text: str) -> Squeezed:
    """The letters and figures of ``text``, in lower case."""
    letters: list[str] = []
    at: list[int] = []
    for n, char in enumerate(text):
        if char.isalnum():
            low = char.lower()
            # A few letters have two in lower case; both stand where the one stood.
            letters += low
            at += [n] * len(low)
    return Squeezed("".join(letters), at)
