"""What programs and offices keep: said to be what it is, with what to do, and not taken for an article."""

import json

import pytest
from desk import zipped

from cleaners import read
from cleaners.readers.exports import book_quotes, program_data

OLE, ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
TABLE = 'Name,Author,Tags\nThe weir broke,Ann Lee,"water, town"\nIt holds,Bo Ek,\n'


def what(data: bytes) -> str:
    reading = read(data, "notes.txt")
    assert reading.source.format == "binary"
    assert not reading.article.blocks
    return reading.notes[0].removeprefix("not text but ")


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        "\ufeff" + TABLE.replace("\n", "\r\n"),
        TABLE.replace(",", ";"),
        'title,url,body\n"The weir",https://a.example/,"It broke.\n\nAt noon, all at once, it broke."\n',
        ",title,body\n0,The weir,It broke.\n",
        "title,url,body\n" + "The weir,https://a.example/,It broke at noon\n" * 3000,
    ],
)
def test_a_table_is_none_of_an_article(table: str) -> None:
    assert what(table.encode()) == program_data.TABLE


@pytest.mark.parametrize(
    "text",
    [
        "Rain, wind and cold, she said\nsun, calm and warmth, said he\n",  # as many commas in each line
        "1,234,567 people live here\n2,345,678 live there\n",
        "Ann Lee,Bo Ek,Ida Holm\n\nThe weir broke.\n",
        "The weir,the dam,the lock.\nThe mill,the inn,the church.\n",
        "Ann Lee,Bo Ek,Ida Holm",
        "<?xml version='1.0'?><html><body><p>The weir broke.</p></body></html>",
        "<?xml is how XML begins.",
        '{"weir": 1} is how it is written.',
        "To do in 2024\n- 3 weirs\n\nThe weirs.\n==========\nThey broke.\n",
    ],
)
def test_a_text_that_looks_like_data_is_a_text(text: str) -> None:
    assert read(text.encode()).article.blocks


@pytest.mark.parametrize(
    "where",
    [
        "Highlight Loc. 2311-13  | Added on Saturday, March 19, 2011, 11:22 AM",
        "Your Highlight on page 12 | Added on Friday, January 17, 2020 9:29:28 PM",
        "Ihre Markierung auf Seite 12 | Hinzugefügt am Freitag, 17. Januar 2020 21:29:28",
        "12ページ|位置No. 180-182のハイライト |作成日: 2020年1月17日金曜日 21:29:28",
        "Ваш выделенный отрывок на странице 12 | Добавлено: пятница, 17 января 2020 г. в 21:29:28",
    ],
    ids=["old", "en", "de", "ja", "ru"],
)
def test_the_quotes_of_a_kindle_are_no_article(where: str) -> None:
    quote = f"The weir (Ann Lee)\r\n- {where}"
    text = f"\ufeff{quote}\r\n\r\nThe weir broke.\r\n==========\r\n"
    assert what((text * 3).replace("\ufeff", "", 2).encode()) == book_quotes.told("a Kindle")
    assert read(f"{quote}\r\n\r\nThe weir broke.\r\n".encode()).article.blocks


NOTEBOOK = """<html><head><style>.bookTitle { color: red }</style></head><body>
<div class="bookTitle">The weir</div><div class="authors">Ann Lee</div>
<div class="noteHeading">Highlight (yellow) - Page 12</div><div class="noteText">It broke.</div>"""
LUA = """-- we can read Lua syntax here!
return {
    ["annotations"] = {
        [1] = {
            ["text"] = "The weir broke.",
        },
    },
}
"""
KOREADER = {"title": "The weir", "entries": [{"text": "The weir broke."}], "version": "json/1.0.0"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (NOTEBOOK, "a Kindle"),
        (LUA, "KOReader"),
        (json.dumps(KOREADER), "KOReader"),
        (
            "\u3000The weir\n\u3000\n\u3000\u3000-- Page: 12, added on Sat May 18\nIt broke.\n-=-=-=-=-=-\n",
            "KOReader",
        ),
        ('<html><body><h1>The weir</h1><div class="bookmark bm-color-note">It broke.</div>', "PocketBook"),
        ("Highlight,Book Title,Book Author,Note\nIt broke.,The weir,Ann Lee,\n", "Readwise"),
        (
            "<annotationSet xmlns='http://ns.adobe.com/digitaleditions/annotations'><annotation/></annotationSet>",
            "an e-reader",
        ),
    ],
)
def test_quotes_from_books_are_no_article(text: str, who: str) -> None:
    assert what(text.encode()) == book_quotes.told(who)


