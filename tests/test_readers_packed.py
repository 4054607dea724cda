"""Pages and books in packings: their articles, what the packing says of them, bad ones told in a line."""

import plistlib
import subprocess
import sys
from pathlib import Path

import desk
import pytest
from desk import FIXTURES, zipped

from cleaners import Article, Kept, Role, clean_each, read
from cleaners.readers import epub, mhtml, read_each
from cleaners.readers.binary import SAVE_AS

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry. "
CONTAINER = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'


def source(place: str) -> bytes:
    (path,) = (FIXTURES / "readers" / place).glob("input.*")
    return desk.source(path)


def book(chapters: dict[str, str], facts: str = "", **more: str | bytes) -> bytes:
    """An e-book of these chapters by their file's name."""
    items = "".join(
        f'<item id="{n}" href="{name}" media-type="text/html"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="{n}"/>' for n in range(len(chapters)))
    package = (
        f"<package><metadata>{facts}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "b.opf": package,
            **chapters,
            **{name.replace("__", "/").replace("_", "."): text for name, text in more.items()},
        }
    )


def chapter(title: str) -> str:
    return f"<html><body><h1>{title}</h1><p>{SENTENCE * 2}</p></body></html>"


def digest(text: str, contents: str) -> bytes:
    """An e-book of one file with its contents, as services make them that send several articles."""
    manifest = '<item id="0" href="all.html" media-type="text/html"/>'
    manifest += '<item id="1" href="nav.html" media-type="application/xhtml+xml" properties="nav"/>'
    package = f"<package><manifest>{manifest}</manifest><spine><itemref idref='0'/></spine></package>"
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "b.opf": package,
            "all.html": text,
            "nav.html": f"<html><body><nav>{contents}</nav></body></html>",
        }
    )


FERRY = f"<h2 id='a'>Ferry stays in port</h2><p>{SENTENCE * 2}</p><h3>A long night</h3><p>{SENTENCE * 2}</p>"
PIER = f"<h2 id='b'>Pier is sold</h2><p>{SENTENCE * 3}</p>"


def test_articles_in_one_file_are_parted_where_the_contents_say() -> None:
    contents = "<ol><li><a href='all.html#a'>Ferry stays in port</a></li>"
    contents += "<li><a href='all.html#b'>Pier is  sold</a></li></ol>"
    first, second = read_each(digest(f"<html><body>{FERRY}{PIER}</body></html>", contents))
    assert [first.article.headline, second.article.headline] == ["Ferry stays in port", "Pier is sold"]
    assert [block.role.value for block in first.article.blocks] == [
        "headline",
        "paragraph",
        "subhead",
        "paragraph",
    ]
    assert [block.role.value for block in second.article.blocks] == ["headline", "paragraph"]


def test_what_stands_above_the_first_article_of_a_file_is_kept_with_it() -> None:
    contents = "<ol><li><a href='all.html#a'>Ferry stays in port</a></li>"
    contents += "<li><a href='all.html#b'>Pier is sold</a></li></ol>"
    page = f"<html><body><p>Saved this week.</p>{FERRY}{PIER}</body></html>"
    whole = " ".join(b.text for part in read_each(digest(page, contents)) for b in part.article.blocks)
    assert whole.startswith("Saved this week. Ferry stays in port")


def test_a_listed_heading_with_next_to_nothing_below_it_begins_no_article() -> None:
    contents = "".join(f"<li><a href='all.html#{n}'>{n}</a></li>" for n in ("Ferry", "Tide", "Pier"))
    text = f"<h2>Ferry</h2><p>{SENTENCE * 2}</p><h2>Tide</h2><p>High at six.</p>"
    text += f"<h2>Pier</h2><p>{SENTENCE * 2}</p>"
    first, second = read_each(digest(f"<html><body>{text}</body></html>", f"<ol>{contents}</ol>"))
    assert "High at six." in [block.text for block in first.article.blocks]
    assert second.article.headline == "Pier"


