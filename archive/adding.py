"""Adding files to the archive: found, cleaned by workers, kept a batch at a time.

A batch is on the disk (originals synced, rows committed) before any of it is reported. Killed at any
moment, the archive has whole batches; a rerun finds by their digests which files are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from archive import jobs, sources
from archive.catalogue import Row
from archive.cleaning import How
from archive.clock import now
from archive.deriving import catch_up
from archive.entering import BATCH, HERE, Entry, enter
from archive.intakes import bag
from archive.jobs import Died, Outcome, Status, Tally, Task
from archive.kept_index import COMMIT
from archive.preparing import CleanedOriginal, Prepared, prepare
from archive.record import Report
from archive.throwing import finish
from archive.version import VERSION

if TYPE_CHECKING:
    from archive.store import Store

BATCH_BYTES = 16_000_000  # of originals, whatever their number
BATCH_SECONDS = 2.0  # so that slow files are safe soon, too
SHORT = 12  # hex digits of an id: 16 million articles have a chance of 1 in 2 to share one; then it is longer


class Waiting(NamedTuple):
    """An original and its articles, waiting for the batch to be committed."""

    sha256: str
    task: Task
    original: CleanedOriginal


class Adder:
    """One run of adding. The caller holds the writer's lock."""

    def __init__(self, store: Store, how: How, index_now: Callable[[], None]) -> None:
        """Nothing is added yet. ``index_now`` is called now and then, so that search keeps up."""
        self.index_now = index_now
        self.store, self.catalogue = store, store.catalogue
        self.how = how
        self.work = partial(prepare, how=how)
        self.tally = Tally()
        self.added: list[str] = []
        self.binned: dict[str, None] = {}  # ids in the bin whose originals came again
        self.duplicates: list[tuple[str, str, float]] = []
        self.indexed = 0  # how many of the added the index has been told of
        self.batch: list[Waiting] = []
        self.places: list[tuple[str, str]] = []  # where known originals were found again: digest, path
        self.committed = monotonic()  # when the last batch was

    def run(self, paths: Iterable[str], workers: int, tell: Callable[[int, int, Outcome], None]) -> Report:
        """Add what is at ``paths``; ``tell`` hears (done, total, outcome) of each that is safe or failed."""
        found = list(sources.find(paths))
        bags = [Path(item.path) for item in found if isinstance(item, sources.Exported)]
        files = [item for item in found if not isinstance(item, sources.Exported)]
        total = len(files) + sum(map(bag.size, bags))
        self.store.originals.sweep()
        finish(self.store)
        catch_up(self.catalogue)
        job = self.catalogue.do("INSERT INTO jobs (started, files) VALUES (?, ?)", now(), total)
        done = 0
        whole = False
        try:
            outcomes = self.outcomes(files, jobs.crew_size(workers, len(files)))
            for outcome in chain(outcomes, *(bag.take(self, folder) for folder in bags)):
                done += 1
                self.tally.add(outcome)
                tell(done, max(done, total), outcome)
            whole = True
        except KeyboardInterrupt:
            self.commit()  # what is cleaned already is kept
            raise
        finally:
            self.close_job(job, whole)
        counts = {status: self.tally.counts[status] for status in Status}
        failures = (*self.tally.failures, *self.tally.refused)
        return Report(
            **counts,  # type: ignore[arg-type]
            added=tuple(self.added),
            binned=tuple(self.binned),
            duplicates=tuple(self.duplicates),
            failures=failures,
        )

    def outcomes(self, found: Sequence[sources.Found | Outcome], workers: int) -> Iterator[Outcome]:
        """How each file ended, told only when its batch is safe."""
        waiting: list[Outcome] = []
        for item in jobs.run(self.tasks(found), self.work, workers):
            waiting.append(self.taken(item))
            if self.full():
                self.commit()
            if not self.batch:
                yield from waiting
                waiting.clear()
        self.commit()
        yield from waiting

    def tasks(self, found: Iterable[sources.Found | Outcome]) -> Iterator[Task | Outcome]:
        """The files to clean, read; those that are in the archive already need no cleaning."""
        for item in found:
            task = item if isinstance(item, Outcome) else sources.load(item)
            yield task if isinstance(task, Outcome) else self.known(task) or task

    def known(self, task: Task) -> Outcome | None:
        """The outcome of a file that is in the archive; its original is put right if it got lost."""
        digest = sha256(task.data).hexdigest()
        ids = [id for (id,) in self.catalogue.rows("SELECT id FROM articles WHERE sha256 = ?", digest)]
        if not ids:
            return None
        if not self.store.originals.has(digest, len(task.data)):
            self.store.originals.keep([(digest, task.data)])
        self.places.append((digest, place(task.path)))
        thrown = [id for id in ids if self.catalogue.value("SELECT 1 FROM bin WHERE article = ?", id)]
        self.binned |= dict.fromkeys(thrown)
        reason = f"in the bin: `cutline restore {' '.join(thrown)}` takes it out" if thrown else HERE
        return Outcome(task.path, Status.KNOWN, reason, named=task.named)

    def taken(self, item: tuple[Task, CleanedOriginal | Died] | Outcome) -> Outcome:
        """How a file ended that a worker is done with; if it is cleaned, it waits for the commit."""
        if isinstance(item, Outcome):
            return item
        task, original = item
        if isinstance(original, Died):
            return Outcome(task.path, Status.FAILED, original.reason, named=task.named)
        if original.outcome.status is Status.FAILED:
            return original.outcome
        digest = sha256(task.data).hexdigest()
        if any(waiting.sha256 == digest for waiting in self.batch):
            self.commit()
        known = self.known(task)  # the same bytes may have come twice in this run
        if known:
            return known
        self.batch.append(Waiting(digest, task, original))
        return original.outcome

    def full(self) -> bool:
        """Whether it is time to commit."""
        return (
            len(self.batch) >= BATCH
            or sum(len(waiting.task.data) for waiting in self.batch) >= BATCH_BYTES
            or monotonic() - self.committed > BATCH_SECONDS
        )

    def commit(self) -> None:
        """Make the batch last: originals first, then their articles, in one transaction."""
        self.store.originals.keep([(waiting.sha256, waiting.task.data) for waiting in self.batch])
        saved = now()
        entries: list[Entry] = []
        for waiting in self.batch:
            name = self.name(waiting.sha256, [entry.row.id for entry in entries])
            entries += (self.entry(waiting, prepared, name, saved) for prepared in waiting.original.articles)
        self.duplicates += enter(self.catalogue, entries, self.places, saved)
        self.added += [entry.row.id for entry in entries]
        self.batch.clear()
        self.places.clear()
        if len(self.added) - self.indexed >= (COMMIT if self.indexed else 1):  # search begins at once
            self.indexed = len(self.added)
            self.index_now()
        self.committed = monotonic()

    def name(self, digest: str, taken: Sequence[str]) -> str:
        """The id of an original's first article: a beginning of its digest that no id begins with."""
        length = SHORT
        while self.catalogue.beginning(name := digest[:length]) or any(id.startswith(name) for id in taken):
            length += 1
        return name

    def entry(self, waiting: Waiting, prepared: Prepared, name: str, saved: str) -> Entry:
        """What the catalogue is to know of an article."""
        row = Row(
            name if prepared.part == 1 else f"{name}-{prepared.part}",
            waiting.sha256,
            prepared.part,
            waiting.task.name,
            place(waiting.task.path),
            saved,
            *prepared.facts,
            VERSION,
            prepared.digest,
            prepared.packed,
        )
        skip, language = tuple(sorted(self.how.skip)), self.how.language or ""
        size, parts = len(waiting.task.data), waiting.original.parts
        return Entry(row, size, prepared.derived, parts, skip, language, prepared.kept)

    def close_job(self, job: int, whole: bool) -> None:
        """Note in the catalogue how the run ended; one that was killed has no end."""
        counts = self.tally.counts
        with self.catalogue.transaction():
            self.catalogue.do(
                "UPDATE jobs SET ended = ?, added = ?, known = ?, skipped = ?, failed = ? WHERE number = ?",
                now() if whole else None,
                len(self.added),
                counts[Status.KNOWN],
                counts[Status.SKIPPED],
                counts[Status.FAILED],
                job,
            )
            for failed in self.tally.failures:
                self.catalogue.do(
                    "INSERT INTO failures VALUES (?, ?, ?)", job, place(failed.path), failed.reason
                )


def place(path: str) -> str:
    """Where a file stands, as it is kept: whole and as text."""
    return path if path == sources.STDIN else sources.readable(sources.whole(path))
