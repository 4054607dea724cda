"""What is looked up of a cleaned article without reading it: its repairs counted, doubts, fingerprint.

An archive of an older Cutline lacks some of it; ``catch_up`` makes up for that when it is first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.cleaning import count
from archive.derived import Derived, derive
from archive.errors import ArchiveDamaged

if TYPE_CHECKING:
    from archive.catalogue import Catalogue
    from cleaners import Cleaned

BATCH = 200  # articles a commit


def derived(cleaned: Cleaned) -> Derived:
    """All of it, out of a cleaned article."""
    from cleaners import explain_doubts
    from index.document import own_words
    from index.likeness import fingerprint

    counts: dict[str, tuple[int, int]] = {}
    for repair in cleaned.repairs:
        made, doubts = counts.get(repair.rule, (0, 0))
        counts[repair.rule] = made + count(repair), doubts
    for repair in cleaned.doubts:
        made, doubts = counts.get(repair.rule, (0, 0))
        counts[repair.rule] = made, doubts + count(repair)
    found = dict.fromkeys((doubt.rule, doubt.id) for doubt in explain_doubts(cleaned))
    return Derived(counts, tuple(found), fingerprint("\n".join(own_words(cleaned.article.blocks))))


def behind(catalogue: Catalogue) -> int:
    """How many articles of an older Cutline have not been looked at yet."""
    return int(catalogue.value("SELECT count(*) FROM underived"))


def catch_up(catalogue: Catalogue) -> None:
    """Derive what an older Cutline did not; near-duplicates among those articles are found as well."""
    from archive.documents import cleaned_of
    from archive.duplicates import compare

    while page := catalogue.rows(
        "SELECT number, id FROM underived JOIN articles USING (number) LIMIT ?", BATCH
    ):
        found = []
        for number, id in page:
            row = catalogue.get(id)
            try:
                found.append((number, id, derived(cleaned_of(row)) if row else Derived({})))
            except ArchiveDamaged:  # `check` tells of it
                found.append((number, id, Derived({})))
        with catalogue.transaction():
            for number, id, of_it in found:
                derive(catalogue.db, number, id, of_it)
                if compare(catalogue, number, id, of_it.fingerprint):
                    catalogue.changed([id])
