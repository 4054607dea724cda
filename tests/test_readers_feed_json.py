"""Feeds in JSON, feed readers' exports and Ghost's: what is stated and kept of each item, and odd values."""

import json

import pytest
from desk import FIXTURES
from test_readers_feed import SENTENCE

from cleaners import Kept, Reading
from cleaners.readers import read_each

READERS = FIXTURES / "readers"
FEED = (READERS / "feed-json" / "json-feed" / "input.json").read_bytes()
STARRED = (READERS / "feed-json" / "starred-items" / "input.json").read_bytes()
GHOST = (READERS / "ghost" / "a-blog" / "input.json").read_bytes()


def first(data: object) -> Reading:
    return read_each(json.dumps(data).encode(), "a.json")[0]


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.article.blocks]


def test_an_item_of_a_json_feed_is_its_text_with_what_is_stated() -> None:
    ice, bread = read_each(FEED)
    article = ice.article
    assert (article.headline, article.deck, article.authors) == (
        "What the ice did",
        "A winter at the lock.",
        ("Ida Holm",),
    )
    assert (article.published, article.site, article.url, article.language) == (
        "2021-02-03T06:00",
        "The Lock Keeper",
        "https://lock.example/ice",
        "en",
    )
    assert ice.kept == Kept()  # the site's tags are not its reader's
    assert texts(bread) == ["There was no bread < no salt.", "Then a boat came,\nand had both."]
    assert bread.article.authors == ("Ove Lind",)


def test_an_extension_s_items_are_none_of_the_feed_s() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "_shop": {"items": [{"price": 7}]},
        "items": [{"id": "1", "title": "The <canvas> tag", "content_text": SENTENCE}],
    }
    assert (first(feed).article.headline, texts(first(feed))) == ("The <canvas> tag", [SENTENCE])


def test_an_essay_on_feeds_is_no_feed() -> None:
    text = f'{{ begins "items" of "https://jsonfeed.org": "version": "https://jsonfeed.org". {SENTENCE}'
    assert read_each(text.encode())[0].source.format == "plain-text"


def test_an_item_that_a_feed_reader_kept_has_its_owner_s_marks() -> None:
    weir, ferry, tides = read_each(STARRED, "starred.txt")
    assert (weir.article.headline, weir.article.authors) == (
        "Weir gives way at Lower Tansy & Mill",
        ("Ida Holm",),
    )
    assert (weir.article.url, weir.article.site) == ("https://courier.example/weir", "The Tansy Courier")
    assert weir.article.published == "2020-01-17T09:29"
    assert weir.kept == Kept(("River towns",), starred=True, read=True, note="> run dry\n\nAsk the miller.")
    assert (ferry.article.published, ferry.kept) == ("2020-01-18T09:29", Kept())  # told in thousandths
    assert texts(ferry) == ["The ferry has not left port since Monday."]
    assert tides.article.published is None
    assert tides.notes[-1] == "no text of Tide tables, https://courier.example/tides in the export"


def test_feedbin_s_items_are_read() -> None:
    item = {
        "id": 7,
        "feed_id": 1,
        "title": "Weir",
        "url": "https://a.example/w",
        "content": f"<p>{SENTENCE}</p>",
    }
    reading = first(
        [{**item, "author": "Ida Holm", "summary": SENTENCE, "published": "2020-01-17T09:29:28.000000Z"}]
    )
    assert (reading.article.headline, reading.article.published) == ("Weir", "2020-01-17T09:29")
    assert texts(reading) == [SENTENCE]


@pytest.mark.parametrize(
    "data",
    [
        {"items": [{"title": "One", "content": "<p>Two</p>"}]},
        {"version": "2.0", "items": [], "home": "https://jsonfeed.org/"},
        [{"feed_id": 1, "url": "https://a.example/"}],
        [7, {"feed_id": 1, "url": "u", "content": "c", "published": "p"}],
        {"db": [], "posts": []},
        {"posts": [{"slug": "a"}], "exported_on": 7},
    ],
)
def test_other_data_in_json_stays_data(data: object) -> None:
    assert (first(data).source.format, first(data).notes) == ("binary", ("not text but data in JSON",))


@pytest.mark.parametrize("odd", [None, 7, "x", [], {}, [None, 7, {}, []], -1, 1e300, True])
def test_odd_values_state_nothing(odd: object) -> None:
    fields = (
        "title authors author published date_published url canonical alternate categories origin annotations"
        " tags summary language external_url id".split()
    )
    item = {**dict.fromkeys(fields, odd), "content_html": f"<p>{SENTENCE}</p>"}
    reading = first({"version": "https://jsonfeed.org/version/1", "items": [item, odd]})
    assert texts(reading) == [SENTENCE]
    assert (reading.article.published, reading.article.url) == (None, None)
    assert not any("failed" in note for note in reading.notes)
    post = {**dict.fromkeys("id title published_at custom_excerpt canonical_url slug".split(), odd)}
    tables = dict.fromkeys("tags users posts_tags posts_authors settings".split(), odd)
    data = {
        "meta": {"exported_on": 1},
        "data": {**tables, "posts": [{**post, "html": f"<p>{SENTENCE}</p>"}, odd]},
    }
    assert texts(first(data)) == [SENTENCE]
    assert first({"db": odd, "posts": 1, "slug": 1, "exported_on": 1}).article.blocks == ()


def test_a_post_of_ghost_s_has_what_other_tables_say_of_it() -> None:
    ice, bread, nothing = read_each(GHOST)
    assert (ice.article.headline, ice.article.authors) == ("What the ice did", ("Ida Holm", "Ove Lind"))
    assert (ice.article.deck, ice.article.site) == ("A winter at the lock.", "The Lock Keeper")
    assert (ice.article.published, ice.article.url) == ("2021-02-03T06:00", "https://lock.example/ice/")
    assert ice.kept.tags == ("Winter",)
    assert "__GHOST_URL__" not in str(ice)
    assert texts(bread) == ["There was no bread.", "There was no salt."]
    assert nothing.notes[-1] == "no text of Nothing yet in the export"
    assert "ida@lock.example" not in str((ice, bread, nothing))


@pytest.mark.parametrize("whole", [FEED, STARRED, GHOST], ids=["JSON Feed", "starred", "Ghost"])
def test_what_stands_before_a_cut_is_read(whole: bytes) -> None:
    text = read_each(whole)[0].article.blocks
    for end in range(len(whole) // 4, len(whole) - 9, 83):
        found = read_each(whole[:end], "a.json")
        assert not any("failed" in note for reading in found for note in reading.notes)
    found = read_each(whole[: whole.rindex(b'"title"')])
    assert found[0].article.blocks == text
    assert any("broken or cut short" in note for note in found[0].notes)
