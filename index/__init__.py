"""Cutline's index: articles in, questions answered. It can be deleted at any time and is built again.

The questions' language is in ``query.py``, and for people in ``docs/search.md``. The engine, Whoosh, is
behind the door of ``engine.py``, and imported when something is searched or indexed.
"""

from __future__ import annotations

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
