"""The index as its users hold it: open, build, update, search."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from index import manifest as manifests
from index.document import Document
from index.errors import IndexUnusable, Reason
from index.query import parse, without_last_letter
from index.results import Results
from index.schema import FACETS
from index.writing import build, update

if TYPE_CHECKING:
    from index.engine import Engine, Name, Reader

T = TypeVar("T")
ATTEMPTS = 20  # to open: another process may put a new index in place meanwhile, and again
TIMEOUT = 5.0  # seconds that a search takes at most
SORTS = ("relevance", "newest", "oldest", "saved", "date")


class State(NamedTuple):
    """What was committed last, opened."""

    stamp: manifests.Stamp | None
    reader: Reader


class Index:
    """An index in a folder. Safe for threads; always searches what was committed last, by whichever process.

    Any of its methods raises ``IndexUnusable`` if the index cannot be used; ``Index.build`` mends that.
    """

    def __init__(self, folder: Path, engine: Name) -> None:
        """Use ``Index.open`` or ``Index.build``."""
        self.folder = folder
        self.engine = engine
        self._opening = threading.Lock()
        self._state: State | None = None
        self._closed = False

    @classmethod
    def open(cls, folder: Path, engine: Name = "whoosh") -> Index:
        """Open the index in a folder. Never makes, changes or deletes anything there."""
        index = cls(Path(folder), engine)
        index._reader()
        return index

    @classmethod
    def build(
        cls,
        folder: Path,
        documents: Iterable[Document],
        progress: Callable[[int], None] | None = None,
        jobs: int = 1,
        engine: Name = "whoosh",
    ) -> Index:
        """Make a new index beside the old one, which can be searched meanwhile, and swap them.

        ``progress`` is called with the number of documents done; ``jobs`` is the number of processes. Raises
        ``ValueError`` if two documents have one id, ``OSError`` if it cannot be written; the old
        index then stays as it was.
        """
        build(Path(folder), documents, progress, jobs, engine)
        return cls.open(folder, engine)

    def update(self, add: Iterable[Document] = (), remove: Iterable[str] = ()) -> None:
        """Put documents in, in place of those with their ids, and take others out: all of it or nothing.

        Waits for another writer, a few seconds at most. Raises ``OSError`` if it cannot be written.
        """
        self._checked(lambda: update(self.folder, add, remove, self.engine))

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        typing: bool = False,
        facets: Collection[str] = (),
        timeout: float | None = None,
        stemming: Collection[str] = (),
    ) -> Results:
        """The hits of a question (its language is in ``query.py``), from ``offset`` on, ``limit`` at most.

        ``sort`` is relevance, newest, oldest (by date of publication; date is newest) or saved (last saved
        first). With ``typing``, the last word may be unfinished, and one letter that finds nothing with the
        rest is left out. ``facets`` are names of ``FACETS`` to count all hits by. After ``timeout`` seconds
        (5 unless told) it stops with what it has, and a note says so. In the languages of ``stemming`` (en,
        de ...), other forms of words are found as well, but for ``=word``. Nothing in ``query`` raises; an
        order or a facet that there is not is a ``ValueError``.
        """
        if sort not in SORTS:
            raise ValueError(f"no such order: {sort!r} (there are {', '.join(SORTS)})")
        if isinstance(facets, str):
            raise ValueError(f"facets is a collection of names, as in facets={[facets]!r}")
        if unknown := set(facets) - set(FACETS):
            raise ValueError(f"no such facet: {', '.join(sorted(unknown))} (there are {', '.join(FACETS)})")
        from index import searching

        def answer(question: str) -> Results:
            return searching.search(
                self._reader(),
                parse(question, typing),
                limit=max(0, limit),
                offset=max(0, offset),
                sort=sort,
                timeout=TIMEOUT if timeout is None else timeout,
                suggest=not typing,
                facets=facets,
                stemming=stemming,
            )

        found = self._checked(lambda: answer(query))
        before = without_last_letter(query) if typing and not found.total else ""
        return self._checked(lambda: answer(before)) if before else found

    def count(self, query: str, stemming: Collection[str] = ()) -> int:
        """The number of hits of a question, none of them fetched."""
        from index import searching

        return self._checked(lambda: searching.count(self._reader(), parse(query), TIMEOUT, stemming))

    def similar(self, id: str, limit: int = 10) -> Results:
        """The articles most like one: they share its telling words; none if it is not there."""
        from index import searching

        return self._checked(lambda: searching.similar(self._reader(), id, max(0, limit)))

    def ids(self) -> Iterator[tuple[str, str]]:
        """The id of each document with its ``Document.digest`` as it was indexed."""
        return iter(self._checked(lambda: list(self._reader().documents())))

    def __len__(self) -> int:
        return int(self._checked(lambda: len(self._reader())))

    def faults(self) -> list[str]:
        """The files that are not what was written: reads all of them."""
        return manifests.faults(self.folder)

    def close(self) -> None:
        """Let go of the files. Searching again is a ``ValueError``."""
        self._closed = True
        self._state = None

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _reader(self) -> Reader:
        """What was committed last, opened again only if that has changed."""
        if self._closed:
            raise ValueError("this index is closed")
        with self._opening:
            stamp = self._stamp()
            if not self._state or self._state.stamp != stamp:
                self._state = self._opened(stamp, ATTEMPTS)
            return self._state.reader

    def _opened(self, stamp: manifests.Stamp | None, attempts: int) -> State:
        """The files opened; once more if another process has put new ones in their place meanwhile."""
        before = self._state.reader if self._state else None
        try:
            manifest = manifests.read(self.folder, self._engine.version)
            edition = self.folder / manifest.edition
            return State(stamp, self._checked(lambda: self._engine.open(edition, manifest.files, before)))
        except (IndexUnusable, OSError) as error:
            now = self._stamp()
            if now == stamp or not attempts:
                raise unusable(error) from error
        return self._opened(now, attempts - 1)

    @property
    def _engine(self) -> Engine:
        """The engine, imported when it is first needed."""
        from index.engines import engine

        return engine(self.engine)

    def _stamp(self) -> manifests.Stamp | None:
        """The manifest's stamp, which changes with each commit; ``None`` if there is none."""
        try:
            return manifests.Stamp.of(self.folder / manifests.NAME)
        except OSError:
            return None

    def _checked(self, work: Callable[[], T]) -> T:
        """The result of some work; if it fails because files have been damaged, ``IndexUnusable`` says so."""
        try:
            return work()
        except (IndexUnusable, MemoryError, OSError):
            raise
        except Exception as error:
            if faults := self.faults():
                message = f"the index is damaged: {', '.join(faults)} is not what was written"
                raise IndexUnusable(Reason.DAMAGED, message) from error
            raise


def unusable(error: IndexUnusable | OSError) -> IndexUnusable:
    """The error to raise when an index could not be opened."""
    if isinstance(error, IndexUnusable):
        return error
    reason = Reason.DAMAGED if isinstance(error, FileNotFoundError) else Reason.UNREADABLE
    return IndexUnusable(reason, f"the index cannot be read: {error}")
