"""The text of an OpenDocument file, or a part of it, told to a manuscript: one walk, without recursion.

Deleted words, which it keeps apart from the text, and comments are left out; a text box stands behind its
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cleaners.article import Mark, Role
from cleaners.readers.html.elements import address
from cleaners.readers.markup.raised import raised
from cleaners.readers.markup.xml_elements import End, child, local, text_of, value
from cleaners.readers.office.manuscript import Manuscript, Marked
from cleaners.readers.office.manuscript_names import DELETED, HIDDEN, READING, TABLE_OF_CONTENTS
from cleaners.readers.office.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

OBJECT = "a formula, a chart or another program's object in it was not read"
SPACE = re.compile(r"[ \t\r\n]+")  # as many as there are, they are one; others are written as elements
MOST = 1000  # spaces in a row, whatever number is stated
INDEXES = """
    table-of-content alphabetical-index illustration-index table-index object-index user-index
"""
SHAPES = "custom-shape rect ellipse circle line polyline polygon path connector caption measure g"  # drawn
# What holds no words of the text: how an index is made, forms, the names of variables, files in base 64.
SKIPPED = frozenset(
    """
    table-of-content-source alphabetical-index-source illustration-index-source table-index-source
    object-index-source user-index-source bibliography-source forms sequence-decls variable-decls
    user-field-decls dde-connection-decls script binary-data change-info
    """.split()
)


class Story:
    """What is open while a part of the text is told."""

    def __init__(self, manuscript: Manuscript, styles: Styles) -> None:
        """Nothing yet."""
        self.manuscript = manuscript
        self.styles = styles
        self.in_words: list[bool] = []  # of each open element that says so: whether text in it is words
        self.marks: list[list[Marked]] = [[]]  # on the words of each open span
        self.raised = False
        self.lists = 0

    def tell(self, root: _Element) -> None:
        """All that stands in an element."""
        from lxml import etree

        ends: list[End] = []
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                name = local(element)
                if name in SKIPPED:
                    walk.skip_subtree()
                    ends.append(None)
                    continue
                begins = BEGINNINGS.get(name)
                ends.append(begins(self, element) if begins else None)
                self.words(element.text)
                continue
            end = ends.pop() if event == "end" else None
            if end:
                end()
            if element is not root:
                self.words(element.tail)

    def words(self, text: str | None) -> None:
        """Text between two tags: words, if it stands in a paragraph."""
        if not text or not self.in_words or not self.in_words[-1]:
            return
        text = SPACE.sub(" ", text)
        if self.manuscript.flow.last in " \n\t":
            text = text.removeprefix(" ")
        self.say(raised(text) if self.raised else text)

    def say(self, text: str) -> None:
        """Words with the marks that are open."""
        self.manuscript.flow.say(text, self.marks[-1])

    def apart(self, end: Callable[[], None]) -> End:
        """What stands in the element is said aside, by paragraphs of its own."""
        self.manuscript.aside()
        self.in_words.append(False)
        self.marks.append([])

        def ended() -> None:
            self.in_words.pop()
            self.marks.pop()
            end()

        return ended

    def left_out(self, reason: str) -> End:
        """What stands in the element is left out."""
        return self.apart(lambda: self.manuscript.leave_out(reason))

    def paragraph(self, element: _Element) -> End:
        """A paragraph or a heading."""
        style = value(element, "style-name")
        if self.styles.begins_page(style):
            self.manuscript.flow.page += 1
        hidden = self.styles.is_hidden("paragraph", style)
        contents = self.styles.lists_contents(style)
        if hidden or contents:
            self.manuscript.aside()
        self.in_words.append(True)
        self.marks.append([])
        role = self.role(element, style)

        def end() -> None:
            self.in_words.pop()
            self.marks.pop()
            self.manuscript.flow.end(role)
            if hidden or contents:
                self.manuscript.leave_out(HIDDEN if hidden else TABLE_OF_CONTENTS)

        return end

    def role(self, element: _Element, style: str) -> Role:
        """The role of a paragraph: its style's, its level's, or that of the list around it."""
        role = self.styles.role(style)
        if role is not Role.PARAGRAPH:
            return role
        if local(element) == "h":
            return Role.HEADLINE if value(element, "outline-level") == "1" else Role.SUBHEAD
        return Role.LIST_ITEM if self.lists else Role.PARAGRAPH

    def span(self, element: _Element) -> End:
        """Words in a style of their own."""
        style = value(element, "style-name")
        before, self.raised = self.raised, self.styles.is_raised(style)
        hidden = self.styles.is_hidden("text", style)
        if hidden:
            self.manuscript.aside()
        self.marks.append([*self.marks[-1], *self.styles.marks(style)])

        def end() -> None:
            self.marks.pop()
            self.raised = before
            if hidden:
                self.manuscript.leave_out(HIDDEN)

        return end

    def link(self, element: _Element) -> End:
        """A link; one to a place in the document is none."""
        target = address({"href": value(element, "href")}, "href")
        linked = [(Mark.LINK, target)] if target and not target.startswith("#") else []
        self.marks.append([*self.marks[-1], *linked])

        def end() -> None:
            self.marks.pop()

        return end

    def spaces(self, element: _Element) -> End:
        """Several spaces in a row."""
        number = value(element, "c")
        self.say(" " * (min(int(number), MOST) if number.isascii() and number.isdigit() else 1))
        return None

    def note(self, element: _Element) -> End:
        """A note, which the text calls by the mark that stands here."""
        mark = raised(text_of(element, "note-citation"))
        self.say(mark)
        return self.apart(lambda: self.manuscript.note(mark))

    def comment(self, element: _Element) -> End:
        """What a reader has remarked."""
        return self.left_out(f"a comment by {text_of(element, 'creator') or 'nobody named'}")

    def frame(self, element: _Element) -> End:
        """What is set in a frame: a picture by what is stated in place of it, or a box of text."""
        words = text_of(element, "title") or text_of(element, "desc")
        self.manuscript.flow.picture(words, value(child(element, "image"), "href"))
        return self.box(element)

    def box(self, element: _Element) -> End:  # noqa: ARG002 - all beginnings are called alike
        """What stands in a frame, or in a shape that is drawn."""
        return self.apart(self.manuscript.set_in_a_box)

    def embedded(self, element: _Element) -> End:  # noqa: ARG002
        """Another program's object."""
        if OBJECT not in self.manuscript.told:
            self.manuscript.told.append(OBJECT)
        return self.left_out(OBJECT)

    def list(self, element: _Element) -> End:  # noqa: ARG002
        """A list, perhaps in another's item."""
        self.lists += 1

        def end() -> None:
            self.lists -= 1

        return end

    def table(self, element: _Element) -> End:  # noqa: ARG002
        """A table."""
        self.manuscript.flow.begin_table()
        return self.manuscript.flow.end_table

    def reading(self, element: _Element) -> End:  # noqa: ARG002
        """How a word is read: text within the paragraph."""
        self.manuscript.aside()
        return lambda: self.manuscript.leave_out(READING)

    def section(self, element: _Element) -> End:
        """A part of the text, which may be hidden."""
        return self.left_out(HIDDEN) if value(element, "display") == "none" else None


