"""Exports of reading services: texts joined with what the service stated, what was kept, bad ones told."""

import json
import zipfile
from io import BytesIO

import desk
import pytest
from desk import FIXTURES, zipped

from cleaners import Article, Kept, Omission, Reading, Role, clean_each
from cleaners.readers import read_each

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry. "
BOMB = b"\0" * 30_000_000
TEXT = f"<div><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"


def fixture(place: str) -> bytes:
    (path,) = (FIXTURES / "readers" / place).glob("input.*")
    return desk.source(path)


def omnivore(items: list[object], files: dict[str, str | bytes]) -> bytes:
    """An export of these items and files."""
    return zipped({"metadata_0_to_20.json": json.dumps(items), **files})


def only(data: bytes, name: str = "") -> Reading:
    (reading,) = read_each(data, name)
    return reading


LIBRARY = fixture("omnivore/a-library")


def test_an_omnivore_item_is_its_text_with_what_the_list_states() -> None:
    ferry, mill, gone = read_each(LIBRARY)
    assert ferry.article.headline == "Ferry stays in port"  # as the text prints it
    assert Omission(
        "Ferry stays in port - The Tansy Courier", "the export's title: the text prints another"
    ) in (ferry.omissions)
    assert (ferry.article.authors, ferry.article.published, ferry.article.url) == (
        ("Ida Holm",),
        "2023-11-30T18:20",
        "https://courier.example/ferry",
    )
    assert mill.article.headline == "The mill race runs dry"  # the first subhead is not the headline
    assert mill.article.blocks[0].role is Role.SUBHEAD
    assert mill.article.deck == "What a broken weir does to a town that lives by its mill."
    assert gone.article == Article(headline="A page that is gone", url="https://courier.example/gone")
    assert gone.notes[-1] == "no text of A page that is gone, https://courier.example/gone in the export"


def test_how_an_omnivore_item_was_kept_comes_with_it() -> None:
    ferry, mill, _ = read_each(LIBRARY)
    assert ferry.kept.tags == ("Harbour", "river towns")
    assert (ferry.kept.read, ferry.kept.saved) == (True, "2023-12-01T07:15")
    assert ferry.kept.note.startswith(
        "> “We have one ferry and no other,” said Ove Lind\n\n#harbour #quotes\n\nAsk"
    )
    assert mill.kept == Kept(("Mills",), saved="2023-12-03T20:01")  # a label as an object, and null
    for cleaned, reading in zip(clean_each(LIBRARY), read_each(LIBRARY), strict=True):
        assert cleaned.kept == reading.kept
        assert type(cleaned).from_dict(json.loads(json.dumps(cleaned.to_dict()))) == cleaned
        assert ("kept" in cleaned.to_dict()) is any(reading.kept)


def test_what_the_export_states_wins_over_the_page() -> None:
    head = '<html lang="de"><head><title>Courier</title><meta name="author" content="A. Robot">'
    head += '<link rel="canonical" href="https://courier.example/other"></head>'
    item = {"slug": "a", "title": "Weir breaks", "author": "Ida Holm", "url": "https://courier.example/weir"}
    article = only(omnivore([item], {"content/a.html": f"{head}<body>{TEXT}</body></html>"})).article
    assert (article.headline, article.authors, article.url) == ("Weir breaks", ("Ida Holm",), item["url"])
    assert article.language == "de"  # what only the page says
    article = only(omnivore([{"slug": "a"}], {"content/a.html": f"{head}<body>{TEXT}</body></html>"})).article
    assert (article.headline, article.authors, article.url) == (
        "Courier",
        ("A. Robot",),
        "https://courier.example/other",
    )


@pytest.mark.parametrize(
    ("text", "headline", "blocks"),
    [
        ("<h1>Weir gives way</h1>", "Weir gives way", 3),  # a headline is one, whatever the list says
        ("<h2>What was seen</h2>", "Weir breaks | Courier", 3),
        ("<h2>Weir breaks</h2>", "Weir breaks", 3),
        ("<p>WEIR BREAKS | COURIER</p>", "WEIR BREAKS | COURIER", 3),
        ("", "Weir breaks | Courier", 2),
    ],
)
def test_the_title_is_the_headline_unless_the_text_prints_it(text: str, headline: str, blocks: int) -> None:
    item = {"slug": "a", "title": "Weir breaks | Courier"}
    reading = only(omnivore([item], {"content/a.html": text + TEXT}))
    assert (reading.article.headline, len(reading.article.blocks)) == (headline, blocks)
    left = [omission.text for omission in reading.omissions]
    assert left == ([item["title"]] if headline != item["title"] else [])


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_repeat_in_an_omnivore_export_lose_nothing() -> None:
    buffer = BytesIO()
    items = [{"id": n, "slug": "a", "title": n} for n in ("One", "Two", "Three")]
    with zipfile.ZipFile(buffer, "w") as packing:
        packing.writestr("metadata_0_to_20.json", json.dumps([*items, items[0]]))  # the first told twice
        for text in ("First", "First", "Second"):  # the exporter wrote the first twice
            packing.writestr("content/a.html", f"<p>{text}. {SENTENCE}</p>")
    one, two, three = read_each(buffer.getvalue())
    assert [part.article.blocks[0].text[:6] for part in (one, two)] == ["First.", "Second"]
    assert [part.article.headline for part in (one, two, three)] == ["One", "Two", "Three"]
    assert not three.article.blocks


