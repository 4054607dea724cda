"""A row of the catalogue as the article it holds, and as the document that the index makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from cleaners import Cleaned
    from index import Document


def cleaned_of(row: Row) -> Cleaned:
    """The article in a row. Raises ``ArchiveDamaged``."""
    from archive.packing import unpack

    return unpack(row.cleaned, row.digest, row.id)


def document_of(row: Row, cleaned: Cleaned, catalogue: Catalogue) -> Document:
    """What the index needs of a row and the article in it."""
    from dataclasses import replace

    from archive.keeping import state
    from index import Document

    kept = state(catalogue, row.id)
    told = {
        "starred": kept.starred,
        "read": kept.read,
        "unread": not kept.read,
        "noted": kept.noted,
        "duplicate": kept.duplicate,
        "doubtful": bool(cleaned.doubts),
    }
    document = Document.of(row.id, cleaned, row.saved, kept.tags)
    return replace(document, states=tuple(name for name, holds in told.items() if holds))


def documents(catalogue: Catalogue, rows: Iterable[Row]) -> Iterator[Document]:
    """The documents of these rows.

    One that cannot be read is passed over: no search can show it, and ``check`` tells of it.
    """
    for row in rows:
        with suppress(ArchiveDamaged):
            yield document_of(row, cleaned_of(row), catalogue)
