"""Feeds and the exports of blogs: an article an item, what is stated of it, what is none."""

import pytest
from desk import FIXTURES
from desk import source as bytes_of

from cleaners import Omission, Reading, Role, clean_each
from cleaners.readers import read_each
from cleaners.readers.exports.post_markup import set_in_paragraphs

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry."
NAMES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'

RSS_1 = """<?xml version="1.0"?>
<?xml-stylesheet href="a.xsl"?>
<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><item><description>{}</description></item></rdf:RDF>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#">
<entry><content type="text/html" mode="escaped">{}</content></entry></feed>"""


def fixture(case: str) -> bytes:
    (path,) = (FIXTURES / "readers" / "feed" / case).glob("input.*")
    return bytes_of(path)


def rss(*items: str) -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {NAMES}><channel><title>Courier</title>{inner}</channel></rss>'.encode()


def only(data: bytes, name: str = "") -> Reading:
    (reading,) = read_each(data, name)
    return reading


def test_an_item_is_its_fullest_text_with_what_the_feed_states() -> None:
    weir, cafe, tides = read_each(fixture("rss-with-texts"))
    article = weir.article
    assert (article.headline, article.authors) == ("Weir gives way at Lower Tansy – again", ("Ida Holm",))
    assert article.deck == "The mill race has run dry, and nobody knows who will pay."
    assert (article.published, article.site, article.language) == (
        "2020-01-17T09:29",
        "The Tansy Courier",
        "en",
    )
    assert article.url == "https://courier.example/weir"
    assert weir.kept.tags == ()  # the paper's categories are not its reader's
    assert (cafe.article.headline, cafe.article.authors) == ("Café on the quay closes", ("Ove Lind",))
    assert (cafe.article.published, cafe.article.url) == ("2020-01-18", "https://courier.example/cafe")
    assert "only a summary of it is in the feed" in cafe.notes
    assert not tides.article.blocks
    assert tides.notes[-1] == "no text of Tide tables, https://courier.example/tides in the export"


def test_the_fullest_text_of_an_item_is_its_text_whatever_its_field() -> None:
    [item] = read_each(
        rss(f"<content:encoded>Listen now</content:encoded><description>{SENTENCE}</description>")
    )
    assert [block.text for block in item.article.blocks] == [SENTENCE]
    assert "Listen now" in (item.article.deck, *(left.text for left in item.omissions))


def test_an_entry_of_atom_s_says_what_its_feed_says_and_has_its_own_author_first() -> None:
    ferry, salt, line = read_each(fixture("atom"))
    assert (ferry.article.headline, ferry.article.authors) == ("Ferry stays in port", ("Ida Holm",))
    assert ferry.article.url == "https://courier.example/ferry"  # not the entry's own file
    assert ferry.article.published == "2020-01-19T10:00"  # when it was changed, for nothing else is stated
    assert [block.text for block in ferry.article.blocks] == [
        "The ferry has not left port since Monday.",
        "Fuel is short & dear.",
    ]
    assert ferry.article.deck == "Why nobody crosses to the islands this week."
    assert (salt.article.authors, salt.article.published) == (("Berta Quist",), "2020-01-20T06:00")
    assert "only a summary of it is in the feed" in salt.notes
    assert [block.text for block in line.article.blocks] == [
        "Two boats < three boats, as the keeper says.",
        "He has counted them for forty years.",
    ]


def test_a_post_of_wordpress_is_set_as_wordpress_shows_it() -> None:
    winter, about = read_each(fixture("wordpress"))
    assert (winter.article.headline, winter.article.authors) == ("A winter at the lock", ("Ida Holm",))
    assert winter.article.published == "2012-01-18T00:30"  # by the blog's clock, not London's
    assert winter.article.deck == "Nine days of ice."
    assert winter.kept.tags == ("Winter", "ice & snow")
    roles = [block.role for block in winter.article.blocks]
    assert roles == [
        Role.PARAGRAPH,
        Role.IMAGE,
        Role.CAPTION,
        Role.PARAGRAPH,
        Role.QUOTE,
        Role.QUOTE,
        Role.SUBHEAD,
        Role.PARAGRAPH,
    ]
    assert Omission("Ove Lind: We had ice here, too.", "comments") in winter.omissions
    assert about.article.published is None  # a draft's date is none
    assert about.article.blocks[0].text == "The lock was built in 1880, and again in 1931."


