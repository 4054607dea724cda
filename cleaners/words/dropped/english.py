"""Where an English word has lost a hyphen of its own."""

from __future__ import annotations

import re

from cleaners.words.dropped.compounds import (
    ADJECTIVES,
    BEFORE_NAMES,
    BEGINS,
    BEHIND_FIRSTS,
    BEHIND_OFFICES,
    COMPARING,
    COUNTED,
    COUNTED_ON,
    ENDINGS,
    ENDS,
    ENDS_OF_WORDS,
    FIRSTS,
    HYPHENED,
    NATIONS,
    NOT_SELF,
    NUMBERS,
    OFFICES,
    ONES,
    PARTICIPLES,
    PREFIXES,
    TENS,
    VICES,
)
from cleaners.words.dropped.finding import COMMON, LIKELY, POSSIBLE, SETTLED, Dropped, hyphen_places
from cleaners.words.tables import hyphened, zipf

KNOWN_NAME = 3.5  # Zipf: three times in a million words
FIXED = hyphen_places(HYPHENED)
RARE = 2.5  # Zipf: a participle may be as rare ("imbued"), for its form says what it is
FIGURE = re.compile(r"(\d{1,4})([a-z]+)(?:-\w+)*")
ORDINAL = re.compile(r"(\d{1,3}(?:st|nd|rd|th))([a-z]+)(?:-\w+)*")
COMPASS = re.compile(r"([Nn]orth|[Ss]outh)(East|West)")
OFFICE = re.compile(r"([A-Z]?[a-z]{3,})([A-Z][a-z]+)")  # "AttorneyGeneral"
BEFORE_NAME = re.compile(rf"({'|'.join(BEFORE_NAMES)})([A-Z][A-Za-z]+)")  # "postBrexit"
ACRONYM = re.compile(r"([A-Z]{2,6})([a-z]{3,})")  # "AIpowered"
ABOUT_A_YEAR = re.compile(r"(mid|pre|post)((?:1[5-9]|20)\d\d)s?", re.IGNORECASE)


def settled(word: str) -> Dropped | None:
    """``longterm``, ``eightweek``, ``postBrexit``: English is settled on a hyphen here."""
    found = in_dictionaries(word.lower()) or numbered(word)
    if found:
        return found._replace(confidence=SETTLED)
    return beside_capital(word)


def in_dictionaries(low: str) -> Dropped | None:
    """``longterm``, ``selfimmolating``: dictionaries have it in no other way."""
    if at := FIXED.get(low) or hyphened(low):
        return Dropped(at, "-", f"dictionaries have “{low[:at]}-{low[at:]}” and no “{low}”")
    if low.startswith("self") and has_self(low):
        return Dropped(4, "-", "“self-” keeps its hyphen")
    return None


def numbered(word: str) -> Dropped | None:
    """``eightweek``, ``twentyfive``, ``firstround``, ``mid1990s``: a number and what is counted."""
    if year := ABOUT_A_YEAR.fullmatch(word):
        return Dropped(year.start(2), "-", f"“{year[1]}-” has a hyphen before a year")
    if not word[1:].islower():
        return None
    low = word.lower()
    for n in range(3, min(10, len(low) - 2)):
        left, right = low[:n], low[n:]
        if (left in NUMBERS and right in COUNTED) or (left in FIRSTS and right in BEHIND_FIRSTS):
            return Dropped(n, "-", f"a number and what is counted, before a noun: “{left}-{right}”")
        if left in TENS and right in ONES:
            return Dropped(n, "-", f"the tens and the ones of a number: “{left}-{right}”")
    return None


def beside_capital(word: str) -> Dropped | None:
    """``AttorneyGeneral``, ``postBrexit``, ``AIpowered``: a capital shows where the hyphen was."""
    if found := COMPASS.fullmatch(word):
        return Dropped(found.end(1), "-", "a capital within a word: two points of the compass")
    if (found := BEFORE_NAME.fullmatch(word)) and zipf(found[2], "en") >= COMMON:
        return Dropped(found.end(1), "-", f"“{found[1]}-” has a hyphen before a name")
    if (found := ACRONYM.fullmatch(word)) and not zipf(word, "en") and may_follow_acronym(found[2]):
        return Dropped(found.end(1), "-", f"“{found[1]}” has a hyphen before “{found[2]}”")
    if found := OFFICE.fullmatch(word):
        left, right = found[1].lower(), found[2].lower()
        if (left in OFFICES and right in BEHIND_OFFICES) or (left == "vice" and right in VICES):
            return Dropped(found.end(1), "-", f"an office: “{found[1]}-{found[2]}”")
    return None


