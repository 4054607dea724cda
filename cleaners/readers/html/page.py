"""A web page, saved whole or in part: parsed once, visited once, its books balanced.

lxml reads; ``rescue`` reads again what lxml loses. Roles come only from what the markup states;
furniture is left out with the reason why.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cleaners.readers.html.tags import BLOCKS
from cleaners.readers.markup.xhtml import expanded, is_xml
from cleaners.repair import Reading

if TYPE_CHECKING:
    from cleaners.readers.html.blocks import Page

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
# Before the first element: comments, a doctype, an XML declaration.
PROLOGUE = re.compile(r"(?:\s+|<!--.*?-->|<!doctype[^<>]*>|<\?[^<>]*>)*+", re.I | re.S)
PAGE = frozenset(
    ("html", "head", "meta", "link", "script", "style", "base", "pdf2xml", "document", "frameset")
)
FIRST = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)[\s/>]")
TAG = re.compile(r"</?(?:p|br|div|h[1-6]|html|body|article|li|table)\b[^<>]*>", re.I)
HEAD = 20_000  # characters in which a page shows that it is one; savers put long comments first


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` is markup: an element of a page begins it, or its name says so and it has tags."""
    head = text[:HEAD]
    found = PROLOGUE.match(head)
    start = found.end() if found else 0
    if "<!doctype html" in head[:start].lower():
        return True
    first = FIRST.match(head, start)
    if first and first[1].lower() in PAGE | BLOCKS:
        return True
    return name.lower().endswith(SUFFIXES) and TAG.search(text) is not None


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article in a page, what was left out, and whether the page had to be rescued."""
    return article(*visited(expanded(text) if is_xml(text) else text))


def read_whole(text: str) -> Reading:
    """A page that is nothing but the article, such as a book's chapter: only what its tags say goes."""
    return article(*visited(text, whole=True))


def article(page: Page, notes: tuple[str, ...]) -> Reading:
    """The article in a page that was visited."""
    from cleaners.readers.html import body, linked_data, metadata

    things = [linked_data.parsed(text) for text in page.linked_data]
    linked = linked_data.resolved(next(linked_data.articles_in(things), {}), things)
    blocks, omissions = body.chosen(page, linked, things)
    return Reading(replace(metadata.stated(page, blocks, linked), blocks=blocks), omissions, notes)


def visited(text: str, whole: bool = False) -> tuple[Page, tuple[str, ...]]:
    """All that stands in a page, by the fast parser or, if that loses words, by the careful one."""
    from cleaners.readers.html import rescue
    from cleaners.readers.html.source import closed, harmless, quick_count

    source = closed(text)
    source = source._replace(markup=harmless(source.markup))
    letters = quick_count(source.markup)
    page = visit_lxml(source.markup, letters, whole)
    notes: tuple[str, ...] = ()
    if rescue.loses(page, source, letters):
        other, note = rescue.rescued(source, letters, whole)
        if other.letters > page.letters:
            page, notes = other, (note,)
    elif source.notes:
        notes = (f"the page is broken and was mended: {'; '.join(source.notes)}",)
    page.comments[:0] = [text for text in source.comments if not text.startswith("?")]
    page.linked_data += source.linked_data
    page.code += source.code
    return page, notes


def visit_lxml(markup: str, letters: int, whole: bool = False) -> Page:
    """The page as lxml tells it while it parses: no network, no entities but the standard's, however large.

    ``letters`` are how many it has, about; ``whole`` says that all of it is the article.
    """
    from lxml import etree

    from cleaners.readers.html.telling import Telling

    telling = Telling(letters, whole)
    target: Any = telling  # the hints of lxml know targets of another kind
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, no_network=True)
    with suppress(etree.LxmlError):  # "Document is empty" in some versions
        etree.fromstring(markup.encode("utf-8", "replace"), parser)
    return telling.close()
