"""The head of a file: keys and values, as clippers and exports write them.

In Markdown it stands between two lines ``---``, or ``+++`` where it is TOML, which is read as such. A plain
text may begin with lines such as ``Title: Ferry sold`` and ``Author: Ann Lee``, one of which names the title;
in Markdown they may stand below the title, as Notion and Readwise write what is known of a page, or have two
colons, as Logseq writes it.

Every value is taken as text, and what is not such a head is text. Its tags, and when the text was saved, are
how its owner kept it, as the exports of services tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile
from typing import NamedTuple

from cleaners.article import Article
from cleaners.readers.facts import WIKI_LINK, iso_date, names
from cleaners.readers.text import yaml_head
from cleaners.readers.text.yaml_head import field
from cleaners.repair import Kept
from cleaners.timestamps import timestamp
from cleaners.words.codes import language_code

LONGEST = 400  # lines: heads with every tag and highlight of a long read have 100
# What tools and templates call the fields, the commonest first.
HEADLINE = ("title", "headline")
DECK = ("deck", "dek", "description", "subtitle", "summary", "excerpt", "standfirst")
AUTHORS = ("authors", "author", "by", "byline", "creator")
PUBLISHED = ("published", "date_published", "published_at", "pubdate", "publishdate", "date")
SITE = ("site", "website", "site_name", "publication", "publisher")
URL = ("url", "source", "source_url", "link", "canonical", "original")
LANGUAGE = ("language", "lang")
TAGS = ("tags", "tag", "labels", "categories", "document_tags")
SAVED = ("saved", "date_saved", "saved_at", "date_added", "added", "clipped", "created")

MORE = ("keywords", "category", "section")
FIELDS = frozenset((*HEADLINE, *DECK, *AUTHORS, *PUBLISHED, *SITE, *URL, *LANGUAGE, *TAGS, *MORE))
CLOSING = {"---": ("---", "..."), "+++": ("+++",)}
# Without marks in it; Readwise puts a picture and a heading between it and the lines.
TITLE = re.compile(
    r"# ([^\n*_`\[\]<>]*[^\n*_`\[\]<>#\s])[ \t]*\n\n(?:!\[[^\n]*\n+)?(?:#{2,3} Metadata[ \t]*\n)?(?=\S)"
)


ADDRESS = re.compile(r"https?://[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*")  # perhaps in a link of Markdown's
# A label, which stands before words.
KEY = re.compile(r"([A-Za-z_](?:[\w .-]*[\w.-])?)\s*:(?:\s+(.*)|$)")

PROPERTY = re.compile(r"([A-Za-z_][\w .-]*?)::[ \t]+(\S.*)")


class FrontMatter(NamedTuple):
    """The head's values by ``field``, its text, and how many lines it takes."""

    values: dict[str, list[str]]
    text: str
    lines: int


def find(text: str) -> FrontMatter | None:
    """The head of ``text``; ``None`` if it has none."""
    if not text.startswith(("---", "+++")):
        return None
    lines = text.split("\n", LONGEST)[:LONGEST]
    sign = lines[0].rstrip()
    if sign not in CLOSING:
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in CLOSING[sign]), None)
    read = toml if sign == "+++" else yaml_head.values
    values = read(lines[1:end]) if end else None
    if not end or not values:
        return None
    return FrontMatter(values, "\n".join(lines[1:end]), end + 1)


def labelled(text: str) -> FrontMatter | None:
    """The labelled lines that a plain text begins with; ``None`` if it has no two, or none with the title."""
    values: dict[str, list[str]] = {}
    taken: list[str] = []
    lines = text.split("\n", LONGEST)[:LONGEST]
    for n, line in enumerate(lines):
        key = KEY.match(line)
        if key and key[2] and field(key[1]) in FIELDS:
            values.setdefault(field(key[1]), []).append(key[2].strip())
            taken = lines[: n + 1]
        elif line.strip():
            break
    known = len(values) > 1 and not values.keys().isdisjoint(HEADLINE)
    return FrontMatter(values, "\n".join(taken).strip(), len(taken)) if known else None


def below_title(text: str) -> FrontMatter | None:
    """The title that a Markdown text begins with and the labelled lines below it, two known ones at least."""
    title = TITLE.match(text)
    if not title:
        return None
    lines = text[title.end() :].split("\n", LONGEST)[:LONGEST]
    end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    keys = [KEY.match(line.removeprefix("- ")) for line in lines[:end]]
    values = {"title": [title[1]]}
    for key in keys:
        if not key or not key[2]:
            return None
        values.setdefault(field(key[1]), []).append(key[2].strip())
    if len(FIELDS.intersection(values)) < 3:  # the title is one
        return None
    taken = text[: title.end()].count("\n") + end
    return FrontMatter(values, "\n".join(text.split("\n", taken)[:taken]), taken)


def properties(text: str) -> FrontMatter | None:
    """The lines with two colons that a page of Logseq's begins with, two known ones at least."""
    lines = text.split("\n", LONGEST)[:LONGEST]
    found = list(takewhile(bool, map(PROPERTY.fullmatch, lines)))
    values: dict[str, list[str]] = {}
    for each in filter(None, found):
        values.setdefault(field(each[1]), []).append(each[2].strip())
    if len(FIELDS.intersection(values)) < 2:
        return None
    return FrontMatter(values, "\n".join(lines[: len(found)]), len(found))


def toml(lines: list[str]) -> dict[str, list[str]] | None:
    """Keys and values of a head in TOML; ``None`` if it is none."""
    import tomllib

    try:
        found = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    values: dict[str, list[str]] = {}
    # Within it may stand Hugo's params, Zola's taxonomies.
    tables = (value for value in found.values() if isinstance(value, dict))
    for key, value in chain.from_iterable(table.items() for table in (found, *tables)):
        if not isinstance(value, dict):
            each = value if isinstance(value, list) else [value]
            values.setdefault(field(key), list(map(str, each)))
    return values


def article(values: dict[str, list[str]]) -> Article:
    """The fields of an article that a head states."""

    def first(keys: tuple[str, ...]) -> str:
        return next((values[key][0] for key in keys if values.get(key)), "")

    urls = [found[0] for key in URL for value in values.get(key, ()) if (found := ADDRESS.search(value))]
    return Article(
        headline=first(HEADLINE) or None,
        deck=first(DECK) or None,
        authors=names(next((values[key] for key in AUTHORS if values.get(key)), [])),
        published=date(values, PUBLISHED),
        site=first(SITE) or None,
        url=urls[0] if urls else None,
        language=language_code(first(LANGUAGE)),
    )


def kept(values: dict[str, list[str]]) -> Kept:
    """How its owner kept the text: its tags and when it was saved."""
    return Kept(tuple(dict.fromkeys(tags(values))), saved=date(values, SAVED) or "")


def tags(values: dict[str, list[str]]) -> Iterator[str]:
    """The tags as they stand; several in one text are parted by commas, or each a link of a wiki."""
    for value in chain.from_iterable(values.get(key, ()) for key in TAGS):
        for text in map(str.strip, value.replace("]] [[", "]],[[").split(",")):
            link = WIKI_LINK.match(text)
            tag = (link[1] if link else text).lstrip("#").strip()
            if tag:
                yield tag


def date(values: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    """The date that the first of these keys states that states one."""
    found = (values[key][0] for key in keys if values.get(key))
    return next(filter(None, (iso_date(text) or timestamp(text) for text in found)), None)
