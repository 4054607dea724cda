"""What a question without hits may have meant: only words of the archive, and only if they have hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from index.expanding import Expander
from index.marking import SHORTEST, Asked, near
from index.schema import WEIGHTS
from index.syntax import All, Either, Ending, Node, Words, all_of, either_of, written
from index.whoosh_engine import similar

LONG = 6  # letters; a word so long may have two slips, a shorter one would become another word
FEW = 3  # candidates for each word; the next are too far from what was typed


def suggestion(node: Node, expander: Expander, has_hits: Callable[[Node], bool]) -> str:
    """The question with unknown words replaced by known ones, "" if there is none that has hits."""
    for rank in range(FEW):
        other = corrected(node, expander, rank)
        if other != node and has_hits(other):
            return written(other)
    return ""


def corrected(node: Node, expander: Expander, rank: int) -> Node:
    """The question with each unknown word replaced by its ``rank``-th best candidate."""
    match node:
        case Words():
            return spelt(node, expander, rank)
        case All():
            return all_of(corrected(part, expander, rank) for part in node.parts)
        case Either():
            return either_of(corrected(part, expander, rank) for part in node.parts)
        case _:  # what is not wanted need not be there
            return node


def spelt(words: Words, expander: Expander, rank: int) -> Words:
    """A single unknown word replaced, if there is anything like it."""
    asked = Asked.of(words)
    fields = (words.field,) if words.field else tuple(WEIGHTS)
    if len(asked.terms) > 1 or asked.begins or len(asked.terms[0]) < SHORTEST:
        return words
    (term,) = asked.terms
    if any(expander.has(field, [term]) for field in fields):
        return words
    slips = 2 if len(term) >= LONG else 1
    counts: Counter[str] = Counter()
    for field in fields:
        counts.update(similar(expander.reader, field, term, slips))
    best = sorted(counts, key=lambda word: (not near(term, word), -counts[word], word))
    return replace(words, text=best[min(rank, len(best) - 1)], ending=Ending.NONE) if best else words