@pytest.mark.parametrize(
    "contents",
    [
        (
            "<ol><li><a href='all.html'>The week</a><ol><li><a href='all.html#a'>Ferry stays in port</a></li>"
            "<li><a href='all.html#b'>Pier is sold</a></li></ol></li></ol>"
        ),
        "<ol><li><a href='all.html#a'>Ferry stays in port</a></li></ol>",
        "<ol><li><a href='all.html#a'>One</a></li><li><a href='all.html#b'>Two</a></li></ol>",
    ],
    ids=["sections of one", "one entry", "not printed"],
)
def test_a_chapters_own_sections_stay_in_it(contents: str) -> None:
    assert len(read_each(digest(f"<html><body>{FERRY}{PIER}</body></html>", contents))) == 1


def test_a_section_s_list_of_articles_is_none_of_them() -> None:
    """As calibre's newspapers have one before each section."""
    items = "".join(
        f"<li><a href='../{n}.html'>{n}</a> [Tue, 16 Apr]<div>{SENTENCE}...</div></li>"
        for n in ("one", "two")
    )
    chapters = {"town/index.html": f"<html><body><h2>Town</h2><ul>{items}</ul></body></html>"}
    chapters |= {"one.html": chapter("One"), "two.html": chapter("Two")}
    parts = read_each(book(chapters))
    assert [part.article.headline for part in parts] == ["One", "Two"]
    assert SENTENCE.strip() in parts[0].omissions[0].text


def entry(who: str, when: str, tags: str = "<dt>Tags</dt><dd>river, the mill</dd>") -> str:
    """A chapter as wallabag makes it: what is known, in the owner's language, and the title twice."""
    fields = {"Von": who, "Am": when, "Gespeichert": "2024-06-01", "Lesezeit": "3 min"}
    stated = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in fields.items())
    links = "".join(
        f"<dt>L</dt><dd><a href='{a}'>{a}</a></dd>" for a in ("https://a.example/1", "https://w.example/1")
    )
    picture = "<p><img src='https://a.example/2.jpg'></p>"
    return (
        f"<html><body><h1>(1/2) One</h1><img src='https://a.example/1.jpg'><dl>{stated}{links}{tags}</dl>"
        f"<h2>One</h2><p>{SENTENCE * 2}</p>{picture}<h2>More</h2><p>{SENTENCE}</p></body></html>"
    )


def test_what_wallabag_states_in_its_books_is_read_into_the_fields() -> None:
    first, second = read_each(book({"1.html": entry("Ida Holm", "2024-05-18"), "2.html": chapter("Two")}))
    article = first.article
    assert (article.headline, article.authors, article.published, article.url) == (
        "One",
        ("Ida Holm",),
        "2024-05-18",
        "https://a.example/1",
    )
    assert first.kept == Kept(("river", "the mill"), saved="2024-06-01")
    assert [block.role.value for block in article.blocks] == [
        *("headline", "image", "paragraph", "image", "subhead", "paragraph")
    ]
    assert "Ida Holm" in first.omissions[0].text
    assert second.article.headline == "Two"


@pytest.mark.parametrize("who", ["Unbekannt", "tansy-courier.example"])
def test_where_wallabag_knows_no_author_there_is_none(who: str) -> None:
    (reading,) = read_each(book({"1.html": entry(who, "Unbekannt", "")}))
    assert (reading.article.authors, reading.article.published, reading.kept.tags) == ((), None, ())


def test_a_list_that_leads_out_of_the_book_is_an_article() -> None:
    items = "".join(f"<li><a href='https://a.example/{n}'>{SENTENCE}</a></li>" for n in range(4))
    parts = read_each(
        book({"1.html": f"<html><body><h1>Best of the year</h1><ul>{items}</ul></body></html>"})
    )
    assert parts[0].article.headline == "Best of the year"


