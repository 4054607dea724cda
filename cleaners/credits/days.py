"""When a picture was taken: a date at a credit's end, which names nobody.

"Jane Roe/Reuters, May 3, 2021", "Jane Roe/dpa (3. Mai 2021)", "Jane Roe, May 2021", "Jane Roe/AP, 2021".
"""

from __future__ import annotations

import re

from cleaners.credits.kinds import agency, is_person
from cleaners.dates import NAMED, find_date

MONTH = re.compile(rf"(?<![^\s,/(\[])(?:{NAMED})\.?\s(?:de\s|del\s)?(?:19|20)\d\d$", re.IGNORECASE)
YEAR = re.compile(r"(?P<sign>[\s,/(\[]\s*)(?:19|20)\d\d$")
SIGNS = " ,/(["  # between the credit and its date
CLOSED = " .)]"
LATEST = 40  # characters of a date with its month in full, the time and a bracket around both
# As Japanese and Chinese captions print it, in a part of its own, with the place: "東京都港区で2021年5月3日".
EASTERN = re.compile(r"\d{4}年|\d{1,2}月\d{1,2}日")


def without_date(line: str) -> str:
    """The credit without the date at its end; the line as it is if it has none, or is nothing else."""
    bare = line.rstrip(CLOSED)
    if not bare[-1:].isdigit() and not line[-LATEST:].rstrip(CLOSED)[-2:].lower().endswith("m"):
        return line
    start = date_at_end(bare)
    rest = bare[:start].rstrip(SIGNS) if start is not None else ""
    return rest or line


def date_at_end(text: str) -> int | None:
    """Where the date begins in which ``text`` ends: a day, a month, or a year behind a sign or a name."""
    late = max(0, len(text) - LATEST)
    found = find_date(text, late, "de")  # any language: only its place counts
    while found and found[1] < len(text):
        found = find_date(text, found[1], "de")
    if found:
        return found[0] if text[: found[0]][-1:] in ("", *SIGNS) else None
    if (month := MONTH.search(text, late)) and is_parted(text[: month.start()]):
        return month.start()
    if year := YEAR.search(text, late):
        before = text[: year.start()]
        return year.start() if year["sign"].strip() or is_parted(before) else None
    return None


def is_parted(before: str) -> bool:
    """Whether a month or year behind this is not the name's: "Varn 2020" is a house, "Ann May" a person."""
    name = re.split(r"[,/(\[]", before)[-1].strip()
    return not name or is_person(name) or bool(agency(name))
