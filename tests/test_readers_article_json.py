"""Cutline's own JSON comes in again as it went out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive import Archive
from archive.cli import main
from cleaners import clean, clean_each

TEXT = Path("fixtures/articles/ferry-talks/input.txt").read_bytes()


def as_json(text: bytes) -> bytes:
    return json.dumps(clean(text, "ferry.txt").to_dict(), ensure_ascii=False).encode()


def test_an_article_comes_back_as_it_was_read_and_is_repaired_again():
    before, again = clean(TEXT, "ferry.txt"), clean(as_json(TEXT), "ferry.json")
    assert again.source.format == "article-json"
    assert again.original() == before.original()
    assert again.article == before.article
    assert again.repairs == before.repairs


def test_one_on_each_line_are_several_articles():
    other = as_json(b"Bridge closed\n\nThe old bridge of Port Varn is closed.\n")
    lines = as_json(TEXT) + b"\n" + other + b"\n"
    assert [each.article.headline for each in clean_each(lines)] == [
        clean(TEXT).article.headline,
        "Bridge closed",
    ]


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-40], lambda data: data.replace(b'"blocks"', b'"clocks"')]
)
def test_damaged_json_is_no_article_and_says_so(damage):
    cleaned = clean(damage(as_json(TEXT)), "ferry.json")
    assert cleaned.article.blocks == ()
    assert "article-json" in cleaned.notes[0]


def test_json_without_its_repairs_is_data():
    record = json.loads(as_json(TEXT))
    del record["undo"]
    assert clean(json.dumps(record).encode()).notes == ("not text but data in JSON",)


def test_a_cleaned_tree_can_be_added(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "ferry.txt").write_bytes(TEXT)
    assert main(["clean", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--format", "json", "-q"]) == 0
    with Archive.open(tmp_path / "archive") as archive:
        archive.add(tmp_path / "out")
        (id_,) = archive.ids()
        assert archive.get(id_).cleaned.article == clean(TEXT).article