@pytest.mark.parametrize(
    ("facts", "published"),
    [
        ("<title>Week</title><date>2024-06-01T10:50:00+00:00</date>", None),  # when it was made
        ("<title>Week</title><date>2024-06-01</date>", "2024-06-01"),
        (
            "<title>Post [Tue, 16 Apr 2024]</title><date>2024-04-17T01:50:00+00:00</date>",
            "2024-04-16",
        ),
    ],
)
def test_when_a_book_was_made_is_not_when_its_articles_were_published(
    facts: str, published: str | None
) -> None:
    parts = read_each(book({"1.html": chapter("One"), "2.html": chapter("Two")}, facts))
    assert [part.article.published for part in parts] == [published] * 2


def test_a_site_is_no_author() -> None:
    facts = "<creator>www.tansy-courier.co.uk</creator><creator>ann.lee</creator>"
    article = read(book({"1.html": chapter("One")}, facts)).article
    assert (article.authors, article.site) == (("ann.lee",), "www.tansy-courier.co.uk")


def message(html: str, headers: str = "") -> bytes:
    return f"MIME-Version: 1.0\n{headers}Content-Type: text/html; charset=utf-8\n\n{html}".encode()


def page(head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>{SENTENCE * 3}</p></body></html>"


def test_a_book_gives_an_article_for_each_chapter_with_what_the_book_says_of_all() -> None:
    first, second = read_each(source("epub/two-chapters"))
    assert (first.article.headline, second.article.headline) == (
        "Weir gives way at Lower Tansy",  # as printed: the contents shorten it
        "The Ferry That Stayed",
    )
    assert [b.role for b in second.article.blocks][:2] == [Role.HEADLINE, Role.PARAGRAPH]
    assert {first.article.site, second.article.site} == {"The Tansy Reader"}
    assert first.article.published == "2024-05-18"
    assert first.article.authors == ()
    assert first.notes == ("article 1 of 2 in it",)
    assert first.source == second.source


def test_notes_give_an_article_each() -> None:
    clipped, written = read_each(source("enex/two-notes"))
    assert clipped.article.url == "https://courier.example/river/weir"
    assert clipped.article.published is None  # it was saved then
    assert written.article.published == "2024-05-19T18:05"
    assert written.article.authors == ("Ida Holm",)
    assert written.article.headline == "What to ask at the parish meeting"
    assert clipped.kept == Kept(("river", "Tansy"), saved=clipped.kept.saved)
    assert written.kept.saved == "2024-05-19T18:05"


def clip(kind: str, author: str) -> bytes:
    """A page that Evernote clipped; it leaves no class in it, and its menu is text as any other."""
    style = f"--en-clipped-content:{kind}; --en-clipped-source-url:https://a.example/weir?a=1&amp;b=2; a:b"
    menu = "".join(f"<div><a href='https://a.example/{n}'>{n}</a></div>" for n in ("Town", "River", "Sport"))
    text = f"<div><h1>The weir</h1><p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p></div>"
    note = f'<en-note><div style="{style}"><div>{menu}</div>{text}</div></en-note>'
    attributes = f"<note-attributes><author>{author}</author></note-attributes>"
    return (
        f"<en-export><note><title>The weir</title><created>20240518T091402Z</created>{attributes}"
        f"<content><![CDATA[{note}]]></content></note></en-export>"
    ).encode()


def test_of_a_whole_page_in_a_note_the_article_is_looked_for() -> None:
    whole = read(clip("fullPage", "Ida Holm"))
    assert [block.role for block in whole.article.blocks] == [Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH]
    assert "Sport" in "".join(omission.text for omission in whole.omissions)
    assert "Sport" in [block.text for block in read(clip("article", "Ida Holm")).article.blocks]


def test_the_line_that_says_where_a_note_was_clipped_is_none_of_it() -> None:
    line = "<div><b>Clip source: </b><a href='https://a.example/weir'>The weir</a></div>"
    note = f"<en-note>{line}<div><br/></div><div>{SENTENCE}</div></en-note>"
    attributes = "<note-attributes><source-url>https://a.example/weir</source-url></note-attributes>"
    for content, first in ((note, SENTENCE.strip()), (note.replace(": <", " <"), "Clip source The weir")):
        text = f"<title>A</title>{attributes}<content><![CDATA[{content}]]></content>"
        reading = read(f"<en-export><note>{text}</note></en-export>".encode())
        assert reading.article.blocks[0].text == first
        assert ("Clip source: The weir" in [omission.text for omission in reading.omissions]) == (
            content is note
        )


def test_a_note_without_a_text_is_named_with_the_reason() -> None:
    contents = (
        "<en-crypt>c2VjcmV0</en-crypt>",
        "<en-media type='application/pdf' hash='a'/>",
        "<div><br/></div>",
    )
    notes = "".join(
        f"<note><title>Note {n}</title><content><![CDATA[<en-note>{content}</en-note>]]></content></note>"
        for n, content in enumerate(contents, 1)
    )
    told = [reading.notes[1] for reading in read_each(f"<en-export>{notes}</en-export>".encode())]
    assert told == [
        "no text of Note 1 in the export: it is encrypted: decrypt it in Evernote first",
        "no text of Note 2 in the export: only pictures or files, which are not read: save them first",
        "no text of Note 3 in the export: it is empty",
    ]


@pytest.mark.parametrize("author", ["Ida Holm", "ida@holm.example"])
def test_who_clipped_a_page_did_not_write_it(author: str) -> None:
    article = read(clip("article", author)).article
    assert (article.url, article.authors, article.published) == ("https://a.example/weir?a=1&b=2", (), None)


@pytest.mark.parametrize("place", ["epub/two-chapters", "enex/two-notes"])
def test_each_article_of_an_original_is_cleaned_and_goes_through_json(place: str) -> None:
    cleaned = clean_each(source(place))
    assert len(cleaned) == 2
    for one in cleaned:
        assert type(one).from_dict(one.to_dict()) == one
        assert one.source.sha256 == cleaned[0].source.sha256


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", "https://courier.example/river/weir"),
        ('<link rel="canonical" href="https://courier.example/weir">', "https://courier.example/weir"),
        ('<link rel="canonical" href="https://courier.example/">', "https://courier.example/river/weir"),
        ('<meta property="og:url" content="https://courier.example/og">', "https://courier.example/og"),
    ],
    ids=["page says nothing", "page wins", "page says only the site", "open graph wins"],
)
def test_of_addresses_that_disagree_the_page_s_wins_unless_it_is_the_site_s(head: str, url: str) -> None:
    headers = "Snapshot-Content-Location: https://courier.example/river/weir\n"
    saved = {
        "WebMainResource": {
            "WebResourceData": page(head).encode(),
            "WebResourceURL": "https://courier.example/river/weir",
        }
    }
    comment = "<!-- saved from url=(0034)https://courier.example/river/weir -->"
    assert read(message(page(head), headers)).article.url == url
    assert read(plistlib.dumps(saved, fmt=plistlib.FMT_BINARY)).article.url == url
    assert read(comment + page(head)).article.url == url


