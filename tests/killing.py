"""Do something to an archive again and again, each time killed at another system call, and see what is left.

Run as a process of its own, so that it can fork: ``python killing.py SOURCES WORK POINTS DEED``. The deed is
to ``add`` the sources, to ``judge`` what was added (tag, decide, clean again), or to throw some away and
``empty`` the bin. For each point the process is killed just before the n-th call that touches files or the
database, and the same is done again. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from clippings import clipping

from archive import adding, catalogue, cleaning, recleaning
from archive.library import Archive
from cleaners import clean, explain_doubts
from cleaners.words import join

BATCH = 8  # articles a commit, so that there are many
# What Python announces (sys.addaudithook) of what changes something outside of the process; SQLite announces
# its statements, and what nobody announces is wrapped. "open" is any opening of a file, to read as well.
EVENTS = frozenset(("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"))
SILENT = ("write", "fsync", "ftruncate")
SAID = ("tags", "doomed", "doubts", "fingerprints", "fingerprint_keys", "likenesses", "underived")


class Deed(NamedTuple):
    """What is done, and killed."""

    before: Callable[[Path, str], None]  # undisturbed
    do: Callable[[Path, str, Any], None]  # the last tells (done, total, outcome) of each file that is safe
    safe: Callable[[Path, list[str]], list[str]]  # what a kill must not leave, given the files told of


def main(sources: str, work: str, points: int, name: str) -> dict[str, Any]:
    """Find how many calls an undisturbed run makes, then kill one at each of ``points`` of them."""
    adding.BATCH = BATCH
    join.SURE = 100.0  # no divided word is certain, so that there are doubts
    remember_cleaning()
    os.fsync = lambda file: None  # what the system has, a kill does not take
    deed = DEEDS[name]
    whole = Path(work) / "whole"
    deed.before(whole, sources)
    calls = json.loads(forked(lambda out: undisturbed(deed, whole, sources, out)))
    expected = contents(whole)
    result: dict[str, Any] = {"calls": calls, "articles": len(expected["articles"]), "points": 0, "wrong": []}
    found = set()
    for n in sorted(
        {1 + (calls - 1) * k // (points - 1) for k in range(points)}
    ):  # the first and the last, too
        with tempfile.TemporaryDirectory(dir=work) as folder:
            left = Path(folder) / "archive"
            forked(partial(prepared, deed, left, sources))
            told = forked(partial(killed_at, n, deed, left, sources)).split()
            found.add(len(articles(left)))
            result["wrong"] += (f"killed at call {n}: {wrong}" for wrong in deed.safe(left, told))
            faults = forked(partial(again, deed, left, sources))
            if faults or contents(left) != expected:
                result["wrong"].append(f"killed at call {n}: doing it again left something else; {faults}")
            result["points"] += 1
    result["states"] = sorted(found)
    return result


def prepared(deed: Deed, folder: Path, sources: str, out: int) -> None:
    """What comes before the deed."""
    deed.before(folder, sources)


def remember_cleaning() -> None:
    """Cleaning is not what is tested here: each file is cleaned once, and all processes know the result."""
    cleaning.cleaned_reading = recleaning.cleaned_reading = cache(cleaning.cleaned_reading)
    for path in Path(sys.argv[1]).iterdir():
        list(cleaning.cleaned_task(adding.Task(str(path), path.name, path.read_bytes())))


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


def undisturbed(deed: Deed, folder: Path, sources: str, out: int) -> None:
    """A whole run; tells the number of its calls."""
    calls: list[None] = []
    watch(lambda: calls.append(None))
    deed.do(folder, sources, lambda *_: None)
    os.write(out, str(len(calls)).encode())


def killed_at(n: int, deed: Deed, folder: Path, sources: str, out: int) -> None:
    """A run that is killed before its n-th call; tells each file that was reported as done."""
    calls: list[None] = []

    def count() -> None:
        calls.append(None)
        if len(calls) == n:
            os.kill(os.getpid(), signal.SIGKILL)

    pipe = os.fdopen(out, "w", buffering=1)  # writes by itself, so that telling is not counted
    watch(count)
    deed.do(folder, sources, lambda done, total, outcome: pipe.write(f"{Path(outcome.path).name}\n"))


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


def added(folder: Path, sources: str) -> None:
    """The sources added before."""
    add(folder, sources, lambda *_: None)


def nothing_told_is_lost(folder: Path, told: list[str]) -> list[str]:
    """What was reported as added has to be there."""
    kept = articles(folder)
    return [f"{name} was reported as done and is lost" for name in told if name not in kept]


def judge(folder: Path, sources: str, tell: Any) -> None:
    """All that a person does with articles: tags, notes, decisions, cleaning again, the bin."""
    with Archive.open(folder) as archive:
        rows = archive.store.catalogue.rows("SELECT name, id FROM articles")
        ids = dict(rows)
        archive.tag(list(ids.values()), add=["all"])
        archive.star([ids["003.txt"], ids["004.txt"]])
        archive.note(ids["003.txt"], "a note")
        for name in ("003.txt", "004.txt"):
            for doubt in explain_doubts(clean(clipping(int(name[:3])), name))[:2]:
                archive.decide(ids[name], doubt.id, "accept" if name == "003.txt" else "refuse")
        archive.reclean()
        archive.remove(ids["000.txt"])


def empty(folder: Path, sources: str, tell: Any) -> None:
    """Throw some articles away, for good."""
    with Archive.open(folder) as archive:
        ids = dict(archive.store.catalogue.rows("SELECT name, id FROM articles"))
        gone = [ids[name] for name in ("000.txt", "001.txt", "002.txt") if name in ids]
        archive.remove(gone)
        archive.empty_bin(gone)


def nothing_is_missing(folder: Path, told: list[str]) -> list[str]:
    """No article may be without its original, whatever was thrown away; nothing may be damaged."""
    with Archive.open(folder) as archive:
        return [str(fault) for fault in archive.check() if fault.grave]


DEEDS = {
    "add": Deed(lambda folder, sources: None, add, nothing_told_is_lost),
    "judge": Deed(added, judge, nothing_is_missing),
    "empty": Deed(added, empty, nothing_is_missing),
}


def again(deed: Deed, folder: Path, sources: str, out: int) -> None:
    """The same once more; tells what ``check`` finds then, and whether all is found by searching."""
    deed.do(folder, sources, lambda *_: None)
    with Archive.open(folder) as archive:
        archive.empty_bin([])  # an emptying that was stopped goes on with the next
        if set(archive.ids()) != {hit.id for hit in archive.search("council", limit=1000)}:
            os.write(out, b"not all is found; ")
        os.write(out, "; ".join(map(str, archive.check())).encode())


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
            "said": [ask(f"SELECT * FROM {table}") for table in SAID],  # noqa: S608 - our own
            "bin": ask("SELECT article FROM bin"),
            "marks": ask("SELECT article, mark FROM marks"),
            "notes": ask("SELECT article, text FROM notes"),
            "decisions": ask("SELECT article, repair, verdict, before, after, occurs FROM decisions"),
            "originals": [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files],
        }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])))  # noqa: T201 - its result
