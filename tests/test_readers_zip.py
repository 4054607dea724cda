"""Saved files in a zip file: each read by its own reader; what is none of these stays what it was."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from desk import zipped
from test_readers_exports import BOMB, SENTENCE, TEXT, fixture, only
from test_readers_packed import EPUB, MHTML, flagged

from archive.cli import main
from archive.library import Archive
from cleaners.readers import read_each
from cleaners.readers.binary import SAVE_AS

PAGE = (
    f"<!DOCTYPE html><html><body><article><h1>Weir breaks</h1><p>{SENTENCE * 3}</p></article></body></html>"
)
PACKED = "a packed file (zip), which is not read: unpack it first"
OFFICE = f"an office document (xlsx, pptx), {SAVE_AS}"
OPEN_OFFICE = f"an office document (ods, odp), {SAVE_AS}"
APPLE = f"a document of Apple's Pages, Numbers or Keynote, {SAVE_AS}"


def test_each_file_is_read_by_the_reader_of_its_format() -> None:
    files = {
        "b/page.html": PAGE,
        "a.pdf": fixture("pdf/ferry"),
        "c.mhtml": MHTML,
        "d.txt": "The weir broke.\n",
    }
    pdf, page, mhtml, text = read_each(zipped(files), "saved.docx")  # whatever its name
    for part, name in ((pdf, "a.pdf"), (page, "b/page.html"), (mhtml, "c.mhtml"), (text, "d.txt")):
        assert (
            part.article
            == only(files[name] if isinstance(files[name], bytes) else files[name].encode()).article
        )
        assert f"from {name} in it" in part.notes
    assert {part.source.format for part in (pdf, page, mhtml, text)} == {"zip"}


def test_a_book_or_an_export_within_gives_its_articles_a_zip_file_within_does_not() -> None:
    inner = zipped({"a.txt": SENTENCE})
    files = {"a.epub": EPUB, "b.zip": fixture("omnivore/a-library"), "c.zip": inner, "d.txt": SENTENCE}
    parts = read_each(zipped(files))
    assert len(parts) == 2 + 3 + 1
    assert [part.kept.tags for part in parts[2:4]] == [("Harbour", "river towns"), ("Mills",)]
    assert "left out of it: a zip file within it: unpack it first (1)" in parts[0].notes
    assert only(zipped({"c.zip": inner})).notes[0] == (
        "a zip file without an article in it; left out of it: a zip file within it: unpack it first (1)"
    )


def stored(files: dict[str, bytes]) -> bytes:
    """A zip file that does not compress: what is in it stands in it as it is."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as packing:
        for name, data in files.items():
            packing.writestr(name, data)
    return buffer.getvalue()


