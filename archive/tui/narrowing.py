"""A search narrowed by values of facets: each is a term of the question language, so nothing is hidden."""

from __future__ import annotations

import re
from collections.abc import Sequence

FIELDS = {
    "site": "site",
    "year": "date",
    "month": "date",
    "author": "by",
    "agency": "agency",
    "language": "lang",
    "tag": "tag",
    "repair": "repair",
    "doubt": "doubt",
}
TITLES = {"repair": "repaired", "doubt": "in doubt"}
PARTED = re.compile(r"\bOR\b|\)")  # what a term before it would not bind to as a whole


def term(facet: str, value: str) -> str:
    """A value as the question that finds just the articles with it."""
    plain = value if re.fullmatch(r"[\w-]+", value) else f'"{value.replace(chr(34), " ").strip()}"'
    return f"{FIELDS[facet]}:{plain}"


def narrowed(query: str, terms: Sequence[str], *, open_end: bool = False) -> str:
    """``query`` with all ``terms``; with ``open_end`` so that its last word is still the last one."""
    if not terms:
        return query
    if PARTED.search(query):
        query = f"({query}" if open_end else f"({query})"
    return " ".join(filter(None, (*terms, query)))
