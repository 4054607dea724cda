"""Building, updating and opening: whole or not at all, never foreign, never two writers."""

from __future__ import annotations

import errno
import json
import os
import pickle
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from index import FACETS, Document, Index, IndexUnusable, Reason, locking, manifest
from index.whoosh_engine import Shelf, opened

ROOT = Path(__file__).parent.parent
KILLS = int(os.environ.get("CUTLINE_KILLS", "5"))  # 200 of them take two minutes
FIRST = (Document("a", headline="Iran"), Document("b", text="Israel"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Index.build(tmp_path / "index", FIRST).close()
    return tmp_path / "index"


def edition(folder: Path) -> Path:
    return folder / manifest.load(folder).edition


def state(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != locking.NAME
    }


def reason(folder: Path) -> Reason:
    with pytest.raises(IndexUnusable) as raised:
        Index.open(folder)
    assert "\n" not in str(raised.value)
    return raised.value.reason


def python(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Another process, in which the project can be imported; it is spoken to through its pipes."""
    return subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


# Updating


def test_an_update_puts_in_replaces_and_takes_out(folder: Path) -> None:
    with Index.open(folder) as index:
        index.update([Document("a", headline="Iraq"), Document("c", text="Iran")], ["b", "never there"])
        assert [hit.id for hit in index.search("iran")] == ["c"]
        assert [hit.id for hit in index.search("iraq")] == ["a"]
        assert index.search("israel").total == 0
        assert len(index) == 2
        assert dict(index.ids()) == {
            "a": Document("a", headline="Iraq").digest,
            "c": Document("c", text="Iran").digest,
        }


def test_many_updates_leave_what_was_asked_for_and_nothing_else(folder: Path) -> None:
    with Index.open(folder) as index:
        for n in range(30):
            index.update([Document(f"n{n % 7}", text=f"number{n}")])
        assert {id_ for id_, _ in index.ids()} == {"a", "b", *(f"n{n}" for n in range(7))}
        assert index.search("number*").total == 7
        assert index.search("number22").total == 0
    assert {path.name for path in edition(folder).iterdir()} == set(manifest.load(folder).files)


def test_an_update_of_nothing_writes_nothing(folder: Path) -> None:
    before = state(folder)
    with Index.open(folder) as index:
        index.update()
    assert state(folder) == before


def test_an_empty_index_can_be_searched_and_filled(tmp_path: Path) -> None:
    with Index.build(tmp_path / "index", ()) as index:
        assert index.search("iran").total == 0
        assert index.search("iran* OR irn~ OR date:2024", typing=True).total == 0
        assert index.search("*", sort="date").total == 0
        assert (len(index), list(index.ids())) == (0, [])
        index.update(FIRST)
        assert index.search("iran").total == 1
        index.update(remove=["a", "b"])
        assert index.search("*", sort="saved").total == 0


def test_a_bad_document_changes_nothing(folder: Path) -> None:
    before = state(folder)
    with Index.open(folder) as index:
        with pytest.raises(AttributeError):
            index.update([Document("c"), Document("d", text=None)])  # type: ignore[arg-type]
        assert state(folder) == before
        index.update([Document("c", text="Iran")])
        assert index.search("iran").total == 2


def test_text_that_no_file_can_hold_is_indexed_all_the_same(folder: Path) -> None:
    odd = Document(
        "odd", headline="\ud800 Iran\0", text="x" * 100_000, published="2024-99", authors=("\udfff",)
    )
    with Index.open(folder) as index:
        index.update([odd])
        assert {hit.id for hit in index.search("iran", sort="date")} == {"a", "odd"}


# Building


def test_a_build_reports_its_progress(tmp_path: Path) -> None:
    seen: list[int] = []
    Index.build(tmp_path / "index", (Document(f"{n}") for n in range(250)), seen.append).close()
    assert seen == [100, 200, 250]


def arrays(folder: Path) -> list[dict[str, list[int]]]:
    """All that an index consists of, segment by segment."""
    read = manifest.read(folder)
    parts = opened(Shelf(folder / read.edition, read.files)).parts
    return [{name: part.arrays[name].tolist() for name in part.arrays.table} for part in parts]


def many(count: int) -> Iterator[Document]:
    draw = random.Random(3)  # noqa: S311 - the same in every run
    spoken = [*("iran israel cool heads called Zürich 東京都 u.s.".split()), *map(str, range(40))]
    for n in range(count):
        said = [" ".join(draw.choices(spoken, k=draw.randint(0, 12))) for _ in range(3)]
        yield Document(
            f"{n}",
            said[0],
            said[1],
            said[2],
            tags=(said[0][:4],),
            published=f"{2000 + n}",
            saved="2024-05-02",
        )


def test_however_it_is_built_an_index_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Index.build(tmp_path / "whole", many(90)).close()
    Index.build(tmp_path / "two processes", many(90), jobs=2).close()
    monkeypatch.setattr("index.filling.GATHERED", 100)
    monkeypatch.setattr("index.joining.BLOCK", 7)
    Index.build(tmp_path / "pieces", many(90)).close()
    whole = arrays(tmp_path / "whole")
    assert len(whole) == 1
    assert arrays(tmp_path / "two processes") == arrays(tmp_path / "pieces") == whole


def test_segments_are_joined_without_what_was_taken_out(tmp_path: Path) -> None:
    documents = list(many(90))
    with Index.build(tmp_path / "index", documents[:5]) as index:
        for document in documents[5:]:
            index.update([document], [f"{int(document.id) - 20}"])
        Index.build(tmp_path / "afresh", documents[-20:]).close()
        made = {id_ for id_, _ in index.ids()}
        assert made == {document.id for document in documents[-20:]}
        assert len(arrays(tmp_path / "index")) < 20
        with Index.open(tmp_path / "afresh") as afresh:
            for query in (
                "iran",
                '"cool heads"',
                "isr*",
                "iran -israel",
                "date:2085..",
                "*",
                "tag:iran",
                "irna~",
            ):
                ids = [hit.id for hit in index.search(query, limit=50, sort="newest")]
                assert ids == [hit.id for hit in afresh.search(query, limit=50, sort="newest")], query
                facets = index.search(query, facets=FACETS).facets
                assert facets == afresh.search(query, facets=FACETS).facets


def test_no_segment_grows_without_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.filling.GATHERED", 100)
    monkeypatch.setattr("index.filling.LARGEST", 30)
    with Index.build(tmp_path / "index", many(90)) as index:
        assert {len(part["date"]) <= 30 for part in arrays(tmp_path / "index")} == {True}
        assert index.search("*").total == 90
        assert index.search("iran").total == sum("iran" in repr(document) for document in many(90))


def test_an_id_is_one_line(folder: Path) -> None:
    before = state(folder)
    with Index.open(folder) as index, pytest.raises(ValueError, match="an id is one line"):
        index.update([Document("a\nb")])
    assert state(folder) == before


def test_a_build_that_fails_leaves_the_old_index_and_nothing_of_the_new(folder: Path) -> None:
    def failing() -> Iterator[Document]:
        yield Document("new")
        raise RuntimeError("the catalogue is gone")

    before = state(folder)
    with pytest.raises(RuntimeError, match="the catalogue is gone"):
        Index.build(folder, failing())
    with pytest.raises(ValueError, match="two documents have the id new"):
        Index.build(folder, [Document("new"), Document("new")])
    assert state(folder) == before
    assert Index.open(folder).search("iran").total == 1


def test_one_can_search_while_the_index_is_built_and_then_finds_the_new(folder: Path) -> None:
    halfway, go_on = threading.Event(), threading.Event()

    def slow() -> Iterator[Document]:
        yield Document("new", text="Iran")
        halfway.set()
        assert go_on.wait(30)

    with Index.open(folder) as index:
        builder = threading.Thread(target=lambda: Index.build(folder, slow()).close())
        builder.start()
        assert halfway.wait(30)
        assert [hit.id for hit in index.search("iran")] == ["a"]
        assert [hit.id for hit in Index.open(folder).search("iran")] == ["a"]
        go_on.set()
        builder.join()
        assert [hit.id for hit in index.search("iran")] == ["new"]
    assert sum(path.is_dir() for path in folder.iterdir()) == 1


def test_what_is_not_ours_is_left_alone(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "edition-of-mine").mkdir()
    Index.build(folder, FIRST).close()
    assert (folder / "notes.txt").read_text() == "mine"
    assert (folder / "edition-of-mine").is_dir()


def test_a_full_disk_leaves_the_index_as_it_was(folder: Path) -> None:
    code = """
import resource, signal, sys
from pathlib import Path
from index import Document, Index
folder = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
many = [Document(f"n{n}", text=" ".join(f"w{n}x{m}" for m in range(400))) for n in range(60)]
with Index.open(folder) as index:
    for size in range(0, 200_000, 40_000):  # bytes that a file may have
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        for work in (lambda: index.update(many), lambda: Index.build(folder, many)):
            try:
                work()
            except OSError as error:
                print(error.errno, len(index), index.search("iran").total)
            else:
                sys.exit("it was written")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    index.update(many)
    print("then", len(index))
"""
    pytest.importorskip("resource")
    said = python(code, folder).communicate(timeout=120)[0].splitlines()
    assert said == [f"{errno.EFBIG} 2 1"] * 10 + ["then 62"]


# Opening


def test_there_is_none(tmp_path: Path) -> None:
    assert reason(tmp_path / "nowhere") is Reason.MISSING
    assert reason(tmp_path) is Reason.MISSING
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    assert reason(tmp_path / "file") is Reason.MISSING


def test_opening_changes_nothing(folder: Path) -> None:
    before = state(folder)
    Index.open(folder).close()
    (folder / manifest.NAME).write_text("{}")
    assert reason(folder) is Reason.DAMAGED
    (folder / manifest.NAME).write_bytes(before.pop(manifest.NAME))
    assert {name: data for name, data in state(folder).items() if name != manifest.NAME} == before


@pytest.mark.parametrize("made_by", [{"format": 0}, {"python": "3.9"}, {"engine": "whoosh 3.0"}])
def test_an_index_of_another_version_is_not_opened(folder: Path, made_by: dict[str, object]) -> None:
    data = json.loads((folder / manifest.NAME).read_text())
    data["made_by"] |= made_by
    (folder / manifest.NAME).write_text(json.dumps(data))
    assert reason(folder) is Reason.VERSION


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"made_by": 3}', "null", "\0", '{"made_by": {}}'])
def test_a_manifest_that_makes_no_sense_is_damage(folder: Path, text: str) -> None:
    (folder / manifest.NAME).write_text(text)
    assert reason(folder) in (Reason.DAMAGED, Reason.VERSION)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("gone", Reason.DAMAGED),
        ("shorter", Reason.DAMAGED),
        ("longer", Reason.DAMAGED),
        ("overwritten", Reason.FOREIGN),
        ("overwritten at the same time", Reason.FOREIGN),
        ("touched", Reason.FOREIGN),
    ],
)
def test_a_file_that_is_not_what_was_written_is_seen_before_it_is_read(
    folder: Path, how: str, expected: Reason
) -> None:
    for number in range(len(manifest.load(folder).files)):
        path = sorted(edition(folder).iterdir())[number]
        good, stat = path.read_bytes(), path.stat()
        if how == "gone":
            path.unlink()
        elif how == "touched":
            os.utime(path, ns=(0, 0))
        else:
            path.write_bytes({"shorter": good[:-1], "longer": good + b"!"}.get(how, b"!" * len(good)))
        if how.endswith("same time"):
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert reason(folder) is expected, path.name
        Index.build(folder, FIRST).close()


def test_a_copy_is_not_opened_however_well_it_is_made(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")  # with its times
    assert reason(tmp_path / "copy") is Reason.FOREIGN
    folder.rename(tmp_path / "moved")
    assert Index.open(tmp_path / "moved").search("iran").total == 1


def test_what_somebody_put_there_is_never_unpickled(folder: Path, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.touch, (tmp_path / "sprung",)

    data = json.loads((folder / manifest.NAME).read_text())
    for path in edition(folder).iterdir():
        path.write_bytes(pickle.dumps(Trap()))
        stamp = manifest.Stamp.of(path)
        # they know all but the time at which the file will come into being here
        data["files"][path.name] = [[stamp.size, stamp.modified, stamp.changed - 1, stamp.number], "0" * 64]
    (folder / manifest.NAME).write_text(json.dumps(data))
    assert reason(folder) is Reason.FOREIGN
    data["edition"] = "../elsewhere"
    (folder / manifest.NAME).write_text(json.dumps(data))
    assert reason(folder) is Reason.FOREIGN
    assert not (tmp_path / "sprung").exists()


def decayed(folder: Path) -> list[str]:
    """Bytes of each large file turned over as a failing disk would, its times as they were."""
    index = manifest.load(folder)
    names = []
    for name, (stamp, _) in index.files.items():
        path = edition(folder) / name
        data = bytearray(path.read_bytes())
        if name.endswith(".arrays"):
            data[len(data) // 3 :] = bytes(byte ^ 0x55 for byte in data[len(data) // 3 :])
            path.write_bytes(data)
            names.append(name)
        assert len(data) == stamp.size
    data = json.loads((folder / manifest.NAME).read_text())
    for name in names:
        data["files"][name][0] = list(manifest.Stamp.of(edition(folder) / name))
    (folder / manifest.NAME).write_text(json.dumps(data))
    return names


def test_silent_decay_is_found_by_reading_everything_and_told_when_it_is_met(folder: Path) -> None:
    assert Index.open(folder).faults() == []
    names = decayed(folder)
    assert manifest.faults(folder) == names
    with pytest.raises(IndexUnusable) as raised, Index.open(folder) as index:
        index.search("iran")
    assert raised.value.reason is Reason.DAMAGED
    with pytest.raises(IndexUnusable), Index.open(folder) as index:
        index.update([Document("c")], ["a"])


def test_a_fault_of_ours_is_not_called_damage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.searching.snippets", lambda *_: 1 / 0)
    with Index.open(folder) as index, pytest.raises(ZeroDivisionError):
        index.search("iran")


def test_a_closed_index_says_so(folder: Path) -> None:
    index = Index.open(folder)
    index.close()
    with pytest.raises(ValueError, match="closed"):
        index.search("iran")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="for the administrator nothing is read-only")
def test_a_folder_that_cannot_be_written_can_be_searched(folder: Path) -> None:
    folder.chmod(0o555)
    try:
        with Index.open(folder) as index:
            assert index.search("iran").total == 1
            with pytest.raises(PermissionError):
                index.update([Document("c")])
    finally:
        folder.chmod(0o755)


# Several at once


HOLD = """
import sys
from pathlib import Path
from index.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_waits_or_says_that_it_is_locked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = python(HOLD, folder)
    assert holder.stdout
    assert holder.stdin
    assert holder.stdout.readline() == "held\n"
    with Index.open(folder) as index:
        monkeypatch.setattr(locking, "PATIENCE", 0.1)
        for work in (lambda: index.update([Document("c")]), lambda: Index.build(folder, ())):
            with pytest.raises(IndexUnusable, match="another process is writing") as raised:
                work()
            assert raised.value.reason is Reason.LOCKED
        assert index.search("iran").total == 1  # readers need no lock
        monkeypatch.setattr(locking, "PATIENCE", 60)
        threading.Timer(0.3, holder.stdin.close).start()
        index.update([Document("c", text="Iran")])
        assert index.search("iran").total == 2
    assert holder.wait(30) == 0
    holder.stdout.close()


def test_a_lock_dies_with_its_process(folder: Path) -> None:
    holder = python(HOLD, folder)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    with Index.open(folder) as index:
        index.update([Document("c")])
        assert len(index) == 3


ADD = """
import sys
from pathlib import Path
from index import Document, Index
with Index.open(Path(sys.argv[1])) as index:
    for n in range(int(sys.argv[3])):
        index.update([Document(f"{sys.argv[2]}{n}", text=f"shared word{n}")])
        print(n, flush=True)
"""


def test_two_processes_write_and_threads_search_meanwhile(folder: Path) -> None:
    writers = [python(ADD, folder, name, "12") for name in ("x", "y")]
    errors: list[str] = []

    def searching(index: Index) -> None:
        last = 0
        while any(writer.poll() is None for writer in writers):
            results = index.search("shared OR iran", limit=100)
            if results.total < max(last, 1) or len({hit.id for hit in results}) != results.total:
                errors.append(f"{results.total} after {last}")
            if any("shared" not in hit.snippets[0].text for hit in results if hit.id != "a"):
                errors.append("a hit with another's text")
            last = results.total

    with Index.open(folder) as index:
        threads = [threading.Thread(target=searching, args=(index,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for writer in writers:
            writer.communicate(timeout=60)
            assert writer.returncode == 0
        assert errors == []
        assert index.search("shared").total == 24


def test_threads_find_the_same_as_one_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.whoosh_engine.SMALL", 0)  # all files are mapped, and shared by all threads
    words = [f"w{n}" for n in range(30)]
    choose = random.Random(7)  # noqa: S311 - the same each time
    many = [Document(f"{n}", text=" ".join(choose.choices(words, k=60))) for n in range(160)]
    questions = [
        *words,
        *(f'"{a} {b}"' for a, b in pairwise(words)),
        "w1*",
        "w3~",
        "w1 w2 -w3",
    ]
    with Index.build(tmp_path / "index", many[:120]) as index:
        index.update(many[120:])
        alone = {question: index.search(question, limit=50).hits for question in questions}
        different: list[str] = []

        def ask(seed: int) -> None:
            mine = random.Random(seed).sample(questions, len(questions))  # noqa: S311
            different.extend(
                question for question in mine if index.search(question, limit=50).hits != alone[question]
            )

        before = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)  # seconds; so that threads meet in the midst of things
        try:
            threads = [threading.Thread(target=ask, args=(seed,)) for seed in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            sys.setswitchinterval(before)
        assert different == []


def test_killed_at_any_moment_the_index_is_whole(folder: Path) -> None:
    """Each update is either in or not, in their order, and nothing is left behind after the next one."""
    choose = random.Random(11)  # noqa: S311 - the same each time
    for round_ in range(KILLS):
        writer = python(ADD, folder, f"r{round_}-", "1000")
        assert writer.stdout
        assert writer.stdout.readline() == "0\n"
        time.sleep(choose.random() * 0.2)
        writer.kill()
        said, _ = writer.communicate()
        reported = len(said.splitlines()) + 1
        with Index.open(folder) as index:
            there = {int(id_.split("-")[1]) for id_, _ in index.ids() if id_.startswith(f"r{round_}-")}
            assert there == set(range(len(there)))
            assert len(there) in (reported, reported + 1)
            assert index.search("iran").total == 1
    with Index.open(folder) as index:
        index.update([Document("last")])
    assert {path.name for path in edition(folder).iterdir()} == set(manifest.load(folder).files)


def test_an_index_is_only_opened_by_the_engine_that_wrote_it(folder: Path) -> None:
    pytest.importorskip("tantivy")
    with pytest.raises(IndexUnusable) as raised:
        Index.open(folder, engine="tantivy")
    assert raised.value.reason is Reason.VERSION
    assert "whoosh 2.7.4" in str(raised.value)
    Index.build(folder, FIRST, engine="tantivy").close()
    assert reason(folder) is Reason.VERSION
    with Index.open(folder, engine="tantivy") as index:
        index.update([Document("c", text="Iran")], ["b"])
        index.update(remove=["never there"])
        assert {id_ for id_, _ in index.ids()} == {"a", "c"}
        assert index.search("iran").total == 2
        assert index.faults() == []
