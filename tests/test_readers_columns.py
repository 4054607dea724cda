"""Columns: the order in which the lines of a page are read."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from cleaners import read
from cleaners.article import Mark, Span
from cleaners.readers.pages.columns import in_order, on_page
from cleaners.readers.pages.line import Line
from cleaners.readers.pages.lines import blocks
from cleaners.readers.text.text_columns import one_by_one


def page(columns: int, gutter: float, justified: bool) -> list[list[Line]]:
    """A page of so many columns of type in size 12, its lines of any length or, ``justified``, of one."""
    rng = Random(columns)  # noqa: S311 - seeded, for lengths
    width = (500 - gutter * (columns - 1)) / columns
    return [
        [
            Line(
                1,
                left,
                row * 16,
                left + (width if justified else width * rng.uniform(0.2, 1)),
                row * 16 + 12,
                12,
                f"{n} {row}",
                (),
            )
            for row in range(40)
        ]
        for n in range(columns)
        for left in [n * (width + gutter)]
    ]


@pytest.mark.parametrize("justified", [False, True])
@pytest.mark.parametrize("gutter", [17.0, 28.0])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns: int, gutter: float, justified: bool) -> None:
    wanted = page(columns, gutter, justified)
    lines = [line for column in wanted for line in column]
    Random(7).shuffle(lines)  # noqa: S311 - seeded
    read = [[line.text for line in sorted(part, key=lambda line: line.top)] for part in in_order(lines)]
    assert read == [[line.text for line in column] for column in wanted]


def test_lines_of_any_length_below_each_other_are_no_columns() -> None:
    (column,) = page(1, 0, justified=False)
    assert in_order(column) == [column]


def test_a_caption_in_smaller_type_beside_the_text_is_read_behind_it() -> None:
    text = [
        Line(1, 0, row * 16, 290 if 2 < row < 6 else 480, row * 16 + 12, 12, f"text {row}")
        for row in range(9)
    ]
    caption = [Line(1, 320, 50 + row * 12, 470, 59 + row * 12, 9, f"caption {row}") for row in range(3)]
    figure = Line(1, 100, 20, 104, 26, 7, "2")  # raised, within a line
    assert in_order([*text, *caption, figure]) == [[*text, figure], caption]


def test_a_page_with_a_line_or_two_of_each_column_is_read_as_the_page_before_it() -> None:
    both = page(2, 17.0, justified=True)
    left, right = both[0][:2], both[1][:1]
    gutter = (left[0].right + right[0].left) / 2
    assert in_order([*left, *right]) == [[*left, *right]]
    assert in_order([*left, *right], [gutter]) == [left, right]
    across = [line._replace(right=400.0) for line in left]
    assert in_order([*across, *right], [gutter]) == [[*across, *right]]


def test_a_page_with_a_line_or_two_of_three_columns_is_read_as_the_page_before_it() -> None:
    full = page(3, 17.0, justified=True)
    last = [full[0][:3], full[1][:2], full[2][:2]]
    known = on_page([line for column in full for line in column]).gutters
    assert len(known) == 2
    assert on_page([line for column in last for line in column], known).stretches == last


def test_what_stands_above_one_column_and_apart_from_all_is_the_page_s_head() -> None:
    """A page's number is not read between the columns, though it stands above the second of them."""
    columns = page(2, 17.0, justified=True)
    text = [[line._replace(top=line.top + 40, bottom=line.bottom + 40) for line in each] for each in columns]
    head = [Line(1, 0, 0, 90, 9, 9, "Varn Courier"), Line(1, 460, 0, 500, 9, 9, "Page 2")]
    assert on_page([*head, *text[0], *text[1]]).stretches == [head, *text]
    close = [line._replace(top=line.top + 24, bottom=line.bottom + 24) for line in head]
    assert len(on_page([*close, *text[0], *text[1]]).stretches) == 2


def test_columns_are_told_by_the_letters_where_the_ends_of_lines_are_not_known() -> None:
    """pdftohtml's HTML says where a piece begins and what its type is, and nothing else."""
    words = "the ferry between the islands and Port Varn ran again after eleven days in the yard of".split()
    left = [" ".join(words[n : n + 6]) for n in range(8)]
    right = [" ".join(words[n : n + 5]) for n in range(7, -1, -1)]
    lines = "".join(
        f'<p style="position:absolute;top:{90 + 24 * row}px;left:{x}px;white-space:nowrap" class="ft10">'
        f"{column[row]}</p>\n"
        for row in range(8)
        for x, column in ((90, left), (440, right))
    )
    source = (
        '<html><head><meta name="generator" content="pdftohtml 0.36"/></head><body><style>'
        f".ft10{{font-size:18px;font-family:Any+Serif;color:#000000;}}</style>\n"
        f'<div id="page1-div" style="position:relative;width:892px;">\n{lines}</div></body></html>'
    )
    [article] = [read(source.encode(), "ferry.html").article]
    assert " ".join(block.text for block in article.blocks).split() == " ".join([*left, *right]).split()


@pytest.mark.parametrize("seed", range(40))
def test_no_word_of_a_text_is_lost_or_doubled_where_columns_are_read(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - seeded
    words = "the ferry ran again, and Ann said that nobody had told the bakers of Port Varn so.".split()
    rows = []
    for _ in range(rng.randint(8, 60)):
        left = " ".join(rng.choices(words, k=rng.randint(0, 7)))
        right = " ".join(rng.choices(words, k=rng.randint(0, 7)))
        rows.append(f"{left:{rng.choice([0, 36, 44, 44, 44])}}{right}".rstrip())
    read = one_by_one(rows)
    assert Counter(" ".join(row for _, row in read).split()) == Counter(" ".join(rows).split())
    assert all(0 <= number < len(rows) for number, _ in read)


def two_pages(size: float, linked: bool) -> list[Line]:
    """Two pages of text in size 12, and on the first one a narrower column beside it in ``size``."""
    text = [
        Line(number, 0, row * 16, 470, row * 16 + 12, 12, f"text {number} {row}")
        for number in (1, 2)
        for row in range(20)
    ]
    beside = []
    for row in range(8):
        words = f"entry {row}"
        link = (Span(0, len(words), Mark.LINK, f"https://post.example/{row}"),) if linked and row else ()
        beside.append(Line(1, 500, row * 40, 650, row * 40 + size, size, words, link))
    return [*text, *beside]


def test_a_sidebar_is_read_behind_all_of_the_text() -> None:
    found = [(block.place.page, block.text[:5]) for block in blocks(two_pages(9, linked=True))]
    assert found[:2] == [(1, "text "), (2, "text ")]
    assert found[2:] == [(1, "entry")] * 8


@pytest.mark.parametrize(("size", "linked"), [(12, True), (9, False)], ids=["as large", "no links"])
def test_a_column_of_the_texts_size_or_without_links_is_no_sidebar(size: float, linked: bool) -> None:
    pages = [block.place.page for block in blocks(two_pages(size, linked))]
    assert pages == sorted(pages)


def test_notes_with_addresses_beside_the_text_are_read_on_their_page() -> None:
    lines = two_pages(9, linked=False)
    notes = [line for line in lines if line.left == 500]
    cited = [
        line._replace(
            text=f"see the Post, {n} May, page 4",
            spans=(Span(8, 12, Mark.LINK, f"https://post.example/{n}"),),
        )
        for n, line in enumerate(notes)
    ]
    text = [line for line in lines if line.left != 500]
    pages = [block.place.page for block in blocks([*text, *cited])]
    assert pages == sorted(pages)
