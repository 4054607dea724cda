r"""RTF: code pages, groups that hold text and groups that do not, tables, notes, and what is broken."""

import pytest
from desk import shown
from office import rich

from cleaners import Reading, Role, clean, read
from cleaners.readers import rtf

LINK = '<a href="https://a.example/">'
FONTS = r"\ansi\ansicpg{}\deff0{{\fonttbl{{\f0\fnil\fcharset{} A;}}{{\f1\fnil\fcharset{} B;}}}}"


def blocks(body: str, **more: str) -> list[list[str]]:
    return [entry[:2] for entry in shown(read(rich(body, **more)).article)["blocks"]]


def left(reading: Reading) -> dict[str, str]:
    return {omission.reason: omission.text for omission in reading.omissions}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9", "café"),
        ("caf\xe9", "café"),
        (r"caf\u233\'e9!", "café!"),
        (r"caf\u233 e!", "café!"),
        (r"caf{\uc0\u233}!", "café!"),
        (r"{\uc2\u27211\'8b\'b4}!", "橋!"),
        (r"\u-10179\'3f\u-8548\'3f", "🚜"),
        (r"\u55357?!", "!"),
        (r"\u56988?!", "\ufffd!"),
        (r"\u8217\par", "’"),
        (r"{\f1\'cf\'eb} \'cf", "Пл Ï"),
        (r"\{a\\b\}", "{a\\b}"),
        (r"a\~b\_c\-d", "a\u00a0b‑c\u00add"),
        ("one\r\ntwo", "onetwo"),
        ("one \\\ntwo", "one"),  # a line's end behind the sign ends the paragraph
        (r"\ldblquote one\rdblquote\emdash two", "“one”—two"),
        (r"one\tab two\line three", "one\ttwo\nthree"),
        (r"{\*\unknown not this}one", "one"),
        (r"{\unknown this}", "this"),
        (r"{\pict\bin5 }}}}}}one", "one"),
        (r"{\*\bkmkstart a}one{\*\bkmkend a}", "one"),
        (r"{\upr{a?}{\*\ud{\u27211}}}", "橋"),
        (r"one{\v0 two}", "onetwo"),
    ],
)
def test_a_text_is_read_as_it_is_shown(body: str, text: str) -> None:
    assert blocks(body, head=FONTS.format(1252, 0, 204))[0] == ["paragraph", text]


@pytest.mark.parametrize(
    ("page", "charset", "data", "text"),
    [
        (1251, 1, b"\xcf\xeb", "Пл"),
        (1251, 0, b"\xe9", "é"),  # what is stated of the font wins
        (932, 128, b"\x8b\xb4", "橋"),
        (932, 0, b"\x8bA", "帰"),  # the second byte is a letter, too
        (65001, 1, "橋".encode(), "橋"),
        (99999, 1, b"\xe9", "é"),
        (1252, 2, b"\xb7 \xff", "• \ufffd"),
    ],
)
def test_a_text_s_bytes_are_in_its_font_s_code_page(page: int, charset: int, data: bytes, text: str) -> None:
    head = FONTS.format(page, charset, 0).encode()
    for body in (data, b"".join(rb"\'%02x" % byte for byte in data)):
        assert read(rb"{\rtf1" + head + body + b"}").article.blocks[0].text == text


def test_bytes_that_are_no_signs_are_told() -> None:
    reading = read(rich(r"one \'81 two"))
    assert reading.article.blocks[0].text == "one \ufffd two"
    assert reading.notes == ("1 sign is no character in the document's code page, shown as \ufffd",)


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        (r"{\b one} two", "<b>one</b> two"),
        (r"\b one\b0  two", "<b>one</b> two"),
        (r"\i one\plain  two", "<i>one</i> two"),
        (r"\ul one\ulnone  two", "<u>one</u> two"),
        (r"\uldb one\ul0  two", "<u>one</u> two"),
        (r"m{\super 2}", "m²"),
        (r"{\field{\*\fldinst HYPERLINK https://a.example/}{\fldrslt \ul one}} two", f"{LINK}one</a> two"),
        (
            r'{\field{\*\fldinst{HYPERLINK}{ "https://a.example/"}}{\fldrslt{\b one}}}',
            f"{LINK}<b>one</b></a>",
        ),
        (r'{\field{\*\fldinst HYPERLINK \\l "place"}{\fldrslt one}}', "one"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 3}}", "3"),
        (r'{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt one}}', "one"),
        (r"{\fldinst x}{\fldrslt one}", "one"),
    ],
)
def test_marks_and_links(body: str, marked: str) -> None:
    assert blocks(body) == [["paragraph", marked]]


