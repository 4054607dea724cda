"""What all office documents have in common: titles, pasted pages, deliveries of news databases."""

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from desk import FIXTURES, source
from office import flat, p, rich, word

from cleaners import Article, clean, explain, read
from cleaners.readers import read_each

PRINT = """\
The ferry stays in port
By Ann Lee
May 18, 2024

The council of Port Varn sold its last ferry on Monday, after a vote
that took four hours and ended at midnight. The buyer, a company from
Farrow, pays 40,000 crowns, which is less than the engine of the ferry
had cost when it was built, said the harbour master, who was not con-
sulted before the vote.

Its last crossing is on Friday, and the band of the fire brigade will
play on the quay, as it did when the ferry came.
"""
VERSE = [
    "The weir is down",
    "and so is the mill,",
    "the wheel is still,",
    "and nobody in town",
    "is up to mend it",
]


def in_word(lines: list[str]) -> bytes:
    return word("".join(map(p, lines)))


def in_open_document(lines: list[str]) -> bytes:
    return flat("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))


def in_rich_text(lines: list[str]) -> bytes:
    text = "".join(f"{line}\\par " for line in lines)
    return rich("".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in text))


Made = Callable[[list[str]], bytes]
DELIVERIES = sorted((FIXTURES / "readers" / "news-database").glob("*/input.*"))
FORMATS = pytest.mark.parametrize("made", [in_word, in_open_document, in_rich_text])


@FORMATS
def test_a_page_pasted_line_by_line_is_mended_as_the_text_that_it_is(made: Made) -> None:
    cleaned = clean(made(PRINT.splitlines()))
    text = clean(PRINT, "a.txt")
    assert len(text.article.blocks) == 2
    assert cleaned.article == text.article
    assert [entry.reason for entry in explain(cleaned)] == [entry.reason for entry in explain(text)]


def test_a_style_s_headline_above_a_pasted_page_stays_one() -> None:
    first, *lines = PRINT.splitlines()
    article = clean(word(p(first, "Title") + "".join(map(p, lines)))).article
    assert article == clean(PRINT, "a.txt").article


@pytest.mark.parametrize(
    "lines",
    [
        VERSE,
        [
            "apples and pears of the summer",
            "plums and cherries of the autumn",
            "quinces that nobody wants at all",
        ],
        [*PRINT.splitlines(), "A paragraph that somebody wrote. " * 6],
    ],
    ids=["verse", "two lines that go on", "a long paragraph"],
)
def test_paragraphs_stay_paragraphs(lines: list[str]) -> None:
    blocks = read(in_word(lines)).article.blocks
    assert [block.text for block in blocks] == [line.strip() for line in lines if line]
    assert not any(block.place.is_known for block in blocks)


def test_a_page_s_end_is_told() -> None:
    lines = PRINT.splitlines()
    broken = (
        "".join(map(p, lines[:6]))
        + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
        + "".join(map(p, lines[6:]))
    )
    assert [block.place.page for block in read(word(broken)).article.blocks] == [1, 1, 2, 2]


@pytest.mark.parametrize("path", DELIVERIES, ids=lambda path: path.parent.name)
@FORMATS
def test_a_delivery_is_read_as_the_same_in_plain_text(made: Made, path: Path) -> None:
    lines = [" ".join(line.split()) for line in path.read_text(encoding="utf-8").split("\n")]
    articles = [part.article for part in read_each("\n".join(lines))]
    assert len(articles) == 2
    assert [part.article for part in read_each(made(lines))] == articles


def test_a_delivery_without_empty_lines_is_one_too() -> None:
    first, second = read_each(source(FIXTURES / "readers" / "docx" / "a-delivery-of-nexis" / "input.zip"))
    assert (first.article.headline, first.article.authors) == ("Council sells its last ferry", ("Ann Lee",))
    assert (second.article.headline, second.article.site) == ("Mill burns", "Farrow Echo")


def titled(title: str, *paragraphs: str) -> Article:
    body = "".join(f"<text:p>{each}</text:p>" if "<" not in each else each for each in paragraphs)
    return read(flat(body, meta=f"<dc:title>{title}</dc:title>")).article


def test_the_file_s_title_is_the_headline_where_the_text_begins_with_it() -> None:
    assert titled("The  weir broke", "The weir broke", "It did.").headline == "The weir broke"
    assert titled("Document 7", "The weir broke", "It did.").headline is None
    assert titled("It did.", "The weir broke", "It did.").headline is None


def test_of_several_headlines_the_first_is_one() -> None:
    heading = '<text:h text:outline-level="1">{}</text:h>'
    article = titled("", heading.format("Weir"), heading.format("One"), "It broke.", heading.format("Two"))
    assert [block.role.value for block in article.blocks] == ["headline", "subhead", "paragraph", "subhead"]
    assert article.headline == "Weir"


def test_a_style_for_decks_makes_one_only_below_the_headline() -> None:
    title, deck = (
        '<text:p text:style-name="Title">{}</text:p>',
        '<text:p text:style-name="Subtitle">{}</text:p>',
    )
    article = titled("", title.format("Weir"), deck.format("It broke."), "Two.", deck.format("Then"))
    assert [block.role.value for block in article.blocks] == ["headline", "deck", "paragraph", "subhead"]
    assert article.deck == "It broke."
