"""What programs keep, and no article: JSON, XML, tables (CSV), Joplin's notebooks, Twitter's scripts.

JSON, tables and lists of references are told by their whole shape, the others by how they begin.
"""

from __future__ import annotations

import re

from cleaners.readers import alto, joplin
from cleaners.readers.exports import book_quotes, reference_lists
from cleaners.readers.html import page as html_page
from cleaners.readers.markup.xml_root import HEAD, root

TABLE_HEAD = 100_000  # bytes in which a table shows rows enough; Python's parser takes cells of 131,072
FOOT = 100  # bytes in which XML ends, with some white space
LARGEST = 64_000_000  # bytes of JSON that are parsed to be sure, in half a second
# A column's, as programs write it: without the space that stands behind a comma in a sentence, or its end.
NAME = re.compile(r"[^\W\d](?:[^.!?\n]*[^.!?\s])?")
ADVICE = "which is not read: if a service made it, take its export in JSON or HTML from there"
XML = f"data in XML, {ADVICE}"
OCR = "which is not read: let it write ALTO, hOCR or a PDF with its text"
NAMED_XML = {  # by its first element
    "annotationset": book_quotes.told("an e-reader"),
    "djvuxml": f"what text recognition has read (DjVu XML), {OCR}",
    "mets": "a list of an object's files (METS), without its texts: add the files that it lists",
    "opml": "a list of feeds or notes (OPML), without the articles' texts",
    "pcgts": f"what text recognition has read (PAGE XML), {OCR}",
}
ABBYY = f"what text recognition has read (ABBYY's XML), {OCR}"
ZOTERO = reference_lists.told("Zotero's RDF")
TABLE = f"a table (CSV), {ADVICE}"
KEEP = "a note of Google Keep's in JSON: add the web page (.html) that stands beside it"
KEEPS = (b'"textContent"', b'"userEditedTimestampUsec"')  # fields of such a note
TWITTER = "what Twitter's archive keeps, as a script: save threads as web pages"
HTTRACK = re.compile(rb"HTTrack\d[^\n]* launched on ")  # how its log begins
HTTRACK_INDEX, PAGE_HEAD = b"<title>Local index - HTTrack", 4000  # bytes in which the title stands
MIRROR = "what HTTrack keeps of a mirror: its log or its index, and no page of it"
JOPLIN = "what Joplin keeps of a notebook, a tag or a file: it is no note"


def kind(data: bytes) -> str | None:
    """What ``data`` is, in words for a person, if a program keeps it so; ``None`` if it may be a text."""
    if found := book_quotes.kind(data) or reference_lists.kind(data):
        return found
    if is_json(data):
        return KEEP if all(field in data for field in KEEPS) else "data in JSON"
    if joplin.type_of(data) not in ("", joplin.NOTE):
        return JOPLIN
    if data.startswith(b"window.YTD."):
        return TWITTER
    if HTTRACK.match(data) or HTTRACK_INDEX in data[:PAGE_HEAD]:
        return MIRROR
    return kind_of_xml(data) or (TABLE if is_table(data) else None)


def is_json(data: bytes) -> bool:
    """Whether all of ``data`` is one JSON object or list: what programs keep, an article's export too."""
    if len(data) > LARGEST or data.lstrip()[:1] not in (b"{", b"["):
        return False
    import json

    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def kind_of_xml(data: bytes) -> str | None:
    """What ``data`` is if it is XML, and no page's first element, saved or scanned."""
    first = root(data)
    if first is None:
        return None
    named = first.name in NAMED_XML and not first.holds_words
    whole = first.names_vocabularies and data[-FOOT:].rstrip().endswith(b">")  # no text behind a drawing
    if not (named or whole or first.is_declared):
        return None
    if "abbyy.com/FineReader_xml" in first.tag:
        return ABBYY
    if named:
        return NAMED_XML[first.name]
    if "zotero.org/namespaces/export" in first.tag:
        return ZOTERO
    text = data[:HEAD].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    page = html_page.recognises(text, "") or alto.recognises(text, "")
    return None if page else XML


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
