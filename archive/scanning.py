"""Lists of articles straight from the catalogue: the newest, and a search without an index.

The search reads every article, so it takes a thousand times as long as with the index; it is for the
meantime, when the index cannot be used. It finds the same articles, the newest first looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from time import perf_counter
from typing import TYPE_CHECKING

from archive.documents import cleaned_of, document_of
from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from index import Document, Hit, Marker, Results

PATIENCE = 5.0  # seconds, as long as the index itself searches at most
HURRY = 0.5  # seconds where somebody types: each letter asks anew


def recent(catalogue: Catalogue, limit: int, offset: int) -> Results:
    """The articles added last, newest first."""
    from archive.catalogue import COLUMNS, KEPT, Row
    from index import Results

    start = perf_counter()
    query = f"SELECT {COLUMNS} FROM articles WHERE {KEPT} ORDER BY number DESC LIMIT ? OFFSET ?"  # noqa: S608 - our own
    hits = tuple(listed(Row(*row)) for row in catalogue.rows(query, limit, offset))
    total = catalogue.count()
    return Results(hits, total, "the articles added last", (), perf_counter() - start)


def scan(
    catalogue: Catalogue,
    query: str,
    *,
    limit: int,
    offset: int,
    sort: str,
    typing: bool,
    hurry: bool = False,
    stemming: Collection[str] = (),
) -> Results:
    """What ``Index.search`` would find, or as much of it as can be read in some seconds, with a note."""
    from index import Results, marker, matches, parse
    from index.stemming import known

    start = perf_counter()
    patience = HURRY if hurry else PATIENCE
    asked, mark = parse(query, typing), marker(query, typing, stemming)
    languages = known(stemming)
    notes = list(asked.notes)
    found: list[tuple[float, str, str]] = []
    for number, (row, document) in enumerate(readable(catalogue)):
        if perf_counter() - start > patience:
            notes.append(f"stopped after {patience:g} seconds: only the {number:,} newest articles were read")
            break
        if matches(document, asked.node, languages):
            found.append((weight(document, mark), row.published, row.id))
    if sort != "saved":  # which is the order in which they were read
        by_date = sort in ("date", "newest", "oldest")
        found.sort(key=lambda entry: entry[1] if by_date else entry[0], reverse=sort != "oldest")
    rows = [catalogue.get(entry[2]) for entry in found[offset : offset + limit]]
    hits = [hit_of(row, catalogue, mark) for row in rows if row]
    return Results(tuple(hits), len(found), asked.read_as, tuple(notes), perf_counter() - start)


def readable(catalogue: Catalogue) -> Iterator[tuple[Row, Document]]:
    """Every article that can be read, the newest first; of the others `check` tells."""
    for row in catalogue.newest():
        with suppress(ArchiveDamaged):
            yield row, document_of(row, cleaned_of(row), catalogue)


def weight(document: Document, mark: Marker) -> float:
    """How much of what was asked stands in the document, in fields that weigh more or less."""
    from index.schema import FIELDS

    return sum(field.weight * len(mark.find(field.words(document), field.name)) for field in FIELDS)


def hit_of(row: Row, catalogue: Catalogue, mark: Marker) -> Hit:
    """An article as a hit, with the words that were asked for marked."""
    from dataclasses import replace

    from index.schema import Shown
    from index.snippets import snippets

    document = document_of(row, cleaned_of(row), catalogue)
    marks = tuple(mark.ranges(document.headline, "headline"))
    score = weight(document, mark)
    return replace(
        listed(row), score=score, headline_marks=marks, snippets=snippets(Shown.of(document), mark)
    )


def listed(row: Row) -> Hit:
    """A row as a hit of no search; without a headline its file's name tells it from others."""
    from index import Hit, Snippet

    return Hit(
        id=row.id,
        headline=row.headline,
        site=row.site,
        published=row.published,
        authors=tuple(filter(None, row.authors.split("\n"))),
        score=0.0,
        snippets=() if row.headline else (Snippet("file", row.name, ()),),
    )
