"""What text recognition tells of a page: sizes that it guessed, edges of ink, and pages that lie aslant."""

from __future__ import annotations

import pytest
from pdf_page import pdf

from cleaners import clean, read
from cleaners.readers.pages.line import Line
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.recognised import settled
from cleaners.readers.pages.word_boxes import Word, line, size_of

PROSE = [
    "It was a quiet night at the harbour, and nobody who lived at the quay saw",
    "the ferry leave it for the very last time that Monday of June. She is six",
    "years older than her captain, and nobody at all knows what will be-",
    "come of her.",
]
GUESSED = [9, 10, 8, 11]
BESIDE = [0, 0.4, -0.3, 0.7]


def page(tan: float = 0, several: int = 3) -> list[tuple]:
    """A page of paragraphs in type of size 10 as OCR sees it, each line ``tan`` further right than above."""
    drawn: list[tuple] = [(50, 560, 20, "The old ferry of Port Varn")]
    base = 520
    for _ in range(several):
        for n, text in enumerate(PROSE):
            left = 50 + BESIDE[n] + (first := 12 if n == 0 else 0) + tan * (560 - base)
            drawn.append((round(left, 2), base, GUESSED[n] - (first > 12), text))
            base -= 13
    return drawn


@pytest.mark.parametrize("tan", [0, 0.012, -0.012])
def test_the_hidden_text_of_a_scan_has_paragraphs_of_one_size(tan: float) -> None:
    """As it is drawn in ink, each line is in a type of its own: that is what a page set so would mean."""
    article = clean(pdf([page(tan)], hidden=True), name="scan.pdf").article
    assert article.headline == "The old ferry of Port Varn"
    assert [block.text for block in article.blocks] == [" ".join(PROSE).replace("be- come", "become")] * 3
    assert len({block.place.size for block in article.blocks}) == 1
    assert len(read(pdf([page(tan)]), "print.pdf").article.blocks) > 4


def test_a_heading_and_a_caption_keep_the_sizes_that_the_text_has_not() -> None:
    text = [
        Line(1, 0, 13 * n, 300, 13 * n + 10, size, "words of the text") for n, size in enumerate([9, 10] * 6)
    ]
    heading = Line(1, 0, -30, 150, -18, 12, "A heading")
    caption = [Line(1, 0, 190 + 10 * n, 300, 198 + 10 * n, 8, "words of a caption") for n in range(3)]
    found = settled([heading, *text, *caption])
    assert [each.size for each in found] == [12, *[pytest.approx(9.5, abs=0.5)] * 12, 8, 8, 8]
    assert len({each.size for each in found[1:13]}) == 1


def test_no_line_is_lost_or_doubled() -> None:
    lines = [
        Line(n % 3 + 1, 7 * n % 200, 11 * n % 400, 7 * n % 200 + 90, 11 * n % 400 + 9, 6 + n % 9, f"line {n}")
        for n in range(200)
    ]
    assert sorted(each.text.strip() for each in settled(lines)) == sorted(each.text for each in lines)
    assert settled([]) == []


def test_words_that_stand_close_stay_two() -> None:
    """Edges that are moved to common places come closer: these words were two points apart."""
    row = [Line(1, 0, 0, 50.9, 10, 10, "thick"), Line(1, 52.6, 0, 90, 10, 10, "walls")]
    below = [Line(1, 0, 13 * n, 52, 13 * n + 10, 10, "line") for n in range(1, 6)]
    beside = [Line(1, 52, 13 * n, 90, 13 * n + 10, 10, "line") for n in range(1, 6)]
    text = " ".join(block.text for block in blocks(settled([*row, *below, *beside])))
    assert "thick walls" in text


def scans(*texts: str) -> bytes:
    """A PDF of pages that are pictures, each with a hidden text over it, or none."""
    import io

    from pypdfium2 import PdfBitmap, PdfDocument, PdfImage, PdfMatrix

    document = (
        PdfDocument.new()
        if not any(texts)
        else PdfDocument(pdf([[(50, 500, 12, t)] for t in texts if t], hidden=True))
    )
    for at, text in enumerate(texts):
        page = document[at] if text else document.new_page(400, 600, at)
        picture = PdfImage.new(document)
        picture.set_bitmap(PdfBitmap.new_native(4, 6, 1))
        picture.set_matrix(PdfMatrix().scale(400, 600))
        page.insert_obj(picture)
        page.gen_content()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def test_pages_that_are_pictures_without_text_are_told() -> None:
    some = read(scans("The ferry runs again.", "", "Nobody knows why."), "scan.pdf")
    assert [block.text for block in some.article.blocks] == ["The ferry runs again.", "Nobody knows why."]
    assert some.notes == ("page 2 of the PDF is a picture without text",)
    none = read(scans("", ""), "scan.pdf")
    assert not none.article.blocks
    assert [note for note in none.notes if "OCR" in note] == list(none.notes)


WORDS = [("new", 4.7, 0), ("Then", 7, 0), ("ferry", 7, 2.1), ("any", 4.7, 2.1)]


def test_the_size_of_type_is_told_by_what_stands_high_and_hangs_low() -> None:
    found = [Word(text, 0, 100 - above, 50, 100 + below) for text, above, below in WORDS]
    assert list(map(size_of, found)) == [pytest.approx(10, abs=0.3)] * len(WORDS)
    assert {round(line(1, [word]).bottom) for word in found} == {102}


def test_what_stands_in_no_line_of_hocr_is_told() -> None:
    """A word without a box is where its line is; what has neither is left out, and said to be."""
    text = (
        "<html><body><div class='ocr_page' title='bbox 0 0 900 900'>"
        "<span class='ocr_line' title='bbox 100 100 500 130'>"
        "<span class='ocrx_word' title='bbox 100 100 200 130'>Ferry</span> "
        "<span class='ocrx_word'>runs</span>"
        "</span><span class='ocr_line'>again</span> on <b>Monday</b></div></body></html>"
    )
    reading = read(text, "page.hocr")
    assert [block.text for block in reading.article.blocks] == ["Ferry runs"]
    assert [omission.text for omission in reading.omissions] == ["again Monday on"]