def saying(text: str) -> Callable[[Story, _Element], End]:
    """The beginning of an element that stands for this text."""
    return lambda story, _: story.say(text)


def entering(tag: str) -> Callable[[Story, _Element], End]:
    """The beginning of a row or a cell."""
    return lambda story, _: story.manuscript.flow.enter(tag)


def leaving_out(reason: str) -> Callable[[Story, _Element], End]:
    """The beginning of an element that is left out."""
    return lambda story, _: story.left_out(reason)


BEGINNINGS: Mapping[str, Callable[[Story, _Element], End]] = {
    **dict.fromkeys(("p", "h"), Story.paragraph),
    "span": Story.span,
    "a": Story.link,
    "s": Story.spaces,
    "tab": saying("\t"),
    "line-break": saying("\n"),
    "note": Story.note,
    "annotation": Story.comment,
    "frame": Story.frame,
    **dict.fromkeys(SHAPES.split(), Story.box),
    "object": Story.embedded,
    "list": Story.list,
    "table": Story.table,
    "table-row": entering("tr"),
    **dict.fromkeys(("table-cell", "covered-table-cell"), entering("td")),
    "section": Story.section,
    "tracked-changes": leaving_out(DELETED),
    **dict.fromkeys(INDEXES.split(), leaving_out(TABLE_OF_CONTENTS)),
    "ruby-text": Story.reading,
}
