"""Near-duplicates: the same story in two saves, found when the second one is added, never merged.

Candidates share one of a dozen hashes with the new article (``index/likeness.py``), so that it is compared
with some dozens, not with all. A hash that very many share belongs to a phrase, say of a paper's notice to
its readers: only its latest articles are looked at.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from archive.keeping import state
from archive.record import Duplicate

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

SHARING = 100  # articles looked at of those that share one hash
COMPARED = 50  # candidates that are compared in full, those with most hashes in common
PRINTS = "SELECT id, fingerprint FROM fingerprints JOIN articles USING (number) WHERE number IN"
NOTED = """
INSERT INTO likenesses SELECT :article, :other, :likeness
WHERE NOT EXISTS (SELECT 1 FROM likenesses WHERE article = :other AND other = :article)
ON CONFLICT DO UPDATE SET likeness = :likeness
"""


def compare(catalogue: Catalogue, number: int, id: str, fingerprint: bytes) -> list[Duplicate]:
    """Find the articles like one, and note them; within a transaction. The likest first.

    The caller tells the index of this one.
    """
    from index.likeness import SAME, alike, keys

    shared: Counter[int] = Counter()
    for key in set(keys(fingerprint)):
        shared.update(
            other
            for (other,) in catalogue.rows(
                "SELECT number FROM fingerprint_keys WHERE key = ? AND number <> ?"
                " ORDER BY number DESC LIMIT ?",
                key,
                number,
                SHARING,
            )
        )
    nearest = sorted(shared.items(), key=lambda each: (-each[1], -each[0]))[:COMPARED]
    found = []
    prints = f"{PRINTS} ({', '.join('?' * len(nearest))})"
    for name, print_ in catalogue.rows(prints, *(other for other, _ in nearest)):
        likeness = alike(fingerprint, print_)
        if likeness >= SAME:
            found.append(Duplicate(name, round(likeness, 3)))
    for duplicate in found:
        if not state(catalogue, duplicate.id).duplicate:  # it becomes one now, and can be searched as such
            catalogue.changed([duplicate.id])
        catalogue.db.execute(NOTED, {"article": id, "other": duplicate.id, "likeness": duplicate.likeness})
    return sorted(found, key=lambda each: (-each.likeness, each.id))


def duplicates(catalogue: Catalogue, id: str) -> list[Duplicate]:
    """The articles like one that are not in the bin, the likest first."""
    rows = catalogue.rows(
        "SELECT id, likeness FROM"
        " (SELECT other AS id, likeness FROM likenesses WHERE article = :id"
        " UNION SELECT article, likeness FROM likenesses WHERE other = :id)"
        " WHERE id NOT IN (SELECT article FROM bin) ORDER BY likeness DESC, id",
        id=id,
    )
    return [Duplicate(*row) for row in rows]


def pairs(catalogue: Catalogue) -> list[tuple[str, str, float]]:
    """Every pair of near-duplicates that are both not in the bin, the likest first."""
    return catalogue.rows(
        "SELECT article, other, likeness FROM likenesses WHERE article NOT IN (SELECT article FROM bin)"
        " AND other NOT IN (SELECT article FROM bin) ORDER BY likeness DESC, article, other"
    )