def test_a_text_that_no_list_names_is_read_and_so_are_highlights_alone() -> None:
    item = {"slug": "a", "title": "Weir breaks"}
    files: dict[str, str | bytes] = {"content/b.html": TEXT, "highlights/a.md": "> Run dry\n\nWhy?"}
    quotes, text = read_each(omnivore([item], files))[:2]
    assert [(b.role, b.text) for b in quotes.article.blocks] == [
        (Role.QUOTE, "Run dry"),
        (Role.PARAGRAPH, "Why?"),
    ]
    assert quotes.notes[-1] == "its text is not in the export: only what was highlighted in it"
    assert quotes.article.headline == "Weir breaks"
    assert text.article.blocks[0].text == SENTENCE.strip()


def test_a_pdf_in_an_omnivore_export_is_read_as_one() -> None:
    pdf = fixture("pdf/ferry")
    item = {"slug": "a", "title": "A ferry", "labels": ["Harbour"]}
    reading = only(omnivore([item], {"content/a.pdf": pdf}))
    assert reading.article.headline == "A ferry"
    assert reading.article.blocks == only(pdf).article.blocks
    assert reading.kept.tags == ("Harbour",)
    broken, other = read_each(
        omnivore([item, {"slug": "b"}], {"content/a.pdf": pdf[:900], "content/b.html": TEXT})
    )
    assert broken.notes[-1].startswith("no text of A ferry in the export: a PDF that is broken or cut short")
    assert other.article.blocks


@pytest.mark.parametrize(
    "item",
    [
        {"slug": "a", "title": None, "author": None, "labels": None, "publishedAt": None, "url": None},
        {"slug": "a", "title": 7, "author": [1], "labels": {"a": 1}, "publishedAt": "never", "url": {}},
        {"slug": "a", "title": "https://courier.example/weir", "labels": [7, [], {}], "savedAt": "0000"},
        {"slug": "a", "title": "\ud800\x1b[31m\0", "state": [], "url": "https://omnivore.app/no_url?q=1"},
    ],
)
def test_odd_values_state_nothing(item: dict[str, object]) -> None:
    reading = only(omnivore([item, "no item", None, 7], {"content/a.html": TEXT}))
    article = reading.article
    assert (article.authors, article.published, article.url) == ((), None, None)
    assert article.headline in (None, "\ufffd[31m")
    assert len(article.blocks) == 2
    assert not any("failed" in note for note in reading.notes)


def test_a_broken_list_costs_no_text() -> None:
    whole = json.dumps([{"slug": "a", "title": "Weir"}, {"slug": "b", "title": "Mill"}])
    files = {"metadata_0_to_20.json": whole[:-9], "content/a.html": TEXT, "content/b.html": TEXT}
    weir, mill = read_each(zipped(files))
    assert (weir.article.headline, mill.article.headline) == ("Weir", None)
    assert "a list of items is broken: metadata_0_to_20.json" in weir.notes


def test_a_bomb_in_an_export_is_not_unpacked_and_the_others_are_read() -> None:
    items = [{"slug": "a", "title": "Bomb"}, {"slug": "b", "title": "Mill"}]
    bomb, mill = read_each(omnivore(items, {"content/a.html": BOMB, "content/b.html": TEXT}))
    absurd = "no text of Bomb in the export: content/a.html unpacks to an absurd size"
    assert bomb.notes[-1] == absurd
    assert mill.article.blocks
    reading = only(omnivore(items[:1], {"content/a.html": BOMB}))
    assert reading.source.format == "binary"
    assert reading.notes[0] == f"an Omnivore export without any text in it; {absurd}"


WALLABAG = fixture("wallabag/three-entries")


