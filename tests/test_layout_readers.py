"""What converters measured: lines with places, and what becomes of them."""

import re

import pytest
from pdf_page import ANY_SCRIPT, pdf

from cleaners import Mark, Place, Role, clean, read
from cleaners.readers.pages.characters import Character, Type, spaced
from cleaners.readers.pages.columns import on_page
from cleaners.readers.pages.drawn_twice import letters_once
from cleaners.readers.pages.line import Line
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.pdf_characters import CODE_NAME


def lines(*given: tuple, page: int = 1) -> list[Line]:
    """Lines of type 10 and 12 below each other: (left, line number, text[, right[, size]])."""
    found = []
    for left, row, text, *more in given:
        right = more[0] if more else left + 5 * len(text)
        size = more[1] if len(more) > 1 else 10
        found.append(Line(page, left, 12 * row, right, 12 * row + 10, size, text))
    return found


PROSE = "It was a quiet night at the harbour of Port Varn and nobody saw the ferry".split()


def prose(left: int, count: int, first: int = 0) -> list[tuple]:
    return [(left, first + n, " ".join(PROSE[n % 5 : n % 5 + 9])) for n in range(count)]


def test_lines_at_one_distance_are_a_block_and_a_gap_ends_it() -> None:
    found = blocks(lines(*prose(50, 4), *prose(50, 3, first=5)))
    assert [block.text.count("\n") for block in found] == [3, 2]
    assert [block.place.gap for block in found] == [0, 1]
    assert [block.place.line for block in found] == [1, 5]


def test_a_lost_picture_leaves_as_many_blank_lines_as_would_fit() -> None:
    found = blocks(lines(*prose(50, 4), *prose(50, 4, first=12)))
    assert found[1].place.gap == 8


def test_a_size_a_page_and_an_indent_end_a_block() -> None:
    small = [(*line, None, 8) for line in prose(50, 2, first=4)]
    small = [(left, row, text, left + 5 * len(text), size) for left, row, text, _, size in small]
    assert [b.place.size for b in blocks(lines(*prose(50, 4), *small))] == [10, 8]
    assert [b.place.page for b in blocks(lines(*prose(50, 4)) + lines(*prose(50, 4), page=2))] == [1, 2]
    indented = blocks(lines(*prose(50, 4), (65, 4, "Nobody knew why."), *prose(50, 3, first=5)))
    assert [b.place.indent for b in indented] == [0, 3]
    assert indented[1].text.count("\n") == 3


def test_where_paragraphs_begin_with_an_indent_each_indented_line_begins_one() -> None:
    """Two of them may be a line each, and a page may have more of such lines than others."""
    first = lines(
        (65, 0, "Nobody knew why."),
        (65, 1, "Nobody asked."),
        *[line for n in (2, 5, 8) for line in [(65, n, "The ferry left."), *prose(50, 2, n + 1)]],
    )
    then = lines(*[(65, n, "All slept.") for n in range(4)], *prose(50, 2, 4), (65, 6, "It rained."), page=2)
    found = blocks(first + then)
    assert [block.text.count("\n") for block in found] == [0, 0, 2, 2, 2, 0, 0, 0, 2, 0]


def test_a_quotation_that_is_set_in_is_no_row_of_first_lines() -> None:
    found = blocks(lines(*prose(50, 4), *prose(65, 4, 5), *prose(50, 4, 10)))
    assert [(block.place.indent, block.text.count("\n")) for block in found] == [(0, 3), (3, 3), (0, 3)]


def test_an_item_keeps_its_hanging_lines() -> None:
    found = blocks(
        lines((50, 0, "1. The ferry was old"), (65, 1, "and so was its captain."), *prose(50, 5, 3))
    )
    assert found[0].text == "1. The ferry was old\nand so was its captain."


