"""Bulk work: one outcome each, in order, whatever the number of workers and whatever happens to them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from archive import jobs
from archive.jobs import Died, Outcome, Status, Tally, Task


def task(number: int, data: bytes = b"a text") -> Task:
    return Task(f"{number}.txt", f"{number}.txt", data)


def shout(task: Task) -> str:
    return task.data.decode().upper() + task.name


def shout_unless_odd(task: Task) -> str:
    if task.data == b"odd":
        raise ValueError("odd")
    return shout(task)


def fall(task: Task) -> str:
    """As a parser that crashes, or a worker that the system ends because memory is short."""
    if task.data == b"kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return shout(task)


def swell(task: Task) -> str:
    raise MemoryError


def threads(workers: int) -> Executor:
    return ThreadPoolExecutor(workers)


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_the_order_of_the_tasks_with_outcomes_in_their_places(workers: int) -> None:
    there = Outcome("photo.jpg", Status.SKIPPED, "a picture")
    items = [task(0), there, *(task(n) for n in range(1, 50)), there]
    results = list(jobs.run(items, shout, workers, threads))
    assert results[1] == results[-1] == there
    assert [r for r in results if not isinstance(r, Outcome)] == [
        (task(n), f"A TEXT{n}.txt") for n in range(50)
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_in_one_task_fails_that_task_alone(workers: int) -> None:
    items = [task(0), task(1, b"odd"), task(2)]
    first, second, third = jobs.run(items, shout_unless_odd, workers, threads)
    assert isinstance(second, tuple)
    assert isinstance(second[1], Died)
    assert "ValueError('odd')" in second[1].reason
    assert first == (task(0), "A TEXT0.txt")
    assert third == (task(2), "A TEXT2.txt")


def test_too_little_memory_is_told_as_such() -> None:
    assert list(jobs.run([task(0)], swell)) == [(task(0), Died("not enough memory for it"))]


@pytest.mark.parametrize(
    "refusal",
    [BrokenPipeError(32, "Broken pipe"), OSError(38, "Function not implemented"), ImportError("no sem_open")],
)
def test_where_no_worker_can_be_started_the_work_is_done_here(refusal: Exception) -> None:
    def start(workers: int) -> Executor:
        raise refusal

    items = [task(n) for n in range(20)]
    assert list(jobs.run(items, shout, 2, start)) == [(each, shout(each)) for each in items]


def test_there_are_never_more_workers_than_files() -> None:
    assert jobs.crew_size(999, 7) == 7
    assert jobs.crew_size(2, 7) == 2
    assert jobs.crew_size(3, 0) == 1


def test_a_worker_that_dies_fails_its_own_file_and_no_other() -> None:
    items = [task(n, b"kill" if n in (3, 4, 9) else b"a text") for n in range(14)]
    results = list(jobs.run(items, fall, 2))
    died = [r[0].path for r in results if isinstance(r, tuple) and isinstance(r[1], Died)]
    assert died == ["3.txt", "4.txt", "9.txt"]
    assert [r[0] for r in results if isinstance(r, tuple)] == items


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system has no masks of signals")
def test_a_worker_never_hears_of_ctrl_c_not_even_while_it_starts() -> None:
    with jobs.processes(1) as pool:
        assert signal.SIGINT in pool.submit(signal.pthread_sigmask, signal.SIG_BLOCK, []).result()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_no_more_files_are_read_ahead_than_the_workers_need() -> None:
    read: list[int] = []

    def reading() -> Iterator[Task]:
        for n in range(10_000):
            read.append(n)
            yield task(n)

    results = jobs.run(reading(), shout, 2, threads)
    next(results)
    assert len(read) <= 2 * jobs.AHEAD + 1


def test_large_files_wait_by_their_size_not_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "AHEAD_BYTES", 1000)
    read: list[int] = []

    def reading() -> Iterator[Task]:
        for n in range(100):
            read.append(n)
            yield task(n, b"x" * 600)

    results = jobs.run(reading(), shout, 8, threads)
    next(results)
    assert len(read) == 2


def test_few_files_need_no_crew_unless_one_is_asked_for() -> None:
    assert jobs.crew_size(0, jobs.FEW) == 1
    assert jobs.crew_size(3, 5) == 3
    assert jobs.crew_size(0, 1000) >= 1


def test_a_tally_counts_and_keeps_what_a_person_wants_to_see() -> None:
    tally = Tally()
    refused = Outcome("named.jpg", Status.SKIPPED, "a picture", named=True)
    failed = Outcome("b.txt", Status.FAILED, "empty")
    for outcome in (
        Outcome("a.txt", Status.CLEANED, repairs=3),
        failed,
        refused,
        Outcome("p.png", Status.SKIPPED, "a picture"),
    ):
        tally.add(outcome)
    assert tally.repairs == 3
    assert tally.skips == {"a picture": 2}
    assert tally.failures == [failed]
    assert tally.refused == [refused]
