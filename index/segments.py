"""A segment of the index as it is searched: its arrays, and what can be asked of one field in it."""

from __future__ import annotations

import pickle
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from zlib import decompress

import numpy as np

from index.arrays import Array, Arrays
from index.gathering import DIGEST
from index.schema import Shown


class Field:
    """The words of one field in one segment, sorted; each has a number."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        """Looks at nothing yet."""
        self.arrays = arrays
        self.name = name
        _, self.base, self.size = arrays.table[f"{name}/words"]
        self.ends = arrays[f"{name}/ends"].data
        self.first = arrays[f"{name}/first"]
        self.docs = arrays[f"{name}/docs"]

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, number: int) -> bytes:
        start = self.ends[number - 1] if number else 0
        return self.arrays.buffer[self.base + start : self.base + self.ends[number] - 1]

    def where(self, word: bytes) -> int:
        """The number of the first word that is not before ``word``."""
        return bisect_left(self, word)

    def find(self, word: bytes) -> int:
        """The number of a word, -1 if it is not there."""
        number = self.where(word)
        return number if number < len(self) and self[number] == word else -1

    def begun(self, prefix: bytes) -> range:
        """The numbers of all words that begin with ``prefix``."""
        return range(self.where(prefix), self.where(prefix + b"\xff"))  # no UTF-8 has this byte

    def postings(self, numbers: range) -> slice:
        """Where the postings of consecutive words are."""
        return slice(int(self.first[numbers.start]), int(self.first[numbers.stop]))

    def spread(self, numbers: range) -> Array:
        """In how many documents each of consecutive words is."""
        return np.diff(self.first[numbers.start : numbers.stop + 1].astype(np.int64))

    def lines(self, numbers: range) -> bytes:
        """Consecutive words, a line each."""
        start = self.ends[numbers.start - 1] if numbers.start else 0
        end = self.ends[numbers.stop - 1] if numbers.stop else 0
        return self.arrays.buffer[self.base + start : self.base + max(start, end)]

    @cached_property
    def often(self) -> Array:
        """Of each posting, how often the word stands there."""
        return self.arrays[f"{self.name}/often"]

    @cached_property
    def at(self) -> Array:
        """Of each word, where its places begin."""
        return self.arrays[f"{self.name}/at"]

    @cached_property
    def places(self) -> Array:
        """All places of all words."""
        return self.arrays[f"{self.name}/places"]

    @property
    def length(self) -> int:
        """The number of words in all documents."""
        return self.arrays.table[f"{self.name}/places"][2]


class Segment:
    """One segment: its arrays, the number of its first document, and which documents were taken out."""

    def __init__(self, arrays: Arrays, base: int, gone: frozenset[int]) -> None:
        """``gone`` are numbers within the segment."""
        self.arrays = arrays
        self.base = base
        self.gone = gone
        self.size = arrays.table["date"][2]
        self.fields: dict[str, Field] = {}

    def field(self, name: str) -> Field:
        """A field of words by its name, one of whole values by "=" and its name."""
        if name not in self.fields:
            self.fields[name] = Field(self.arrays, name)  # made twice by two threads it is the same
        return self.fields[name]

    @cached_property
    def live(self) -> Array:
        """Whether each document still counts."""
        made = np.ones(self.size, bool)
        made[list(self.gone)] = False
        return made

    def lengths(self, name: str) -> Array:
        """The packed number of words of each document in a field."""
        return self.arrays[f"{name}/lengths"]

    def stored(self, number: int) -> tuple[str, Shown]:
        """A document's id, and what is shown of it."""
        ends = self.arrays["stored/ends"]
        _, base, _ = self.arrays.table["stored"]
        start = int(ends[number - 1]) if number else 0
        packed = self.arrays.buffer[base + start : base + int(ends[number])]
        id_, *shown = pickle.loads(decompress(packed))  # noqa: S301 - the manifest has shown that we wrote it here
        return id_, Shown(*shown)

    def find(self, id_: str) -> int:
        """The number of a document, -1 if it is not there or was taken out."""
        ids = self.field("=id")
        word = ids.find(id_.encode("utf-8", "surrogatepass"))
        number = int(ids.docs[word]) if word >= 0 else -1  # each id is in one document
        return -1 if number in self.gone else number

    def documents(self) -> Iterator[tuple[str, str]]:
        """The id and the digest of each document."""
        ids = self.field("=id")
        digests = self.arrays["digest"].tobytes()
        for word, number in enumerate(ids.docs.tolist()):
            if number not in self.gone:
                digest = digests[number * DIGEST : (number + 1) * DIGEST]
                yield ids[word].decode("utf-8", "surrogatepass"), digest.decode()


class Segments:
    """The whole index as one searches it: frozen, safe for threads."""

    def __init__(self, parts: tuple[Segment, ...]) -> None:
        """``parts`` are in the order of their documents."""
        self.parts = parts
        self.size = sum(part.size for part in parts)  # with the documents that were taken out
        self.count = self.size - sum(len(part.gone) for part in parts)
        self.averages: dict[str, float] = {}

    def average(self, name: str) -> float:
        """The number of words in a field, on an average."""
        if name not in self.averages:
            total = sum(part.field(name).length for part in self.parts)
            self.averages[name] = total / self.size if self.size else 0.0
        return self.averages[name]

    def spread(self, name: str, word: bytes) -> int:
        """In how many documents a word is in a field."""
        total = 0
        for part in self.parts:
            field = part.field(name)
            number = field.find(word)
            if number >= 0:
                total += int(field.first[number + 1]) - int(field.first[number])
        return total

    def part_of(self, number: int) -> tuple[Segment, int]:
        """The segment of a document, and its number there."""
        for part in reversed(self.parts):
            if number >= part.base:
                return part, number - part.base
        raise IndexError(number)

    def find(self, id_: str) -> int:
        """The number of a document, -1 if there is none of this id."""
        for part in reversed(self.parts):
            number = part.find(id_)
            if number >= 0:
                return part.base + number
        return -1

    def documents(self) -> Iterator[tuple[str, str]]:
        """The id and the digest of each document."""
        for part in self.parts:
            yield from part.documents()
