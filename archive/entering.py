"""How articles come into the catalogue: with what was found out about each, and what it is like.

All of a batch is one transaction: an article is there with all of this, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from archive.catalogue import COLUMNS, Catalogue, Row
from archive.derived import Derived, derive
from archive.duplicates import compare
from archive.keeping import take_over

if TYPE_CHECKING:
    from cleaners import Kept

BATCH = 64  # articles a commit: a commit waits for the disk (some ms), which 64 articles share
HERE = "in the archive already"
INSERT = f"INSERT INTO articles ({COLUMNS}) VALUES ({', '.join('?' * len(Row._fields))})"  # noqa: S608 - our own
SOURCE = "INSERT INTO sources VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


class Entry(NamedTuple):
    """A row and what goes into other tables with it."""

    row: Row
    size: int  # of the original, in bytes
    derived: Derived
    parts: int = 1  # articles in the original
    skip: tuple[str, ...] = ()  # the rules that were left out
    language: str = ""  # what the person said it is
    kept: Kept | None = None  # what its export says of how it was kept


def enter(
    catalogue: Catalogue, entries: Iterable[Entry], places: Iterable[tuple[str, str]] = (), added: str = ""
) -> list[tuple[str, str, float]]:
    """Put articles in, all or none; and with them more ``places`` (digest, path) of known originals.

    Returns the near-duplicates found: the new article, the one like it, how much.
    """
    with catalogue.transaction():
        alike = put(catalogue, entries)
        catalogue.db.executemany(SOURCE, [(digest, path, added) for digest, path in places])
    return alike


def put(catalogue: Catalogue, entries: Iterable[Entry]) -> list[tuple[str, str, float]]:
    """The same within a transaction."""
    run = catalogue.db.execute
    alike: list[tuple[str, str, float]] = []
    for entry in entries:
        row = entry.row
        run(
            "INSERT INTO originals VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (row.sha256, entry.size, row.saved, entry.parts),
        )
        run(SOURCE, (row.sha256, row.path, row.saved))
        number = run(INSERT, row).lastrowid or 0
        if entry.skip or entry.language:
            run("INSERT INTO settings VALUES (?, ?, ?)", (row.id, "\n".join(entry.skip), entry.language))
        derive(catalogue.db, number, row.id, entry.derived)
        if entry.kept:
            take_over(catalogue, row.id, entry.kept)
        found = compare(catalogue, number, row.id, entry.derived.fingerprint)
        alike += ((row.id, each.id, each.likeness) for each in found)
        catalogue.changed([row.id])
    return alike
