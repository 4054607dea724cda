"""How many of the hits have each value: sites, years, agencies ..."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np

from index.arrays import Array
from index.results import Count
from index.schema import BY_TIME, folded
from index.segments import Field, Segments

MOST = 50  # values that are counted out
CANDIDATES = 100  # of each segment's commonest values, which are counted in all segments


def counted(segments: Segments, docs: Array, name: str) -> tuple[Count, ...]:
    """How many of some documents have each value: the commonest first, or by time."""
    tallies: list[tuple[Field, Array]] = []
    values: set[bytes] = set()
    for part in segments.parts:
        field = part.field(f"={name}")
        if len(field):
            hit = np.zeros(part.size, np.int64)
            hit[docs[(docs >= part.base) & (docs < part.base + part.size)] - part.base] = 1
            tally = np.add.reduceat(hit[field.docs], field.first[:-1].astype(np.int64))
            tallies.append((field, tally))
            values.update(field[int(word)] for word in most(tally))
    total: Counter[str] = Counter()
    for field, tally in tallies:
        for value in values:
            word = field.find(value)
            if word >= 0 and tally[word]:
                total[value.decode("utf-8", "surrogatepass")] += int(tally[word])
    return listed(total, name)


def listed(counts: Mapping[str, int], name: str) -> tuple[Count, ...]:
    """The counts of a facet: the commonest first, or by time.

    A question finds Reuters and REUTERS alike, so they are counted as one, under the commoner spelling.
    """
    spellings: dict[str, list[Count]] = {}
    for value, count in counts.items():
        spellings.setdefault(folded(value), []).append(Count(value, count))
    united = [
        Count(min(same, key=by_number).value, sum(count for _, count in same)) for same in spellings.values()
    ]
    common = sorted(united, key=by_number)[:MOST]
    return tuple(sorted(common) if name in BY_TIME else common)


def by_number(count: Count) -> tuple[int, str]:
    """The commonest first, of equals the first by the alphabet."""
    return -count.count, count.value


def most(tally: Array) -> Array:
    """The values with most hits, of those that have any."""
    if len(tally) > CANDIDATES:
        which = np.argpartition(tally, len(tally) - CANDIDATES)[-CANDIDATES:]
        return np.asarray(which[tally[which] > 0])
    return np.flatnonzero(tally)
