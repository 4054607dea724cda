"""Readeck's full export: a zip file with a folder for each bookmark, ``bookmarks/<UID>/``.

In it, ``info.json`` states what is known of the bookmark and ``container/index.html`` is its text; where that
is missing, the text in ``info.json`` serves. Nothing else in the export is opened: its table of users and
tokens is none of ours. What is stated wins over the text, see ``exported``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleaners.article import Article
from cleaners.readers.exports.export_fields import (
    date_of,
    highlights,
    is_yes,
    object_in,
    said,
    tags_of,
    title_of,
)
from cleaners.readers.exports.exported import Item, content, from_zip, holds, packed, text_of, unpacked
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept, Reading
from cleaners.words.codes import language_code

if TYPE_CHECKING:
    from cleaners.readers.containers.packing import Files

INFO = re.compile(r"((?:.*/)?bookmarks/[^/]+/)info\.json")
TEXT = "container/index.html"
BOOKMARK = re.compile(rf"((?:.*/)?bookmarks/[^/]+/)(?:info\.json|{re.escape(TEXT)})")
WHAT = "a Readeck export"
USERS = "data.json"  # the export's table of users and tokens
TOLD = "its data.json, kept with it as given, holds Readeck's tokens: revoke them, or add the export unpacked"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with a bookmark of Readeck's in it."""
    return holds(data, b"bookmarks", BOOKMARK)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The bookmarks of an export, in the order in which they are packed."""
    return from_zip(data, WHAT, library)


def library(files: Files) -> Original:
    """The bookmarks in a packing; and a word of warning, if tokens are in it."""
    users = any(name.rpartition("/")[2] == USERS for name in files.entries)
    return packed(files, WHAT, items(files), (TOLD,) if users else ())


def items(files: Files) -> Iterator[Item]:
    """The bookmarks in a packing."""
    for folder in dict.fromkeys(found[1] for found in map(BOOKMARK.fullmatch, files.entries) if found):
        records = files.entries.get(f"{folder}info.json")
        data, notes = unpacked(files, records[-1]) if records else (b"", ())
        info = object_in(data)
        if info is None:
            info, notes = {}, notes or (f"{folder}info.json is broken or lost",)
        pages = files.entries.get(folder + TEXT)
        text = info.get("Text")
        plain = text_of(text, ".txt") if isinstance(text, str) else None
        yield item(info, content(files, pages[-1]) if pages else plain, notes)


def item(info: dict[str, Any], reading: Reading | None, notes: tuple[str, ...]) -> Item:
    """A bookmark."""
    known = Article(
        headline=title_of(info, "Title"),
        authors=names(tags_of(info.get("Authors"))),
        published=date_of(info, "Published"),
        site=said(info, "SiteName", "Site", "Domain") or None,
        url=web(said(info, "URL")) or web(said(info, "InitialURL")),
        language=language_code(said(info, "Lang")),
    )
    kept = Kept(
        tags_of(info.get("Labels")),
        starred=is_yes(info.get("IsMarked")),
        read=is_yes(info.get("IsArchived")),
        saved=date_of(info, "Created") or "",
        note=highlights(info.get("Annotations"), "text", "note"),
    )
    return Item(known, kept, said(info, "Description"), reading, notes)
