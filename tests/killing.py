"""Add articles again and again, each time killed at another system call, and see what is left.

Run as a process of its own, so that it can fork: ``python killing.py SOURCES WORK POINTS``. For each point:
an archive is begun, the process is killed just before the n-th call that touches files or the database,
and the same command is given again. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from archive import adding, catalogue, cleaning, preparing
from archive.library import Archive

BATCH = 8  # articles a commit, so that there are many
# What Python announces (sys.addaudithook) of what changes something outside of the process; SQLite announces
# its statements, and what nobody announces is wrapped. "open" is any opening of a file, to read as well.
EVENTS = frozenset(("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"))
SILENT = ("write", "fsync", "ftruncate")


def main(sources: str, work: str, points: int) -> dict[str, Any]:
    """Find how many calls an undisturbed run makes, then kill one at each of ``points`` of them."""
    adding.BATCH = BATCH
    remember_cleaning()
    os.fsync = lambda file: None  # what the system has, a kill does not take
    whole = Path(work) / "whole"
    calls = json.loads(forked(lambda out: undisturbed(whole, sources, out)))
    expected = contents(whole)
    result: dict[str, Any] = {"calls": calls, "articles": len(expected["articles"]), "points": 0, "wrong": []}
    found = set()
    for n in sorted({1 + (calls - 1) * k // (points - 1) for k in range(points)}):  # the first and the last, too
        with tempfile.TemporaryDirectory(dir=work) as folder:
            left = Path(folder) / "archive"
            told = forked(partial(killed_at, n, left, sources)).split()
            kept = articles(left)
            if lost := [name for name in told if name not in kept]:
                result["wrong"].append(f"killed at call {n}: {lost} were reported as done and are lost")
            faults = forked(partial(again, left, sources))
            if faults or contents(left) != expected:
                result["wrong"].append(f"killed at call {n}: the rerun left something else; {faults}")
            found.add(len(kept))
            result["points"] += 1
    result["states"] = sorted(found)
    return result


def remember_cleaning() -> None:
    """Cleaning is not what is tested here: each file is cleaned once, and all processes know the result."""
    real, known = cleaning.cleaned_task, {}

    def cleaned(task: Any, *how: Any) -> Any:
        if task.data not in known:
            known[task.data] = real(task, *how)
        return known[task.data]

    preparing.cleaned_task = cleaned
    for path in Path(sys.argv[1]).iterdir():
        cleaned(adding.Task(str(path), path.name, path.read_bytes()))


def forked(work: Callable[[int], None]) -> str:
    """Do something in a child process; returns what it wrote to the pipe that it is given."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(reading)
            work(writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the child ended with {status}")
    return said


def undisturbed(folder: Path, sources: str, out: int) -> None:
    """A whole run; tells the number of its calls."""
    calls: list[None] = []
    watch(lambda: calls.append(None))
    add(folder, sources, lambda *_: None)
    os.write(out, str(len(calls)).encode())


def killed_at(n: int, folder: Path, sources: str, out: int) -> None:
    """A run that is killed before its n-th call; tells each file that was reported as done."""
    calls: list[None] = []

    def count() -> None:
        calls.append(None)
        if len(calls) == n:
            os.kill(os.getpid(), signal.SIGKILL)

    pipe = os.fdopen(out, "w", buffering=1)  # writes by itself, so that telling is not counted
    watch(count)
    add(folder, sources, lambda done, total, outcome: pipe.write(f"{Path(outcome.path).name}\n"))


def watch(step: Callable[[], None]) -> None:
    """Call ``step`` before every call, from now on, that could leave a trace on the disk."""
    sys.addaudithook(lambda event, _: step() if event in EVENTS else None)
    for name in SILENT:
        setattr(os, name, stepping(getattr(os, name), step))
    connect = catalogue.connect

    def connected(path: Path) -> Any:
        db = connect(path)
        db.set_trace_callback(lambda _: step())
        return db

    catalogue.connect = connected


def stepping(call: Callable[..., Any], step: Callable[[], None]) -> Callable[..., Any]:
    """``call`` with a ``step`` before it."""

    def stepped(*args: Any) -> Any:
        step()
        return call(*args)

    return stepped


def add(folder: Path, sources: str, tell: Any) -> None:
    """Add the sources."""
    with Archive.open(folder) as archive:
        archive.add(sources, progress=tell)


def again(folder: Path, sources: str, out: int) -> None:
    """The same command once more; tells what ``check`` finds then, and whether all is found by searching."""
    with Archive.open(folder) as archive:
        archive.add(sources)
        faults = [str(fault) for fault in archive.check()]
        if set(archive.ids()) != {hit.id for hit in archive.search("council", limit=1000)}:
            faults.append("not all is found")
        os.write(out, "; ".join(faults).encode())


def articles(folder: Path) -> set[str]:
    """The names of the files whose articles are in the archive as it was left, originals and all."""
    import sqlite3

    if not (folder / "catalogue.sqlite3").exists():
        return set()
    with Archive.open(folder) as archive:
        rows = archive.store.catalogue.rows("SELECT name, id, sha256 FROM articles")
        try:
            return {
                name for name, ident, digest in rows if sha256(archive.original(ident)).hexdigest() == digest
            }
        except sqlite3.Error as error:
            raise RuntimeError("the catalogue was left unreadable") from error


def contents(folder: Path) -> dict[str, Any]:
    """What is in an archive, save for the times."""
    with Archive.open(folder) as archive:
        ask = archive.store.catalogue.rows
        files = sorted(path for path in (folder / "originals").rglob("*") if path.is_file())
        return {
            "articles": ask(
                "SELECT id, sha256, part, name, path, headline, digest, cleaned FROM articles ORDER BY number"
            ),
            "sources": ask("SELECT sha256, path FROM sources"),
            "repairs": ask("SELECT * FROM repairs"),
            "originals": [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files],
        }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))  # noqa: T201 - its result
