"""What the styles of a Word document say of its paragraphs and words; each may be based on another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleaners.article import Mark, Role
from cleaners.readers.markup.xml_elements import child, children, value
from cleaners.readers.office.manuscript import Marked
from cleaners.readers.office.manuscript_names import lists_contents, role_named

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 20  # styles based on each other: Word allows ten
MARKS = {"b": Mark.STRONG, "i": Mark.EMPHASIS, "u": Mark.UNDERLINE}
OFF = ("0", "false", "off", "none")
FIRST_LEVEL, LOWER_LEVELS = "0", tuple("12345678")  # of an outline; what is deeper is text
NO_LIST = "0"


class Styles:
    """The styles by their identities."""

    def __init__(self, root: _Element | None) -> None:
        """``root`` is that of the file of styles, if there is one."""
        self.by_id = {value(style, "styleId"): style for style in children(root, "style")}

    def based_on(self, identity: str) -> Iterator[tuple[str, _Element | None]]:
        """A style's name and what it states, then the same of those it is based on."""
        for _ in range(DEEPEST):
            style = self.by_id.get(identity)
            name = child(style, "name")
            yield (identity if name is None else value(name)), style
            above = child(style, "basedOn")
            if above is None:
                return
            identity = value(above)

    def names(self, properties: _Element | None) -> list[str]:
        """The names of a paragraph's style and of those it is based on."""
        style = child(properties, "pStyle")
        return [] if style is None else [name for name, _ in self.based_on(value(style))]

    def role(self, properties: _Element | None) -> Role:
        """The role of a paragraph with these properties."""
        stated = [properties]
        style = child(properties, "pStyle")
        for name, each in self.based_on(value(style)) if style is not None else ():
            role = role_named(name)
            if role:
                return role
            stated.append(child(each, "pPr"))
        level = next(filter(None, (value(child(each, "outlineLvl")) for each in stated)), "")
        if level == FIRST_LEVEL:
            return Role.HEADLINE
        if level in LOWER_LEVELS:
            return Role.SUBHEAD
        numbers = (child(each, "numPr") for each in stated)
        number = next((value(child(each, "numId")) for each in numbers if each is not None), NO_LIST)
        return Role.PARAGRAPH if number == NO_LIST else Role.LIST_ITEM

    def lists_contents(self, properties: _Element | None) -> bool:
        """Whether a paragraph with these properties is a line of the table of contents."""
        return any(map(lists_contents, self.names(properties)))

    def run(self, properties: _Element | None) -> tuple[list[_Element], list[Marked]]:
        """What is stated of words with these properties, the nearest first, and the marks on them."""
        style = child(properties, "rStyle")
        above = self.based_on(value(style)) if style is not None else ()
        stated = [properties, *(child(each, "rPr") for _, each in above)]
        found = [each for each in stated if each is not None]
        return found, [(mark, "") for name, mark in MARKS.items() if is_on(found, name)]


def is_on(stated: list[_Element], name: str) -> bool:
    """Whether a property is on: the nearest that says so counts."""
    for each in stated:
        element = child(each, name)
        if element is not None:
            return value(element).lower() not in OFF
    return False


def is_raised(stated: list[_Element]) -> bool:
    """Whether words stand above the line."""
    raised = ((value(child(each, "vertAlign")), value(child(each, "position"))) for each in stated)
    return any(
        align == "superscript" or (position.isdigit() and position != "0") for align, position in raised
    )
