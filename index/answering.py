"""Which documents answer a question, and how well: one segment at a time, all its documents together."""

from __future__ import annotations

import time
from functools import reduce
from typing import NamedTuple

import numpy as np

from index.dates import LATEST, Days, end_of, start_of
from index.expanding import Choice, Expander
from index.marking import Asked
from index.matched import NONE, Matched, both, collected, either, without
from index.phrases import phrase
from index.schema import WEIGHTS
from index.scoring import Scorer
from index.segments import Field, Segment, Segments
from index.syntax import All, Dated, Either, Everything, Node, Not, Words


class Found(NamedTuple):
    """The answers, and whether time was enough to find all of them."""

    matched: Matched
    complete: bool


class TimeIsOver(Exception):
    """A segment could not be searched in the time there was."""


def answers(segments: Segments, node: Node, until: float, languages: tuple[str, ...] = ()) -> Found:
    """Each document that answers a question. After ``until``, on the monotonic clock, only some of them.

    What was added last is searched first. In ``languages``, other forms of words are found as well.
    """
    found: list[Matched] = []
    expander = Expander(segments)
    complete = True
    for segment in reversed(segments.parts):
        try:
            matched = Searched(expander, segment, until, languages).matched(node)
        except TimeIsOver:
            complete = False
            break
        matched = matched.only(segment.live[matched.docs]) if segment.gone else matched
        found.append(Matched(matched.docs.astype(np.int64) + segment.base, matched.scores))
    if len(found) < 2:
        return Found(found[0] if found else NONE, complete)
    found.reverse()
    return Found(Matched(*map(np.concatenate, zip(*found, strict=True))), complete)


class Searched:
    """One segment, asked once."""

    def __init__(
        self, expander: Expander, segment: Segment, until: float, languages: tuple[str, ...]
    ) -> None:
        """``expander`` is the question's, for all segments."""
        self.languages = languages
        self.expander = expander
        self.segments = expander.segments
        self.segment = segment
        self.size = segment.size
        self.until = until

    def matched(self, node: Node) -> Matched:
        """The documents that answer ``node``, and perhaps some that were taken out."""
        if time.monotonic() > self.until:
            raise TimeIsOver
        match node:
            case Words():
                return self.words(Asked.of(node, self.languages))
            case Dated():
                return self.dated(node.field, node.days)
            case All():
                return self.all(node)
            case Either():
                return either([self.matched(part) for part in node.parts], self.size)
            case Not():
                return without(self.everything(), self.matched(node.part).docs, self.size)
            case Everything():
                return self.everything()
            case _:
                return NONE

    def all(self, node: All) -> Matched:
        """The documents that answer all parts."""
        wanted = [self.matched(part) for part in node.parts if not isinstance(part, Not)]
        wanted.sort(key=lambda part: len(part.docs))
        found = (
            reduce(lambda one, other: both(one, other, self.size), wanted) if wanted else self.everything()
        )
        for part in node.parts:
            if isinstance(part, Not) and len(found.docs):
                found = without(found, self.matched(part.part).docs, self.size)
        return found

    def everything(self) -> Matched:
        """All documents."""
        return Matched.unscored(np.arange(self.size))

    def dated(self, name: str, days: Days) -> Matched:
        """The documents of these days."""
        first = start_of(days.first) if days.first else 1  # 0 stands for no date
        last = end_of(days.last) if days.last else LATEST
        minutes = self.segment.arrays[name]
        return Matched.unscored(np.flatnonzero((minutes >= first) & (minutes <= last)))

    def words(self, asked: Asked) -> Matched:
        """Words in one field, or in each that is sought without being named."""
        weights = {asked.field: 1.0} if asked.field else WEIGHTS
        return either([self.in_field(asked, name, weight) for name, weight in weights.items()], self.size)

    def in_field(self, asked: Asked, name: str, weight: float) -> Matched:
        """Words in one field."""
        field = self.segment.field(name)
        asked = asked.within(name)
        places: list[list[Choice]] = []
        for n, word in enumerate(asked.terms):
            places.append(self.choices(asked, field, word, n == len(asked.terms) - 1))
            if not places[-1]:
                return NONE
        scorer = Scorer(self.segments, self.segment, field, weight)
        if len(places) == 1:
            return self.single(scorer, places[0])
        return phrase(scorer, places, self.size)

    def choices(self, asked: Asked, field: Field, word: str, last: bool) -> list[Choice]:
        """What one of the words asked for stands for."""
        if asked.languages:
            return self.expander.forms(field, word, asked.languages)
        if last and asked.begins:
            return self.expander.begun(field, word)
        return (self.expander.nearly if last and asked.near else self.expander.exact)(field, word)

    def single(self, scorer: Scorer, choices: list[Choice]) -> Matched:
        """Documents with any of some words."""
        docs, scores = [], []
        for choice in choices:
            postings = scorer.field.postings(choice.numbers)
            docs.append(scorer.field.docs[postings])
            scores.append(scorer.scores(postings, scorer.worth(choice)) * choice.share)
        if len(docs) == 1 and len(choices[0].numbers) == 1:
            return Matched(docs[0], scores[0])
        return collected(np.concatenate(docs), np.concatenate(scores), self.size)