def test_the_room_behind_the_last_line_is_told_and_none_where_type_is_set_to_the_edge() -> None:
    full = [(50, n, "nine words that fill all of the measure to", 300) for n in range(5)]
    [block] = blocks(lines(*full, (50, 5, "and stop", 90)))
    assert block.place.room == 42  # of 5 points each
    assert block.place.justified
    [block] = blocks(lines(*full))
    assert (block.place.room, block.place.justified) == (0, True)
    ragged = [(50, n, "as many words as may be", 240 + 7 * n) for n in range(9)]
    [block] = blocks(lines(*ragged))
    assert (block.place.room, block.place.justified) == (0, False)


def test_full_lines_are_told_to_be_wrapped_and_others_are_not() -> None:
    full = [(50, n, "nine words that fill all of the measure to", 300) for n in range(5)]
    verse = [(50, n, "a line of verse", 125) for n in range(6, 10)]
    found = blocks(lines(*full, *verse))
    assert [block.place.wrapped for block in found] == [True, False]


def test_a_row_of_pieces_is_one_line_with_a_space_where_one_is_to_be_seen() -> None:
    pieces = [
        Line(1, 50, 0, 70, 10, 10, "Port"),
        Line(1, 70.2, 0, 90, 10, 10, "ion"),
        Line(1, 94, 1, 120, 9, 8, " 2 "),
    ]
    assert blocks(pieces)[0].text == "Portion 2"


def test_figures_above_and_below_a_line_stand_in_it_with_the_spaces_that_their_neighbours_have() -> None:
    row = [
        Line(1, 50, 100, 150, 120, 10, "nobody"),
        Line(1, 150, 96, 157, 113, 7, "1"),
        Line(1, 157, 100, 300, 120, 10, " on the quay drank H"),
        Line(1, 300, 108, 307, 125, 7, "2"),
        Line(1, 307, 100, 330, 120, 10, "O "),
        Line(1, 330, 100, 390, 120, 10, "that night."),
    ]
    assert [block.text for block in blocks(row)] == ["nobody1 on the quay drank H2O that night."]


def test_columns_are_read_one_after_the_other_below_what_crosses_them() -> None:
    head = (50, 0, "A headline across both of the columns of the page", 390)
    left = [(50, n, f"left {n}", 200) for n in range(2, 8)]
    right = [(240, n, f"right {n}", 390) for n in range(2, 8)]
    both = [line for pair in zip(left, right, strict=True) for line in pair]
    stretches = on_page(lines(head, *both)).stretches
    assert [line.text for stretch in stretches for line in stretch] == [
        head[2],
        *(line[2] for line in left),
        *(line[2] for line in right),
    ]


def test_a_table_s_row_is_no_column() -> None:
    rows = [(50, 0, "Boats", 100), (240, 0, "12", 260), (50, 1, "Crews", 100), (240, 1, "7", 250)]
    stretches = on_page(lines(*rows)).stretches
    assert len(stretches) == 1


def test_a_drop_cap_is_the_first_letter_of_its_word() -> None:
    cap = Line(1, 50, 0, 72, 22, 24, "T")
    beside = [
        (75, 0, "he ferry left Port Varn for the last time", 300),
        (75, 1, "that Monday, and nobody saw it go", 290),
    ]
    text = blocks([cap, *lines(*beside, *prose(50, 3, first=2))])[0].text
    assert text.startswith("The ferry left Port Varn for the last time\nthat Monday, and nobody saw it go\n")


PAGE = (
    '<pdf2xml><page number="1"><fontspec id="0" size="15"/><fontspec id="1" size="27"/>'
    '<text top="20" left="100" width="300" height="30" font="1"><b>The ferry of Port Varn</b></text>'
    '<text top="80" left="100" width="400" height="17" font="0">She  had  asked  <a href="https://x.example/a">the'
    " old </a></text>"
    '<text top="100" left="100" width="390" height="17" font="0">'
    '<a href="https://x.example/a">cap-</a></text>'
    '<text top="120" left="100" width="380" height="17" font="0"><a href="p.html#3">tain</a>'
    " of the ferry &amp; left.</text>"
    "</page></pdf2xml>"
)


