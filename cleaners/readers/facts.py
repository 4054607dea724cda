"""Stated facts in one form: dates as ISO 8601, names without "By", addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

BY = re.compile(
    r"""^(?:
        (?:(?:posted|submitted|written|geschrieben|verfasst)\s+)?(?:by|von|par|por|di|door|av)\s+(?=\S)
      | (?:author|autor|auteur|autore)(?:/?in)?\s?:\s*(?=\S)
    )+""",
    re.IGNORECASE | re.VERBOSE,
)
AND = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&|und|et|y)\s+")
WIKI_LINK = re.compile(r"^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$")  # how Obsidian writes an author

WAYBACK = re.compile(r"https?://web\.archive\.org/web/\d+(?:[a-z]{2}_)?/(https?://.+)")  # a copy's address


def iso_date(text: str) -> str | None:
    """A date or a local date and time (``2024-04-16T12:50``), ``None`` if ``text`` states neither.

    The clock is the one of the place where it was written: an offset from UTC is dropped, not applied.
    """
    text = text.strip()
    if not text:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        from email.utils import parsedate_to_datetime  # it brings sockets with it

        try:
            when = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return day_in(text)
    if when.hour == when.minute == when.second == 0:
        return when.date().isoformat()
    return when.replace(tzinfo=None).isoformat(timespec="minutes")


def day_in(text: str) -> str | None:
    """The day that a date begins with; else the date in its words: "2024/3/5", "March 5, 2024"."""
    from cleaners.dates import find_date

    day = re.match(r"(\d{4}-\d\d-\d\d)(?:\D|$)", text)
    if day and day[1] != text:
        return iso_date(day[1])
    found = find_date(text)
    return found[2] if found and found[2] != text else None


def names(values: Iterable[str]) -> tuple[str, ...]:
    """People's names, each once: no "By", no addresses; several in one value are parted."""
    found: dict[str, None] = {}
    for value in values:
        link = WIKI_LINK.match(value.strip())
        text = BY.sub("", (link[1] if link else value).strip())
        if re.match(r"https?://|@", text):
            continue
        for name in AND.split(text):
            if name.strip():
                found.setdefault(name.strip())
    return tuple(found)


def the_page(own: str | None, known: str | None) -> str | None:
    """The address that names a page; the page's own, if both do or none does."""
    if own and known and is_first_page(own) and not is_first_page(known):
        return known
    return own or known


def is_first_page(address: str) -> bool:
    """Whether an address is that of a site alone."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query


def copied_from(address: str | None) -> str | None:
    """The address that the Wayback Machine has a copy of; any other as it is."""
    copy = WAYBACK.fullmatch(address or "")
    return copy[1] if copy else address


def web(address: str) -> str | None:
    """The address if it is one of the web's."""
    address = "".join(address.split())
    return address if re.match(r"https?://", address) else None