def may_follow_acronym(word: str) -> bool:
    """Whether ``word`` stands behind an acronym with a hyphen: "-based", "-free", "-powered"."""
    return word in ENDS or word in ENDS_OF_WORDS or is_participle(word)


def counted(word: str) -> Dropped | None:
    """``40minute``, ``32year-old``, ``20thcentury``: a figure and what is counted, before a noun."""
    found = FIGURE.fullmatch(word)
    if not found or found[2] not in COUNTED:
        found = ORDINAL.fullmatch(word)
        if not found or found[2] not in COUNTED_ON:
            return None
    told = f"a number and what is counted, before a noun: “{found[1]}-{found[2]}”"
    return Dropped(found.end(1), "-", told, SETTLED)


def has_self(word: str) -> bool:
    """Whether ``word`` begins with self- and has a word or a participle behind it."""
    rest = word[4:]
    if rest.startswith(NOT_SELF) or len(rest) < 4:
        return False
    return zipf(rest, "en") > 0 or (len(rest) > 6 and rest.endswith(("ing", "ed", "ion")))


def english(word: str) -> Dropped | None:
    """``Pakistanbased``, ``wildcaught``, ``lowercourt``."""
    if is_derived(word.lower()):
        return None
    found = [found for n in range(2, len(word) - 1) if (found := between(word, n))]
    return max(found, key=lambda one: one.confidence, default=None)


def between(word: str, n: int) -> Dropped | None:
    """The hyphen at ``n`` of an English word, if its two parts are such as have one."""
    left, right = word[:n].lower(), word[n:]
    told = f"“{left}” and “{right}” are words, “{word}” is not"
    common = zipf(left, "en") >= COMMON
    if common and left.endswith(NATIONS) and right.lower().endswith(NATIONS) and right.istitle():
        return Dropped(n, "-", f"{told}; two nations have a hyphen") if zipf(right, "en") > COMMON else None
    if not common or not right.islower():
        return None
    if left in COMPARING and len(right) > 4 and zipf(right, "en") >= KNOWN_NAME:
        return Dropped(n, "-", f"“{left}” compares, and has a hyphen before “{right}”")
    if left == "ever" and right.endswith(("er", "ing")) and zipf(right, "en"):
        return Dropped(n, "-", f"{told}, and such words have a hyphen")
    if (
        (right in ENDS and (word.islower() or len(right) > 4 or is_name(left)))
        or ((word.islower() or (len(right) > 4 and n > 3)) and right in ENDS_OF_WORDS)
        or (left in BEGINS and zipf(right, "en") > (0 if n > 2 else COMMON))
    ):
        return Dropped(n, "-", f"{told}, and such words have a hyphen")
    if is_participle(right):
        # "well-wrung", but "beknown" may be a name's beginning.
        return Dropped(n, "-", f"{told}; a participle with its noun has a hyphen") if n > 3 else None
    if n < 3 or len(right) < 4 or not word.islower() or zipf(right, "en") < COMMON:
        return None
    if right.endswith("ing") and len(right) > 5:  # "doomscrolling" is too new a word
        return Dropped(n, "-", f"{told}; a participle with its noun has a hyphen", LIKELY)
    if left in ADJECTIVES:
        return Dropped(n, "-", f"{told}; an adjective with its noun has a hyphen before another")
    return Dropped(n, "-", told, POSSIBLE) if n > 3 else None


def is_name(left: str) -> bool:
    """Whether what a name begins with is long and common enough for a name of its own: not "Til(era)"."""
    return len(left) > 4 and zipf(left, "en") >= KNOWN_NAME


def is_participle(word: str) -> bool:
    """Whether ``word`` is a past participle, by its form or because it is listed."""
    return word in PARTICIPLES or (word.endswith("ed") and len(word) > 4 and zipf(word, "en") >= RARE)


def is_derived(word: str) -> bool:
    """Whether a known English word with a prefix or an ending makes ``word``."""
    stems = [word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix)]
    stems += [
        word.removesuffix(ending) + more
        for ending in ENDINGS
        if word.endswith(ending)
        for more in ("", "e", "y")
    ]
    return any(len(stem) > 3 and zipf(stem, "en") > 0 for stem in stems)
