"""Everything of Whoosh 2.7.4 that we use or do otherwise; no other file touches it.

Whoosh has our schema, its segments and its table of contents, what was taken out, and its reader; its
codec, where it lets others decide how postings are kept, is ours. Whoosh's own packs them in small
pickled and zipped blocks, which cost more to unpack than all the rest of a search. Ours keeps them as
plain arrays in one mapped file a segment (``arrays.py``), on which ``answering.py`` searches as a whole;
Whoosh's own searcher can read them as well, and finds the same with the same scores (the tests ask both).

Nothing is deleted by a commit: the manifest decides what counts (see ``manifest.py``), and what it no
longer names is swept away by the next writer.
"""

from __future__ import annotations

import mmap
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its strings and comparisons warn when first compiled by 3.12 and later
    from whoosh import columns, fields, formats, reading
    from whoosh.codec import base, whoosh3
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import BufferFile
    from whoosh.index import TOC, FileIndex
    from whoosh.matching import ListMatcher
    from whoosh.scoring import bm25 as bm25
    from whoosh.util import numeric

from index.arrays import Array, Arrays, Buffer, write
from index.schema import DATES, FIELDS
from index.segments import Field, Segment, Segments
from index.words import terms

# Whoosh has no type hints; as bases of ours, its classes are not looked into.
AnyCodec: Any = base.Codec
AnyTermsReader: Any = base.TermsReader
AnyPerDocumentReader: Any = base.PerDocumentReader
AnyPositions: Any = formats.Positions
AnyFileStorage: Any = FileStorage

VERSION = "whoosh 2.7.4"
SMALL = 1 << 16  # bytes; smaller files are read, since a map costs a file descriptor and macOS gives 256
NAME = "MAIN"  # Whoosh's for the one index of a folder
SUFFIX = ".arrays"
LENGTHS = np.array([numeric.byte_to_length(byte) for byte in range(256)], np.int64)  # of a field, by its byte


class Positions(AnyPositions):  # type: ignore[misc] # see above
    """Whoosh's own format for words with their positions, fed by our words without its token objects."""

    def word_values(self, value: str, *_: Any, **__: Any) -> Iterator[tuple[str, int, float, bytes]]:
        """Each word of a text with how often it stands there, its weight, and its packed positions."""
        places: dict[str, list[int]] = {}
        for at, term in enumerate(terms(value)):
            places.setdefault(term, []).append(at)
        for term, found in places.items():
            yield term, len(found), float(len(found)), self.encode(found)


def schema() -> Any:
    """Whoosh's schema of our fields. A field's length only counts for the score where it has a weight."""
    made = {field.name: fields.FieldType(Positions(), None, scorable=bool(field.weight)) for field in FIELDS}
    made |= {name: fields.COLUMN(columns.NumericColumn("I")) for name in DATES}  # minutes; 0 for no date
    return fields.Schema(**made, id=fields.ID(unique=True))


def packed_length(counts: Array) -> Array:
    """Numbers of words, each in the byte that Whoosh keeps of it, which is exact up to ten."""
    return np.minimum(np.searchsorted(LENGTHS, counts), 255).astype(np.uint8)


class Codec(AnyCodec):  # type: ignore[misc] # see above
    """Where Whoosh asks for the parts of a segment. Ours are written whole, by ``add`` below."""

    length_stats = False

    def terms_reader(self, storage: Shelf, segment: Any) -> Words:
        """The words of a segment and their postings."""
        return Words(storage.segment(segment))

    def per_document_reader(self, storage: Shelf, segment: Any) -> Documents:
        """What belongs to documents."""
        return Documents(storage.segment(segment), segment)

    def new_segment(self, storage: Shelf, indexname: str) -> Any:  # noqa: ARG002 - Whoosh's signature
        """A segment to be filled."""
        return whoosh3.W3Segment(self, indexname)


