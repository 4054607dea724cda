"""Lists of articles straight from the catalogue: the newest, and a search without an index.

The scan reads every article, so it takes a thousand times as long as the index; it is for the
meantime, when the index cannot be used. It finds an article if any word or phrase of the query stands
in it, those with most of them first; AND, OR, NOT and ranges of dates are left aside, and it says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from index import Hit, Results

HOW = "the articles were read through for any of the words; AND, OR, NOT and dates were left aside"


def recent(catalogue: Catalogue, limit: int, offset: int) -> Results:
    """The articles added last, newest first."""
    from archive.catalogue import COLUMNS, Row
    from index import Results

    start = perf_counter()
    query = f"SELECT {COLUMNS} FROM articles ORDER BY number DESC LIMIT ? OFFSET ?"  # noqa: S608 - names of our own
    hits = tuple(listed(Row(*row)) for row in catalogue.rows(query, limit, offset))
    total = catalogue.value("SELECT count(*) FROM articles")
    return Results(hits, total, "the articles added last", (), perf_counter() - start)


def scan(catalogue: Catalogue, query: str, *, limit: int, offset: int, sort: str, typing: bool) -> Results:
    """What ``Index.search`` would find, more or less, and what to know about it in ``notes``."""
    from index import Results

    start = perf_counter()
    hits = sorted(
        found(catalogue, query, typing), key=lambda hit: hit.published if sort == "date" else hit.score
    )
    hits.reverse()
    return Results(tuple(hits[offset : offset + limit]), len(hits), query, (HOW,), perf_counter() - start)


def found(catalogue: Catalogue, query: str, typing: bool) -> Iterator[Hit]:
    """Every article with a word of the query in it; its score is the number of different ones."""
    from dataclasses import replace

    from archive.documents import document_of
    from index import marker
    from index.schema import FIELDS, Shown
    from index.snippets import snippets

    mark = marker(query, typing=typing)
    for row in catalogue.all():
        try:
            document = document_of(row, catalogue)
        except ArchiveDamaged:  # `check` tells of it
            continue
        asked = {place.which for field in FIELDS for place in mark.find(field.words(document), field.name)}
        if asked:
            marks = tuple(mark.ranges(document.headline, "headline"))
            pieces = snippets(Shown.of(document), mark)
            yield replace(listed(row), score=float(len(asked)), headline_marks=marks, snippets=pieces)


def listed(row: Row) -> Hit:
    """A row as a hit of no search."""
    from index import Hit

    return Hit(
        id=row.id,
        headline=row.headline,
        site=row.site,
        published=row.published,
        authors=tuple(filter(None, row.authors.split("\n"))),
        score=0.0,
    )
