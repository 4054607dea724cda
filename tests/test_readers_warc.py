"""Web archives: an article a page, however it was packed; what is none, twice there or broken is told."""

import gzip
import zlib

import pytest
from desk import FIXTURES, zipped
from desk import source as bytes_of

from cleaners import Reading
from cleaners.readers import read_each
from cleaners.readers.containers.web_answers import answer

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry. "
ADDRESS = "https://courier.example/weir"
CRAWL = (FIXTURES / "readers" / "warc" / "a-crawl" / "input.warc").read_bytes()
WACZ = bytes_of(FIXTURES / "readers" / "wacz" / "two-pages" / "input.zip")


def page(title: str = "Weir breaks") -> bytes:
    return f"<html><body><article><h1>{title}</h1><p>{SENTENCE}</p></article></body></html>".encode()


def http(body: bytes, head: str = "Content-Type: text/html", status: int = 200) -> bytes:
    return f"HTTP/1.1 {status} Said\r\n{head}\r\n\r\n".encode() + body


def record(
    body: bytes, kind: str = "response", address: str = ADDRESS, form: str = "application/http"
) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{address}>\r\n"
    head += "WARC-Date: 2020-01-17T09:29:28Z\r\n"
    return f"{head}Content-Type: {form}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


def only(data: bytes, name: str = "") -> Reading:
    (reading,) = read_each(data, name)
    return reading


def test_each_page_of_a_crawl_is_an_article_once() -> None:
    weir, cafe = read_each(CRAWL)
    assert (weir.article.headline, weir.article.authors) == ("Weir gives way at Lower Tansy", ("Ida Holm",))
    assert (weir.article.url, weir.kept.saved) == (ADDRESS, "2020-01-17T09:29")
    assert weir.article.published is None  # when it was kept is not when it was written
    assert cafe.article.headline == "Café on the quay closes"  # sent in pieces, in the charset of the answer
    assert cafe.article.url == "https://courier.example/cafe"  # what the page says of itself wins
    assert cafe.kept.saved == "2020-01-18T10:00"
    assert "left out of it: what is no page (3)" in weir.notes


@pytest.mark.parametrize("way", ["record by record", "as one", "text"])
def test_however_a_crawl_is_packed_its_pages_are_the_same(way: str) -> None:
    starts = [n for n in range(len(CRAWL)) if CRAWL.startswith(b"WARC/1.0\r\n", n)]
    pieces = [CRAWL[a:b] for a, b in zip(starts, [*starts[1:], len(CRAWL)], strict=True)]
    data = {"record by record": b"".join(map(gzip.compress, pieces)), "as one": gzip.compress(CRAWL)}.get(
        way, CRAWL
    )
    found = read_each(data, "crawl.txt")
    assert {reading.source.format for reading in found} == {"warc"}
    assert [reading.article for reading in found] == [reading.article for reading in read_each(CRAWL)]


def test_a_crawl_that_is_cut_short_gives_the_pages_before_the_cut() -> None:
    broken = "a web archive that is broken or cut short: the pages before the fault were read"
    for data in (CRAWL, gzip.compress(CRAWL)):
        for end in range(200, len(data) - 50, 131):
            found = read_each(data[:end], "a.warc")
            assert {reading.source.format for reading in found} <= {"warc", "binary"}
            assert not any("failed" in note for reading in found for note in reading.notes)
    end = CRAWL.rindex(b"WARC/1.0") + 40
    for data in (CRAWL[:end], gzip.compress(CRAWL)[:-99], CRAWL + b"what is no record\r\n"):
        weir, *_ = read_each(data)
        assert weir.article.headline == "Weir gives way at Lower Tansy"
        assert broken in weir.notes


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (record(http(page())), 1),
        (record(page(), kind="resource", form="text/html"), 1),
        (record(SENTENCE.encode(), kind="conversion", form="text/plain"), 1),
        (record(http(SENTENCE.encode(), "Content-Type: text/plain")), 1),
        (
            record(
                http(b"User-agent: *", "Content-Type: text/plain"), address="https://a.example/robots.txt"
            ),
            0,
        ),
        (record(SENTENCE.encode(), kind="resource", form="text/plain"), 0),  # a crawler's own notes
        (record(SENTENCE.encode(), kind="metadata", form="text/plain"), 0),
        (record(http(page(), status=404)), 0),
        (record(http(page(), status=301)), 0),
        (record(http(page(), "Content-Type: image/png")), 0),
        (record(http(b"<html><body><img src=a.png></body></html>")), 0),
        (record(b"no answer at all"), 0),
    ],
    ids=(
        "page,resource,text taken out,text,robots,notes of a crawler,metadata,not found,moved,picture,"
        "picture alone,no answer"
    ).split(","),
)
def test_what_was_answered_with_a_text_is_an_article(data: bytes, texts: int) -> None:
    (reading,) = read_each(data)
    assert bool(reading.article.blocks) is bool(texts)
    assert texts or reading.notes[0].startswith("a web archive without a page in it")


