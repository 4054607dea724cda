"""Everything of Whoosh 2.7.4 that is private, or that we do otherwise; no other file touches such parts.

- Its files are held as buffers: memory maps, or bytes where a file is small. Whoosh would read each
  compound segment into memory, and a file would have one position for all threads. Here the buffers
  are shared and each thread has readers of its own, whose positions are their own.
- All buffers are opened at once, so that a search is never surprised by a file that a commit took away.
- Nothing is deleted by a commit: the manifest decides what counts (see ``manifest.py``), and what
  it no longer names is swept away by the next writer.
"""

from __future__ import annotations

import mmap
import os
import struct
import warnings
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from pickle import UnpicklingError, load
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its strings and comparisons warn when first compiled by 3.12 and later
    from whoosh import columns, fields, formats, reading, writing
    from whoosh import query as query
    from whoosh import scoring as scoring
    from whoosh import searching as searching
    from whoosh.automata import lev as lev  # Whoosh imports these two only when it needs them,
    from whoosh.codec import whoosh3 as whoosh3  # which would be outside of this silence
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import BufferFile
    from whoosh.index import FileIndex

from index.dates import minute
from index.document import Document
from index.schema import DATES, FIELDS, Shown, facets
from index.words import terms

# Whoosh has no type hints; as bases of ours, its classes are not looked into.
AnyPositions: Any = formats.Positions
AnyBufferFile: Any = BufferFile
AnyFileStorage: Any = FileStorage

Buffer = bytes | mmap.mmap
SMALL = 1 << 16  # bytes; smaller files are read, since a map costs a file descriptor and macOS gives 256
MEMORY = 128  # MB of postings that are sorted at once
GUESS = 256  # bytes of most pickles within a file
FREQUENCY = struct.Struct("!5xI")  # where W3TermInfo keeps the number of documents


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
    """Whoosh's schema of our fields. A field's length is only kept where it counts for the score."""
    made = {field.name: fields.FieldType(Positions(), None, scorable=bool(field.weight)) for field in FIELDS}
    # Minutes, 0 where there is no date. No terms: Whoosh's ranges are slower than a column, and wrong near 0.
    made |= {name: fields.COLUMN(columns.NumericColumn("I")) for name in DATES}
    return fields.Schema(
        **made,
        id=fields.ID(unique=True, sortable=True),
        digest=fields.COLUMN(columns.VarBytesColumn()),
        shown=fields.STORED(),
        facets=fields.STORED(),
    )


def row(document: Document) -> dict[str, Any]:
    """A document as Whoosh takes it; what is wrong with it is wrong here, before anything is written."""
    made: dict[str, Any] = {
        "id": document.id,
        "digest": document.digest.encode(),
        "shown": tuple(Shown.of(document)),
        "facets": facets(document),
    }
    for field in FIELDS:
        if words := field.words(document).strip():
            made[field.name] = words
    for name, date in DATES.items():
        if (at := minute(date(document))) is not None:
            made[name] = at
    return made


class View(AnyBufferFile):  # type: ignore[misc] # see above
    """A shared buffer with a position of its own."""

    def __init__(self, buffer: Buffer, name: str) -> None:
        """Nothing is copied."""
        self._buf = buffer
        self._name = name
        self._at = 0
        self.onclose = None
        self.is_real = False
        self.is_closed = False

    def seek(self, position: int, whence: int = 0) -> None:
        """As a file's."""
        self._at = position + (self._at if whence == 1 else len(self._buf) if whence == 2 else 0)

    def tell(self) -> int:
        """As a file's."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """As a file's."""
        end = self._at + size if size >= 0 else len(self._buf)
        found: bytes = self._buf[self._at : end]
        self._at += len(found)
        return found

    def read_pickle(self) -> Any:
        """The pickle at the position, which then stands behind it."""
        size = GUESS
        while True:
            stream = BytesIO(self._buf[self._at : self._at + size])
            try:
                found = load(stream)  # noqa: S301 - the manifest has shown that we wrote this file here
            except (EOFError, UnpicklingError):
                if self._at + size >= len(self._buf):
                    raise
                size *= 16
            else:
                self._at += stream.tell()
                return found

    def close(self) -> None:
        """Nothing to close: the buffer is shared, and freed with its last view."""
        self.is_closed = True


class NoLock:
    """Our own lock is held already (see ``locking.py``); Whoosh's would survive a failed commit."""

    def acquire(self, blocking: bool = False) -> bool:  # noqa: ARG002 - Whoosh's signature
        """Always ours."""
        return True

    def release(self) -> None:
        """Nothing to do."""


