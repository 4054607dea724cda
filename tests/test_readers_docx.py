"""Word documents: what their styles, fields, changes and notes come out as, and what is left out."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from desk import FIXTURES, shown, source, zipped
from office import p, part, r, word
from test_readers_packed import flagged

from cleaners import Reading, Role, read
from cleaners.readers import docx, read_each

FOLDERS = sorted((FIXTURES / "readers" / "docx").glob("*/input.zip"))
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def blocks(data: bytes) -> list[list[str]]:
    return [entry[:2] for entry in shown(read(data, "a.docx").article)["blocks"]]


def left(reading: Reading) -> dict[str, str]:
    return {omission.reason: omission.text for omission in reading.omissions}


def field(code: str, result: str) -> str:
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return FIELD.format("begin") + instruction + FIELD.format("separate") + result + FIELD.format("end")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_each_word_of_a_document_is_in_an_article_or_an_omission(folder: Path) -> None:
    parts = read_each(source(folder), "a.docx")
    told = [omission.text for each in parts for omission in each.omissions]
    told += [block.text for each in parts for block in each.article.blocks]
    files = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("word/*.xml"))]
    text = re.sub(r"(?s)<mc:Fallback>.*?</mc:Fallback>", "", "".join(files))
    words = " ".join(re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", text)).split()
    found = " ".join(told).replace("¹", "")
    assert words
    assert [each for each in words if each not in found] == []


def test_tracked_changes_count_as_accepted() -> None:
    moved = f"<w:moveFrom>{r('late ')}</w:moveFrom>{r('The ferry is ')}<w:moveTo>{r('late ')}</w:moveTo>"
    deleted = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    reading = read(word(f"<w:p>{moved}{deleted}<w:ins>{r('again.')}</w:ins></w:p>"))
    assert [block.text for block in reading.article.blocks] == ["The ferry is late again."]
    assert left(reading) == {
        "deleted by who wrote it, as the tracked changes say": "late \nnever".replace(" \n", "\n")
    }


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert blocks(word(p("The ferry ", properties=mark) + p("is late."))) == [
        ["paragraph", "The ferry is late."]
    ]


def test_a_row_that_was_deleted_is_left_out() -> None:
    def row(text: str, properties: str = "") -> str:
        cells = "".join(f"<w:tc>{p(each)}</w:tc>" for each in text.split())
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    reading = read(word(f"<w:tbl>{row('Year Floods')}{row('2022 9', '<w:del/>')}{row('2023 4')}</w:tbl>"))
    assert [block.text for block in reading.article.blocks] == ["Year\tFloods\n2023\t4"]
    assert list(left(reading).values()) == ["2022\n9"]


def test_a_table_in_a_table_only_lays_out_its_paragraphs() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('One.')}</w:tc><w:tc>{p('Two.')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{p('Three.')}{p('Four.')}</w:tc></w:tr></w:tbl>"
    assert blocks(word(table)) == [["table", "One.\tTwo."], ["paragraph", "Three."], ["paragraph", "Four."]]


HYPERLINK = ' HYPERLINK "https://a.example/?a=1&amp;b=2" '
UNDERLINED = '<w:u w:val="single"/>'
LINK = '<a href="https://a.example/?a=1&amp;b=2">weir</a>'


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (field(HYPERLINK, r("weir")), LINK),
        (field(' HYPERLINK \\l "place" ', r("weir")), "weir"),
        (field(" PAGE ", r("3")), "3"),
        (field(HYPERLINK, field(" REF x ", r("weir"))), LINK),
        (field(" IF " + field(" REF x ", r("1")) + " = 1 ", r("weir")), "weir"),
        (f"<w:fldSimple w:instr='{HYPERLINK}'>{r('weir')}</w:fldSimple>", LINK),
        (f"<w:hyperlink w:anchor='place'>{r('weir')}</w:hyperlink>", "weir"),
        (f"<w:hyperlink r:id='bad'>{r('weir')}</w:hyperlink>", "weir"),
        (f"<w:hyperlink r:id='good'>{r('weir', UNDERLINED)}</w:hyperlink>", LINK),
        (FIELD.format("separate") + FIELD.format("end") + r("weir"), "weir"),
        (FIELD.format("begin") * 30 + r("weir"), "weir"),
    ],
    ids=[
        "link",
        "place",
        "page",
        "in a result",
        "in a code",
        "simple",
        "anchor",
        "script",
        "id",
        "broken",
        "open",
    ],
)
def test_fields_give_their_results_and_links_their_addresses(words: str, shown: str) -> None:
    links = {"bad": "javascript:alert(1)", "good": "https://a.example/?a=1&amp;b=2"}
    assert blocks(word(f"<w:p>{words}</w:p>", links=links)) == [["paragraph", shown]]


def test_the_words_that_a_field_without_an_end_has_taken_are_told() -> None:
    reading = read(
        word(f"<w:p>{FIELD.format('begin')}{r('One ')}{field(HYPERLINK, r('two'))}{r(' three.')}</w:p>")
    )
    assert [block.text for block in reading.article.blocks] == ["One  three."]
    assert left(reading) == {"the code of a field that does not end": "two"}


@pytest.mark.parametrize(
    ("properties", "shown"),
    [
        ("<w:b/>", "<b>weir</b>"),
        ('<w:b w:val="0"/>', "weir"),
        ('<w:u w:val="none"/>', "weir"),
        ('<w:rStyle w:val="Strong"/>', "<b>weir</b>"),
        ('<w:rStyle w:val="Strong"/><w:b w:val="false"/>', "weir"),
        ('<w:rStyle w:val="Lost"/><w:i/>', "<i>weir</i>"),
        ('<w:rStyle w:val="Round"/>', "weir"),
    ],
)
def test_marks_are_those_of_the_words_or_of_their_style(properties: str, shown: str) -> None:
    styles = '<w:style w:styleId="Bold"><w:rPr><w:b/></w:rPr></w:style>'
    styles += '<w:style w:styleId="Strong"><w:basedOn w:val="Bold"/></w:style>'
    styles += '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    assert blocks(word(f"<w:p>{r('weir', properties)}</w:p>", styles)) == [["paragraph", shown]]


@pytest.mark.parametrize(
    ("style", "properties", "role"),
    [
        ("Heading2", "", Role.SUBHEAD),  # no table of styles says so
        ("mine", "", Role.SUBHEAD),
        ("", '<w:outlineLvl w:val="1"/>', Role.SUBHEAD),
        ("", '<w:outlineLvl w:val="9"/>', Role.PARAGRAPH),
        ("", '<w:outlineLvl w:val="²"/>', Role.PARAGRAPH),
        ("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', Role.LIST_ITEM),
        ("", '<w:numPr><w:numId w:val="0"/></w:numPr>', Role.PARAGRAPH),
        ("dots", "", Role.LIST_ITEM),
        ("dots", '<w:numPr><w:numId w:val="0"/></w:numPr>', Role.PARAGRAPH),
        ("Heading2", '<w:numPr><w:numId w:val="1"/></w:numPr>', Role.SUBHEAD),
    ],
)
def test_a_role_is_the_style_s_or_the_list_s(style: str, properties: str, role: Role) -> None:
    styles = '<w:style w:styleId="mine"><w:name w:val="My heading"/><w:basedOn w:val="h"/></w:style>'
    styles += '<w:style w:styleId="h"><w:name w:val="heading 3"/></w:style>'
    styles += '<w:style w:styleId="dots"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    reading = read(word(p("The ferry is late.") + p("Late", style, properties), styles))
    assert reading.article.blocks[1].role is role


def test_a_field_of_a_form_that_nobody_filled_in_is_no_text() -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here')}</w:sdtContent></w:sdt>"
    )
    reading = read(word(f"<w:p>{r('Name: ')}{control}{r('Ida Holm')}</w:p>"))
    assert [block.text for block in reading.article.blocks] == ["Name: Ida Holm"]
    assert left(reading) == {"what stands in a form until somebody fills it in": "Click here"}


def test_notes_are_numbered_as_the_text_calls_them() -> None:
    def call(kind: str, number: int, own: str = "") -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}" {own}/></w:r>'

    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'

    own = call("footnote", 3, 'w:customMarkFollows="1"') + r("*")
    body = f"<w:p>{r('One')}{call('endnote', 1)}{r(' two')}{call('footnote', 1)}{r(' three')}{own}</w:p>"
    footnotes = note("footnote", 1, "A.") + note("footnote", 2, "Nobody's.") + note("footnote", 3, "* B.")
    reading = read(word(body, footnotes=footnotes, endnotes=note("endnote", 1, "C.")))
    assert [block.text for block in reading.article.blocks] == ["One¹ two² three*", "¹ C.", "² A.", "* B."]
    assert left(reading) == {"a note that the text does not call": "Nobody's."}


def test_contents_are_left_out() -> None:
    styles = '<w:style w:styleId="c1"><w:name w:val="toc 1"/></w:style>'
    reading = read(word(p("The weir\t3", "c1") + p("The mill\t4", "c1") + p("The weir broke."), styles))
    assert [block.text for block in reading.article.blocks] == ["The weir broke."]
    assert left(reading) == {"the document's table of contents": "The weir\t3\nThe mill\t4"}


def test_signs_and_lines() -> None:
    signs = "".join(f'<w:r><w:sym w:char="{number}"/></w:r>' for number in ("F0B7", "F0FF", "D800"))
    signs += "<w:r><w:tab/>"
    signs += (
        "<w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:br/><w:t>x</w:t><w:br/><w:br/><w:t>y</w:t></w:r>"
    )
    raised = r("3", '<w:vertAlign w:val="superscript"/>')
    assert blocks(word(f"<w:p>{signs}{raised}</w:p>")) == [
        ["paragraph", "•\ufffd\ufffd\te‑mail\nx"],
        ["paragraph", "y³"],
    ]


def test_a_formula_stands_on_one_line() -> None:
    above, below = (
        f"<m:{part}><m:r><m:t>{sign}</m:t></m:r></m:{part}>" for part, sign in (("num", "a"), ("den", "b"))
    )
    formula = f"<m:oMath xmlns:m='m'><m:f>{above}{below}</m:f></m:oMath>"
    assert blocks(word(f"<w:p>{r('Half is ')}{formula}</w:p>")) == [["paragraph", "Half is a/b"]]


def test_a_part_in_another_format_is_told() -> None:
    reading = read(word(p("One.") + "<w:altChunk r:id='x'/>"))
    assert reading.notes == (docx.OTHER,)


def test_what_is_broken_is_told_in_a_line(tmp_path: Path) -> None:
    whole = source(FOLDERS[1])
    cut = whole[: len(whole) // 3]
    assert read(cut, "a.docx").notes == ("a Word document that is broken or cut short: get it again",)
    locked = "a Word document that only a password opens: save it without one first"
    assert read(flagged(whole)).notes == (locked,)
    assert read(word("")).notes == ("a Word document without text in it",)
    bomb = word(p(" " * 30_000_000))
    assert read(bomb).notes == ("a Word document whose files unpack to an absurd size: it was not read",)
    broken = word(p("One.") + "<w:p><w:r><w:t>Two")
    reading = read(broken)
    assert [block.text for block in reading.article.blocks] == ["One.", "Two"]
    assert reading.notes == (
        "a part of the document is broken (word/document.xml): what could be read of it was",
    )


def test_a_document_nested_beyond_reason_is_read_as_far_as_it_goes() -> None:
    deep = p("One.") + "<w:tbl><w:tr><w:tc>" * 3000 + p("Two.")
    reading = read(word(deep))
    assert reading.article.blocks[0].text == "One."
    assert "broken" in reading.notes[0]


def test_nothing_but_the_document_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret")
    doctype = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "{"ha" * 50}"><!ENTITY b "&a;&a;">]>'
    )
    text = doctype + part("document", f"<w:body>{p('One').replace('One', 'One &s;&b;')}</w:body>")
    picture = f'Id="i" Type="t/image" Target="{secret.as_uri()}" TargetMode="External"'
    relations = f"<Relationships><Relationship {picture}/></Relationships>"
    data = zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": text,
            "word/_rels/document.xml.rels": relations,
        }
    )
    found = str(read(data))
    assert "One" in found
    assert "Secret" not in found
    assert "ha" * 51 not in found


def test_documents_in_a_zip_file_are_its_articles(tmp_path: Path) -> None:
    one, two = word(p("The weir broke.")), word(p("The ferry is late."))
    data = zipped({"a.docx": one, "b.docx": two})
    assert [part.article.blocks[0].text for part in read_each(data)] == [
        "The weir broke.",
        "The ferry is late.",
    ]
    path = tmp_path / "stored.zip"
    with ZipFile(path, "w") as packing:
        packing.writestr("a.docx", one)
        packing.writestr("b.docx", two)
    assert not docx.recognises(path.read_bytes()[:-80], "")  # cut short
