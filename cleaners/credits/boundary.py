"""Where a caption ends and its credit begins, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable

from cleaners.credits.brackets import CLOSING, bracketed
from cleaners.credits.found import Found
from cleaners.credits.labelled import labelled, leading
from cleaners.credits.parts import agency, split
from cleaners.credits.tails import trailing

Finder = Callable[[str, str | None], Found | None]

# The surest evidence first. A label may stand before brackets that are part of the credit.
FINDERS: tuple[Finder, ...] = (leading, labelled, bracketed, trailing)


def find(text: str, language: str | None = None) -> Found | None:
    """The credit of a caption, or ``None``."""
    for finder in FINDERS:
        found = finder(text, language)
        if found and any(map(str.isalnum, text[slice(*found.credit)])):
            return whole(text, found, language)
    return None


def whole(text: str, found: Found, language: str | None) -> Found:
    """A credit that stands there twice, "(AP Photo/Jane Roe) AP Photo", is one: the fuller of the two."""
    before = text[found.caption[0] : found.caption[1]]
    first = bracketed(before, language) if before[-1:] in tuple(CLOSING) and not found.caption[0] else None
    if first:
        said = agencies(before[slice(*first.credit)])
        if said and said >= agencies(text[slice(*found.credit)]):
            return first._replace(evidence=first.evidence + ", and once more behind them")
    return found


def agencies(line: str) -> set[str]:
    """The agencies that a credit names, by their first words: "Getty" is "Getty Images"."""
    return {name.lower().split()[0] for part in split(line) if (name := agency(part.text))}