@pytest.mark.parametrize(
    ("head", "headline"),
    [("", "Weir breaks"), ("<title>Weir gives way</title>", "Weir gives way")],
)
def test_a_page_s_title_wins_over_the_message_s_subject(head: str, headline: str) -> None:
    headers = "Subject: =?utf-8?B?V2VpciBicmVha3M=?=\nDate: Sat, 18 May 2024 09:14:02 +0000\n"
    article = read(message(page(head), headers)).article
    assert article.headline == headline
    assert article.published is None  # that is when it was saved


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "koi8-r", "utf-16"])
def test_a_part_is_read_in_its_own_charset(encoding: str) -> None:
    text = {"shift_jis": "新しい橋は来年の三月に完成する。", "koi8-r": "Мост откроют в следующем году."}.get(
        encoding, "Die Brücke öffnet im März."
    )
    body = f"<html><body><p>{text * 5}</p></body></html>".encode(encoding)
    head = f"MIME-Version: 1.0\nContent-Type: text/html; charset={encoding}\n"
    if encoding == "utf-16":
        import base64

        head, body = f"{head}Content-Transfer-Encoding: base64\n", base64.encodebytes(body)
    reading = read(head.encode() + b"\n" + body)
    assert reading.article.blocks[0].text == text * 5
    assert reading.source.format == "mhtml"