def test_pdftohtml_s_xml_is_told_by_its_content_and_its_links_are_whole() -> None:
    reading = read(PAGE, "saved.txt")
    assert reading.source.format == "pdftohtml"
    headline, text = reading.article.blocks
    assert headline.place.size == 18
    assert text.text == "She had asked the old\ncap-\ntain of the ferry & left."
    assert [(text.text[s.start : s.end], s.target) for s in text.spans if s.mark is Mark.LINK] == [
        ("the old\ncap-", "https://x.example/a")
    ]
    cleaned = clean(PAGE, "saved.txt")
    assert cleaned.original() == reading.article


@pytest.mark.parametrize("number", ["NaN", "-inf", "1e999", "9" * 5000, "wide", ""])
def test_a_measure_that_no_page_has_is_none(number: str) -> None:
    for measure in ("top", "left", "width", "height", "size"):
        reading = read(re.sub(rf'{measure}="\d+"', f'{measure}="{number}"', PAGE))
        assert (reading.source.format, reading.notes) == ("pdftohtml", ())
        assert "cap-" in " ".join(block.text for block in reading.article.blocks)
    alto = (
        '<alto><Layout><Page><TextLine><String CONTENT="Ferry" HPOS="{0}" WIDTH="{0}" VPOS="1" HEIGHT="{0}"/>'
    )
    reading = read(alto.format(number) + "</TextLine></Page></Layout></alto>")
    assert ([block.text for block in reading.article.blocks], reading.notes) == (["Ferry"], ())


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    assert "the old" in read(PAGE[:-60]).article.blocks[-1].text


def test_pymupdf_s_headings_are_sizes_and_its_pieces_whole_paragraphs() -> None:
    found = read(
        '<div id="page0">\n<h3>Only a large type.</h3>\n<p>A small one.</p>\n</div>\n'
    ).article.blocks
    assert [(b.role, b.place) for b in found] == [
        (Role.PARAGRAPH, Place(1, 1, size=13.5, hyphens=True)),
        (Role.PARAGRAPH, Place(1, 2, size=10, hyphens=True)),
    ]


def test_pymupdf_s_pieces_in_small_type_are_a_caption_until_its_credit_ends() -> None:
    text = "<h3>The harbour master had seen it long before, he said, and told nobody of it.</h3>" * 3
    pieces = (
        "By Ann Lee Apr 16, 2024 · View original",
        "The old ferry at the quay of Port Varn (Nadia",
        "Okoro/AFP)",
        "Her captain, who is as old as the ship, and the Varn",
        "Ferries' director. Ann Lee/Varn",
        "Pictures | AFP",
    )
    found = read(f'<div id="page0">{text}{"".join(f"<p>{p}</p>" for p in pieces)}{text}</div>').article.blocks
    assert [block.text.count("\n") for block in found] == [0, 0, 0, 0, 1, 2, 0, 0, 0]


def test_a_web_page_with_a_numbered_box_is_no_pymupdf() -> None:
    assert (
        read('<html><body><div id="page0" class="box"><span>A</span></div></body></html>').source.format
        == "html"
    )


TEXT = [
    (50, 560, 8, "The Varn Courier"),
    (50, 520, 20, "The old ferry of Port Varn", "F2"),
    (50, 480, 10, "It was a quiet night at the harbour, and nobody who lived at the"),
    (50, 466, 10, "quay saw the ferry leave it for the very last time that Monday of"),
    (50, 452, 10, "June."),
    (50, 425, 10, "She is ninety, says her captain. Nobody knows what will become"),
    (50, 411, 10, "of her."),
]


def letters(text: str, gaps: dict[int, float], tracking: float = 0) -> list[Character]:
    """Letters of 6 points side by side, with more room before those at some places."""
    found, at = [], 50.0
    for n, letter in enumerate(text):
        at += gaps.get(n, 0) + tracking
        found.append(Character(letter, at, at + 6, 500, Type(12, (), 0), ""))
        at += 6
    return found


