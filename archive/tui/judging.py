"""Repairs and doubts of one article, each with what was decided, and where in the text it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from archive.tui.entries import STATES
from archive.tui.harmless import harmless
from archive.tui.lines import Range

if TYPE_CHECKING:
    from archive.record import Record
    from cleaners import Block, Explanation

LEAST = 12  # characters of a shortened text that are looked for: fewer stand in many places


class Told(NamedTuple):
    """A repair, what became of it, and its place: the range of its words in a block's text as shown.

    ``state`` is one of ``entries.STATES``; a repair that stands nowhere has no block.
    """

    explanation: Explanation
    state: str
    block: int = -1
    start: int = 0
    end: int = 0


def told_of(record: Record) -> list[Told]:
    """Every repair and doubt, in the order of their places in the text."""
    from cleaners import explain, explain_doubts

    blocks = record.cleaned.article.blocks
    texts: dict[int, str] = {}
    found = []
    for entry in explain(record.cleaned):
        state = "accepted" if entry.id in record.accepted else "made"
        found.append(placed(entry, state, entry.after, blocks, texts))
    doubts = explain_doubts(record.cleaned)
    found += (placed(entry, "doubt", entry.before, blocks, texts) for entry in doubts)
    return sorted(found, key=lambda told: (told.block, told.start))


def placed(
    entry: Explanation, state: str, words: str, blocks: Sequence[Block], texts: dict[int, str]
) -> Told:
    """A repair with the place of its words; where they are not found as they are, of the block's first."""
    number = entry.block
    if number not in texts:
        texts[number] = harmless(blocks[number].text) if number < len(blocks) else ""
    text = texts[number]
    return Told(entry, state, number, *range_of(text, words)) if text else Told(entry, state)


def range_of(text: str, words: str) -> tuple[int, int]:
    """Where the words of a repair, which may be shortened, stand in a block's text."""
    parts = sorted(words.replace(" ¶ ", " … ").split(" … "), key=len, reverse=True)
    for part in (words, *parts):
        wanted = harmless(part).strip()
        at = text.find(wanted) if wanted else -1
        if at >= 0 and (part == words or len(wanted) >= LEAST):
            return at, at + len(wanted)
    return 0, 1


def places(told: Iterable[Told]) -> dict[int, list[Range]]:
    """By number of a block, the ranges to mark in it."""
    found: dict[int, list[Range]] = {}
    for each in told:
        if each.block >= 0:
            found.setdefault(each.block, []).append(Range(each.start, each.end, "repair"))
    return found


def in_words(told: Told) -> str:
    """A repair in one line, for one who reads past it."""
    state = STATES[told.state]
    return f"{told.explanation.rule}, {state}{told.explanation.sure} sure: {told.explanation.reason}"
