"""What can be saved out of a zip file whose end, where the table of its files stands, is lost.

Each file's own head stands before it, too: the files are read one after the other up to the fault, and packed
anew. For those who hold the export of a service that is gone, and no second copy.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from cleaners.readers.containers.packing import MOST, RATIO, UTF8, named
from cleaners.readers.exports.exported import ZIP

HEAD = struct.Struct("<4s2xHH4xIII2H")  # mark, flags, method, checksum, size packed and not, two lengths
PIECE = 65_536  # bytes inflated at a time
LOCKED = 1  # the flag of a file that only a password opens
SIZES_BEHIND = 8  # the flag of a file whose checksum and sizes stand behind it


def repacked(data: bytes) -> bytes | None:
    """A whole zip file of the files before the fault; ``None`` if there is none."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as packing:
        for name, content in whole_files(data):
            packing.NameToInfo.pop(name, None)  # else a second file of a name brings a warning
            packing.writestr(ZipInfo(name), content)
        found = bool(packing.filelist)
    return buffer.getvalue() if found else None


def whole_files(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files that stand whole in ``data`` by their names, as many as a packing may unpack to."""
    at, left = 0, max(MOST, RATIO * len(data))
    while left > 0 and (at := data.find(ZIP, at)) >= 0 and at + HEAD.size <= len(data):
        _, flags, method, checksum, size, _, length, extra = HEAD.unpack_from(data, at)
        name = data[at + HEAD.size : at + HEAD.size + length]
        at += HEAD.size + length + extra
        content = None
        if method == ZIP_DEFLATED and not flags & LOCKED:
            content, at, size = inflated(data, at, left)
            left -= size
        elif method == ZIP_STORED and not flags & (LOCKED | SIZES_BEHIND) and at + size <= len(data):
            content, at = data[at : at + size], at + size
        if content is not None and (flags & SIZES_BEHIND or zlib.crc32(content) == checksum):
            entry = ZipInfo(name.decode("utf-8" if flags & UTF8 else "cp437", "replace"))
            entry.flag_bits = flags
            yield named(entry), content


def inflated(data: bytes, start: int, most: int) -> tuple[bytes | None, int, int]:
    """A file's bytes, ``None`` if it is broken or too large; where it ends, and how many bytes that took."""
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    size, at = 0, start
    try:
        while not inflating.eof and at < len(data):
            piece = data[at : at + PIECE]
            pieces.append(inflating.decompress(piece, most - size + 1))
            size += len(pieces[-1])
            at += len(piece) - len(inflating.unused_data)
            if size > most:
                return None, at, size
    except zlib.error:
        return None, start, size
    return (b"".join(pieces), at, size) if inflating.eof else (None, len(data), size)