class Shelf(AnyFileStorage):  # type: ignore[misc] # see above
    """The files of an index: those of its manifest as buffers, and those that a writer has made since."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        """Opens all files at once. Raises ``OSError`` if one cannot be."""
        super().__init__(str(folder))
        self.buffers = {name: buffered(folder / name) for name in names}
        self.names = set(self.buffers)

    def list(self) -> list[str]:
        """The names that count: after a commit, those of the new index."""
        return sorted(self.names)

    def create_file(self, name: str, **options: Any) -> Any:
        """A file to write to."""
        self.names.add(name)
        return super().create_file(name, **options)

    def open_file(self, name: str, **options: Any) -> Any:
        """A view of a file, at its beginning."""
        held = self.buffers.get(name)
        return super().open_file(name, **options) if held is None else View(held, name)

    def file_exists(self, name: str) -> bool:
        """Whether there is such a file."""
        return name in self.names

    def file_length(self, name: str) -> int:
        """A file's length in bytes."""
        held = self.buffers.get(name)
        return int(super().file_length(name)) if held is None else len(held)

    def delete_file(self, name: str) -> None:
        """No longer counts; the file stays until the manifest no longer names it."""
        self.names.discard(name)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: ARG002 - Whoosh's signature
        """Put a finished file in its place."""
        Path(self._fpath(oldname)).replace(self._fpath(newname))
        self.names.discard(oldname)
        self.names.add(newname)

    def lock(self, name: str) -> NoLock:  # noqa: ARG002 - Whoosh's signature
        """No lock of Whoosh's."""
        return NoLock()


def buffered(path: Path) -> Buffer:
    """A file's bytes, mapped if they are many."""
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size < SMALL:
            return file.read()
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def new_writer(shelf: Shelf) -> Any:
    """Whoosh's writer for a new index on an empty shelf."""
    return writing.SegmentWriter(FileIndex.create(shelf, schema()), compound=False, limitmb=MEMORY)


def writer(shelf: Shelf) -> Any:
    """Whoosh's writer for the index on a shelf."""
    return writing.SegmentWriter(FileIndex(shelf, schema()), compound=False, limitmb=MEMORY)


def take_out(writer: Any, ids: Iterable[str]) -> None:
    """Take the documents of these ids out of the index that ``writer`` writes to."""
    searcher = searching.Searcher(writer.reader())
    for id_ in ids:
        writer.delete_by_term("id", id_, searcher=searcher)


def reader(shelf: Shelf) -> Any:
    """Whoosh's reader of the index on a shelf, for one thread."""
    return FileIndex(shelf, schema()).reader()


def segments(reader: Any) -> list[tuple[Any, int]]:
    """A reader for each segment, with the number of its first document."""
    return [] if isinstance(reader, reading.EmptyReader) else list(reader.leaf_readers())


def numbers(leaf: Any, name: str) -> array[int]:
    """The numbers in a column of one segment, one for each document, read in one go."""
    values = leaf.column_reader(name, translate=False)
    found = array("I")
    if not isinstance(values, columns.EmptyColumnReader):
        found = values._dbfile.get_array(values._basepos, "I", values._count)  # noqa: SLF001 - see above
    found.extend([0] * (leaf.doc_count_all() - len(found)))  # at the end, a column leaves zeros out
    return found


def column(reader: Any, name: str) -> Callable[[int], Any]:
    """What a column has for each document, by its number.

    Whoosh's own for several segments counts wrong as soon as one of them has no such column.
    """
    leaves = [(base, leaf.column_reader(name)) for leaf, base in segments(reader)]
    bases = [base for base, _ in leaves]

    def value(number: int) -> Any:
        base, values = leaves[bisect_right(bases, number) - 1]
        return values[number - base]

    return value


def beginning(reader: Any, field: str, prefix: str) -> Counter[str]:
    """Each word of a field that begins with ``prefix``, and in how many documents it is.

    Whoosh's own way costs two look-ups and an unpickling for each word.
    """
    found: Counter[str] = Counter()
    for leaf, _ in segments(reader):
        index, key = leaf._terms._tindex, leaf._terms._keycoder(field, prefix.encode())  # noqa: SLF001 - see above
        for word, info in index.items_from(key):
            if not word.startswith(key):
                break
            found[word[2:].decode()] += FREQUENCY.unpack_from(info)[0]
    return found


def similar(reader: Any, field: str, word: str, slips: int) -> Counter[str]:
    """Each word of a field that is ``slips`` letters from ``word`` at most, and in how many documents it is.

    The first letter is taken as meant. Two letters swapped are one slip, which Whoosh counts as two.
    """
    swapped = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 1)}
    found = {one for one in (word, *swapped) if (field, one) in reader}
    for leaf, _ in segments(reader):  # a reader of several segments has none of its own that works
        found.update(leaf.terms_within(field, word, slips, prefix=1))
    return Counter({one: reader.doc_frequency(field, one) for one in found})
