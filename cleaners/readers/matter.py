"""Matter's export: a zip file with a table, ``_matter_history.csv``, and a page for each of its rows.

A page is named for its row's ``File Id``. A page that no row names is an article, too. What the table states
wins over the page, see ``exported``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from cleaners.article import Article
from cleaners.readers.exports.export_fields import is_yes, said, tags_of, title_of
from cleaners.readers.exports.exported import Item, content, from_zip, holds, packed, table
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from cleaners.readers.containers.packing import Files

TABLE = "_matter_history.csv"
NAMED = re.compile(rf"(?:.*/)?{re.escape(TABLE)}")
TEXT = re.compile(r"(?:.*/)?([^/]+)\.(?:html?|pdf)", re.I)
WHAT = "a Matter export"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with Matter's table in it."""
    return holds(data, TABLE.encode(), NAMED)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The rows of an export."""
    return from_zip(data, WHAT, library)


def library(files: Files) -> Original:
    """The rows in a packing, and the pages that no row names."""
    found, notes = table(files, TABLE)
    return packed(files, WHAT, items(files, found), notes)


def items(files: Files, found: list[dict[str, Any]]) -> Iterator[Item]:
    """The same, one after the other."""
    pages = pool(files)
    for row in found:
        page = page_of(pages, said(row, "File Id").casefold())
        yield item(row)._replace(reading=content(files, page) if page else None)
    for page in chain.from_iterable(pages.values()):
        yield Item(Article(), reading=content(files, page))


def pool(files: Files) -> dict[str, list[ZipInfo]]:
    """The pages by their names without folder and ending, each content once."""
    found: dict[str, dict[tuple[int, int], ZipInfo]] = {}
    for page in filter(None, map(TEXT.fullmatch, files.entries)):
        entries = files.entries[page[0]]
        found.setdefault(page[1].casefold(), {}).update(
            ((each.CRC, each.file_size), each) for each in entries
        )
    return {name: list(entries.values()) for name, entries in found.items()}


def page_of(pages: dict[str, list[ZipInfo]], identity: str) -> ZipInfo | None:
    """The page of a row, taken out of ``pages``: named so, or with that as the last word of its name."""
    if identity not in pages:
        identity = next((name for name in pages if identity and ends_with_word(name, identity)), "")
    entries = pages.get(identity)
    return entries.pop(0) if entries else None


def ends_with_word(name: str, word: str) -> bool:
    """Whether a longer name ends with the word: "ferry-2" with 2, "12" does not."""
    return name.endswith(word) and not name[-len(word) - 1].isalnum()


def item(row: dict[str, Any]) -> Item:
    """A row, without its page."""
    known = Article(
        headline=title_of(row, "Title"),
        authors=names([said(row, "Author")]),
        site=said(row, "Publisher") or None,
        url=web(said(row, "URL")),
    )
    kept = Kept(
        tags_of(said(row, "Tags").split(";")),
        starred=is_yes(row.get("Favorited")),
        read=is_yes(row.get("Read")),
    )
    return Item(known, kept)
