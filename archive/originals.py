"""The originals: bytes exactly as given, each in a read-only file named by its SHA-256.

A file gets its name when all of it is on the disk, and is never opened for writing again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from archive.atomic import cannot_write
from archive.errors import ArchiveDamaged
from index.durable import at_once, sync_folder

# The folder in it for files that are being written; what a killed process left there is no original.
INCOMING = "incoming"
READ_ONLY = 0o444
ASIDE = "damaged"  # the folder beside ``originals/`` for what `cutline check --set-aside` found damaged


class Originals:
    """The folder of originals."""

    def __init__(self, folder: Path) -> None:
        """``folder`` need not be there yet."""
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Where the original with this digest is, or would be."""
        return self.folder / digest[:2] / digest

    def has(self, digest: str, size: int) -> bool:
        """Whether the original is there in its full length; whether it is sound, ``read`` says."""
        try:
            return self.path(digest).stat().st_size == size
        except OSError:
            return False

    def keep(self, originals: Iterable[tuple[str, bytes]]) -> None:
        """Keep these originals, given with their digests; when this returns, they are on the disk.

        One batch: all are written, then all are synced, then named, so that the disk can work on
        many at once. What is there in full length already is left as it is. Raises ``CannotWrite``.
        """
        written: list[tuple[int, Path, Path]] = []
        folders: set[Path] = set()
        path = self.folder
        try:
            for digest, data in dict(originals).items():
                path = self.path(digest)
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(path.parent)
                if not self.has(digest, len(data)):
                    part = self.folder / INCOMING / digest
                    part.parent.mkdir(exist_ok=True)
                    written.append((write(part, data), part, path))
            at_once(os.fsync, [file for file, _, _ in written])
            for n, (file, part, path) in enumerate(written):
                os.close(file)
                written[n] = (-1, part, path)
                part.chmod(READ_ONLY)
                part.replace(path)
            at_once(sync_folder, folders)
            if folders:
                sync_folder(self.folder)
        except OSError as error:
            for file, part, _ in written:
                with suppress(OSError):
                    os.close(file)
                with suppress(OSError):
                    part.unlink()
            raise cannot_write(path, error) or error from None

    def read(self, digest: str) -> bytes:
        """The original's bytes, which are certain to have this digest. Raises ``ArchiveDamaged``."""
        path = self.path(digest)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise ArchiveDamaged(f"{path}: this original is missing") from None
        except OSError as error:
            raise ArchiveDamaged(f"{path}: this original cannot be read: {error.strerror}") from None
        if sha256(data).hexdigest() != digest:
            raise ArchiveDamaged(f"{path}: this original is not what was put in (its digest differs)")
        return data

    def remove(self, digests: Iterable[str]) -> None:
        """Take originals away for good: when this returns, the disk has let go of them.

        Raises ``CannotWrite`` or ``OSError``; of those that are gone already there is nothing to do.
        """
        folders: set[Path] = set()
        path = self.folder
        try:
            for digest in digests:
                path = self.path(digest)
                with suppress(FileNotFoundError):
                    path.chmod(0o644)  # Windows does not delete what is read-only
                    path.unlink()
                    folders.add(path.parent)
            at_once(sync_folder, folders)  # each once: for the disk, thousands take minutes
        except OSError as error:
            raise cannot_write(path, error) or error from None

    def files(self) -> Iterator[Path]:
        """All files in the folder, originals or not, in order."""
        for folder, folders, names in os.walk(self.folder):
            folders.sort()
            yield from (Path(folder) / name for name in sorted(names))

    def sweep(self) -> None:
        """Take away what killed processes left half written. Only for the one who holds the writer's lock."""
        with suppress(OSError):
            for path in (self.folder / INCOMING).iterdir():
                path.unlink()

    def set_aside(self, path: Path) -> Path:
        """Move a damaged original out of the way, so that adding its source again puts it right."""
        aside = self.folder.parent / ASIDE / path.name
        aside.parent.mkdir(exist_ok=True)
        path.replace(aside)
        return aside


def write(path: Path, data: bytes) -> int:
    """A new file with this in it, still open and not yet synced."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o644)
    view = memoryview(data)
    try:
        while view:
            view = view[os.write(file, view) :]
    except OSError:
        os.close(file)
        path.unlink(missing_ok=True)
        raise
    return file
