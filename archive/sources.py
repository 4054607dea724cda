"""Finding and reading the files that a person named, or that stand in the folders they named.

What is not a file of text is never opened as one: pipes and devices are not opened at all, hidden
files and pictures are passed over, links to folders are not followed (so no loop can catch us). No
file is ever opened for writing.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from errno import EACCES, ELOOP, ENOENT, ENOTDIR, EPERM
from pathlib import Path
from typing import NamedTuple

from archive.intakes import unpacked
from archive.jobs import Outcome, Status, Task
from cleaners.readers import PACKED
from cleaners.readers.binary import kind as binary_kind
from cleaners.readers.containers.web_records import is_archive
from cleaners.readers.exports.exported import ZIP

STDIN = "-"
LIMIT = 256_000_000  # bytes; no article has so many, and a file is read whole
CATALOGUE = "catalogue.sqlite3"  # a folder with this in it is an archive


BAG = ("bagit.txt", "data/archive.json", "data/records.jsonl")  # what tells an exported archive
MIRRORED = "hts-cache"  # HTTrack's folder: the pages that stand beside it once more, packed
UNFINISHED = ".cutline-unfinished"  # stands in the folder of an export as long as it is not whole
EXPORTED = "a whole archive, exported: `cutline add` takes it in"
STOPPED = (
    "an export that was stopped before it was whole: the same `cutline export` again goes on with it; what it"
    " has so far is in its data/originals"
)


class Exported(Outcome):
    """A folder that ``cutline export --bag`` wrote: only adding has a use for it."""


class Found(NamedTuple):
    """A file to read. ``named``: the person named it; otherwise it was found in a folder.

    ``own`` are the files and folders beside it, itself the first, that are one export unpacked.
    """

    path: str
    named: bool
    own: tuple[str, ...] = ()


def find(paths: Iterable[str]) -> Iterator[Found | Outcome]:
    """The files at ``paths`` and in the folders there, each once, in the order of their names.

    What is passed over, or cannot be looked into, comes as the outcome that it has.
    """
    seen: set[str] = set()
    for path in paths:
        for found in [Found(path, True)] if path == STDIN else look(path):
            place = whole(found.path)
            if place not in seen:
                seen.add(place)
                yield found


def look(path: str) -> Iterator[Found | Outcome]:
    """The file at ``path``, or the files in the folder there."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield failed(path, error, named=True)
        return
    if stat.S_ISDIR(mode):
        yield from walk(path)
    else:
        yield Found(path, True)


