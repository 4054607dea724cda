"""wallabag's export in JSON: a list of entries, each an article with its text in ``content``.

What an entry states wins over its text, see ``exported``. An entry that wallabag could not fetch holds a
sentence that says so: it is no text. Of a list that is cut short, the entries before the cut are read.

Its e-books are read as others are; what it states of an entry stands there above the text, between its title
and its title once more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from cleaners.article import Article, Block, Role
from cleaners.byline_names import ADDRESS
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import (
    date_of,
    highlights,
    is_yes,
    objects,
    said,
    tags_of,
    title_of,
)
from cleaners.readers.exports.exported import Item, original, text_of
from cleaners.readers.facts import iso_date, names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept, Omission, Reading
from cleaners.words.codes import language_code

NUMBER = re.compile(r"\(\d+/\d+\) ")  # before an entry's title in an e-book of several
LEAST = 5  # values that wallabag states of each entry in an e-book
STATED = "what wallabag states of the entry, read into the article's fields"
START = re.compile(rb"(?:\xef\xbb\xbf)?\s*+\[\s*+\{")
FIELDS = ("is_archived", "is_starred", "content")  # that no other service's list has together
UNFETCHED = "wallabag can't retrieve contents for this article"
WHAT = "a wallabag export"
BROKEN = f"{WHAT} that is broken or cut short: the entries before the fault were read"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a list of objects of which the first has the fields of an entry."""
    if not START.match(data) or not all(f'"{field}"'.encode() in data for field in FIELDS):
        return False
    first, _ = objects(decode(data).text, most=1)
    return not first or all(field in first[0] for field in FIELDS)  # none: cut short within the first


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The entries of an export."""
    decoded = decode(data)
    entries, whole = objects(decoded.text)
    return original(WHAT, map(item, entries), (*decoded.notes, *(() if whole else (BROKEN,))))


def item(entry: dict[str, Any]) -> Item:
    """An entry."""
    content = entry.get("content")
    text = content if isinstance(content, str) else ""
    fetched = UNFETCHED not in text[: 2 * len(UNFETCHED)]
    by = entry.get("published_by")
    known = Article(
        headline=title_of(entry, "title"),
        authors=names(tags_of(by if isinstance(by, list) else [by])),
        published=date_of(entry, "published_at"),
        url=web(said(entry, "url")) or web(said(entry, "origin_url", "given_url")),
        language=language_code(said(entry, "language")),
    )
    kept = Kept(
        tags_of(entry.get("tags")),
        starred=is_yes(entry.get("is_starred")),
        read=is_yes(entry.get("is_archived")),
        saved=date_of(entry, "created_at") or "",
        note=highlights(entry.get("annotations"), "quote", "text"),
    )
    notes = () if fetched else ("wallabag could not fetch it",)
    return Item(known, kept, reading=text_of(text, ".html") if fetched else None, notes=notes)


def chapter(reading: Reading) -> Reading:
    """A chapter of an e-book; if wallabag made it, what it states above the text is read into its fields.

    Labels and values in turn, whatever the language: who, when, when saved, addresses, and at last the tags.
    """
    blocks = reading.article.blocks
    at = next((n for n, block in enumerate(blocks) if block.role is Role.SUBHEAD), 0)
    pictures = [block for block in blocks[:at] if block.role is Role.IMAGE]
    title, *fields = [block for block in blocks[:at] if block.role is not Role.IMAGE] or [
        Block(Role.NOTE, "")
    ]
    values = [block.text for block in fields[1::2]]
    addresses = [n for n, value in enumerate(values) if web(value)]
    listed = len(values) >= LEAST and addresses and all(block.role is Role.LIST_ITEM for block in fields)
    if not listed or blocks[at].text != NUMBER.sub("", title.text):
        return reading
    who, when, saved = values[:3]
    nobody = who == when or ADDRESS.fullmatch(who)  # neither is known, or a site stands in its place
    article = replace(
        reading.article,
        blocks=(replace(blocks[at], role=Role.HEADLINE), *pictures, *blocks[at + 1 :]),
        authors=() if nobody else names([who]),
        published=iso_date(when),
        url=web(values[addresses[0]]),
    )
    tags = tags_of(values[-1].split(", ")) if addresses[-1] < len(values) - 1 else ()
    told = Omission("\n".join(block.text for block in (title, *fields)), STATED)
    kept = Kept(tags, saved=iso_date(saved) or "")
    return replace(reading, article=article, omissions=(told, *reading.omissions), kept=kept)
