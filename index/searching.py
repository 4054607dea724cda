"""From a question to its hits: what is found, in which order, and what of it is shown."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nlargest, nsmallest
from math import log
from typing import Any

from index.answering import answers
from index.dates import LATEST
from index.expanding import Expander
from index.marking import Marker
from index.query import Query
from index.results import Count, Hit, Results
from index.schema import BY_TIME, Shown
from index.snippets import snippets
from index.suggesting import suggestion
from index.syntax import Nothing, Words, either_of
from index.whoosh_engine import column, segments
from index.words import terms

MOST_VALUES = 50  # of a facet that are counted out
TELLING = 25  # words of an article that its like is looked for by
TIMEOUT = 5.0  # seconds


def search(
    reader: Any,
    asked: Query,
    *,
    limit: int,
    offset: int,
    sort: str,
    timeout: float,
    suggest: bool,
    facets: Iterable[str] = (),
) -> Results:
    """The hits of a question, or those found within ``timeout`` seconds, with a note."""
    began = time.monotonic()
    until = began + timeout
    expander = Expander(reader)
    found = answers(reader, asked.node, expander, until)
    notes = [*asked.notes, *expander.notes]
    if not found.complete:
        notes.append(f"stopped after {timeout:g} seconds: there may be more and better hits")
    other = ""
    if suggest and not found.hits:
        other = suggestion(
            asked.node, expander, lambda node: bool(answers(reader, node, expander, until).hits)
        )
        notes += [f"did you mean {other}?"] if other else []
    best = ordered(reader, found.hits, sort, offset + limit)[offset:] if limit else []
    marker = Marker(asked.node)
    return Results(
        hits=tuple(hit(reader, number, score, marker) for score, number in best),
        total=len(found.hits),
        read_as=asked.read_as,
        notes=tuple(dict.fromkeys(notes)),
        seconds=time.monotonic() - began,
        suggestion=other,
        facets={name: counted(reader, found.hits, name) for name in facets},
    )


def counted(reader: Any, hits: list[tuple[float, int]], name: str) -> tuple[Count, ...]:
    """How many of the hits have each value: the commonest first, or by time."""
    counts: Counter[str] = Counter()
    for _, number in hits:
        counts.update(reader.stored_fields(number)["facets"][name])
    most = sorted(counts.items(), key=lambda count: (-count[1], count[0]))[:MOST_VALUES]
    return tuple(Count(*count) for count in (sorted(most) if name in BY_TIME else most))


def total(reader: Any, asked: Query, timeout: float) -> int:
    """The number of hits of a question."""
    return len(answers(reader, asked.node, Expander(reader), time.monotonic() + timeout).hits)


def similar(reader: Any, id_: str, limit: int) -> Results:
    """The articles that have most of an article's rarest words in common with it."""
    began = time.monotonic()
    number = next((n for n in reader.all_doc_ids() if column(reader, "id")(n) == id_), None)
    if number is None:
        return Results()
    shown = Shown(*reader.stored_fields(number)["shown"])
    counts = Counter(terms(f"{shown.headline} {shown.deck} {shown.text}"))
    known = [(count, word, reader.doc_frequency("text", word)) for word, count in counts.items()]
    worth = {
        word: count * log(reader.doc_count_all() / spread) for count, word, spread in known if spread > 1
    }
    node = either_of(Words(word) for word in sorted(worth, key=lambda one: (-worth[one], one))[:TELLING])
    found = answers(reader, node, Expander(reader), began + TIMEOUT).hits
    best = nlargest(limit, (hit_ for hit_ in found if hit_[1] != number))
    marker = Marker(Nothing())
    return Results(
        hits=tuple(hit(reader, other, score, marker) for score, other in best),
        total=max(0, len(found) - 1),
        seconds=time.monotonic() - began,
    )


def ordered(reader: Any, hits: list[tuple[float, int]], sort: str, count: int) -> list[tuple[float, int]]:
    """The first ``count`` hits: the best, or the newest. Of equals, the last added comes first."""
    if sort == "relevance":
        return nlargest(count, hits)
    minute = column(reader, "saved" if sort == "saved" else "date")
    if sort == "oldest":
        return nsmallest(count, hits, key=lambda hit: (minute(hit[1]) or LATEST, hit[1]))
    return nlargest(count, hits, key=lambda hit: (minute(hit[1]), *hit))


def hit(reader: Any, number: int, score: float, marker: Marker) -> Hit:
    """One hit with all that is shown of it."""
    shown = Shown(*reader.stored_fields(number)["shown"])
    return Hit(
        id=str(column(reader, "id")(number)),
        headline=shown.headline,
        site=shown.site,
        published=shown.published,
        authors=shown.authors,
        score=score,
        snippets=snippets(shown, marker),
        headline_marks=tuple(marker.ranges(shown.headline, "headline")),
    )


def documents(reader: Any) -> Iterator[tuple[str, str]]:
    """The id and the digest of each document."""
    for leaf, _ in segments(reader):
        ids, digests = leaf.column_reader("id"), leaf.column_reader("digest")
        for number in leaf.all_doc_ids():
            yield ids[number], digests[number].decode()
