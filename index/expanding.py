"""What the words of a question stand for: words that are in the archive, by their numbers in a field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

import numpy as np

from index import stemming
from index.arrays import Array
from index.marking import near
from index.segments import Field, Segments

FORM_SHARE = 0.8  # what another form of a word weighs
NEAR_SHARE = 0.5  # what a word with a slip weighs against the word as typed


class Choice(NamedTuple):
    """Consecutive words of a field that all answer, and in how many documents each of them is anywhere."""

    numbers: range
    spread: Array
    share: float = 1.0


class Expander:
    """Looks up words for one question; what it learns in one segment is not looked up again in the next."""

    def __init__(self, segments: Segments) -> None:
        """``segments`` are all, since a word is worth what it is worth in all of them."""
        self.segments = segments
        self.spreads: dict[tuple[str, str], Array] = {}
        self.beginnings: dict[tuple[str, str], Counter[bytes]] = {}

    def exact(self, field: Field, word: str) -> list[Choice]:
        """The word itself."""
        number = field.find(encode(word))
        if number < 0:
            return []
        key = field.name, word
        if key not in self.spreads:
            self.spreads[key] = np.array([self.segments.spread(field.name, encode(word))])
        return [Choice(range(number, number + 1), self.spreads[key])]

    def begun(self, field: Field, word: str) -> list[Choice]:
        """All words that begin with ``word``."""
        numbers = field.begun(encode(word))
        if not numbers:
            return []
        if len(self.segments.parts) == 1:
            return [Choice(numbers, field.spread(numbers))]
        key = field.name, word
        if key not in self.beginnings:
            self.beginnings[key] = beginning(self.segments, field.name, word)
        total = self.beginnings[key]
        return [Choice(numbers, np.array([total[one] for one in words(field, numbers)]))]

    def nearly(self, field: Field, word: str) -> list[Choice]:
        """The word, and those that are a slip of the finger away."""
        return [
            choice._replace(share=1.0 if one == word else NEAR_SHARE)
            for one in similar(field, word)
            for choice in self.exact(field, one)
        ]

    def forms(self, field: Field, word: str, languages: Collection[str]) -> list[Choice]:
        """The word, and its other forms in some languages."""
        candidates = {encode(word)}
        for language in languages:
            numbers = field.begun(encode(stemming.beginning(word, language)))
            candidates.update(words(field, numbers) if numbers else ())
        return [
            choice._replace(share=1.0 if one == word else FORM_SHARE)
            for one in sorted(map(decode, candidates))
            if stemming.same(word, one, languages)
            for choice in self.exact(field, one)
        ]


def beginning(segments: Segments, name: str, prefix: str) -> Counter[bytes]:
    """Each word of a field that begins with ``prefix``, and in how many documents it is."""
    total: Counter[bytes] = Counter()
    for part in segments.parts:
        field = part.field(name)
        numbers = field.begun(encode(prefix))
        if numbers:
            total.update(dict(zip(words(field, numbers), field.spread(numbers).tolist(), strict=True)))
    return total


def words(field: Field, numbers: range) -> list[bytes]:
    """Consecutive words of a field."""
    return field.lines(numbers).split(b"\n")[:-1]


def similar(field: Field, word: str) -> Iterator[str]:
    """Each word of a field that is a slip of the finger away at most; the first letter is taken as meant.

    One slip leaves either the first half of the word as it is, or the second, so only such are compared.
    """
    half = (len(word) + 1) // 2
    numbers = field.begun(encode(word[:half]))
    candidates = set(words(field, numbers)) if numbers else set()
    if numbers := field.begun(encode(word[0])):
        candidates.update(ending(field.lines(numbers), encode(word[half:]) + b"\n"))
    for one in candidates:
        other = decode(one)
        if near(word, other):
            yield other


def ending(lines: bytes, end: bytes) -> Iterator[bytes]:
    """Each of the lines that ends so."""
    at = lines.find(end)
    while at >= 0:
        yield lines[lines.rfind(b"\n", 0, at) + 1 : at] + end[:-1]
        at = lines.find(end, at + 1)


def encode(word: str) -> bytes:
    """A word as the index has it."""
    return word.encode("utf-8", "surrogatepass")


def decode(word: bytes) -> str:
    """A word of the index as we have it."""
    return word.decode("utf-8", "surrogatepass")