@pytest.mark.parametrize(
    "text",
    [
        "<p class='bookTitle'>The weir, a novel, was reviewed on Monday.</p><p>It broke.</p>",
        "-- The weir\nreturn { it } to the river, he said.\n",
        "\u3000It broke.\n\n-=-=-=-=-=-=-\n\nIt holds.\n",
        "@article {of} faith, she said = nothing.\n",
        "TY  - that is what they say on the quay\n",
        "HTTrack was launched on a Friday, years ago.\n",
        "\u3000It broke.\n\n-=-=-=-=-=-\n\nIt holds.\n",
        "# Notes\n\n```\n<div class='bookTitle'>\n<div class='noteText'>\n```\n\nIt broke.\n",
        "<h1>Notes</h1><pre>&lt;p class='bookTitle'&gt; &lt;p class='noteText'&gt;</pre><p>It broke.</p>",
        "<h1>Notes</h1><pre>&lt;p class='bookmark bm-color-note'&gt;</pre><p>It broke.</p>",
        "@article{lee2020,\n  title = {The weir}\n}\n\nThe weir broke at noon.\n",
        "TY  - NEWS\nTI  - The weir\nER  - \n\nThe weir broke at noon.\n",
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg>\n\n# The weir\n\nIt broke.\n',
        "<opml> is the first word of such a list.\n",
    ],
)
def test_a_text_that_looks_like_a_list_of_quotes_or_references_is_a_text(text: str) -> None:
    assert read(text.encode()).article.blocks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "% made by a library\n@article{lee2020,\n  author = {Ann Lee},\n  title = {The weir}\n}\n",
            "BibTeX",
        ),
        ("\ufeffTY  - NEWS\r\nAU  - Lee, Ann\r\nTI  - The weir\r\nER  - \r\n", "RIS"),
        ("PMID- 12\nTI  - The weir\n", "PubMed"),
        ('<rdf:RDF xmlns:rdf="r" xmlns:z="http://www.zotero.org/namespaces/export#"/>', "Zotero's RDF"),
    ],
)
def test_references_are_no_article(text: str, name: str) -> None:
    assert what(text.encode()).startswith(f"references ({name}), without the texts")


def test_xml_of_a_program_is_no_article() -> None:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by a program -->\n'
    assert what(f"\ufeff{head}<package><metadata/></package>".encode()) == program_data.XML
    assert what(f"{head}<gauge version='2.0'><level/></gauge>".encode()) == program_data.XML


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\ufeff<opml version="2.0"><body/></opml>', "a list of feeds or notes (OPML)"),
        ('<mets:mets xmlns:mets="m"><mets:fileSec/></mets:mets>', "a list of an object's files (METS)"),
        (
            '<?xml version="1.0"?><PcGts xmlns="p"><Page/></PcGts>',
            "what text recognition has read (PAGE XML)",
        ),
        (
            '<document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml"><page/></document>',
            "what text recognition has read (ABBYY's XML)",
        ),
        ('<weir:gauge xmlns:weir="w"><weir:level>7</weir:level></weir:gauge>', "data in XML"),
        ('window.YTD.tweets.part0 = [{"tweet": {"full_text": "The weir broke."}}]', "what Twitter's archive"),
        ("HTTrack3.49-2+htsswf launched on Fri, 17 Jan 2020 09:29:28 at a.example\n", "what HTTrack keeps"),
        (
            "<html><head><title>Local index - HTTrack Website Copier</title></head><body>Index</body></html>",
            "what HTTrack keeps",
        ),
        ('{"textContent": "It broke.", "userEditedTimestampUsec": 1}', "a note of Google Keep's in JSON"),
    ],
)
def test_data_is_named_whatever_stands_before_it(text: str, told: str) -> None:
    assert what(text.encode()).startswith(told)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"The_weir".ljust(60, b"\0") + b"BOOKMOBI" + bytes(99), "a Kindle's e-book"),
        (b"The_weir".ljust(60, b"\0") + b"TEXtREAd" + bytes(99), "an e-book of Palm's"),
        (b"CONT\2\0" + bytes(99), "a Kindle's e-book"),
        (b"ITSF\3\0\0\0" + bytes(99), "a help file (chm)"),
        (b"AT&TFORM\0\0\1\0DJVM" + bytes(99), "scanned pages (DjVu)"),
        (b"ZIM\4\5\0\0\0" + bytes(99), "a whole site as Kiwix keeps it"),
    ],
)
def test_a_book_of_another_kind_is_told_with_what_to_do(data: bytes, told: str) -> None:
    assert what(data).startswith(told)
    assert "first (" in what(data)


def test_a_long_list_in_json_is_data_too() -> None:
    entries = [{"title": "The weir", "url": "https://a.example/", "number": n} for n in range(90_000)]
    assert what(json.dumps(entries).encode()) == "data in JSON"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<d/>"}), "an office document (xlsx"),
        (OLE + bytes(99), "an office document of the old kind"),
        (OLE + bytes(99) + ENCRYPTED, "an office document that only a password opens"),
    ],
)
def test_an_office_document_is_told_with_what_to_do(data: bytes, kind: str) -> None:
    assert what(data).startswith(kind)
    assert "first" in what(data)
