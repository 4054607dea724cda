"""From a question to its results, whichever engine finds the hits."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection
from math import log

from index.engine import Page, Reader, Wanted
from index.marking import Marker
from index.query import Query
from index.results import Hit, Results
from index.schema import Shown
from index.snippets import snippets
from index.stemming import known
from index.suggesting import suggestion
from index.syntax import Node, Nothing, Words, either_of
from index.words import terms

TELLING = 25  # words of an article that its like is looked for by
TIMEOUT = 5.0  # seconds


def search(
    reader: Reader,
    asked: Query,
    *,
    limit: int,
    offset: int,
    sort: str,
    timeout: float,
    suggest: bool,
    facets: Collection[str] = (),
    stemming: Collection[str] = (),
) -> Results:
    """The hits of a question, or those found within ``timeout`` seconds, with a note."""
    began = time.monotonic()
    wanted = Wanted(limit, offset, sort, tuple(facets), began + timeout, known(stemming))
    page = reader.page(asked.node, wanted)
    notes = list(asked.notes)
    if not page.complete:
        notes.append(f"stopped after {timeout:g} seconds: there may be more and better hits")
    other = ""
    if suggest and not page.total and page.complete:
        other = suggestion(asked.node, reader, lambda node: total(reader, node, wanted) > 0, wanted.until)
        notes += [f"did you mean {other}?"] if other else []
    return Results(
        hits=hits(page, Marker(asked.node, wanted.languages)),
        total=page.total,
        read_as=asked.read_as,
        notes=tuple(dict.fromkeys(notes)),
        seconds=time.monotonic() - began,
        suggestion=other,
        facets=page.facets,
    )


def count(reader: Reader, asked: Query, timeout: float, stemming: Collection[str]) -> int:
    """The number of hits of a question."""
    until = time.monotonic() + timeout
    return total(reader, asked.node, Wanted(0, until=until, languages=known(stemming)))


def total(reader: Reader, node: Node, wanted: Wanted) -> int:
    """The number of hits of a question, none of them fetched."""
    return reader.page(node, wanted._replace(limit=0, offset=0, facets=())).total


def similar(reader: Reader, id_: str, limit: int) -> Results:
    """The articles that have most of an article's telling words in common with it."""
    began = time.monotonic()
    shown = reader.shown(id_)
    if shown is None:
        return Results()
    counts = Counter(terms(f"{shown.headline} {shown.deck} {shown.text}"))
    worth = {}
    for word, times in counts.items():
        spread = reader.spread("text", word)
        if spread > 1:  # others have it as well
            worth[word] = times * log(len(reader) / spread)
    node = either_of(Words(word) for word in sorted(worth, key=lambda one: (-worth[one], one))[:TELLING])
    page = reader.page(node, Wanted(limit + 1, until=began + TIMEOUT))
    others = tuple(one for one in page.hits if one[1] != id_)[:limit]
    return Results(
        hits=hits(page._replace(hits=others), Marker(Nothing())),
        total=max(0, page.total - 1),
        seconds=time.monotonic() - began,
    )


def hits(page: Page, marker: Marker) -> tuple[Hit, ...]:
    """The hits with all that is shown of them."""
    return tuple(hit(score, id_, shown, marker) for score, id_, shown in page.hits)


def hit(score: float, id_: str, shown: Shown, marker: Marker) -> Hit:
    """One hit."""
    return Hit(
        id=id_,
        headline=shown.headline,
        site=shown.site,
        published=shown.published,
        authors=shown.authors,
        score=score,
        snippets=snippets(shown, marker),
        headline_marks=tuple(marker.ranges(shown.headline, "headline")),
    )
