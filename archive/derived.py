"""What tables hold of a cleaned article, so that it can be counted and looked up without reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class Derived(NamedTuple):
    """All of that, out of one article."""

    counts: dict[str, tuple[int, int]]  # by rule: repairs made, doubts
    doubts: tuple[tuple[str, str], ...] = ()  # rule and identity, each identity once, in their order
    fingerprint: bytes = b""  # of its text, see ``index/likeness.py``


def derive(db: sqlite3.Connection, number: int, id: str, derived: Derived) -> None:
    """Write what other tables hold of an article in place of what they held, within a transaction.

    A doubt that was known keeps its place, and one that was decided on its row: it may come back.
    """
    db.execute("DELETE FROM repairs WHERE article = ?", (id,))
    counts = [(id, rule, made, doubts) for rule, (made, doubts) in derived.counts.items()]
    db.executemany("INSERT INTO repairs VALUES (?, ?, ?, ?)", counts)
    places = dict(db.execute("SELECT repair, position FROM doubts WHERE number = ?", (number,)).fetchall())
    decided = {r for (r,) in db.execute("SELECT repair FROM decisions WHERE article = ?", (id,))}
    now = {repair for _, repair in derived.doubts}
    gone = [(number, repair) for repair in places if repair not in now and repair not in decided]
    db.executemany("DELETE FROM doubts WHERE number = ? AND repair = ?", gone)
    free = max(places.values(), default=0) + 1
    new = [(rule, repair) for rule, repair in derived.doubts if repair not in places]
    rows = [(number, at, rule, repair) for at, (rule, repair) in enumerate(new, free)]
    db.executemany("INSERT INTO doubts VALUES (?, ?, ?, ?)", rows)
    db.execute("DELETE FROM underived WHERE number = ?", (number,))
    db.execute("DELETE FROM fingerprints WHERE number = ?", (number,))
    db.execute("DELETE FROM fingerprint_keys WHERE number = ?", (number,))
    if derived.fingerprint:
        from index.likeness import keys

        db.execute("INSERT INTO fingerprints VALUES (?, ?)", (number, derived.fingerprint))
        found = [(key, number) for key in sorted(set(keys(derived.fingerprint)))]
        db.executemany("INSERT INTO fingerprint_keys VALUES (?, ?)", found)
