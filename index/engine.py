"""The door to the engine: all that the rest of the index asks of it.

Whoosh is behind it (``whoosh_index.py``), or tantivy (``tantivy_index.py``) for those who install it. The
grammar, snippets, manifest, lock and swapping are ours and the same for each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from index.document import Document
from index.results import Count
from index.schema import Shown
from index.syntax import Node

Name = Literal["whoosh", "tantivy"]
Sort = str  # relevance, newest, oldest, saved


class Wanted(NamedTuple):
    """Which of the hits are wanted, in which order, what they are counted by, and how long that may take."""

    limit: int
    offset: int = 0
    sort: Sort = "relevance"
    facets: tuple[str, ...] = ()
    until: float = float("inf")  # on the monotonic clock
    languages: tuple[str, ...] = ()  # in which other forms of words will do


class Page(NamedTuple):
    """The hits wanted as (score, id, what is shown of them), and how many there are in all."""

    hits: tuple[tuple[float, str, Shown], ...]
    total: int
    complete: bool = True  # whether time was enough
    facets: Mapping[str, tuple[Count, ...]] = {}


class Reader(Protocol):
    """What was committed last. Any number of threads may ask it; later commits do not disturb it."""

    def __len__(self) -> int:
        """The number of documents."""

    def page(self, node: Node, wanted: Wanted) -> Page:
        """Some hits of a question. Of equally good ones, those added last come first."""

    def shown(self, id_: str) -> Shown | None:
        """What is shown of a document, if there is one of this id."""

    def spread(self, field: str, word: str) -> int:
        """In how many documents a word, folded, is in a field."""

    def words(self, field: str, beginning: str) -> Iterable[str]:
        """The words of a field that begin so, each once."""

    def documents(self) -> Iterator[tuple[str, str]]:
        """The id and the digest of each document."""


class Engine(Protocol):
    """Writes an index's files into a folder, and opens them."""

    @property
    def version(self) -> str:
        """Name and version, for the manifest: an index is only opened by what wrote it."""

    def open(self, folder: Path, names: Collection[str], before: Reader | None) -> Reader:
        """Open the index that consists of these files; ``before`` is what was open until now."""

    def build(self, folder: Path, documents: Iterable[Document], jobs: int) -> Collection[str]:
        """Write a new index into an empty folder, by that many processes; the names of its files."""

    def update(
        self, folder: Path, names: Collection[str], add: list[Document], gone: set[str]
    ) -> Update | None:
        """Take documents out and put others in, leaving the files of ``names`` as they are."""


class Update(NamedTuple):
    """A state of an index: its folder, which may be a new one beside the old, and the names of its files."""

    folder: Path
    names: Collection[str]
