"""Words side by side: all places of all their documents are compared at once."""

from __future__ import annotations

import numpy as np

from index.arrays import Array, starts, within
from index.expanding import Choice
from index.matched import Matched, collected, either, inside
from index.scoring import Scorer

LONGEST = 1 << 12  # words of a phrase, so that no phrase begins at a place below 0


def phrase(scorer: Scorer, places: list[list[Choice]], size: int) -> Matched:
    """Documents, of ``size`` in all, in which words stand side by side, at each place any of some words."""
    common = np.ones(size, bool)
    for choices in places:
        there = np.zeros(size, bool)
        for choice in choices:
            there[scorer.field.docs[scorer.field.postings(choice.numbers)]] = True
        common &= there
    runs = [placed(scorer, choices, common, n) for n, choices in enumerate(places)]
    alive = min((run.keys for run in runs), key=len)
    for run in runs:
        if run.keys is not alive:
            alive = alive[inside(alive, run.keys)]
    return either([run.scored(alive, size) for run in runs], size)


class Run:
    """Where any of some words stand: of each posting the document, its score and the number of its places."""

    def __init__(self, docs: Array, scores: Array, counts: Array, found: Array) -> None:
        """``found``: of each place, the document and where the phrase begins, in one number."""
        self.docs = docs
        self.scores = scores
        self.counts = counts
        self.found = found
        self.keys = found if ascending(found) else np.sort(found)  # each once: a place has one word

    def scored(self, alive: Array, size: int) -> Matched:
        """The documents of the places that are left, with the scores of the words there."""
        kept = np.zeros(len(self.docs), bool)
        kept[np.repeat(np.arange(len(self.docs)), self.counts)[inside(self.found, alive)]] = True
        docs, scores = self.docs[kept], self.scores[kept]
        return Matched(docs, scores) if ascending(docs) else collected(docs, scores, size)


def placed(scorer: Scorer, choices: list[Choice], common: Array, place: int) -> Run:
    """Where any of some words stand in documents that have all; ``place`` is theirs in the phrase."""
    field = scorer.field
    made = []
    for choice in choices:
        which = field.postings(choice.numbers)
        often = field.often[which].astype(np.int64)
        begins = starts(often)[:-1] + int(field.at[choice.numbers.start])
        kept = np.flatnonzero(common[field.docs[which]])
        counts = often[kept]
        at = field.places[np.repeat(begins[kept], counts) + within(counts)].astype(np.int64)
        docs = field.docs[which][kept].astype(np.int64)
        worth = scorer.worth(choice)
        worth = worth[kept] if np.ndim(worth) else worth
        scores = scorer.scores(kept + which.start, worth) * choice.share
        made.append((docs, scores, counts, np.repeat(docs, counts) << 32 | (at + LONGEST - place)))
    return Run(*map(np.concatenate, zip(*made, strict=True)))


def ascending(keys: Array) -> bool:
    """Whether they do."""
    return bool(np.all(keys[1:] > keys[:-1]))