def test_a_wallabag_entry_is_its_content_with_what_is_stated_and_kept() -> None:
    quay, door, bridge = read_each(WALLABAG)
    assert quay.source.format == "wallabag"
    assert quay.article.authors == ("Ida Holm", "Ove Lind")
    assert (quay.article.published, quay.article.language) == ("2021-03-04T06:00", "en")
    assert quay.kept == Kept(
        ("harbour", "fish quay"),
        starred=True,
        read=True,
        saved="2021-03-05T08:12",
        note="> Nobody buys a wet mackerel twice\n\nFor the talk in June.\n\n> before the winter",
    )
    assert not door.article.blocks
    assert door.notes[-1].endswith("https://courier.example/door in the export: wallabag could not fetch it")
    assert bridge.article.headline == "Brücke bleibt zu"
    assert (bridge.kept.starred, bridge.kept.read) == (False, False)
    assert read_each(WALLABAG.decode()) == read_each(WALLABAG)  # it is text
    assert [r.article for r in read_each(b"\xef\xbb\xbf" + WALLABAG, "a.txt")] == [
        r.article for r in read_each(WALLABAG)
    ]


@pytest.mark.parametrize(
    "data",
    [
        [{"title": "One", "content": "<p>Two</p>", "url": "https://courier.example/"}],
        {"bookmarks": [{"title": "One", "content": {"type": "link"}, "archived": False}]},
        [{"is_archived": 1, "is_starred": 0, "url": "https://courier.example/"}],  # without its texts
        [{"title": "One"}, {"is_archived": 1, "is_starred": 0, "content": "<p>Two</p>"}],
        [7, {"is_archived": 1, "is_starred": 0, "content": "<p>Two</p>"}],
        {"is_archived": 1, "is_starred": 0, "content": "<p>Two</p>"},
        [],
    ],
)
def test_other_data_in_json_stays_data(data: object) -> None:
    reading = only(json.dumps(data).encode(), "a.json")
    assert (reading.source.format, reading.notes) == ("binary", ("not text but data in JSON",))


def test_wallabag_s_fields_may_be_anything() -> None:
    fields = {
        "is_archived": None,
        "is_starred": "1",
        "tags": "no list",
        "published_by": 7,
        "annotations": [7, {}],
    }
    reading = only(json.dumps([{**fields, "content": f"<p>{SENTENCE}</p>", "title": [], "url": 5}]).encode())
    assert (reading.kept, reading.article.headline) == (Kept(starred=True), None)
    assert len(reading.article.blocks) == 1
    reading = only(json.dumps([{**fields, "content": None}]).encode())
    assert reading.notes[0] == (
        "a wallabag export without any text in it; no text of an item without a name in the export"
    )


def test_a_wallabag_export_cut_within_its_first_entry_is_no_article() -> None:
    reading = only(WALLABAG[:900], "export.json")
    assert (reading.source.format, reading.article.blocks) == ("binary", ())
    assert "broken or cut short" in reading.notes[0]


READECK, MATTER = fixture("readeck/two-bookmarks"), fixture("matter/three-rows")


def test_a_readeck_bookmark_is_its_page_with_what_is_stated_and_kept() -> None:
    keeper, market = read_each(READECK)
    article = keeper.article
    assert (article.headline, article.deck) == (
        "The lighthouse keeper goes",
        "After forty years the last keeper leaves Gull Point.",
    )
    assert (article.site, article.published, article.language) == ("The Tansy Courier", "2024-10-30", "en")
    note = "> The lamp has a switch now\n\nQuote this."
    assert keeper.kept == Kept(
        ("lights", "Gull Point"), starred=True, read=True, saved="2024-11-01T18:30", note=note
    )
    assert [block.text for block in market.article.blocks] == [  # its page is missing: the text stated for it
        "The Saturday market moves to the fish quay while the square is paved.",
        "It comes back in spring.",
    ]
    assert (market.article.site, market.kept) == ("courier.example", Kept(saved="2024-11-02T08:00"))


def test_nobody_s_token_comes_out_of_a_readeck_export() -> None:
    for cleaned in clean_each(READECK):
        told = json.dumps(cleaned.to_dict())
        assert "never to be seen" not in told
        assert "argon2id" not in told


def test_a_bookmark_whose_record_is_broken_is_its_page() -> None:
    page = {"bookmarks/A/container/index.html": TEXT}
    reading = only(zipped({"bookmarks/A/info.json": '{"Title": "We', **page}))
    assert len(reading.article.blocks) == 2
    assert "bookmarks/A/info.json is broken or lost" in reading.notes
    assert only(zipped({"bookmarks/A/info.json": "[]", **page})).article.blocks


