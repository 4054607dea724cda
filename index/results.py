"""What a search gives back: plain frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Ranges = tuple[tuple[int, int], ...]


class Snippet(NamedTuple):
    """A piece of one of an article's texts on one line, and the ranges of it that were asked for."""

    field: str  # as the grammar names it: text, caption, credit, deck
    text: str
    marks: Ranges


class Count(NamedTuple):
    """How many of the hits have a value: a site, a year, an agency ..."""

    value: str
    count: int  # type: ignore[assignment] # in place of a tuple's method, which is of no use here


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found. ``score`` is only good for comparing hits of one search."""

    id: str
    headline: str
    site: str
    published: str
    authors: tuple[str, ...]
    score: float
    snippets: tuple[Snippet, ...] = ()
    headline_marks: Ranges = ()

    def to_dict(self) -> dict[str, Any]:
        """The hit as JSON-ready data."""
        return {
            "id": self.id,
            "headline": self.headline,
            "site": self.site,
            "published": self.published,
            "authors": list(self.authors),
            "score": self.score,
            "snippets": [snippet._asdict() for snippet in self.snippets],
        }


@dataclass(frozen=True, slots=True)
class Results:
    """The hits asked for, best first, and how many there are in all.

    ``read_as`` is the question as it was read, in words of the grammar; ``notes`` say what was odd
    about it or about the search; ``seconds`` is what it took. ``suggestion`` is a question with hits
    to ask instead, if this one has none. ``facets`` has the counts that were asked for, by their names
    in ``index.FACETS``: most hits first, years and months by time, 50 values each at most.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    read_as: str = ""
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
    suggestion: str = ""
    facets: Mapping[str, tuple[Count, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    def to_dict(self) -> dict[str, Any]:
        """The results as JSON-ready data, as ``cutline search --json`` prints them."""
        return {
            "read_as": self.read_as,
            "notes": list(self.notes),
            "total": self.total,
            "hits": [hit.to_dict() for hit in self.hits],
            "facets": {name: [each._asdict() for each in counts] for name, counts in self.facets.items()},
        }