def test_an_arc_is_read_too() -> None:
    body = http(page())
    about = b"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20040117092928 text/plain %d\n" % len(about)
    line = f"{ADDRESS} 192.0.2.1 20040117092928 text/html {len(body)}\n".encode()
    for data in (
        head + about + b"\n" + line + body + b"\n",
        gzip.compress(head + about) + gzip.compress(line + body),
    ):
        reading = only(data, "a.arc")
        assert (reading.article.headline, reading.article.url) == ("Weir breaks", ADDRESS)
        assert reading.kept.saved == "2004-01-17T09:29"


def test_a_pdf_in_a_web_archive_is_read_as_one() -> None:
    (path,) = (FIXTURES / "readers" / "pdf" / "ferry").glob("input.*")
    reading = only(record(http(path.read_bytes(), "Content-Type: application/pdf")))
    assert reading.article.blocks == only(path.read_bytes()).article.blocks
    assert reading.article.url == ADDRESS


CHUNKED = b"7\r\n<p>One \r\n4;a=b\r\ntwo.\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("head", "sent", "body"),
    [
        ("Transfer-Encoding: chunked", CHUNKED, b"<p>One two."),
        ("Transfer-Encoding: chunked", CHUNKED[:-5], b"<p>One two."),  # its last piece is lost
        ("Transfer-Encoding: chunked", b"<p>One two.", b"<p>One two."),  # joined already
        ("Transfer-Encoding: chunked", b"Added two.", b"Added two."),
        ("Transfer-Encoding: chunked", b"A weir broke.\r\nIt ran.\r\n", b"A weir broke.\r\nIt ran.\r\n"),
        ("Content-Encoding: gzip", gzip.compress(b"<p>One two.", mtime=0), b"<p>One two."),
        ("Content-Encoding: deflate", zlib.compress(b"<p>One two."), b"<p>One two."),
        ("Content-Encoding: deflate", zlib.compress(b"<p>One two.")[2:-4], b"<p>One two."),
        ("Content-Encoding: gzip", b"<p>One two.", b"<p>One two."),  # unpacked already
        ("Content-Encoding: br", b"\x8b\x05\x80", None),
        ("X-Said: nothing", b"<p>One\r\n\r\ntwo.", b"<p>One\r\n\r\ntwo."),
    ],
    ids=(
        "pieces,the last piece lost,joined already,no pieces,words,gzip,deflate,deflate without its head,"
        "unpacked already,br,as it is"
    ).split(","),
)
def test_an_answer_s_body_is_what_the_server_meant(head: str, sent: bytes, body: bytes | None) -> None:
    found = answer(http(sent, f"Content-Type: text/html; charset=Latin-1\r\n{head}"))
    assert found == (200, "text/html", "latin-1", body)


def test_a_page_in_an_unknown_packing_is_counted() -> None:
    packed = record(http(b"\x8b\x05\x80", "Content-Type: text/html\r\nContent-Encoding: br"))
    reading = only(packed + record(http(page())))
    assert reading.notes == ("left out of it: pages in a packing that is not read (1)",)


def test_a_bomb_in_a_web_archive_is_not_unpacked() -> None:
    claimed = record(http(page())) + b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n"
    bomb = gzip.compress(claimed + b"\0" * 30_000_000)
    reading = only(bomb)
    assert reading.article.headline == "Weir breaks"
    assert any("broken or cut short" in note for note in reading.notes)
    packed = http(gzip.compress(b" " * 30_000_000), "Content-Type: text/html\r\nContent-Encoding: gzip")
    assert only(record(packed)).notes[0].endswith("pages without a text (1)")


def test_of_a_wacz_the_pages_are_read_that_its_lists_name() -> None:
    weir, ferry = read_each(WACZ, "a.zip")
    assert [weir.article.headline, ferry.article.headline] == [
        "Weir gives way at Lower Tansy",
        "Ferry stays in port",
    ]
    assert {weir.source.format, ferry.source.format} == {"wacz"}
    assert "left out of it: what its list of pages does not name (1)" in weir.notes


def test_a_wacz_without_its_list_gives_all_pages() -> None:
    both = record(http(page("One")), address="https://a.example/1") + record(http(page("Two")))
    found = read_each(
        zipped({"archive/data.warc.gz": gzip.compress(both), "datapackage.json": "{}"}), "a.wacz"
    )
    assert [reading.article.headline for reading in found] == ["One", "Two"]
    beside = zipped({"archive/data.warc": record(http(page())), "essay.html": page("An essay")})
    assert only(beside).notes[-1].startswith("left out of it: texts that are none of the export's (1)")
    broken = zipped({"archive/data.warc.gz": b"\x1f\x8b\x08broken", "datapackage.json": "{}"})
    assert (
        only(broken).notes[0].startswith("a web archive without a page in it; a web archive that is broken")
    )


@pytest.mark.parametrize(
    "text",
    [
        "WARC is short for web archive.",
        "WARC/1.0 is how it begins, said the keeper of the archive.",
        "filedesc",
        "WARC/1.0\n\nIt is how a web archive begins.",
    ],
)
def test_a_text_on_web_archives_is_told_from_one(text: str) -> None:
    reading = only(text.encode(), "a.txt")
    assert [block.text for block in reading.article.blocks] == text.split("\n\n")