@pytest.mark.parametrize(
    ("text", "gaps", "tracking", "whole"),
    [
        ("‘Last’ferry", {6: 3}, 0, "‘Last’ ferry"),
        ("AVAIL", {1: -1, 2: 1}, 0, "AVAIL"),  # pairs of letters are set closer or wider
        ("tracked out", {}, 4, "tracked out"),
        ("trackedout", {7: 6}, 4, "tracked out"),
        ("渡船停航了", {2: 6}, 0, "渡船停航了"),
    ],
)
def test_a_gap_as_wide_as_a_space_is_one(text: str, gaps: dict, tracking: float, whole: str) -> None:
    assert "".join(each.text for each in spaced(letters(text, gaps, tracking))) == whole


@pytest.mark.parametrize(
    ("text", "gaps", "told"),
    [
        ("SCHLAMMBISZUR", {7: 3, 10: 3}, "SCHLAMM BIS ZUR"),
        ("ABCD", {}, "A B C D"),  # too few to tell
        ("12345", {}, "1 2 3 4 5"),  # figures stand apart in tables
        ("MTWTFSS", dict.fromkeys(range(1, 7), 5), "M T W T F S S"),  # so do heads of columns
    ],
)
def test_spaces_that_pdfium_guesses_between_letters_set_wide_are_none(
    text: str, gaps: dict, told: str
) -> None:
    drawn = letters(text, gaps, tracking=4)
    guesses = [each._replace(text=" ", left=each.right, right=each.right) for each in drawn]
    both = [each for pair in zip(drawn, guesses, strict=True) for each in pair][:-1]
    assert " ".join("".join(each.text for each in spaced(both)).split()) == told


def test_a_pdf_becomes_blocks_with_sizes_gaps_and_links_with_addresses() -> None:
    reading = read(pdf([TEXT], [(0, 50, 464, 74, 476, "https://varn.example/quay")]), "a.pdf")
    assert reading.source.format == "pdf"
    head, headline, first, second = reading.article.blocks
    assert (head.place.size, headline.place.size, first.place.size) == (8, 20, 10)
    assert headline.spans[0].mark is Mark.STRONG
    assert first.text.splitlines()[0].startswith("It was a quiet night")
    assert second.place.gap == 1
    assert [(first.text[s.start : s.end], s.target) for s in first.spans] == [
        ("quay", "https://varn.example/quay")
    ]


def test_lines_in_a_typewriter_s_type_are_code_and_keep_their_depth_unless_all_is_set_so() -> None:
    text = [
        (40, 560 - 14 * n, 12, "The lamp is set by hand, and this is how it is done at night")
        for n in range(9)
    ]
    lamp = [
        (52, 410, 9, "if night:", "F5"),
        (62.8, 398, 9, "light(lamp)", "F5"),
        (52, 386, 9, "wait()", "F5"),
    ]
    block = read(pdf([[*text, *lamp]]), "lamp.pdf").article.blocks[-1]
    assert (block.role, block.text) == (Role.CODE, "if night:\n  light(lamp)\nwait()")
    typed = [(left, base, size, line, "F5") for left, base, size, line, *_ in [*text, *lamp]]
    assert {block.role for block in read(pdf([typed]), "lamp.pdf").article.blocks} == {Role.PARAGRAPH}


def test_a_word_in_a_typewriter_s_type_is_marked_as_code_in_its_line() -> None:
    text = [(40, 560 - 14 * n, 12, "The lamp is set by hand, and this is how it is done") for n in range(4)]
    line = [(40, 504, 12, "Then call"), (96, 504, 12, "wait", "F5"), (130, 504, 12, "and go home.")]
    block = read(pdf([[*text, *line]]), "lamp.pdf").article.blocks[-1]
    assert block.role is Role.PARAGRAPH
    assert [block.text[span.start : span.end] for span in block.spans if span.mark is Mark.CODE] == ["wait"]


