"""From a question to its hits: what to look up, the engine's answer, and what of it is shown."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from heapq import nlargest
from typing import Any, NamedTuple

from index.dates import DAY, Days, start_of
from index.expanding import Expander
from index.marking import Asked, Marker
from index.query import Query
from index.results import Hit, Results
from index.schema import WEIGHTS, Shown
from index.snippets import snippets
from index.suggesting import suggestion
from index.syntax import All, Dated, Either, Everything, Node, Not, Words
from index.whoosh_engine import column, scoring, searching
from index.whoosh_engine import query as whoosh

CHECKED = 256  # hits between two looks at the clock: a fraction of a millisecond's work


class Found(NamedTuple):
    """All hits of a question as (score, document number), and whether time was enough for all of them."""

    hits: list[tuple[float, int]]
    complete: bool = True


def search(
    reader: Any, asked: Query, *, limit: int, offset: int, sort: str, seconds: float, suggest: bool
) -> Results:
    """The hits of a question, or those found within ``seconds``, with a note."""
    began = time.monotonic()
    expander = Expander(reader)
    find = partial(found, reader, expander, until=began + seconds)
    result = find(asked.node)
    other = (
        suggestion(asked.node, expander, lambda node: bool(find(node).hits))
        if suggest and not result.hits
        else ""
    )
    best = ordered(reader, result.hits, sort, offset + limit)[offset:] if limit > 0 else []
    marker = Marker(asked.node)
    hits = tuple(hit(reader, number, score, marker) for score, number in best)
    notes = [*asked.notes, *expander.notes]
    if not result.complete:
        notes.append(f"stopped after {seconds:g} seconds: there may be more and better hits")
    if other:
        notes.append(f"did you mean {other}?")
    notes = list(dict.fromkeys(notes))
    return Results(hits, len(result.hits), asked.read_as, tuple(notes), time.monotonic() - began, other)


def found(reader: Any, expander: Expander, node: Node, until: float) -> Found:
    """Each document that answers the question, with its score."""
    sought = compiled(node, expander)
    searcher = searching.Searcher(reader, weighting=scoring.BM25F())
    context = searcher.context()
    hits: list[tuple[float, int]] = []
    for leaf, base in searcher.leaf_searchers():
        matcher = sought.matcher(leaf, context)
        while matcher.is_active():
            hits.append((matcher.score(), matcher.id() + base))
            matcher.next()
            if len(hits) % CHECKED == 0 and time.monotonic() > until:
                return Found(hits, complete=False)
        if time.monotonic() > until:
            return Found(hits, complete=False)
    return Found(hits)


def compiled(node: Node, expander: Expander) -> Any:
    """The engine's query for a question."""
    match node:
        case Words():
            return worded(Asked.of(node), expander)
        case Dated():
            return dated(node.field, node.days)
        case All():
            wanted = [compiled(part, expander) for part in node.parts if not isinstance(part, Not)]
            unwanted = [compiled(part.part, expander) for part in node.parts if isinstance(part, Not)]
            these = united(whoosh.And, wanted) if wanted else whoosh.Every()
            return whoosh.AndNot(these, united(whoosh.Or, unwanted)) if unwanted else these
        case Either():
            return whoosh.Or([compiled(part, expander) for part in node.parts])
        case Not():
            return whoosh.AndNot(whoosh.Every(), compiled(node.part, expander))
        case Everything():
            return whoosh.Every()
        case _:
            return whoosh.NullQuery


def united(kind: Any, queries: list[Any]) -> Any:
    """Queries as one."""
    return queries[0] if len(queries) == 1 else kind(queries)


def worded(asked: Asked, expander: Expander) -> Any:
    """The engine's query for words: in one field, or in each that is sought without being named."""
    weights = {asked.field: 1.0} if asked.field else WEIGHTS
    firm = list(asked.terms[:-1])
    lasts = expander.words(asked, tuple(weights))
    made = [
        whoosh.Phrase(field, [*firm, word], boost=weight * share)
        if firm
        else whoosh.Term(field, word, weight * share)
        for field, weight in weights.items()
        for word, share in lasts.items()
        if expander.has(field, [*firm, word])
    ]
    either: Any = united(whoosh.Or, made) if made else whoosh.NullQuery
    if len(made) > len(weights):
        either.matcher_type = whoosh.Or.ARRAY_MATCHER  # a tree of hundreds of terms is nine times as slow
    return either


def dated(field: str, days: Days) -> Any:
    """The engine's query for a range of days."""
    first = start_of(days.first) if days.first else 0
    last = start_of(days.last) + DAY - 1 if days.last else None
    return whoosh.NumericRange(field, first, last)


def ordered(reader: Any, hits: list[tuple[float, int]], sort: str, count: int) -> list[tuple[float, int]]:
    """The first ``count`` hits: the best, or the newest. Of equals, the last added comes first."""
    if sort == "relevance":
        return nlargest(count, hits)
    minute = column(reader, sort)
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
    for leaf, _ in reader.leaf_readers():
        ids, digests = leaf.column_reader("id"), leaf.column_reader("digest")
        for number in leaf.all_doc_ids():
            yield ids[number], digests[number].decode()