def test_a_row_of_matter_s_is_its_page_with_what_is_stated_and_kept() -> None:
    salt, tides, gone = read_each(MATTER)
    assert (salt.article.headline, salt.article.authors) == ("Salt, and who sells it", ("Berta Quist",))
    assert (salt.article.site, salt.article.url) == ("The Tansy Courier", "https://courier.example/salt")
    assert salt.kept == Kept(("food", "river towns"), starred=True, read=True)
    assert tides.article.blocks[0].text.startswith("The tide tables for March")
    assert tides.kept == Kept()
    assert not gone.article.blocks


def test_pages_that_no_row_of_matter_s_names_are_read() -> None:
    table = "File Id,Title,More\r\n1,Weir breaks\r\n,Odd,a,b,c\r\n"
    weir, odd, other = read_each(zipped({"_matter_history.csv": table, "1.html": TEXT, "x/2.html": TEXT}))
    assert weir.article.headline == "Weir breaks"
    assert not odd.article.blocks
    assert (other.article.headline, len(other.article.blocks)) == (None, 2)


@pytest.mark.parametrize(
    ("data", "what"),
    [(LIBRARY, "omnivore"), (READECK, "readeck"), (MATTER, "matter")],
    ids=["omnivore", "readeck", "matter"],
)
def test_an_export_is_known_in_a_folder_of_its_packing_and_by_a_wrong_name(data: bytes, what: str) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            new.writestr(f"export/{entry.filename}", old.read(entry))
            new.writestr(
                f"__MACOSX/export/._{entry.filename}", b"\0\5\x16\7"
            )  # what a Mac packs beside each file
    for found in (read_each(buffer.getvalue(), "a.epub"), read_each(data, "a.html")):
        assert {reading.source.format for reading in found} == {what}
        assert [r.article for r in found] == [r.article for r in read_each(data)]


def test_names_that_a_mac_has_packed_meet_their_slugs() -> None:
    slug = "br\u00fccke"
    whole = omnivore([{"slug": slug, "title": "Bridge"}], {"content/brue_cke.html": TEXT})
    packed = whole.replace(
        b"content/brue_cke.html", "content/bru\u0308cke.html".encode()
    )  # decomposed, no flag
    assert only(packed).article.headline == "Bridge"
    slug = "bru\u0308cke"  # decomposed by the service itself
    reading = only(omnivore([{"slug": slug, "title": "Bridge"}], {f"content/{slug}.html": TEXT}))
    assert reading.article.headline == "Bridge"


@pytest.mark.parametrize(
    ("data", "what"),
    [(LIBRARY, "an Omnivore export"), (READECK, "a Readeck export"), (MATTER, "a Matter export")],
    ids=["omnivore", "readeck", "matter"],
)
def test_of_an_export_without_its_end_all_files_before_the_fault_are_read(data: bytes, what: str) -> None:
    table = data.rindex(b"PK\1\2", 0, data.index(b"PK\5\6"))
    for cut in (data[:-30], data[:table], data[: data.index(b"PK\1\2")]):
        parts = read_each(cut)
        assert [part.article for part in parts] == [part.article for part in read_each(data)]
        assert f"{what} that is broken or cut short: the files before the fault were read" in parts[0].notes