def test_an_accent_that_is_drawn_on_its_letter_is_one_with_it() -> None:
    """TeX's older fonts have them apart, above capitals higher; a sign beside a letter stays one."""
    drawn = [
        (50, 500, 12, "As Ciencias de Val-Brume"),
        (78.9, 500, 12, "ˆ"),
        (50, 470, 12, "Etude d'un chateau"),
    ]
    drawn += [(52, 473, 12, "´"), (124.3, 470, 12, "ˆ"), (50, 440, 12, "from `quay' to ~home")]
    found = read(pdf([drawn])).article
    assert [block.text for block in found.blocks] == [
        "As Ciências de Val-Brume",
        "Étude d'un château",
        "from `quay' to ~home",
    ]


def test_a_raised_figure_is_no_part_of_the_number_before_it() -> None:
    """A note's or a power's; one that is small but not raised, or raised but not small, stays as it is."""
    pieces = [
        (50, 500, 12, "The bridge of 1987"),
        (158, 504, 7, "12"),
        (165, 500, 12, " is 40 m"),
        (213, 504, 7, "2"),
    ]
    pieces += [(50, 470, 12, "H"), (56, 468, 7, "2"), (59.5, 470, 12, "O, and 3"), (107.5, 474, 12, "4")]
    drawn = [(*piece, ANY_SCRIPT) for piece in pieces]
    found = read(pdf([drawn])).article
    assert [block.text for block in found.blocks] == ["The bridge of 1987¹² is 40 m²", "H2O, and 34"]


def test_a_sign_that_is_told_in_two_halves_is_one() -> None:
    found = read(pdf([[(50, 500, 12, "let 𝑛 be six", ANY_SCRIPT)]])).article
    assert [block.text for block in found.blocks] == ["let 𝑛 be six"]


def test_calibri_s_ligature_is_told_as_its_number_and_an_icon_of_the_same_plane_is_no_letter() -> None:
    drawn = [
        (50, 500, 12, "a \U0010019f is", ANY_SCRIPT),
        (50, 470, 12, "a \U00100145 b", ANY_SCRIPT),
    ]
    assert [block.text for block in read(pdf([drawn])).article.blocks] == ["a Ɵ is", "a b"]


def test_a_line_of_two_far_parts_is_a_line_and_what_is_set_sideways_is_left_out() -> None:
    page = pdf([[*TEXT, (50, 20, 8, "1/2"), (300, 20, 8, "Port Varn")]])
    turned = page.replace(b"BT /F1 8 Tf 1 0 0 1 50 560 Tm", b"BT /F1 8 Tf 0 1 -1 0 50 50 Tm ")
    reading = read(turned)
    assert reading.article.blocks[-1].text == "1/2 Port Varn"
    assert [omission.text for omission in reading.omissions] == ["The Varn Courier"]


