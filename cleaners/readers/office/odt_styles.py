"""What the styles of an OpenDocument text say of its paragraphs and words; each may have a parent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleaners.article import Mark, Role
from cleaners.readers.markup.xml_elements import value
from cleaners.readers.office.manuscript import Marked
from cleaners.readers.office.manuscript_names import lists_contents, role_named

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 20  # parents of parents
MARKS = {  # the property, what it says where it is not on, and its mark
    "font-weight": (("normal", "100", "200", "300", "400", "500"), Mark.STRONG),
    "font-style": (("normal",), Mark.EMPHASIS),
    "text-underline-style": (("none",), Mark.UNDERLINE),
}


class Styles:
    """The styles by their names: those that a person chose, and those that the program made of them."""

    def __init__(self, *roots: _Element | None) -> None:
        """The roots of the files that they stand in; the last wins."""
        found = [each for root in roots if root is not None for each in root.iter("{*}style")]
        self.known: dict[tuple[str, str, str], str] = {}
        self.by_name = {(value(each, "family"), value(each, "name")): each for each in found}

    def lineage(self, family: str, name: str) -> Iterator[tuple[str, _Element | None]]:
        """A style's name and what it states, then the same of its parents."""
        for _ in range(DEEPEST):
            style = self.by_name.get((family, name))
            yield name, style
            name = value(style, "parent-style-name")
            if not name:
                return

    def role(self, name: str) -> Role:
        """The role of a paragraph in this style."""
        roles = (role_named(each) for each, _ in self.lineage("paragraph", name))
        return next(filter(None, roles), Role.PARAGRAPH)

    def lists_contents(self, name: str) -> bool:
        """Whether a paragraph in this style is a line of the table of contents."""
        return any(lists_contents(each) for each, _ in self.lineage("paragraph", name))

    def begins_page(self, name: str) -> bool:
        """Whether a paragraph in this style begins a page."""
        return self.stated("paragraph", name, "break-before") == "page"

    def marks(self, name: str) -> list[Marked]:
        """The marks on words in this style."""
        said = ((self.stated("text", name, key), off, mark) for key, (off, mark) in MARKS.items())
        return [(mark, "") for text, off, mark in said if text and text not in off]

    def is_raised(self, name: str) -> bool:
        """Whether words in this style stand above the line."""
        position = self.stated("text", name, "text-position").partition(" ")[0].rstrip("%")
        return position == "super" or (position.isdigit() and position != "0")

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether words in this style are not shown."""
        return self.stated(family, name, "display") == "none"

    def stated(self, family: str, name: str, key: str) -> str:
        """A property of a style, or of the nearest of its parents that states it."""
        asked = family, name, key
        if asked not in self.known:
            styles = (style for _, style in self.lineage(family, name) if style is not None)
            found = (value(part, key) for style in styles for part in style.iterchildren())
            self.known[asked] = next(filter(None, found), "")
        return self.known[asked]
