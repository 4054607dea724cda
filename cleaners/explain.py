"""Every repair explained: one entry for each, with its place in the cleaned article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cleaners.repair import Change, Cleaned, Repair
from cleaners.wording import named, wording


class Explanation(NamedTuple):
    """One repair for a person to read. ``block`` is where its words stand in the cleaned article."""

    id: str
    rule: str
    block: int
    before: str
    after: str
    reason: str
    confidence: float

    @property
    def sure(self) -> str:
        """How sure, as a person reads it: "97%"; "100%" only where nothing at all is left to doubt."""
        return f"{self.confidence if self.confidence == 1 else min(self.confidence, 0.99):.0%}"


def explain(cleaned: Cleaned) -> list[Explanation]:
    """Each repair that was made, in the order of the rules."""
    return list(entries(cleaned, cleaned.repairs))


def explain_doubts(cleaned: Cleaned) -> list[Explanation]:
    """Each repair that was not sure enough to be made."""
    return list(entries(cleaned, cleaned.doubts))


def places() -> dict[str, int]:
    """The place of each rule in the pipeline, which takes some 0.1 s to import: all patterns are in it."""
    from cleaners.pipeline import RULES

    return {name: place for place, (name, _) in enumerate(RULES)}


def entries(cleaned: Cleaned, repairs: Sequence[Repair]) -> Iterator[Explanation]:
    """An explanation for each single repair, its place followed to the cleaned article."""
    order = places()
    passes = groupby(cleaned.repairs, key=lambda repair: repair.rule)
    followers = [(order[rule], Follower([repair.change for repair in made])) for rule, made in passes]
    last = len(cleaned.article.blocks) - 1
    for repair in repairs:
        at = repair.change.at
        for place, follower in followers:
            if place >= order[repair.rule]:
                at = follower.follow(at)
        for edit in repair.change.edits or (None,):
            words = wording(edit or repair.change, repair.change.before[0] if edit else None)
            told_by = edit or repair.change
            yield Explanation(
                named(repair.rule, words),
                repair.rule,
                max(0, min(at, last)),  # what was taken away at the end is told at the last block
                *words,
                told_by.reason,
                told_by.confidence,
            )


class Follower:
    """Where a block's position goes in one pass of changes."""

    def __init__(self, changes: Sequence[Change]) -> None:
        """``changes`` were applied together and ascend."""
        self.starts = [change.at for change in changes]
        self.changes = changes
        self.shifts = [0]
        for change in changes:
            self.shifts.append(self.shifts[-1] + len(change.after) - len(change.before))

    def follow(self, at: int) -> int:
        """The position, after the pass, of what was at ``at`` before it."""
        n = bisect_right(self.starts, at)
        if n and at < self.changes[n - 1].at + len(self.changes[n - 1].before):
            return self.changes[n - 1].at + self.shifts[n - 1]
        return at + self.shifts[n]
