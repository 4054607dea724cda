"""Substack's export of a newsletter: a zip file with a table, ``posts.csv``, and a page for each of its rows.

A page, ``posts/<post_id>.html``, is the text alone: title, subtitle and date stand in the table. Drafts are
their author's, too. What the table states wins over the page, see ``exported``; nothing else is opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleaners.article import Article
from cleaners.readers.exports.export_fields import date_of, said, title_of
from cleaners.readers.exports.exported import Item, content, from_zip, holds, packed, table
from cleaners.readers.original import Original

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from cleaners.readers.containers.packing import Files

TABLE = "posts.csv"
NAMED = re.compile(rf"(?:.*/)?{re.escape(TABLE)}")
TEXT = re.compile(r"(?:.*/)?posts/(\d+(?:\.[^/]+)?)\.html")
OTHER = re.compile(r"(?:.*/)?posts/(?!\d+(?:\.[^/]+)?\.html)[^/]+\.html")  # a site's own: no export has such
ADDRESSES = re.compile(r"(?:.*/)?email_list\.[^/]+\.csv|(?:.*/)?posts/[^/]+\.(?:opens|delivers)\.csv")
WHAT = "a Substack export"
TOLD = "its tables of readers' addresses are kept with it as given: take them out, or add the export unpacked"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with Substack's table and its pages in it."""
    return holds(data, b"posts", NAMED) and holds(data, b"posts/", TEXT) and not holds(data, b"posts/", OTHER)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The posts of an export."""
    return from_zip(data, WHAT, library)


def library(files: Files) -> Original:
    """The rows in a packing, and the pages that no row names; a word of warning, if addresses are in it."""
    found, notes = table(files, TABLE)
    notes = (*notes, TOLD) if any(map(ADDRESSES.fullmatch, files.entries)) else notes
    return packed(files, WHAT, items(files, found), notes)


def items(files: Files, found: list[dict[str, Any]]) -> Iterator[Item]:
    """The same, one after the other."""
    pages: dict[str, list[ZipInfo]] = {
        page[1]: list(files.entries[page[0]]) for page in map(TEXT.fullmatch, files.entries) if page
    }
    for row in found:
        known = Article(headline=title_of(row, "title"), published=date_of(row, "post_date"))
        page = pages.pop(said(row, "post_id"), [])
        reading = content(files, page[-1]) if page else None
        yield Item(known, description=said(row, "subtitle"), reading=reading)
    for page in pages.values():
        yield Item(Article(), reading=content(files, page[-1]))
