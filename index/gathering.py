"""Documents become a segment's arrays: words are numbered as they come, and sorted once, all together.

The arrays of a field of words, by their names behind the field's:

    words, ends     the words, sorted by their UTF-8, a line each; where each line ends
    first           of each word: which of the postings is its first, and behind the last word their number
    docs, often     of each posting: the document's number, and how often the word stands there
    at, places      of each word, where its places begin; all of its places in all of its documents
    lengths         of each document, the number of its words, as Whoosh packs it in a byte

A field of whole values has the first four. What belongs to documents has no field's name.
"""

from __future__ import annotations

import pickle
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from zlib import compress

import numpy as np

from index.arrays import Array, narrow, starts, within
from index.dates import minute
from index.document import Document
from index.schema import DATES, FIELDS, Shown, facets
from index.words import terms

LEVEL = 3  # of zlib, as Whoosh has it: 6 takes twice as long for a twentieth less
DIGEST = 16  # bytes of ``Document.digest``


class Gathered:
    """One field of the documents gathered, its words as numbers in the order in which they came."""

    def __init__(self) -> None:
        """Empty."""
        self.vocabulary: defaultdict[str, int] = defaultdict()
        self.vocabulary.default_factory = self.vocabulary.__len__  # a new word has the next number
        self.numbers = array("I")
        self.counts = array("I")

    def add(self, words: Sequence[str]) -> None:
        """The words of the next document."""
        self.numbers.extend(map(self.vocabulary.__getitem__, words))
        self.counts.append(len(words))

    def arrays(self) -> dict[str, Array]:
        """The field's arrays."""
        words, rank = ordered(self.vocabulary)
        counts = np.frombuffer(self.counts, np.uint32)
        numbers = np.frombuffer(self.numbers, np.uint32)
        keys = rank[numbers] << 32 | np.arange(len(numbers), dtype=np.uint64)
        keys.sort()  # several times as fast as asking for the order
        order = (keys & 0xFFFFFFFF).astype(np.uint32)
        word = (keys >> 32).astype(np.uint32)
        del keys
        doc = np.repeat(np.arange(len(counts), dtype=np.uint32), counts)[order]
        begins = np.ones(len(order), bool)
        begins[1:] = (word[1:] != word[:-1]) | (doc[1:] != doc[:-1])
        postings = np.flatnonzero(begins)
        return {
            **lines(words),
            "first": narrow(starts(np.bincount(word[postings], minlength=len(words)))),
            "docs": narrow(doc[postings]),
            "often": narrow(np.diff(postings, append=len(order))),
            "at": narrow(starts(np.bincount(word, minlength=len(words)))),
            "places": narrow(within(counts)[order]),
        }


class Gatherer:
    """Takes documents, gives the arrays of their segment."""

    def __init__(self, packed_length: Callable[[Array], Array]) -> None:
        """``packed_length`` packs a number of words in a byte, as the engine wants it."""
        self.packed_length = packed_length
        self.fields = {field.name: Gathered() for field in FIELDS}
        self.values = {name: Gathered() for name in ("id", *facets(Document("")))}
        self.dates = {name: array("I") for name in DATES}
        self.digests: list[bytes] = []
        self.stored: list[bytes] = []
        self.words = 0

    def add(self, document: Document) -> None:
        """The next document. What is wrong with it is raised before anything is taken of it."""
        if "\n" in document.id:
            raise ValueError(f"an id is one line: {document.id!r}")
        words = [terms(field.words(document)) for field in FIELDS]
        values = [(document.id,), *facets(document).values()]
        stored = compress(pickle.dumps((document.id, *Shown.of(document)), 5), LEVEL)
        dates = [minute(date(document)) or 0 for date in DATES.values()]
        digest = document.digest.encode()
        for gathered, found in zip(
            (*self.fields.values(), *self.values.values()), (*words, *values), strict=True
        ):
            gathered.add(found)
        for column, date in zip(self.dates.values(), dates, strict=True):
            column.append(date)
        self.digests.append(digest)
        self.stored.append(stored)
        self.words += sum(map(len, words))

    def __len__(self) -> int:
        return len(self.stored)

    def arrays(self) -> dict[str, Array]:
        """The segment's arrays."""
        made: dict[str, Array] = {}
        for name, gathered in self.fields.items():
            made |= {f"{name}/{part}": value for part, value in gathered.arrays().items()}
        for field in FIELDS:
            if field.weight:
                counts = np.frombuffer(self.fields[field.name].counts, np.uint32)
                made[f"{field.name}/lengths"] = self.packed_length(counts)
        for name, gathered in self.values.items():
            parts = gathered.arrays()
            made |= {f"={name}/{part}": parts[part] for part in ("words", "ends", "first", "docs")}
        made |= {name: np.frombuffer(dates, np.uint32) for name, dates in self.dates.items()}
        made["digest"] = np.frombuffer(b"".join(self.digests), np.uint8)
        made["stored"] = np.frombuffer(b"".join(self.stored), np.uint8)
        made["stored/ends"] = np.cumsum([len(one) for one in self.stored], dtype=np.int64)
        return made


def ordered(vocabulary: dict[str, int]) -> tuple[list[bytes], Array]:
    """The words, sorted, and at each word's number its place among them."""
    encoded = [word.encode("utf-8", "surrogatepass") for word in vocabulary]
    order = sorted(range(len(encoded)), key=encoded.__getitem__)
    rank = np.zeros(len(encoded), np.uint64)
    rank[order] = np.arange(len(encoded), dtype=np.uint64)
    return [encoded[number] for number in order], rank


def lines(words: Iterable[bytes]) -> dict[str, Array]:
    """Sorted words as arrays: one a line, and where each line ends."""
    text = [word + b"\n" for word in words]
    return {
        "words": np.frombuffer(b"".join(text), np.uint8),
        "ends": np.cumsum([len(line) for line in text], dtype=np.int64),
    }