def test_what_is_no_post_of_a_blog_is_left_out_and_told() -> None:
    (wheel,) = read_each(fixture("blogger"))
    assert wheel.kept.tags == ("mills",)
    assert Omission("Ove Lind: Well done!", "comments") in wheel.omissions
    told = "left out of it, for it is neither post nor page: comment (1), template (1)"
    assert told in wheel.notes
    lone = fixture("blogger").replace(b"blog-1.post-2'", b"blog-1.post-9'")  # the post that it is on is gone
    assert Omission("Well done!", "neither post nor page: comment") in only(lone).omissions


def test_the_tags_of_a_feed_that_blogger_made_are_its_author_s() -> None:
    kind = b"<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#"
    feed = fixture("blogger").replace(kind, b"<other term='")
    assert {reading.kept.tags for reading in read_each(feed)} == {()}


def test_what_google_hands_out_of_a_blog_is_one() -> None:
    def entry(number: int, kind: str, more: str) -> str:
        return (
            f"<entry><id>{number}</id><blogger:type>{kind}</blogger:type><title>{kind}</title>"
            f"<author><name>Ove Lind</name><blogger:type>BLOGGER</blogger:type></author>"
            f"<content type='html'>&lt;p&gt;{kind.lower()}: {SENTENCE}&lt;/p&gt;</content>{more}</entry>"
        )

    posts = entry(1, "POST", "<category term='mills'/>") + entry(2, "PAGE", "")
    comment = entry(3, "COMMENT", "<blogger:parent>1</blogger:parent>")
    head = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
    post, page = read_each(f"<?xml version='1.0'?>{head}{posts}{comment}</feed>".encode(), "feed.atom")
    assert (post.article.headline, page.article.headline) == ("POST", "PAGE")
    assert (post.kept.tags, post.article.authors) == (("mills",), ("Ove Lind",))
    assert Omission(f"Ove Lind: comment: {SENTENCE}", "comments") in post.omissions
    assert not page.omissions


@pytest.mark.parametrize(
    ("first", "is_feed"),
    [
        ('<rss version="0.91"><channel><item><description>{}</description></item></channel></rss>', True),
        (RSS_1, True),
        (ATOM_03, True),
        ('<feed xmlns="urn:cattle"><entry>{}</entry></feed>', False),
        ('<rdf:RDF xmlns:rdf="r"><item>{}</item></rdf:RDF>', False),
        ("<p>An rss feed, &lt;rss&gt;, is a list.</p><p>{}</p>", False),
        ("An rss feed, <rss>, is a list. {}", False),
        ('<rss version="2.0"> is how it begins. {}', False),
    ],
    ids=["0.91", "1.0", "Atom 0.3", "other XML", "other RDF", "a page", "a text", "an example"],
)
def test_a_feed_is_known_by_its_first_element(first: str, is_feed: bool) -> None:
    for data in (first.format(SENTENCE), f"\ufeff\n{first.format(SENTENCE)}"):
        (reading,) = read_each(data.encode(), "feed.html.txt")
        assert (reading.source.format == "feed") is is_feed
        if is_feed:
            assert [block.text for block in reading.article.blocks] == [SENTENCE]
        else:
            assert SENTENCE in str(reading.article.blocks) or reading.source.format == "binary"


