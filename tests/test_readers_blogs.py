"""The exports of Medium, Substack and Ghost: each post an article, with what is stated of it elsewhere."""

import pytest
from desk import FIXTURES, zipped
from desk import source as bytes_of

from cleaners import Omission, Reading, Role
from cleaners.readers import read_each, substack

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry."


def fixture(place: str) -> bytes:
    (path,) = (FIXTURES / "readers" / place).glob("input.*")
    return bytes_of(path)


def only(data: bytes, name: str = "") -> Reading:
    (reading,) = read_each(data, name)
    return reading


LETTER, POST, MEDIUM = fixture("substack/a-letter"), fixture("medium/one-post"), fixture("medium/an-export")


def test_a_row_of_substack_s_is_its_page_with_title_subtitle_and_date() -> None:
    ice, bread, voice, lost = read_each(LETTER, "export.zip")
    assert (ice.article.headline, ice.article.deck) == (
        "What the ice did, and what it left",
        "A winter at the lock.",
    )
    assert ice.article.published == "2021-02-03T06:00"
    assert (bread.article.headline, bread.article.published) == ("Bread", None)
    assert voice.notes[-1] == "no text of A voice in the export"
    assert lost.article.blocks[0].text == "A page that no row of the table names."


def test_nobody_s_address_comes_out_of_a_substack_export() -> None:
    readings = read_each(LETTER)
    assert "reader@letter.example" not in str(readings)
    told = substack.TOLD
    assert told in readings[0].notes
    alone = zipped({"posts.csv": "post_id,title\n7.a,Weir\n", "posts/7.a.html": f"<p>{SENTENCE}</p>"})
    assert (only(alone).article.headline, only(alone).notes) == ("Weir", ())


@pytest.mark.parametrize(
    "files",
    [
        {"posts.csv": "a,b,c\n1,2,3\n", "other.html": f"<p>{SENTENCE}</p>"},
        {"posts/7.a.html": f"<p>{SENTENCE}</p>"},
        {
            "posts.csv": "a,b,c\n1,2,3\n",
            "posts/7.html": f"<p>{SENTENCE}</p>",
            "posts/a.html": f"<p>{SENTENCE}</p>",
        },
        {"posts/2018-05-13.html": f"<p>{SENTENCE}</p>", "posts/draft.html": f"<p>{SENTENCE}</p>"},
    ],
)
def test_other_files_named_posts_are_read_as_they_are(files: dict[str, str | bytes]) -> None:
    assert {reading.source.format for reading in read_each(zipped(files))} == {"zip"}


def test_a_post_of_medium_s_is_its_text_with_what_stands_below_it() -> None:
    article = only(POST, "post.txt").article
    assert (article.headline, article.authors) == ("The wheel & the water", ("Berta Quist",))
    assert (article.published, article.url) == (
        "2018-05-13T08:30",
        "https://medium.com/@berta/the-wheel-0123456789ab",
    )
    assert article.deck == "Why a mill needs both."
    roles = [block.role for block in article.blocks]
    assert roles[:3] == [Role.HEADLINE, Role.DECK, Role.IMAGE]
    assert roles.count(Role.HEADLINE) == 1
    stated = "By Berta Quist on May 13, 2018 . Canonical link Exported from Medium on May 1, 2021."
    told = "what Medium states of the post, read into the article's fields"
    assert Omission(stated, told) in only(POST).omissions


def test_a_page_that_is_only_named_as_medium_names_its_posts_is_read() -> None:
    page = f"<html><body><h1>Weir</h1><p>{SENTENCE}</p></body></html>"
    found = only(zipped({"posts/2018-05-13_the-weir-0123456789ab.html": page}))
    assert [block.text for block in found.article.blocks] == ["Weir", SENTENCE]


def test_an_article_that_shows_a_part_of_medium_s_page_is_read_whole() -> None:
    page = '<section data-field="body" class="e-content">'
    text = f"# Leaving Medium\n\n{SENTENCE}\n\n```html\n{page}\n```\n\n{SENTENCE}\n"
    reading = only(text.encode(), "a.md")
    assert reading.source.format == "markdown"
    assert [block.text for block in reading.article.blocks] == ["Leaving Medium", SENTENCE, page, SENTENCE]


def test_of_medium_s_export_the_posts_are_read_and_nothing_else() -> None:
    wheel, letter = read_each(MEDIUM, "medium-export.zip")
    assert wheel.article == only(POST).article
    assert (letter.article.headline, letter.article.published) == ("An unsent letter", None)
    assert letter.article.deck is None  # what Medium cut out of the text is none
    assert (
        "left out of it: texts that are none of the export's (2): take them out, to have them" in wheel.notes
    )
    assert "berta@mill.example" not in str((wheel, letter))


def test_a_post_of_medium_s_that_is_cut_short_keeps_what_there_is() -> None:
    for end in range(700, len(POST), 61):
        reading = only(POST[:end], "a.html")
        assert not any("failed" in note for note in reading.notes)
    cut = POST[: POST.index(b"<blockquote")]
    assert only(cut).article.blocks == only(POST).article.blocks[:-1]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (LETTER, "a Substack export"),
        (MEDIUM, "a Medium export"),
        (fixture("wacz/two-pages"), "a web archive"),
    ],
    ids=["substack", "medium", "wacz"],
)
def test_of_an_export_that_is_cut_short_the_files_before_the_cut_are_read(data: bytes, what: str) -> None:
    for cut in (data[:-30], data[: data.index(b"PK\1\2")]):
        parts = read_each(cut, "a.txt")
        assert [part.article for part in parts] == [part.article for part in read_each(data)]
        assert f"{what} that is broken or cut short: the files before the fault were read" in parts[0].notes
    for end in range(100, len(data), 211):
        found = read_each(data[:end])
        assert not any("failed" in note for part in found for note in part.notes)
