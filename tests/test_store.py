"""The archive's folder: originals that never change, a catalogue that is whole, and one writer at a time."""

from __future__ import annotations

import errno
import json
import os
import re
import sqlite3
import stat
import subprocess
import sys
import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from clippings import clipping

from archive import catalogue as catalogue_module
from archive import deriving, keeping, schema, searches
from archive import originals as originals_module
from archive.catalogue import Catalogue, Row
from archive.derived import Derived
from archive.entering import Entry, enter
from archive.errors import ArchiveDamaged, CannotWrite, InUse, NothingToRead, UsageError
from archive.lock import WriterLock
from archive.originals import INCOMING, Originals
from archive.packing import pack, unpack
from archive.store import Store, default_folder
from cleaners import clean

DATA = b"The bytes, exactly as given.\r\n\xff\0"
DIGEST = sha256(DATA).hexdigest()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# originals


def test_an_original_is_kept_byte_for_byte_under_its_digest_and_read_only(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep([(DIGEST, DATA), (DIGEST, DATA)])
    path = tmp_path / DIGEST[:2] / DIGEST
    assert path.read_bytes() == DATA == originals.read(DIGEST)
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert files(tmp_path) == [f"{DIGEST[:2]}/{DIGEST}"]


def test_an_original_that_is_there_is_never_written_again(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep([(DIGEST, DATA)])
    before = originals.path(DIGEST).stat()
    originals.keep([(DIGEST, DATA)])
    after = originals.path(DIGEST).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_an_original_is_synced_before_it_has_its_name_and_so_are_the_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_replace = Path.replace
    monkeypatch.setattr(originals_module.os, "fsync", lambda file: steps.append("sync"))
    monkeypatch.setattr(originals_module, "sync_folder", lambda folder: steps.append("sync folder"))

    def replace(self: Path, target: Path) -> Path:
        steps.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    other = b"another"
    Originals(tmp_path).keep([(DIGEST, DATA), (sha256(other).hexdigest(), other)])
    assert steps == ["sync", "sync", "name", "name", "sync folder", "sync folder", "sync folder"]


def test_a_damaged_or_missing_original_is_never_handed_out(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    with pytest.raises(ArchiveDamaged, match=f"{DIGEST}: this original is missing"):
        originals.read(DIGEST)
    originals.keep([(DIGEST, DATA)])
    originals.path(DIGEST).chmod(0o644)
    originals.path(DIGEST).write_bytes(DATA[:-1] + b"\1")
    with pytest.raises(ArchiveDamaged, match=f"{DIGEST}: this original is not what was put in"):
        originals.read(DIGEST)


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_full_disk_leaves_no_half_original(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(originals_module.os, step, full)
    with pytest.raises(CannotWrite, match="no space left"):
        Originals(tmp_path).keep([(DIGEST, DATA)])
    assert files(tmp_path) == []


def test_what_a_killed_process_left_half_written_is_swept(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep([(DIGEST, DATA)])
    (tmp_path / INCOMING / "half").write_bytes(b"ha")
    originals.sweep()
    assert files(tmp_path) == [f"{DIGEST[:2]}/{DIGEST}"]


# catalogue


def entry(number: int = 1) -> Entry:
    digest = sha256(clipping(number).encode()).hexdigest()
    packed, of_json = pack(clean(clipping(number)))
    row = Row(
        digest[:12],
        digest,
        1,
        "a.txt",
        "/saved/a.txt",
        "2024-04-16T12:50:00",
        "Votes",
        "",
        "",
        "",
        "en",
        "0",
        of_json,
        packed,
    )
    return Entry(row, 100, Derived({"hard-wrap": (2, 0)}, (("caption", "caption:12345678"),)))


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    enter(book, [entry(1), entry(2)])
    assert book.get(entry(1).row.id) == entry(1).row
    assert book.ids() == [entry(1).row.id, entry(2).row.id]
    assert [row.id for row in book.all()] == book.ids()
    assert book.faults() == []
    book.close()


def test_a_batch_goes_in_whole_or_not_at_all(tmp_path: Path) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    with pytest.raises(sqlite3.IntegrityError):
        enter(book, [entry(1), entry(2), entry(1)])
    assert book.ids() == []
    assert book.value("SELECT count(*) FROM originals") == 0
    book.close()


def test_long_lists_are_read_page_by_page_and_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue_module, "PAGE", 3)
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    enter(book, (entry(n) for n in range(10)))
    assert [row.id for row in book.all()] == book.ids()
    assert [row.id for row in book.newest()] == book.ids()[::-1]
    assert sorted(book.changes()) == [(name, 1) for name in sorted(book.ids())]
    book.close()


def test_a_change_that_came_while_the_index_took_up_another_goes_on_waiting(tmp_path: Path) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    enter(book, [entry(1), entry(2)])
    taken_up = book.changes()
    with book.transaction():
        book.changed([entry(2).row.id])
    book.indexed(taken_up)
    assert book.changes() == [(entry(2).row.id, 2)]
    book.close()


def test_an_archive_of_the_first_version_is_brought_up_to_date_with_all_that_is_in_it(tmp_path: Path) -> None:
    version_one(tmp_path / "c.sqlite3")
    old = sqlite3.connect(tmp_path / "c.sqlite3")
    for number in (1, 2):
        row = entry(number).row
        old.execute("INSERT INTO originals VALUES (?, 100, '2024')", (row.sha256,))
        marks = ", ".join("?" * len(row))
        old.execute(f"INSERT INTO articles ({', '.join(row._fields)}) VALUES ({marks})", row)  # noqa: S608 - our own
    first, second = entry(1).row.id, entry(2).row.id
    old.execute("UPDATE articles SET indexed = 1 WHERE id = ?", (first,))
    old.execute("INSERT INTO tags VALUES (?, 'harbour')", (first,))
    old.execute("INSERT INTO notes (article, written, text) VALUES (?, '2024', 'read it')", (first,))
    old.execute("INSERT INTO searches VALUES ('ferries', 'ferry', '2024')")
    old.commit()
    old.close()
    book = Catalogue(tmp_path / "c.sqlite3", create=False)
    assert book.value("PRAGMA user_version") == len(schema.UPGRADES)
    assert [book.get(name) for name in book.ids()] == [entry(1).row, entry(2).row]
    assert book.changes() == [(second, 1)]
    assert keeping.state(book, first) == keeping.State(noted=True, tags=("harbour",))
    assert searches.saved(book) == [searches.Saved(1, "ferries", "ferry")]
    assert deriving.behind(book) == 2
    deriving.catch_up(book)
    assert deriving.behind(book) == 0
    assert book.value("SELECT count(*) FROM fingerprints") == 2
    assert book.value("SELECT made FROM repairs WHERE article = ? AND rule = 'caption'", first)
    assert book.faults() == []
    book.close()


def test_a_commit_is_synced_in_full_and_rows_may_not_refer_to_nothing(tmp_path: Path) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    assert book.value("PRAGMA journal_mode") == "wal"
    assert book.value("PRAGMA synchronous") == 2
    with pytest.raises(sqlite3.IntegrityError):
        book.do("INSERT INTO tags VALUES ('nobody', 'tag')")
    book.close()


def test_an_older_catalogue_is_brought_up_to_date_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    enter(book, [entry()])
    book.close()
    steps = (
        *schema.UPGRADES,
        "CREATE TABLE more (a);\nINSERT INTO more VALUES ('first; second');",
        "ALTER TABLE more ADD b;",
    )
    monkeypatch.setattr(schema, "UPGRADES", steps)
    book = Catalogue(tmp_path / "c.sqlite3", create=False)
    assert book.value("PRAGMA user_version") == len(steps)
    assert book.rows("SELECT * FROM more") == [("first; second", None)]
    assert book.get(entry().row.id) == entry().row
    book.close()


def version_one(path: Path) -> None:
    """A catalogue as the first version made it."""
    old = sqlite3.connect(path)
    old.executescript(schema.FIRST)
    old.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    old.execute("PRAGMA user_version = 1")
    old.close()


def test_an_older_catalogue_that_cannot_be_written_to_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version_one(tmp_path / "c.sqlite3")
    monkeypatch.setattr("archive.database.os.access", lambda *_: False)
    with pytest.raises(CannotWrite, match="older Cutline has to be brought up to date once"):
        Catalogue(tmp_path / "c.sqlite3", create=False)


def test_many_may_bring_an_older_catalogue_up_to_date_at_once(tmp_path: Path) -> None:
    version_one(tmp_path / "c.sqlite3")
    script = (
        f"from archive.catalogue import Catalogue; from pathlib import Path;"
        f"Catalogue(Path({str(tmp_path / 'c.sqlite3')!r}), create=False).close()"
    )
    command = [sys.executable, "-c", script]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]  # noqa: S603 - our own
    assert [process.communicate()[1] for process in running] == [b""] * 4
    assert [process.returncode for process in running] == [0] * 4


def test_an_upgrade_that_fails_leaves_the_catalogue_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Catalogue(tmp_path / "c.sqlite3", create=True).close()
    monkeypatch.setattr(schema, "UPGRADES", (*schema.UPGRADES, "CREATE TABLE more (a);\nnonsense;"))
    with pytest.raises(sqlite3.OperationalError):
        Catalogue(tmp_path / "c.sqlite3", create=False)
    monkeypatch.undo()
    book = Catalogue(tmp_path / "c.sqlite3", create=False)
    assert book.rows("SELECT name FROM sqlite_schema WHERE name = 'more'") == []
    book.close()


def test_a_newer_cutlines_catalogue_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "UPGRADES", (*schema.UPGRADES, "CREATE TABLE more (a);"))
    Catalogue(tmp_path / "c.sqlite3", create=True).close()
    monkeypatch.undo()
    with pytest.raises(NothingToRead, match="newer Cutline"):
        Catalogue(tmp_path / "c.sqlite3", create=False)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "c.sqlite3") as other:
        other.execute("CREATE TABLE theirs (a)")
    other.close()
    with pytest.raises(NothingToRead, match="another program's database"):
        Catalogue(tmp_path / "c.sqlite3", create=True)


def test_a_file_that_is_no_database_is_told_as_damaged(tmp_path: Path) -> None:
    (tmp_path / "c.sqlite3").write_bytes(b"no database" * 100)
    with pytest.raises(ArchiveDamaged, match=r"c\.sqlite3: the catalogue is damaged"):
        Catalogue(tmp_path / "c.sqlite3", create=True)


def test_the_newest_schema_is_what_a_fresh_catalogue_has(tmp_path: Path) -> None:
    book = Catalogue(tmp_path / "c.sqlite3", create=True)
    assert book.value("PRAGMA user_version") == len(schema.UPGRADES)
    assert book.value("PRAGMA application_id") == schema.APPLICATION
    book.close()


# packing


def test_a_packed_article_comes_out_equal_and_a_changed_one_not_at_all() -> None:
    cleaned = clean(clipping(1).encode(), "a.txt")
    packed, digest = pack(cleaned)
    assert unpack(packed, digest, "id") == cleaned
    assert json.loads(zlib.decompress(packed))["schema"] == "cutline.article/1"  # as README.txt promises
    for broken in (
        packed[:-1],
        b"",
        zlib.compress(b"{}"),
        zlib.compress(zlib.decompress(packed)[:-1] + b" "),
    ):
        with pytest.raises(ArchiveDamaged, match="article id cannot be read"):
            unpack(broken, digest, "id")


# lock


def test_one_process_writes_at_a_time_and_the_other_hears_who(tmp_path: Path) -> None:
    script = f"""
import sys
from archive.lock import WriterLock
from pathlib import Path
with WriterLock(Path({str(tmp_path)!r})):
    print("held", flush=True)
    sys.stdin.read()
"""
    holder = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdin
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(
        InUse, match=rf"another process is writing to the archive \(process {holder.pid} on .+, since 20"
    ):
        WriterLock(tmp_path).__enter__()
    holder.kill()  # the lock dies with its process, whatever file it leaves
    holder.communicate()
    with WriterLock(tmp_path):
        pass


def test_the_lock_is_not_taken_twice_by_one_process_and_is_let_go(tmp_path: Path) -> None:
    with WriterLock(tmp_path):
        for _ in range(2):
            with pytest.raises(InUse, match="this process"):
                WriterLock(tmp_path).__enter__()
    with WriterLock(tmp_path):
        pass


def test_on_a_full_disk_the_lock_is_taken_and_let_go_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("archive.lock.os.write", full)
    for _ in range(2):
        with WriterLock(tmp_path), pytest.raises(InUse):
            WriterLock(tmp_path).__enter__()


def test_a_lock_file_that_holds_nonsense_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"\xff nonsense")
    with WriterLock(tmp_path):
        assert json.loads((tmp_path / "lock").read_bytes())["pid"] == os.getpid()


