"""The fields of what services export, as JSON or tables have them: anything may stand in them, or nothing.

Fields are known by their names; a value of another kind than its field's says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cleaners.readers.decoding import decode
from cleaners.readers.facts import iso_date, web

GAP = re.compile(r"[\s,]*")
LONGEST = 10_000_000  # characters of a cell; Python's own limit is 131,072, and would end the table there
NOWHEN = ("1970-01-01", "0001-01-01")  # what programs write for no date at all: the clock's zero, and Go's


def object_in(data: bytes) -> dict[str, Any] | None:
    """The one object in a JSON file; ``None`` if it is broken or something else."""
    found, whole = objects(f"[{decode(data).text}]")
    return found[0] if whole and len(found) == 1 else None


def objects(text: str, most: int | None = None) -> tuple[list[dict[str, Any]], bool]:
    """The objects in a JSON list, and whether the list is whole: of a broken one those before the fault.

    ``most`` is how many to read.
    """
    from json import JSONDecoder

    decoder = JSONDecoder(strict=False)
    found: list[dict[str, Any]] = []
    at = len(text) - len(text.lstrip())
    if text[at : at + 1] != "[":
        return found, False
    while most is None or len(found) < most:
        gap = GAP.match(text, at + 1)
        at = gap.end() if gap else at
        if text[at : at + 1] == "]":
            return found, True
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found, False
        at = end - 1
        if isinstance(value, dict):
            found.append(value)
    return found, True


def rows(table: str) -> tuple[list[dict[str, Any]], bool]:
    """The rows of a table by the names in its first, and whether it is whole."""
    import csv
    import io

    csv.field_size_limit(LONGEST)
    found: list[dict[str, Any]] = []
    try:
        found.extend(csv.DictReader(io.StringIO(table, newline="")))
    except csv.Error:
        return found, False
    return found, True


def said(item: dict[str, Any], *names: str) -> str:
    """What the first of these fields says that holds words, on one line."""
    values = (item.get(name) for name in names)
    texts = (" ".join(decode(value).text.split()) for value in values if isinstance(value, str))
    return next(filter(None, texts), "")


def title_of(item: dict[str, Any], *names: str) -> str | None:
    """The title; an address in its place is none."""
    title = said(item, *names)
    return title if title and not web(title) else None


def date_of(item: dict[str, Any], *names: str) -> str | None:
    """A date, or a date and time."""
    found = iso_date(said(item, *names))
    return found if found and not found.startswith(NOWHEN) else None


def tags_of(value: object) -> tuple[str, ...]:
    """The tags in a list of names, or of objects with names; each once."""
    return tuple(dict.fromkeys(filter(None, tags_in(value))))


def tags_in(value: object) -> Iterator[str]:
    """The same, as they stand."""
    for each in value if isinstance(value, list) else ():
        yield said(each, "name", "label", "title") if isinstance(each, dict) else said({"tag": each}, "tag")


def highlights(value: object, quote: str, note: str) -> str:
    """Highlights as Markdown has quotes, each with the note on it, from the fields of these names."""
    pieces: list[str] = []
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            values = (each.get(name) for name in (quote, note))
            quoted, noted = (decode(v).text.strip() if isinstance(v, str) else "" for v in values)
            pieces += filter(None, (quoted and "> " + quoted.replace("\n", "\n> "), noted))
    return "\n\n".join(pieces)


def is_yes(value: object) -> bool:
    """Whether a field says yes, in one of the ways in which exports do."""
    return str(value).strip().casefold() in ("1", "true", "yes")
