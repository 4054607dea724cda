"""Cutline's own JSON: an article as it was read, before its repairs, so that today's rules clean it again.

One object, or one on each line. Only what Cutline wrote whole is read so: without its record of repairs
(``undo``) nothing says what was read, and the file is data as any other.
"""

from __future__ import annotations

from cleaners.readers.original import Original
from cleaners.repair import Cleaned, Reading

HEAD = 200  # bytes in which the schema is named
SCHEMA = b'"cutline.article/'
UNDO = b'"undo"'


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` begins as an article's JSON does, and holds its repairs."""
    return data[:1] == b"{" and SCHEMA in data[:HEAD] and UNDO in data


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The articles in it as they were read. Raises ``ValueError`` if they are damaged."""
    import json

    text = data.decode("utf-8")
    try:
        found = [json.loads(text)]
    except ValueError:
        found = [json.loads(line) for line in text.split("\n") if line.strip()]
    return Original(tuple(as_read(Cleaned.from_dict(article)) for article in found))


def as_read(cleaned: Cleaned) -> Reading:
    """What was read, what was left out then, and how it was kept."""
    return Reading(cleaned.original(), cleaned.omissions, cleaned.notes, kept=cleaned.kept)
