"""The lines of a byline together: who wrote the article, and when it was published.

By Ann Lee
Transport correspondent
Updated April 17, 2024, 8:00 a.m. | Published April 16, 2024, 12:50 p.m.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cleaners.byline_names import is_place
from cleaners.byline_rows import Row, is_label, row
from cleaners.bylines import Meta, parse_lines
from cleaners.timestamps import DAY


def rows_of(lines: Sequence[str], language: str | None = None) -> list[Row | None]:
    """What each of the lines says; one that says ``By`` and no more belongs to the name in the next."""
    found = [row(line, language) for line in lines]
    for n, said in enumerate(found[1:], 1):
        if said and said.bare and is_label(lines[n - 1]):
            found[n - 1], found[n] = Row(), replace(said, by=said.bare, bare=())
    return found


def parse_rows(text: str, language: str | None = None) -> Meta | None:
    """What the lines of a byline say together; ``None`` if the text is none."""
    rows = rows_of(text.split("\n"), language)
    known = parse_lines(text, language)
    said = [each for each in rows if each]
    if len(said) < len(rows):
        return known
    meta = together(said)
    places = [name for each in said if each.when for name in each.where]
    if known and known.authors and all(name in places and is_place(name) for name in known.authors):
        return meta
    alone = known and all(any(name in line for line in text.split("\n")) for name in known.authors)
    if known and alone and not meta.authors and any(each.where for each in said):
        return known._replace(published=meta.published or known.published)
    houses = [name for each in said for name in each.where]
    return meta._replace(site=known.site) if known and known.site in houses else meta


def together(rows: Sequence[Row]) -> Meta:
    """What the rows of a top say together."""
    who = [name for each in rows for name in each.by]
    for above, below in pairwise(rows):
        if above.by and below.bare and not (below.when or below.where):  # "By Ann Lee" / "Bo Ek"
            who += below.bare
    if not who:
        alone = [each for each in rows if each.bare and not each.when]
        who = [name for each in alone or rows for name in each.bare]
    dates = [date for each in rows for date in each.when]
    return Meta(tuple(dict.fromkeys(who)), None, earliest(dates))


def earliest(dates: Sequence[str]) -> str | None:
    """The first day of several, with the time of day if one of them says it."""
    first = [date for date in dates if date[:DAY] == min(dates)[:DAY]]
    return min(first, key=lambda date: (len(date) == DAY, date)) if first else None
