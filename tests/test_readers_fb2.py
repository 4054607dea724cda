"""FictionBooks: a chapter an article, notes behind what refers to them, what the book says of itself."""

import pytest
from desk import FIXTURES, zipped

from cleaners import Omission, Reading, Role
from cleaners.readers import read_each

SENTENCE = "The weir at Lower Tansy gave way on Thursday night, and by morning the mill race had run dry."
FOLDER = FIXTURES / "readers" / "fb2"
BOOK = (FOLDER / "a-collection" / "input.fb2").read_bytes()
RUSSIAN = (FOLDER / "one-text-in-windows-1251" / "input.xml").read_bytes()


def book(*bodies: str, description: str = "") -> bytes:
    return f"<FictionBook xmlns='f'>{description}{''.join(bodies)}</FictionBook>".encode()


def only(data: bytes, name: str = "") -> Reading:
    (reading,) = read_each(data, name)
    return reading


def texts(reading: Reading) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in reading.article.blocks]


def test_each_chapter_of_a_book_s_parts_is_an_article() -> None:
    weir, mill, last = read_each(BOOK)
    assert [each.article.headline for each in (weir, mill, last)] == [
        "I The weir breaks",
        "The mill stops",
        None,
    ]
    assert {each.article.site for each in (weir, mill, last)} == {"Tales of the Weir"}
    assert {each.article.authors for each in (weir, mill, last)} == {
        ()
    }  # a collection's are not each chapter's
    assert texts(weir)[-4:] == [
        ("paragraph", "Run, water, run\ndown to the sea"),
        ("paragraph", "A miller"),
        ("note", "1 The old weir, of 1880."),
        ("note", "It was of oak."),
    ]
    assert ("subhead", "What was seen") in texts(weir)
    assert [span.target for block in weir.article.blocks for span in block.spans if span.target] == [
        "https://courier.example/weir"
    ]
    assert ("paragraph", "The wheel stood still.²") in texts(mill)
    assert texts(mill)[-1] == ("note", "2 It has turned since.")
    assert Omission("Nobody refers to this.", "a note that nothing in the book refers to") in weir.omissions
    assert Omission("What happened at Lower Tansy in a winter.", "the book's description") in weir.omissions


def test_a_book_of_one_text_is_what_the_book_says() -> None:
    article = only(RUSSIAN, "a.txt").article
    assert (article.headline, article.authors, article.language) == ("Паром стоит", ("Речник",), "ru")
    assert (article.deck, article.url) == (
        "Почему никто не едет на острова.",
        "https://courier.example/ru/parom",
    )


def test_a_book_in_a_zip_file_is_read() -> None:
    found = read_each(zipped({"weir.fb2": BOOK}), "weir.fb2.zip")
    assert [each.article for each in found] == [each.article for each in read_each(BOOK)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_book_is_read_in_its_charset(encoding: str) -> None:
    data = RUSSIAN.decode("cp1251").replace("windows-1251", "utf-16").encode(encoding)
    assert only(data).article == only(RUSSIAN).article


def test_every_text_of_a_book_is_read() -> None:
    two = book(
        f"<body><section><p>One. {SENTENCE}</p></section></body>",
        f"<body><p>Two. {SENTENCE}</p></body>",
        "<body name='notes'><p>A word on the notes.</p>",
        f"<section><section><p>{SENTENCE}</p></section></section></body>",
    )
    one, other = read_each(two)
    assert (texts(one), texts(other)) == (
        [("paragraph", f"One. {SENTENCE}")],
        [("paragraph", f"Two. {SENTENCE}")],
    )
    assert [omission.text for omission in one.omissions] == ["A word on the notes.", SENTENCE]


def test_what_stands_between_sections_makes_a_chapter_of_them() -> None:
    mixed = f"<section><title><p>All</p></title><p>{SENTENCE}</p><section><p>One.</p></section></section>"
    reading = only(book(f"<body>{mixed}</body>"))
    assert reading.article.headline == "All"
    assert [text for _, text in texts(reading)] == ["All", SENTENCE, "One."]


def test_no_word_of_a_chapter_is_lost() -> None:
    inner = "<p>a <style name='x'>b</style> <!-- c -->d<image/> e</p><unknown>f</unknown><cite>g</cite> h"
    (reading,) = read_each(book(f"<body><section>{inner}</section></body>"))
    assert " ".join(text for _, text in texts(reading)).split() == list("abdefgh")


def test_a_book_cut_short_gives_what_stands_before_the_cut() -> None:
    for end in range(900, len(BOOK) - 20, 53):
        found = read_each(BOOK[:end], "a.fb2")
        assert {each.source.format for each in found} <= {"fb2", "binary"}
        assert any("a FictionBook" in note for note in found[0].notes)
    picture = BOOK.index(b"/9j/")
    assert read_each(BOOK[:picture])[0].article == read_each(BOOK)[0].article


def test_pictures_cost_a_book_nothing() -> None:
    big = BOOK.replace(b"/9j/", b"/9j/" + b"A" * 12_000_000)
    assert [each.article for each in read_each(big)] == [each.article for each in read_each(BOOK)]


def test_a_text_that_begins_with_a_book_s_tag_is_a_text() -> None:
    reading = read_each(b"<FictionBook> is how such a book begins, said the printer.", "a.txt")[0]
    assert (reading.source.format, len(reading.article.blocks)) == ("plain-text", 1)


def test_a_book_without_text_says_so() -> None:
    reading = only(book())
    assert (reading.source.format, reading.notes) == ("binary", ("a FictionBook without a text in it",))
    assert not only(book("<body/>")).article.blocks


def test_headings_have_the_depth_of_their_sections() -> None:
    deep = "<section><title><p>T</p></title><p>x</p>" * 8 + "</section>" * 8
    roles = [block.role for block in only(book(f"<body>{deep}</body>")).article.blocks]
    assert roles[0] is Role.HEADLINE
    assert roles[2::2] == [Role.SUBHEAD] * 7