def test_what_is_not_shown_is_left_out_with_its_reason() -> None:
    body = r"One{\v two}{\deleted three}{\v four} five.{\xe entry}{\footer\pard 3\par}\par"
    body += r"{\s1 Six 6\par}\pard Seven."
    reading = read(rich(body, head=r"\ansi{\stylesheet{Normal;}{\s1 toc 1;}}"))
    assert [block.text for block in reading.article.blocks] == ["One five.", "Seven."]
    assert left(reading) == {
        "hidden text": "four",
        "deleted by who wrote it, as the tracked changes say": "three",
        "an entry of an index, not shown": "entry",
        "what stands on the head or foot of each page": "3",
        "the document's table of contents": "Six 6",
    }


def test_roles_are_the_styles_or_the_levels() -> None:
    head = (
        r"\ansi{\stylesheet{Normal;}{\s1\b Title;}{\s2 Mine;}{\s3\sbasedon4 Ours;}{\s4\sbasedon4 heading 2;}}"
    )
    body = r"\pard\s1{\b Weir}\par\pard\s2 It broke.\par\pard\s3 Then\par\pard\outlinelevel2 Now\par"
    body += r"\pard\ls1 One\par\pard Two."
    roles = [Role.HEADLINE, Role.PARAGRAPH, Role.SUBHEAD, Role.SUBHEAD, Role.LIST_ITEM, Role.PARAGRAPH]
    article = read(rich(body, head=head)).article
    assert [block.role for block in article.blocks] == roles
    assert (article.headline, article.blocks[0].spans) == ("Weir", ())


def test_tables_one_after_the_other() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row"
    body = row.format("a", "b") + row.format("", "c") + r"\pard Between.\par" + row.format("d", "e")
    assert blocks(body) == [["table", "a\tb\n\tc"], ["paragraph", "Between."], ["table", "d\te"]]
    note = row.format(r"a{\footnote\pard\intbl One.}", "b")
    assert blocks(note) == [["table", "a\tb"], ["note", "One."]]


def test_notes_comments_and_boxes() -> None:
    body = r"One{\super\chftn}{\footnote{\super\chftn} A.} two{\chftn{\footnote\chftn  B.\par C.}}."
    body += r"{\*\atnauthor Tom}{\*\annotation Is it?}"
    body += r"{\shp{\*\shpinst{\shptxt Box.\par}}{\shprslt Box.}}\par Three."
    reading = read(rich(body))
    assert [block.text for block in reading.article.blocks] == [
        "One¹ two².",
        "Box.",
        "Three.",
        "¹ A.",
        "² B.",
        "C.",
    ]
    assert left(reading) == {"a comment by Tom": "Is it?"}


@pytest.mark.parametrize(
    ("data", "texts", "note"),
    [
        (rb"{\rtf1\ansi One\par Tw", ["One", "Tw"], rtf.CUT),
        (rb"{\rtf1\ansi One\par}}} Two}", ["One", "Two"], None),
        (b"{\\rtf1 One\\", ["One"], rtf.CUT),
        (b"{\\rtf1 One {\\b two\\'e", ["One two"], rtf.CUT),
        (b"\xef\xbb\xbf\r\n{\\rtf1 One}", ["One"], None),
        (b"{\\rtf1 " + b"{" * 50_000 + b"One" + b"}" * 50_000 + b"}", ["One"], None),
        (b"{\\rtf1 " + b"{\\footnote a" * 3000, ["¹"], None),
        (b"{\\rtf1 \\bin99999999999 One}", [], None),
    ],
    ids=["cut", "closed too soon", "sign cut", "byte cut", "mark", "deep", "notes in notes", "bytes beyond"],
)
def test_what_is_broken_is_read_as_far_as_it_goes(data: bytes, texts: list[str], note: str | None) -> None:
    reading = read(data)
    assert not any("failed" in each for each in reading.notes)
    if texts != ["¹"]:
        assert [block.text for block in reading.article.blocks] == texts
    if note:
        assert reading.notes[0] == note


def test_a_document_without_text_is_told_in_a_line() -> None:
    assert read(rich(r"{\pict 00ff}")).notes == ("a document in rich text (RTF) without text in it",)


def test_a_text_that_names_the_format_is_a_text() -> None:
    assert read(b"It begins with {\\rtf1.").source.format == "plain-text"
    assert clean(r"{\rtf1 The weir broke.}").article.blocks[0].text == "The weir broke."