@pytest.mark.parametrize(
    "text",
    [
        "Subject: the weir\n\nIt broke.",
        "From: the weir\nTo: the sea\n\nA river's course.",
        "Content-Type: text/html\n\nis what a server says.",
        "Dear all:\n\nthe weir broke.",
    ],
)
def test_a_text_with_a_few_headers_is_a_text(text: str) -> None:
    assert not mhtml.recognises(text.encode(), "a.txt")
    assert read(text.encode()).source.format == "plain-text"


EPUB, MHTML = source("epub/two-chapters"), source("mhtml/saved-by-a-browser")
SAFARI, ENEX = source("webarchive/latin-1-as-stated"), source("enex/two-notes")
OMNIVORE, WALLABAG = source("omnivore/a-library"), source("wallabag/three-entries")
PACKINGS = {
    "epub": EPUB,
    "mhtml": MHTML,
    "mail": source("mail/letter-to-a-list"),
    "mailbox": source("mail/a-mailbox"),
    "joplin": source("joplin/a-notebook"),
    "joplin note": source("joplin/a-note-alone"),
    "webarchive": SAFARI,
    "enex": ENEX,
    "omnivore": OMNIVORE,
    "wallabag": WALLABAG,
    "news database": source("news-database/nexis"),
    "news database's print": source("news-database/factiva-print"),
    "readeck": source("readeck/two-bookmarks"),
    "matter": source("matter/three-rows"),
    "zip": source("zip/saved-files"),
    "docx": source("docx/an-article"),
    "odt": source("odt/an-article"),
    "fodt": source("odt/as-one-file-cut-short"),
    "rtf": source("rtf/an-article"),
}


def flagged(data: bytes) -> bytes:
    """A zip whose files say that they want a password."""
    buffer = bytearray(data)
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = buffer.find(mark)
        while place >= 0:
            buffer[place + at] |= 1
            place = buffer.find(mark, place + 4)
    return bytes(buffer)


