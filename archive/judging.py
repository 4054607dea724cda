"""Judging repairs: refused ones are left out, accepted doubts are made, and both are remembered.

A decision takes effect by cleaning the article again from its original, with all of its decisions. It is
about a repair's identity, its rule and its words before and after, so it holds however often the article
is cleaned again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from archive.clock import now
from archive.errors import ArchiveDamaged, CutlineError, NothingToRead, UsageError
from archive.record import Decision, Doubt

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from archive.cleaning import How
    from archive.preparing import Prepared
    from archive.store import Store

ACCEPT, REFUSE, ASIDE = VERDICTS = ("accept", "refuse", "aside")
ATTEMPTS = 10  # to write what was cleaned again before anybody else judges the same article
OPEN = (  # of a doubt d and its article a: nobody has decided about it
    "NOT EXISTS (SELECT 1 FROM decisions WHERE article = a.id AND repair = d.repair)"
    " AND a.id NOT IN (SELECT article FROM bin)"
)
QUEUE = f"""
SELECT d.number, d.position, d.repair, a.id, a.headline FROM doubts d JOIN articles a USING (number)
WHERE (d.number, d.position) > (:number, :position) AND (:rule IS NULL OR d.rule = :rule) AND {OPEN}
ORDER BY d.number, d.position LIMIT :limit
"""  # noqa: S608 - our own


class Words(NamedTuple):
    """A repair as it is told: its words before and after."""

    before: str
    after: str


def decisions(catalogue: Catalogue, id: str) -> list[Decision]:
    """What was decided about an article, the latest last."""
    rows = catalogue.rows(
        "SELECT repair, verdict, decided, before, after, occurs FROM decisions WHERE article = ?"
        " ORDER BY decided, repair",
        id,
    )
    return [Decision(*row)._replace(occurs=bool(row[-1])) for row in rows]


def how_of(catalogue: Catalogue, id: str, verdicts: Mapping[str, str]) -> How:
    """How an article is to be cleaned: as it was added, with these verdicts."""
    from archive.cleaning import How
    from cleaners.pipeline import NAMES
    from cleaners.words.codes import language_code

    skip, language = next(
        iter(catalogue.rows("SELECT skip, language FROM settings WHERE article = ?", id)), ("", "")
    )
    known = {entry for entry in (*skip.split("\n"), *verdicts) if entry.partition(":")[0] in NAMES}
    return How(
        frozenset(entry for entry in known if verdicts.get(entry, REFUSE) == REFUSE),
        language_code(language),  # of an older Cutline it may be any text
        frozenset(entry for entry in known if verdicts.get(entry) == ACCEPT),
    )


def decide(store: Store, id: str, identity: str, verdict: str | None) -> str:
    """Decide about one repair or doubt of an article; ``None`` takes the decision back.

    ``identity`` may be shortened as long as it is clear; returns it whole. Raises ``UsageError`` if the
    article has no such repair, ``ArchiveDamaged`` if its original cannot be read.
    """
    if verdict not in (None, *VERDICTS):
        raise UsageError(f"no such verdict: {verdict}; there are {', '.join(VERDICTS)}")
    catalogue = store.catalogue
    for _ in range(ATTEMPTS):
        row = catalogue.get(id)
        if row is None:
            raise NothingToRead(f"{id}: this article is gone")
        taken = decisions(catalogue, id)
        told = words_of(row, taken)
        whole = the_one(identity, told, id)
        before = {each.repair: each.verdict for each in taken}
        after = {k: v for k, v in {**before, whole: verdict}.items() if v is not None}
        prepared = again(store, row, after) if effect(before) != effect(after) else None
        with catalogue.transaction():
            now_there = catalogue.value("SELECT digest FROM articles WHERE id = ?", id)
            if now_there != row.digest or decisions(catalogue, id) != taken:
                continue  # somebody else judged meanwhile: what was cleaned does not hold any more
            note(catalogue, id, whole, verdict, told[whole])  # first: a doubt decided about keeps its place
            if prepared:
                rewrite(catalogue, row.id, prepared)
            elif verdict is None:
                forget(catalogue, row, whole)
        return whole
    raise CutlineError(f"{id}: the article kept changing meanwhile; try again")


def effect(verdicts: Mapping[str, str]) -> dict[str, str]:
    """The verdicts that change how an article is cleaned."""
    return {repair: verdict for repair, verdict in verdicts.items() if verdict != ASIDE}


def words_of(row: Row, taken: list[Decision]) -> dict[str, Words]:
    """Every repair and doubt of an article that can be decided about, by its identity."""
    from archive.documents import cleaned_of
    from cleaners import explain, explain_doubts

    cleaned = cleaned_of(row)
    found = {each.repair: Words(each.before, each.after) for each in taken}
    for entry in (*explain(cleaned), *explain_doubts(cleaned)):
        found[entry.id] = Words(entry.before, entry.after)
    return found


def the_one(identity: str, known: Mapping[str, object], id: str) -> str:
    """The identity among those known that is meant. Raises ``UsageError``."""
    wanted = identity.strip()
    fits = [whole for whole in known if whole == wanted] or [
        whole for whole in known if wanted and wanted != whole.partition(":")[0] and begins(whole, wanted)
    ]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise UsageError(
            f"{identity!r} is the beginning of several repairs of {id}: {', '.join(sorted(fits))}"
        )
    raise UsageError(f"{id} has no repair and no doubt {identity!r}; `cutline repairs {id}` lists them")


def begins(identity: str, start: str) -> bool:
    """Whether an identity, or the digest in it, begins so."""
    return identity.startswith(start) or identity.partition(":")[2].startswith(start)


def again(store: Store, row: Row, verdicts: Mapping[str, str]) -> Prepared:
    """The article cleaned again from its original, with these verdicts. Raises ``ArchiveDamaged``."""
    from archive.cleaning import cleaned_reading, read_task
    from archive.jobs import Task
    from archive.preparing import ready

    task = Task(row.path, row.name, store.originals.read(row.sha256))
    parts = read_task(task)
    kept = store.catalogue.value("SELECT parts FROM originals WHERE sha256 = ?", row.sha256)
    if len(parts) != kept:
        raise UsageError(f"{row.id}: {other_parts(len(parts), kept)}")
    how = how_of(store.catalogue, row.id, verdicts)
    return ready(cleaned_reading(parts[row.part - 1], how), row.part)


def other_parts(now: int, then: int) -> str:
    """What to tell of an original that is read as more or fewer articles than when it was added."""
    return (
        f"its original is read as {now} articles now, not as {then}: left as it is; to have them all,"
        " remove it, empty the bin, and add it again"
    )


def rewrite(catalogue: Catalogue, id: str, prepared: Prepared) -> None:
    """Put an article that was cleaned again in place of what was there, within a transaction."""
    from archive.derived import derive
    from archive.version import VERSION

    catalogue.db.execute(
        "UPDATE articles SET headline = ?, site = ?, published = ?, authors = ?, language = ?, version = ?,"
        " digest = ?, cleaned = ? WHERE id = ?",
        (*prepared.facts, VERSION, prepared.digest, prepared.packed, id),
    )
    number = catalogue.value("SELECT number FROM articles WHERE id = ?", id)
    derive(catalogue.db, number, id, prepared.derived)
    catalogue.changed([id])


def note(catalogue: Catalogue, id: str, repair: str, verdict: str | None, words: Words) -> None:
    """Write a decision down, or take it back, within a transaction."""
    if verdict is None:
        catalogue.db.execute("DELETE FROM decisions WHERE article = ? AND repair = ?", (id, repair))
    else:
        catalogue.db.execute(
            "INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?, ?, 1)",
            (id, repair, verdict, now(), *words),
        )


def forget(catalogue: Catalogue, row: Row, repair: str) -> None:
    """Take a doubt that was put aside out of the queue if the article does not have it any more."""
    if repair not in dict(explained(catalogue, row.id)):
        catalogue.db.execute(
            "DELETE FROM doubts WHERE repair = ? AND number = (SELECT number FROM articles WHERE id = ?)",
            (repair, row.id),
        )


def doubts(catalogue: Catalogue, rule: str | None, after: Doubt | None, limit: int) -> list[Doubt]:
    """The next doubts of the whole archive that nobody has decided about, behind ``after``."""
    number, position = after.place if after else (0, 0)
    told: dict[str, dict[str, Doubt]] = {}
    found: list[Doubt] = []
    while len(found) < limit:
        rows = catalogue.rows(QUEUE, number=number, position=position, rule=rule, limit=limit)
        if not rows:
            break
        for number, position, repair, id, headline in rows:
            if id not in told:
                told[id] = dict(explained(catalogue, id))
            if doubt := told[id].get(repair):  # else its record is damaged
                found.append(doubt._replace(headline=headline, place=(number, position)))
    return found[:limit]


def explained(catalogue: Catalogue, id: str) -> Iterator[tuple[str, Doubt]]:
    """An article's doubts by their identity, out of its record; none if it cannot be read."""
    import json
    import zlib

    from cleaners import Explanation

    packed = catalogue.value("SELECT cleaned FROM articles WHERE id = ?", id)
    try:
        data = json.loads(zlib.decompress(packed or b"").decode("utf-8", "surrogatepass"))
        for entry in data["doubts"]:
            yield entry["id"], Doubt(id, "", Explanation(**entry))
    except (ValueError, KeyError, TypeError, zlib.error):  # `check` tells of it
        return