def walk(folder: str) -> Iterator[Found | Outcome]:
    """The files below ``folder``, deep ones after those beside them, by the bytes of their names."""
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            with os.scandir(here) as entries:
                inside = sorted(entries, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield failed(here, error)
            continue
        if any(entry.name == CATALOGUE for entry in inside):
            yield Outcome(here, Status.SKIPPED, "a Cutline archive")
            continue
        if any(entry.name == UNFINISHED for entry in inside):  # no whole backup
            yield Outcome(here, Status.FAILED, STOPPED, named=here == folder)
            continue
        if any(entry.name == BAG[0] for entry in inside) and is_bag(Path(here)):
            yield Exported(here, Status.SKIPPED, EXPORTED, named=here == folder)
            continue
        export = unpacked.own(here, {entry.name for entry in inside})
        if export:
            yield Found(os.path.join(here, export[0]), here == folder, export)  # noqa: PTH118 - as scandir does
        deeper = []
        for entry in inside:
            if entry.name in export:
                continue
            if reason := passed_over(entry.name):
                yield Outcome(entry.path, Status.SKIPPED, reason)
            elif entry.is_dir(follow_symlinks=False):
                deeper.append(entry.path)
            elif entry.is_symlink() and is_folder(Path(entry.path)):
                yield Outcome(entry.path, Status.SKIPPED, "a link to a folder: name the folder itself")
            else:
                yield Found(entry.path, False)
        folders += reversed(deeper)


def passed_over(name: str) -> str:
    """Why what is named so in a folder is not looked at; empty if it is."""
    if name.startswith("."):
        return "hidden"
    return "HTTrack's own copy of the pages beside it" if name == MIRRORED else ""


def is_bag(folder: Path) -> bool:
    """Whether the folder was written by ``cutline export --bag``."""
    try:
        return all((folder / name).is_file() for name in BAG)
    except OSError:  # no permission to look
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder stands there, or where a link there leads; not if nobody can tell."""
    try:
        return path.is_dir()
    except OSError:  # a link to where we may not look, or whose name is too long
        return False


def load(found: Found) -> Task | Outcome:
    """The file, read; or the outcome it has if there is nothing in it for us."""
    path, named, own = found
    try:
        if own:
            data = unpacked.packed(os.path.dirname(path), own, LIMIT)  # noqa: PTH120 - as it was joined
        else:
            data = sys.stdin.buffer.read(LIMIT + 1) if path == STDIN else contents(path)
    except unpacked.TooLarge:
        return too_large(path, "name the folders in it, to have the texts alone", named)
    except NotAFile as error:
        return Outcome(path, Status.FAILED if named else Status.SKIPPED, str(error), named=named)
    except (OSError, ValueError, MemoryError) as error:
        return failed(path, error, named)
    if len(data) > LIMIT:
        return too_large(path, advice(data), named)
    if not data:
        return Outcome(path, Status.FAILED, "empty", named=named)
    name = "" if path == STDIN else readable(Path(path).name)
    kind = None if any(packed.recognises(data, name) for packed in PACKED) else binary_kind(data)
    if kind:
        return Outcome(path, Status.SKIPPED, kind, named=named)
    return Task(path, name, data, named)


def too_large(path: str, what: str, named: bool) -> Outcome:
    """The outcome of a file that is larger than any article, and what to do, or why that is."""
    return Outcome(path, Status.FAILED, f"larger than {LIMIT // 1_000_000} MB: {what}", named=named)


def advice(data: bytes) -> str:
    """What to do about a file that is too large, or why it is."""
    if data.startswith(ZIP):
        return "unpack it, and name the folder"
    return "part this web archive into smaller ones" if is_archive(data) else "not one article"


class NotAFile(Exception):
    """A pipe, a device, a folder: its text says which."""


KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe, not a file: let it flow in with `-`"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)


def contents(path: str) -> bytes:
    """The file's bytes, one more than ``LIMIT`` at most. Looks before it opens, and again after."""
    regular(Path(path).stat().st_mode)
    # A pipe that has taken the file's place meanwhile must not make us wait for it.
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(file, "rb") as stream:  # noqa: PTH123 - it is open already
        regular(os.fstat(file).st_mode)
        return stream.read(LIMIT + 1)


def regular(mode: int) -> None:
    """Raise ``NotAFile`` unless this is the mode of a file."""
    for is_kind, kind in KINDS:
        if is_kind(mode):
            raise NotAFile(kind)


def failed(path: str, error: Exception, named: bool = False) -> Outcome:
    """The outcome for a file or folder that the system does not let us read."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (ENOENT, ENOTDIR):
        reason = "no such file or folder" if named else "not there any more, or a link to nowhere"
    elif number in (EACCES, EPERM):
        reason = "no permission to read it"
    elif number == ELOOP:
        reason = "a link that leads back to itself"
    elif isinstance(error, MemoryError):
        reason = "not enough memory to read it"
    else:
        reason = getattr(error, "strerror", None) or str(error)
    return Outcome(path, Status.FAILED, reason, named=named)


def readable(path: str) -> str:
    r"""A path as text that can be stored: a byte that is not UTF-8 is written ``\xe9``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def whole(path: str) -> str:
    """A path from the root on; links in it stay what they are."""
    return os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links, Path.absolute keeps ".."
