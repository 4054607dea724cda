"""The bin: articles that are out of sight, can be taken back, and go for good when it is emptied.

Emptying commits first that the articles are gone and which originals are to go with them, then takes the
files away: killed in between, no article is left without its original, and who writes next goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive.clock import now
from archive.record import Binned

if TYPE_CHECKING:
    from archive.catalogue import Catalogue
    from archive.store import Store


def remove(catalogue: Catalogue, ids: Sequence[str]) -> int:
    """Put articles into the bin; returns how many were not there yet."""
    with catalogue.transaction():
        rows = [(id, now()) for id in ids]
        done = catalogue.db.executemany("INSERT INTO bin VALUES (?, ?) ON CONFLICT DO NOTHING", rows).rowcount
        tell_index(catalogue, ids)
    return max(0, done)


def restore(catalogue: Catalogue, ids: Sequence[str]) -> int:
    """Take articles out of the bin; returns how many were there."""
    with catalogue.transaction():
        done = catalogue.db.executemany("DELETE FROM bin WHERE article = ?", [(id,) for id in ids]).rowcount
        tell_index(catalogue, ids)
    return max(0, done)


def tell_index(catalogue: Catalogue, ids: Sequence[str]) -> None:
    """Note that the index has to hear of articles, and of those that are duplicates with or without them."""
    catalogue.changed(ids)
    for id in ids:
        catalogue.changed(
            other
            for (other,) in catalogue.rows(
                "SELECT other FROM likenesses WHERE article = :id"
                " UNION SELECT article FROM likenesses WHERE other = :id",
                id=id,
            )
        )


def binned(catalogue: Catalogue) -> list[Binned]:
    """What is in the bin, the latest first."""
    rows = catalogue.rows(
        "SELECT id, headline, site, published, since FROM bin JOIN articles ON id = article"
        " ORDER BY since DESC, number DESC"
    )
    return [Binned(*row) for row in rows]


def empty(store: Store, ids: Sequence[str] | None = None) -> int:
    """Delete what is in the bin, or those of ``ids`` that are; returns how many articles that was.

    The caller holds the writer's lock. Raises ``CannotWrite``.
    """
    catalogue = store.catalogue
    catalogue.do("PRAGMA secure_delete = ON")  # what is deleted is written over, not only let go of
    with catalogue.transaction():
        there = [id for (id,) in catalogue.rows("SELECT article FROM bin")]
        going = there if ids is None else sorted(set(ids) & set(there))
        for id in going:
            digest = catalogue.value("SELECT sha256 FROM articles WHERE id = ?", id)
            tell_index(catalogue, [id])
            catalogue.db.execute("DELETE FROM articles WHERE id = ?", (id,))
            if not catalogue.value("SELECT 1 FROM articles WHERE sha256 = ?", digest):
                catalogue.db.execute("DELETE FROM sources WHERE sha256 = ?", (digest,))
                catalogue.db.execute("DELETE FROM originals WHERE sha256 = ?", (digest,))
                catalogue.db.execute("INSERT INTO doomed VALUES (?) ON CONFLICT DO NOTHING", (digest,))
    catalogue.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    catalogue.do("PRAGMA secure_delete = OFF")
    finish(store)
    return len(going)


def finish(store: Store) -> None:
    """Take away the files of originals that no article is left of. The caller holds the writer's lock."""
    catalogue = store.catalogue
    doomed = [digest for (digest,) in catalogue.rows("SELECT sha256 FROM doomed")]
    kept = "SELECT 1 FROM originals WHERE sha256 = ?"  # added again meanwhile
    store.originals.remove(digest for digest in doomed if not catalogue.value(kept, digest))
    if doomed:
        with catalogue.transaction():
            catalogue.db.executemany("DELETE FROM doomed WHERE sha256 = ?", [(digest,) for digest in doomed])