LOCK = '<encryption><EncryptedData><CipherReference URI="1.html"/></EncryptedData></encryption>'


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (EPUB[: len(EPUB) // 2], "an e-book that is broken or cut short: get it again"),
        (flagged(EPUB), "an e-book that only a password opens: save it without one first"),
        (
            book({"1.html": chapter("One")}, **{"META-INF__encryption_xml": LOCK}),
            "an e-book that is locked to its buyer (DRM): only the program that bought it opens it",
        ),
        (
            book({"1.html": b"\0" * 30_000_000}),  # type: ignore[dict-item]
            "an e-book whose files unpack to an absurd size: it was not read",
        ),
        (book({}), "an e-book that is broken or cut short: get it again"),
        (
            zipped({"[Content_Types].xml": "<Types/>"}),
            f"not text but an office document (xlsx, pptx), {SAVE_AS}",
        ),
        (OMNIVORE[:120], "a zip file that is broken or cut short: get it again"),
        (flagged(OMNIVORE), "an Omnivore export that only a password opens: save it without one first"),
        (MHTML[:300], "a saved page (MHTML) without a page in it, or cut short before it: save it again"),
        (SAFARI[: len(SAFARI) // 2], "a web archive that is broken or cut short: save it again"),
        (ENEX[:240], "an Evernote export that is broken or cut short: what came before the fault was read"),
    ],
    ids=[
        "epub cut",
        "password",
        "locked",
        "bomb",
        "no chapter",
        "zip",
        "omnivore cut",
        "omnivore locked",
        "mhtml cut",
        "safari cut",
        "enex cut",
    ],
)
def test_a_bad_packing_is_told_in_a_line(data: bytes, note: str) -> None:
    (reading,) = read_each(data, "saved.webarchive")
    assert reading.source.format == "binary"
    assert reading.notes[0] == note
    assert not reading.article.blocks


@pytest.mark.parametrize("data", PACKINGS.values(), ids=PACKINGS)
def test_no_packing_cut_anywhere_makes_a_reader_fail(data: bytes) -> None:
    for size in range(0, len(data), 41):
        reading = read(data[:size], "a.epub")
        assert not any("failed" in note for note in reading.notes)


@pytest.mark.parametrize("data", PACKINGS.values(), ids=PACKINGS)
def test_a_packing_is_known_by_content_whatever_its_name(data: bytes) -> None:
    first, *others = (read(data, name) for name in ("a.txt", "page.html", "book.pdf"))
    assert first.article.blocks
    assert {(each.source.format, each.article) for each in others} == {(first.source.format, first.article)}


def test_a_book_whose_names_lead_out_of_it_finds_nothing_there(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<p>Secret</p>")
    package = f"<package><item id='a' href='../../../..{secret}'/><item id='b' href='1.html'/>"
    package += "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"
    files = {"META-INF/container.xml": CONTAINER, "b.opf": package, "1.html": chapter("One")}
    (reading,) = read_each(zipped(files))
    assert "Secret" not in str(reading)
    assert reading.article.headline == "One"
    assert reading.notes[0].startswith("a chapter is missing or broken: ../")


@pytest.mark.parametrize("place", ["b.opf", "META-INF/container.xml"])
def test_a_book_without_its_table_is_read_by_the_names_of_its_files(place: str) -> None:
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "b.opf": "<package"}
    files |= {"2.html": chapter("Two"), "1.html": chapter("One")}
    files[place] = "\0 no xml"
    one, two = read_each(zipped(files), "a.epub")
    assert (one.article.headline, two.article.headline) == ("One", "Two")
    assert "the book's table of files is broken: read in the order of their names" in one.notes


def test_no_entity_and_no_file_of_this_machine_comes_into_an_article(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret")
    entities = f'<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "{"ha" * 50}"><!ENTITY b "&a;&a;&a;">'
    doctype = f"<?xml version='1.0'?><!DOCTYPE x [{entities}]>"
    enml = "<![CDATA[<en-note><p>Two</p></en-note>]]>"
    note = f"{doctype}<en-export><note><title>&s; &b;</title><content>&s;{enml}</content></note></en-export>"
    items = "<item id='a' href='1.html'/><spine><itemref idref='a'/></spine>"
    package = f"{doctype}<package><title>&s;&b;</title>{items}</package>"
    files = {"META-INF/container.xml": CONTAINER, "b.opf": package, "1.html": doctype + chapter("One &s;")}
    packing = zipped(files)
    saved = f"{doctype}<plist><dict><key>WebMainResource</key><string>&s;</string></dict></plist>"
    page_ = f"{doctype}<html><body><p>One &s; &b; two.</p></body></html>"
    for data in (note.encode(), packing, saved.encode(), page_.encode(), message(page_)):
        found = str(read(data))
        assert "Secret" not in found
        assert "ha" * 51 not in found


def test_a_front_page_is_told_as_left_out_and_a_book_of_nothing_else_is_read() -> None:
    front = "<html><body><h1>The Reader</h1><p>Farrow Press</p></body></html>"
    (reading,) = read_each(book({"0.html": front, "1.html": chapter("One")}))
    assert ("a title page, contents or imprint of the book", "The Reader\nFarrow Press") in [
        (o.reason, o.text) for o in reading.omissions
    ]
    (reading,) = read_each(book({"0.html": front}))
    assert [b.text for b in reading.article.blocks] == ["The Reader", "Farrow Press"]


def test_a_book_of_one_article_is_its_author_s() -> None:
    facts = "<title>Mills</title><creator>Ida Holm</creator><publisher>Farrow Press</publisher>"
    (reading,) = read_each(book({"1.html": f"<p>{SENTENCE * 3}</p>"}, facts))
    assert reading.article == Article(
        reading.article.blocks, headline="Mills", authors=("Ida Holm",), site="Farrow Press"
    )


def test_a_newspapers_bars_and_bylines_are_no_text_of_its_articles() -> None:
    bar = "<div class='calibre_navbar'><a href='b.html'>Next</a> | <a href='i.html'>Menu</a> | <hr/>%s</div>"
    down = "<p>Downloaded from <a rel='calibre-downloaded-from' href='https://varn.example/1'>there</a></p>"
    text = f"{bar % ''}<h1>Ferry stays</h1><p class='byline'>By Ida Holm</p><p>{SENTENCE * 2}</p>{bar % down}"
    menu = f"<h1>Supper</h1><p>{SENTENCE * 2}</p><div class='menu'><p>Barley soup</p><p>Herring</p></div>"
    ferry, supper = read_each(book({"a.html": text, "b.html": menu}))
    assert [b.text for b in ferry.article.blocks if b.role is Role.PARAGRAPH] == [(SENTENCE * 2).strip()]
    assert (ferry.article.authors, ferry.article.url) == (("Ida Holm",), "https://varn.example/1")
    assert [o.reason for o in ferry.omissions] == ["navigation", "who wrote it and when", "navigation"]
    assert [b.text for b in supper.article.blocks][-2:] == ["Barley soup", "Herring"]


def test_an_empty_element_that_xml_closes_itself_does_not_swallow_what_follows() -> None:
    head = "<head><title/><script src='a'/></head>"
    text = f"<html>{head}<body><a id='x'/><p>{SENTENCE * 2}</p><i/><p>Two</p></body></html>"
    (reading,) = read_each(book({"1.html": text}))
    assert [(b.text, b.spans) for b in reading.article.blocks] == [((SENTENCE * 2).strip(), ()), ("Two", ())]
    assert read("<?xml version='1.0'?>" + text, "a.xhtml").article.blocks == reading.article.blocks


def test_a_picture_in_the_packing_has_its_own_address_or_none() -> None:
    image = next(b for b in read(MHTML).article.blocks if b.role is Role.IMAGE)
    assert image.target == "https://courier.example/img/weir.png"


def test_packings_cost_nothing_until_one_is_read() -> None:
    program = (
        "import sys; from cleaners import read; read(b'One two', 'a.txt');"
        "print([m for m in ('zipfile', 'plistlib', 'email', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_a_word_that_names_a_book_makes_none() -> None:
    assert not epub.recognises(b"PK\3\4 is how a zip file begins", "a.txt")
    assert not epub.recognises(b"<p>application/epub+zip</p>", "a.epub")


@pytest.mark.parametrize(
    "data",
    [
        b"<!-- a -->" * 390 + b"<en-note",
        b"<!-- a -->" * 390 + b"x<en-note>",
        b"Subject: a\n" + b" " * 16_000,
        b"<?xml version='1.0'?><a" + b" " * 500_000 + b">",
        b"<p>" + b"<a" * 500_000,
        b"<p>" + b"<link " * 300_000,
        b"<p>" + b"<svg>" * 300_000,
        b"<p>" + b"<link a='" * 200_000,
        b"<p>" + b"data:a;" * 300_000,
    ],
    ids=range(9),
)
def test_no_pattern_takes_for_ever(data: bytes) -> None:
    assert read(data, "a.html").source.sha256  # one that did would take minutes
