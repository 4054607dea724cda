"""How an index is written: built beside the old one and swapped, or brought up to date in one commit.

At every moment the manifest names a whole index. What it does not name is left over from a writer that
was killed, or belongs to the index before; the next writer sweeps it away.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from index import manifest as manifests
from index.document import Document
from index.errors import IndexUnusable
from index.locking import locked

if TYPE_CHECKING:
    from index.engine import Name

STEP = 100  # documents between two reports of progress


def build(
    folder: Path,
    documents: Iterable[Document],
    progress: Callable[[int], None] | None = None,
    jobs: int = 1,
    name: Name = "whoosh",
) -> None:
    """Write a new index of ``documents`` and put it in place of the one that is there.

    ``progress`` is called with the number of documents done, ``jobs`` is the number of processes, ``name``
    the engine's. Raises ``ValueError`` if two documents have one id, ``IndexUnusable`` if another process
    is writing, ``OSError`` if it cannot be written; then, and if ``documents`` raises, the old index stays
    as it was.
    """
    from index.engines import engine

    using = engine(name)
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        beside = folder / manifests.edition()
        beside.mkdir()
        try:
            names = using.build(beside, counted(documents, progress), jobs)
            manifests.written(folder, beside.name, names, using.version)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        sweep(folder)


def update(folder: Path, add: Iterable[Document], remove: Iterable[str], name: Name = "whoosh") -> None:
    """Put documents in, in place of those with their ids, and take others out: one commit, all or nothing.

    Raises ``IndexUnusable`` if there is no index to update, or another process is writing; ``OSError`` if
    it cannot be written.
    """
    from index.engines import engine

    documents = {document.id: document for document in add}
    gone = {*documents, *remove}
    if not gone:
        return
    using = engine(name)
    if not folder.is_dir():
        manifests.read(folder, using.version)  # says what is missing
    with locked(folder):
        manifest = manifests.read(folder, using.version)
        sweep(folder)
        try:
            made = using.update(folder / manifest.edition, manifest.files, list(documents.values()), gone)
            if made:
                manifests.written(folder, made.folder.name, made.names, using.version, manifest)
        finally:
            sweep(folder)


def counted(documents: Iterable[Document], progress: Callable[[int], None] | None) -> Iterator[Document]:
    """The documents; tells how many there were, and raises ``ValueError`` if an id comes twice."""
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise ValueError(f"two documents have the id {document.id}")
        seen.add(document.id)
        yield document
        if progress and len(seen) % STEP == 0:
            progress(len(seen))
    if progress:
        progress(len(seen))


def sweep(folder: Path) -> None:
    """Take away what no manifest names; what the system will not let go of is left to the next writer.

    Only what is named as our own files are is touched.
    """
    with suppress(IndexUnusable):
        manifest = manifests.load(folder)
        for path in folder.iterdir():
            if manifests.EDITION.fullmatch(path.name) and path.name != manifest.edition:
                shutil.rmtree(path, ignore_errors=True)
        for path in (folder / manifest.edition).iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name not in manifest.files:
                with suppress(OSError):
                    path.unlink()
