"""Several segments become one, without the documents that were taken out; the order is kept."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.arrays import Array, narrow, starts
from index.gathering import DIGEST, lines
from index.schema import DATES
from index.segments import Field, Segment

BLOCK = 1 << 22  # numbers that are moved at a time: 32 MB of places for them


def joined(parts: Sequence[Segment]) -> dict[str, Array]:
    """The arrays of the one segment that ``parts`` become."""
    made: dict[str, Array] = {}
    table = parts[0].arrays.table
    for name in [name.removesuffix("/words") for name in table if name.endswith("/words")]:
        fields = [Kept(part, part.field(name), f"{name}/often" in table) for part in parts]
        made |= {f"{name}/{one}": array for one, array in joined_fields(fields).items()}
    for name in table:
        if name.endswith("/lengths") or name in DATES:
            made[name] = np.concatenate([part.arrays[name][part.live] for part in parts])
    made["digest"] = np.concatenate(
        [part.arrays["digest"].reshape(part.size, DIGEST)[part.live].ravel() for part in parts]
    )
    sizes = [np.diff(part.arrays["stored/ends"], prepend=0) for part in parts]
    made["stored"] = np.concatenate(
        [
            part.arrays["stored"][np.repeat(part.live, size)] if part.gone else part.arrays["stored"]
            for part, size in zip(parts, sizes, strict=True)
        ]
    )
    kept = [size[part.live] for part, size in zip(parts, sizes, strict=True)]
    made["stored/ends"] = np.cumsum(np.concatenate(kept), dtype=np.int64)
    return made


class Kept:
    """What of a field in one segment is kept."""

    def __init__(self, part: Segment, field: Field, placed: bool) -> None:
        """``placed``: it has places, and not only documents."""
        self.words = field.lines(range(len(field))).split(b"\n")[:-1]
        self.docs = field.docs
        self.count = field.spread(range(len(field)))  # of each word: its postings
        self.documents = int(part.live.sum())
        self.placed = placed
        if placed:
            self.often, self.places = field.often, field.places
            self.uses: Array = np.diff(field.at.astype(np.int64))  # of each word: its places
        if part.gone:
            self.drop(part.live)

    def drop(self, live: Array) -> None:
        """Leave out what was taken out, and the words that nothing is left of."""
        kept = live[self.docs]
        word = np.repeat(np.arange(len(self.words)), self.count)[kept]
        self.count = np.bincount(word, minlength=len(self.words))
        left = np.flatnonzero(self.count)
        if self.placed:
            self.places = self.places[np.repeat(kept, self.often)]
            self.often = self.often[kept]
            self.uses = np.bincount(word, self.often, len(self.words)).astype(np.int64)[left]
        self.docs = (np.cumsum(live) - 1)[self.docs[kept]]
        self.count = self.count[left]
        self.words = [self.words[number] for number in left.tolist()]


def joined_fields(fields: list[Kept]) -> dict[str, Array]:
    """The arrays of a field, of all segments."""
    there = sorted({word for field in fields for word in field.words})
    number = {word: n for n, word in enumerate(there)}
    maps = [np.array([number[word] for word in field.words], np.int64) for field in fields]
    counts = [field.count for field in fields]
    bases = np.cumsum([0, *(field.documents for field in fields)])
    docs = [
        field.docs.astype(np.uint32) + np.uint32(base) for field, base in zip(fields, bases, strict=False)
    ]
    made = {**lines(there)}
    first = total(maps, counts, len(there))
    made["first"] = narrow(first)
    made["docs"] = narrow(moved(docs, maps, counts, first))
    if fields[0].placed:
        uses = [field.uses for field in fields]
        at = total(maps, uses, len(there))
        made["often"] = narrow(moved([field.often for field in fields], maps, counts, first))
        made["at"] = narrow(at)
        made["places"] = narrow(moved([field.places for field in fields], maps, uses, at))
    return made


def total(maps: list[Array], counts: list[Array], words: int) -> Array:
    """Where the run of each word begins, when those of all segments stand behind each other."""
    sums = np.zeros(words, np.int64)
    for numbers, count in zip(maps, counts, strict=True):
        np.add.at(sums, numbers, count)
    return starts(sums)


def moved(values: list[Array], maps: list[Array], counts: list[Array], first: Array) -> Array:
    """Runs of values, one for each word of each segment, put where they belong."""
    made = np.empty(first[-1], np.result_type(*values))
    cursor = first[:-1].copy()
    for value, numbers, count in zip(values, maps, counts, strict=True):
        begun = starts(count)
        shift = cursor[numbers] - begun[:-1] if len(numbers) else begun[:-1]
        word = 0
        while word < len(numbers):  # a block of whole words at a time
            end = max(word + 1, int(np.searchsorted(begun, begun[word] + BLOCK, "right")) - 1)
            place = np.repeat(shift[word:end], count[word:end]) + np.arange(begun[word], begun[end])
            made[place] = value[begun[word] : begun[end]]
            word = end
        np.add.at(cursor, numbers, count)
    return made