def test_what_stands_within_a_file_of_it_does_not_say_what_it_is() -> None:
    books, library = (
        stored({"a.epub": EPUB, "b.epub": EPUB}),
        stored({"a.zip": fixture("omnivore/a-library")}),
    )
    assert [part.source.format for part in read_each(books)] == ["zip"] * 4
    assert {part.source.format for part in read_each(library)} == {"zip"}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("[Content_Types].xml", "xl/workbook.xml"), OFFICE),
        (("mimetype", "content.xml", "META-INF/manifest.xml"), OPEN_OFFICE),
        (("META-INF/MANIFEST.MF", "a/B.class", "readme.txt"), PACKED),
        (("AndroidManifest.xml", "res/a.txt"), PACKED),
        (("Index/Document.iwa", "preview.jpg"), APPLE),
        (("doc.kml",), PACKED),
        (("datapackage.json", "pages/pages.jsonl"), PACKED),
        (("weir/__init__.py", "weir-1.0.dist-info/METADATA", "weir-1.0.dist-info/WHEEL"), PACKED),
        (("weir/__init__.py", "EGG-INFO/PKG-INFO"), PACKED),
    ],
    ids=["xlsx", "ods", "jar", "apk", "pages", "kmz", "wacz", "whl", "egg"],
)
def test_other_formats_that_are_zip_files_are_told_as_such(
    names: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    data = zipped(dict.fromkeys(names, "The weir broke."))
    reading = only(data, "saved.zip")
    assert (reading.source.format, reading.notes) == ("binary", (f"not text but {told}",))
    whole = only(data[: -len(data) // 3], "saved.zip")
    assert whole.notes == (f"not text but {told}",)


def test_what_is_left_out_is_counted_with_its_reason() -> None:
    files: dict[str, str | bytes] = {
        "page.html": PAGE,
        "page_files/frame.html": PAGE,
        "other_files/page.html": PAGE,  # beside no page
        "style.CSS": "p {}",
        "a.png": b"\x89PNG\r\n\x1a\n",
        "b.png": b"\x89PNG\r\n\x1a\n",
        ".git/config": "x",
        "data.json": "{}",
        "report.xlsx": zipped({"[Content_Types].xml": "<x/>"}),
        "empty.txt": "",
    }
    parts = read_each(zipped(files))
    assert [part.notes[-1] for part in parts if part.article.blocks][1:] == ["from page.html in it"]
    (told,) = [note for part in parts for note in part.notes if note.startswith("left out")]
    assert told == (
        f"left out of it: a page's style or script (1), a picture (2), {OFFICE} (1),"
        " beside a page, saved with it (1), data in JSON (1), hidden (1)"
    )
    assert [part.notes[1:3] for part in parts if not part.article.blocks] == [
        ("empty", "from empty.txt in it")
    ]


def test_bad_zip_files_end_in_a_line() -> None:
    whole = zipped({"a.html": PAGE, "b.html": TEXT})
    assert only(whole[:80]).notes == ("a zip file that is broken or cut short: get it again",)
    told = "not text but a packed file (zip) that is broken or cut short: get it again"
    assert only(whole[:20]).notes == (told,)
    assert only(flagged(whole)).notes == ("a zip file that only a password opens: save it without one first",)
    assert only(zipped({"a.html": BOMB})).notes == (
        "a zip file without an article in it; from a.html in it: a.html unpacks to an absurd size",
    )
    bombs = zipped(
        {f"{n}.epub": zipped({"mimetype": "application/epub+zip", "a": BOMB * 4}) for n in range(9)}
    )
    assert only(bombs).notes == (
        "a zip file without an article in it; left out of it: a packing that unpacks to an absurd size (9)",
    )
    broken = read_each(zipped({"a.pdf": fixture("pdf/ferry")[:900], "b.txt": SENTENCE}))
    assert broken[0].notes[1:] == ("a PDF that is broken or cut short: get it again", "from a.pdf in it")
    assert broken[1].article.blocks


def test_names_that_lead_elsewhere_and_links_lead_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret")
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as packing:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        packing.writestr(link, str(secret))
        packing.writestr("../../etc/evil.txt", SENTENCE)
        packing.writestr(str(secret), SENTENCE)
    parts = read_each(buffer.getvalue())
    assert [part.article.blocks[0].text for part in parts if part.article.blocks] == [SENTENCE.strip()]
    assert secret.read_text() == "Secret"
    assert not (tmp_path.parent / "etc").exists()


def test_a_page_that_is_a_zip_file_too_is_read_as_the_page() -> None:
    page = PAGE.replace(SENTENCE, SENTENCE * 40).encode()
    page += b"<!--" + zipped({"index.html": PAGE, "a.txt": SENTENCE}) + b"-->"
    reading = only(page, "saved.html")
    assert reading.source.format == "html"
    assert reading.article.headline == "Weir breaks"


def test_a_zip_file_is_one_original_in_the_archive_and_its_outputs_are_numbered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "saved.zip"
    path.write_bytes(zipped({"a.html": PAGE, "b.txt": "The ferry is late.\n", "c.png": b"\x89PNG\r\n\x1a\n"}))
    with Archive.open(tmp_path / "archive") as opened:
        first, second = opened.add(path).added
        assert second == f"{first}-2"
        assert opened.add(path).added == ()
        assert opened.reclean().same == 2
        assert opened.original(second) == path.read_bytes()
        assert opened.check() == []
    assert main(["clean", "--jobs", "2", str(path), "-o", str(tmp_path / "out")]) == 0
    names = sorted(each.name for each in (tmp_path / "out").glob("*.json"))
    assert names == ["saved.1.json", "saved.2.json"]
    assert json.loads((tmp_path / "out" / "saved.1.json").read_text())["headline"] == "Weir breaks"
    assert "2 articles in what holds several" in capsys.readouterr().err


def test_names_that_windows_has_packed_with_its_own_separator_are_paths() -> None:
    item = json.dumps([{"slug": "a", "title": "Weir", "labels": ["Mills"]}])
    export = zipped({"out\\metadata_0_to_20.json": item, "out\\content\\": "", "out\\content\\a.html": TEXT})
    reading = only(export)
    assert (reading.source.format, reading.kept.tags) == ("omnivore", ("Mills",))
    info = '{"Labels": ["Mills"]}'
    export = zipped({"bookmarks\\A\\info.json": info, "bookmarks\\A\\container\\index.html": TEXT})
    assert only(export).kept.tags == ("Mills",)
    assert only(export[:-40]).source.format == "readeck"  # cut short
    reading = only(
        zipped({"b\\": "", "b\\a.html": PAGE, "b\\a_files\\frame.html": PAGE, "b\\.git\\config": "x"})
    )
    assert reading.article.headline == "Weir breaks"
    assert reading.notes == (
        "from b/a.html in it",
        "left out of it: beside a page, saved with it (1), hidden (1)",
    )


def test_what_a_mac_notes_of_a_file_beside_it_is_no_item_of_an_export() -> None:
    item = json.dumps([{"slug": "a", "title": "Weir"}])
    files = {"metadata_0_to_20.json": item, "content/a.html": TEXT, "content/._a.html": b"\0\5\x16\7\0\2\0\0"}
    assert only(zipped(files)).article.headline == "Weir"


def test_a_file_without_a_name_ends_no_run() -> None:
    nameless = zipped({"a.html": PAGE, "zz.txt": SENTENCE}).replace(b"zz.txt", b"\0z.txt")
    assert only(nameless).article.headline == "Weir breaks"


def test_a_file_that_is_broken_in_its_packing_does_not_cost_the_others() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as packing:
        packing.writestr("a.html", PAGE)
        packing.writestr("b.txt", SENTENCE)
    data = bytearray(buffer.getvalue())
    data[60:90] = bytes(255 for _ in range(30))  # within the first
    broken, text = read_each(bytes(data))
    assert broken.notes[1:] == ("a.html is broken in it", "from a.html in it")
    assert text.article.blocks


def test_a_zip_file_that_has_lost_bytes_on_its_way_is_read_like_one_that_is_cut_short() -> None:
    whole = stored({f"{name}.txt": f"{name}. {SENTENCE}".encode() for name in "abc"})
    at = whole.index(b"b. The weir") + 20
    first, *others = read_each(whole[:at] + whole[at + 5 :])
    assert first.article.blocks[0].text.startswith("a. The weir")
    assert first.notes[-1] == "a zip file that is broken or cut short: the files before the fault were read"
    assert all(not part.article.blocks or part.article.blocks[0].text[0] == "c" for part in others)
