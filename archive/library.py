"""The archive as a whole: the one place where store and index meet.

Adding never depends on the index: articles are safe before it hears of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from archive.documents import cleaned_of
from archive.errors import CannotWrite, NotInArchive
from archive.kept_index import KeptIndex
from archive.record import Fault, Record, Report, Stats
from archive.store import INDEX, Store, default_folder

if TYPE_CHECKING:
    from archive.catalogue import Row
    from archive.jobs import Outcome
    from index import Results

__all__ = ["Archive", "Fault", "Record", "Report", "Stats"]

Progress = Callable[[int, int], None]  # told (done, total)
Tell = Callable[[int, int, "Outcome"], None]  # the same, and how the last file ended


class Archive:
    """An archive of articles; a context manager. May be used from several threads."""

    def __init__(self, store: Store) -> None:
        """Use ``Archive.open``."""
        self.store = store
        self.folder = store.folder
        self.kept = KeptIndex(store)

    @classmethod
    def open(cls, folder: str | os.PathLike[str] | None = None, *, create: bool = True) -> Archive:
        """The archive in ``folder``; ``None`` is the one in CUTLINE_ARCHIVE or the user's data directory.

        A new one is made if there is none, unless ``create`` is false. Raises a ``CutlineError``.
        """
        path = default_folder() if folder is None else Path(folder)
        return cls(Store(path.expanduser(), create))

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self.kept.close()
        self.store.close()

    def __len__(self) -> int:
        return int(self.store.catalogue.value("SELECT count(*) FROM articles"))

    def ids(self) -> list[str]:
        """Every article's id, in the order in which they were added."""
        return self.store.catalogue.ids()

    def add(
        self,
        paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
        *,
        jobs: int | None = None,
        skip: Collection[str] = (),
        language: str | None = None,
        progress: Tell | None = None,
    ) -> Report:
        """Add files, and the files in folders. A bad file never stops it, and is told of in the report.

        ``jobs`` is the number of worker processes, 0 for what the files are worth; ``None`` works in this
        one, for a script that starts processes needs an ``if __name__ == "__main__":``. ``skip`` names
        rules to leave out; ``language`` overrides what the files say. ``progress`` hears of each file when
        it is safe, or has failed. Raises ``InUse``, ``CannotWrite``, or ``ValueError`` for a rule that there
        is not.
        """
        from archive.adding import Adder
        from archive.cleaning import How

        check_rules(skip)
        named = [paths] if isinstance(paths, str | os.PathLike) else paths
        with self.store.writer():
            adder = Adder(self.store, How(frozenset(skip), language), self.index_now)
            report = adder.run(
                [os.fspath(path) for path in named],
                1 if jobs is None else jobs,
                progress or (lambda *_: None),
            )
            self.index_now()
        return report

    def index_now(self) -> None:
        """Bring the index up to date; if that cannot be, the next search does it: the articles are safe."""
        with suppress(CannotWrite):
            self.kept.renew()

    def get(self, id: str) -> Record:  # noqa: A002 - it is the id
        """The article with this id, or the one whose id begins so. Raises ``NotInArchive``."""
        row = self.row(id)
        return Record(
            row.id,
            cleaned_of(row),
            row.name,
            row.path,
            row.sha256,
            row.saved,
            self.store.catalogue.tags(row.id),
        )

    def original(self, id: str) -> bytes:  # noqa: A002
        """The article's original, byte for byte. Raises ``NotInArchive``, ``ArchiveDamaged``."""
        return self.store.originals.read(self.row(id).sha256)

    def row(self, id: str) -> Row:  # noqa: A002
        """The article's row in the catalogue. Raises ``NotInArchive``."""
        catalogue = self.store.catalogue
        wanted = id.strip().lower()
        row = catalogue.get(wanted)
        if row is None and wanted:
            candidates = catalogue.beginning(wanted)
            if len(candidates) > 1:
                raise NotInArchive(id, candidates)
            row = catalogue.get(candidates[0]) if candidates else None
        if row is None:
            raise NotInArchive(id)
        return row

    def tag(self, id: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> tuple[str, ...]:  # noqa: A002
        """Put tags on an article, take others off; returns those it has now. Raises a ``CutlineError``."""
        with self.store.writer():
            row = self.row(id)
            self.store.catalogue.tag(row.id, add, remove)
        return self.store.catalogue.tags(row.id)

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, sort: str = "relevance", typing: bool = False
    ) -> Results:
        """The articles that ``query`` finds. The index is put right first if need be; ``notes`` say so.

        While another process writes, an index that cannot be used is done without: the catalogue is
        read through instead. A wrong query never raises: ``read_as`` says how it was read.
        """
        from dataclasses import replace

        from archive.scanning import scan

        with self.kept.guard:
            notes = self.kept.ready()
            try:
                if self.kept.index is not None:
                    found = self.kept.index.search(
                        query, limit=limit, offset=offset, sort=sort, typing=typing
                    )
                    return replace(found, notes=(*notes, *found.notes))
            except ValueError:  # an order that there is not
                raise
            except Exception as error:  # it broke under our hands: the next search opens it anew
                self.kept.close()
                notes = (f"the index cannot be used: {error}; the articles were read through instead",)
        results = scan(self.store.catalogue, query, limit=limit, offset=offset, sort=sort, typing=typing)
        return replace(results, notes=(*notes, *results.notes))

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """The articles added last, newest first; needs no index."""
        from archive.scanning import recent

        return recent(self.store.catalogue, limit, offset)

    def check(self, progress: Progress | None = None) -> list[Fault]:
        """Everything that is wrong: with originals, catalogue or index. Nothing is changed."""
        from archive.checking import check

        return [*check(self.store, progress or (lambda *_: None)), *self.index_faults()]

    def index_faults(self) -> Iterator[Fault]:
        """Where the index differs from the catalogue."""
        from archive.checking import compare
        from index import IndexUnusable

        with self.kept.guard:
            fault = self.kept.open()
            try:
                indexed = dict(self.kept.index.ids()) if self.kept.index is not None else None
                damaged = self.kept.index.faults() if self.kept.index is not None else []
            except IndexUnusable as error:
                indexed, fault = None, str(error)
        if indexed is not None:
            yield from compare(self.store.catalogue, indexed)
            for name in damaged:
                yield Fault(
                    "E304", f"{INDEX}/{name}", "it is not what was written; `cutline reindex` heals it"
                )
        elif len(self):
            yield Fault("W301", INDEX, f"{fault}; the next search builds it anew")

    def set_aside(self, faults: Iterable[Fault]) -> list[Path]:
        """Move the damaged originals among ``faults`` out of the way; returns where they are now."""
        with self.store.writer():
            damaged = [self.folder / fault.what for fault in faults if fault.code == "E102"]
            return [self.store.originals.set_aside(path) for path in damaged]

    def stats(self) -> Stats:
        """What is in the archive, in numbers."""
        from archive.counting import stats

        return stats(self.store)

    def reindex(self, progress: Progress | None = None) -> int:
        """Build the index anew; returns the number of articles in it. Raises ``InUse``, ``CannotWrite``."""
        with self.store.writer():
            self.kept.build(progress)
        return len(self)


def check_rules(skip: Collection[str]) -> None:
    """Raise ``ValueError`` before any work is done if a rule to leave out is none."""
    if skip:
        from cleaners.pipeline import NAMES

        unknown = {name.partition(":")[0] for name in skip} - NAMES
        if unknown:
            raise ValueError(
                f"no such rule: {', '.join(sorted(unknown))}; there are {', '.join(sorted(NAMES))}"
            )
