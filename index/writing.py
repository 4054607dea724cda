"""How an index is written: built beside the old one and swapped, or brought up to date in one commit.

At every moment the manifest names a whole index. What it does not name is left over from a writer that
was killed, or belongs to the index before; the next writer sweeps it away.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from index import manifest as manifests
from index.document import Document
from index.errors import IndexUnusable
from index.locking import locked


def build(
    folder: Path,
    documents: Iterable[Document],
    progress: Callable[[int], None] | None = None,
    jobs: int = 1,
) -> None:
    """Write a new index of ``documents`` and put it in place of the one that is there.

    ``progress`` is called with the number of documents done, ``jobs`` is the number of processes. Raises
    ``ValueError`` if two documents have one id, ``IndexUnusable`` if another process is writing,
    ``OSError`` if it cannot be written; then, and if ``documents`` raises, the old index stays as it was.
    """
    from index.filling import filled
    from index.whoosh_engine import Shelf, commit

    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        edition = f"edition-{token_hex(4)}"
        beside = folder / edition
        beside.mkdir()
        try:
            shelf = Shelf(beside, ())
            commit(shelf, filled(shelf, documents, progress, jobs), 0)
            manifests.written(folder, edition, shelf.list())
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        sweep(folder)


def update(folder: Path, add: Iterable[Document], remove: Iterable[str]) -> None:
    """Put documents in, in place of those with their ids, and take others out: one commit, all or nothing.

    Raises ``IndexUnusable`` if there is no index to update, or another process is writing; ``OSError`` if
    it cannot be written.
    """
    from index.filling import renewed
    from index.whoosh_engine import Shelf

    documents = {document.id: document for document in add}
    gone = {*documents, *remove}
    if not gone:
        return
    if not folder.is_dir():
        manifests.read(folder)  # says what is missing
    with locked(folder):
        manifest = manifests.read(folder)
        sweep(folder)
        try:
            shelf = Shelf(folder / manifest.edition, manifest.files)
            if renewed(shelf, list(documents.values()), gone):
                manifests.written(folder, manifest.edition, shelf.list(), manifest)
        finally:
            sweep(folder)


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
