"""The lines of an article's top, each by itself: whom it names, when, or what else a page has there.

By Ann Lee and Bo Ek
Ann Lee Transport correspondent
Posted on April 16, 2024 by Ann Lee
April 16, 2024 12:50 PM GMT+2 · Updated 3 hours ago
Port Varn | 16/04/2024 12:50

A line that says more is none of them: ``row`` gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cleaners.byline_names import (
    BY,
    CLIENT,
    HANDLE,
    all_names,
    has_trade,
    is_buttons,
    is_house,
    is_name_like,
    is_others,
    is_place,
    names,
    persons,
    says_by,
    tells_of_name,
    without_trade,
)
from cleaners.byline_words import ANSWERS, LABELS, PHRASES, TO_DO, WRITTEN_BY
from cleaners.bylines import LONG, READING_TIME, WORD_COUNT
from cleaners.credits.kinds import agency
from cleaners.credits.letters import LOWER, UPPER
from cleaners.dates import DAY_OF_MONTH
from cleaners.name_shapes import A_NAME, PARTICLES
from cleaners.page_notices import is_page_notice
from cleaners.timestamps import AGO, BESIDE, DONE, TIME, find_timestamp

# What copying has glued together: "April 16, 2024Updated April 17", "Ann Lee16 April 2024".
GLUED = re.compile(rf"(?<=\d{{4}})(?=[{UPPER}][{LOWER}])|(?<=[{LOWER}])(?=\d{{1,2}}[ .]\S)")
PARTS = re.compile(r"\s*[|·•\n\t]\s*|\s+[–—/-]\s+|\s{3,}|(?<=\w)/(?=[a-z]{2,4}\b)")
EDGES = " ,.:;–—-*"
MARKS = tuple("|·•,–—-/:(")
ZONE = re.compile(r"(?:(?:gmt|utc)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[A-Z]{2,4})")
LABEL = re.compile(rf"(?:{WRITTEN_BY}|{PHRASES}|(?:{LABELS})|by|von)\s?:?", re.IGNORECASE | re.VERBOSE)
FROM_PLACE = re.compile(rf"(?:aus|from|in|à|de|desde|da|från|fra) [{UPPER}]\S+(?: [{UPPER}]\S+){{0,2}}")
SMALL = 12  # words in small letters: a text's line has more, one of a top hardly half as many
PREPOSITION = 3  # letters of "on", "at": longer words beside a date say what was done then
WORDS = 4  # of a place or a house
COUNT = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Row:
    """What a line says: who wrote it, by a ``By`` or by a bare name; when; where, or for whom."""

    by: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    told: bool = False  # that something was done then, or how long ago: "Published", "3 hours ago"
    tells: bool = False  # of the name above it: a trade, a handle
    others: bool = False  # who else did something
    loose: bool = False  # that the word beside the date is a place, is not sure: no mark stands between
    count: bool = False  # a bare number, as beside a button

    def with_part(self, more: Row) -> Row:
        """The same, with what one more part of the line says."""
        return replace(
            self,
            by=self.by + more.by,
            bare=self.bare + more.bare,
            where=self.where + more.where,
            tells=self.tells or more.tells,
            others=self.others or more.others,
            loose=self.loose or more.loose,
        )

    @property
    def is_who(self) -> bool:
        """Whether the line names somebody who may have written the article."""
        return bool(self.by or self.bare)


@lru_cache(maxsize=256)  # a second pass, and the byline's own reading, ask about the same lines
def row(line: str, language: str | None = None) -> Row | None:
    """What a line of a top says; ``None`` if it is another."""
    text = line.strip()
    if len(line) > LONG or not text or sum(word[0].islower() for word in text.split()) > SMALL:
        return None
    if alone := row_alone(text):
        return alone
    when, rest = without_dates(GLUED.sub(" | ", text), language)
    short = rest
    for mark in (READING_TIME, WORD_COUNT, AGO, TIME, DAY_OF_MONTH):
        short = mark.sub(" | ", short)
    timed = bool(when) or short != rest
    ago = AGO.search(rest) is not None
    done = any(word in DONE and len(word) > PREPOSITION for word in words(short))
    said = Row(when=when, told=ago or (timed and done))
    for part in map(trimmed, PARTS.split(short)):
        part = without_told(part) if timed else part
        more = None if is_empty(part, timed) else row_of(part, text, timed)
        if more is None and is_empty(part, timed):
            continue
        if more is None or (more.bare and said.where and timed):
            return None  # a name behind a place: perhaps the author; it stays where it can be read
        said = said.with_part(more)
    is_clock = timed and not (when or said.told or READING_TIME.search(rest))
    return None if said.bare and is_clock else said  # somebody's time of day


def row_alone(text: str) -> Row | None:
    """What a line says that has no parts: who else did something, a button, a trade; ``None`` for others."""
    if is_others(text):
        return Row(others=True)
    if is_button(text) or is_page_notice(text):
        return Row()
    if text.endswith(":") and (said := words(text)) and BESIDE.issuperset(said):
        return Row()  # "Published:", and the day in the next line
    if COUNT.fullmatch(text) or TIME.fullmatch(text):
        return Row(count=True)
    return Row(tells=True) if HANDLE.fullmatch(text.strip(EDGES + "|")) or is_trade(text) else None


def row_of(part: str, line: str, timed: bool) -> Row | None:
    """What one part of a line says; ``timed``: the line says when, too."""
    found = BY.match(part)
    who = persons(part)
    if found and is_byline(part, who):
        return Row(by=who)
    if is_trade(part):
        return Row(tells=True)
    if is_others(part):
        return Row(others=True)
    if not found and (agency(part) or (is_house(part) and without_trade(part) == part)):
        return Row(where=(part,), loose=timed and not has_mark(line, part))
    if not found and all_names(who) and not CLIENT.search(part) and not line.endswith(","):
        return Row(bare=who)
    if (timed and is_where(part)) or FROM_PLACE.fullmatch(part):
        return Row(where=(part,), loose=timed and not has_mark(line, part))
    return None


def is_trade(text: str) -> bool:
    """Whether a text says what somebody does, and does not begin with the name."""
    return has_trade(text) and tells_of_name(text) and not BY.match(text) and not named_first(text)


def trimmed(part: str) -> str:
    """A part of a line without the marks around it."""
    part = part.strip(EDGES)
    return part.strip("()[]" + EDGES) if part.count("(") != part.count(")") or part[:1] == "(" else part


def without_told(part: str) -> str:
    """A part of a line with a date without the words before and behind it that tell what was done then."""
    each = part.split()
    while each and each[-1].strip(EDGES).lower() in BESIDE:
        each.pop()
    return " ".join(each).strip(EDGES)


def is_byline(part: str, who: Sequence[str]) -> bool:
    """Whether a part says ``By`` and who; in small letters a headline's last line may do so, too."""
    if part[0].isupper() and says_by(part) and who and not who[0][0].islower():  # not "By the sea"
        return True
    if not who or not all(map(is_writer, who)):
        return False
    return part[0].isupper() or not is_place(who[0])