def streamed(files: list[tuple[str, str]]) -> bytes:
    """A zip file that was written into a pipe: checksums and sizes stand behind each file."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, text in files:
            packing.writestr(name, text)
    return pipe.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_saved_out_of_a_cut_export_keeps_its_names_and_is_whole() -> None:
    items = [{"slug": "a", "title": "Weir"}, {"slug": "ü", "title": "Mill"}, {"slug": "c", "title": "Race"}]
    files = [("metadata_0_to_20.json", json.dumps(items)), ("content/ü.html", TEXT), ("content/a.html", TEXT)]
    data = streamed([*files, ("content/a.html", TEXT), ("content/c.html", TEXT * 50)])
    weir, mill, race = read_each(data[: data.index(b"content/c.html") + 40])
    assert [len(part.article.blocks) for part in (weir, mill, race)] == [2, 2, 0]
    assert mill.article.headline == "Mill"
    spoilt = bytearray(LIBRARY[:-30])
    spoilt[spoilt.index(b"content/ferry") + 60] ^= 0xFF  # within the first file
    ferry, mill, _ = read_each(bytes(spoilt))
    assert "its text is not in the export: only what was highlighted in it" in ferry.notes
    assert mill.article.blocks


def test_a_cut_bomb_is_not_unpacked() -> None:
    data = omnivore(
        [{"slug": "a", "title": "Bomb"}], {"content/a.html": BOMB * 5, "content/b.html": BOMB * 5}
    )
    assert only(data[:-30]).notes[0].startswith("an Omnivore export")
    assert only(data[:-30]).source.format == "binary"


def test_a_packing_in_place_of_a_text_is_told_and_not_opened() -> None:
    item = {"slug": "a", "title": "Weir"}
    inner = zipped({"mimetype": "application/epub+zip", "1.html": TEXT})
    told = only(omnivore([item], {"content/a.html": inner})).notes[0]
    assert told.endswith("; no text of Weir in the export: content/a.html is a packing within it")


def test_what_is_left_out_of_an_item_without_a_text_is_told() -> None:
    items = [{"slug": "a", "title": "Weir"}, {"slug": "b"}]
    texts: dict[str, str | bytes] = {"content/a.html": "<html><!-- by hand --><script>1</script></html>"}
    weir, _ = read_each(omnivore(items, {**texts, "content/b.html": TEXT}))
    assert not weir.article.blocks
    assert "by hand" in [omission.text for omission in weir.omissions]


def test_a_row_without_its_page_does_not_take_another_s() -> None:
    table = "File Id,Title,Tags\r\n1,Gone,gone\r\n11,Weir breaks,weir\r\n2,Ferry,\r\n"
    gone, weir, ferry = read_each(
        zipped({"_matter_history.csv": table, "11.html": TEXT, "ferry-2.html": f"<p>Late. {SENTENCE}</p>"})
    )
    assert (gone.article.headline, gone.article.blocks) == ("Gone", ())
    assert (weir.article.headline, weir.kept.tags, len(weir.article.blocks)) == ("Weir breaks", ("weir",), 2)
    assert ferry.article.blocks[0].text.startswith("Late.")  # its id ends the page's name


def test_pages_of_one_name_in_matter_s_export_lose_nothing() -> None:
    files: dict[str, str | bytes] = {
        "_matter_history.csv": "File Id,Title\r\n1,Weir breaks\r\n",
        "a/1.html": f"<p>First. {SENTENCE}</p>",
        "b/1.html": f"<p>Second. {SENTENCE}</p>",
        "b/1.htm": f"<p>First. {SENTENCE}</p>",  # the first once more
    }
    weir, other = read_each(zipped(files))
    assert weir.article.headline == "Weir breaks"
    assert [part.article.blocks[0].text[:6] for part in (weir, other)] == ["First.", "Second"]


def test_a_date_that_a_program_writes_for_none_is_none() -> None:
    info = json.dumps({"Title": "Weir", "Published": "0001-01-01T00:00:00Z", "Created": "1970-01-01"})
    reading = only(zipped({"bookmarks/A/info.json": info, "bookmarks/A/container/index.html": TEXT}))
    assert (reading.article.published, reading.kept.saved) == (None, "")


@pytest.mark.parametrize("data", [LIBRARY, READECK, MATTER], ids=["omnivore", "readeck", "matter"])
def test_texts_beside_an_export_in_its_zip_file_are_told(data: bytes) -> None:
    buffer = BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as packing:
        packing.writestr("letters/weir.md", SENTENCE)
    assert read_each(buffer.getvalue())[0].notes[-1] == (
        "left out of it: texts that are none of the export's (1): take them out, to have them"
    )
    assert not any(note.startswith("left out") for part in read_each(data) for note in part.notes)


@pytest.mark.parametrize(
    "content", [f"{SENTENCE}<i>{SENTENCE}</i>", f"<a href='https://a.example/'>{SENTENCE}</a>"]
)
def test_a_text_in_markup_without_paragraphs_shows_no_tags(content: str) -> None:
    entry = {"is_archived": 0, "is_starred": 0, "content": content}
    (block,) = only(json.dumps([entry]).encode()).article.blocks
    assert "<" not in block.text
    (block,) = only(omnivore([{"id": "1", "slug": "weir"}], {"content/weir.html": content})).article.blocks
    assert "<" not in block.text


def test_a_picture_alone_is_a_picture() -> None:
    entry = {"is_archived": 0, "is_starred": 0, "content": '<img src="https://a.example/weir.jpg" />'}
    (block,) = only(json.dumps([entry]).encode()).article.blocks
    assert (block.role, block.text, block.target) == (Role.IMAGE, "", "https://a.example/weir.jpg")


def test_a_picture_has_its_own_address_and_not_that_of_a_copy() -> None:
    picture = (
        '<img data-omnivore-original-src="https://a.example/1.jpg" src="https://proxy.example/0x0,s/1.jpg">'
    )
    reading = only(omnivore([{"id": "1", "slug": "weir"}], {"content/weir.html": f"{TEXT}<p>{picture}</p>"}))
    assert reading.article.blocks[-1].target == "https://a.example/1.jpg"
