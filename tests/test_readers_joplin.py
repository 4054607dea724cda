"""Joplin's export, and its notes alone."""

import pytest
from desk import FIXTURES

from cleaners import read
from cleaners.readers import read_each
from cleaners.readers.exports import program_data

NOTEBOOK = FIXTURES / "readers" / "joplin" / "a-notebook" / "input.jex"
ALONE = FIXTURES / "readers" / "joplin" / "a-note-alone" / "input.md"
FOLDER = "River\n\nid: {}\ncreated_time: 2024-05-18T09:00:00.000Z\nparent_id: \ntype_: 2".format("b" * 32)


def test_each_note_of_an_export_is_an_article_with_its_tags() -> None:
    clip, page, own, locked = read_each(NOTEBOOK.read_bytes())
    assert (clip.article.headline, clip.article.url) == (
        "Weir gives way at Lower Tansy",
        "https://courier.example/river/weir",
    )
    assert (clip.kept.tags, clip.kept.saved) == (("river",), "2024-05-18T09:14")
    assert [block.text for block in page.article.blocks][1:] == [
        "Its wheel has not turned since Thursday, and nobody knows when it will turn again."
    ]
    assert (own.article.authors, own.article.published) == (("Ida Holm",), "2024-05-20T18:05")
    assert not locked.article.blocks
    assert "encrypted" in locked.notes[1]


def test_who_clipped_a_page_into_a_note_did_not_write_it() -> None:
    article = read(ALONE.read_bytes(), "1.md").article
    assert (article.authors, article.published) == ((), None)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_note_is_known_however_its_lines_end(end: str) -> None:
    text = ALONE.read_text(encoding="utf-8").replace("\n", "\r\n" if end == "\r\n" else "\n")
    assert read((text + end).encode()).source.format == "joplin"


def test_a_notebook_is_no_note() -> None:
    assert read(FOLDER.encode()).notes == (f"not text but {program_data.JOPLIN}",)


def test_a_text_that_ends_in_such_lines_is_a_text() -> None:
    assert read(b"It ends so:\n\nid: 12\ntype_: 1").source.format == "plain-text"
    assert read(b"It ends so: type_: 1").source.format == "plain-text"
