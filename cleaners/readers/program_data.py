"""What programs keep, and no article: JSON, XML, tables (CSV), Joplin's notebooks, the quotes of a Kindle.

Told by its whole shape.
"""

from __future__ import annotations

import re

from cleaners.readers import alto, joplin
from cleaners.readers.html import page as html_page

HEAD = 20_000  # bytes in which XML names its first element: comments may stand before it
TABLE_HEAD = 100_000  # bytes in which a table shows rows enough; Python's parser takes cells of 131,072
LARGEST = 64_000_000  # bytes of JSON that are parsed to be sure, in half a second
# Book, what and where it is, an empty line, the quote, a rule; then the next.
QUOTE = rb"[^\n]+\n- [^\n\d]*\d[^\n]*\n\r?\n(?:[^\n]*\n){0,200}?==========\r?\n"
QUOTES = re.compile(rb"(?:\xef\xbb\xbf)?" + QUOTE + rb"(?:[^\n]+\n- |\s*\Z)")
# A column's, as programs write it: without the space that stands behind a comma in a sentence, or its end.
NAME = re.compile(r"[^\W\d](?:[^.!?\n]*[^.!?\s])?")
ADVICE = "which is not read: if a service made it, take its export in JSON or HTML from there"
XML = f"data in XML, {ADVICE}"
TABLE = f"a table (CSV), {ADVICE}"
KINDLE = "what a Kindle keeps of its owner's: quotes from books, and no article"
JOPLIN = "what Joplin keeps of a notebook, a tag or a file: it is no note"


def kind(data: bytes) -> str | None:
    """What ``data`` is, in words for a person, if a program keeps it so; ``None`` if it may be a text."""
    if is_json(data):
        return "data in JSON"
    if joplin.type_of(data) not in ("", joplin.NOTE):
        return JOPLIN
    if QUOTES.match(data):
        return KINDLE
    return XML if is_xml(data) else TABLE if is_table(data) else None


def is_json(data: bytes) -> bool:
    """Whether all of ``data`` is one JSON object or list: what programs keep, an article's export too."""
    if len(data) > LARGEST or data.lstrip()[:1] not in (b"{", b"["):
        return False
    import json

    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def is_xml(data: bytes) -> bool:
    """Whether ``data`` says that it is XML, and no page's first element, saved or scanned."""
    text = data[:HEAD].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    found = html_page.PROLOGUE.match(text)
    first = html_page.FIRST.match(text, found.end() if found else 0)
    page = html_page.recognises(text, "") or alto.recognises(text, "")
    return text.startswith("<?xml ") and bool(first) and not page


def is_table(data: bytes) -> bool:
    """Whether ``data`` is lines of as many fields each, three at least, below the names of their columns."""
    head = data[:TABLE_HEAD]
    first, _, rest = head.partition(b"\n")
    sign = max(",;", key=lambda sign: first.count(sign.encode()))
    if first.count(sign.encode()) < 2 or first.lstrip()[:1] == b"<" or not rest.strip():
        return False
    import csv

    text = head.decode("utf-8", "replace").removeprefix("\ufeff")
    try:
        names, *rows = csv.reader(text.splitlines(keepends=True), delimiter=sign)
    except csv.Error:
        return False
    if len(data) > TABLE_HEAD:
        rows = rows[:-1]  # the head ends within the last
    named = len(set(names)) == len(names) and all(map(NAME.fullmatch, names[names[0] == "" :]))
    return named and bool(rows) and all(len(row) == len(names) > 2 for row in rows)
