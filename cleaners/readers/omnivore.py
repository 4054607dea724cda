"""Omnivore's export: a zip file with an article for each item of its lists.

The lists (``metadata_0_to_20.json``) are joined with the texts (``content/<slug>.html`` or ``.pdf``) and the
highlights (``highlights/<slug>.md``) by the slug. Slugs repeat, and the exporter wrote some files twice under
one name: the items of a slug take its different texts in order. A text that no list names is an article, too.
What the lists state wins over the texts, see ``exported``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from cleaners.article import Article
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import date_of, objects, said, tags_of, title_of
from cleaners.readers.exports.exported import Item, content, from_zip, holds, packed, quotation, unpacked
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from cleaners.readers.containers.packing import Files

LIST = re.compile(r"(?:.*/)?metadata_(\d+)_to_\d+\.json")
TEXTS = (".html", ".htm", ".pdf")
NO_ADDRESS = "https://omnivore.app/no_url"  # what texts without an address were kept under
WHAT = "an Omnivore export"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with a list of Omnivore's in it."""
    return holds(data, b"metadata_", LIST)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The items of an export."""
    return from_zip(data, WHAT, library)


def library(files: Files) -> Original:
    """The items in a packing."""
    lists, notes = metadata(files)
    texts, highlights = pool(files, "content", TEXTS), pool(files, "highlights", (".md",))
    named = items(files, lists, texts, highlights)
    return packed(files, WHAT, chain(named, unnamed(files, texts, highlights)), notes)


def metadata(files: Files) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """What the lists say of each item, once, in their order; and which lists are broken."""
    lists = [found for found in map(LIST.fullmatch, files.entries) if found]
    notes: list[str] = []
    known: dict[str, dict[str, Any]] = {}
    for found in sorted(lists, key=lambda found: int(found[1])):
        entries, whole = objects(decode(unpacked(files, files.entries[found[0]][-1])[0]).text)
        notes += [] if whole else [f"a list of items is broken: {found[0]}"]
        for number, entry in enumerate(entries):
            known.setdefault(said(entry, "id") or f"{found[0]}:{number}", entry)
    return list(known.values()), tuple(notes)


def pool(files: Files, folder: str, suffixes: tuple[str, ...]) -> dict[str, list[ZipInfo]]:
    """The files in a folder of the export by their slug, each content once."""
    found: dict[str, dict[tuple[int, int], ZipInfo]] = {}
    for name, entries in files.entries.items():
        path, _, last = name.rpartition("/")
        slug, dot, suffix = last.rpartition(".")
        if path.split("/")[-1] == folder and (dot + suffix).lower() in suffixes:
            found.setdefault(slug, {}).update(((entry.CRC, entry.file_size), entry) for entry in entries)
    return {slug: list(entries.values()) for slug, entries in found.items()}


def items(
    files: Files,
    lists: list[dict[str, Any]],
    texts: dict[str, list[ZipInfo]],
    highlights: dict[str, list[ZipInfo]],
) -> Iterator[Item]:
    """The items that the lists name; the files that are read for them are taken out of the pools."""
    for entry in lists:
        slug = normalize("NFC", said(entry, "slug"))  # as the packing's names are
        text, quotes = next_of(texts, slug), next_of(highlights, slug)
        quoted = quotation(files, quotes)
        url = web(said(entry, "url"))
        known = Article(
            headline=title_of(entry, "title"),
            authors=names([said(entry, "author")]),
            published=date_of(entry, "publishedAt"),
            site=said(entry, "siteName") or None,
            url=None if url and url.startswith(NO_ADDRESS) else url,
        )
        kept = Kept(
            tags_of(entry.get("labels")),
            read=said(entry, "state") == "Archived",
            saved=date_of(entry, "savedAt") or "",
            note=quoted.text.strip(),
        )
        reading = content(files, text) if text else None
        yield Item(known, kept, said(entry, "description"), reading, quoted.notes)


def next_of(pool: dict[str, list[ZipInfo]], slug: str) -> ZipInfo | None:
    """The first file of a slug, taken out of the pool."""
    entries = pool.get(slug)
    return entries.pop(0) if entries else None


def unnamed(
    files: Files, texts: dict[str, list[ZipInfo]], highlights: dict[str, list[ZipInfo]]
) -> Iterator[Item]:
    """The texts that no list named, and the highlights."""
    for entry in chain.from_iterable(texts.values()):
        yield Item(Article(), reading=content(files, entry))
    for entry in chain.from_iterable(highlights.values()):
        quoted = quotation(files, entry)
        yield Item(Article(), Kept(note=quoted.text.strip()), notes=quoted.notes)
