"""Safari's web archive: a property list of the page, its frames and its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaners.readers.containers.saved_page import Part, read_saved
from cleaners.readers.original import Original, nothing_read

BINARY = b"bplist00"
MAIN = b"WebMainResource"  # the key that no other property list has
TEXTS = ("text/html", "application/xhtml+xml", "text/plain")
FRAMES = 200  # frames within frames that are read; no page has so many
BROKEN = "a web archive that is broken or cut short: save it again"


def recognises(data: bytes, name: str) -> bool:
    """Whether ``data`` is such a property list, binary or XML; one cut short is known by its name."""
    if data.startswith(BINARY):
        return MAIN in data or name.lower().endswith(".webarchive")
    return b"<plist" in data[:400] and MAIN in data[:4000]


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The one article in a web archive."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, RecursionError, OverflowError):
        archive = None
    main, *frames = resources(archive)
    if main is None:
        return nothing_read(BROKEN)
    if main.type not in TEXTS:
        note = f"a web archive of no page, but of {main.type}: save that by itself"
        return nothing_read(note)
    return Original((read_saved(main, [frame for frame in frames if frame and frame.type in TEXTS]),))


def resources(archive: Any) -> Iterator[Part | None]:
    """The page itself first, ``None`` if it is not there, then its frames from outside inwards."""
    queue = [archive]
    seen = 0
    while queue and seen < FRAMES:
        found = queue.pop(0)
        seen += 1
        found = found if isinstance(found, dict) else {}
        yield resource(found.get("WebMainResource"))
        inner = found.get("WebSubframeArchives")
        queue += inner if isinstance(inner, list) else []


def resource(entry: Any) -> Part | None:
    """A resource's bytes and what is stated of them."""
    if not isinstance(entry, dict) or not isinstance(entry.get("WebResourceData"), bytes):
        return None

    def said(key: str) -> str:
        value = entry.get(f"WebResource{key}")
        return value if isinstance(value, str) else ""

    return Part(
        entry["WebResourceData"], said("MIMEType") or "text/html", said("TextEncodingName"), said("URL")
    )
