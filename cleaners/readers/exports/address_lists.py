"""Lists of addresses, as services and browsers export them: what was kept, without the articles' texts.

Known by the names of their columns or fields, in whatever order, and by nothing less than all of these; or
because there is nothing else in them. A link that a desktop keeps as a file is one of one address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

HEAD = 4000  # bytes in which the columns or the first object are looked for
BOOKMARKS = b"<!doctype netscape-bookmark-file-1>"  # how every browser's begins
PAGES = re.compile(rb"<title>(?:(Pocket) Export|(Instapaper): Export)</title>", re.I)  # lists in HTML
LINKS = (b"[InternetShortcut]", b"[Desktop Entry]")  # how Windows' and Linux' begin
ADDRESS = re.compile(rb"https?://\S+(?:\s+\|.*)?")  # OneTab writes a title behind
COLUMNS = {
    "Pocket": ("title", "url", "time_added", "tags", "status"),
    "Instapaper": ("url", "title", "selection", "folder", "timestamp"),
    "Readwise Reader": ("title", "url", "document tags", "saved date", "reading progress", "location"),
    "Raindrop": ("title", "url", "excerpt", "folder", "tags", "created", "cover"),
    "Diigo": ("title", "url", "tags", "description", "annotations", "created_at"),
    "Readeck": ("url", "title", "created", "labels", "is_archived", "is_marked"),
}
FIELDS = {
    "Pinboard": ("href", "description", "extended", "toread", "tags"),
    "GoodLinks": ("url", "title", "tags", "starred", "addedAt"),
}


def kind(data: bytes) -> str | None:
    """What list of addresses ``data`` is, in words for a person; ``None`` if it is none."""
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[: len(BOOKMARKS)].lower() == BOOKMARKS:
        return told("a browser")
    if head.startswith(LINKS) and b"URL=" in head:
        return told("a desktop")
    if head.startswith(b"http") and all(ADDRESS.fullmatch(line.strip()) for line in lines_of(data)):
        return told("somebody")
    if page := PAGES.search(head):
        return told((page[1] or page[2]).decode().capitalize())
    if head.startswith(b"["):
        return of_json(data)
    line = head.partition(b"\n")[0]
    return of_table(line.decode("utf-8", "replace")) if b"," in line and b"url" in line.lower() else None


def lines_of(data: bytes) -> list[bytes]:
    """The lines with something in them."""
    return [line for line in data.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]


def of_table(line: str) -> str | None:
    """What a table with this first line is."""
    import csv

    try:
        columns = {name.strip().lower() for name in next(csv.reader([line]), [])}
    except csv.Error:
        return None
    return first(service for service, needed in COLUMNS.items() if columns.issuperset(needed))


def of_json(data: bytes) -> str | None:
    """What a list of objects is, by the first of them."""
    if not any(all(f'"{name}"'.encode() in data for name in needed) for needed in FIELDS.values()):
        return None
    from cleaners.readers.decoding import decode
    from cleaners.readers.exports.export_fields import objects

    entries, _ = objects(decode(data).text, most=1)
    fields = entries[0].keys() if entries else set()
    return first(service for service, needed in FIELDS.items() if fields >= set(needed))


def first(services: Iterable[str]) -> str | None:
    """What to say of the list of the first of these."""
    return next(map(told, services), None)


def told(service: str) -> str:
    """What to say of a service's list."""
    return f"addresses that {service} kept, without the articles' texts: there is nothing in it to read"
