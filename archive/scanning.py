"""Lists of articles straight from the catalogue: the newest, and a search without an index.

The scan reads every article, so it takes a thousand times as long as the index; it is for the
meantime, when the index cannot be used. It finds an article if any word or phrase of the query stands
in it, fields and AND, OR, NOT left aside, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from index import Document, Hit, Results, Snippet

AROUND = 80  # characters on each side of a snippet's first hit: two lines of a terminal together
HOW = "the articles were read through for any of the words; AND, OR, NOT and fields were left aside"


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
    """Every article with a word of the query in it; its score is the number of them."""
    from dataclasses import replace

    from archive.documents import document_of
    from index import marker

    ranges = marker(query, typing=typing).ranges
    for row in catalogue.all():
        try:
            document = document_of(row, catalogue)
        except ArchiveDamaged:  # `check` tells of it
            continue
        marks = {
            field: ranges(getattr(document, field), field)
            for field in ("headline", "text", "captions", "credits")
        }
        score = sum(map(len, marks.values()))
        if score:
            yield replace(
                listed(row),
                score=float(score),
                headline_marks=tuple(marks.pop("headline")),
                snippets=tuple(snippets(document, marks)),
            )


def snippets(document: Document, marks: dict[str, list[tuple[int, int]]]) -> Iterator[Snippet]:
    """For each field with a hit, some text around the first."""
    from index import Snippet

    for field, hits in marks.items():
        if hits:
            text = getattr(document, field)
            start, end = max(0, hits[0][0] - AROUND), hits[0][1] + AROUND
            inside = tuple((a - start, b - start) for a, b in hits if b <= end)
            yield Snippet(field, text[start:end].replace("\n", " "), inside)


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
        snippets=(),
        headline_marks=(),
    )
