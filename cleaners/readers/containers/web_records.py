"""The records of web archives: WARC (ISO 28500) and ARC before it, packed record by record or as one, or not.

Both are heads that state how long the body behind them is. Read by hand, for what libraries there are print
their warnings, bring others with them, and unpack without a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gzip import GzipFile
    from io import BytesIO

    Stream = GzipFile | BytesIO

GZIP = b"\x1f\x8b\x08"
WARC = re.compile(rb"WARC/\d+\.\d+\s*\n")  # the first line of each record
# ... and the first field of its head: a text that begins with such a line has none there.
HEADED = re.compile(WARC.pattern + rb"[\w-]+[ \t]*:")
FILE = re.compile(rb"filedesc:\S+ \S+ \d{14} ")  # how the first of an ARC begins
SNIFF = 512  # packed bytes of which the first line comes out
RATIO = 50  # times its size packed: the pages of one site pack to a tenth, a bomb to a thousandth
LONGEST = 65_536  # bytes of a line of a head
LINES = 1000  # of a head
ARC = re.compile(rb"(\S+) \S+ (\d{14}) (\S+)(?: .*)? (\d+)\s*")  # address, date, type, length
OF_ARC = "arc"  # the type of its records, which state none


class Broken(Exception):
    """The records cannot be read any further."""


class Record(NamedTuple):
    """A record: its head's fields by their names in small letters; its body, up to what a text may have."""

    fields: dict[str, str]
    body: bytes

    def said(self, name: str) -> str:
        """What the head says; empty if it does not."""
        return self.fields.get(name, "")


def is_archive(data: bytes) -> bool:
    """Whether ``data`` begins with a record, packed or not."""
    if not data.startswith(GZIP):
        return bool(HEADED.match(data) or FILE.match(data))
    import zlib

    try:
        first = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:SNIFF], SNIFF)
    except zlib.error:
        return False
    return bool(HEADED.match(first) or FILE.match(first))


def records(data: bytes) -> Iterator[Record]:
    """The records in an archive, one after the other. Raises ``Broken`` where they end before their end."""
    import gzip
    import zlib
    from io import BytesIO

    from cleaners.readers.containers.packing import MOST  # it brings zipfile with it

    stream = gzip.GzipFile(fileobj=BytesIO(data)) if data.startswith(GZIP) else BytesIO(data)
    most = max(MOST, RATIO * len(data))
    try:
        while (record := next_record(stream, most)) is not None:
            yield record
    except (OSError, EOFError, zlib.error):
        raise Broken from None


def next_record(stream: Stream, most: int) -> Record | None:
    """The record that begins here, if it does not end behind ``most`` bytes; ``None`` at the end."""
    from cleaners.readers.containers.packing import LARGEST

    first = next((line for line in lines(stream) if line.strip()), b"")
    if not first:
        return None
    of_arc = ARC.fullmatch(first)
    if of_arc:
        address, date, kind, length = (value.decode("utf-8", "replace") for value in of_arc.groups())
        when = f"{date[:8]}T{date[8:]}"
        stated = {"warc-type": OF_ARC, "warc-target-uri": address, "warc-date": when, "content-type": kind}
    elif WARC.fullmatch(first):
        stated = head(stream)
        length = stated.get("content-length", "")
    else:
        raise Broken
    if not length.isdecimal() or stream.tell() + int(length) > most:
        raise Broken
    size = int(length)
    body = stream.read(min(size, LARGEST))
    if len(body) < min(size, LARGEST):
        raise Broken
    stream.seek(stream.tell() + size - len(body))
    return Record(stated, body)


def lines(stream: Stream) -> Iterator[bytes]:
    """The next lines, as many as a head may have, up to the end."""
    for _ in range(LINES):
        line = stream.readline(LONGEST)
        if not line:
            return
        yield line


def head(stream: Stream) -> dict[str, str]:
    """The fields of a head, up to the empty line behind it."""
    found: dict[str, str] = {}
    for line in lines(stream):
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found[name.strip().lower()] = value.strip()
    return found
