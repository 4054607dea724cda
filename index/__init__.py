"""Cutline's index: articles in, questions answered. It can be deleted at any time and is built again.

The questions' language is in ``query.py``; what is private to Whoosh, the engine, in ``whoosh_engine.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.document import Document
    from index.errors import IndexUnusable, Reason
    from index.index import Index
    from index.marking import Marker, marker
    from index.matching import matches
    from index.query import Query, parse
    from index.results import Count, Hit, Results, Snippet
    from index.schema import FACETS

__all__ = [
    "FACETS",
    "Count",
    "Document",
    "Hit",
    "Index",
    "IndexUnusable",
    "Marker",
    "Query",
    "Reason",
    "Results",
    "Snippet",
    "marker",
    "matches",
    "parse",
]

HOMES = {
    "FACETS": "index.schema",
    "Count": "index.results",
    "Document": "index.document",
    "Hit": "index.results",
    "Index": "index.index",
    "IndexUnusable": "index.errors",
    "Marker": "index.marking",
    "Query": "index.query",
    "Reason": "index.errors",
    "Results": "index.results",
    "Snippet": "index.results",
    "marker": "index.marking",
    "matches": "index.matching",
    "parse": "index.query",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562): Whoosh takes 0.2 s."""
    from importlib import import_module

    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
