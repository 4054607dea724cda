"""Documents with their scores, as arrays: how those of several parts of a question are put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from index.arrays import Array

FEW = 16  # times as many: from there on looking up one by one is faster than marking all documents


class Matched(NamedTuple):
    """Numbers of documents, ascending, each once, with the score of each."""

    docs: Array
    scores: Array

    @classmethod
    def unscored(cls, docs: Array) -> Matched:
        """Documents that all match as well."""
        return cls(docs, np.zeros(len(docs)))

    def only(self, kept: Array) -> Matched:
        """Those that ``kept`` is true for."""
        return Matched(self.docs[kept], self.scores[kept])


NONE = Matched.unscored(np.zeros(0, np.uint32))


def either(parts: Sequence[Matched], size: int) -> Matched:
    """Documents that are in any of the parts, with all their scores."""
    parts = [part for part in parts if len(part.docs)]
    if len(parts) < 2:
        return parts[0] if parts else NONE
    return collected(
        np.concatenate([part.docs for part in parts]), np.concatenate([part.scores for part in parts]), size
    )


def collected(docs: Array, scores: Array, size: int) -> Matched:
    """Documents in any order, some of them several times, with the sum of their scores."""
    if len(docs) * FEW < size:
        found, which = np.unique(docs, return_inverse=True)
        return Matched(found, np.bincount(which, scores, len(found)))
    there = np.zeros(size, bool)
    there[docs] = True
    found = np.flatnonzero(there)
    return Matched(found, np.bincount(docs, scores, size)[found])


def both(one: Matched, other: Matched, size: int) -> Matched:
    """Documents that are in both, with both scores."""
    few, many = sorted((one, other), key=lambda part: len(part.docs))
    if not len(few.docs):
        return NONE
    if len(few.docs) * FEW < len(many.docs):
        place = np.minimum(np.searchsorted(many.docs, few.docs), len(many.docs) - 1)
        kept = many.docs[place] == few.docs
        return Matched(few.docs[kept], few.scores[kept] + many.scores[place[kept]])
    there = np.zeros(size, bool)
    there[many.docs] = True
    left = few.only(there[few.docs])
    scores = np.zeros(size)
    scores[many.docs] = many.scores
    return Matched(left.docs, left.scores + scores[left.docs])


def without(found: Matched, unwanted: Array, size: int) -> Matched:
    """What is left when some documents are taken away."""
    if not len(unwanted) or not len(found.docs):
        return found
    there = np.ones(size, bool)
    there[unwanted] = False
    return found.only(there[found.docs])


def inside(keys: Array, others: Array) -> Array:
    """Whether each of ``keys`` is among ``others``, which ascend."""
    if not len(others):
        return np.zeros(len(keys), bool)
    place = np.minimum(np.searchsorted(others, keys), len(others) - 1)
    return np.asarray(others[place] == keys)


def best(numbers: Array, keys: Array, count: int, last: bool = True) -> Array:
    """Which ``count`` have the highest keys, highest first; of equals the last come first, or the first."""
    if count <= 0:
        return np.zeros(0, np.int64)
    which = np.arange(len(keys))
    if len(keys) > count:
        least = np.partition(keys, len(keys) - count)[len(keys) - count]
        above, equal = np.flatnonzero(keys > least), np.flatnonzero(keys == least)
        missing = count - len(above)
        which = np.concatenate([above, equal[-missing:] if last else equal[:missing]])
    ordered = np.lexsort(
        (-numbers[which].astype(np.int64) if last else numbers[which], -keys[which].astype(float))
    )
    return which[ordered]
