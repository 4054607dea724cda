"""Is everything there, and unharmed? Every original's digest, every article, the catalogue, the index.

Faults that begin with E mean that something kept is damaged or that a person has to act; those with W are no
damage.

    E101  an original is missing
    E102  an original is not what was put in: its digest differs
    E103  an original cannot be read
    E201  the catalogue file is not sound (SQLite's own check, or a row that refers to nothing)
    E202  an article's record cannot be read, or its digest differs
    E203  an article's record is of another original than its row
    E301  the index lacks an article that it should have
    E302  the index has an article that the catalogue does not
    E303  the index has an article otherwise than it is
    E304  a file of the index is not what was written
    W101  a file among the originals that no article came from: an interrupted run's; adding again takes it up
    W102  an original that is to go with its articles: emptying the bin was stopped, and goes on
    W301  there is no index that can be used: the next search builds it anew
    W302  articles wait to be indexed: the next search takes them up
    W401  that the archive was checked, and what was found, could not be noted for `cutline health`
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from archive.documents import cleaned_of, document_of
from archive.errors import ArchiveDamaged, CannotWrite
from archive.lock import is_held
from archive.originals import INCOMING
from archive.record import Fault
from archive.sources import CATALOGUE

if TYPE_CHECKING:
    from archive.catalogue import Catalogue, Row
    from archive.kept_index import KeptIndex
    from archive.store import Store
    from cleaners import Cleaned

INDEX = "index"
CHUNK = 1 << 20  # bytes of an original that are read at a time


def check(store: Store, documents: dict[str, str], progress: Callable[[int, int], None]) -> list[Fault]:
    """Every fault of originals and catalogue; ``progress`` hears (done, total) originals and articles.

    Each article that can be read puts the digest of its document into ``documents``, for ``compare``: to
    unpack an article is what takes time, so it is done once.
    """
    faults = [Fault("E201", store.catalogue.path.name, fault) for fault in store.catalogue.faults()]
    digests = [digest for (digest,) in store.catalogue.rows("SELECT sha256 FROM originals ORDER BY sha256")]
    total = len(digests) + int(store.catalogue.value("SELECT count(*) FROM articles"))
    done = 0
    for digest in digests:
        faults += original_faults(store, digest)
        progress(done := done + 1, total)
    for row in store.catalogue.all():
        try:
            cleaned = cleaned_of(row)
        except ArchiveDamaged as error:
            faults.append(Fault("E202", row.id, str(error)))
        else:
            faults += article_faults(row, cleaned)
            documents[row.id] = document_of(row, cleaned, store.catalogue).digest
        progress(done := done + 1, total)
    return [*faults, *strays(store)]


def strays(store: Store) -> Iterator[Fault]:
    """The files among the originals that no article came from; while somebody adds some, nobody can say."""
    if is_held(store.folder):
        return
    known = {digest for (digest,) in store.catalogue.rows("SELECT sha256 FROM originals")}
    doomed = {digest for (digest,) in store.catalogue.rows("SELECT sha256 FROM doomed")}
    for path in store.originals.files():
        name = relative(store, path)
        if path.name in doomed:
            yield Fault("W102", name, "emptying the bin was stopped before it; `cutline empty-bin` goes on")
        elif path.parent.name != INCOMING and path.name not in known:
            yield Fault(
                "W101", name, "no article came from it; adding its source takes it up, or it can be deleted"
            )


def original_faults(store: Store, digest: str) -> Iterator[Fault]:
    """What is wrong with an original."""
    path = store.originals.path(digest)
    name = relative(store, path)
    try:
        if digest_of(path) != digest:
            yield Fault("E102", name, "it is not what was put in: its digest differs")
    except FileNotFoundError:
        yield Fault("E101", name, "it is missing; adding its source again puts it back")
    except OSError as error:
        yield Fault("E103", name, f"it cannot be read: {error.strerror}")


def article_faults(row: Row, cleaned: Cleaned) -> Iterator[Fault]:
    """What is wrong with an article's record: it has to be undone to the article as read."""
    try:
        cleaned.original()
    except Exception as error:
        yield Fault("E202", row.id, f"its repairs cannot be taken back: {error}")
    else:
        if cleaned.source.sha256 != row.sha256:
            yield Fault("E203", row.id, "its record is of another original")


def unnoted(error: CannotWrite) -> Fault:
    """That nobody will be told of this check."""
    return Fault("W401", CATALOGUE, f"that it was checked could not be noted for `cutline health`: {error}")


def digest_of(path: Path) -> str:
    """The file's SHA-256, read a piece at a time."""
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def relative(store: Store, path: Path) -> str:
    """A file's path in the archive."""
    return path.relative_to(store.folder).as_posix()


def index_faults(kept: KeptIndex, documents: dict[str, str]) -> Iterator[Fault]:
    """Where the index differs from the catalogue, whose articles make these documents, or is damaged."""
    from index import IndexUnusable

    with kept.guard:
        fault = kept.open()
        try:
            indexed = dict(kept.index.ids()) if kept.index is not None else None
            damaged = kept.index.faults() if kept.index is not None else []
        except IndexUnusable as error:
            indexed, fault = None, str(error)
    catalogue = kept.store.catalogue
    if indexed is not None:
        yield from compare(catalogue, documents, indexed)
        for name in damaged:
            yield Fault("E304", f"{INDEX}/{name}", "it is not what was written; `cutline reindex` heals it")
    elif catalogue.count():
        yield Fault("W301", INDEX, f"{fault}; the next search builds it anew")


def compare(catalogue: Catalogue, documents: dict[str, str], indexed: dict[str, str]) -> Iterator[Fault]:
    """Where the index (its ids, with the digest of each document) differs from the catalogue's ``documents``.

    What differs is looked at once more: it may have been changed since it was read.
    """
    waiting = {id for id, _ in catalogue.changes()}
    if waiting:
        yield Fault("W302", INDEX, f"waiting to be indexed: {len(waiting):,}; the next search takes them up")
    kept = set(catalogue.ids())
    expected = kept - waiting
    for id in sorted(expected - indexed.keys()):
        yield Fault("E301", id, "the index lacks this article; `cutline reindex` heals it")
    for id in sorted(indexed.keys() - kept - waiting):
        yield Fault(
            "E302", id, "the index has this article, the catalogue does not; `cutline reindex` heals it"
        )
    for id, digest in documents.items():
        if id in expected and digest != indexed.get(id, digest) and digest_now(catalogue, id) != indexed[id]:
            yield Fault("E303", id, "the index has this article otherwise; `cutline reindex` heals it")


def digest_now(catalogue: Catalogue, id: str) -> str:
    """The digest of an article's document as it is now; empty if there is none."""
    row = catalogue.get(id)
    return document_of(row, cleaned_of(row), catalogue).digest if row else ""
