"""A row of the catalogue as the article it holds, and as the document that the index makes of it."""

from __future__ import annotations

from collections.abc import Iterator
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


def document_of(row: Row, catalogue: Catalogue) -> Document:
    """What the index needs of the article in a row. Raises ``ArchiveDamaged``."""
    from index import Document

    return Document.of(row.id, cleaned_of(row), row.saved, catalogue.tags(row.id))


def documents(catalogue: Catalogue, waiting: bool, ids: list[str]) -> Iterator[Document]:
    """The document of every article, or of those that wait for the index; ``ids`` collects their ids.

    One that cannot be read is passed over: no search can show it, and ``check`` tells of it.
    """
    for row in catalogue.all(waiting):
        ids.append(row.id)
        with suppress(ArchiveDamaged):
            yield document_of(row, catalogue)