def test_only_blogger_s_own_kinds_are_no_posts() -> None:
    entry = f"<entry><title>{{0}}</title><category term='{{0}}'/><content>{SENTENCE}</content></entry>"
    entries = "".join(map(entry.format, ("comment", "settings", "template")))
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>"
    found = read_each(feed.encode())
    assert [each.article.headline for each in found] == ["comment", "settings", "template"]


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("The &lt;em&gt;Tansy&lt;/em&gt; sinks&lt;br&gt;at noon", "The Tansy sinks at noon"),
        ("Using the &lt;canvas&gt; tag, and list&lt;int&gt;", "Using the <canvas> tag, and list<int>"),
    ],
)
def test_of_a_title_only_markup_is_left_out(stated: str, title: str) -> None:
    found = only(rss(f"<title>{stated}</title><description>{SENTENCE}</description>"))
    assert found.article.headline == title


def test_a_feed_in_another_charset_is_read_in_it() -> None:
    text = fixture("rss-with-texts").decode().replace("Thursday", "Samedi, à l’été,").replace("’", "'")
    weir = read_each(text.encode("iso-8859-1"))[0]
    assert "on Samedi, à l'été, night" in weir.article.blocks[0].text
    assert weir.article.headline == "Weir gives way at Lower Tansy – again"
    wide = read_each(b"\xff\xfe" + text.replace("ISO-8859-1", "UTF-16").encode("utf-16-le"))[0]
    assert wide.article.blocks == weir.article.blocks


def test_what_is_broken_in_a_feed_costs_only_what_stands_behind_it() -> None:
    whole = fixture("rss-with-texts")
    for end in range(len(whole) // 3, len(whole) - 20, 97):
        readings = read_each(whole[:end])
        assert {reading.source.format for reading in readings} <= {"feed", "binary"}
        assert any("broken or cut short" in note for note in readings[0].notes)
    kept = only(rss(f"<description>A & B&eacute; {SENTENCE}</description><title>Lee &amp; Sons</title>"))
    assert kept.article.headline == "Lee & Sons"
    assert kept.article.blocks[0].text == f"A & Bé {SENTENCE}"
    assert not kept.notes


def test_a_feed_without_a_text_says_so() -> None:
    reading = only(rss("<title>One</title>", "<title>Two</title>"))
    assert reading.source.format == "binary"
    assert reading.notes[0] == "a feed without any text in it; no text of One in the export"
    assert only(rss()).notes == ("a feed without any text in it",)


def test_nothing_of_a_feed_is_fetched_and_no_entity_of_its_own_read() -> None:
    own = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY own "secret"><!ENTITY file SYSTEM "file:///etc/hosts">]>'
    reading = only(own + rss(f"<description>&own;&file; {SENTENCE}</description>"), "feed.xml")
    assert [block.text for block in reading.article.blocks] == [f"&own;&file; {SENTENCE}"]


@pytest.mark.parametrize(
    ("typed", "markup"),
    [
        ("One.\n\nTwo.\nThree.", "<p>One.</p>\n<p>Two.<br>\nThree.</p>\n"),
        ("<p>One.</p>\n\n<p>Two\nthree.</p>", "<p>One.</p><p>Two\nthree.</p>"),
        ("One.<br />\nTwo.", "<p>One.<br />\nTwo.</p>\n"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<ul>\n<li>One</li>\n</ul>\nTwo.", "<ul>\n<li>One</li>\n</ul><p>Two.</p>\n"),
        ("[caption]no picture[/caption]", "<p>[caption]no picture[/caption]</p>\n"),
    ],
)
def test_paragraphs_are_set_where_the_author_left_them_to_wordpress(typed: str, markup: str) -> None:
    assert set_in_paragraphs(typed) == markup


def test_the_articles_of_a_feed_are_cleaned_each_by_itself() -> None:
    cleaned = clean_each(fixture("rss-with-texts"), "feed.xml")
    assert [each.article.headline for each in cleaned][1:] == ["Café on the quay closes", "Tide tables"]
    (credit,) = [block.credit for block in cleaned[0].article.blocks if block.credit]
    assert (credit.creators, credit.provider) == (("Ann Lee",), "AFP")
