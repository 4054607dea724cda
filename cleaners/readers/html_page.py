"""A web page, saved whole or in part: parsed once, visited once, its books balanced.

lxml reads; ``html_rescue`` reads again what lxml loses. Roles come only from what the markup states;
furniture is left out with the reason why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.readers.html_tags import BLOCKS, CODE, FURNITURE
from cleaners.repair import Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cleaners.readers.html_blocks import Page
    from cleaners.readers.html_visit import Visit

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
# Before the first element: comments, a doctype, an XML declaration.
PROLOGUE = re.compile(r"(?:\s+|<!--.*?-->|<!doctype[^<>]*>|<\?[^<>]*>)*+", re.I | re.S)
PAGE = frozenset(
    ("html", "head", "meta", "link", "script", "style", "base", "pdf2xml", "document", "frameset")
)
FIRST = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)[\s/>]")
TAG = re.compile(r"</?(?:p|br|div|h[1-6]|html|body|article|li|table)\b[^<>]*>", re.I)
RUNNING = 100  # characters of a text that may be a paragraph's
MUCH = 400  # characters of such texts that may be an article
MOST = 0.3  # of the page's letters: what holds so many is looked into, whatever it is called
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
    from cleaners.readers import html_body, html_linked_data, html_metadata, html_rescue, html_source

    source = html_source.closed(html_source.harmless(text))
    letters = html_source.quick_count(source.words)
    page = visit_lxml(source.markup, letters)
    notes: tuple[str, ...] = ()
    if html_rescue.loses(page, source, letters):
        other, note = html_rescue.rescued(source)
        if other.letters > page.letters:
            page, notes = other, (note,)
    elif source.notes:
        notes = (f"the page is broken and was mended: {'; '.join(source.notes)}",)
    linked = next(html_linked_data.articles_in(page.linked_data), {})
    blocks, omissions = html_body.chosen(page, linked)
    return Reading(replace(html_metadata.stated(page, blocks, linked), blocks=blocks), omissions, notes)


def visit_lxml(markup: str, letters: int) -> Page:
    """The page as lxml sees it: no network, no entities but the standard's, however large.

    ``letters`` are how many it has, about.
    """
    from lxml import etree

    from cleaners.readers.html_visit import Visit

    visit = Visit()
    root = parsed(markup)
    if root is None:  # no element and no word is in it, but perhaps a comment
        root = parsed(f"{markup}<html></html>")
    if root is None:
        return visit.finish()
    for outside in (*root.itersiblings(etree.Comment, preceding=True), *root.itersiblings(etree.Comment)):
        visit.comment(outside.text or "")  # before <html>, where browsers note the address; behind </html>
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for kind, node in walk:
        if kind == "start":
            tag = node.tag
            reason = visit.start(tag, node)
            if reason and (words := all_of(node, tag, letters)) is not None:
                walk.skip_subtree()
                whole(visit, node, words, reason)
            elif text := node.text:
                visit.text(text)
            continue
        if kind == "end":
            visit.end(node.tag)
        else:
            visit.comment(node.text or "")
        if text := node.tail:
            visit.text(text)
    return visit.finish()


def all_of(node: _Element, tag: str, letters: int) -> list[str] | None:
    """The words of an element that can be left out unseen; ``None`` if it may hold the article."""
    if tag in FURNITURE:
        return words_of(node)
    if next(node.iter("h1", "article", "main", "figcaption", "figure"), None) is not None:
        return None
    words = words_of(node)
    size = running = 0
    for text in words:
        size += len(text)
        running += len(text) if len(text) > RUNNING else 0
    return words if running < MUCH and size < MOST * letters else None


def whole(visit: Visit, node: _Element, words: list[str], reason: str) -> None:
    """All of an element that is left out, told at once."""
    from lxml import etree

    visit.whole(words, reason)
    for comment in node.iter(etree.Comment):
        visit.comment(comment.text or "")
    for code in node.iter("script", "style"):
        visit.start(code.tag, code)
        visit.text(code.text or "")
        visit.end(code.tag)


def words_of(node: _Element) -> list[str]:
    """The words in an element, without scripts and styles."""
    from lxml import etree

    if next(node.iter("script", "style", etree.Comment), None) is None:
        return [str(text) for text in node.itertext()]
    return [text for part in node.iter() for text in own_words(part, part is node)]


def own_words(part: _Element, outermost: bool) -> Iterator[str]:
    """The text right in an element, and what follows it."""
    if isinstance(part.tag, str) and part.tag not in CODE and part.text:
        yield part.text
    if part.tail and not outermost:
        yield part.tail


def parsed(markup: str) -> _Element | None:
    """The root of lxml's tree, ``None`` if it finds nothing to build one of."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        root: _Element | None = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.LxmlError:  # "Document is empty" in some versions
        root = None
    return root
