"""Whoosh behind the door: its segments written, opened and asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import numpy as np

from index.answering import answers
from index.arrays import Array
from index.counting import counted
from index.dates import LATEST
from index.document import Document
from index.engine import Page, Reader, Update, Wanted
from index.expanding import beginning, decode, encode
from index.filling import filled, renewed
from index.matched import Matched, best
from index.schema import Shown
from index.segments import Segments
from index.syntax import Node
from index.whoosh_engine import VERSION, Shelf, commit, opened


class WhooshReader:
    """What was committed last, in Whoosh's segments."""

    def __init__(self, shelf: Shelf) -> None:
        """Reads the table of contents; the rest is mapped."""
        self.shelf = shelf
        self.segments: Segments = opened(shelf)

    def __len__(self) -> int:
        return self.segments.count

    def page(self, node: Node, wanted: Wanted) -> Page:
        """Some hits of a question."""
        found, complete = answers(self.segments, node, wanted.until, wanted.languages)
        which = self.ordered(found, wanted)[wanted.offset :]
        return Page(
            tuple((float(found.scores[one]), *self.stored(int(found.docs[one]))) for one in which.tolist()),
            len(found.docs),
            complete,
            {name: counted(self.segments, found.docs, name) for name in wanted.facets},
        )

    def ordered(self, found: Matched, wanted: Wanted) -> Array:
        """Which hits are the first, the best or by a date. Of equals, the last added comes first."""
        count = wanted.offset + wanted.limit if wanted.limit else 0
        if wanted.sort == "relevance":
            return best(found.docs, found.scores, count)
        minutes = self.dates(found.docs, "saved" if wanted.sort == "saved" else "date")
        if wanted.sort == "oldest":
            return best(found.docs, -np.where(minutes, minutes, LATEST + 1), count, last=False)
        return best(found.docs, minutes, count)

    def dates(self, docs: Array, name: str) -> Array:
        """The minute of each document, 0 where there is none."""
        made = np.zeros(len(docs), np.int64)
        for part in self.segments.parts:
            inside = (docs >= part.base) & (docs < part.base + part.size)
            made[inside] = part.arrays[name][docs[inside] - part.base]
        return made

    def stored(self, number: int) -> tuple[str, Shown]:
        """A document's id and what is shown of it."""
        part, own = self.segments.part_of(number)
        return part.stored(own)

    def shown(self, id_: str) -> Shown | None:
        """What is shown of a document."""
        number = self.segments.find(id_)
        return self.stored(number)[1] if number >= 0 else None

    def spread(self, field: str, word: str) -> int:
        """In how many documents a word is in a field."""
        return self.segments.spread(field, encode(word))

    def words(self, field: str, prefix: str) -> Iterable[str]:
        """The words of a field that begin so."""
        return map(decode, beginning(self.segments, field, prefix))

    def documents(self) -> Iterator[tuple[str, str]]:
        """The id and the digest of each document."""
        return self.segments.documents()


class WhooshIndex:
    """Writes and opens Whoosh's files."""

    version = VERSION

    def open(self, folder: Path, names: Collection[str], before: Reader | None) -> WhooshReader:
        """Open the files; those that ``before`` has open of the same folder are not opened again."""
        known = before.shelf if isinstance(before, WhooshReader) else None
        return WhooshReader(Shelf(folder, names, known))

    def build(self, folder: Path, documents: Iterable[Document], jobs: int) -> Collection[str]:
        """Write a new index."""
        shelf = Shelf(folder, ())
        commit(shelf, filled(shelf, documents, jobs), 0)
        return shelf.list()

    def update(
        self, folder: Path, names: Collection[str], add: list[Document], gone: set[str]
    ) -> Update | None:
        """A new table of contents and new segments, beside the old ones in the same folder."""
        shelf = Shelf(folder, names)
        return Update(folder, shelf.list()) if renewed(shelf, add, gone) else None