class Words(AnyTermsReader):  # type: ignore[misc] # see above
    """A segment's words as Whoosh's searcher wants to see them."""

    def __init__(self, segment: Segment) -> None:
        """Nothing is read."""
        self.segment = segment

    def place(self, name: str, word: bytes) -> tuple[Field, int]:
        """Where a word is."""
        field = self.segment.field("=id" if name == "id" else name)
        return field, field.find(word)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.place(*term)[1] >= 0

    def indexed_field_names(self) -> list[str]:
        """The fields of words."""
        return [field.name for field in FIELDS]

    def terms_from(self, name: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """All words of a field from one on."""
        field = self.segment.field(name)
        return ((name, field[number]) for number in range(field.where(prefix), len(field)))

    def term_info(self, name: str, word: bytes) -> Any:
        """What Whoosh wants to know of a word before it reads its postings."""
        docs, often, _ = self.postings(name, word)
        lengths = (
            LENGTHS[self.segment.lengths(name)[docs]] if f"{name}/lengths" in self.segment.arrays else [0]
        )
        shortest, longest = int(min(lengths)), int(max(lengths))
        top = int(often.max())
        return reading.TermInfo(
            int(often.sum()), len(docs), shortest, longest, top, int(docs[0]), int(docs[-1])
        )

    def frequency(self, name: str, word: bytes) -> float:
        """How often a word stands in a field."""
        return float(self.postings(name, word)[1].sum()) if (name, word) in self else 0.0

    def doc_frequency(self, name: str, word: bytes) -> int:
        """In how many documents it is."""
        return len(self.postings(name, word)[0]) if (name, word) in self else 0

    def postings(self, name: str, word: bytes) -> tuple[Array, Array, Array]:
        """The documents of a word, how often it stands in each, and all its places."""
        field, number = self.place(name, word)
        if number < 0:
            raise reading.TermNotFound(f"no {word!r} in {name}")
        which = field.postings(range(number, number + 1))
        docs = field.docs[which]
        if name == "id":
            return docs, np.ones(len(docs), np.uint8), docs[:0]
        return docs, field.often[which], field.places[int(field.at[number]) : int(field.at[number + 1])]

    def matcher(self, name: str, word: bytes, format_: Any, scorer: Any = None) -> Any:
        """Whoosh's own matcher, over the postings as lists."""
        docs, often, places = self.postings(name, word)
        each = np.split(places, np.cumsum(often)[:-1]) if len(places) else [places] * len(docs)
        values = [format_.encode(found.tolist()) if len(found) else b"" for found in each]
        weights = often.astype(float).tolist()
        info = self.term_info(name, word)
        return ListMatcher(docs.tolist(), weights, values, format_, scorer, term=(name, word), terminfo=info)


class Documents(AnyPerDocumentReader):  # type: ignore[misc] # see above
    """A segment's documents as Whoosh's searcher wants to see them."""

    def __init__(self, segment: Segment, whooshs: Any) -> None:
        """``whooshs`` is its own segment, which knows what was taken out."""
        self.segment = segment
        self.doc_count = whooshs.doc_count
        self.doc_count_all = whooshs.doc_count_all
        self.has_deletions = whooshs.has_deletions
        self.is_deleted = whooshs.is_deleted
        self.deleted_docs = whooshs.deleted_docs

    def supports_columns(self) -> bool:
        """Dates are such."""
        return True

    def has_column(self, name: str) -> bool:
        """Whether there is a column of numbers."""
        return name in DATES

    def column_reader(self, name: str, column: Any) -> Any:
        """The numbers of a column."""
        file = BufferFile(self.segment.arrays[name].byteswap().tobytes())  # Whoosh's are big-endian
        return column.reader(file, 0, 4 * self.segment.size, self.segment.size)

    def doc_field_length(self, number: int, name: str, default: int = 0) -> int:
        """The number of words of a document in a field, as it was packed."""
        if f"{name}/lengths" not in self.segment.arrays:
            return default
        return int(LENGTHS[self.segment.lengths(name)[number]])

    def field_length(self, name: str) -> int:
        """The number of words in a field."""
        return self.segment.field(name).length if f"{name}/lengths" in self.segment.arrays else 0

    def min_field_length(self, name: str) -> int:
        """The shortest document's."""
        return int(LENGTHS[self.segment.lengths(name).min()])

    def max_field_length(self, name: str) -> int:
        """The longest document's."""
        return int(LENGTHS[self.segment.lengths(name).max()])

    def stored_fields(self, number: int) -> dict[str, Any]:
        """What is stored of a document."""
        id_, shown = self.segment.stored(number)
        return {"id": id_, "shown": tuple(shown)}


class Shelf(AnyFileStorage):  # type: ignore[misc] # see above
    """The files of an index: those of its manifest as buffers, and those that a writer has made since.

    All are opened at once, so that a search is never surprised by a file that a commit took away.
    """

    opened: dict[str, Buffer]
    arrays: dict[str, Arrays]

    def __init__(self, folder: Path, names: Iterable[str], known: Shelf | None = None) -> None:
        """What ``known`` has open of the same folder is not opened again. Raises ``OSError``."""
        super().__init__(str(folder))
        old = known.opened if known and known.folder == self.folder else {}
        self.opened = {name: old.get(name) or shelved(Path(folder) / name) for name in names}
        self.arrays = {}
        if known:
            self.arrays |= {name: one for name, one in known.arrays.items() if name in self.opened}
        self.names = set(self.opened)
        self.made: set[str] = set()  # which nobody else knows yet

    def segment(self, whooshs: Any, base: int = 0) -> Segment:
        """A segment of the table of contents as we search it."""
        name = self.named(whooshs)
        if name not in self.arrays:
            self.arrays[name] = Arrays(self.opened[name])
        return Segment(self.arrays[name], base, frozenset(whooshs.deleted_docs()))

    def named(self, whooshs: Any) -> str:
        """The name of a segment's file."""
        return str(whooshs.make_filename(SUFFIX))

    def take(self, whooshs: Any) -> None:
        """Open a segment's file that was written here. Raises ``OSError``."""
        name = self.named(whooshs)
        self.opened[name] = shelved(Path(self.folder) / name)
        self.names.add(name)
        self.made.add(name)

    def list(self) -> list[str]:
        """The names that count: after a commit, those of the new index."""
        return sorted(self.names)

    def create_file(self, name: str, **options: Any) -> Any:
        """A file to write to."""
        self.names.add(name)
        return super().create_file(name, **options)

    def open_file(self, name: str, **_: Any) -> Any:
        """A small file, at its beginning."""
        held = self.opened.get(name)
        return BufferFile(held if isinstance(held, bytes) else Path(self._fpath(name)).read_bytes())

    def file_exists(self, name: str) -> bool:
        """Whether there is such a file."""
        return name in self.names

    def delete_file(self, name: str) -> None:
        """No longer counts. A file that the manifest names stays; the next writer sweeps it away."""
        self.names.discard(name)
        self.opened.pop(name, None)
        self.arrays.pop(name, None)
        if name in self.made:
            with suppress(OSError):  # Windows keeps what is mapped
                Path(self._fpath(name)).unlink()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: ARG002 - Whoosh's signature
        """Put a finished file in its place."""
        Path(self._fpath(oldname)).replace(self._fpath(newname))
        self.names.discard(oldname)
        self.names.add(newname)


def shelved(path: Path) -> Buffer:
    """A file's bytes, mapped if it is a segment's and large."""
    with path.open("rb") as file:
        if path.suffix != SUFFIX or os.fstat(file.fileno()).st_size < SMALL:
            return file.read()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def contents(shelf: Shelf) -> Any:
    """Whoosh's table of contents: which segments there are, and what was taken out of each."""
    return TOC.read(shelf, NAME, schema=schema())


def commit(shelf: Shelf, segments: list[Any], generation: int) -> None:
    """Write a table of contents. Raises ``OSError``."""
    for name in list(shelf.names):
        if name.endswith(".toc"):
            shelf.delete_file(name)
    TOC(schema(), segments, generation).write(shelf, NAME)


def add(shelf: Shelf, arrays: Mapping[str, Array]) -> Any:
    """Write a segment's file, and return the segment for the table of contents. Raises ``OSError``."""
    segment = Codec().new_segment(shelf, NAME)
    segment.set_doc_count(len(arrays["date"]))
    with (Path(shelf.folder) / shelf.named(segment)).open("wb") as file:
        write(file, arrays)
    shelf.take(segment)
    return segment


def opened(shelf: Shelf) -> Segments:
    """The index on a shelf, to be searched by any number of threads."""
    parts: list[Segment] = []
    base = 0
    for whooshs in contents(shelf).segments:
        parts.append(shelf.segment(whooshs, base))
        base += parts[-1].size
    return Segments(tuple(parts))


def reader(shelf: Shelf) -> Any:
    """Whoosh's own reader of the index on a shelf, for its own searcher."""
    return FileIndex(shelf, schema()).reader()
