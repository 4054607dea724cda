"""How many of the hits have each value: sites, years, agencies ..."""

from __future__ import annotations

from collections import Counter

import numpy as np

from index.arrays import Array
from index.results import Count
from index.schema import BY_TIME
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
    common = sorted(total.items(), key=lambda count: (-count[1], count[0]))[:MOST]
    return tuple(Count(*count) for count in (sorted(common) if name in BY_TIME else common))


def most(tally: Array) -> Array:
    """The values with most hits, of those that have any."""
    if len(tally) > CANDIDATES:
        which = np.argpartition(tally, len(tally) - CANDIDATES)[-CANDIDATES:]
        return np.asarray(which[tally[which] > 0])
    return np.flatnonzero(tally)
