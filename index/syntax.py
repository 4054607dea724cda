"""A question taken apart: what was read, as frozen values, and how to write it down again.

Each question has one shape: nothing of the same kind is nested, no list has fewer than two parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.dates import Days, days
from index.words import is_word

OPERATORS = {"AND", "OR", "NOT"}


class Ending(StrEnum):
    """What stands behind a word."""

    NONE = ""
    ANY = "*"  # the word, or any word that begins so
    NEAR = "~"  # the word, or one that is a slip of the finger away
    EXACT = "="  # the word as it stands, where its other forms would be found too; written before it


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or several that stand together. ``field`` "" is everywhere that words are sought."""

    text: str
    field: str = ""
    ending: Ending = Ending.NONE


@dataclass(frozen=True, slots=True)
class Dated:
    """From one day to another, both in it; ``None`` is an open end. ``field`` is date or saved."""

    field: str
    days: Days


@dataclass(frozen=True, slots=True)
class All:
    """All of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One or more of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but."""

    part: Node


@dataclass(frozen=True, slots=True)
class Everything:
    """Each article: what ``*`` alone asks for."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing was asked."""


Node = Words | Dated | All | Either | Not | Everything | Nothing


def all_of(parts: Iterable[Node]) -> Node:
    """All of these, in the one shape that a question has."""
    return joined(All, parts)


def either_of(parts: Iterable[Node]) -> Node:
    """One of these, in the one shape that a question has."""
    return joined(Either, parts)


def not_of(part: Node) -> Node:
    """Everything but this, in the one shape that a question has."""
    if isinstance(part, Not):
        return part.part
    return part if isinstance(part, Nothing) else Not(part)


def joined(kind: type[All] | type[Either], parts: Iterable[Node]) -> Node:
    """Parts of one kind, flat, without the empty ones."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, kind):
            flat += part.parts
        elif not isinstance(part, Nothing):
            flat.append(part)
    if len(flat) > 1:
        return kind(tuple(flat))
    return flat[0] if flat else Nothing()


def leaves(node: Node, wanted: bool = True) -> Iterator[tuple[Words, bool]]:
    """Each ``Words`` of a question, and whether it is wanted rather than excluded."""
    if isinstance(node, Words):
        yield node, wanted
    elif isinstance(node, All | Either):
        for part in node.parts:
            yield from leaves(part, wanted)
    elif isinstance(node, Not):
        yield from leaves(node.part, not wanted)


def written(node: Node) -> str:
    """The question in words of the grammar; read again, it is the same question."""
    match node:
        case Words():
            return (f"{node.field}:" if node.field else "") + worded(node)
        case Dated():
            return f"{node.field}:{dated(node.days)}"
        case All():
            return " AND ".join(bracketed(part) for part in node.parts)
        case Either():
            return " OR ".join(bracketed(part) for part in node.parts)
        case Not():
            return f"NOT {bracketed(node.part)}"
        case Everything():
            return "*"
        case _:
            return ""


def bracketed(node: Node) -> str:
    """A part of a question, in brackets if it has parts itself."""
    return f"({written(node)})" if isinstance(node, All | Either) else written(node)


def worded(words: Words) -> str:
    """The words as typed, in quotes where they are more than one."""
    before, after = ("=", "") if words.ending is Ending.EXACT else ("", words.ending)
    if is_word(words.text) and (words.ending or words.text not in OPERATORS):
        return before + words.text + after
    return f'{before}"{words.text}{after}"'


def dated(span: Days) -> str:
    """A range of days as short as it can be told: 2024-04 rather than its first and its last day."""
    if span.first and span.last:
        iso = span.first.isoformat()
        for short in (iso[:4], iso[:7], iso):
            if days(short) == span:
                return short
    ends = (day.isoformat() if day else "" for day in span)
    return "..".join(ends)
