"""Evernote's export (ENEX) and the markup of its notes (ENML): an article for each note.

A note's title is its headline, its source address the article's. Who made it, and when, is who wrote the
article, and when, only if it has no source: a page was written earlier, and by others, than who clipped it.
Its tags are kept. Of a whole page that was clipped the article is looked for; any other note is one, all of
it. Pictures and files in it are not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from cleaners.article import Article, Block, Role
from cleaners.readers.containers.saved_page import stated
from cleaners.readers.facts import names, web
from cleaners.readers.headings import headed
from cleaners.readers.html import page as html_page
from cleaners.readers.markup.xhtml import expanded, parsed_xml
from cleaners.readers.original import Original, nothing_read
from cleaners.repair import Kept, Omission, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

HEAD = 4000  # bytes in which the first element stands
FIRST = re.compile(rb"<(en-export|en-note)\b", re.I)
PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<!--.*?-->|<[?!][^<>]*>)*+", re.S)
FILE = (b"<resource>", b"</resource>")  # a picture or file in base 64, often of megabytes
MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
# What a clip says of itself in a style.
WHOLE_PAGE = re.compile(r"--en-clipped-content:\s*fullPage\b")
CLIPPED_FROM = re.compile(r"--en-clipped-source-url:\s*(\S+?);(?=[\s\"])")
SOURCE = "where the note says that it was clipped, which its address says"
WITHOUT = {  # why there may be no text in a note, by what is in it
    "<en-crypt": "it is encrypted: decrypt it in Evernote first",
    "<en-media": "only pictures or files, which are not read: save them first",
}
BROKEN = "an Evernote export that is broken or cut short: what came before the fault was read"
EMPTY = "an Evernote export without a note in it"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether the first element in ``data`` is an export or a note."""
    head = data[:HEAD]
    first = FIRST.search(head)
    return bool(first and PROLOGUE.fullmatch(head[: first.start()]))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The notes in an export, or the one in a note's own markup."""
    from cleaners.readers.decoding import decode

    first = FIRST.search(data[:HEAD])
    if first and first[1].lower() == b"en-note":
        return Original((note_text(decode(data).text),))
    broken = b"</en-export>" not in data[-HEAD:]
    text = without_files(data)
    root = parsed_xml(ended(text) if broken else text)
    parts = tuple(note(element) for element in root.iter("note")) if root is not None else ()
    told = (BROKEN,) if broken else ()
    if not parts:
        return nothing_read(*told, EMPTY)
    return Original((*parts[:-1], replace(parts[-1], notes=(*told, *parts[-1].notes))))


def without_files(data: bytes) -> bytes:
    """The export without the files in it; one cut short in a file ends before it."""
    start, end = FILE
    kept = []
    done = 0
    while (at := data.find(start, done)) >= 0:
        kept.append(data[done:at])
        close = data.find(end, at)
        if close < 0:
            return b"".join(kept)
        done = close + len(end)
    kept.append(data[done:])
    return b"".join(kept)


def ended(data: bytes) -> bytes:
    """An export that is cut short in a note's text, with that note's end."""
    inside = data.rfind(b"<![CDATA[") > data.rfind(b"]]>")
    return data + (b"]]>" if inside else b"") + b"</content></note></en-export>"


def note(element: _Element) -> Reading:
    """The article that a note is."""

    def said(path: str) -> str:
        return " ".join((element.findtext(path) or "").split())

    content = element.findtext("content") or ""
    reading = note_text(content)
    clipped = CLIPPED_FROM.search(content)
    url = web(said("note-attributes/source-url")) or web(unescape(clipped[1]) if clipped else "")
    author = said("note-attributes/author")
    known = Article(
        reading.article.blocks,
        headline=said("title") or None,
        authors=() if url or "@" in author else names([author]),
        published=None if url else moment(said("created")),
        url=url,
    )
    tags = tuple(tag.text.strip() for tag in element.iter("tag") if tag.text and tag.text.strip())
    source, known = parted(known)
    article = headed(stated(known, reading.article), known.headline or "")
    left = (*(Omission(block.text, SOURCE) for block in source), *reading.omissions)
    if known.headline and known.headline != article.headline:
        left = (*left, Omission(known.headline, "the note's title: the note prints another"))
    notes = reading.notes if article.blocks else (no_text(content, known), *reading.notes)
    kept = Kept(tags, saved=moment(said("created")) or "")
    return replace(reading, article=article, omissions=left, notes=notes, kept=kept)


def no_text(content: str, known: Article) -> str:
    """What to say of a note without a text."""
    why = next((why for tag, why in WITHOUT.items() if tag in content), "it is empty")
    return f"no text of {known.headline or known.url or 'a note without a name'} in the export: {why}"


def parted(known: Article) -> tuple[Sequence[Block], Article]:
    """What Evernote writes on top of a clip whose text was changed, ``Clip source: ...``, and the rest."""
    first = known.blocks[0] if len(known.blocks) > 1 else Block(Role.NOTE, "")
    linked = [span for span in first.spans if span.target == known.url and span.end == len(first.text)]
    if not linked or not first.text[: linked[0].start].rstrip().endswith(":"):
        return (), known
    return known.blocks[:1], replace(known, blocks=known.blocks[1:])


def note_text(text: str) -> Reading:
    """The article in a note's markup: all of it, unless that is a whole page that was clipped."""
    markup = expanded(text)
    return html_page.read(markup) if WHOLE_PAGE.search(markup) else html_page.read_whole(markup)


def moment(text: str) -> str | None:
    """Evernote's time, to the minute."""
    found = MOMENT.match(text)
    return "{}-{}-{}T{}:{}".format(*found.groups()) if found else None
