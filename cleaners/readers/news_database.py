"""Text exports of news databases: Nexis, ProQuest and Factiva, many articles in a file; and wallabag's TXT.

    3 of 50 DOCUMENTS     End of Document     Document HRBP000020100512e65c0001a     Database: ...
                                                                                     _____________

Each database has a mark of its own on a line before or behind each document, and labels of its own in each
(``news_documents``). A text is an export only if it has both: a rule of underscores parts nothing by itself,
nor does "1 of 3". What stands before the first document and behind the last, a table of contents say, is told
as an omission.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cleaners.readers import plain_text
from cleaners.readers.containers.saved_page import stated
from cleaners.readers.decoding import decode
from cleaners.readers.exports.news_documents import (
    PROQUEST_LAST,
    factiva,
    nexis,
    nexis_uni,
    proquest,
    wallabag,
)
from cleaners.readers.exports.news_labels import Document
from cleaners.readers.original import Original
from cleaners.repair import Omission, Reading, Source

# A document's number in Factiva: eight letters for its paper, the day, and nine more.
NUMBER = r"Document [A-Za-z0-9]{8}(?:19|20)\d{6}[A-Za-z0-9]{9}"
COUNT = r"\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+"
HINT = re.compile(
    rb" of \d+ DOCUMENT|Dokument \d+ von |Document (?:\d+ de|\w{25})|End of Document|_{50}|={100}"
)
# One of these each hint has in it: looked for first, for in a large page that is found in no time.
IN_HINTS = (b" DOCUMENT", b"Dokument ", b"Document ", b"End of Document", b"_" * 50, b"=" * 100)
START = 100  # bytes
BLANK = b"\0\xef\xbb\xbf\xff\xfe \t\r\n"  # what may stand before a text
STATED = "what the database states of the document, read into the article's fields or left out"
AROUND = "what the database writes around the documents"
NO_TEXT = "a document without a text in it"


class Database(NamedTuple):
    """The lines that part its documents, whether each stands before one, and how one is read."""

    mark: re.Pattern[str]
    stands_before: bool
    document: Callable[[str], Document]
    begins: bool = False  # its first mark begins the file: it has no labels that prove it elsewhere


def line(pattern: str) -> re.Pattern[str]:
    """A line of this and nothing else."""
    return re.compile(rf"^[^\S\n]*(?:{pattern})[^\S\n]*$", re.M)


DATABASES = (
    Database(line(COUNT), stands_before=True, document=nexis),
    Database(line("End of Document"), stands_before=False, document=nexis_uni),
    Database(line(rf"(?:AN\s+)?{NUMBER}"), stands_before=False, document=factiva),
    Database(
        line(rf"(?:{PROQUEST_LAST}):(?:[^\n]*\n){{1,3}}?\s*_{{50,}}"), stands_before=False, document=proquest
    ),
    Database(line(r"={100}\n\n[^\n]+\n\n={100}"), stands_before=True, document=wallabag, begins=True),
)


class Piece(NamedTuple):
    """A document, and where in the text it stands."""

    start: int
    end: int
    document: Document


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether a document of a database is in it."""
    if data[:START].translate(None, BLANK)[:1] == b"<":  # a page, which is large, or XML
        return False
    plain = data.replace(b"\0", b"")  # of UTF-16, too
    hinted = any(part in plain for part in IN_HINTS) and HINT.search(plain)
    return bool(hinted) and any(pieces(decode(data).text))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The documents of an export."""
    text, encoding, notes = decode(data)
    found = pieces(text)
    parts = [reading(piece.document, Source(encoding=encoding)) for piece in found]
    before, behind = text[: found[0].start].strip(), text[found[-1].end :].strip()
    if before:
        parts[0] = replace(parts[0], omissions=(Omission(before, AROUND), *parts[0].omissions))
    if behind:
        parts[-1] = replace(parts[-1], omissions=(*parts[-1].omissions, Omission(behind, AROUND)))
    parts[0] = replace(parts[0], notes=(*notes, *parts[0].notes))
    return Original(tuple(parts))


def pieces(text: str) -> list[Piece]:
    """The documents in ``text``; none if no database has made it."""
    return next(filter(None, (documents(text, database) for database in DATABASES)), [])


def documents(text: str, database: Database) -> list[Piece]:
    """The documents of one database; none if no part of the text between its marks has its labels."""
    marks = [found.span() for found in database.mark.finditer(text)]
    if not marks or (database.begins and text[: marks[0][0]].strip()):
        return []
    starts = [start for start, _ in marks] if database.stands_before else [0, *(end for _, end in marks)]
    spans = [span for span in pairwise((*starts, len(text))) if text[slice(*span)].strip()]
    found = [Piece(*span, database.document(text[slice(*span)])) for span in spans]
    if not database.stands_before and found[-1].start == starts[-1] and not found[-1].document.proven:
        found.pop()  # what stands behind the last mark
    return found if any(piece.document.proven for piece in found) else []


def reading(document: Document, source: Source) -> Reading:
    """A document as an article."""
    plain = plain_text.read(document.body)
    article = stated(replace(document.known, blocks=plain.article.blocks), plain.article)
    left = (Omission(document.left, STATED),) if document.left else ()
    notes = () if article.blocks else (f"{NO_TEXT}: {article.headline}",)
    return Reading(article, (*left, *plain.omissions), notes, source)
