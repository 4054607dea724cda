"""Where an English word has lost a hyphen of its own."""

from __future__ import annotations

import re
from functools import cache

from cleaners.words.compounds import (
    ADJECTIVES,
    BEGINS,
    BEHIND_OFFICES,
    COUNTED,
    ENDINGS,
    ENDS,
    ENDS_OF_WORDS,
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
from cleaners.words.finding import COMMON, LIKELY, POSSIBLE, Dropped
from cleaners.words.tables import zipf

RARE = 2.5  # Zipf: a participle may be as rare ("imbued"), for its form says what it is
FIGURE = re.compile(r"(\d{1,4})([a-z]+)")
ABOUT_A_YEAR = re.compile(r"(mid|pre|post)((?:1[5-9]|20)\d\d)s?", re.IGNORECASE)


def settled(word: str) -> Dropped | None:
    """``longterm``, ``eightweek``, ``AttorneyGeneral``: English is settled on a hyphen here."""
    low = word.lower()
    if at := fixed().get(low):
        return Dropped(at, "-", f"dictionaries have “{low[:at]}-{low[at:]}” and no “{low}”")
    if year := ABOUT_A_YEAR.fullmatch(word):
        return Dropped(year.start(2), "-", f"“{year[1]}-” has a hyphen before a year")
    if low.startswith("self") and has_self(low):
        return Dropped(4, "-", "“self-” keeps its hyphen")
    for n in range(3, min(10, len(low) - 2)):
        left, right = low[:n], low[n:]
        if word.islower() and left in NUMBERS and right in COUNTED:
            return Dropped(n, "-", f"a number and what is counted, before a noun: “{left}-{right}”")
        if left in TENS and right in ONES:
            return Dropped(n, "-", f"the tens and the ones of a number: “{left}-{right}”")
        if word[n].isupper() and (
            (left in OFFICES and right in BEHIND_OFFICES) or (left == "vice" and right in VICES)
        ):
            return Dropped(n, "-", f"an office: “{word[:n]}-{word[n:]}”")
    return None


def counted(word: str) -> Dropped | None:
    """``40minute``: a figure grown together with what is counted, which stands before a noun."""
    found = FIGURE.fullmatch(word)
    if not found or found[2] not in COUNTED:
        return None
    return Dropped(found.end(1), "-", f"a number and what is counted, before a noun: “{found[1]}-{found[2]}”")


def has_self(word: str) -> bool:
    """Whether ``word`` begins with self- and has a word or a participle behind it."""
    rest = word[4:]
    if rest.startswith(NOT_SELF) or len(rest) < 4:
        return False
    return zipf(rest, "en") > 0 or (len(rest) > 6 and rest.endswith(("ing", "ed", "ion")))


@cache
def fixed() -> dict[str, int]:
    """Where the hyphen of each word of ``HYPHENED`` stands, by the word without it."""
    return {word.replace("-", ""): word.index("-") for word in HYPHENED}


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
    if (
        (right in ENDS and (word.islower() or len(right) > 4))  # "Tilera" is a name
        or (word.islower() and right in ENDS_OF_WORDS)
        or (left in BEGINS and zipf(right, "en") > (0 if n > 2 else COMMON))
    ):
        return Dropped(n, "-", f"{told}, and such words have a hyphen")
    if right in PARTICIPLES or (right.endswith("ed") and len(right) > 4 and zipf(right, "en") >= RARE):
        # "well-wrung", but "beknown" may be a name's beginning.
        return Dropped(n, "-", f"{told}; a participle with its noun has a hyphen") if n > 3 else None
    if n < 3 or len(right) < 4 or not word.islower() or zipf(right, "en") < COMMON:
        return None
    if right.endswith("ing") and len(right) > 5:  # "doomscrolling" is too new a word
        return Dropped(n, "-", f"{told}; a participle with its noun has a hyphen", LIKELY)
    if left in ADJECTIVES:
        return Dropped(n, "-", f"{told}; an adjective with its noun has a hyphen before another")
    return Dropped(n, "-", told, POSSIBLE) if n > 3 else None


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
