"""Cleaning articles again from their originals by today's rules, with the decisions about them kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from archive import jobs
from archive.cleaning import How, cleaned_reading, read_task
from archive.entering import BATCH
from archive.errors import ArchiveDamaged
from archive.jobs import Died, Outcome, Status, Task
from archive.judging import decisions, effect, how_of, other_parts, rewrite
from archive.preparing import Prepared, ready
from archive.record import Recleaned

if TYPE_CHECKING:
    from archive.store import Store
    from cleaners import Cleaned, Reading


class Wanted(NamedTuple):
    """An article that is to be cleaned again, as it is kept now."""

    id: str
    part: int
    digest: str
    how: How  # with the decisions about it
    verdicts: dict[str, str]


class Order(NamedTuple):
    """What a worker is told of an original: the articles wanted of it, and how it was added."""

    how: How  # without any decision
    parts: int  # articles that it held when it was added
    wanted: tuple[Wanted, ...]


class Again(NamedTuple):
    """An article cleaned again, and which of the repairs decided about still occur."""

    article: Wanted
    prepared: Prepared
    occurs: frozenset[str]


def clean_again(task: Task) -> tuple[Again, ...] | Died:
    """The articles of an original cleaned again, or why they are left as they are; runs in a worker."""
    order = task.order
    if not isinstance(order, Order):
        raise TypeError("this task is none of cleaning again")
    parts = read_task(task)
    if len(parts) != order.parts:
        return Died(other_parts(len(parts), order.parts))
    return tuple(one_again(parts[article.part - 1], article, order.how) for article in order.wanted)


def one_again(reading: Reading, article: Wanted, plain: How) -> Again:
    """One of an original's articles with the decisions about it."""
    without = cleaned_reading(reading, plain)
    cleaned = without if article.how == plain else cleaned_reading(reading, article.how)
    occurs = identities(without) | identities(cleaned) if article.verdicts else frozenset()
    return Again(article, ready(cleaned, article.part), occurs)


def identities(cleaned: Cleaned) -> frozenset[str]:
    """The identity of every repair and doubt."""
    from cleaners import explain, explain_doubts

    return frozenset(entry.id for entry in (*explain(cleaned), *explain_doubts(cleaned)))


class Recleaner:
    """One run over originals. The caller holds the writer's lock, unless nothing is to be written."""

    def __init__(self, store: Store, dry_run: bool, index_now: Callable[[], None]) -> None:
        """``dry_run`` only counts. ``index_now`` is called when articles have been written."""
        self.store, self.catalogue = store, store.catalogue
        self.dry_run, self.index_now = dry_run, index_now
        self.same = 0
        self.changed: list[str] = []
        self.failed: list[tuple[str, str]] = []
        self.idle: list[tuple[str, str]] = []
        self.rules: dict[str, tuple[int, int]] = {}
        self.batch: list[Again] = []

    def run(self, ids: Iterable[str], workers: int, progress: Callable[[int, int], None]) -> Recleaned:
        """Clean these articles again; ``progress`` hears (done, total) originals."""
        orders = list(self.orders(ids))
        crew = jobs.crew_size(workers, len(orders))
        for done, item in enumerate(jobs.run(self.tasks(orders), clean_again, crew), 1):
            if not isinstance(item, Outcome):  # which ``tasks`` has told of
                self.take(*item)
            if len(self.batch) >= BATCH:
                self.commit()
            progress(done, len(orders))
        self.commit()
        rules = dict(sorted(self.rules.items()))
        return Recleaned(self.same, tuple(self.changed), tuple(self.failed), tuple(self.idle), rules)

    def take(self, task: Task, result: tuple[Again, ...] | Died) -> None:
        """An original that a worker is done with."""
        if not isinstance(result, Died):
            self.batch += result
        elif isinstance(task.order, Order):
            self.failed += ((article.id, result.reason) for article in task.order.wanted)

    def orders(self, ids: Iterable[str]) -> Iterator[tuple[str, str, Order]]:
        """The originals of these articles: digest, name, and what is wanted of each."""
        ask = "SELECT sha256, id, part, digest, name FROM articles WHERE id = ?"
        found = (self.catalogue.rows(ask, id) for id in ids)
        rows = sorted((row for rows in found for row in rows), key=lambda row: (row[0], row[2]))
        for digest, together in groupby(rows, key=lambda row: str(row[0])):
            wanted = []
            name, plain = "", How()
            for _, id, part, of_json, name in together:  # noqa: B007 - the last one's name serves
                verdicts = {each.repair: each.verdict for each in decisions(self.catalogue, id)}
                wanted.append(Wanted(id, part, of_json, how_of(self.catalogue, id, verdicts), verdicts))
                plain = how_of(self.catalogue, id, {})
            parts = self.catalogue.value("SELECT parts FROM originals WHERE sha256 = ?", digest)
            yield digest, name, Order(plain, parts or 1, tuple(wanted))

    def tasks(self, orders: Iterable[tuple[str, str, Order]]) -> Iterator[Task | Outcome]:
        """The originals, read; one that is damaged is told of."""
        for digest, name, order in orders:
            try:
                data = self.store.originals.read(digest)
            except ArchiveDamaged as error:
                self.failed += ((article.id, str(error)) for article in order.wanted)
                yield Outcome(digest, Status.FAILED, str(error))
            else:
                yield Task(digest, name, data, order=order)

    def commit(self) -> None:
        """Write what has changed, all of the batch in one transaction."""
        batch, self.batch = self.batch, []
        for again in batch:
            article, prepared, _ = again
            if prepared.digest == article.digest:
                self.same += 1
            else:
                self.changed.append(article.id)
                self.compare(article.id, prepared.derived.counts)
            self.idle += ((article.id, repair) for repair in article.verdicts if repair not in again.occurs)
        if not self.dry_run and batch:
            with self.catalogue.transaction():
                for again in batch:
                    self.write(again)
            self.index_now()

    def compare(self, id: str, now: dict[str, tuple[int, int]]) -> None:
        """Count which repairs have come and which have gone."""
        before = dict(self.catalogue.rows("SELECT rule, made FROM repairs WHERE article = ?", id))
        for rule in before.keys() | now.keys():
            change = now.get(rule, (0, 0))[0] - before.get(rule, 0)
            come, gone = self.rules.get(rule, (0, 0))
            if change:
                self.rules[rule] = come + max(0, change), gone + max(0, -change)

    def write(self, again: Again) -> None:
        """Put one article in place of what was there; one that was judged meanwhile is up to date."""
        article = again.article
        digest = self.catalogue.value("SELECT digest FROM articles WHERE id = ?", article.id)
        verdicts = {each.repair: each.verdict for each in decisions(self.catalogue, article.id)}
        if digest != article.digest or effect(verdicts) != effect(article.verdicts):
            return
        for repair in article.verdicts:
            self.catalogue.db.execute(
                "UPDATE decisions SET occurs = ? WHERE article = ? AND repair = ?",
                (repair in again.occurs, article.id, repair),
            )
        if again.prepared.digest != digest:
            rewrite(self.catalogue, article.id, again.prepared)