# the folder


def test_a_new_archive_explains_itself(tmp_path: Path) -> None:
    Store(tmp_path / "deep" / "archive", create=True).close()
    page = tmp_path / "deep" / "archive" / "README.txt"
    assert "sha256sum" in page.read_text()
    page.write_text(page.read_text()[:200])  # an older Cutline's
    Store(tmp_path / "deep" / "archive", create=False).close()
    assert "sha256sum" in page.read_text()
    page.write_text("mine")
    Store(tmp_path / "deep" / "archive", create=False).close()
    assert page.read_text() == "mine"
    assert (tmp_path / "deep" / "archive" / "catalogue.sqlite3").exists()


def test_no_archive_is_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="there is no archive here yet"):
        Store(tmp_path / "archive", create=False)
    assert not (tmp_path / "archive").exists()


def test_a_folder_of_other_things_does_not_become_an_archive(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"not empty \(letters.txt"):
        Store(tmp_path, create=True)
    with pytest.raises(UsageError, match="a file, not a folder"):
        Store(tmp_path / "letters.txt", create=True)
    assert files(tmp_path) == ["letters.txt"]


def test_a_lost_catalogue_is_told_and_not_made_anew_over_the_originals(tmp_path: Path) -> None:
    store = Store(tmp_path, create=True)
    store.originals.keep([(DIGEST, DATA)])
    store.close()
    (tmp_path / "catalogue.sqlite3").unlink()
    with pytest.raises(ArchiveDamaged, match="the catalogue is missing, the originals are there"):
        Store(tmp_path, create=True)


def test_an_archive_whose_making_was_interrupted_is_made_by_the_next(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite3").touch()
    (tmp_path / "originals").mkdir()
    Store(tmp_path, create=True).close()


def test_the_archive_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "here"))
    assert default_folder() == tmp_path / "here"
    monkeypatch.delenv("CUTLINE_ARCHIVE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder().name == "cutline"


def test_no_statement_numbers_its_values() -> None:
    """Python 3.12 warns of ``?1`` with a sequence, 3.14 refuses it, and earlier ones say nothing."""
    sources = Path(catalogue_module.__file__).parent.rglob("*.py")
    assert [path.name for path in sources if re.search(r"\?[1-9]", path.read_text("utf-8"))] == []
