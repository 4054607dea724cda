"""Where a word has lost a hyphen of its own, judged by the word alone.

A finding is sure where the word's shape leaves no other reading, likely where a text that lost one
hyphen for certain has lost this one, too, and otherwise only possible: it may be a name or a new word.
Words that look like two and are one are listed (``tables.solid``). Measured on 217,000 words of English
and German news as it was published: no right word is found for sure, one glued pair is found likely.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaners.words.compounds import (
    ADJECTIVES,
    BEGINS,
    BOTH_SEXES,
    ENDINGS,
    ENDS,
    ENDS_OF_WORDS,
    LINKED,
    NATIONS,
    PARTICIPLES,
    PREFIXES,
    SMALL,
)
from cleaners.words.listed import KEEPING
from cleaners.words.tables import solid, zipf

SURE, LIKELY, POSSIBLE = 0.93, 0.9, 0.6  # confidence; a doubt below SURE
COMMON = 3.0  # Zipf: once in a million words; rarer parts make a word by chance
RARE = 2.5  # Zipf: a participle may be as rare ("imbued"), for its form says what it is
SUSPENDED = {  # not the Dutch "en", which is a plural's ending, too
    "de": ("und", "oder", "sowie", "bzw"),
    "sv": ("och",),
    "da": ("og",),
    "nb": ("og",),
}
COMPOUNDING = ("de", "nl", "sv", "da", "nb")  # which set an acronym before a noun with a hyphen, always
GERMAN_ACRONYM = re.compile(r"([A-ZÄÖÜ]{1,5})([A-ZÄÖÜ][a-zäöüß]{3,})")  # "USMilitäreinsatz"
ACRONYM = re.compile(r"([A-ZÅÆØÄÖ]{2,5})([a-zåæøäöë]{4,})")  # "VNrapport"
KEEPING_PREFIXES = ("fr", "pt")  # languages whose first parts keep their hyphen before any word
CAMEL = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,})([A-ZÄÖÜ][a-zäöüß]{2,})")
REPEATED = re.compile(r"(\w{3,})-(to|by|on|in|and|of|after|an|zu|für|auf)(\1)", re.IGNORECASE)
TWO_SMALL = {
    "ina": 2,
    "ofa": 2,
    "toa": 2,
    "ofthe": 2,
    "inthe": 2,
    "onthe": 2,
    "tothe": 2,
}  # once-in-a-lifetime


class Dropped(NamedTuple):
    """Where a hyphen is missing in a word, what to put there, and why."""

    at: int
    text: str
    reason: str
    confidence: float = SURE

    @property
    def sure(self) -> bool:
        """Whether the word alone is proof enough."""
        return self.confidence >= SURE


def dropped(word: str, language: str) -> Dropped | None:
    """The hyphen that ``word``, as it stands in a text of ``language``, has lost; ``None`` if it has not."""
    if repeated := REPEATED.fullmatch(word):
        return Dropped(repeated.start(3), "-", "the same word on both sides, and a hyphen on one", 0.97)
    if "-" in word:
        return in_compound(word, language)
    found = acronym(word, language) if language in COMPOUNDING else None
    if found or zipf(word, language) or (word[1:].islower() and solid(word, language)):
        return found
    return between_words(word, language)


def between_words(word: str, language: str) -> Dropped | None:
    """The hyphen between the two words of which one that is in no table is made."""
    return (
        suspended(word, language)
        or (camel(word, language) if language in COMPOUNDING else None)
        or (english(word) if language == "en" else None)
        or (prefixed(word, language) if language in KEEPING_PREFIXES else None)
    )


def in_compound(word: str, language: str) -> Dropped | None:
    """A piece of a hyphened word that is two words: ``stayat-home``, ``Kopf-an-KopfRennen``."""
    start = 0
    for piece in word.split("-"):
        if language == "en" and piece in TWO_SMALL:
            told = f"“{piece}” in a word with hyphens is two words"
            return Dropped(start + TWO_SMALL[piece], "-", told)
        if len(piece) > 3 and not zipf(piece, language):
            if language == "en" and (found := beside_small(piece)):
                return found._replace(at=start + found.at)
            if language in COMPOUNDING and (found := camel(piece, language)):
                return found._replace(at=start + found.at, confidence=SURE)
        start += len(piece) + 1
    return None


def beside_small(piece: str) -> Dropped | None:
    """``stayat``: two words, one of them a small one."""
    for n in range(1, len(piece)):
        parts = piece[:n].lower(), piece[n:].lower()
        if any(part in SMALL for part in parts) and all(zipf(part, "en") >= COMMON for part in parts):
            told = f"“{parts[0]}” and “{parts[1]}” in a word with hyphens; “{piece}” is no word"
            return Dropped(n, "-", told)
    return None


def suspended(word: str, language: str) -> Dropped | None:
    """``Herkunftsund``: a first half, its hyphen gone, grown together with the conjunction behind it."""
    for conjunction in SUSPENDED.get(language, ()):
        left = word.removesuffix(conjunction)
        if left != word and len(left) > 3 and left[:1].isupper() == (language == "de"):
            stems = (left, left.removesuffix("s"), left.removesuffix("n"))
            if any(zipf(stem, language) >= COMMON for stem in stems):
                told = f"“{left}-” waits for its second half, behind “{conjunction}”; “{word}” is no word"
                return Dropped(len(left), "- ", told, 0.95)
    return None


def acronym(word: str, language: str) -> Dropped | None:
    """``USMilitäreinsatz``, ``ECommerce``: an acronym or a letter grown together with a noun."""
    found = (GERMAN_ACRONYM if language == "de" else ACRONYM).fullmatch(word)
    if not found:
        return None
    # "EBay" is a name: rarer without its first letter than with it.
    if noun(found[2], language) <= zipf(word, language):
        return None
    return Dropped(found.end(1), "-", f"“{found[1]}” is set with a hyphen before a noun")


def noun(word: str, language: str) -> float:
    """How common a noun is, or else the last part of one that two make: ``Tanksäulen``."""
    ends = (word[n:] for n in range(3, len(word) - 4) if zipf(word[:n], language) >= COMMON)
    return zipf(word, language) or max((zipf(end, language) for end in ends), default=0.0)


def camel(word: str, language: str) -> Dropped | None:
    """``NachhaltigkeitsInitiative``, ``TopDiplomat``: two nouns. Some brands are written so."""
    found = CAMEL.fullmatch(word)
    if not found or found[2] in BOTH_SEXES:
        return None
    left, right = found[1], found[2]
    if max(zipf(right, language), zipf(right + "s", language)) < COMMON or foreign(right, language):
        return None
    told = f"“{left}” and “{right}” are words, “{word}” is not"
    if left.endswith(LINKED):
        return Dropped(found.end(1), "-", f"{told}; “{left}” does not stand alone")
    if max(zipf(left, language), zipf(left.removesuffix("s"), language)) < COMMON:
        return None
    # A place's adjective makes a name of two words with the noun: "Salzburger Nachrichten".
    return Dropped(found.end(1), "-", told, POSSIBLE if left.endswith("er") else LIKELY)


def foreign(word: str, language: str) -> bool:
    """Whether a word is English in a text that is not: brands such as ``ApplePay`` are made of those."""
    return zipf(word, "en") >= zipf(word, language)


def prefixed(word: str, language: str) -> Dropped | None:
    """``sousmarins``: a first part that keeps its hyphen in this language."""
    for n in range(4, len(word) - 3):
        left, right = word[:n].lower(), word[n:]
        if left in KEEPING.get(language, ()) and right.islower() and zipf(right, language) > COMMON:
            return Dropped(n, "-", f"“{left}-” keeps its hyphen; “{word}” is no word")
    return None


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
        right in ENDS
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
