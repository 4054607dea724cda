"""What a server has answered (HTTP): its head, and the body without the packing that it was sent in."""

from __future__ import annotations

import re
from typing import NamedTuple

STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
END = re.compile(rb"\r?\n\r?\n")
CHUNK = re.compile(rb"\s*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")  # "Add the salt" is no size
PACKED = ("gzip", "x-gzip", "deflate")
PLAIN = ("", "identity", "utf-8", "none")  # what servers state of a body that is sent as it is


class Answer(NamedTuple):
    """An answer: its status, the type and the charset of its body, and that; ``None`` if it cannot be had."""

    status: int
    type: str
    charset: str
    body: bytes | None


def answer(data: bytes) -> Answer | None:
    """An answer as it was sent; ``None`` if it is none."""
    from email import message_from_bytes

    status, end = STATUS.match(data), END.search(data)
    if not status or not end:
        return None
    fields = message_from_bytes(data[data.index(b"\n") + 1 : end.end()])
    body = data[end.end() :]
    if "chunked" in str(fields["Transfer-Encoding"]).lower():
        body = joined(body)
    packing = str(fields["Content-Encoding"] or "").strip().lower()
    stated = fields.get_content_type() if fields["Content-Type"] else ""
    return Answer(int(status[1]), stated, fields.get_content_charset() or "", unpacked(body, packing))


def joined(body: bytes) -> bytes:
    """A body that was sent in pieces, each with its size before it; as it is, if somebody has joined them."""
    pieces: list[bytes] = []
    at = 0
    while chunk := CHUNK.match(body, at):
        size = int(chunk[1], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[chunk.end() : chunk.end() + size])
        at = chunk.end() + size
    return body if body[at:].strip() else b"".join(pieces)


def unpacked(body: bytes, packing: str) -> bytes | None:
    """A body unpacked; as it is, if somebody has unpacked it; ``None`` if it is packed in another way."""
    if packing in PLAIN:
        return body
    if packing not in PACKED:
        return None
    import zlib

    from cleaners.readers.containers.packing import LARGEST  # it brings zipfile with it

    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # with a head, of either kind; without
        try:
            return zlib.decompressobj(bits).decompress(body, LARGEST)
        except zlib.error:
            continue
    return body
