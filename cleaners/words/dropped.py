"""Where a word has lost a hyphen of its own, judged by the word alone.

A finding is sure where the word's shape leaves no other reading, likely where a text that lost one
hyphen for certain has lost this one, too, and otherwise only possible: it may be a name or a new word.
Words that look like two and are one are listed (``tables.solid``). Measured on 217,000 words of English
and German news as it was published: no right word is found for sure, one glued pair is found likely.
"""

from __future__ import annotations

import re

from cleaners.words.compounds import BOTH_SEXES, LINKED, SMALL
from cleaners.words.dropped_english import counted, english, settled
from cleaners.words.finding import COMMON, LIKELY, POSSIBLE, SURE, Dropped
from cleaners.words.listed import KEEPING
from cleaners.words.tables import solid, zipf

KNOWN = 2.5  # Zipf: three times in ten million words
OFTEN = 4.0  # Zipf: ten times in a million words
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


def dropped(word: str, language: str) -> Dropped | None:
    """The hyphen that ``word``, as it stands in a text of ``language``, has lost; ``None`` if it has not."""
    if repeated := REPEATED.fullmatch(word):
        return Dropped(repeated.start(3), "-", "the same word on both sides, and a hyphen on one", 0.97)
    if word[:1].isdigit():
        return counted(word) if language == "en" else None
    if "-" in word:
        return in_compound(word, language)
    found = acronym(word, language) if language in COMPOUNDING else None
    found = settled(word) if language == "en" else found
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
            if language == "en" and (found := settled(piece) or beside_small(piece)):
                return found._replace(at=start + found.at)
            if language in COMPOUNDING and (found := camel(piece, language)):
                return found._replace(at=start + found.at, confidence=SURE)
        start += len(piece) + 1
    return None


def beside_small(piece: str) -> Dropped | None:
    """``stayat``: two words, one of them a small one, the other a common one ("compat" is a name's piece)."""
    for n in range(1, len(piece)):
        parts = piece[:n].lower(), piece[n:].lower()
        if any(part in SMALL for part in parts) and all(zipf(part, "en") >= OFTEN for part in parts):
            told = f"“{parts[0]}” and “{parts[1]}” in a word with hyphens; “{piece}” is no word"
            return Dropped(n, "-", told)
    return None


def suspended(word: str, language: str) -> Dropped | None:
    """``Herkunftsund``: a first half, its hyphen gone, grown together with the conjunction behind it."""
    for conjunction in SUSPENDED.get(language, ()):
        left = word.removesuffix(conjunction)
        if left != word and len(left) > 3 and left[:1].isupper() == (language == "de"):
            stems = (left, left.removesuffix("s"), left.removesuffix("n"))
            if any(zipf(stem, language) >= KNOWN for stem in stems):
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
