"""Feeds in JSON and what feed readers export of theirs: an article for each item.

JSON Feed; the starred and tagged items of Google Reader and of those that speak its language (Inoreader,
FreshRSS, The Old Reader, Feedly); Feedbin's. What is stated of an item wins over its text, see ``exported``;
stars, labels and what was read are its owner's.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from typing import Any

from cleaners.article import Article
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import date_of, highlights, object_in, objects, said, tags_of
from cleaners.readers.exports.exported import Item, original, text_of
from cleaners.readers.exports.feed_fields import unmarked, words
from cleaners.readers.exports.post_markup import set_in_paragraphs
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept
from cleaners.words.codes import language_code

Fields = dict[str, Any]

JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org')
READER = (b'"origin"', b'"alternate"', b'"published"')  # what Google Reader states of each item
ITEMS = re.compile(r'"items"\s*:\s*(?=\[)')
FEEDBIN = ("feed_id", "url", "content", "published")  # that no other service's list has together
OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*+\{\s*+\"")
LIST = re.compile(rb"(?:\xef\xbb\xbf)?\s*+\[\s*+\{")
STARRED, READ, LABEL = "/state/com.google/starred", "/state/com.google/read", "/label/"
SECONDS = 100_000_000_000  # since 1970, in the year 5138: what is more counts thousandths
WHAT = "a feed in JSON"
BROKEN = f"{WHAT} that is broken or cut short: the items before the fault were read"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a feed, a feed reader's stream of items, or Feedbin's list."""
    if LIST.match(data):
        found = all(f'"{field}"'.encode() in data for field in FEEDBIN)
        first = objects(decode(data).text, most=1)[0] if found else []
        return bool(first) and all(field in first[0] for field in FEEDBIN)
    if not OBJECT.match(data) or b'"items"' not in data:
        return False
    return bool(JSON_FEED.search(data)) or all(field in data for field in READER)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The items of a feed."""
    feed = object_in(data) or {}
    stated, whole = feed.get("items"), True
    if isinstance(stated, list):
        items = [each for each in stated if isinstance(each, dict)]
    else:  # it is cut short, or a list
        text = decode(data).text
        start = ITEMS.search(text)
        items, whole = objects(text[start.end() :] if start else text)
    return original(WHAT, (item(each, feed) for each in items), () if whole else (BROKEN,))


def item(entry: Fields, feed: Fields) -> Item:
    """An item."""
    full, short = text(entry, "content_html", "content", "content_text"), text(entry, "summary")
    origin = entry.get("origin")
    known = Article(
        headline=unmarked(said(entry, "title")) or None,
        authors=names(people(entry) or people(feed)),
        published=date_of(entry, "date_published", "published") or moment(entry.get("published")),
        site=said(origin if isinstance(origin, dict) else feed, "title") or None,
        url=address(entry),
        language=language_code(said(entry, "language") or said(feed, "language")),
    )
    value = entry.get("categories")
    states = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
    labels = tuple(each.rpartition(LABEL)[2] for each in states if LABEL in each)
    kept = Kept(
        tuple(dict.fromkeys(labels)) or (tags_of(entry.get("tags")) if states else ()),
        starred=any(each.endswith(STARRED) for each in states),
        read=any(each.endswith(READ) for each in states),
        note=highlights(entry.get("annotations"), "text", "note"),
    )
    markup = full or short
    return Item(known, kept, words(short) if full else "", text_of(markup, ".html") if markup else None)


def text(entry: Fields, *fields: str) -> str:
    """The first of these texts, as HTML: it may stand in a field of its own."""
    for field in fields:
        value = entry.get(field)
        inner = value.get("content") if isinstance(value, dict) else value
        if isinstance(inner, str) and inner.strip():
            return set_in_paragraphs(escape(inner, quote=False)) if field == "content_text" else inner
    return ""


def people(entry: Fields) -> list[str]:
    """Who wrote it."""
    value = entry.get("authors")
    listed = value if isinstance(value, list) else [entry.get("author")]
    found = (said(each, "name") if isinstance(each, dict) else said({"": each}, "") for each in listed)
    return list(filter(None, found))


def moment(value: object) -> str | None:
    """A date that is told as seconds since 1970, or as thousandths of them."""
    if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
        return None
    try:
        when = datetime.fromtimestamp(value / (1000 if value > SECONDS else 1), UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return date_of({"date": when.isoformat()}, "date")


def address(entry: Fields) -> str | None:
    """Where an item is to be read."""
    stated = [said(entry, "url"), said(entry, "canonicalUrl")]
    for field in ("canonical", "alternate"):
        value = entry.get(field)
        stated += [
            said(each, "href")
            for each in (value if isinstance(value, list) else ())
            if isinstance(each, dict)
        ]
    return next(filter(None, map(web, (*stated, said(entry, "external_url"), said(entry, "id")))), None)
