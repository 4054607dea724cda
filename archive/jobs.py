"""Bulk work: many files, one outcome each, in order, over any executor.

The files are read here, one after the other; workers only compute. So a bad file is judged in one
place, what comes out is the same whatever the number of workers, and memory holds no more than a few
files. A worker that dies (out of memory, a crash in a parser) fails its own file and no other.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from threading import RLock
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Result = TypeVar("Result")
Start = Callable[[int], "Executor"]  # from the number of workers

AHEAD = 100  # files a worker that may wait for it: enough that none is idle while a batch is kept and indexed
AHEAD_BYTES = 64_000_000  # of files that wait, whatever their number
# A pool that loses a worker while it starts the next fails in a thread of its own, with a traceback.
starting = RLock()
FEW = 16  # files; below, starting workers (0.2 s each) takes longer than the work


class Status(StrEnum):
    """How one file ends."""

    CLEANED = "cleaned"  # repaired
    UNCHANGED = "unchanged"  # nothing to repair
    KNOWN = "known"  # done before: it is in the archive, or its output is there
    SKIPPED = "skipped"  # not an article, and nobody would expect it to be one
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file ended, and why if it was not cleaned."""

    path: str
    status: Status
    reason: str = ""
    repairs: int = 0
    doubts: int = 0
    notes: tuple[str, ...] = ()
    named: bool = False  # the person named this very file, so they are told of it
    articles: int = 1  # in it, with a text
    textless: int = 0  # of which it has no more than a name or an address


class Task(NamedTuple):
    """A file to work on, read."""

    path: str
    name: str  # a hint at its format
    data: bytes
    named: bool = False
    order: object = None  # what the work wants to know of this very one


class Died(NamedTuple):
    """In place of a result: why there is none."""

    reason: str


def crew_size(asked: int, files: int) -> int:
    """How many workers to use for so many files; ``asked`` is 0 if the person left it to us."""
    if asked:
        return min(asked, max(files, 1))  # more would only take memory
    if files <= FEW:
        return 1
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


class Tally:
    """The outcomes of a run, counted; those that a person wants to see are kept."""

    def __init__(self) -> None:
        """Nothing has happened yet."""
        self.counts: Counter[Status] = Counter()
        self.skips: Counter[str] = Counter()  # by reason
        self.failures: list[Outcome] = []
        self.refused: list[Outcome] = []  # skipped, although the person named this very file
        self.repairs = 0
        self.articles = 0  # in files that hold several
        self.textless = 0

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        self.counts[outcome.status] += 1
        self.repairs += outcome.repairs
        if outcome.articles + outcome.textless > 1:
            self.articles += outcome.articles
            self.textless += outcome.textless
        if outcome.status is Status.SKIPPED:
            self.skips[outcome.reason] += 1
            if outcome.named:
                self.refused.append(outcome)
        if outcome.status is Status.FAILED:
            self.failures.append(outcome)


def processes(workers: int) -> Executor:
    """A pool of processes. Spawned, for a fork would share locks and threads with the screens."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=attend)
    with undisturbed(), starting:
        for _ in range(workers):
            pool.submit(int)  # a task is what starts one
    return pool


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C waits until afterwards, and what is started meanwhile never hears of it.

    A worker that it met while it was still starting told of it in twenty lines. Windows has no such mask.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def attend() -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent does, even if it was killed."""
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=follow, daemon=True).start()


def send_home() -> None:
    """End the workers that are still at it, or leaving would wait for them."""
    if "multiprocessing" not in sys.modules:
        return
    from multiprocessing import active_children

    with starting:
        for child in active_children():
            child.terminate()


def run(
    items: Iterable[Task | Outcome],
    work: Callable[[Task], Result],
    jobs: int = 1,
    start: Start = processes,
) -> Iterator[tuple[Task, Result | Died] | Outcome]:
    """Each task with what ``work`` makes of it; outcomes that are there already pass. All in order.

    ``work`` has to be picklable if ``start`` makes processes. What it raises fails that task only.
    """
    crew = hired(work, jobs, start) if jobs > 1 else None
    if crew is None:
        for item in items:
            yield item if isinstance(item, Outcome) else (item, tried(work, item))
        return
    try:
        yield from crew.run(items)
    finally:
        crew.dismiss()


def hired(work: Callable[[Task], Result], jobs: int, start: Start) -> Crew[Result] | None:
    """Workers; none where the system starts none, as without semaphores: what comes out is the same."""
    try:
        return Crew(work, jobs, start)
    except (OSError, ImportError):
        return None


def tried(work: Callable[[Task], Result], task: Task) -> Result | Died:
    """What ``work`` makes of the task, or why it could not."""
    try:
        return work(task)
    except MemoryError:
        return Died("not enough memory for it")
    except Exception as error:
        return Died(f"a fault in Cutline, please report it: {error!r}")


class Crew(Generic[Result]):
    """Workers, and the tasks that wait for them."""

    def __init__(self, work: Callable[[Task], Result], jobs: int, start: Start) -> None:
        """``jobs`` workers, made by ``start``."""
        self.work, self.jobs, self.start = work, jobs, start
        self.pool = start(jobs)

    def run(self, items: Iterable[Task | Outcome]) -> Iterator[tuple[Task, Result | Died] | Outcome]:
        """As the function ``run``."""
        waiting: deque[tuple[Task, Future[Result | Died]] | Outcome] = deque()
        weight = 0
        for item in items:
            if isinstance(item, Task):
                weight += len(item.data)
                waiting.append((item, self.submit(item)))
            else:
                waiting.append(item)
            while len(waiting) > AHEAD * self.jobs or (weight > AHEAD_BYTES and waiting):
                done = self.finished(waiting.popleft())
                weight -= 0 if isinstance(done, Outcome) else len(done[0].data)
                yield done
        while waiting:
            yield self.finished(waiting.popleft())

    def submit(self, task: Task) -> Future[Result | Died]:
        """The task handed to a worker; to a new crew if the old one has broken."""
        from concurrent.futures import BrokenExecutor

        try:
            return self.pool.submit(tried, self.work, task)
        except BrokenExecutor:
            self.dismiss()
            self.pool = self.start(self.jobs)
            return self.pool.submit(tried, self.work, task)

    def finished(
        self, item: tuple[Task, Future[Result | Died]] | Outcome
    ) -> tuple[Task, Result | Died] | Outcome:
        """The item with its result, waited for."""
        from concurrent.futures import BrokenExecutor

        if isinstance(item, Outcome):
            return item
        task, future = item
        try:
            return task, future.result()
        except BrokenExecutor:  # this file's worker died, or its neighbour's: it is tried again, alone
            return task, self.alone(task)
        except Exception as error:  # its result could not be sent, say
            return task, Died(f"a fault in Cutline, please report it: {error!r}")

    def alone(self, task: Task) -> Result | Died:
        """The task tried by a worker of its own, so that only the guilty file fails."""
        from concurrent.futures import BrokenExecutor

        try:
            with self.start(1) as one:
                return one.submit(tried, self.work, task).result()
        except BrokenExecutor:
            return Died("its worker died: out of memory, or a crash in a parser")

    def dismiss(self) -> None:
        """Send the workers home; what has not begun is not begun."""
        self.pool.shutdown(wait=False, cancel_futures=True)