def undecided(catalogue: Catalogue, rule: str | None = None) -> dict[str, int]:
    """How many doubts of each rule wait for a decision."""
    rows = catalogue.rows(
        f"SELECT d.rule, count(*) FROM doubts d JOIN articles a USING (number)"  # noqa: S608 - our own
        f" WHERE (:rule IS NULL OR d.rule = :rule) AND {OPEN} GROUP BY d.rule ORDER BY 2 DESC, 1",
        rule=rule,
    )
    return dict(rows)


def alike(catalogue: Catalogue, identity: str) -> list[str]:
    """The articles with a doubt of this identity that nobody has decided about."""
    found = catalogue.rows(
        f"SELECT a.id FROM doubts d JOIN articles a USING (number)"  # noqa: S608 - our own
        f" WHERE d.repair = ? AND {OPEN} ORDER BY number",
        identity,
    )
    return [id for (id,) in found]


def decided_alike(catalogue: Catalogue, id: str, identity: str) -> list[str]:
    """The articles in which the same was decided as in this one, itself among them. Raises ``UsageError``."""
    taken = {each.repair: each.verdict for each in decisions(catalogue, id)}
    whole = the_one(identity, taken, id) if taken else ""
    if not whole:
        raise UsageError(f"{id}: nothing was decided about {identity!r}")
    found = catalogue.rows(
        "SELECT a.id FROM decisions d JOIN articles a ON a.id = d.article"
        " WHERE d.repair = ? AND d.verdict = ? ORDER BY a.number",
        whole,
        taken[whole],
    )
    return [id for (id,) in found]


def decide_all(
    store: Store,
    rule: str,
    like: str,
    verdict: str | None,
    progress: Callable[[int, int], None] | None,
    ids: Sequence[str] | None,
) -> list[str]:
    """Decide every waiting doubt of a rule with these words, or those in the articles ``ids``.

    Returns the ids of the articles.
    """
    if like.partition(":")[0] != rule:
        raise UsageError(f"{like!r} is no repair of the rule {rule}")
    if ids is None:
        ids = alike(store.catalogue, like)
    done = []
    for number, id in enumerate(ids, 1):
        with suppress(ArchiveDamaged, NothingToRead):  # `check` tells of it; the others need not wait for it
            decide(store, id, like, verdict)
            done.append(id)
        if progress:
            progress(number, len(ids))
    return done
