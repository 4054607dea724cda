"""Matter's export: a zip file with a table, ``_matter_history.csv``, and a page for each of its rows.

A page is named for its row's ``File Id``. A page that no row names is an article, too. What the table states
wins over the page, see ``exported``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleaners.article import Article
from cleaners.readers.decoding import decode
from cleaners.readers.export_fields import is_yes, said, tags_of, title_of
from cleaners.readers.exported import Item, content, from_zip, original, unpacked
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from cleaners.readers.packing import Files

ZIP = b"PK\3\4"
TABLE = "_matter_history.csv"
TEXT = re.compile(r"(?:.*/)?([^/]+)\.(?:html?|pdf)", re.I)
WHAT = "a Matter export"
LONGEST = 10_000_000  # characters of a cell; Python's own limit is 131,072, and would end the table there


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with Matter's table in it."""
    if not data.startswith(ZIP) or TABLE.encode() not in data:
        return False
    from cleaners.readers.packing import listed  # it brings zipfile with it

    return any(path.rpartition("/")[2] == TABLE for path in listed(data))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The rows of an export."""
    return from_zip(data, WHAT, library)


def library(files: Files) -> Original:
    """The rows in a packing, and the pages that no row names."""
    table = next((path for path in files.entries if path.rpartition("/")[2] == TABLE), "")
    data, notes = unpacked(files, files.entries[table][-1]) if table else (b"", (f"{TABLE} is lost",))
    found, whole = rows(decode(data).text)
    notes = notes if whole else (*notes, f"a row of {TABLE} is broken: those before it were read")
    return original(WHAT, items(files, found), notes)


def items(files: Files, table: list[dict[str, Any]]) -> Iterator[Item]:
    """The same, one after the other."""
    found = filter(None, map(TEXT.fullmatch, files.entries))
    pages = {match[1].casefold(): files.entries[match[0]][-1] for match in found}
    for row in table:
        page = page_of(pages, said(row, "File Id").casefold())
        yield item(row)._replace(reading=content(files, page) if page else None)
    for page in pages.values():
        yield Item(Article(), reading=content(files, page))


def rows(table: str) -> tuple[list[dict[str, Any]], bool]:
    """The rows of a table by the names in its first, and whether it is whole."""
    import csv
    import io

    csv.field_size_limit(LONGEST)
    found: list[dict[str, Any]] = []
    try:
        found.extend(csv.DictReader(io.StringIO(table, newline="")))
    except csv.Error:
        return found, False
    return found, True


def page_of(pages: dict[str, ZipInfo], identity: str) -> ZipInfo | None:
    """The page of a row, taken out of ``pages``: named so, or with that at the end of its name."""
    if identity in pages:
        return pages.pop(identity)
    name = next((name for name in pages if identity and name.endswith(identity)), "")
    return pages.pop(name, None)


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
