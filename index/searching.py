"""From a question to its hits: what is found, in which order, and what of it is shown."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterable
from math import log

import numpy as np

from index.answering import answers
from index.arrays import Array
from index.counting import counted
from index.dates import LATEST
from index.marking import Marker
from index.matched import Matched, best
from index.query import Query
from index.results import Hit, Results
from index.segments import Segments
from index.snippets import snippets
from index.stemming import known
from index.suggesting import suggestion
from index.syntax import Nothing, Words, either_of
from index.words import terms

TELLING = 25  # words of an article that its like is looked for by
TIMEOUT = 5.0  # seconds


def search(
    segments: Segments,
    asked: Query,
    *,
    limit: int,
    offset: int,
    sort: str,
    timeout: float,
    suggest: bool,
    facets: Iterable[str] = (),
    stemming: Collection[str] = (),
) -> Results:
    """The hits of a question, or those found within ``timeout`` seconds, with a note."""
    began = time.monotonic()
    until = began + timeout
    languages = known(stemming)
    found = answers(segments, asked.node, until, languages)
    total = len(found.matched.docs)
    notes = list(asked.notes)
    if not found.complete:
        notes.append(f"stopped after {timeout:g} seconds: there may be more and better hits")
    other = ""
    if suggest and not total and found.complete:
        other = suggestion(
            asked.node, segments, lambda node: len(answers(segments, node, until).matched.docs) > 0
        )
        notes += [f"did you mean {other}?"] if other else []
    which = ordered(segments, found.matched, sort, offset + limit if limit else 0)[offset:]
    marker = Marker(asked.node, languages)
    return Results(
        hits=tuple(hit(segments, found.matched, one, marker) for one in which.tolist()),
        total=total,
        read_as=asked.read_as,
        notes=tuple(dict.fromkeys(notes)),
        seconds=time.monotonic() - began,
        suggestion=other,
        facets={name: counted(segments, found.matched.docs, name) for name in facets},
    )


def total(segments: Segments, asked: Query, timeout: float, stemming: Collection[str]) -> int:
    """The number of hits of a question."""
    return len(answers(segments, asked.node, time.monotonic() + timeout, known(stemming)).matched.docs)


def similar(segments: Segments, id_: str, limit: int) -> Results:
    """The articles that have most of an article's telling words in common with it."""
    began = time.monotonic()
    number = segments.find(id_)
    if number < 0:
        return Results()
    part, own = segments.part_of(number)
    _, shown = part.stored(own)
    counts = Counter(terms(f"{shown.headline} {shown.deck} {shown.text}"))
    worth = {}
    for word, count in counts.items():
        spread = segments.spread("text", word.encode("utf-8", "surrogatepass"))
        if spread > 1:  # others have it as well
            worth[word] = count * log(segments.size / spread)
    node = either_of(Words(word) for word in sorted(worth, key=lambda one: (-worth[one], one))[:TELLING])
    found = answers(segments, node, began + TIMEOUT).matched
    found = found.only(found.docs != number)
    marker = Marker(Nothing())
    return Results(
        hits=tuple(
            hit(segments, found, one, marker) for one in best(found.docs, found.scores, limit).tolist()
        ),
        total=len(found.docs),
        seconds=time.monotonic() - began,
    )


def ordered(segments: Segments, found: Matched, sort: str, count: int) -> Array:
    """Which hits are the first ``count``: the best, or by a date. Of equals, the last added comes first."""
    if sort == "relevance":
        return best(found.docs, found.scores, count)
    minutes = dates(segments, found.docs, "saved" if sort == "saved" else "date")
    if sort == "oldest":
        return best(found.docs, -np.where(minutes, minutes, LATEST + 1), count, last=False)
    return best(found.docs, minutes, count)


def dates(segments: Segments, docs: Array, name: str) -> Array:
    """The minute of each document, 0 where there is none."""
    made = np.zeros(len(docs), np.int64)
    for part in segments.parts:
        inside = (docs >= part.base) & (docs < part.base + part.size)
        made[inside] = part.arrays[name][docs[inside] - part.base]
    return made


def hit(segments: Segments, found: Matched, which: int, marker: Marker) -> Hit:
    """One hit with all that is shown of it."""
    part, number = segments.part_of(int(found.docs[which]))
    id_, shown = part.stored(number)
    return Hit(
        id=id_,
        headline=shown.headline,
        site=shown.site,
        published=shown.published,
        authors=shown.authors,
        score=float(found.scores[which]),
        snippets=snippets(shown, marker),
        headline_marks=tuple(marker.ranges(shown.headline, "headline")),
    )
