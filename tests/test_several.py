"""Originals that hold several articles: each has its id, its outputs, its decisions; none is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from clippings import clipping
from test_readers_packed import SENTENCE, book, chapter

from archive.cli import main
from archive.errors import UsageError
from archive.library import Archive
from cleaners import explain_doubts
from cleaners.words import join

TITLES = ("The weir", "The mill", "The race")


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    """A book of three chapters."""
    path = tmp_path / "saved" / "book.epub"
    path.parent.mkdir()
    chapters = {
        f"{n}.html": chapter(title).replace("weir at", f"weir {n} at") for n, title in enumerate(TITLES)
    }
    path.write_bytes(book(chapters))
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_chapter_is_an_article_of_one_original(novel: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive") as opened:
        report = opened.add(novel)
        first = report.added[0]
        assert report.added == (first, f"{first}-2", f"{first}-3")
        assert (report.cleaned + report.unchanged, len(report)) == (1, 1)
        records = [opened.get(name) for name in opened.ids()]
        assert [record.part for record in records] == [1, 2, 3]
        assert [record.cleaned.article.headline for record in records] == list(TITLES)
        assert {opened.original(name) for name in opened.ids()} == {novel.read_bytes()}
        assert (opened.stats().articles, opened.stats().originals) == (3, 1)
        assert opened.add(novel).known == 1
        assert len(opened) == 3
        assert opened.check() == []
        assert {hit.id for hit in opened.search("headline:mill")} == {f"{first}-2"}


def test_one_chapter_in_the_bin_leaves_the_original_to_the_others(novel: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "archive") as opened:
        first, second, third = opened.add(novel).added
        opened.remove(first)
        assert opened.empty_bin() == 1
        assert opened.ids() == [second, third]
        assert opened.original(second) == novel.read_bytes()
        assert opened.check() == []
        assert opened.reclean().same == 2
        opened.remove([second, third])
        opened.empty_bin()
        assert opened.check() == []
        assert opened.stats().originals == 0
        assert not [path for path in (tmp_path / "archive" / "originals").rglob("*") if path.is_file()]


def test_a_decision_is_about_one_chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "SURE", 100.0)
    text = f"<p>{SENTENCE} The appli- cations were read again.</p>"
    chapters = {
        f"{n}.html": f"<html><body><h1>{title}</h1>{text}</body></html>" for n, title in enumerate(TITLES)
    }
    (tmp_path / "book.epub").write_bytes(book(chapters))
    with Archive.open(tmp_path / "archive") as opened:
        first, second, third = opened.add(tmp_path / "book.epub").added
        (doubt,) = explain_doubts(opened.get(second).cleaned)
        opened.accept(second, doubt.id)
        assert {hit.id for hit in opened.search("applications")} == {second}
        result = opened.reclean()
        assert (result.same, result.changed, result.failed) == (3, (), ())
        assert {hit.id for hit in opened.search("applications")} == {second}
        assert opened.decide_all(doubt.rule, doubt.id, "accept") == [first, third]


def test_an_original_that_is_read_as_more_articles_than_it_was_is_left_as_it_is(
    novel: Path, tmp_path: Path
) -> None:
    with Archive.open(tmp_path / "archive") as opened:
        first, *_ = opened.add(novel).added
        opened.store.catalogue.do("UPDATE originals SET parts = 2")
        before = opened.get(first)
        result = opened.reclean()
        assert len(result.failed) == 3
        assert "read as 3 articles now, not as 2" in result.failed[0][1]
        repair = next(iter(before.cleaned.repairs), None)
        if repair:
            from cleaners import explain

            with pytest.raises(UsageError, match="read as 3 articles"):
                opened.refuse(first, explain(before.cleaned)[0].id)
        assert opened.get(first) == before


def test_clean_prints_an_object_a_chapter(novel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--json", str(novel)]) == 0
    assert [article["headline"] for article in lines(capsys)] == list(TITLES)
    assert main(["repairs", "--json", str(novel)]) == 0
    assert [each["article"] for each in lines(capsys)] == [f"{novel} ({n} of 3)" for n in (1, 2, 3)]
    assert main(["clean", str(novel)]) == 0
    assert capsys.readouterr().out.count("The weir\n") == 1


def test_several_pages_never_go_to_standard_output_as_one(
    novel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(novel), "--format", "html"]) == 4
    captured = capsys.readouterr()
    assert (captured.out, "holds 3 articles" in captured.err) == ("", True)
    assert main(["clean", str(novel), "--format", "html", "-o", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").glob("book.*.html"))) == 3


def test_clean_into_a_folder_numbers_the_chapters_and_resumes(
    novel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (novel.parent / "book.2.txt").write_text(clipping(1))
    out = tmp_path / "out"
    command = ["clean", "-o", str(out), "--resume", str(novel.parent)]
    assert main(command) == 0
    names = ["book.1.json", "book.2.json", "book.3.json", "book.epub.2.json"]
    assert sorted(path.name for path in out.glob("*.json")) == names
    assert json.loads((out / "book.epub.2.json").read_text())["headline"] == "The mill"
    assert json.loads((out / "book.2.json").read_text())["headline"].startswith("Marrow Bay votes")
    capsys.readouterr()
    assert main(command) == 0
    assert "2 done before" in capsys.readouterr().err
    for missing in ("book.epub.2.json", "book.1.json", "book.3.json"):
        (out / missing).unlink()
        assert main(command) == 0
        assert "1 done before" in capsys.readouterr().err
        assert (out / missing).exists()
