"""An article as the archive hands it out: its record, gathered from all tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.documents import cleaned_of
from archive.duplicates import duplicates
from archive.judging import ACCEPT, REFUSE, decisions
from archive.keeping import note_of, state
from archive.record import Record

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row


def record(catalogue: Catalogue, row: Row) -> Record:
    """The article in a row, with all that is kept with it. Raises ``ArchiveDamaged``."""
    id = row.id
    said = state(catalogue, id)
    decided = decisions(catalogue, id)
    return Record(
        id,
        cleaned_of(row),
        row.name,
        row.path,
        row.sha256,
        row.saved,
        said.tags,
        said.starred,
        said.read,
        note_of(catalogue, id) if said.noted else "",
        refused=tuple(each.repair for each in decided if each.verdict == REFUSE),
        accepted=tuple(each.repair for each in decided if each.verdict == ACCEPT),
        duplicates=tuple(each.id for each in duplicates(catalogue, id)) if said.duplicate else (),
        binned=catalogue.value("SELECT since FROM bin WHERE article = ?", id) or "",
        part=row.part,
    )
