"""Which documents answer a question, and how well.

Words go to the engine, which ranks them (BM25F); dates are looked up in their columns; what is excluded
is taken away from sets, because Whoosh's own matcher for that lets documents through whose exclusion
stands before the first match. All of this goes one segment at a time, in the order of its documents.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from index.dates import LATEST, Days, end_of, start_of
from index.expanding import Expander
from index.marking import Asked
from index.schema import WEIGHTS
from index.syntax import All, Dated, Either, Everything, Node, Not, Words
from index.whoosh_engine import numbers, query, scoring, searching, segments

CHECKED = 256  # documents between two looks at the clock: a fraction of a millisecond's work

Scores = dict[int, float]  # a document's number in its segment, and its score


class Found(NamedTuple):
    """The answers as (score, document number), and whether time was enough to find all of them."""

    hits: list[tuple[float, int]]
    complete: bool


def answers(reader: Any, node: Node, expander: Expander, until: float) -> Found:
    """Each document that answers a question. After ``until``, on the monotonic clock, only some of them."""
    hits: list[tuple[float, int]] = []
    complete = True
    searcher = searching.Searcher(reader, weighting=scoring.BM25F())  # segments hold it weakly
    for leaf, base in searcher.leaf_searchers() if segments(reader) else ():
        if hits and time.monotonic() > until:
            return Found(hits, complete=False)
        segment = Segment(leaf, expander, until)
        found = segment.scores(node)
        hits += ((score, number + base) for number, score in found.items() if number < segment.reach)
        complete = complete and segment.reach >= leaf.doc_count_all()
    return Found(hits, complete)


class Segment:
    """One segment of the index, asked once."""

    def __init__(self, searcher: Any, expander: Expander, until: float) -> None:
        """``reach`` becomes the number of the document from which on time was not enough."""
        self.searcher = searcher
        self.reader = searcher.reader()
        self.context = searcher.context()
        self.expander = expander
        self.until = until
        self.reach = int(searcher.doc_count_all())

    def scores(self, node: Node) -> Scores:
        """The documents that answer ``node``."""
        match node:
            case Words():
                return self.run(worded(node, self.expander))
            case Dated():
                return dict.fromkeys(self.dated(node.field, node.days), 0.0)
            case All():
                return self.all(node)
            case Either():
                return summed(self.scores(part) for part in node.parts)
            case Not():
                return self.without(self.everything(), [node.part])
            case Everything():
                return self.everything()
            case _:
                return {}

    def all(self, node: All) -> Scores:
        """The documents that answer all parts. The engine meets its own parts without reading them whole."""
        words = [part for part in node.parts if isinstance(part, Words)]
        others = [part for part in node.parts if not isinstance(part, Words | Not)]
        unwanted = [part.part for part in node.parts if isinstance(part, Not)]
        found: Scores | None = None
        if words:
            found = self.run(united(query.And, [worded(part, self.expander) for part in words]))
        for part in others:
            more = self.scores(part)
            found = more if found is None else {n: score + more[n] for n, score in found.items() if n in more}
        return self.without(self.everything() if found is None else found, unwanted)

    def without(self, found: Scores, unwanted: list[Node]) -> Scores:
        """What is left of the documents found."""
        for part in unwanted:
            away = self.scores(part)
            found = {number: score for number, score in found.items() if number not in away}
        return found

    def run(self, sought: Any) -> Scores:
        """The engine's answers to a query of its own."""
        found: Scores = {}
        matcher = sought.matcher(self.searcher, self.context)
        while matcher.is_active():
            found[matcher.id()] = matcher.score()
            matcher.next()
            if len(found) % CHECKED == 0 and matcher.is_active() and time.monotonic() > self.until:
                self.reach = min(self.reach, matcher.id())
                break
        return found

    def everything(self) -> Scores:
        """Each document that was not taken out."""
        return dict.fromkeys(self.reader.all_doc_ids(), 0.0)

    def dated(self, field: str, days: Days) -> list[int]:
        """The documents of these days."""
        first = start_of(days.first) if days.first else 1  # 0 stands for no date
        last = end_of(days.last) if days.last else LATEST
        found = [number for number, at in enumerate(numbers(self.reader, field)) if first <= at <= last]
        if self.reader.has_deletions():
            found = [number for number in found if not self.reader.is_deleted(number)]
        return found


def summed(parts: Iterator[Scores]) -> Scores:
    """Documents that are in any of the parts, with all their scores."""
    found: Scores = {}
    for part in parts:
        for number, score in part.items():
            found[number] = found.get(number, 0.0) + score
    return found


def worded(words: Words, expander: Expander) -> Any:
    """The engine's query for words: in one field, or in each that is sought without being named."""
    asked = Asked.of(words)
    weights = {asked.field: 1.0} if asked.field else WEIGHTS
    firm = list(asked.terms[:-1])
    made = [
        query.Phrase(field, [*firm, word], boost=weight * share)
        if firm
        else query.Term(field, word, weight * share)
        for word, share in expander.words(asked, tuple(weights)).items()
        for field, weight in weights.items()
        if expander.has(field, [*firm, word])
    ]
    either: Any = united(query.Or, made) if made else query.NullQuery
    if len(made) > len(weights):
        either.matcher_type = query.Or.ARRAY_MATCHER  # a tree of hundreds of terms is nine times as slow
    return either


def united(kind: Any, queries: list[Any]) -> Any:
    """Queries as one."""
    return queries[0] if len(queries) == 1 else kind(queries)