def named_first(text: str) -> bool:
    """Whether a line with a trade in it begins with somebody's name: ``Ann Lee, staff writer``."""
    first = without_trade(names(text)[0])
    return A_NAME.fullmatch(first) is not None and not has_trade(first)


def is_button(text: str) -> bool:
    """Whether a line is what a page offers, or how many have answered, and nothing else."""
    said = text.strip(EDGES + "·•|")
    if not said:
        return True
    return is_buttons(said) or bool(TO_DO.fullmatch(said) or ANSWERS.fullmatch(said))


def is_label(text: str) -> bool:
    """Whether a line says ``By`` and no more: who it was stands in the next."""
    return LABEL.fullmatch(text.strip()) is not None


def is_writer(name: str) -> bool:
    """Whether this is a whole name, or a house that writes."""
    return A_NAME.fullmatch(name) is not None or bool(agency(name))


def is_empty(part: str, timed: bool) -> bool:
    """Whether a part of a line tells nothing but what stands beside a date, or on a button."""
    if not part or is_button(part):
        return True
    if not timed:
        return False
    said = words(part)
    return (
        (bool(said) and all(word in BESIDE for word in said))
        or ZONE.fullmatch(part) is not None
        or part.isdecimal()
    )


def is_where(part: str) -> bool:
    """Whether a part beside a date can be where it was written, or what published it."""
    each = part.split()
    capitals = all(word[0].isupper() or word in PARTICLES for word in each)
    return capitals and is_name_like(part) and len(each) <= WORDS and part[-1].isalnum()


def has_mark(text: str, part: str) -> bool:
    """Whether a mark stands between a part and the date: not in "Released 3 May 2024"."""
    before, _, behind = text.partition(part)
    return before.rstrip()[-1:] in MARKS or behind.lstrip()[:1] in MARKS


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"[^\W\d_]+", text.lower())


def without_dates(text: str, language: str | None) -> tuple[tuple[str, ...], str]:
    """The dates in a line, each with the time of day that may stand before it, and the rest, in parts."""
    dates: list[str] = []
    while found := find_timestamp(text, 0, language):
        start, end, date = found
        dates.append(date)
        text = f"{text[:start]} | {text[end:]}"
    return tuple(dates), text
