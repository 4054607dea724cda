"""What a person says of articles stays said, is found, and leaves and comes back with the bin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from clippings import PLAIN, clipping, save

from archive import searches, throwing
from archive.errors import CannotWrite, NotInArchive, UsageError
from archive.library import Archive
from archive.record import Saved, State


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Archive]:
    """An archive of eight articles, whose sources are in ``saved``."""
    save(tmp_path / "saved", 8)
    with Archive.open(tmp_path / "archive") as opened:
        opened.add([tmp_path / "saved"])
        yield opened


def found(kept: Archive, query: str) -> set[str]:
    results = kept.search(query, limit=100)
    assert results.notes == ()
    return {hit.id for hit in results}


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


# tags, notes, stars


def test_many_articles_are_tagged_starred_and_read_at_once_and_found_by_it(kept: Archive) -> None:
    one, two, three, *others = kept.ids()
    assert kept.tag([one, two[:8], two], add=["to  read", "harbour"]) == ("harbour", "to read")
    kept.star((two, three))
    kept.mark_read(three)
    assert found(kept, "tag:harbour") == {one, two}
    assert found(kept, "is:starred") == {two, three}
    assert found(kept, "is:read") == {three}
    assert found(kept, "is:unread") == {one, two, *others}
    assert kept.tags() == [("harbour", 2), ("to read", 2)]
    assert kept.states([one, three]) == {
        one: State(tags=("harbour", "to read"), duplicate=True),
        three: State(starred=True, read=True, duplicate=True),
    }
    record = kept.get(three)
    assert (record.starred, record.read, record.tags) == (True, True, ())
    kept.star([two], on=False)
    kept.mark_read([three], on=False)
    assert kept.tag([one, two], remove=["harbour"]) == ("to read",)
    assert found(kept, "is:starred") == {three}
    assert found(kept, "is:read") == found(kept, "tag:harbour") == set()
    assert kept.check() == []


def test_a_note_takes_the_place_of_the_one_before_and_goes_when_it_is_blank(kept: Archive) -> None:
    ident = kept.ids()[3]
    kept.note(ident[:9], "ask the council\nabout the date ")
    assert kept.note_of(ident) == kept.get(ident).note == "ask the council\nabout the date"
    assert found(kept, "is:noted") == {ident}
    kept.note(ident, "asked")
    assert kept.note_of(ident) == "asked"
    kept.note(ident, " \n")
    assert kept.note_of(ident) == ""
    assert found(kept, "is:noted") == set()


def test_nothing_is_done_if_one_of_many_is_not_there(kept: Archive) -> None:
    before = list(kept.store.catalogue.db.iterdump())
    for work in (kept.star, kept.mark_read, kept.remove, kept.restore, kept.empty_bin):
        with pytest.raises(NotInArchive):
            work([kept.ids()[0], "zzz"])
    with pytest.raises(NotInArchive):
        kept.tag([kept.ids()[0], "zzz"], add=["tag"])
    with pytest.raises(UsageError, match="a tag needs a letter"):
        kept.tag(kept.ids()[0], add=["good", " "])
    assert list(kept.store.catalogue.db.iterdump()) == before


def test_many_articles_are_one_commit_of_the_index(kept: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.search("council")
    assert kept.kept.index
    calls, real = [], kept.kept.index.update
    monkeypatch.setattr(kept.kept.index, "update", lambda **given: (calls.append(1), real(**given)))
    kept.star(kept.ids())
    assert calls == [1]
    assert len(found(kept, "is:starred")) == 8


def test_a_full_disk_is_told_and_leaves_all_as_it_was(kept: Archive) -> None:
    one = kept.ids()[0]
    kept.note(one, "short")
    book = kept.store.catalogue
    book.do(f"PRAGMA max_page_count = {book.value('PRAGMA page_count')}")
    with pytest.raises(CannotWrite, match="full"):
        kept.note(one, "long " * 100_000)
    assert kept.note_of(one) == "short"
    book.do("PRAGMA max_page_count = 1000000")
    kept.note(one, "long")
    assert kept.note_of(one) == "long"
    assert kept.check() == []


def test_in_an_archive_that_cannot_be_written_to_all_can_be_read_and_nothing_said(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    kept.star(one)
    kept.store.catalogue.do("INSERT INTO underived VALUES (1)")
    kept.close()
    monkeypatch.setattr("archive.database.os.access", lambda *_: False)
    with Archive.open(kept.folder, create=False) as opened:
        assert opened.get(one).starred
        assert opened.doubts() == []
        assert len(opened.duplicates(one)) == 7
        assert {hit.id for hit in opened.search("is:starred")} == {one}
        opened.remember("tram")
        assert opened.history() == []
        for work in (opened.star, opened.remove, lambda name: opened.note(name, "x")):
            with pytest.raises(CannotWrite):
                work(opened.ids()[1])
        assert [fault.code for fault in opened.check()] == ["W401"]  # that it was checked is not noted


# the bin


def test_what_is_in_the_bin_is_out_of_sight_until_it_is_taken_out(kept: Archive, tmp_path: Path) -> None:
    one, two, *others = kept.ids()
    kept.tag(one, add=["mine"])
    assert kept.remove([one, two]) == 2
    assert kept.remove(one) == 0
    assert kept.ids() == others
    assert len(kept) == 6
    assert found(kept, "council") == set(others)
    assert found(kept, "tag:mine") == set()
    assert {hit.id for hit in kept.recent(100)} == set(others)
    assert kept.recent(100).total == kept.stats().articles == 6
    assert kept.tags() == []
    assert {(entry.id, entry.headline) for entry in kept.bin()} == {
        (name, kept.get(name).cleaned.article.headline) for name in (one, two)
    }
    assert kept.get(one).binned[:2] == "20"
    assert kept.check() == []
    report = kept.add(tmp_path / "saved")
    assert (report.known, report.binned) == (8, tuple(sorted((one, two), key=[one, two].index)))
    assert kept.ids() == others
    assert kept.restore([one]) == 1
    assert found(kept, "tag:mine") == {one}
    assert kept.ids() == [one, *others]


def test_emptying_deletes_the_originals_that_nothing_else_uses(kept: Archive, tmp_path: Path) -> None:
    one, two, *others = kept.ids()
    data = kept.original(one)
    kept.remove([one, two])
    before = files(kept.folder / "originals")
    assert kept.empty_bin([one, others[0]]) == 1
    assert [entry.id for entry in kept.bin()] == [two]
    gone = set(before) - set(files(kept.folder / "originals"))
    assert {path.name[:12] for path in gone} == {one}
    assert kept.empty_bin() == 1
    assert kept.empty_bin() == 0
    with pytest.raises(NotInArchive):
        kept.get(one)
    assert len(files(kept.folder / "originals")) == 6
    assert kept.check() == []
    assert kept.add(tmp_path / "saved").added == (one, two)  # what is gone for good can come again
    assert kept.original(one) == data
    assert kept.check() == []


def test_of_what_was_deleted_for_good_nothing_is_left_in_the_catalogue(kept: Archive) -> None:
    one = kept.ids()[0]
    headline = kept.headline(one).encode()
    kept.note(one, "a word that stands nowhere else: quixotry")

    def left() -> list[bytes]:
        data = b"".join(path.read_bytes() for path in kept.folder.glob("catalogue.sqlite3*"))
        return [text for text in (headline, b"quixotry") if text in data]

    assert left() == [headline, b"quixotry"]
    kept.remove(one)
    kept.empty_bin()
    assert left() == []


def test_an_emptying_that_was_stopped_is_finished_by_whoever_writes_next(
    kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    kept.remove(one)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(throwing, "finish", lambda store: None)
        kept.empty_bin()
    (fault,) = kept.check()
    assert (fault.code, fault.grave) == ("W102", False)
    assert "empty-bin" in fault.message
    kept.add(tmp_path / "saved" / "001.txt")
    assert kept.check() == []
    assert len(files(kept.folder / "originals")) == 7


# duplicates


def test_near_duplicates_are_told_when_they_are_added_shown_and_never_merged(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    (tmp_path / "b.txt").write_text(clipping(1).replace("round 1", "the first round"))
    (tmp_path / "c.txt").write_text(PLAIN)
    with Archive.open(tmp_path / "archive") as opened:
        (first,) = opened.add(tmp_path / "a.txt").added
        report = opened.add([tmp_path / "b.txt", tmp_path / "c.txt"])
        second, other = report.added
        ((new, old, likeness),) = report.duplicates
        assert (new, old) == (second, first)
        assert 0.6 <= likeness <= 1
        assert [each.id for each in opened.duplicates(first)] == [second]
        assert opened.get(second).duplicates == (first,)
        assert opened.duplicates(other) == []
        assert found(opened, "is:duplicate") == {first, second}
        opened.remove(first)
        assert opened.duplicates(second) == []
        assert found(opened, "is:duplicate") == set()
        opened.restore(first)
        assert found(opened, "is:duplicate") == {first, second}
        assert opened.check() == []


def test_one_that_was_alike_only_to_what_is_in_the_bin_is_a_duplicate_again_by_another(
    tmp_path: Path,
) -> None:
    paths = save(tmp_path / "saved", 3)
    with Archive.open(tmp_path / "archive") as opened:
        one, two = opened.add(paths[:2]).added
        opened.remove(one)
        assert found(opened, "is:duplicate") == set()
        (three,) = opened.add(paths[2]).added
        assert found(opened, "is:duplicate") == {two, three}
        assert opened.check() == []


# searches


def test_searches_are_kept_by_their_number_and_history_has_each_once(kept: Archive) -> None:
    kept.save_search(2, "  the  ferries ", "ferry OR ship")
    kept.save_search(1, "", "tram")
    kept.save_search(2, "ferries", "ferry")
    assert kept.saved_searches() == [Saved(1, "tram", "tram"), Saved(2, "ferries", "ferry")]
    assert kept.forget_search(1)
    assert not kept.forget_search(1)
    for slot, query in ((0, "x"), (10, "x"), (3, " ")):
        with pytest.raises(UsageError):
            kept.save_search(slot, "", query)
    for query in ("one", "two ", " ", "one"):
        kept.remember(query)
    assert kept.history(10) == ["one", "two"]
    assert kept.history(1) == ["one"]


def test_only_the_latest_of_the_history_is_kept(kept: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searches, "REMEMBERED", 3)
    for number in range(6):
        kept.remember(str(number))
    assert kept.history(10) == ["5", "4", "3"]


# health


def test_health_tells_of_the_last_check_and_of_what_waits(kept: Archive) -> None:
    assert (kept.health().checked, kept.health().faults) == ("", 0)
    kept.check()
    health = kept.health()
    assert health.checked[:2] == "20"
    assert (health.faults, health.first_faults, health.index, health.waiting) == (0, (), "", 0)
    path = files(kept.folder / "originals")[0]
    path.unlink()
    kept.remove(kept.ids()[0])
    kept.check()
    health = kept.health()
    assert (health.faults, health.binned) == (1, 1)
    assert health.first_faults[0].startswith("E101 originals/")
