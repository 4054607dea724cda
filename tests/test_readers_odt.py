"""OpenDocument texts, packed and flat: what comes out, and what is left out."""

from pathlib import Path

import pytest
from desk import FIXTURES, shown, source
from office import TYPE, flat, packed

from cleaners import Reading, Role, read
from cleaners.readers import odt

PACKED = FIXTURES / "readers" / "odt" / "an-article" / "input.zip"
FORMULA = "a formula, a chart or another program's object in it was not read"


def blocks(body: str, styles: str = "") -> list[list[str]]:
    return [entry[:2] for entry in shown(read(flat(body, styles)).article)["blocks"]]


def left(reading: Reading) -> dict[str, str]:
    return {omission.reason: omission.text for omission in reading.omissions}


def paragraph(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_word_and_opendocument_say_the_same() -> None:
    word = read(source(PACKED.parents[2] / "docx" / "an-article" / "input.zip")).article
    text = read(source(PACKED)).article
    same = [block for block in word.blocks if block.role not in (Role.PARAGRAPH, Role.LIST_ITEM, Role.NOTE)]
    assert len(same) == 7
    assert [block for block in text.blocks if block in same] == same
    assert (text.headline, text.deck) == (word.headline, word.deck)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\n  two", "one two"),
        (" one <text:span> two</text:span>", "one two"),
        ('one<text:s text:c="3"/>two', "one   two"),
        ('one<text:s text:c="²"/>two', "one two"),
        ("one<text:tab/>two<text:line-break/>three", "one\ttwo\nthree"),
        ("one<!-- no -->two<?no?>three", "onetwothree"),
        ("one<text:soft-page-break/> two", "one two"),
        ('<text:a xlink:href="#place">one</text:a>', "one"),
        ('<text:a xlink:href="javascript:x">one</text:a>', "one"),
        ('<text:a xlink:href="mailto:a@b.example">one</text:a>', '<a href="mailto:a@b.example">one</a>'),
        ('m<text:span text:style-name="up">2</text:span>', "m²"),
        ("<text:title>The weir</text:title>", "The weir"),
        (
            "<text:ruby><text:ruby-base>橋</text:ruby-base><text:ruby-text>はし</text:ruby-text></text:ruby>",
            "橋",
        ),
    ],
)
def test_a_paragraph_is_read_as_it_is_shown(text: str, shown: str) -> None:
    raised = '<style:text-properties style:text-position="super 58%"/>'
    styles = f'<style:style style:name="up" style:family="text">{raised}</style:style>'
    assert blocks(paragraph(text), styles) == [["paragraph", shown]]


def test_what_is_not_shown_is_left_out() -> None:
    hidden = '<style:text-properties text:display="none"/>'
    styles = f'<style:style style:name="no" style:family="{{}}">{hidden}</style:style>'
    styles = styles.format("text") + styles.format("paragraph")
    body = paragraph("One<text:span text:style-name='no'> two</text:span>.") + paragraph("Three.", "no")
    body += f"<text:section text:display='none'>{paragraph('Four.')}</text:section>"
    source = "<text:table-of-content-source>x</text:table-of-content-source>"
    body += f"<text:table-of-content>{source}{paragraph('Five 5')}</text:table-of-content>"
    reading = read(flat(body, styles))
    assert [block.text for block in reading.article.blocks] == ["One."]
    assert left(reading) == {
        "hidden text": " two\nThree.\nFour.".strip(),
        "the document's table of contents": "Five 5",
    }


def test_a_heading_is_one_by_its_level_and_a_list_s_item_by_its_list() -> None:
    body = '<text:h text:outline-level="1">Weir</text:h>' + paragraph("It broke.")
    item = f'<text:h text:outline-level="3">Then</text:h>{paragraph("One")}'
    body += f"<text:list><text:list-item>{item}</text:list-item></text:list>"
    assert [role for role, _ in blocks(body)] == ["headline", "paragraph", "subhead", "list-item"]


def test_what_is_drawn_in_a_paragraph_stands_behind_it() -> None:
    shape = f"<draw:custom-shape>{paragraph('In a shape.')}</draw:custom-shape>"
    cells = "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/>"
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    box = f"<draw:frame><draw:text-box>{paragraph('In a box.')}{table}</draw:text-box></draw:frame>"
    assert [text for _, text in blocks(paragraph(f"One {shape}{box}two."))] == [
        "One two.",
        "In a shape.",
        "In a box.",
        "a\t",
    ]


def test_the_spaces_of_a_file_that_is_set_to_be_read_are_no_words() -> None:
    frame = "<draw:frame>\n  <draw:image/>\n  <svg:title>A weir</svg:title>\n</draw:frame>"
    assert blocks(paragraph(f"in{frame}side")) == [["paragraph", "inside"], ["image", "A weir"]]


def test_another_program_s_object_is_told() -> None:
    inner = f"<draw:frame><draw:object>{paragraph('x = 1')}</draw:object></draw:frame>"
    reading = read(flat(paragraph(f"One.{inner}{inner}")))
    assert reading.notes == (FORMULA,)
    assert left(reading) == {FORMULA: "x = 1\nx = 1"}


def test_a_style_may_be_its_own_parent() -> None:
    styles = '<style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/>'
    assert blocks(paragraph("One.", "a"), styles) == [["paragraph", "One."]]


def test_what_is_broken_is_told_in_a_line() -> None:
    assert read(b"PK\3\4" + bytes(26) + b"mimetype" + TYPE.encode()).notes == (odt.BROKEN,)
    encrypted = packed("\0\1\2", "<manifest:encryption-data/>")
    assert read(encrypted).notes == (odt.LOCKED,)
    assert read(packed("<office:text/>")).notes == ("an OpenDocument text without text in it",)
    assert read(packed("<office:spreadsheet/>")).notes == (odt.BROKEN,)
    text = flat(paragraph("One.") + paragraph("Two."))
    reading = read(text[: text.index(b"Two") + 2])
    assert [block.text for block in reading.article.blocks] == ["One.", "Tw"]
    assert reading.notes == (odt.MENDED,)


def test_a_text_about_the_format_is_none() -> None:
    told = f'It begins with <office:document office:mimetype="{TYPE}">.'
    assert read(told).source.format == "plain-text"
    page = f"<!doctype html><p>{told.replace('<', '&lt;')}</p>"
    assert read(page).source.format == "html"


def test_nothing_but_the_document_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret")
    doctype = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "{"ha" * 50}"><!ENTITY b "&a;&a;">]>'
    )
    picture = f'<draw:frame><draw:image xlink:href="{secret.as_uri()}"/></draw:frame>'
    body = f"<office:text>{paragraph(f'One &s;&b; two.{picture}')}</office:text>"
    content = packed(body)
    found = str(read(content))
    assert "Secret" not in found
    data = flat(paragraph("One &s;&b; two.")).replace(
        b"<office:document ", doctype.encode() + b"<office:document ", 1
    )
    found = str(read(data))
    assert "Secret" not in found
    assert "ha" * 51 not in found
