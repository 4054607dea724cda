"""The readers, in the order in which they are asked; each recognises its format by content first."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from cleaners.readers import plain_text
from cleaners.repair import Reading, Source


def read_source(data: bytes | str, name: str = "") -> Reading:
    """What stands in ``data``. Never raises for bad input: at worst it is read as plain text."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    reading = plain_text.read(text, name)
    return replace(reading, source=Source(name, "plain-text", "utf-8", sha256(raw).hexdigest()))
