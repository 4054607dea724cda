"""What an index consists of, written down by whoever wrote it, and asked before anything is opened.

``manifest.json`` in the index's folder names the edition (a folder beside it), its files, and for each
file its size, its SHA-256 and its times. It is replaced in one step, so an index changes in one step.

An index is Python pickles, and to read a pickle of somebody else is to run their code. So an edition is
opened only if each file is the very one that we wrote on this machine: its size and the times of its
last change are compared. The time of a file's last change of state (on Windows: of its making, and the
file's number) cannot be set by whoever packs an archive, so an index that was sent, restored or copied
is never opened, but built again. That takes one look at the folder, however large the files are;
reading 700 MB for their SHA-256 takes a second. ``faults`` does that, for ``cutline check``.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from index.durable import sync_folder
from index.errors import IndexUnusable, Reason

FORMAT = 6  # raised whenever fields, words or files change
NAME = "manifest.json"
EDITION = re.compile(r"edition-[0-9a-f]{8}")
# Case and accents are Unicode's, whose version comes with Python; so does the pickles' protocol.
MADE_BY = {"format": FORMAT, "python": f"{sys.version_info[0]}.{sys.version_info[1]}"}


class Stamp(NamedTuple):
    """What the system says of a file that nobody has touched since we wrote it."""

    size: int
    modified: int  # nanoseconds
    changed: int  # nanoseconds; on Windows, when it was made
    number: int  # on Windows; elsewhere 0, since removable disks number files anew

    @classmethod
    def of(cls, path: Path) -> Stamp:
        """The stamp of a file as it is now. Raises ``OSError``."""
        stat = path.stat()
        return cls(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino if os.name == "nt" else 0)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One state of an index: the folder of its edition, and its files with stamp and SHA-256."""

    edition: str
    files: dict[str, tuple[Stamp, str]]
    made_by: dict[str, Any]


def edition() -> str:
    """A name for a new edition."""
    return f"edition-{token_hex(4)}"


def written(
    folder: Path, edition: str, names: Iterable[str], engine: str, known: Manifest | None = None
) -> Manifest:
    """Make ``names`` in the edition's folder the index, in one step, and return their manifest.

    Files that ``known`` has are not read again: a file of an index is written once. Raises ``OSError``.
    """
    old = known.files if known and known.edition == edition else {}
    files = {name: old.get(name) or recorded(folder / edition / name) for name in sorted(names)}
    manifest = Manifest(edition, files, MADE_BY | {"engine": engine})
    beside = folder / f"{NAME}.part"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder / edition)
    beside.replace(folder / NAME)
    sync_folder(folder)
    return manifest


def recorded(path: Path) -> tuple[Stamp, str]:
    """A finished file's stamp and SHA-256, once it is safe on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        digest = file_digest(file, "sha256").hexdigest()
    return Stamp.of(path), digest


def read(folder: Path, engine: str = "") -> Manifest:
    """The manifest of an index, its files compared. Raises ``IndexUnusable``, also for another engine's."""
    manifest = load(folder, engine)
    for name, (stamp, _) in manifest.files.items():
        compare(folder / manifest.edition / name, stamp)
    return manifest


def load(folder: Path, engine: str = "") -> Manifest:
    """The manifest of an index, whatever its files are, and whichever engine's. Raises ``IndexUnusable``."""
    try:
        data = json.loads((folder / NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise IndexUnusable(Reason.MISSING, f"there is no index in {folder}") from None
    except OSError as error:
        raise IndexUnusable(Reason.UNREADABLE, f"the index cannot be read: {error}") from error
    except ValueError:
        raise IndexUnusable(Reason.DAMAGED, f"the index is damaged: {NAME} is not what was written") from None
    return understood(data, engine)


def understood(data: Any, engine: str) -> Manifest:
    """The manifest out of its JSON. Raises ``IndexUnusable`` if it is not one of this version."""
    try:
        made_by = dict(data["made_by"])
        expected = MADE_BY | {"engine": engine or made_by.get("engine")}
        if made_by != expected:
            told = " and ".join(
                f"{name} {made_by.get(name)}" for name in expected if made_by.get(name) != expected[name]
            )
            raise IndexUnusable(Reason.VERSION, f"the index was made by another version: {told or 'unknown'}")
        files = {
            str(name): (Stamp(*map(int, stamp)), str(digest))
            for name, (stamp, digest) in data["files"].items()
        }
        edition = str(data["edition"])
    except (KeyError, TypeError, ValueError, AttributeError):
        raise IndexUnusable(Reason.DAMAGED, f"the index is damaged: {NAME} is not what was written") from None
    if not EDITION.fullmatch(edition) or any(Path(name).name != name for name in files):
        raise IndexUnusable(Reason.FOREIGN, "the index was not written by Cutline")
    return Manifest(edition, files, made_by)


def compare(path: Path, stamp: Stamp) -> None:
    """Raise ``IndexUnusable`` unless the file is the very one that was written here."""
    try:
        now = Stamp.of(path)
    except OSError as error:
        raise IndexUnusable(
            Reason.DAMAGED, f"the index is damaged: {path.name} is gone ({error.strerror})"
        ) from error
    if now.size != stamp.size:
        raise IndexUnusable(Reason.DAMAGED, f"the index is damaged: {path.name} is not as long as it was")
    if now != stamp:
        raise IndexUnusable(
            Reason.FOREIGN, f"the index was copied here or touched: {path.name} was not written here"
        )


def faults(folder: Path) -> list[str]:
    """The files that are not what was written, by their SHA-256, for which all are read."""
    manifest = load(folder)
    found = []
    for name, (_, digest) in manifest.files.items():
        try:
            with (folder / manifest.edition / name).open("rb") as file:
                if file_digest(file, "sha256").hexdigest() != digest:
                    found.append(name)
        except OSError:
            found.append(name)
    return found
