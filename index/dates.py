"""Dates as the index keeps them and as questions name them. All are local: nothing is converted."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

DAY = 24 * 60  # minutes
LATEST = (1 << 32) - 1  # minutes: what 32 bits hold, in the year 8166; later dates are kept as this
NAMED = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
SPOKEN = re.compile(r"(?P<day>today|yesterday)|(?P<which>this|last)[-_ ]?(?P<unit>week|month|year)")
ISO = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:$|[T ](\d{2}):(\d{2}))")


class Days(NamedTuple):
    """From the first day to the last, both of them in it; ``None`` is an open end."""

    first: date | None
    last: date | None


def days(text: str) -> Days | None:
    """The days of a year, a month or a day: 2024, 2024-04, 2024-04-16; ``None`` if it is no date."""
    match = NAMED.fullmatch(text)
    if not match or not text.isascii():
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        if day or match[3]:
            return Days(date(year, month, day), date(year, month, day))
        if month or match[2]:
            return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Days(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None


def spoken(text: str, today: date) -> Days | None:
    """The days of a plain word: today, yesterday, this-week, last-month ... Weeks are ISO's, from Monday."""
    match = SPOKEN.fullmatch(text.lower())
    if not match:
        return None
    if match["day"]:
        day = today - timedelta(days=match["day"] == "yesterday")
        return Days(day, day)
    first = today - timedelta(days=today.weekday()) if match["unit"] == "week" else today.replace(day=1)
    if match["unit"] == "year":
        first = first.replace(month=1)
    if match["which"] == "this":
        return Days(first, ending(first, match["unit"]))
    last = first - timedelta(days=1)
    start = {
        "week": first - timedelta(days=7),
        "month": last.replace(day=1),
        "year": last.replace(month=1, day=1),
    }
    return Days(start[match["unit"]], last)


def ending(first: date, unit: str) -> date:
    """The last day of the week, month or year that begins with ``first``."""
    if unit == "week":
        return first + timedelta(days=6)
    if unit == "year":
        return date(first.year, 12, 31)
    return first.replace(day=monthrange(first.year, first.month)[1])


def span(text: str, today: date) -> Days | None:
    """The days of a date or of a range of two, either end of which may be open: ``2024-04..``.

    Either may be a plain word, which is counted from ``today``. ``None`` if it is no date.
    """
    if ".." not in text:
        return days(text) or spoken(text, today)
    left, right = text.split("..", 1)
    right = right.lstrip(".")  # an ellipsis typed by habit
    first = days(left) or spoken(left, today) if left else Days(None, None)
    last = days(right) or spoken(right, today) if right else Days(None, None)
    if first is None or last is None or not (left or right):
        return None
    if first.first and last.last and first.first > last.last:
        first, last = last, first
    return Days(first.first, last.last)


@lru_cache(maxsize=4096)  # each is asked for several times in a row
def minute(text: str) -> int | None:
    """Minutes since the year 1 began, of an ISO date or local date-time; ``None`` if ``text`` is neither.

    Of a year or month it is the first day's.
    """
    match = ISO.match(text)
    named = days(match[1]) if match else None
    if not match or not named or not named.first:
        return None
    clock = int(match[2] or 0) * 60 + int(match[3] or 0)
    return min(start_of(named.first) + min(clock, DAY - 1), LATEST)


def start_of(day: date) -> int:
    """The first minute of a day."""
    return min(day.toordinal() * DAY, LATEST)


def end_of(day: date) -> int:
    """The last minute of a day."""
    return min(day.toordinal() * DAY + DAY - 1, LATEST)
