"""The archive as a library: what goes in comes out, is found, and is safe whatever happens to the index."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from clippings import PLAIN, clipping, save

import archive
from archive import adding, checking, kept_index, library, sources
from archive.errors import ArchiveDamaged, CannotWrite, InUse, NotInArchive, UsageError
from archive.exports import write
from archive.jobs import Status
from archive.library import Archive
from cleaners import Cleaned

ROOT = Path(__file__).parent.parent


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Archive]:
    """An archive of eight articles, whose sources are in ``saved``."""
    save(tmp_path / "saved", 8)
    with Archive.open(tmp_path / "archive") as opened:
        opened.add([tmp_path / "saved"])
        yield opened


def reopened(kept: Archive) -> Archive:
    kept.close()
    return Archive.open(kept.folder, create=False)


def found(kept: Archive, query: str) -> set[str]:
    return {hit.id for hit in kept.search(query, limit=100)}


# adding


def test_an_empty_name_is_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="an empty name"):
        Archive.open("")
    assert list(tmp_path.iterdir()) == []


def test_the_lines_of_the_design_work_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    save(tmp_path / "saved", 3)
    with archive.Archive.open("~/clippings") as opened:
        opened.add(["saved/"])
        hits = list(opened.search("credit:northwire tram"))
    assert (tmp_path / "clippings" / "catalogue.sqlite3").exists()
    assert [hit.headline for hit in hits] == []
    with archive.Archive.open(tmp_path / "clippings") as opened:
        assert [hit.headline for hit in opened.search("credit:northwire library")] == [
            "Upper Dunning votes on its library, round 2"
        ]


def test_an_article_comes_out_as_it_was_cleaned_with_where_it_came_from(
    kept: Archive, tmp_path: Path
) -> None:
    path = tmp_path / "saved" / "003.txt"
    digest = sha256(path.read_bytes()).hexdigest()
    record = kept.get(digest[:12])
    assert record.id == digest[:12]
    assert (record.sha256, record.name, record.path) == (digest, "003.txt", str(path))
    assert record.saved[:2] == "20"
    assert len(record.saved) == len("2024-04-16T12:50:00")
    assert isinstance(record.cleaned, Cleaned)
    assert record.cleaned.source.sha256 == digest
    assert any("international calls" in block.text for block in record.cleaned.article.blocks)
    assert kept.original(record.id) == path.read_bytes()


def test_what_the_archive_answers_goes_into_json(kept: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    report = kept.add([tmp_path / "empty.txt", tmp_path / "saved"])
    one = kept.ids()[0]
    kept.tag(one, add=["harbour"])
    results = kept.search("council", facets=["tag"])
    answers = (report, kept.get(one), results, kept.health(), kept.stats(), kept.reclean(dry_run=True))
    added, record, found, health, stats, again = (json.loads(json.dumps(each.to_dict())) for each in answers)
    assert (added["known"], health["binned"], stats["articles"], again["same"]) == (8, 0, 8, 8)
    assert added["failures"] == [{"path": str(tmp_path / "empty.txt"), "reason": "empty"}]
    assert (record["id"], record["tags"]) == (one, ["harbour"])
    assert Cleaned.from_dict(record["article"]) == kept.get(one).cleaned
    assert [hit["id"] for hit in found["hits"]] == [hit.id for hit in results]
    assert found["facets"] == {"tag": [{"value": "harbour", "count": 1}]}


def test_an_id_may_be_shortened_as_long_as_it_is_clear(kept: Archive) -> None:
    for ident in kept.ids():
        assert kept.get(ident[:10].upper()).id == ident
    with pytest.raises(NotInArchive) as unclear:
        kept.get("")
    assert unclear.value.candidates == ()
    with pytest.raises(KeyError):  # NotInArchive is one, for those who expect a mapping's error
        kept.original("no such id")


def test_two_originals_with_ids_alike_get_longer_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "SHORT", 1)
    paths = save(tmp_path / "saved", 30)
    with Archive.open(tmp_path / "archive") as opened:
        opened.add(paths[:20])
        opened.add(paths[20:])
        ids = opened.ids()
        assert len(set(ids)) == 30
        assert all(opened.get(ident).sha256.startswith(ident) for ident in ids)
        with pytest.raises(NotInArchive) as unclear:
            opened.get("")
        assert str(unclear.value) == "no article in the archive has an id that begins with ''"


def test_the_same_bytes_are_one_original_from_as_many_places_as_there_are(
    kept: Archive, tmp_path: Path
) -> None:
    shutil.copy(tmp_path / "saved" / "000.txt", tmp_path / "copy.txt")
    report = kept.add([tmp_path / "copy.txt", tmp_path / "saved"])
    assert (report.known, report.cleaned, len(kept)) == (9, 0, 8)
    places = kept.store.catalogue.rows(
        "SELECT path FROM sources WHERE sha256 = ?", kept.get(kept.ids()[0]).sha256
    )
    assert places == [(str(tmp_path / "copy.txt"),), (str(tmp_path / "saved" / "000.txt"),)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_bytes_twice_in_one_run_are_one(tmp_path: Path, jobs: int) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(clipping(1))
    with Archive.open(tmp_path / "archive") as opened:
        report = opened.add([tmp_path], jobs=jobs)
        assert (report.cleaned, report.known, len(opened)) == (1, 2, 1)


def test_what_is_kept_is_the_same_whatever_the_number_of_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "now", lambda: "2024-04-16T12:50:00")
    save(tmp_path / "saved", 20)
    dumps = []
    for jobs in (1, 2):
        with Archive.open(tmp_path / f"archive{jobs}") as opened:
            opened.add(tmp_path / "saved", jobs=jobs)
            dumps.append(list(opened.store.catalogue.db.iterdump()))
    assert dumps[0] == dumps[1]


def test_a_report_counts_every_file_and_names_those_that_failed(tmp_path: Path) -> None:
    paths = save(tmp_path / "saved", 3)
    paths[0].write_bytes(b"")
    (tmp_path / "saved" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "saved" / "blank.txt").write_bytes(b" \n\n \n")
    told: list[tuple[int, int, Status]] = []
    with Archive.open(tmp_path / "archive") as opened:
        report = opened.add(
            tmp_path / "saved",
            progress=lambda done, total, outcome: told.append((done, total, outcome.status)),
        )
        assert report.added == tuple(opened.ids())
    assert (report.cleaned, report.skipped, report.failed, len(report)) == (2, 1, 2, 5)
    assert [(Path(f.path).name, f.reason) for f in report.failures] == [
        ("000.txt", "empty"),
        ("blank.txt", "no text in it"),
    ]
    assert [done for done, _, _ in told] == [1, 2, 3, 4, 5]
    assert {total for _, total, _ in told} == {5}


def test_each_run_is_noted_with_its_failures(kept: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    kept.add(tmp_path / "empty.txt")
    jobs = kept.store.catalogue.rows("SELECT files, added, failed, ended IS NOT NULL FROM jobs")
    assert jobs == [(8, 8, 0, 1), (1, 0, 1, 1)]
    assert kept.store.catalogue.rows("SELECT job, path, reason FROM failures") == [
        (2, str(tmp_path / "empty.txt"), "empty")
    ]


def test_a_rule_left_out_is_left_out_and_one_that_is_none_stops_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    with Archive.open(tmp_path / "archive") as opened:
        with pytest.raises(ValueError, match="no such rule: line-brake"):
            opened.add(tmp_path / "a.txt", skip={"line-brake"})
        assert len(opened) == 0
        (ident,) = opened.add(tmp_path / "a.txt", skip={"line-break-hyphen"}).added
        assert "line-break-hyphen" not in {repair.rule for repair in opened.get(ident).cleaned.repairs}


def test_sources_are_never_touched(kept: Archive, tmp_path: Path) -> None:
    for number, path in enumerate(sorted((tmp_path / "saved").iterdir())):
        assert path.read_text() == clipping(number)
    assert len(list((tmp_path / "saved").iterdir())) == 8


def test_ctrl_c_keeps_what_is_cleaned_and_a_rerun_does_the_rest(tmp_path: Path) -> None:
    save(tmp_path / "saved", 10)
    real = sources.load

    def stop(found: sources.Found) -> object:
        if found.path.endswith("006.txt"):
            raise KeyboardInterrupt
        return real(found)

    with Archive.open(tmp_path / "archive") as opened:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sources, "load", stop)
            with pytest.raises(KeyboardInterrupt):
                opened.add(tmp_path / "saved")
        assert len(opened) == 6
        assert opened.store.catalogue.rows("SELECT added, ended FROM jobs") == [(6, None)]
        report = opened.add(tmp_path / "saved")
        assert (report.cleaned, report.known) == (4, 6)
        assert len(found(opened, "council")) == 10


def test_a_full_disk_ends_the_run_with_whole_batches_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH", 4)
    save(tmp_path / "saved", 10)
    with Archive.open(tmp_path / "archive") as opened:
        real, calls = opened.store.originals.keep, []

        def keep(originals: list[tuple[str, bytes]]) -> None:
            calls.append(originals)
            if len(calls) == 2:
                raise CannotWrite("originals: no space left")
            real(originals)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(opened.store.originals, "keep", keep)
            with pytest.raises(CannotWrite, match="no space left"):
                opened.add(tmp_path / "saved")
        assert len(opened) == 4
        assert opened.add(tmp_path / "saved").cleaned == 6
        assert opened.check() == []


def test_standard_input_can_be_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    with Archive.open(tmp_path / "archive") as opened:
        (ident,) = opened.add("-").added
        assert (opened.get(ident).name, opened.get(ident).path) == ("", "-")


# searching


def test_what_was_added_last_comes_first_without_any_index(kept: Archive) -> None:
    shutil.rmtree(kept.folder / "index")
    recent = kept.recent(limit=3, offset=1)
    assert [hit.id for hit in recent] == kept.ids()[-2:-5:-1]
    assert (recent.total, len(recent)) == (8, 3)
    assert recent.hits[0].headline.startswith("Marrow Bay votes")


def ruin(folder: Path, how: str) -> None:
    """Do to the index what a person, another version or a bad disk would."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if how == "delete all":
        shutil.rmtree(folder)
    for path in files if how != "delete all" else []:
        if how == "empty all":
            path.write_bytes(b"")
        elif how == "cut all":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        elif how == "another version" and path.suffix == ".json":
            path.write_text(path.read_text().replace('"format": ', '"format": 9'))
        elif how == "copy" or (how == "flip" and path.suffix != ".json"):
            data = bytearray(path.read_bytes())
            path.unlink()
            if how == "flip" and data:
                data[len(data) // 2] ^= 1
            path.write_bytes(data)


def test_without_a_headline_its_files_name_tells_an_article_from_others(
    kept: Archive, tmp_path: Path
) -> None:
    (tmp_path / "remark.txt").write_text("it is the rest of a sentence, and nothing says of what.\n")
    kept.add(tmp_path / "remark.txt")
    (hit,) = kept.recent(1).hits
    assert (hit.headline, [snippet.text for snippet in hit.snippets]) == ("", ["remark.txt"])


@pytest.mark.parametrize("how", ["delete all", "empty all", "cut all", "another version", "copy", "flip"])
def test_an_index_that_cannot_be_used_is_built_anew_and_the_search_says_so(kept: Archive, how: str) -> None:
    expected = found(kept, "council")
    assert len(expected) == 8
    kept.close()
    ruin(kept.folder / "index", how)
    with Archive.open(kept.folder) as opened:
        results = opened.search("council", limit=100)
        assert {hit.id for hit in results} == expected
        assert results.notes[0].startswith("the index was built anew: ")
        assert opened.search("council").notes == ()
        assert opened.check() == []


def test_articles_can_be_added_whatever_the_index_is_like(kept: Archive, tmp_path: Path) -> None:
    kept.close()
    ruin(kept.folder / "index", "cut all")
    with Archive.open(kept.folder) as opened:
        (tmp_path / "new.txt").write_text(clipping(50))
        (ident,) = opened.add(tmp_path / "new.txt").added
        assert ident in found(opened, "council")


def test_without_an_index_and_without_the_lock_the_articles_are_read_through(kept: Archive) -> None:
    expected = found(kept, "lighthouse")
    kept.close()
    shutil.rmtree(kept.folder / "index")
    with writing_elsewhere(kept.folder), Archive.open(kept.folder) as opened:
        results = opened.search("lighthouse")
        assert {hit.id for hit in results} == expected
        assert "read through" in results.notes[0]
        assert "another process is writing" in results.notes[1]
        (hit,) = results.hits
        start, end = hit.headline_marks[0]
        assert hit.headline[start:end] == "lighthouse"
        assert hit.snippets
        assert opened.search("no such word at all").hits == ()
    with Archive.open(kept.folder) as opened:
        assert "built anew" in opened.search("lighthouse").notes[0]


@pytest.mark.parametrize(
    "query",
    [
        "lighthouse", "light*", '"harbour wall" OR "fish market"', "council NOT kessing", "headline:ferry",
        "credit:northwire caption:library", "tag:kept", "date:2024", "saved:2020..", "repair:caption",
        "", "(((",
    ],
)  # fmt: skip
def test_reading_through_finds_what_the_index_finds(kept: Archive, query: str) -> None:
    from archive.scanning import scan

    kept.tag(kept.ids()[2], add=["kept"])
    for sort in ("relevance", "date", "saved"):
        expected = kept.search(query, limit=100, sort=sort)
        results = scan(kept.store.catalogue, query, limit=100, offset=0, sort=sort, typing=False)
        assert {hit.id for hit in results} == {hit.id for hit in expected}
        assert (results.total, results.read_as) == (expected.total, expected.read_as)


@pytest.mark.parametrize("hurry", [True, False])
def test_reading_through_stops_after_some_seconds_and_says_so(
    kept: Archive, monkeypatch: pytest.MonkeyPatch, hurry: bool
) -> None:
    from archive import scanning

    monkeypatch.setattr(scanning, "HURRY" if hurry else "PATIENCE", -1.0)
    how = {"limit": 5, "offset": 0, "sort": "relevance", "typing": True, "hurry": hurry}
    results = scanning.scan(kept.store.catalogue, "council", **how)
    assert results.hits == ()
    assert "only the 0 newest articles were read" in results.notes[-1]


def test_a_fault_of_the_index_costs_neither_an_article_nor_an_answer(kept: Archive, tmp_path: Path) -> None:
    def fail(*_: object, **__: object) -> object:
        raise AttributeError("deep inside the engine")

    (tmp_path / "new.txt").write_text(clipping(50))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("update", "build", "search"):
            patch.setattr(f"index.Index.{name}", fail)
        (ident,) = kept.add(tmp_path / "new.txt").added
        results = kept.search("council", limit=100)
        assert ident in {hit.id for hit in results}
        assert any("deep inside the engine" in note for note in results.notes)
    assert ident in found(kept, "council")
    assert kept.check() == []


def test_while_the_index_is_built_anew_others_search_what_there_was(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from index import Index

    expected = found(kept, "council")
    building, searched = threading.Event(), threading.Event()
    real = Index.build

    def build(folder: Path, documents: object, **how: object) -> Index:
        building.set()
        assert searched.wait(20)
        return real(folder, documents, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "build", build)
    thread = threading.Thread(target=kept.reindex)
    thread.start()
    assert building.wait(20)
    assert found(kept, "council") == expected
    kept.star(kept.ids()[0])  # and what changes meanwhile is not lost
    searched.set()
    thread.join()
    assert found(kept, "is:starred") == {kept.ids()[0]}
    assert kept.check() == []


def test_in_a_long_run_the_index_keeps_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH", 4)
    monkeypatch.setattr(adding, "COMMIT", 10)
    seen: list[int] = []
    with Archive.open(tmp_path / "archive") as opened:
        opened.add(
            save(tmp_path / "saved", 30),
            progress=lambda *_: seen.append(opened.store.catalogue.waiting()),
        )
        assert seen[0] == 0  # a new archive can be searched as soon as there is something in it
        assert max(seen) <= 16
        assert opened.store.catalogue.waiting() == 0
        assert len(found(opened, "council")) == 30


def test_while_another_process_adds_the_search_says_what_is_not_in_the_index_yet(kept: Archive) -> None:
    kept.store.catalogue.do("INSERT INTO waiting SELECT id, 1 FROM articles WHERE number > 6")
    with writing_elsewhere(kept.folder):
        results = kept.search("council")
        assert results.notes[0] == "2 articles are not in the index yet"
        assert len(results) == 8
        kept.store.catalogue.do("DELETE FROM waiting WHERE article <> (SELECT max(article) FROM waiting)")
        assert kept.search("council").notes[0] == "1 article is not in the index yet"
    assert kept.search("council").notes == ()
    assert kept.store.catalogue.waiting() == 0


def test_whoever_does_not_wait_finds_the_newest_until_the_index_is_built(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive import scanning

    monkeypatch.setattr(scanning, "HURRY", 60.0)
    monkeypatch.setattr(kept_index, "COMMIT", 4)
    shutil.rmtree(kept.folder / "index")
    opened = reopened(kept)
    opened.kept.waits = False
    expected = {hit.headline for hit in opened.recent()}
    assert {hit.headline for hit in opened.search("council", typing=True)} == expected
    assert opened.kept.index is None
    told: list[tuple[int, int]] = []
    opened.renew_index(lambda done, total: told.append((done, total)))
    assert told[-1] == (8, 8)
    assert found(opened, "council") == set(opened.ids())
    opened.close()


def test_many_changes_wait_for_whoever_has_the_time(kept: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.search("council")
    monkeypatch.setattr(kept_index, "COMMIT", 4)
    kept.kept.waits = False
    kept.star(kept.ids())
    assert kept.store.catalogue.waiting() == 8  # not now: a key was pressed
    assert kept.search("council", typing=True).notes == ("8 articles are not in the index yet",)
    told: list[tuple[int, int]] = []
    kept.renew_index(lambda done, total: told.append((done, total)))
    assert told == [(4, 8)]
    assert found(kept, "is:starred") == set(kept.ids())


class writing_elsewhere:  # noqa: N801 - reads as what it does
    """Another process holds the writer's lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> None:
        script = f"""
import sys; from pathlib import Path; from archive.lock import WriterLock
with WriterLock(Path({str(self.folder)!r})): print("held", flush=True); sys.stdin.read()
"""
        self.holder = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self.holder.stdout
        assert self.holder.stdout.readline() == b"held\n"

    def __exit__(self, *_: object) -> None:
        self.holder.communicate()


def test_one_writer_at_a_time_and_readers_need_not_wait(kept: Archive, tmp_path: Path) -> None:
    with writing_elsewhere(kept.folder):
        with pytest.raises(InUse, match="another process is writing"):
            kept.add(tmp_path / "saved")
        with pytest.raises(InUse):
            kept.reindex()
        assert len(kept.search("council")) == 8
        assert kept.get(kept.ids()[0])
        assert kept.check() == []


@pytest.mark.parametrize("where", ["another process", "this process"])
def test_who_holds_the_lock_for_an_instant_stops_nobody(kept: Archive, tmp_path: Path, where: str) -> None:
    save(tmp_path / "more", 9)
    instant = writing_elsewhere(kept.folder) if where == "another process" else kept.store.writer()
    instant.__enter__()
    timer = threading.Timer(0.3, lambda: instant.__exit__(None, None, None))
    timer.start()
    assert len(kept.add(tmp_path / "more").added) == 1
    timer.join()


def test_tags_are_searched(kept: Archive) -> None:
    ident = kept.ids()[0]
    assert kept.tag(ident, add=["harbour", "to read"]) == ("harbour", "to read")
    assert found(kept, "tag:harbour") == {ident}
    assert kept.get(ident).tags == ("harbour", "to read")
    assert kept.tag(ident, remove=["harbour"]) == ("to read",)
    assert found(kept, "tag:harbour") == set()
    assert kept.check() == []


def test_several_threads_may_ask_one_archive(kept: Archive) -> None:
    wrong: list[object] = []

    def ask() -> None:
        try:
            for _ in range(10):
                assert len(kept.search("council", limit=50)) == 8
                assert len(kept.recent()) == 8
                kept.get(kept.ids()[3])
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_read_only_archive_can_be_searched_and_read(kept: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.close()

    def refuse(self: library.Store, patience: float = 0.0) -> object:
        raise CannotWrite("the archive cannot be written to: Read-only file system")

    monkeypatch.setattr("archive.database.os.access", lambda *_: False)
    monkeypatch.setattr(library.Store, "writer", refuse)
    with Archive.open(kept.folder, create=False) as opened:
        assert len(found(opened, "council")) == 8
        assert opened.get(opened.ids()[0])
        assert [fault.code for fault in opened.check()] == ["W401"]
    shutil.rmtree(kept.folder / "index")
    with Archive.open(kept.folder, create=False) as opened:
        assert len(found(opened, "council")) == 8


# checking


def faults(kept: Archive) -> list[tuple[str, str]]:
    return [(fault.code, fault.what) for fault in kept.check()]


def original(kept: Archive, number: int) -> Path:
    digest = kept.get(kept.ids()[number]).sha256
    return kept.folder / "originals" / digest[:2] / digest


def rewrite(path: Path, data: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(data)


def test_a_sound_archive_has_no_fault(kept: Archive) -> None:
    seen: list[tuple[int, int]] = []
    assert kept.check(lambda done, total: seen.append((done, total))) == []
    assert seen == [(n, 16) for n in range(1, 17)]


def test_every_flipped_bit_of_an_original_is_found(kept: Archive) -> None:
    path = original(kept, 2)
    data = path.read_bytes()
    for at in range(0, len(data), 37):
        rewrite(path, data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :])
        assert faults(kept) == [("E102", path.relative_to(kept.folder).as_posix())]
    rewrite(path, data)
    assert faults(kept) == []


def test_a_missing_original_is_found_and_adding_its_source_puts_it_back(
    kept: Archive, tmp_path: Path
) -> None:
    path = original(kept, 2)
    path.unlink()
    assert faults(kept) == [("E101", path.relative_to(kept.folder).as_posix())]
    with pytest.raises(ArchiveDamaged):
        kept.original(kept.ids()[2])
    assert kept.add(tmp_path / "saved").known == 8
    assert faults(kept) == []


def test_a_damaged_original_is_set_aside_only_when_asked_and_then_put_right(
    kept: Archive, tmp_path: Path
) -> None:
    path = original(kept, 2)
    rewrite(path, path.read_bytes()[:-1] + b"!")
    found_faults = kept.check()
    assert path.exists()
    (aside,) = kept.set_aside(found_faults)
    assert aside == kept.folder / "damaged" / path.name
    assert aside.read_bytes().endswith(b"!")
    assert [code for code, _ in faults(kept)] == ["E101"]
    kept.add(tmp_path / "saved")
    assert faults(kept) == []


def test_a_broken_record_is_found_by_its_id_and_the_rest_is_searched(kept: Archive) -> None:
    ident = kept.ids()[3]
    kept.store.catalogue.do("UPDATE articles SET cleaned = substr(cleaned, 1, 90) WHERE id = ?", ident)
    assert faults(kept) == [("E202", ident)]
    with pytest.raises(ArchiveDamaged, match=ident):
        kept.get(ident)
    kept.reindex()
    assert found(kept, "council") == set(kept.ids()) - {ident}


def test_a_record_of_another_article_is_found(kept: Archive) -> None:
    one, two = kept.ids()[:2]
    kept.store.catalogue.do(
        "UPDATE articles SET (cleaned, digest) ="
        " (SELECT cleaned, digest FROM articles WHERE id = ?) WHERE id = ?",
        two,
        one,
    )
    assert ("E203", one) in faults(kept)


def test_a_row_that_refers_to_nothing_is_found(kept: Archive) -> None:
    kept.store.catalogue.do("PRAGMA foreign_keys = OFF")
    kept.store.catalogue.do("INSERT INTO tags VALUES ('nobody', 'tag')")
    assert faults(kept) == [("E201", "catalogue.sqlite3")]


def test_a_torn_catalogue_is_told_as_damage(kept: Archive) -> None:
    kept.close()
    path = kept.folder / "catalogue.sqlite3"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * 4096 + data[8192:])
    with pytest.raises(ArchiveDamaged, match="the catalogue is damaged"), Archive.open(kept.folder) as opened:
        opened.check()


def test_an_index_that_differs_is_found(kept: Archive) -> None:
    kept.search("council")
    one, two, three = kept.ids()[:3]
    assert kept.kept.index
    kept.kept.index.update(remove=[one])
    assert faults(kept) == [("E301", one)]
    kept.store.catalogue.do("DELETE FROM articles WHERE id = ?", two)
    assert ("E302", two) in faults(kept)
    kept.store.catalogue.do("UPDATE articles SET saved = 'never' WHERE id = ?", three)
    assert ("E303", three) in faults(kept)
    assert kept.reindex() == 7
    assert [code for code, _ in faults(kept)] == []


def test_a_check_unpacks_each_article_once_so_that_its_bar_tells_the_truth(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive import packing

    kept.search("council")
    unpacked, told = [], []
    unpack = packing.unpack
    monkeypatch.setattr(packing, "unpack", lambda *row: unpacked.append(row[-1]) or unpack(*row))
    assert kept.check(lambda done, total: told.append((done, total, len(unpacked)))) == []
    assert sorted(unpacked) == sorted(kept.ids())
    assert told[-1] == (16, 16, 8)


def test_an_article_that_changes_while_it_is_checked_is_no_fault(kept: Archive) -> None:
    kept.search("council")

    def change(done: int, total: int) -> None:
        if done == total:
            kept.tag(kept.ids()[0], add=["late"])
            kept.search("council")

    assert kept.check(change) == []


def test_a_damaged_file_of_the_index_is_found(kept: Archive) -> None:
    import os

    path = max((kept.folder / "index").rglob("*"), key=lambda p: p.stat().st_size if p.is_file() else 0)
    kept.close()
    stat = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    with Archive.open(kept.folder) as opened:
        codes = {fault.code for fault in opened.check()}
    assert codes & {"W301", "E304"}


def test_what_mends_itself_is_no_damage(kept: Archive) -> None:
    (kept.folder / "originals" / "stray").write_text("left over")
    kept.store.catalogue.do("INSERT INTO waiting SELECT id, 1 FROM articles WHERE number = 1")
    assert faults(kept) == [("W101", "originals/stray"), ("W302", "index")]
    assert not any(fault.grave for fault in kept.check())
    shutil.rmtree(kept.folder / "index")
    opened = reopened(kept)
    assert [code for code, _ in faults(opened)] == ["W101", "W301"]
    opened.close()


def test_a_check_that_cannot_be_noted_says_so(kept: Archive) -> None:
    kept.check()
    before = kept.health().checked
    kept.store.catalogue.do("PRAGMA query_only = ON")
    (fault,) = kept.check()
    assert (fault.code, fault.grave, kept.health().checked) == ("W401", False, before)
    assert "could not be noted" in fault.message


def test_every_code_that_is_used_is_explained() -> None:
    import re

    text = Path(checking.__file__).read_text()
    used = set(re.findall(r'Fault\(\s*"([EW]\d+)"', text))
    assert checking.__doc__
    assert used == set(re.findall(r"^    ([EW]\d+)  ", checking.__doc__, re.M))


# counting, and the README's promise


def test_the_numbers_add_up(kept: Archive, tmp_path: Path) -> None:
    stats = kept.stats()
    assert (stats.articles, stats.originals, stats.waiting) == (8, 8, 0)
    assert stats.original_bytes == sum(path.stat().st_size for path in (tmp_path / "saved").iterdir())
    assert stats.rules["line-break-hyphen"][0] >= 8
    assert all(made or doubts for made, doubts in stats.rules.values())
    assert stats.languages == {"en": 8}
    assert stats.index_bytes > 0


def test_the_readmes_own_script_reads_the_archive(kept: Archive) -> None:
    kept.close()
    readme = (kept.folder / "README.txt").read_text()
    script = "".join(line[4:] for line in readme.partition("with Python alone:")[2].splitlines(keepends=True))
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], cwd=kept.folder, capture_output=True, text=True, check=True
    )
    assert "Port Ellery votes on its ferry, round 0" in done.stdout


def test_names_that_are_no_utf8_are_kept_as_text(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems do not allow such names")
    (tmp_path / "caf\udce9.txt").write_text(PLAIN)
    with Archive.open(tmp_path / "archive") as opened:
        (ident,) = opened.add(tmp_path / "caf\udce9.txt").added
        assert opened.get(ident).name == "caf\\xe9.txt"
        assert opened.get(ident).path == str(tmp_path / "caf\\xe9.txt")


def test_importing_the_package_is_cheap_and_lazy() -> None:
    heavy = "{'sqlite3', 'cleaners', 'index', 'archive.library'}"
    script = f"import archive, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - ours
    assert done.stdout == b"[]\n"
    assert archive.Archive is Archive
    assert sorted(archive.__all__) == archive.__all__
    assert {getattr(archive, name).__name__ for name in archive.__all__} == set(archive.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        archive.Nothing  # noqa: B018 - the access is what is tested


def test_a_catalogue_without_bytes_is_a_missing_one(kept: Archive) -> None:
    folder = kept.folder
    kept.close()
    for rest in folder.glob("catalogue.sqlite3-*"):
        rest.unlink()
    (folder / "catalogue.sqlite3").write_bytes(b"")
    with pytest.raises(ArchiveDamaged, match="the catalogue is missing"):
        Archive.open(folder)


def test_originals_that_are_just_being_added_are_no_strays(kept: Archive) -> None:
    stray = kept.folder / "originals" / "ab" / ("ab" * 32)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"not yet committed")
    assert [fault.code for fault in kept.check()] == ["W101"]
    with kept.store.writer():
        assert kept.check() == []


def test_bad_use_is_told_before_anything_is_kept(kept: Archive, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="language"):
        kept.add(tmp_path, language=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="collection of names"):
        kept.add(tmp_path, skip="hard-wrap")
    with pytest.raises(TypeError, match="collections of tags"):
        kept.tag(kept.ids()[0], "harbour")
    with pytest.raises(TypeError, match=r"a path is str or os\.PathLike, not bytes"):
        kept.add(b"saved")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"a path is str or os\.PathLike, not int"):
        kept.add(["saved", 5])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="an article's id is text, not NoneType"):
        kept.get(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a question is text, not NoneType"):
        kept.search(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"as in stemming=\['en'\]"):
        kept.search("ferry", stemming="en")
    with pytest.raises(ValueError, match=r"as in facets=\['site'\]"):
        kept.search("ferry", facets="site")
    with pytest.raises(ValueError, match="not -1"):
        kept.add(tmp_path, jobs=-1)
    with pytest.raises(ValueError, match=r"no such format: 'pdf' \(there are json, "):
        write(kept.get(kept.ids()[0]).cleaned, "pdf")
    assert kept.tags() == []


def test_a_closed_archive_says_so(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "archive")
    archive.close()
    archive.close()
    for ask in (archive.ids, lambda: archive.get("abc"), lambda: archive.search("ferry")):
        with pytest.raises(ValueError, match="was closed"):
            ask()
    with pytest.raises(ValueError, match="was closed"):
        archive.add(tmp_path)
