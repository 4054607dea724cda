"""What a change is, what was changed, and how all of it is taken back.

A rule proposes: an ``Edit`` for words within one block, a ``Change`` for whole blocks or for what is
known of the article. ``apply`` is the one function that makes changes, and it checks that what a
change wants to replace is really there, so two proposals that overlap fail loudly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, NamedTuple

from cleaners.article import Article, Block


class StaleChange(ValueError):
    """A change does not fit the article: a bug in a rule, never the reader's fault."""


class Fact(NamedTuple):
    """A field of the article that a change sets: its name, the value before and after."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in place of ``text[start:end]`` of the block at ``at``.

    All edits of one rule count positions in the article as the rule saw it. ``confidence`` is the
    chance, 0 to 1, that a typesetter would agree. A ``doubt`` is shown for review and not made.
    """

    at: int
    start: int
    end: int
    text: str
    reason: str
    confidence: float = 1.0
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The blocks ``before``, found from position ``at`` on, become the blocks ``after``.

    ``facts`` are fields of the article that are set with it. ``edits`` are the parts of a change
    within one block, each with a reason of its own.
    """

    at: int
    before: tuple[Block, ...]
    after: tuple[Block, ...]
    reason: str
    confidence: float = 1.0
    doubt: bool = False
    facts: tuple[Fact, ...] = ()
    edits: tuple[Edit, ...] = ()


Proposal = Change | Edit


@dataclass(frozen=True, slots=True)
class Repair:
    """A change and the name of the rule that proposed it."""

    rule: str
    change: Change


def apply(article: Article, changes: Sequence[Change]) -> Article:
    """The article with ``changes`` made, which all count positions in ``article`` and ascend.

    Raises ``StaleChange`` if a change's ``before`` is not there, or overlaps another's.
    """
    blocks: list[Block] = []
    done = 0
    for change in changes:
        end = change.at + len(change.before)
        if change.at < done or article.blocks[change.at : end] != change.before:
            raise StaleChange(f"{change.reason!r} at block {change.at}: not what stands there")
        blocks += article.blocks[done : change.at]
        blocks += change.after
        done = end
        for name, before, after in change.facts:
            if getattr(article, name) != before:
                raise StaleChange(f"{change.reason!r}: {name} is {getattr(article, name)!r}, not {before!r}")
            article = replace(article, **{name: after})
    return replace(article, blocks=(*blocks, *article.blocks[done:]))


def inverse(changes: Sequence[Change]) -> Iterator[Change]:
    """What takes back ``changes`` that were applied together, with positions in their result."""
    shift = 0
    for change in changes:
        yield Change(
            change.at + shift,
            change.after,
            change.before,
            change.reason,
            facts=tuple(Fact(f.name, f.after, f.before) for f in reversed(change.facts)),
        )
        shift += len(change.after) - len(change.before)


def undo(article: Article, repairs: Sequence[Repair]) -> Article:
    """The article as it was before ``repairs``; the repairs of one rule were made together."""
    for _, made in groupby(reversed(repairs), key=lambda repair: repair.rule):
        article = apply(article, list(inverse([repair.change for repair in reversed(list(made))])))
    return article


class Source(NamedTuple):
    """Where an article came from: a name (only a hint), its format, charset and digest."""

    name: str = ""
    format: str = ""
    encoding: str = ""
    sha256: str = ""


class Omission(NamedTuple):
    """Text of the source that is not in the article, and why."""

    text: str
    reason: str


class Kept(NamedTuple):
    """What the export of a service says of how its owner kept an article; empty where it says nothing."""

    tags: tuple[str, ...] = ()
    starred: bool = False
    read: bool = False  # or put away among what was read
    saved: str = ""  # when it was saved there, ISO 8601
    note: str = ""  # the owner's highlights and notes, word by word


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a source: article + omissions = all the text there was.

    ``notes`` tell the person what to know about the reading: a character that could not be decoded,
    a page that had to be rescued.
    """

    article: Article
    omissions: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()
    source: Source = Source()
    kept: Kept = Kept()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned article, each repair that was made, and each that was not sure enough."""

    article: Article
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Repair, ...] = ()
    source: Source = Source()
    omissions: tuple[Omission, ...] = field(default=())
    notes: tuple[str, ...] = ()
    kept: Kept = Kept()

    def original(self) -> Article:
        """The article as read: all repairs undone, exactly."""
        return undo(self.article, self.repairs)

    def to_dict(self) -> dict[str, Any]:
        """All of this as JSON-ready data: the article's, with repairs, doubts and source."""
        from cleaners.record import cleaned_to_dict

        return cleaned_to_dict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Cleaned:
        """The same out of ``to_dict``'s data; ``ValueError`` for what is none, naming the field."""
        from cleaners.record import cleaned_from_dict

        return cleaned_from_dict(data)
