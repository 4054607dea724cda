"""A file of a Word document, its text or one beside it, told to a manuscript: one walk, without recursion.

Tracked changes count as accepted: deleted words do not come back. Fields give their results, a text box
stands behind its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cleaners.article import Mark
from cleaners.readers.html.elements import address
from cleaners.readers.markup.raised import raised
from cleaners.readers.markup.xml_elements import End, child, local, value
from cleaners.readers.office.docx_styles import Styles, is_on, is_raised
from cleaners.readers.office.manuscript import Manuscript, Marked
from cleaners.readers.office.manuscript_names import (
    DELETED,
    HIDDEN,
    READING,
    TABLE_OF_CONTENTS,
    linked_to,
    symbol,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

UNENDED = "the code of a field that does not end"
PLACEHOLDER = "what stands in a form until somebody fills it in"
# Properties, which are asked for where they are needed, and what holds no words of the document.
SKIPPED = frozenset(
    """
    pPr rPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr rubyPr oMathParaPr fPr sSupPr sSubPr dPr
    delInstrText fldData posOffset align pctWidth pctHeight
    """.split()
)
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
DEEPEST = 20  # fields in fields: Word allows no more, so what is open beyond them was never ended
MATHS = {"den": "/", "sup": "^", "sub": "_"}  # before a part of a formula, which stands on one line here


class Field(NamedTuple):
    """An open field: its code so far, and whether its result has begun."""

    code: str = ""
    result: bool = False

    @property
    def link(self) -> str:
        """The address that its result links to."""
        return linked_to(self.code)


class Note(NamedTuple):
    """A note that the text calls: its kind, its identity, the mark that stands in the text."""

    kind: str
    identity: str
    mark: str


class Story:
    """What is open while a file is told, and the notes that it calls."""

    def __init__(self, manuscript: Manuscript, styles: Styles) -> None:
        """``targets`` are set for each file: the addresses of its links by their identities."""
        self.manuscript = manuscript
        self.styles = styles
        self.targets: Mapping[str, str] = {}
        self.notes: list[Note] = []
        self.others: list[str] = []  # parts in other formats
        self.marks: list[Marked] = []
        self.raised = False
        self.link = ""
        self.fields: list[Field] = []

    def tell(self, root: _Element) -> None:
        """All that stands in an element."""
        self.walk(root)
        for field in self.fields:
            if not field.result:
                self.manuscript.aside()
                self.manuscript.flow.say(field.code)
                self.manuscript.leave_out(UNENDED)
        self.fields = []

    def walk(self, root: _Element) -> None:
        """One element after the other."""
        from lxml import etree

        ends: list[End] = []
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                end = ends.pop()
                if end:
                    end()
                continue
            name = local(element)
            if name in SKIPPED or (name == "Fallback" and element.getprevious() is not None):
                walk.skip_subtree()
                ends.append(None)
            else:
                begins = BEGINNINGS.get(name)
                ends.append(begins(self, element) if begins else None)

    def left_out(self, reason: str) -> End:
        """What stands in the element is left out."""
        self.manuscript.aside()
        return lambda: self.manuscript.leave_out(reason)

    def paragraph(self, element: _Element) -> End:
        """A paragraph; where its end was deleted, the next goes on with it."""
        properties = child(element, "pPr")
        if properties is not None and is_on([properties], "pageBreakBefore"):
            self.manuscript.flow.page += 1
        if self.styles.lists_contents(properties):
            return self.left_out(TABLE_OF_CONTENTS)
        ending = child(properties, "rPr")
        if child(ending, "del") is not None or child(ending, "moveFrom") is not None:
            return None
        role = self.styles.role(properties)
        return lambda: self.manuscript.flow.end(role)

    def run(self, element: _Element) -> End:
        """Words with the same marks."""
        before = self.marks, self.raised
        stated, self.marks = self.styles.run(child(element, "rPr"))
        self.raised = is_raised(stated)
        hidden = self.left_out(HIDDEN) if is_on(stated, "vanish") else None

        def end() -> None:
            self.marks, self.raised = before
            if hidden:
                hidden()

        return end

    def words(self, element: _Element) -> End:
        """Words; those of a field within a field's code belong to that."""
        text = "".join(map(str, element.itertext()))
        for n, field in enumerate(self.fields[:-1]):
            if self.fields[-1].result and not field.result:
                self.fields[n] = field._replace(code=field.code + text)
                return None
        self.say(raised(text) if self.raised else text)
        return None

    def say(self, text: str) -> None:
        """Words with the marks that are open."""
        links = (field.link for field in reversed(self.fields) if field.result)
        link = self.link or next(filter(None, links), "")
        link = address({"href": link}, "href")
        self.manuscript.flow.say(text, [*self.marks, (Mark.LINK, link)] if link else self.marks)

    def sign(self, element: _Element) -> End:
        """A sign that has an element of its own."""
        self.say(SIGNS[local(element)])
        return None

    def line_break(self, element: _Element) -> End:
        """A line's end, and perhaps the page's."""
        if value(element, "type") == "page":
            self.manuscript.flow.page += 1
        if value(element, "type") != "page" or self.manuscript.flow.words:
            self.say("\n")
        return None

    def symbol(self, element: _Element) -> End:
        """A sign of a font of symbols, by its number."""
        number = value(element, "char")
        self.say(symbol(int(number, 16)) if re.fullmatch("[0-9A-Fa-f]{1,6}", number) else symbol(0))
        return None

    def hyperlink(self, element: _Element) -> End:
        """A link; one to a place in the document is none."""
        before, self.link = self.link, self.targets.get(value(element, "id"), "")

        def end() -> None:
            self.link = before

        return end

    def simple_field(self, element: _Element) -> End:
        """A field whose result stands in it."""
        self.fields = [*self.fields, Field(value(element, "instr"), result=True)][-DEEPEST:]
        return self.end_field

    def end_field(self) -> None:
        """The innermost field ends."""
        if self.fields:
            self.fields.pop()

    def field_sign(self, element: _Element) -> End:
        """A field begins, its result begins, or it ends."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.fields = [*self.fields, Field()][-DEEPEST:]
        elif kind == "separate" and self.fields:
            self.fields[-1] = self.fields[-1]._replace(result=True)
        elif kind == "end":
            self.end_field()
        return None

    def field_code(self, element: _Element) -> End:
        """Words of a field's code."""
        if self.fields:
            field = self.fields[-1]
            self.fields[-1] = field._replace(code=field.code + (element.text or ""))
        return None

    def note_reference(self, element: _Element) -> End:
        """A note is called: by its number, or by a mark that the text itself has."""
        own = value(element, "customMarkFollows") not in ("", "0", "false")
        mark = "" if own else raised(str(len(self.notes) + 1))
        self.notes.append(Note(local(element).removesuffix("Reference"), value(element, "id"), mark))
        self.manuscript.flow.say(mark)
        return None

    def picture(self, element: _Element) -> End:
        """A picture by what is stated in place of it; and its address if it is kept elsewhere."""
        words, target = "", ""
        for each in element.iter("{*}docPr", "{*}shape", "{*}blip", "{*}imagedata"):
            words = words or value(each, "descr") or value(each, "title") or value(each, "alt")
            target = target or self.targets.get(value(each, "link") or value(each, "href"), "")
        self.manuscript.flow.picture(words, target)
        return None

    def box(self, element: _Element) -> End:  # noqa: ARG002 - all beginnings are called alike
        """A text box."""
        self.manuscript.aside()
        return self.manuscript.set_in_a_box

    def table(self, element: _Element) -> End:  # noqa: ARG002
        """A table."""
        self.manuscript.flow.begin_table()
        return self.manuscript.flow.end_table

    def row(self, element: _Element) -> End:
        """A row, which may have been deleted."""
        if child(child(element, "trPr"), "del") is not None:
            return self.left_out(DELETED)
        self.manuscript.flow.enter("tr")
        return None

    def cell(self, element: _Element) -> End:  # noqa: ARG002
        """A cell."""
        self.manuscript.flow.enter("td")
        return None

    def control(self, element: _Element) -> End:
        """A field of a form: what it shows until it is filled in is no text."""
        shown = child(child(element, "sdtPr"), "showingPlcHdr")
        return None if shown is None else self.left_out(PLACEHOLDER)

    def other_part(self, element: _Element) -> End:
        """A part of the document that is kept as a file of another format."""
        self.others.append(value(element, "id"))
        return None


BEGINNINGS: Mapping[str, Callable[[Story, _Element], End]] = {
    "p": Story.paragraph,
    "r": Story.run,
    **dict.fromkeys(("t", "delText"), Story.words),
    **dict.fromkeys(SIGNS, Story.sign),
    "br": Story.line_break,
    "sym": Story.symbol,
    "hyperlink": Story.hyperlink,
    "fldSimple": Story.simple_field,
    "fldChar": Story.field_sign,
    "instrText": Story.field_code,
    **dict.fromkeys(("footnoteReference", "endnoteReference"), Story.note_reference),
    **dict.fromkeys(("drawing", "pict"), Story.picture),
    "txbxContent": Story.box,
    "tbl": Story.table,
    "tr": Story.row,
    "tc": Story.cell,
    "sdt": Story.control,
    "altChunk": Story.other_part,
    **dict.fromkeys(("del", "moveFrom"), lambda story, _: story.left_out(DELETED)),
    "rt": lambda story, _: story.left_out(READING),
    **{name: lambda story, element: story.say(MATHS[local(element)]) for name in MATHS},
}
