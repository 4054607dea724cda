"""Medium's export: a page for each post, and the zip file with them, ``posts/<date>_<title>-<id>.html``.

A page states author, date and address below its text; its title stands above that, and once more as its first
line. Drafts are their author's, too. What else is in the zip file, whom its owner follows and from where they
came, is no article and not opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.article import Article, Role
from cleaners.readers.decoding import decode
from cleaners.readers.exports.exported import ZIP, Item, from_zip, holds, original, packed, text_of, unpacked
from cleaners.readers.exports.feed_fields import words
from cleaners.readers.facts import iso_date, names, web
from cleaners.readers.markup.xml_root import root
from cleaners.readers.original import Original
from cleaners.repair import Omission, Reading

if TYPE_CHECKING:
    from cleaners.readers.containers.packing import Files

POST = re.compile(r"(?:.*/)?posts/(?:\d{4}-\d\d-\d\d|draft)_[^/]*-[0-9a-f]{6,16}\.html")
HEAD = 16_384  # bytes in which a page's text begins: its styles stand above
BODY = '<section data-field="body" class="e-content">'
FOOT = "<footer>"
TITLE = re.compile(r'<h1 class="p-name">(.*?)</h1>', re.S)
SUBTITLE = re.compile(r'<section data-field="subtitle"[^<>]*>(.*?)</section>', re.S)
AUTHOR = re.compile(r'class="p-author[^<>]*>(.*?)</a>', re.S)
DATE = re.compile(r'class="dt-published" datetime="([^"]*)"')
ADDRESS = re.compile(r'href="([^"]*)" class="p-canonical"')
WHAT = "a Medium export"
STATED = "what Medium states of the post, read into the article's fields"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a post's page, or a zip file with one in it."""
    return is_page(data) or holds(data, b"posts/", POST)


def is_page(data: bytes) -> bool:
    """Whether ``data`` is a post's page; an article may show a part of one."""
    if BODY.encode() not in data[:HEAD]:
        return False
    first = root(data)
    return first is not None and first.name == "html"


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The posts of an export, or the one."""
    return from_zip(data, WHAT, library) if data.startswith(ZIP) else original(WHAT, [post(data)])


def library(files: Files) -> Original:
    """The posts in a packing."""
    return packed(files, WHAT, items(files))


def items(files: Files) -> Iterator[Item]:
    """The same, in the order of their names, which begin with their dates."""
    for name in sorted(filter(POST.fullmatch, files.entries)):
        data, notes = unpacked(files, files.entries[name][-1])
        yield Item(Article(), notes=notes) if notes else post(data)


def post(data: bytes) -> Item:
    """A post out of its page."""
    decoded = decode(data)
    if BODY not in decoded.text:  # named like a post, and none
        return Item(Article(), reading=text_of(decoded.text, ".html"))
    head, _, text = decoded.text.partition(BODY)
    body, _, foot = text.rpartition(FOOT) if FOOT in text else (text, "", "")
    subtitle = stated(SUBTITLE, head)
    known = Article(
        headline=stated(TITLE, head) or None,
        authors=names([stated(AUTHOR, foot)]),
        published=iso_date(stated(DATE, foot)),
        url=web(stated(ADDRESS, foot)),
    )
    reading = with_deck(text_of(body, ".html"), subtitle)
    left = (Omission(words(foot), STATED),) if foot else ()
    reading = replace(reading, omissions=(*reading.omissions, *left), notes=(*decoded.notes, *reading.notes))
    return Item(known, description=subtitle, reading=reading)


def stated(field: re.Pattern[str], text: str) -> str:
    """What a field of a page says, on one line."""
    found = field.search(text)
    return words(found[1]) if found else ""


def with_deck(reading: Reading, subtitle: str) -> Reading:
    """A post whose second line prints its subtitle, below the title: that is its deck."""
    blocks = reading.article.blocks
    if not subtitle or [block.text for block in blocks[1:2]] != [subtitle]:
        return reading
    blocks = (blocks[0], replace(blocks[1], role=Role.DECK), *blocks[2:])
    return replace(reading, article=replace(reading.article, blocks=blocks))
