"""A web page, saved whole or in part: parsed once, visited once, its books balanced.

lxml reads; ``html_rescue`` reads again what lxml loses. Roles come only from what the markup states;
furniture is left out with the reason why.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.readers.html_tags import BLOCKS
from cleaners.repair import Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cleaners.readers.html_blocks import Page

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
    from cleaners.readers import html_body, html_metadata, html_rescue, html_source

    source = html_source.closed(html_source.harmless(text))
    page = visit_lxml(source.markup)
    notes: tuple[str, ...] = ()
    if html_rescue.loses(page, source):
        other, note = html_rescue.rescued(source)
        if other.letters > page.letters:
            page, notes = other, (note,)
    elif source.notes:
        notes = (f"the page is broken and was mended: {'; '.join(source.notes)}",)
    blocks, omissions = html_body.chosen(page)
    return Reading(replace(html_metadata.stated(page, blocks), blocks=blocks), omissions, notes)


def visit_lxml(markup: str) -> Page:
    """The page as lxml sees it: no network, no entities but the standard's, however large."""
    from lxml import etree

    from cleaners.readers.html_blocks import Visit

    visit = Visit()
    root = parsed(markup)
    if root is None:  # no element and no word is in it, but perhaps a comment
        root = parsed(f"{markup}<html></html>")
    if root is None:
        return visit.finish()
    for outside in (*root.itersiblings(etree.Comment, preceding=True), *root.itersiblings(etree.Comment)):
        visit.comment(outside.text or "")  # before <html>, where browsers note the address; behind </html>
    for kind, node in etree.iterwalk(root, events=("start", "end", "comment")):
        if kind == "start":
            visit.start(node.tag, node)
            if node.text:
                visit.text(node.text)
            continue
        if kind == "end":
            visit.end(node.tag)
        else:
            visit.comment(node.text or "")
        if node.tail:
            visit.text(node.tail)
    return visit.finish()


def parsed(markup: str) -> _Element | None:
    """The root of lxml's tree, ``None`` if it finds nothing to build one of."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        root: _Element | None = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError:  # "Document is empty" in some versions
        root = None
    return root
