"""A whole archive goes out as a plain tree, a BagIt bag, and comes back in as an equal one."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clippings import clipping, save
from test_readers_packed import book, chapter

from archive import intakes
from archive.cli import main
from archive.errors import ArchiveDamaged, CannotWrite, Exit, UsageError
from archive.exports import bag
from archive.library import Archive
from cleaners import explain, explain_doubts
from cleaners.words import join

SAME = (  # tables that are equal, by their columns; the times that a person sees are among them
    "SELECT * FROM originals",
    "SELECT * FROM sources",
    "SELECT id, sha256, part, name, path, saved, headline, site, published, authors, language FROM articles",
    "SELECT id, version, digest FROM articles ORDER BY number",
    "SELECT * FROM repairs",
    "SELECT * FROM tags",
    "SELECT * FROM marks",
    "SELECT article, written, text FROM notes",
    "SELECT * FROM decisions",
    "SELECT * FROM settings",
    "SELECT * FROM fingerprints",
    "SELECT article, other FROM likenesses ORDER BY article, other",  # found anew, in the texts as they are
    "SELECT * FROM slots",
    "SELECT query, asked FROM history ORDER BY number",
)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """An archive with something of everything."""
    monkeypatch.setattr(join, "SURE", 100.0)
    save(tmp_path / "saved", 6)
    (tmp_path / "saved" / "book.epub").write_bytes(
        book({"a.html": chapter("The weir"), "b.html": chapter("The mill")})
    )
    with Archive.open(tmp_path / "archive") as opened:
        opened.add(tmp_path / "saved")
        shutil.copy(tmp_path / "saved" / "000.txt", tmp_path / "copy.txt")
        (tmp_path / "dutch.txt").write_text(clipping(9))
        opened.add([tmp_path / "copy.txt", tmp_path / "dutch.txt"], skip={"subhead"}, language="nl")
        one, two, three, *_ = opened.ids()
        opened.tag([one, two], add=["harbour", "to read"])
        opened.star(one)
        opened.mark_read([one, three])
        opened.note(two, "two\nlines")
        doubt = explain_doubts(opened.get(one).cleaned)[0].id
        opened.accept(one, doubt)
        opened.put_aside(two, doubt)
        opened.refuse(three, explain(opened.get(three).cleaned)[-1].id)
        opened.save_search(3, "ferries", "ferry")
        opened.remember("tram")
        yield opened


def contents(kept: Archive) -> list[Any]:
    ask = kept.store.catalogue.rows
    records = [kept.get(name) for name in kept.ids()]
    articles = [
        (replace(record, duplicates=tuple(sorted(record.duplicates))), kept.original(record.id))
        for record in records
    ]
    return [*(ask(query) for query in SAME), articles, kept.tags(), kept.undecided()]


def test_an_archive_that_goes_out_and_comes_in_is_equal(kept: Archive, tmp_path: Path) -> None:
    assert bag.write(kept.store, tmp_path / "bag", lambda *_: None) == (9, [])
    seen: list[tuple[int, int]] = []
    with Archive.open(tmp_path / "other") as other:
        report = other.add(tmp_path / "bag", progress=lambda done, total, _: seen.append((done, total)))
        assert (report.cleaned + report.unchanged, report.failures) == (9, ())
        assert report.added == tuple(kept.ids())
        assert seen == [(n, 9) for n in range(1, 10)]
        assert contents(other) == contents(kept)
        assert {hit.id for hit in other.search("tag:harbour is:starred")} == {kept.ids()[0]}
        assert other.check() == []
        again = other.add(tmp_path / "bag")
        assert (again.known, len(again)) == (9, 9)
        assert contents(other) == contents(kept)
        assert other.add(tmp_path / "saved").known == 7  # as if they had been added there
        assert other.reclean().changed == ()  # decisions and settings came along
        bag.write(other.store, tmp_path / "bag2", lambda *_: None)
    data = sorted(p.relative_to(tmp_path / "bag") for p in (tmp_path / "bag" / "data").rglob("*"))
    for path in data:
        if (
            tmp_path / "bag" / path
        ).is_file() and path.name != "records.jsonl":  # which has one place more now
            assert (tmp_path / "bag" / path).read_bytes() == (tmp_path / "bag2" / path).read_bytes()


def test_the_bag_is_one_by_the_rules_of_its_standard(kept: Archive, tmp_path: Path) -> None:
    import hashlib

    folder = tmp_path / "bag"
    bag.write(kept.store, folder, lambda *_: None)
    assert (folder / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    for name, expected in (
        ("manifest-sha256.txt", {p for p in (folder / "data").rglob("*") if p.is_file()}),
        (
            "tagmanifest-sha256.txt",
            {folder / n for n in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")},
        ),
    ):
        lines = [line.split("  ", 1) for line in (folder / name).read_text().splitlines()]
        assert {folder / path for _, path in lines} == expected
        for digest, path in lines:
            assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == digest
    sizes = [p.stat().st_size for p in (folder / "data").rglob("*") if p.is_file()]
    assert f"Payload-Oxum: {sum(sizes)}.{len(sizes)}\n" in (folder / "bag-info.txt").read_text()
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt"], cwd=folder, check=True)  # noqa: S607


def test_its_articles_are_plain_json_with_names_that_a_person_can_read(kept: Archive, tmp_path: Path) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    one = kept.ids()[0]
    path = tmp_path / "bag" / "data" / "articles" / f"port-ellery-votes-on-its-ferry-round-0-{one}.json"
    assert json.loads(path.read_text("utf-8"))["headline"] == "Port Ellery votes on its ferry, round 0"


def test_what_is_in_the_bin_does_not_go_out(kept: Archive, tmp_path: Path) -> None:
    gone, *others = kept.ids()
    data = kept.original(gone)
    kept.remove(gone)
    assert bag.write(kept.store, tmp_path / "bag", lambda *_: None)[0] == 8
    assert data not in [p.read_bytes() for p in (tmp_path / "bag").rglob("*") if p.is_file()]
    with Archive.open(tmp_path / "other") as other:
        other.add(tmp_path / "bag")
        assert other.ids() == others


def test_a_bag_goes_into_an_archive_that_has_some_of_it_already_and_says_otherwise(
    kept: Archive, tmp_path: Path
) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    with Archive.open(tmp_path / "other") as other:
        (one,) = other.add(tmp_path / "saved" / "000.txt").added
        other.tag(one, add=["mine"])
        other.save_search(3, "trams", "tram")
        report = other.add(tmp_path / "bag")
        assert (report.known, len(report.added)) == (1, 8)
        assert other.get(one).tags == ("mine",)
        assert [saved.name for saved in other.saved_searches()] == ["trams"]
        assert set(other.ids()) == set(kept.ids())
        assert other.check() == []


@pytest.mark.parametrize("what", ["original", "article"])
def test_a_file_that_was_damaged_on_the_way_is_told_and_left_out(
    kept: Archive, tmp_path: Path, what: str
) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    one = kept.ids()[0]
    folder = tmp_path / "bag" / "data" / f"{what}s"
    (path,) = (p for p in folder.rglob("*") if p.is_file() and one in p.name)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)
    with Archive.open(tmp_path / "other") as other:
        report = other.add(tmp_path / "bag")
        assert [failure.reason.rpartition(": ")[2] for failure in report.failures] == ["the digest differs"]
        assert one in report.failures[0].path
        assert set(other.ids()) == set(kept.ids()) - {one}
        path.unlink()
        assert other.add(tmp_path / "bag").failed == 1
        assert other.check() == []


@pytest.mark.parametrize(
    "change",
    [
        {"article": "../../../etc/passwd"},
        {"sha256": "../../x"},
        {"id": "zzz"},
        {"id": None, "tags": 3},
        {"part": "many"},
        {"decisions": [{}]},
    ],
)
def test_a_record_that_somebody_meddled_with_harms_nothing(
    kept: Archive, tmp_path: Path, change: dict[str, Any]
) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    path = tmp_path / "bag" / "data" / "records.jsonl"
    first, *others = path.read_text("utf-8").splitlines()
    path.write_text(
        "\n".join([json.dumps({**json.loads(first), **change}), "nonsense", *others]) + "\n", "utf-8"
    )
    with Archive.open(tmp_path / "other") as other:
        report = other.add(tmp_path / "bag")
        assert report.failed == (
            2 if change == {"id": "zzz"} else 3
        )  # the records are not as exported either
        assert len(other) == (9 if change == {"id": "zzz"} else 8)
        assert all(other.get(name).sha256.startswith(name.partition("-")[0]) for name in other.ids())
        assert other.check() == []


def test_the_bag_of_an_empty_archive_comes_in_with_its_searches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive.open(tmp_path / "empty") as empty:
        empty.save_search(3, "ferries", "ferry")
        bag.write(empty.store, tmp_path / "bag", lambda *_: None)
    assert main(["--archive", str(tmp_path / "other"), "add", str(tmp_path / "bag")]) == 0
    assert capsys.readouterr().err == f"{tmp_path}/bag: an export without articles\n"
    with Archive.open(tmp_path / "other") as other:
        assert [saved.name for saved in other.saved_searches()] == ["ferries"]


@pytest.mark.parametrize(
    ("name", "spoil", "told", "taken"),
    [
        ("manifest-sha256.txt", None, "not there to compare with", 9),
        ("manifest-sha256.txt", b"nonsense \xff", "not what was exported", 9),
        ("data/archive.json", b'{"schema": "cutline.archive/1"}', "not what was exported", 9),
        ("data/archive.json", b'{"schema": "cutline.archive/1", "searches": [{}]}', "its searches", 9),
        ("data/archive.json", b'{"schema": "cutline.archive/1", "history": 3}', "its searches", 9),
        ("data/archive.json", b"\xff", "cannot be read", 0),
        ("data/records.jsonl", b"\xff\n", "it cannot be read", 0),
    ],
)
def test_what_tells_of_the_articles_is_compared_with_the_manifest_and_taken_as_far_as_it_goes(
    kept: Archive, tmp_path: Path, name: str, spoil: bytes | None, told: str, taken: int
) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    path = tmp_path / "bag" / name
    path.unlink()
    if spoil is not None:
        path.write_bytes(spoil)
    with Archive.open(tmp_path / "other") as other:
        report = other.add(tmp_path / "bag")
        assert any(told in failure.reason for failure in report.failures)
        assert len(other) == len(report.added) == taken
        assert other.check() == []


def test_an_export_that_was_stopped_is_taken_up_and_not_taken_for_a_whole_one(
    kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bag"
    with pytest.MonkeyPatch.context() as patch:
        real = bag.write_whole

        def stop(path: Path, data: bytes) -> None:
            if path.name == "bagit.txt":
                raise CannotWrite("no space left")
            real(path, data)

        patch.setattr(bag, "write_whole", stop)
        with pytest.raises(CannotWrite):
            bag.write(kept.store, folder, lambda *_: None)
    with Archive.open(tmp_path / "other") as other:
        (told,) = other.add(folder).failures  # who takes it for a whole backup would miss what is not in it
        assert "stopped" in told.reason
        assert len(other) == 0
        assert other.add(folder / "data" / "originals").failed == 0
        assert len(other) == len(kept)
    kept.remove(kept.ids()[0])
    assert bag.write(kept.store, folder, lambda *_: None) == (8, [])
    with Archive.open(tmp_path / "third") as third:
        third.add(folder)
        assert third.ids() == kept.ids()


def test_an_intake_that_was_stopped_is_taken_up_with_all_that_was_said(
    kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive.intakes import bag as intake

    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    monkeypatch.setattr(intake, "BATCH", 2)
    with Archive.open(tmp_path / "other") as other:
        with pytest.MonkeyPatch.context() as patch:
            real, calls = intake.say, []

            def stop(*given: Any) -> None:
                calls.append(given)
                if len(calls) == 4:
                    raise CannotWrite("no space left")
                real(*given)

            patch.setattr(intake, "say", stop)
            with pytest.raises(CannotWrite):
                other.add(tmp_path / "bag")
        assert other.ids() == kept.ids()[:2]  # the second batch is not there by half
        report = other.add(tmp_path / "bag")
        assert (report.known, len(report.added)) == (2, 7)
        assert contents(other) == contents(kept)
        assert other.check() == []


def test_an_article_whose_id_is_taken_gets_another_and_keeps_what_was_said(
    kept: Archive, tmp_path: Path
) -> None:
    bag.write(kept.store, tmp_path / "bag", lambda *_: None)
    one = kept.ids()[0]
    with Archive.open(tmp_path / "other") as other:
        (taken,) = other.add(tmp_path / "saved" / "005.txt").added
        other.store.catalogue.do("PRAGMA foreign_keys = OFF")
        other.store.catalogue.do("UPDATE articles SET id = ? WHERE id = ?", one, taken)
        report = other.add(tmp_path / "bag")
        new = report.added[0]
        assert new != one
        assert new.startswith(one)
        assert other.get(new).tags == kept.get(one).tags == ("harbour", "to read")


def test_a_bag_is_never_written_among_other_things_or_into_the_archive(
    kept: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (tmp_path / "saved", tmp_path / "copy.txt"):
        with pytest.raises(UsageError):
            bag.write(kept.store, folder, lambda *_: None)
    common = ["--archive", str(kept.folder), "export", "--bag"]
    assert main([*common, "-o", str(kept.folder / "bag")]) == Exit.USAGE
    assert main([*common, kept.ids()[0], "-o", str(tmp_path / "bag")]) == Exit.USAGE
    assert main([*common, "-o", str(tmp_path / "bag")]) == 0
    assert f"cutline: 9 articles in {tmp_path / 'bag'}\n" in capsys.readouterr().err
    assert main([*common, "-o", str(tmp_path / "bag")]) == Exit.USAGE
    assert "holds an export already" in capsys.readouterr().err
    assert main(["clean", str(tmp_path / "bag")]) == Exit.NOTHING_READ
    assert "a whole archive, exported" in capsys.readouterr().err


def test_cleaned_articles_without_their_originals_come_in_again(tmp_path: Path) -> None:
    save(tmp_path / "saved", 6)
    assert main(["clean", str(tmp_path / "saved"), "-o", str(tmp_path / "cleaned"), "-q"]) == 0
    with Archive.open(tmp_path / "first") as first, Archive.open(tmp_path / "second") as second:
        first.add(tmp_path / "saved")
        assert not second.add(tmp_path / "cleaned").failures
        articles = [
            [one.get(id_).cleaned.article for id_ in sorted(one.ids(), key=lambda id_: one.get(id_).name)]
            for one in (first, second)
        ]
    assert articles[0] == articles[1]


def test_what_is_damaged_in_the_archive_is_told_and_the_rest_goes_out(
    kept: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = kept.ids()[0]
    kept.store.originals.path(kept.get(one).sha256).unlink()
    with pytest.raises(ArchiveDamaged):
        kept.original(one)
    status = main(["--archive", str(kept.folder), "export", "--bag", "-o", str(tmp_path / "bag")])
    assert status == Exit.SOME_FAILED
    err = capsys.readouterr().err
    assert one in err
    assert "8 articles" in err
    assert intakes.bag.size(tmp_path / "bag") == 8
