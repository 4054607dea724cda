"""Searches that a person keeps under a number, and those asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.clock import now
from archive.errors import UsageError
from archive.record import Saved

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

SLOTS = range(1, 10)  # the keys 1 to 9
REMEMBERED = 1000  # queries; a person looks back over some dozens


def save(catalogue: Catalogue, slot: int, name: str, query: str) -> None:
    """Keep a search in a slot, in place of the one there. Raises ``UsageError``."""
    if slot not in SLOTS:
        raise UsageError(f"a saved search has a number from {SLOTS[0]} to {SLOTS[-1]}, not {slot!r}")
    if not query.strip():
        raise UsageError("there is no query to save")
    told = " ".join(name.split()) or " ".join(query.split())
    catalogue.do("INSERT OR REPLACE INTO slots VALUES (?, ?, ?, ?)", slot, told, query.strip(), now())


def saved(catalogue: Catalogue) -> list[Saved]:
    """The searches that are kept, by their numbers."""
    return [Saved(*row) for row in catalogue.rows("SELECT slot, name, query FROM slots ORDER BY slot")]


def forget(catalogue: Catalogue, slot: int) -> bool:
    """Keep the search in a slot no more; whether there was one."""
    with catalogue.transaction():
        return bool(catalogue.db.execute("DELETE FROM slots WHERE slot = ?", (slot,)).rowcount)


def remember(catalogue: Catalogue, query: str) -> None:
    """Something was asked; it is the latest now, even if it was asked before."""
    asked = " ".join(query.split())
    if not asked:
        return
    with catalogue.transaction():
        catalogue.db.execute("DELETE FROM history WHERE query = ?", (asked,))
        catalogue.db.execute("INSERT INTO history (query, asked) VALUES (?, ?)", (asked, now()))
        catalogue.db.execute(
            "DELETE FROM history WHERE number <= (SELECT max(number) FROM history) - ?", (REMEMBERED,)
        )


def history(catalogue: Catalogue, limit: int) -> list[str]:
    """What was asked, the latest first."""
    found = catalogue.rows("SELECT query FROM history ORDER BY number DESC LIMIT ?", limit)
    return [query for (query,) in found]
