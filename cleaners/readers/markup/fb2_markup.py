"""The elements of a FictionBook as HTML has them, so that one reader of pages reads both."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from cleaners.readers.markup.xml_elements import local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMES = {
    "emphasis": "em",
    "strikethrough": "s",
    "cite": "blockquote",
    "epigraph": "blockquote",
    "text-author": "p",
    "date": "p",
    "subtitle": "h5",
    "stanza": "p",
    "section": "div",
    "annotation": "div",
    "poem": "div",
    "body": "div",
}
ALIKE = ("p", "strong", "sub", "sup", "code", "a", "table", "tr", "th", "td")  # what both call the same
LEVELS = 4  # of headings: the headings of deeper sections are as the last


def page(root: _Element) -> str:
    """What stands in an element, as HTML; a section's title is a heading of its depth."""
    from lxml import etree

    pieces: list[str] = []
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        tag = f"h{max(1, min(depth, LEVELS))}" if name == "title" else html_name(element)
        if event == "start":
            depth += name == "section"
            pieces += (f"<{tag}{address(element)}>", escape(element.text or "", quote=False))
            continue
        depth -= name == "section"
        pieces.append(f"</{tag}>")
        if name == "v" or (is_line(element) and element.getnext() is not None):
            pieces.append("<br>")
        if element is not root:
            pieces.append(escape(element.tail or "", quote=False))
    return "".join(pieces)


def html_name(element: _Element) -> str:
    """An element's name in HTML; what has none there only holds words."""
    name = local(element)
    if is_line(element):
        return "span"
    if name == "a" and not address(element):  # it leads to a note, or elsewhere in the book
        return "sup" if value(element, "type") == "note" else "span"
    return name if name in ALIKE else NAMES.get(name, "span")


def is_line(element: _Element) -> bool:
    """Whether an element is one line of a title."""
    above = element.getparent()
    return local(element) == "p" and above is not None and local(above) == "title"


def address(element: _Element) -> str:
    """Where a link leads, if that is not within the book."""
    target = value(element, "href")
    if local(element) != "a" or not target or target.startswith("#"):
        return ""
    return f' href="{escape(target)}"'
