"""From a question to its hits: what is found, in which order, and what of it is shown."""

from __future__ import annotations

import time
from collections.abc import Iterator
from heapq import nlargest
from typing import Any

from index.answering import answers
from index.expanding import Expander
from index.marking import Marker
from index.query import Query
from index.results import Hit, Results
from index.schema import Shown
from index.snippets import snippets
from index.suggesting import suggestion
from index.whoosh_engine import column, segments


def search(
    reader: Any, asked: Query, *, limit: int, offset: int, sort: str, seconds: float, suggest: bool
) -> Results:
    """The hits of a question, or those found within ``seconds``, with a note."""
    began = time.monotonic()
    until = began + seconds
    expander = Expander(reader)
    found = answers(reader, asked.node, expander, until)
    notes = [*asked.notes, *expander.notes]
    if not found.complete:
        notes.append(f"stopped after {seconds:g} seconds: there may be more and better hits")
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
    )


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
    for leaf, _ in segments(reader):
        ids, digests = leaf.column_reader("id"), leaf.column_reader("digest")
        for number in leaf.all_doc_ids():
            yield ids[number], digests[number].decode()
