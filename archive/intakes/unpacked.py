"""A service's export whose zip file somebody has unpacked: its files are taken as the zip file they were.

Packed again in the order of their names, without compression and without their dates, the same files give the
same bytes on every machine: one original, which a rerun finds known. What a desktop leaves in a folder stays
out, and so do Readeck's table of users and tokens and Substack's of who reads it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from cleaners.readers import matter, omnivore, readeck, substack

OMNIVORES = ("content", "highlights")  # folders beside the lists
BOOKMARKS = "bookmarks"  # Readeck's folder
POSTS = "posts"  # Substack's, beside its table
WINDOWS_OWN = ("thumbs.db", "desktop.ini")  # what Windows leaves in a folder; a Mac's is hidden


class TooLarge(Exception):
    """The files are more than one original may have."""


def own(folder: str, names: Collection[str]) -> tuple[str, ...]:
    """Which of the names in a folder are an export's; empty if none is there."""
    lists = sorted(name for name in names if omnivore.LIST.fullmatch(name))
    if lists and OMNIVORES[0] in names:
        return (*lists, *(name for name in OMNIVORES if name in names))
    if matter.TABLE in names:
        return (matter.TABLE, *sorted(name for name in names if matter.TEXT.fullmatch(name)))
    pages = list(pages_in(folder)) if substack.TABLE in names else []
    if pages and all(map(substack.TEXT.fullmatch, pages)):  # beside others it is a site's: each an article
        return (substack.TABLE, POSTS)
    if BOOKMARKS in names:
        first = next(Path(folder, BOOKMARKS).glob("*/info.json"), None)
        if first and readeck.INFO.fullmatch(first.relative_to(folder).as_posix()):
            return (BOOKMARKS,)
    return ()


def pages_in(folder: str) -> Iterator[str]:
    """The pages among Substack's posts, by their places in its export."""
    return (path.relative_to(folder).as_posix() for path in Path(folder, POSTS).glob("[!.]*.html"))


def packed(folder: str, names: Collection[str], limit: int) -> bytes:
    """The files of these names, and those in the folders of these names, as a zip file.

    Raises ``TooLarge``, or ``OSError`` for what cannot be read.
    """
    from io import BytesIO
    from zipfile import ZipFile, ZipInfo

    buffer = BytesIO()
    with ZipFile(buffer, "w") as packing:
        for path in sorted(files(folder, names)):
            if buffer.tell() + path.stat().st_size > limit:
                raise TooLarge
            name = os.fsencode(path.relative_to(folder)).decode("utf-8", "backslashreplace")
            entry = ZipInfo(name.replace(os.sep, "/"))  # of 1980, zip's first day
            entry.create_system = 3  # Unix, on Windows too
            packing.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def files(folder: str, names: Collection[str]) -> Iterator[Path]:
    """The files of these names, and those in the folders of these names; no links, nothing hidden."""
    for name in names:
        path = Path(folder, name)
        for place in (path, *path.rglob("*")):
            if place.is_file() and not place.is_symlink() and is_its_own(place.relative_to(folder)):
                yield place


def is_its_own(path: Path) -> bool:
    """Whether a file is the export's, not hidden, not the desktop's and none of addresses."""
    if substack.ADDRESSES.fullmatch(path.as_posix()):
        return False
    return path.name.lower() not in WINDOWS_OWN and not any(part.startswith(".") for part in path.parts)
