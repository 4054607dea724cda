"""Credits of pictures: found at a caption's end, cut off, and taken apart.

``split_credit`` is the public face. ``boundary`` finds where a credit begins, ``parts`` and ``line``
read what it says, ``vocabulary`` holds the words, by language.
"""

from __future__ import annotations

from cleaners.article import Credit
from cleaners.credits.boundary import find
from cleaners.credits.line import parse

ENOUGH = 0.6  # how sure a split must be: below it the caption stays whole

__all__ = ["ENOUGH", "find", "looks_like_caption_credit", "parse", "split_credit"]


def split_credit(text: str, language: str | None = None) -> tuple[str, Credit | None]:
    """The caption without its credit, and the credit; the text as it was and ``None`` if it has none."""
    found = find(text)
    if not found or found.confidence < ENOUGH:
        return text, None
    line = text[slice(*found.credit)]
    return text[slice(*found.caption)], parse(line, text[found.label :])


def looks_like_caption_credit(text: str, language: str | None = None) -> float | None:
    """How sure it is, 0 to 1, that a text ends in a credit; ``None`` if nothing speaks for it."""
    found = find(text)
    return found.confidence if found else None
