"""Joplin's notes: its export (JEX, a tar file of them), and a note as it writes each to a file (RAW).

An item is its title, its text, and lines that state the rest, the last its type. A note's title is the
headline; who made it, and when, is who wrote the article, and when, only if it has no source, as with
Evernote's. In an export tags and which notes have them are items, too; a note alone does not name its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cleaners.article import Article
from cleaners.readers import markdown
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import date_of, said, title_of
from cleaners.readers.exports.exported import Item, original, text_of
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept, Omission

if TYPE_CHECKING:
    from tarfile import TarFile

WHAT = "a Joplin export"
BROKEN = f"{WHAT} that is broken or cut short: the notes before the fault were read"
STATED = "what Joplin states of the note, read into the article's fields"
ENCRYPTED = "it is encrypted: export it from Joplin, which decrypts it"
# What stands below an item's title and text.
FIELDS = re.compile(rb"id: [0-9a-f]{32}\n(?:[a-z_]+:[^\n]*\n)*type_: (\d+)")
TAR = slice(257, 262), b"ustar"  # where a tar file says that it is one
NAME = re.compile(rb"(?:[^\0/]+/)*[0-9a-f]{32}(?:\.\w+)?\0")  # of the first file: an item's, or a picture's
NOTE, TAG, NOTES_TAG = "1", "5", "6"  # types


class Entry(NamedTuple):
    """An item: its title, its text, what is stated of it, and how that is written."""

    title: str
    text: str
    fields: dict[str, str]
    stated: str


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is an export, or a note."""
    return is_export(data) or type_of(data) == NOTE


def is_export(data: bytes) -> bool:
    """Whether ``data`` is a tar file whose first file is named as Joplin names all."""
    place, mark = TAR
    return data[place] == mark and NAME.match(data) is not None


def type_of(data: bytes) -> str:
    """The type that an item states; empty if ``data`` is none."""
    if b"type_: " not in data[-20:]:
        return ""
    found = FIELDS.fullmatch(data.replace(b"\r\n", b"\n").rstrip().rpartition(b"\n\n")[2])
    return found[1].decode() if found else ""


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The notes in an export, or the one."""
    if not is_export(data):
        return original("a note of Joplin's", [item(entry(decode(data).text), ())])
    entries, whole = unpacked(data)
    titles = {each.fields.get("id", ""): each.title for each in entries if each.fields["type_"] == TAG}
    tags: dict[str, list[str]] = defaultdict(list)
    for each in entries:
        if each.fields["type_"] == NOTES_TAG:
            tags[each.fields.get("note_id", "")].append(titles.get(each.fields.get("tag_id", ""), ""))
    notes = (each for each in entries if each.fields["type_"] == NOTE)
    items = (item(each, tuple(filter(None, tags[each.fields.get("id", "")]))) for each in notes)
    return original(WHAT, items, () if whole else (BROKEN,))


def unpacked(data: bytes) -> tuple[list[Entry], bool]:
    """The items in an export, and whether it is whole."""
    import io
    import tarfile

    entries: list[Entry] = []
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as packing:
            entries.extend(items_in(packing))
    except (tarfile.TarError, EOFError, ValueError):
        return entries, False
    return entries, not data[-1024:].strip(b"\0")  # which ends every tar file


def items_in(packing: TarFile) -> Iterator[Entry]:
    """The items, in the order in which they are packed; pictures and files are not read."""
    for member in packing:
        named = member.isfile() and member.name.endswith(".md")
        endless = member.issparse()  # which a file of a few bytes may be
        file = packing.extractfile(member) if named and not endless else None
        text = file.read() if file else b""
        if type_of(text):
            yield entry(decode(text).text)


def entry(text: str) -> Entry:
    """An item out of its text."""
    above, _, below = text.rstrip().rpartition("\n\n")
    title, _, body = above.partition("\n\n")
    lines = (line.partition(":") for line in below.split("\n"))
    return Entry(title.strip(), body, {key: value.strip() for key, _, value in lines}, below)


def item(note: Entry, tags: tuple[str, ...]) -> Item:
    """A note."""
    fields = note.fields
    url = web(said(fields, "source_url"))
    made = date_of(fields, "user_created_time", "created_time")
    known = Article(
        headline=title_of({"title": note.title}, "title"),
        authors=() if url else names([said(fields, "author")]),
        published=None if url else made,
        url=url,
    )
    if fields.get("encryption_applied") == "1":
        return Item(known, notes=(ENCRYPTED,))
    is_page = fields.get("markup_language") == "2"
    reading = text_of(note.text, ".html") if is_page else markdown.read(note.text)
    reading = replace(reading, omissions=(Omission(note.stated, STATED), *reading.omissions))
    return Item(known, Kept(tags, saved=made or ""), reading=reading)
