"""The search index as the archive keeps it: up to date, or built anew, or done without.

The catalogue notes which articles the index does not know yet; who searches or adds next brings it up
to date. An index that is missing, damaged, old or of another version is built anew from the catalogue.
That takes a minute for 20,000 articles: the screens have it done beside everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from threading import RLock
from typing import TYPE_CHECKING

from archive.documents import documents
from archive.errors import CannotWrite, CutlineError

if TYPE_CHECKING:
    from archive.store import Store
    from index import Document, Index, Results

# Articles that the index takes up at a time, in about a second: it holds them in memory meanwhile, and who
# adds has the workers' next results wait. Half as many would cost more in all.
COMMIT = 500
Progress = Callable[[int, int], None]  # told (done, total)


class KeptIndex:
    """The index of one archive; one thread at a time opens, renews and asks it.

    A search waits until it is in order, however long that takes, and ``progress`` hears how far it is;
    unless ``waits`` is false: then a search does with what there is if more than a second is needed.
    """

    waits = True
    progress: Progress | None = None

    def __init__(self, store: Store) -> None:
        """Opened when it is first needed."""
        self.store = store
        self.guard = RLock()
        self.index: Index | None = None

    def ask(self, question: Callable[[Index], Results], without: Callable[[], Results]) -> Results:
        """What the index answers, or what is found ``without`` it; notes say what is wrong with it."""
        notes = self.ready()
        with self.guard:
            try:
                if self.index is not None:
                    found = question(self.index)
                    return replace(found, notes=(*notes, *found.notes))
            except ValueError:  # an order or a facet that there is not
                raise
            except Exception as error:  # it broke under our hands: the next search opens it anew
                self.close()
                notes = (f"the index cannot be used: {error}; the articles were read through instead",)
        found = without()
        return replace(found, notes=(*notes, *found.notes))

    def ready(self) -> tuple[str, ...]:
        """Open it and bring it up to date, as far as that can be; returns what a person should know."""
        fault = self.open()
        waiting = self.store.catalogue.waiting()
        if not fault and not waiting:
            return ()
        unknown = (f"{waiting:,} article{' is' if waiting == 1 else 's are'} not in the index yet",)
        if not self.waits and self.lags():
            return () if fault else unknown  # the scan says how far it came
        try:
            with self.store.writer():
                return self.renew(self.progress)
        except CannotWrite as error:  # in use, or read-only
            useless = (f"the index cannot be used: {fault}; the articles were read through instead",)
            return (*(useless if fault else unknown), str(error))

    def lags(self) -> bool:
        """Whether putting it in order takes longer than a second."""
        catalogue = self.store.catalogue
        return (catalogue.count() if self.open() else catalogue.waiting()) > COMMIT

    def renew(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Bring it up to date, or build it anew; the same notes. The caller holds the writer's lock.

        Meanwhile others can search what there was before.
        """
        fault = self.open()
        index = self.index
        try:
            if index is not None:
                self.update(index, progress)
                return ()
        except CutlineError:
            raise
        except Exception as error:  # whatever it is, building anew mends it, or says that it cannot
            fault = str(error) or repr(error)
        self.build(progress)
        return (f"the index was built anew: {fault}",)

    def renew_if_possible(self) -> None:
        """As ``renew``; if that cannot be, the next search does it: the articles are safe."""
        with suppress(CannotWrite):
            self.renew()

    def keep_up(self) -> None:
        """Let it hear of what has changed, if it can be used as it is and nobody else is writing.

        If not, whoever searches or adds next does it: what has changed is safe in the catalogue.
        """
        with suppress(CutlineError):
            if not self.open() and self.index is not None and not self.lags():
                with self.store.writer(), suppress(Exception):  # the next search mends a fault of the index
                    self.update(self.index)

    def update(self, index: Index, progress: Progress | None = None) -> None:
        """Give the index the articles that it does not know as they are, many in a commit."""
        catalogue = self.store.catalogue
        done, total = 0, catalogue.waiting()
        while changes := catalogue.changes(COMMIT):
            rows = [catalogue.get(id) for id, _ in changes if catalogue.is_kept(id)]
            there = {row.id for row in rows if row}
            index.update(
                add=documents(catalogue, filter(None, rows)),
                remove=[id for id, _ in changes if id not in there],
            )
            catalogue.indexed(changes)
            done += len(changes)
            if progress and done < total:
                progress(done, total)

    def build(self, progress: Progress | None = None, jobs: int = 1) -> None:
        """Build it anew from the catalogue, in ``jobs`` processes. The caller holds the writer's lock.

        Raises ``CannotWrite``; what was there before is there still.
        """
        from index import Index

        catalogue = self.store.catalogue
        changes = catalogue.changes()  # what changes from now on goes on waiting
        total = catalogue.count()

        def told() -> Iterator[Document]:
            for done, document in enumerate(documents(catalogue, catalogue.oldest()), 1):
                yield document
                if progress:
                    progress(done, total)

        try:
            built = Index.build(self.store.index_folder, told(), jobs=jobs)
        except CutlineError:
            raise
        except Exception as error:  # adding must never fail for the index
            raise CannotWrite(f"{self.store.index_folder}: the index cannot be built: {error}") from error
        with self.guard:
            self.close()
            self.index = built
        catalogue.indexed(changes)

    def open(self) -> str:
        """Open it if it is not; returns what is wrong with it, or nothing."""
        from index import Index, IndexUnusable

        with self.guard:
            if self.index is None:
                try:
                    self.index = Index.open(self.store.index_folder)
                except IndexUnusable as error:
                    return str(error)
        return ""

    def close(self) -> None:
        """Close it, if it is open."""
        with self.guard:
            if self.index is not None:
                self.index.close()
                self.index = None
