"""What a question without hits may have meant: only words of the archive, and only if they have hits."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from index.engine import Reader
from index.marking import SHORTEST, Asked, near
from index.schema import WEIGHTS
from index.syntax import All, Either, Ending, Node, Words, all_of, either_of, leaves, written

LONG = 6  # letters; a word so long may have two slips, a shorter one would become another word
FEW = 3  # candidates for each word; the next are too far from what was typed


def suggestion(node: Node, reader: Reader, has_hits: Callable[[Node], bool], until: float) -> str:
    """The question with unknown words replaced by known ones, "" if there is none that has hits.

    After ``until``, on the monotonic clock, there is none.
    """
    candidates = {}
    for words, wanted in leaves(node):
        if time.monotonic() > until:
            return ""
        if wanted and words not in candidates:
            candidates[words] = spellings(words, reader)
    for rank in range(FEW):
        other = corrected(node, candidates, rank)
        if other != node and has_hits(other):
            return written(other)
    return ""


def corrected(node: Node, candidates: dict[Words, list[str]], rank: int) -> Node:
    """The question with each unknown word replaced by its ``rank``-th best candidate."""
    match node:
        case Words() if found := candidates.get(node):
            return replace(node, text=found[min(rank, len(found) - 1)], ending=Ending.NONE)
        case All():
            return all_of(corrected(part, candidates, rank) for part in node.parts)
        case Either():
            return either_of(corrected(part, candidates, rank) for part in node.parts)
        case _:  # what is not wanted need not be there
            return node


def spellings(words: Words, reader: Reader) -> list[str]:
    """What a single unknown word may have meant, best first; nothing for others."""
    asked = Asked.of(words)
    names = (words.field,) if words.field else tuple(WEIGHTS)
    if len(asked.terms) > 1 or asked.begins or len(asked.terms[0]) < SHORTEST:
        return []
    (term,) = asked.terms
    if any(reader.spread(name, term) for name in names):
        return []
    counts: Counter[str] = Counter()
    for name in names:
        for word in alike(reader.words(name, term[0]), term):
            counts[word] += reader.spread(name, word)
    return sorted(counts, key=lambda word: (not near(term, word), -counts[word], word))[:FEW]


def alike(words: Iterable[str], term: str) -> Iterator[str]:
    """Those of some words that are one or two slips away."""
    most = 2 if len(term) >= LONG else 1
    letters = set(term)
    for other in words:
        # most words are too long, or have not the letters, which is found out quickly
        possible = abs(len(other) - len(term)) <= most and len(letters.difference(other)) <= most
        if possible and slips(term, other) <= most:
            yield other


def slips(one: str, other: str) -> int:
    """How many letters are wrong, missing, too many or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one):
        before, last, row = row, before, [i + 1]
        for j, b in enumerate(other):
            least = min(before[j] + (a != b), before[j + 1] + 1, row[j] + 1)
            if i and j and a == other[j - 1] and one[i - 1] == b:
                least = min(least, last[j - 1] + 1)
            row.append(least)
    return row[-1]
