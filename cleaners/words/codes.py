"""Language codes: the ISO 639-1 code that a tag begins with, as sources, users and callers state it."""

from __future__ import annotations

import re

TAG = re.compile(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)")


def language_code(tag: str) -> str | None:
    """The language of a tag like ``en-GB`` or ``de_AT``, in lower case; ``None`` if it has none."""
    found = TAG.match(tag)
    return found[1].lower() if found else None
