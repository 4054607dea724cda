"""How well a word answers: BM25F as Whoosh has it, for all postings of a word in one go."""

from __future__ import annotations

import numpy as np

from index.arrays import Array
from index.expanding import Choice
from index.schema import WEIGHTS
from index.segments import Field, Segment, Segments
from index.whoosh_engine import LENGTHS

B = 0.75  # how much a long text counts against its words, and
K1 = 1.2  # how soon more of the same word say no more: both as Whoosh has them


def rarity(segments: Segments, spread: Array | int) -> Array:
    """What finding a word is worth by the number of documents that it is in; Whoosh's idf."""
    return np.asarray(np.log(segments.size / (np.asarray(spread) + 1)) + 1)


class Scorer:
    """Scores the postings of one field in one segment."""

    def __init__(self, segments: Segments, segment: Segment, field: Field, weight: float) -> None:
        """``weight`` is what the field weighs in this question."""
        self.field = field
        self.weight = weight
        self.segments = segments
        self.lengths = None
        if field.name in WEIGHTS:
            self.lengths = segment.lengths(field.name)
            average = segments.average(field.name) or 1
            self.norms = K1 * ((1 - B) + B * LENGTHS / average)  # by a length's byte

    def worth(self, choice: Choice) -> Array:
        """What postings are worth: one number for those of one word, else one for each."""
        worth = rarity(self.segments, choice.spread)
        return worth[0] if len(choice.numbers) == 1 else np.repeat(worth, self.field.spread(choice.numbers))

    def scores(self, postings: slice | Array, worth: Array | float) -> Array:
        """The score of each posting; ``worth`` is that of its word, or one for each posting."""
        often = self.field.often[postings].astype(np.float64)
        if self.lengths is None:  # as Whoosh scores a field that has no lengths
            return often * self.weight
        norms = self.norms[self.lengths[self.field.docs[postings]]]
        return np.asarray(worth * (often * (K1 + 1)) / (often + norms) * self.weight)
