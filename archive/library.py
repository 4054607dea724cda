"""The archive as a whole: the one place where store and index meet.

Adding never depends on the index: articles are safe before it hears of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from archive import deriving, duplicates, health, judging, keeping, searches, throwing
from archive.errors import CannotWrite, NotInArchive, UsageError
from archive.handing_out import record
from archive.kept_index import KeptIndex, Progress
from archive.lock import PATIENCE
from archive.record import (
    Binned,
    Decision,
    Doubt,
    Duplicate,
    Fault,
    Health,
    Recleaned,
    Record,
    Report,
    Saved,
    State,
    Stats,
)
from archive.store import Store, default_folder

if TYPE_CHECKING:
    from archive.catalogue import Row
    from archive.jobs import Outcome
    from index import Results

UNLIKE = "without the index nothing can say what is similar; `cutline reindex` builds it"
WORTH = 1000  # articles that a process takes a second to index: fewer are not worth starting one
Ids = str | Iterable[str]  # of one article or many; each may be shortened as long as it is clear
Tell = Callable[[int, int, "Outcome"], None]  # as ``Progress`` is told, and how the last file ended


class Archive:
    """An archive of articles; a context manager. May be used from several threads."""

    def __init__(self, store: Store) -> None:
        """Use ``Archive.open``."""
        self.store = store
        self.folder = store.folder
        self.kept = KeptIndex(store)

    @classmethod
    def open(cls, folder: str | os.PathLike[str] | None = None, *, create: bool = True) -> Archive:
        """The archive in ``folder``; ``None`` is the one in CUTLINE_ARCHIVE or the user's data directory.

        A new one is made if there is none, unless ``create`` is false. Raises a ``CutlineError``.
        """
        if folder is not None and not os.fspath(folder):
            raise UsageError("an empty name names no folder for an archive")  # else it were the present one
        path = default_folder() if folder is None else Path(folder)
        return cls(Store(path.expanduser(), create))

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self.kept.close()
        self.store.close()

    def __len__(self) -> int:
        """How many articles there are; those in the bin are none."""
        return self.store.catalogue.count()

    def ids(self) -> list[str]:
        """Every article's id, in the order in which they were added."""
        return self.store.catalogue.ids()

    def add(
        self,
        paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
        *,
        jobs: int | None = None,
        skip: Collection[str] = (),
        language: str | None = None,
        progress: Tell | None = None,
    ) -> Report:
        """Add files, and the files in folders. A bad file never stops it, and is told of in the report.

        ``jobs`` is the number of worker processes, 0 for what the files are worth; ``None`` works in this
        one, for a script that starts processes needs an ``if __name__ == "__main__":``. ``skip`` names
        rules to leave out; ``language`` overrides what the files say. ``progress`` hears of each file when
        it is safe, or has failed. Raises ``InUse``, ``CannotWrite``, or ``ValueError`` for a rule that there
        is not, or fewer than no processes.
        """
        from archive.adding import Adder
        from archive.cleaning import How
        from cleaners import clean

        if skip or language is not None:
            clean("", skip=skip, language=language)  # raises for bad use, before any work is done
        if jobs is not None and jobs < 0:
            raise ValueError(f"jobs is how many processes work, 0 for what the files are worth, not {jobs}")
        named = list_of(paths)
        with self.store.writer(PATIENCE):
            adder = Adder(self.store, How(frozenset(skip), language), self.kept.renew_if_possible)
            report = adder.run(
                named,
                1 if jobs is None else jobs,
                progress or (lambda *_: None),
            )
            self.kept.renew_if_possible()
        return report

    # finding

    def get(self, id: str) -> Record:
        """The article with this id, or the one whose id begins so. Raises ``NotInArchive``."""
        return record(self.store.catalogue, self.row(id))

    def original(self, id: str) -> bytes:
        """The article's original, byte for byte. Raises ``NotInArchive``, ``ArchiveDamaged``."""
        return self.store.originals.read(self.row(id).sha256)

    def row(self, id: str) -> Row:
        """The article's row in the catalogue. Raises ``NotInArchive``."""
        row = self.store.catalogue.get(self.whole(id))
        if row is None:
            raise NotInArchive(id)
        return row

    def whole(self, id: str) -> str:
        """The id that begins so. Raises ``NotInArchive`` if there is none, or several."""
        if not isinstance(id, str):
            raise TypeError(f"an article's id is text, not {type(id).__name__}")
        wanted = id.strip().lower()
        candidates = self.store.catalogue.beginning(wanted) if wanted else []
        if wanted in candidates:
            return wanted
        if len(candidates) == 1:
            return candidates[0]
        raise NotInArchive(id, candidates)

    def these(self, ids: Ids) -> list[str]:
        """The whole ids of one article or many, each once. Raises ``NotInArchive``."""
        named = [ids] if isinstance(ids, str) else ids
        return list(dict.fromkeys(map(self.whole, named)))

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        typing: bool = False,
        facets: Collection[str] = (),
        stemming: Collection[str] = (),
    ) -> Results:
        """The articles that ``query`` finds. The index is put right first if need be; ``notes`` say so.

        While another process writes, an index that cannot be used is done without: the catalogue is
        read through instead, and no facets are counted. A wrong query never raises: ``read_as`` says how
        it was read. ``sort`` is relevance, newest (or date), oldest, or saved; ``facets`` are names of
        ``index.FACETS`` by which all hits are counted; in the languages of ``stemming`` (en, de ...) other
        forms of a word are found as well. Raises ``ValueError`` for other sorts and facets.
        """
        from archive.scanning import scan

        return self.kept.ask(
            lambda index: index.search(
                query,
                limit=limit,
                offset=offset,
                sort=sort,
                typing=typing,
                facets=facets,
                stemming=stemming,
            ),
            lambda: scan(
                self.store.catalogue,
                query,
                limit=limit,
                offset=offset,
                sort=sort,
                typing=typing,
                hurry=not self.kept.waits,
                stemming=stemming,
            ),
        )

    def similar(self, id: str, limit: int = 10) -> Results:
        """The articles most like one. Raises ``NotInArchive``."""
        from index import Results

        name = self.whole(id)
        return self.kept.ask(lambda index: index.similar(name, limit), lambda: Results(notes=(UNLIKE,)))

    def count(self, query: str) -> int:
        """How many articles a query finds."""
        return self.search(query, limit=0).total

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """The articles added last, newest first; needs no index."""
        from archive.scanning import recent

        return recent(self.store.catalogue, limit, offset)

    # keeping: of one article or of many at once. ``NotInArchive`` is raised before anything is done.

    def states(self, ids: Iterable[str]) -> dict[str, State]:
        """What has been said of articles, for lists of them; their ids are whole."""
        return {id: keeping.state(self.store.catalogue, id) for id in ids}

    def tag(self, ids: Ids, add: Iterable[str] = (), remove: Iterable[str] = ()) -> tuple[str, ...]:
        """Put tags on articles, take others off; returns those that all of them have now."""
        if isinstance(add, str) or isinstance(remove, str):  # which is a collection, too: of letters
            raise TypeError('add and remove are collections of tags, as in add=["harbour"]')
        named = self.these(ids)
        keeping.tag(self.store.catalogue, named, add, remove)
        self.kept.keep_up()
        found = [set(state.tags) for state in self.states(named).values()]
        return tuple(sorted(set.intersection(*found))) if found else ()

    def tags(self) -> list[tuple[str, int]]:
        """Every tag, and how many articles have it."""
        return keeping.tags(self.store.catalogue)

    def note(self, id: str, text: str) -> None:
        """Keep a note with an article, in place of the one it has; a blank one takes it away."""
        keeping.note(self.store.catalogue, self.whole(id), text)
        self.kept.keep_up()

    def note_of(self, id: str) -> str:
        """The article's note; empty if it has none."""
        return keeping.note_of(self.store.catalogue, self.whole(id))

    def star(self, ids: Ids, on: bool = True) -> None:
        """Star articles, or take their stars away."""
        keeping.mark(self.store.catalogue, self.these(ids), keeping.STARRED, on)
        self.kept.keep_up()

    def mark_read(self, ids: Ids, on: bool = True) -> None:
        """Mark articles as read, or as unread."""
        keeping.mark(self.store.catalogue, self.these(ids), keeping.READ, on)
        self.kept.keep_up()

    def duplicates(self, id: str) -> list[Duplicate]:
        """The articles with much the same text as one, the likest first."""
        name = self.whole(id)
        self.catch_up()
        return duplicates.duplicates(self.store.catalogue, name)

    def all_duplicates(self) -> list[tuple[str, str, float]]:
        """Every pair of articles with much the same text, and how much: 0 to 1; the likest first."""
        self.catch_up()
        return duplicates.pairs(self.store.catalogue)

    def headline(self, id: str) -> str:
        """The article's headline, without reading the article; empty if it has none."""
        return str(
            self.store.catalogue.value("SELECT headline FROM articles WHERE id = ?", self.whole(id)) or ""
        )

    def remove(self, ids: Ids) -> int:
        """Put articles into the bin, out of sight; returns how many were not there yet."""
        done = throwing.remove(self.store.catalogue, self.these(ids))
        self.kept.keep_up()
        return done

    def restore(self, ids: Ids) -> int:
        """Take articles out of the bin; returns how many were there."""
        done = throwing.restore(self.store.catalogue, self.these(ids))
        self.kept.keep_up()
        return done

    def bin(self) -> list[Binned]:
        """What is in the bin, the latest first."""
        return throwing.binned(self.store.catalogue)

    def empty_bin(self, ids: Ids | None = None) -> int:
        """Delete for good what is in the bin, or of ``ids`` what is there; returns how many articles.

        Their originals go with them, save where an article that is kept came from the same. Raises
        ``InUse``, ``CannotWrite``.
        """
        named = None if ids is None else self.these(ids)
        with self.store.writer(PATIENCE):
            done = throwing.empty(self.store, named)
        self.kept.keep_up()
        return done

    # judging

    def refuse(self, id: str, repair: str) -> Record:
        """Take back a repair by its identity, or drop a doubt, for good; the article as it is now."""
        return self.decide(id, repair, judging.REFUSE)

    def accept(self, id: str, doubt: str) -> Record:
        """Make a repair that was in doubt; the article as it is now."""
        return self.decide(id, doubt, judging.ACCEPT)

    def put_aside(self, id: str, identity: str) -> None:
        """Leave a doubt for later: the queue passes it over."""
        judging.decide(self.store, self.whole(id), identity, judging.ASIDE)

    def decide(self, id: str, identity: str, verdict: str | None) -> Record:
        """Accept, refuse or put aside a repair or a doubt; ``None`` takes the decision back.

        The article is cleaned again from its original with all of its decisions. Raises
        ``NotInArchive``, ``UsageError`` if it has no such repair, ``ArchiveDamaged``.
        """
        name = self.whole(id)
        judging.decide(self.store, name, identity, verdict)
        self.kept.keep_up()
        return self.get(name)

    def decide_all(
        self,
        rule: str,
        like: str,
        verdict: str | None,
        progress: Progress | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[str]:
        """Decide every waiting doubt of a rule with the same words as ``like``, an identity.

        With ``ids``, what is in these articles, decided or not; so it can be taken back, with the verdict
        ``None``. Returns the ids of the articles. One whose original is damaged is left as it is.
        """
        self.catch_up()
        done = judging.decide_all(self.store, rule, like, verdict, progress, ids)
        self.kept.keep_up()
        return done

    def decided_alike(self, id: str, identity: str) -> list[str]:
        """The articles in which the same was decided as in this one: what ``decide_all`` can take back.

        Raises ``NotInArchive``, ``UsageError`` if nothing was decided.
        """
        return judging.decided_alike(self.store.catalogue, self.whole(id), identity)

    def reclean(
        self,
        ids: Ids | None = None,
        *,
        dry_run: bool = False,
        jobs: int | None = None,
        progress: Progress | None = None,
    ) -> Recleaned:
        """Clean articles (``None``: all) again from their originals by today's rules, decisions kept.

        An article whose original is damaged is left as it was, and told of. ``dry_run`` only counts;
        ``jobs`` is as for ``add``. Raises ``InUse``, ``CannotWrite``.
        """
        from contextlib import nullcontext

        from archive.recleaning import Recleaner

        named = self.store.catalogue.all_ids() if ids is None else self.these(ids)
        tell = progress or (lambda *_: None)
        with nullcontext() if dry_run else self.store.writer(PATIENCE):
            if not dry_run:
                self.catch_up()
            recleaner = Recleaner(self.store, dry_run, self.kept.renew_if_possible)
            return recleaner.run(named, 1 if jobs is None else jobs, tell)

    def identity(self, id: str, start: str) -> str:
        """The identity of an article's repair or doubt that begins so. Raises ``UsageError``."""
        row = self.row(id)
        taken = judging.decisions(self.store.catalogue, row.id)
        return judging.the_one(start, judging.words_of(row, taken), row.id)

    def catch_up(self) -> None:
        """Derive what an archive of an older Cutline lacks; where nothing can be written, do without."""
        with suppress(CannotWrite):
            deriving.catch_up(self.store.catalogue)

    def decisions(self, id: str) -> list[Decision]:
        """What was decided about an article, the latest last."""
        return judging.decisions(self.store.catalogue, self.whole(id))

    def doubts(self, rule: str | None = None, after: Doubt | None = None, limit: int = 50) -> list[Doubt]:
        """The queue for review: undecided doubts, articles in the order of adding, those behind ``after``."""
        self.catch_up()
        return judging.doubts(self.store.catalogue, rule, after, limit)

    def undecided(self) -> dict[str, int]:
        """How many doubts of each rule are in the queue."""
        self.catch_up()
        return judging.undecided(self.store.catalogue)

    # searches that are kept

    def save_search(self, slot: int, name: str, query: str) -> None:
        """Keep a search under a number from 1 to 9, in place of the one there."""
        searches.save(self.store.catalogue, slot, name, query)

    def saved_searches(self) -> list[Saved]:
        """The searches that are kept, by their numbers."""
        return searches.saved(self.store.catalogue)

    def forget_search(self, slot: int) -> bool:
        """Keep the search under a number no more; whether there was one."""
        return searches.forget(self.store.catalogue, slot)

    def remember(self, query: str) -> None:
        """Note that something was asked; where nothing can be written, it is not."""
        with suppress(CannotWrite):
            searches.remember(self.store.catalogue, query)

    def history(self, limit: int = 50) -> list[str]:
        """What was asked, the latest first."""
        return searches.history(self.store.catalogue, limit)

    # the whole

    def check(self, progress: Progress | None = None) -> list[Fault]:
        """Everything that is wrong: with originals, catalogue or index. Only that it was checked is noted."""
        from archive.checking import check, index_faults, unnoted

        documents: dict[str, str] = {}
        faults = check(self.store, documents, progress or (lambda *_: None))
        faults += index_faults(self.kept, documents)
        try:
            health.note(self.store.catalogue, faults)
        except CannotWrite as error:
            faults.append(unnoted(error))
        return faults

    def health(self) -> Health:
        """How the archive is, as far as that is known without reading all of it."""
        with self.kept.guard:
            return health.health(self.store.catalogue, self.kept.open())

    def set_aside(self, faults: Iterable[Fault]) -> list[Path]:
        """Move the damaged originals among ``faults`` out of the way; returns where they are now."""
        with self.store.writer(PATIENCE):
            damaged = [self.folder / fault.what for fault in faults if fault.code == "E102"]
            return [self.store.originals.set_aside(path) for path in damaged]

    def stats(self) -> Stats:
        """What is in the archive, in numbers."""
        from archive.counting import stats

        return stats(self.store)

    def renew_index(self, progress: Progress | None = None) -> None:
        """Put the index in order if that takes longer than a search may take; searching goes on meanwhile.

        Raises ``InUse``, ``CannotWrite``.
        """
        if self.kept.lags():
            with self.store.writer(PATIENCE):
                self.kept.renew(progress)

    def reindex(self, progress: Progress | None = None, *, jobs: int | None = None) -> int:
        """Build the index anew; returns the number of articles in it. Searching goes on meanwhile.

        ``jobs`` is as for ``add``. Raises ``InUse``, ``CannotWrite``.
        """
        from archive.jobs import crew_size

        with self.store.writer(PATIENCE):
            self.kept.build(progress, 1 if jobs is None else crew_size(jobs, len(self) // WORTH))
        return len(self)


def list_of(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[str]:
    """The paths, of one or many. Raises ``TypeError`` for what is none, bytes among it."""
    named = [paths] if isinstance(paths, str | os.PathLike | bytes) else list(paths)
    for path in named:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"a path is str or os.PathLike, not {type(path).__name__}")
    return [os.fspath(path) for path in named]
