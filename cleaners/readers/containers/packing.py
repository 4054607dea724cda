"""A zip file and the files in it, with guards: an e-book, a service's export, saved files packed together.

The files are only read, by the names in the packing and never to disk, so a name that leads elsewhere finds
nothing. Each is unpacked no further than a limit, whatever size it claims.
"""

from __future__ import annotations

import io
import re
import stat
from contextlib import suppress
from unicodedata import normalize
from zipfile import BadZipFile, ZipFile, ZipInfo

LARGEST = 20_000_000  # bytes of one file of text: the Bible has 5
MOST = 100_000_000  # bytes of all
RATIO = 10  # times its size packed, whatever that is: text packs to a quarter, a bomb to a thousandth
FILES = 100_000  # in the packing; three thousand saved pages with their pictures are 60,000
UTF8 = 0x800  # the flag of a name that is in UTF-8
HEAD = re.compile(rb"PK\x03\x04.{22}(..)..", re.S)  # of each file in it: the length of its name at the end

BROKEN = (BadZipFile, ValueError, OSError, NotImplementedError)  # what opening one may raise


class Unreadable(Exception):
    """Why a packing cannot be read, in one line."""


class Broken(Unreadable):
    """The table of its files is broken or lost."""


class Files:
    """The packing."""

    def __init__(self, data: bytes, what: str) -> None:
        """``what`` it is, "an e-book" say. Raises ``Unreadable`` if it is broken, locked or absurd."""
        self.absurd = f"{what} whose files unpack to an absurd size: it was not read"
        broken = f"{what} that is broken or cut short: get it again"
        try:
            self.zip = ZipFile(io.BytesIO(data))
        except BROKEN:
            raise Broken(broken) from None
        if any(entry.header_offset < 0 for entry in self.zip.infolist()):  # bytes before the table are lost
            raise Broken(broken)
        entries = [entry for entry in self.zip.infolist() if is_file(entry)]
        if len(entries) > FILES:
            raise Unreadable(self.absurd)
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable(f"{what} that only a password opens: save it without one first")
        self.entries: dict[str, list[ZipInfo]] = {}  # by name, for several may have the same
        for entry in entries:
            self.entries.setdefault(named(entry), []).append(entry)
        self.unopened = set(self.entries)
        self.left = max(MOST, RATIO * len(data))

    def read(self, path: str) -> bytes | None:
        """The bytes of the file of this name, the last if there are several; as ``opened`` gives them."""
        entries = self.entries.get(path)
        return self.opened(entries[-1]) if entries else None

    def opened(self, entry: ZipInfo) -> bytes | None:
        """Its bytes; ``None`` if it is broken. Raises ``Unreadable`` if they are too many."""
        self.unopened.discard(named(entry))
        limit = min(max(LARGEST, RATIO * entry.compress_size), self.left)
        try:
            with self.zip.open(entry) as file:
                data = file.read(limit + 1)
        except Exception:  # every way of packing has faults of its own names
            return None
        self.left -= len(data)
        if len(data) > limit:
            raise Unreadable(self.absurd)
        return data


def is_file(entry: ZipInfo) -> bool:
    """Whether an entry is a file: no folder, no link to another file, and not what a Mac notes of one."""
    folder, _, last = named(entry).rpartition("/")
    noted = last.startswith("._") or folder.split("/")[0] == "__MACOSX"
    return bool(last) and not noted and not stat.S_ISLNK(entry.external_attr >> 16)


def named(entry: ZipInfo) -> str:
    """Its name in the packing; Macs write UTF-8 without the flag that says so, Windows its own separator."""
    name = entry.filename.replace("\\", "/")
    if not entry.flag_bits & UTF8 and not name.isascii():
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return normalize("NFC", name)


def listed(data: bytes) -> list[str]:
    """The names of the files in a packing; of one that is cut short, those before the cut."""
    try:
        with ZipFile(io.BytesIO(data)) as packing:
            return [named(entry) for entry in packing.infolist() if is_file(entry)]
    except BROKEN:
        found = HEAD.finditer(data)
        ends = ((head.end(), head.end() + int.from_bytes(head[1], "little")) for head in found)
        return [data[start:end].decode("utf-8", "replace").replace("\\", "/") for start, end in ends]


def stated_size(data: bytes) -> int:
    """How many bytes a packing says that it unpacks to; no more come out of it, whatever is in it."""
    try:
        with ZipFile(io.BytesIO(data)) as packing:
            return sum(entry.file_size for entry in packing.infolist())
    except BROKEN:
        return 0
