"""Beginnings and slips of the finger become words that are in the archive, a bounded number of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from index.marking import Asked
from index.whoosh_engine import beginning, similar

MOST = 64  # words that a beginning stands for; the commonest have nearly all of the hits
PHRASES = 16  # the same at the end of a phrase, each of which has its positions compared
NEAR_SHARE = 0.5  # what a word with a slip weighs against the word as typed


class Expander:
    """Looks up what words there are, for one question."""

    def __init__(self, reader: Any) -> None:
        """``notes`` collects what was left out."""
        self.reader = reader
        self.notes: list[str] = []

    def has(self, field: str, terms: Iterable[str]) -> bool:
        """Whether each of the words is in a field anywhere."""
        return all((field, term) in self.reader for term in terms)

    def words(self, asked: Asked, fields: Iterable[str]) -> dict[str, float]:
        """What the last word asked stands for, and what each weighs."""
        last = asked.terms[-1]
        if asked.near:
            near = self.common((similar(self.reader, field, last, 1) for field in fields), f"{last}~", MOST)
            return {word: 1.0 if word == last else NEAR_SHARE for word in near}
        if asked.begins:
            most = MOST if len(asked.terms) == 1 else PHRASES
            return self.common((beginning(self.reader, field, last) for field in fields), f"{last}*", most)
        return {last: 1.0}

    def common(self, counts: Iterable[Counter[str]], shown: str, most: int) -> dict[str, float]:
        """The commonest words, with a note if there are more of them."""
        total: Counter[str] = Counter()
        for count in counts:
            total.update(count)
        if len(total) > most:
            self.notes.append(f"{shown} stands for {len(total)} words; the {most} commonest were looked for")
        return dict.fromkeys((word for word, _ in total.most_common(most)), 1.0)
