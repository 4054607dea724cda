"""What programs and offices keep: said to be what it is, with what to do, and not taken for an article."""

import json

import pytest
from desk import zipped

from cleaners import read
from cleaners.readers import program_data

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


def test_the_quotes_of_a_kindle_are_no_article() -> None:
    quote = "The weir (Ann Lee)\r\n- Your Highlight on page 12 | Added on Friday, January 17, 2020 9:29:28 PM"
    text = f"\ufeff{quote}\r\n\r\nThe weir broke.\r\n==========\r\n"
    assert what((text * 3).replace("\ufeff", "", 2).encode()) == program_data.KINDLE
    assert read(f"{quote}\r\n\r\nThe weir broke.\r\n".encode()).article.blocks


def test_xml_of_a_program_is_no_article() -> None:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- made by a program -->\n'
    assert what(f"\ufeff{head}<package><metadata/></package>".encode()) == program_data.XML
    assert what(f"{head}<opml version='2.0'><body/></opml>".encode()) == program_data.XML


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
