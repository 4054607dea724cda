"""MHTML: a page and its pictures as the parts of a mail message, as browsers save it (RFC 2557).

``Snapshot-Content-Location`` is the page's address, ``Subject`` its title. ``Date`` tells when it was
saved, not when it was published: it is not taken over. What somebody sent is mail.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.article import Block
from cleaners.readers.containers.saved_page import Part, read_saved
from cleaners.readers.original import Original, nothing_read

if TYPE_CHECKING:
    from email.message import Message

BEFORE = b"\xef\xbb\xbf \r\n"  # what may stand before the first header
HEAD = 16_384  # bytes in which the headers end: titles and addresses may be long
HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
TYPE = re.compile(rb"^content-type:\s*(?:multipart/|text/html)", re.I | re.M)
MAIL = re.compile(rb"^(?:mime-version|snapshot-content-location|from|subject):", re.I | re.M)
TEXTS = ("text/html", "application/xhtml+xml")
NO_PAGE = "a saved page (MHTML) without a page in it, or cut short before it: save it again"

CUT_SHORT = "the saved page (MHTML) is cut short: its end is missing"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` begins with a message's headers, and these announce a page."""
    if not data[:40].lstrip(BEFORE)[:1].isalpha():
        return False
    found = HEADER.match(data[:HEAD].replace(b"\r\n", b"\n").replace(b"\r", b"\n").lstrip(BEFORE))
    return bool(found and TYPE.search(found[0]) and MAIL.search(found[0]))


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The one article in a saved page."""
    from email import message_from_bytes

    message = message_from_bytes(data.lstrip(BEFORE))
    pages = [part for part in message.walk() if not part.is_multipart() and part.get_content_type() in TEXTS]
    pages = pages or [part for part in message.walk() if str(part["Content-Type"]).startswith("text/plain")]
    if not pages:
        return nothing_read(NO_PAGE)
    main = main_of(message, pages)
    frames = [content_of(part) for part in pages if part is not main]
    place = address(message, "Snapshot-Content-Location") or address(main, "Content-Location")
    reading = read_saved(
        content_of(main)._replace(address=place), frames, decoded(header(message, "Subject"))
    )
    blocks = tuple(addressed(block, places(message)) for block in reading.article.blocks)
    notes = (*reading.notes, *((CUT_SHORT,) if is_cut_short(message) else ()))
    return Original((replace(reading, article=replace(reading.article, blocks=blocks), notes=notes),))


def is_cut_short(message: Message) -> bool:
    """Whether the mark that ends the last part is missing."""
    from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect

    ends = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
    return any(isinstance(defect, ends) for part in message.walk() for defect in part.defects)


def main_of(message: Message, pages: list[Message]) -> Message:
    """The part that is the page itself: the one that the headers name, else the first."""
    start = message.get_param("start")
    place = address(message, "Snapshot-Content-Location")
    for part in pages:
        if (start and address(part, "Content-ID") == start) or (
            place and address(part, "Content-Location") == place
        ):
            return part
    return pages[0]


def content_of(part: Message) -> Part:
    """A part of the message, its transfer encoding undone."""
    data = part.get_payload(decode=True)
    charset = part.get_content_charset() or ""
    return Part(
        data if isinstance(data, bytes) else b"",
        part.get_content_type(),
        charset,
        address(part, "Content-Location"),
    )


def header(part: Message, name: str) -> str:
    """A header's value on one line, as it stands; empty if there is none."""
    from cleaners.readers.decoding import decode

    values = (str(value) for key, value in part.raw_items() if key.lower() == name.lower())
    raw = next(values, "").encode("utf-8", "surrogateescape")  # how email hands on bytes that are no ASCII
    return " ".join(decode(raw, part.get_content_charset() or "").text.split())


def address(part: Message, name: str) -> str:
    """The same of an address, which long lines part anywhere."""
    return "".join(header(part, name).split())


def decoded(value: str) -> str:
    """A header's value with its encoded words read; empty if they cannot be."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return ""
    return " ".join(text.split())


def places(message: Message) -> dict[str, str]:
    """Where the parts that are named by identity came from."""
    return {
        f"cid:{address(part, 'Content-ID').strip('<>')}": address(part, "Content-Location")
        for part in message.walk()
        if part.get("Content-ID")
    }


def addressed(block: Block, known: dict[str, str]) -> Block:
    """A block whose picture has its own address instead of its place in the packing."""
    if not block.target.startswith("cid:"):
        return block
    place = known.get(block.target, "")
    return replace(block, target=place if place.startswith("http") else "")
