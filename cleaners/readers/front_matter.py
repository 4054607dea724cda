"""The head of a file: keys and values, as clippers and exports write them.

In Markdown it stands between two lines ``---``, or ``+++`` where it is TOML, which is read as such. A plain
text may begin with lines such as ``Title: Ferry sold`` and ``Author: Ann Lee``, one of which names the title.

This reads the part of YAML that such heads are made of (texts, lists, folded texts) and takes every value
as text, so that "no" stays a word and a date stays as it was written. What is not such a head is text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaners.article import Article
from cleaners.readers.facts import iso_date, names
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

MORE = ("tags", "keywords", "category", "section")
FIELDS = frozenset((*HEADLINE, *DECK, *AUTHORS, *PUBLISHED, *SITE, *URL, *LANGUAGE, *MORE))
CLOSING = {"---": ("---", "..."), "+++": ("+++",)}
KEY = re.compile(r"([A-Za-z_][\w .-]*?)\s*:(?:\s+(.*)|$)")
ITEM = re.compile(r"\s*-(?:\s+(.*)|$)")
FLOW = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""")


class FrontMatter(NamedTuple):
    """The head's values by key in lower case, its text, and how many lines it takes."""

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
    read = toml if sign == "+++" else parsed
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
        if key and key[2] and key[1].lower() in FIELDS:
            values.setdefault(key[1].lower(), []).append(key[2].strip())
            taken = lines[: n + 1]
        elif line.strip():
            break
    known = len(values) > 1 and not values.keys().isdisjoint(HEADLINE)
    return FrontMatter(values, "\n".join(taken).strip(), len(taken)) if known else None


def toml(lines: list[str]) -> dict[str, list[str]] | None:
    """Keys and values of a head in TOML; ``None`` if it is none."""
    import tomllib

    try:
        found = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    return {
        key.lower(): [str(each) for each in (value if isinstance(value, list) else [value])]
        for key, value in found.items()
        if not isinstance(value, dict)
    }


def parsed(lines: list[str]) -> dict[str, list[str]] | None:
    """Keys and values; ``None`` if a line is neither."""
    values: dict[str, list[str]] = {}
    current: list[str] | None = None
    folded = ""  # how the lines of the text at hand are joined
    for line in lines:
        key = None if line[:1].isspace() else KEY.match(line)
        item = ITEM.match(line)
        if key:
            value = (key[2] or "").strip()
            current = values.setdefault(key[1].strip().lower(), [])
            folded = {"|": "\n", ">": " "}.get(value[:1], "")
            current += [""] if folded else scalars(value)
        elif not line.strip() or line.lstrip().startswith("#"):
            continue
        elif current is None:
            return None
        elif item and not folded:
            current += scalars(named(item[1] or ""))
        elif not line[:1].isspace():
            return None
        elif current:
            current[-1] = (current[-1] + (folded or " ") + line.strip()).strip()
        else:
            current += scalars(named(line))
    return values


def named(value: str) -> str:
    """A value that may be written as ``name: value``."""
    key = KEY.match(value.strip())
    return (key[2] or "") if key and key[1].lower() == "name" else value


def scalars(value: str) -> list[str]:
    """The texts in a value: one, or those of a list in brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [text for found in FLOW.finditer(value[1:-1]) if (text := scalar(found[1]))]
    text = scalar(value)
    return [text] if text else []


def scalar(value: str) -> str:
    """A text without its quotes; ``null`` is none."""
    value = value.strip()
    if value[:1] == '"':
        import json  # only a head that quotes pays for it

        try:
            return str(json.loads(value, strict=False))
        except ValueError:
            return value.strip('"')
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    value = value.partition(" #")[0].strip()
    return "" if value in ("null", "~") else value


def article(values: dict[str, list[str]]) -> Article:
    """The fields of an article that a head states."""

    def first(keys: tuple[str, ...]) -> str:
        return next((values[key][0] for key in keys if values.get(key)), "")

    urls = [value for key in URL for value in values.get(key, ()) if re.match(r"https?://", value)]
    dates = [values[key][0] for key in PUBLISHED if values.get(key)]
    published = (iso_date(date) or timestamp(date) for date in dates)
    return Article(
        headline=first(HEADLINE) or None,
        deck=first(DECK) or None,
        authors=names(next((values[key] for key in AUTHORS if values.get(key)), [])),
        published=next(filter(None, published), None),
        site=first(SITE) or None,
        url=urls[0] if urls else None,
        language=language_code(first(LANGUAGE)),
    )
