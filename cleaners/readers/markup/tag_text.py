"""The text in a converter's tags, with the marks on it: bold, italic, links and line ends."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING

from cleaners.article import Mark, Span

if TYPE_CHECKING:
    from lxml.etree import _Element

TAGS = {"b": Mark.STRONG, "i": Mark.EMPHASIS, "u": Mark.UNDERLINE}
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)  # others lead to a page of the same file
FARTHEST = 1_000_000  # pixels, or tenths of a millimetre: no page is so large


def parsed(text: str, xml: bool) -> _Element:
    """The tree of a converter's XML, or else HTML; an empty one if there is nothing in it."""
    from lxml import etree

    parser = (
        etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
        if xml
        else etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    )
    try:
        root: _Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    return etree.Element("nothing") if root is None else root


def measure(said: str | None) -> float:
    """A place or a size as an attribute states it; 0 if it states none that a page can have."""
    try:
        found = float(said or 0)
    except ValueError:
        return 0
    return found if isfinite(found) and abs(found) < FARTHEST else 0


def inline(node: _Element) -> tuple[str, tuple[Span, ...]]:
    """The text of a node and the spans that its tags mark; ``<br/>`` is a line's end."""
    from lxml import etree

    pieces: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    length = 0
    for event, inner in etree.iterwalk(node, events=("start", "end")):
        if event == "start":
            opened.append(length)
            words = "\n" if inner.tag == "br" else inner.text
        else:
            start = opened.pop()
            target = inner.get("href", "") if inner.tag == "a" else ""
            mark = Mark.LINK if ADDRESS.match(target) else TAGS.get(str(inner.tag))
            if mark and start < length:
                spans.append(Span(start, length, mark, target))
            words = inner.tail if inner is not node else None
        if words:
            words = words if inner.tag == "br" and event == "start" else words.replace("\n", " ")
            pieces.append(words)
            length += len(words)
    return "".join(pieces), tuple(spans)