@pytest.mark.parametrize(
    ("matrix", "place"),
    [("0 1 -1 0", "{y} {x}"), ("0 -1 1 0", "{down} {left}"), ("-1 0 0 -1", "{left} {y}")],
)
def test_a_page_that_lies_on_its_side_or_stands_on_its_head_is_read(matrix: str, place: str) -> None:
    """``x`` and ``y`` where a line would begin on the page upright, from its upper left."""
    data = pdf([TEXT])
    for left, base, size, *_ in TEXT:
        was = f"{size} Tf 1 0 0 1 {left} {base} Tm".encode()
        at = place.format(x=left, y=600 - base, left=400 - left, down=base)
        assert was in data
        data = data.replace(was, f"{size} Tf {matrix} {at} Tm".encode())
    reading = read(data)
    assert reading.omissions == ()
    assert reading.article.blocks == read(pdf([TEXT])).article.blocks


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        # As a printer draws them, from the left; as they are read.
        (
            [
                ".3.5 הלעי Ann Lee ירבדל (10% ,1924 תנשב) ןשיה רשגה",
                "קוחר םיב יאה לש שדח רשג רובע םלשי ימ עדוי אל שיא",
            ],
            (
                "הגשר הישן (בשנת 1924, 10%) לדברי Ann Lee יעלה 3.5. "
                "איש לא יודע מי ישלם עבור גשר חדש של האי בים רחוק"
            ),
        ),
        (
            ["«حتتفي نل» : سيئرلا لاق 2024/25 ,%10 و (12 مقر) رسجلا قالغإ يف"],
            "في إغلاق الجسر (رقم 12) و 10%, 2024/25 قال الرئيس : «لن يفتتح»",
        ),
        (
            ["The bridge is called םיה רעש since 1924, or رحبلا رسج"],
            "The bridge is called שער הים since 1924, or جسر البحر",
        ),
    ],
)
def test_hebrew_and_arabic_are_read_from_the_right_and_what_is_not_from_the_left(drawn, read) -> None:
    width = max(map(len, drawn)) * 5
    lines = [
        (360 - 5 * len(line) if len(drawn) > 1 else 20, 500 - 14 * n, 10, line, ANY_SCRIPT)
        for n, line in enumerate(drawn)
    ]
    assert width <= 340
    text = " ".join(block.text for block in clean(pdf([lines]), name="a.pdf").article.blocks)
    assert text == read


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf([[]]), "without text"),
        (pdf([TEXT], encrypted=True), "password"),
        (pdf([TEXT])[:200], "broken"),
        (b"%PDF-1.7\n", "broken"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, told: str) -> None:
    reading = read(data, "a.pdf")
    assert reading.source.format == "binary"
    assert not reading.article.blocks
    assert told in reading.notes[0]


def test_a_text_that_speaks_of_pdf_is_none() -> None:
    assert read(b"A file that begins with %PDF- is one.", "a.txt").source.format == "plain-text"


PROSE = """\
The harbour board met on Monday and
said of the ferry that it would be
back before the ice, though nobody
had seen it since the autumn and
the widow who keeps the kiosk had
asked for it twice. The chairman
left the room, and the board was
unable to find him for an hour, as
he had gone to look for the ferry."""


def test_numbers_of_lines_in_the_margin_are_no_words_and_those_of_a_table_are() -> None:
    text = [(70, 500 - 14 * n, 11, line) for n, line in enumerate(PROSE.split("\n"))]
    margin = [(40, 500 - 14 * n, 8, str(n + 1)) for n in range(9)]
    reading = read(pdf([[*margin, *text]]), "court.pdf")
    assert [block.text for block in reading.article.blocks] == [PROSE]
    told = [(omission.text, omission.reason) for omission in reading.omissions]
    assert told == [("1 2 3 4 5 6 7 8 9", "the numbers of lines, in the margin")]
    table = [(70, 500 - 14 * n, 11, f"the {word} boat") for n, word in enumerate("abcdefghi")]
    ranks = read(pdf([[*margin, *table]]), "table.pdf")
    assert not ranks.omissions
    assert "9" in " ".join(block.text for block in ranks.article.blocks).split()


def test_what_stands_outside_of_the_page_is_seen_by_nobody() -> None:
    shown = [(40, 500, 11, "The harbour board met on Monday and said nothing.")]
    reading = read(
        pdf([[*shown, (450, 500, 11, "Slug: p. 3, second edition"), (40, 620, 11, "cyan")]]), "a.pdf"
    )
    assert [block.text for block in reading.article.blocks] == [shown[0][3]]
    told = [(omission.text, omission.reason) for omission in reading.omissions]
    assert told == [("Slug: p. 3, second edition\ncyan", "outside of the page")]


def test_bylines_captions_and_quotations_in_a_typewriter_s_type_are_words() -> None:
    prose = "The harbour board met on Monday and said of the ferry that it would"
    text = [(40, 480 - 14 * n, 11, prose) for n in range(12)]
    head = [(40, 540, 22, "The ferry that nobody saw"), (40, 515, 9, "By Jane Roe and Per Lund", "F5")]
    head.append((40, 504, 9, "April 16, 2024, 2:05 PM", "F5"))
    foot = [(40, 300, 8, "The quay at dawn, with the ferry behind it. Jane Roe/AFP via Getty Images", "F5")]
    found = clean(pdf([[*head, *text, *foot]]), "mono.pdf").article
    assert (found.headline, found.authors) == ("The ferry that nobody saw", ("Jane Roe", "Per Lund"))
    assert [block.credit.via for block in found.blocks if block.credit] == ["Getty Images"]
    assert Role.CODE not in {block.role for block in found.blocks}


