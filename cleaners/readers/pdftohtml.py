"""What ``pdftohtml`` makes of a PDF, its HTML (``-c``, ``-s``) and its XML (``-xml``): lines with places.

No tag of it says what a text is for, so nothing is taken from it but lines, their type and links. The title
of the HTML is the PDF's own, which is often that of a file: left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Mark
from cleaners.readers.markup.tag_text import inline, measure, parsed
from cleaners.readers.pages.line import Line
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.pdftohtml_html import html_lines, set_wide
from cleaners.repair import Reading

ZOOM = 1.5  # pixels a point: pdftohtml's default, which nobody changes for text
HEAD = 4000  # characters in which the tool's marks stand
XML = re.compile(r"<pdf2xml[\s>]")
HTML = re.compile(r"<meta name=\"generator\" content=\"pdftohtml|<div id=\"page\d+-div\"", re.I)
MARKS = ",.;: \n"


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``pdftohtml`` has written this."""
    head = text[:HEAD]
    return XML.search(head) is not None or (HTML.search(head) is not None and "position:absolute" in text)


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article in the lines of all pages."""
    if XML.search(text[:HEAD]):
        return Reading(Article(tuple(map(with_own_links, blocks(xml_lines(text), ZOOM)))))
    lines, omissions = html_lines(text)
    found = blocks(set_wide(lines), ZOOM, measured=False)
    return Reading(Article(tuple(map(with_own_links, found))), omissions)


def with_own_links(block: Block) -> Block:
    """The block, its links without the marks behind them.

    The tool links whole runs of type, so that a link runs on over the comma or full stop behind it. Of
    425 links in print one in forty had such a mark of its own.
    """
    spans = []
    for span in block.spans:
        if span.mark is Mark.LINK:
            own = block.text[span.start : span.end].rstrip(MARKS)
            span = span._replace(end=span.start + len(own)) if own else span
        spans.append(span)
    return replace(block, spans=tuple(spans))


def xml_lines(text: str) -> Iterator[Line]:
    """The lines of the XML."""
    root = parsed(text, xml=True)
    sizes: dict[str, float] = {}
    page = 0
    for node in root.iter("page", "fontspec", "text"):
        if node.tag == "page":
            page += 1
        elif node.tag == "fontspec":
            sizes[node.get("id", "")] = measure(node.get("size"))
        else:
            left, top = measure(node.get("left")), measure(node.get("top"))
            words, spans = inline(node)
            yield Line(
                max(page, 1),
                left,
                top,
                left + measure(node.get("width")),
                top + measure(node.get("height")),
                sizes.get(node.get("font", ""), 0),
                words,
                spans,
            )
