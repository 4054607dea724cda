"""What an export says of how articles were kept: set when they are added, then a person's to change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_readers_exports import TEXT, fixture, omnivore

from archive.cli import main
from archive.library import Archive


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "omnivore.zip"
    path.write_bytes(fixture("omnivore/a-library"))
    return path


def test_tags_marks_and_highlights_come_with_new_articles(export: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive") as opened:
        ferry, mill = map(opened.get, opened.add(export).added)
        assert (ferry.tags, ferry.read, ferry.starred) == (("Harbour", "river towns"), True, False)
        assert ferry.note.startswith("> “We have one ferry")
        assert ferry.note.endswith("The whole town is in this one.")
        assert (mill.tags, mill.read, mill.note) == (("Mills",), False, "")
        assert [hit.id for hit in opened.search('tag:"river towns"')] == [ferry.id]
        assert opened.check() == []


def test_what_a_person_said_since_stays_whatever_comes_again(export: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive") as opened:
        first, second = opened.add(export).added
        opened.tag(first, add=["mine"], remove=["Harbour", "river towns"])
        opened.mark_read(first, on=False)
        opened.note(first, "My own words")
        before = opened.get(first)
        report = opened.add(export)
        assert (report.known, report.added) == (1, ())
        assert opened.reclean().failed == ()
        assert opened.get(first) == before
        assert (before.tags, before.read, before.note) == (("mine",), False, "My own words")
        assert opened.get(second).tags == ("Mills",)


def test_evernotes_tags_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes.enex"
    path.write_bytes(fixture("enex/two-notes"))
    with Archive.open(tmp_path / "archive") as opened:
        assert [opened.get(name).tags for name in opened.add(path).added] == [("Tansy", "river"), ()]


def test_the_json_of_an_article_brings_its_tags_along(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(export), "-o", str(tmp_path / "out")]) == 0
    assert "2 articles in what holds several, 1 without a text there" in capsys.readouterr().err
    kept = json.loads((tmp_path / "out" / "omnivore.1.json").read_text())["kept"]
    assert (kept["tags"], kept["read"]) == (["Harbour", "river towns"], True)
    assert "starred" not in kept  # nothing is said of it
    with Archive.open(tmp_path / "archive") as opened:
        first, _ = opened.add(tmp_path / "out").added
        assert opened.get(first).tags == ("Harbour", "river towns")


def test_a_tag_is_kept_as_tags_are(tmp_path: Path) -> None:
    item = {"slug": "a", "title": "Weir", "labels": ["two\nlines ", "two lines", " "]}
    (tmp_path / "a.zip").write_bytes(omnivore([item], {"content/a.html": TEXT}))
    with Archive.open(tmp_path / "archive") as opened:
        (first,) = opened.add(tmp_path / "a.zip").added
        assert opened.get(first).tags == ("two lines",)