@pytest.mark.parametrize(
    ("font", "told"),
    [
        ("abcdef+liberationmono", True),
        ("courier-bold", True),
        ("qwerty+cmtt10", True),
        ("t1xtt", True),
        ("sftt1000", True),
        ("monotypecorsiva", False),
        ("monolinescript", False),
        ("metatexttt", False),
        ("helveticaneuett", False),
    ],
)
def test_a_typewriter_s_type_is_told_by_its_name(font: str, told: bool) -> None:
    assert (CODE_NAME.search(font) is not None) is told


@pytest.mark.parametrize(
    ("square", "items"),
    [
        ((3, 3), 2),  # of a browser's size and in its place
        ((3, -6), 0),  # an underline's, or a picture's
        ((9, 0), 0),  # as large as a letter: a key to a chart
        ((0.8, 3), 0),
    ],
)
def test_a_disc_that_is_drawn_before_a_line_is_a_list_s_sign(square: tuple[float, float], items: int) -> None:
    side, up = square
    page = [(60, 500, 10, "two lanterns with their oil"), (60, 486, 10, "the keys of the gate")]
    squares = [(0, 48, base + up, side) for _, base, *_ in page]
    found = read(pdf([[(40, 520, 10, "They carried"), *page]], squares=squares)).article.blocks
    assert sum(block.text.startswith("• ") for block in found) == items


def test_dots_that_lead_to_a_number_are_no_list_s_signs() -> None:
    page = [(40, 500, 10, "The weir"), (236, 500, 10, "12"), (40, 480, 10, "The mill"), (236, 480, 10, "34")]
    dots = [(0, 110 + 6 * n, base + 2, 2) for n in range(20) for base in (500, 480)]
    found = read(pdf([page], squares=dots)).article.blocks
    assert "\n".join(block.text for block in found) == "The weir 12\nThe mill 34"


def test_two_narrow_letters_are_two_whatever_width_a_file_states() -> None:
    """Of F4 it states 0.5 of the size for each letter; here each stands where a proportional type has it."""
    places = (40 + 2.2 * n for n in range(9))
    letters = [(left, 520, 10, sign, "F4") for left, sign in zip(places, "illitlill", strict=True)]
    assert "".join(block.text for block in read(pdf([letters])).article.blocks) == "illitlill"


def test_text_that_is_drawn_twice_is_one_text() -> None:
    """Browsers draw a shadow's letters each for itself, and then the text's."""
    letters = [(40 + 4.8 * n, 520, 8, sign, "F5") for n, sign in enumerate("RECENT BALLOONS")]
    shadow = [(left, base - 0.75, *more) for left, base, *more in letters]
    [block] = read(pdf([[*shadow, *letters]])).article.blocks
    assert block.text == "RECENT BALLOONS"
    apart = [(40, 520, 12, "Tomorrow"), (40, 500, 12, "Tomorrow"), (140, 500, 12, "Tomorrow")]
    found = read(pdf([apart])).article.blocks
    assert sum(block.text.count("Tomorrow") for block in found) == 3


def test_the_letters_of_a_ligature_stand_in_one_place_and_are_all_the_word_s() -> None:
    type_ = Type(10, (), 0)
    word = [Character(sign, 40, 48, 500, type_, "") for sign in "ff"]  # as a font's one sign "ff" is told
    assert "".join(each.text for each in letters_once(iter(word)) if each) == "ff"
    shadow = [Character("f", 40, 44, 500, type_, ""), Character("f", 40.7, 44.7, 499.3, type_, "")]
    assert "".join(each.text for each in letters_once(iter(shadow)) if each) == "f"
