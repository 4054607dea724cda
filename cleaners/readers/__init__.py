"""The readers, in the order in which they are asked; each recognises its format by content before name.

To add one: a module with ``recognises(text, name)`` and ``read(text, name)``, its parser imported inside
of functions; a line in ``READERS``, or in ``PACKED`` if it is of bytes; fixtures in
``fixtures/readers/<format>/``. CONTRIBUTING tells it in five steps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from cleaners.article import Article
from cleaners.readers import (
    alto,
    article_json,
    binary,
    docx,
    enex,
    epub,
    hocr,
    joplin,
    mail,
    markdown,
    matter,
    mhtml,
    news_database,
    odt,
    omnivore,
    pdf,
    pdftohtml,
    plain_text,
    pymupdf_xhtml,
    readeck,
    rtf,
    wallabag,
    webarchive,
    zip_of_files,
)
from cleaners.readers.decoding import decode
from cleaners.readers.html import page as html_page
from cleaners.readers.original import Original, each, nothing_read, together
from cleaners.repair import Reading, Source

BINARY = "binary"  # the format of what is no text: no blocks, and the first note says what it is
EMPTY = "empty"  # the format of what holds no text: no blocks, and a note


class Reader(NamedTuple):
    """A format: its name, whether a text is in it, and the text as an article."""

    name: str
    recognises: Callable[[str, str], bool]
    read: Callable[[str, str], Reading]


class PackedReader(NamedTuple):
    """A format that holds its text packed, and perhaps several articles: as ``Reader``, but of bytes."""

    name: str
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Original]
    is_text: bool = False  # its bytes are a text's, so they may come as a ``str`` as well


PACKED: tuple[PackedReader, ...] = (
    PackedReader("pdf", pdf.recognises, pdf.read),
    PackedReader("omnivore", omnivore.recognises, omnivore.read),  # these before EPUB, which a name may claim
    PackedReader("readeck", readeck.recognises, readeck.read),
    PackedReader("matter", matter.recognises, matter.read),
    PackedReader("docx", docx.recognises, docx.read),
    PackedReader("odt", odt.recognises, odt.read, is_text=True),  # of XML, one is a text
    PackedReader("epub", epub.recognises, epub.read),
    PackedReader("zip", zip_of_files.recognises, zip_of_files.read),  # last of those that are zip files
    PackedReader("webarchive", webarchive.recognises, webarchive.read),
    PackedReader("rtf", rtf.recognises, rtf.read, is_text=True),
    PackedReader("mail", mail.recognises, mail.read, is_text=True),  # before MHTML, mail that nobody sent
    PackedReader("mhtml", mhtml.recognises, mhtml.read, is_text=True),
    PackedReader("enex", enex.recognises, enex.read, is_text=True),
    PackedReader("joplin", joplin.recognises, joplin.read, is_text=True),
    PackedReader("wallabag", wallabag.recognises, wallabag.read, is_text=True),
    PackedReader("news-database", news_database.recognises, news_database.read, is_text=True),
    PackedReader("article-json", article_json.recognises, article_json.read, is_text=True),
)
READERS: tuple[Reader, ...] = (
    Reader("pdftohtml", pdftohtml.recognises, pdftohtml.read),  # before HTML, whose tags these use
    Reader("pymupdf-xhtml", pymupdf_xhtml.recognises, pymupdf_xhtml.read),
    Reader("hocr", hocr.recognises, hocr.read),
    Reader("alto", alto.recognises, alto.read),
    Reader("markdown", markdown.recognises, markdown.read),  # before HTML, which it may hold
    Reader("html", html_page.recognises, html_page.read),
    Reader("plain-text", plain_text.recognises, plain_text.read),  # last: everything is text
)


def read_source(data: bytes | str, name: str = "") -> Reading:
    """What stands in ``data``, as one article; its ``source`` says how it was read.

    Never raises for bad input. What is no text has no blocks, the format "binary" and a note that says
    what it is; what is empty has the format "empty" and a note; what its own reader cannot read is read
    as plain text, with a note.
    """
    original = opened(data, name)
    return replace(together(original), source=original.parts[0].source)


def read_each(data: bytes | str, name: str = "") -> tuple[Reading, ...]:
    """The articles in ``data``, each with the same ``source``; one, if the format holds no more."""
    return each(opened(data, name))


def opened(data: bytes | str, name: str) -> Original:
    """The articles in ``data``; never none. Raises ``TypeError`` for what is neither text nor bytes, only."""
    if not isinstance(data, bytes | str):
        raise TypeError(f"an article is read out of bytes or str, not {type(data).__name__}")
    if not isinstance(name, str):
        raise TypeError(f"the name of an article's file is str, not {type(name).__name__}")
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    source = Source(name, EMPTY, "", sha256(raw).hexdigest())
    for packed in PACKED:
        if (packed.is_text or raw is data) and packed.recognises(raw, name):
            return unpacked(packed, raw, source)
    return Original((read_text(data, source),))


def read_text(data: bytes | str, source: Source) -> Reading:
    """What stands in a text."""
    kind = binary.kind(data) if isinstance(data, bytes) else None
    if kind:
        return Reading(Article(), notes=(f"not text but {kind}",), source=source._replace(format=BINARY))
    decoded = decode(data)
    source = source._replace(encoding=decoded.encoding)
    if not decoded.text.strip():
        return Reading(Article(), notes=(*decoded.notes, "empty: there is no text in it"), source=source)
    reader = next(reader for reader in READERS if reader.recognises(decoded.text, source.name))
    reading = read_with(reader, decoded.text, source.name)
    source = source._replace(format=reading.source.format)
    return replace(reading, notes=(*decoded.notes, *reading.notes), source=source)


def unpacked(reader: PackedReader, data: bytes, source: Source) -> Original:
    """The bytes read by ``reader``; no blocks and the format "binary" if that fails or finds none."""
    try:
        original = reader.read(data, source.name)
    except Exception as error:  # a parser's fault must not end a run
        note = f"the reader of {reader.name} failed: {type(error).__name__}: {error}"
        original = nothing_read(note)
    found = reader.name if any(part.article.blocks for part in original.parts) else BINARY
    parts = (
        replace(part, source=source._replace(format=found, encoding=part.source.encoding))
        for part in original.parts
    )
    return original._replace(parts=tuple(parts))


def read_with(reader: Reader, text: str, name: str) -> Reading:
    """The text read by ``reader``; as plain text if that fails."""
    try:
        reading = reader.read(text, name)
    except Exception as error:  # a parser's fault must not cost a reader their text
        plain = plain_text.read(text, name)
        note = (
            f"read as plain text, because the reader of {reader.name} failed: {type(error).__name__}: {error}"
        )
        return replace(plain, notes=(*plain.notes, note), source=Source(format="plain-text"))
    notes = reading.notes if reading.article.blocks else (*reading.notes, "there is no article in it")
    return replace(reading, notes=notes, source=Source(format=reading.source.format or reader.name))
