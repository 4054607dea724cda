"""Ghost's export of a blog, tables in JSON: an article for each post and page, drafts as well.

A post's text is its ``html``; its authors and tags stand in tables of their own, and tags that begin with a
sign are the program's. What the tables state wins over the text, see ``exported``. Of an export that is cut
short the posts before the cut are read, without what other tables say of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from cleaners.article import Article
from cleaners.readers.decoding import decode
from cleaners.readers.exports.export_fields import date_of, object_in, objects, said, title_of
from cleaners.readers.exports.exported import Item, original, text_of
from cleaners.readers.facts import names, web
from cleaners.readers.original import Original
from cleaners.repair import Kept

Rows = list[dict[str, Any]]

START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:db|meta|data)"\s*:')
FIELDS = (b'"posts"', b'"exported_on"', b'"slug"')  # that no other program's tables have together
POSTS = re.compile(r'"posts"\s*:\s*(?=\[)')
PLACE = "__GHOST_URL__"  # the blog's own address, wherever that may be
INTERNAL = "#"
WHAT = "a Ghost export"
BROKEN = f"{WHAT} that is broken or cut short: the posts before the fault were read"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is an object with Ghost's tables in it."""
    return bool(START.match(data)) and all(field in data for field in FIELDS)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The posts of an export."""
    found = tables(object_in(data))
    if found is not None:
        return original(WHAT, items(rows(found, "posts"), found))
    text = decode(data).text
    start = POSTS.search(text)
    posts = objects(text[start.end() :])[0] if start else []
    return original(WHAT, items(posts, {}), (BROKEN,))


def tables(whole: dict[str, Any] | None) -> dict[str, Any] | None:
    """The tables in an export; ``None`` if it is broken."""
    if whole is None:
        return None
    database = whole.get("db")
    first = database[0] if isinstance(database, list) and database else whole
    found = first.get("data") if isinstance(first, dict) else None
    return found if isinstance(found, dict) else {}


def rows(found: dict[str, Any], table: str) -> Rows:
    """The rows of a table."""
    value = found.get(table)
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def items(posts: Rows, found: dict[str, Any]) -> list[Item]:
    """The posts, with what other tables say of them."""
    people, tags = joined(found, "author", "users"), joined(found, "tag", "tags")
    titles = (said(row, "value") for row in rows(found, "settings") if row.get("key") == "title")
    site = next(titles, "") or None
    return [item(post, site, people[str(post.get("id"))], tags[str(post.get("id"))]) for post in posts]


def joined(found: dict[str, Any], what: str, table: str) -> dict[str, list[str]]:
    """The names of a post's authors, or tags, by the post's identity."""
    known = {str(row.get("id")): said(row, "name") for row in rows(found, table)}
    names_of: dict[str, list[str]] = defaultdict(list)
    for row in rows(found, f"posts_{what}s"):
        names_of[str(row.get("post_id"))].append(known.get(str(row.get(f"{what}_id")), ""))
    return names_of


def item(post: dict[str, Any], site: str | None, people: list[str], tags: list[str]) -> Item:
    """A post."""
    known = Article(
        headline=title_of(post, "title"),
        authors=names(people),
        published=date_of(post, "published_at"),
        site=site,
        url=web(said(post, "canonical_url")),
    )
    kept = Kept(tuple(dict.fromkeys(tag for tag in tags if tag and not tag.startswith(INTERNAL))))
    html, plain = (post.get(name) for name in ("html", "plaintext"))
    text = html if isinstance(html, str) and html else plain if isinstance(plain, str) else ""
    reading = text_of(text.replace(PLACE, ""), ".html") if text else None
    return Item(known, kept, said(post, "custom_excerpt"), reading)
