"""Every reader: what it makes of each fixture, how formats are told apart, and that nothing breaks them.

With CUTLINE_REWRITE=1 in the environment the expected files are written anew, to be read as a diff.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk import FIXTURES, shown, source
from hypothesis import example, given
from hypothesis import strategies as st

from cleaners import Article, Block, Omission, Reading, Role, clean, clean_each, read
from cleaners.readers import PACKED, READERS, Reader, binary, plain_text, read_with
from cleaners.readers.original import Original, each, together

CASES = sorted(path for path in (FIXTURES / "readers").glob("*/*/input.*"))


def told(reading: Reading) -> dict[str, object]:
    facts = shown(reading.article)
    blocks = facts.pop("blocks")
    return {
        "format": reading.source.format,
        "encoding": reading.source.encoding,
        **{name: value for name, value in facts.items() if value},
        **({"kept": reading.kept._asdict()} if any(reading.kept) else {}),
        "blocks": blocks,
        "omissions": [[o.reason, o.text] for o in reading.omissions],
        "notes": list(reading.notes),
    }


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.parent.name}/{p.parent.name}")
def test_a_source_is_read_as_its_fixture_says(path: Path) -> None:
    reading = read(source(path), path.name)
    expected = path.parent / "expected.json"
    found = json.loads(json.dumps(told(reading)))
    if os.environ.get("CUTLINE_REWRITE"):
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
    assert found["format"] == path.parent.parent.name


def test_there_are_fixtures_of_every_format() -> None:
    assert {path.parent.parent.name for path in CASES} == {reader.name for reader in (*READERS, *PACKED)}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"PK\3\4\x14\0\0\0", "a packed file"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a picture"),
        (b"\0\0\0\x20ftypisom", "sound or film"),
        (bytes(range(256)) * 40, "binary data"),
        (b"bplist00\xd1\1\2", "a property list"),
    ],
)
def test_what_is_no_text_is_not_read_and_says_what_it_is(data: bytes, kind: str) -> None:
    reading = read(data, "article.txt")
    assert reading.source.format == "binary"
    assert not reading.article.blocks
    assert f"not text but {kind}" in reading.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "MZ is a car plate of Mainz.",
        "BM means a Bürgermeister.",
        "RIFF and WAVE are words.",
        "PKs were missed.",
        "7z",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32-be", "cp1252"])
def test_a_text_that_begins_like_a_file_of_another_kind_is_a_text(text: str, encoding: str) -> None:
    assert binary.kind(text.encode(encoding)) is None
    assert read(text.encode(encoding)).article.blocks[0].text == text


@pytest.mark.parametrize("data", [b"", "", b"\xef\xbb\xbf", b" \r\n\t\f\n", b"\xff\xfe"])
def test_an_empty_source_is_an_empty_article_with_a_note(data: bytes | str) -> None:
    reading = read(data, "a.html")
    assert reading.article.blocks == ()
    assert reading.source.format == "empty"
    assert reading.notes == ("empty: there is no text in it",)


@pytest.mark.parametrize(
    ("text", "name", "format"),
    [
        ("<!DOCTYPE html><p>One", "a.txt", "html"),
        ("\n<!-- saved -->\n<html><p>One", "", "html"),
        ("<p>One<p>Two", "", "html"),
        ("One <b>two</b>", "a.txt", "plain-text"),
        ("<b>One</b> two", "a.txt", "plain-text"),
        ("One<br>two", "a.html", "html"),
        ("One", "a.html", "plain-text"),
        ("# One\n\ntwo", "a.txt", "markdown"),
        ("One [two](https://x.example/)", "a.txt", "markdown"),
        ("One **two**", "a.md", "markdown"),
        ("One **two**", "a.txt", "plain-text"),
        ("One two", "a.md", "plain-text"),
        ("---\ntitle: One\n---\ntwo", "", "markdown"),
        ("---\nOne said two.\n---\nthree", "", "plain-text"),
        ("3 * 4 * 5 # 6", "", "plain-text"),
        ("* * *\n\n#1 in town\n\n#tag", "", "plain-text"),
        ("<div align=center>\n\n# One\n\n</div>\n\n[two](x.md)", "README.md", "markdown"),
    ],
)
def test_a_format_is_known_by_content_before_name(text: str, name: str, format: str) -> None:
    assert read(text, name).source.format == format


def test_a_reader_that_fails_leaves_the_text_to_plain_text() -> None:
    def fail(text: str, name: str) -> Reading:
        raise RecursionError("too deep")

    reading = read_with(Reader("odd", lambda text, name: True, fail), "One\n\ntwo", "")
    assert reading.article == plain_text.read("One\n\ntwo").article
    assert reading.source.format == "plain-text"
    assert reading.notes == (
        "read as plain text, because the reader of odd failed: RecursionError: too deep",
    )


MARKUP = """
<p> </p> <div> <b> </i> <a href='x'> <!-- --> <![CDATA[ ]]> <script> </script> <title> <table> <tr> <td> <li>
<br> <img alt=y> <pre> <figure> <figcaption> </figure> &amp; &#0; &#x110000; &copy < > " ' # * ** _ [ ] ( ) `
``` --- | > - 1. \\ — é 橋 word Word
"""
SCRAPS = st.sampled_from([*MARKUP.split(), *"\n \r\f\t\0\x1b\ufeff\u00ad\ud800\U0001f600", "\n\n"])
TEXTS = st.one_of(
    st.text(), st.lists(SCRAPS, max_size=40).map("".join), st.lists(SCRAPS, max_size=40).map(" ".join)
)
NAMES = st.sampled_from(["", "a.txt", "a.md", "a.html"])


@given(TEXTS, NAMES)
@example("<" * 3000, "a.html")
@example("> " * 3000, "a.md")
@example("[" * 3000, "a.md")
@example("<![CDATA[<!--<title><script>", "a.html")
@example("---\n- :\n---\n", "a.md")
def test_no_text_makes_a_reader_fail(text: str, name: str) -> None:
    reading = read(text, name)
    json.dumps(told(reading)).encode()
    assert not any("failed" in note for note in reading.notes)
    for block in reading.article.blocks:
        assert block.text or block.role is Role.IMAGE
        assert "\0" not in block.text
        assert "\x1b" not in block.text


@given(st.binary(), NAMES)
@example(b"<?xml encoding='idna'?>\xff", "")
@example(b"<meta charset=utf-16>\xff", "")
@example(b"\x1b$B", "")
@example(b"\x00\xd8\x00\xd8", "")
def test_no_bytes_make_a_reader_fail(data: bytes, name: str) -> None:
    reading = read(data, name)
    json.dumps(told(reading)).encode()
    assert not any("failed" in note for note in reading.notes)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@given(text=TEXTS)
def test_every_reader_takes_what_another_would(reader: Reader, text: str) -> None:
    clean = "".join(c for c in text if c == "\n" or (c >= " " and not "\ud800" <= c <= "\udfff"))
    assert isinstance(reader.read(clean, ""), Reading)


def test_a_plain_text_costs_no_parser() -> None:
    program = (
        "import sys; from cleaners import read; read('One <u>two</u>', 'a.txt');"
        "print([m for m in ('lxml', 'bs4', 'markdown_it', 'chardetng_py') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_a_source_of_one_article_gives_one() -> None:
    (cleaned,) = clean_each("Mill burns\n\nThe mill of Farrow burned down on Mon-\nday.", "a.txt")
    assert cleaned == clean("Mill burns\n\nThe mill of Farrow burned down on Mon-\nday.", "a.txt")
    assert clean_each(b"")[0].notes == ("empty: there is no text in it",)


def test_several_articles_read_as_one_keep_their_words_facts_and_order() -> None:
    first = Reading(
        Article((Block(Role.HEADLINE, "Mill burns"), Block(Role.PARAGRAPH, "One.")), "Mill burns"),
        (Omission("Home", "navigation"),),
    )
    second = Reading(Article((Block(Role.PARAGRAPH, "Two."),), "Well runs dry"), notes=("odd",))
    original = Original((first, second), Article(headline="The Farrow Reader"))
    whole = together(original)
    assert [(block.role, block.text) for block in whole.article.blocks] == [
        (Role.SUBHEAD, "Mill burns"),
        (Role.PARAGRAPH, "One."),
        (Role.SUBHEAD, "Well runs dry"),
        (Role.PARAGRAPH, "Two."),
    ]
    assert whole.article.headline == "The Farrow Reader"
    assert whole.omissions == first.omissions
    assert whole.notes == ("it holds 2 articles, read as one here; clean_each gives each by itself", "odd")
    assert [reading.notes for reading in each(original)] == [
        ("article 1 of 2 in it",),
        ("article 2 of 2 in it", "odd"),
    ]


TRANSCRIPT = """\
 1             THE WITNESS:  I walked down to the quay that
 2   morning because the ferry had not come, and nobody on
 3   the islands could say where it was.
 4        Q.   And who was there when you came?
 5        A.   The widow who keeps the kiosk, and two of the
 6   men of the lifeboat, who had been told by the board
 7   to wait for the ice.
\f 1        A.   One of them said that he had seen a lamp in
 2   the sound, at four or five in the morning, but it
 3   was not where a ferry would be.
 4
 5             MR. LUND:  No further questions.
"""


SAID = """\
THE WITNESS: I walked down to the quay that morning because the ferry had not come, and nobody
on the islands could say where it was.

Q. And who was there when you came?

A. The widow who keeps the kiosk, and two of the men of the lifeboat, who had been told by the
board to wait for the ice.

A. One of them said that he had seen a lamp in the sound, at four or five in the morning, but
it was not where a ferry would be.

MR. LUND: No further questions."""


def test_the_numbers_of_a_transcript_s_lines_are_no_words() -> None:
    cleaned = clean(TRANSCRIPT, "court.txt")
    told = [" ".join(block.text.split()) for block in cleaned.article.blocks]
    assert told == [" ".join(paragraph.split()) for paragraph in SAID.split("\n\n")]
    assert [omission.text for omission in cleaned.omissions] == ["1 2 3 4 5 6 7 1 2 3 4 5"]


def test_the_numbers_of_a_list_are_its_own() -> None:
    listed = "\n".join(f"{n}   A boat for each of the islands in winter, and {n} lamps" for n in range(1, 12))
    assert not read(listed, "list.txt").omissions
