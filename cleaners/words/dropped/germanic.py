"""Where a word has lost a hyphen in a language that writes its compounds in one word.

German rules are the official ones (Amtliche Regelung, §§ 40 to 52): a hyphen behind single letters,
abbreviations and figures, and between adjectives of equal rank.
"""

from __future__ import annotations

import re

from cleaners.words.dropped.compounds import BOTH_SEXES, GERMAN_COUNTED, LANDS, LINKED
from cleaners.words.dropped.finding import COMMON, COMPOUNDING, LIKELY, POSSIBLE, SETTLED, WEAK, Dropped
from cleaners.words.tables import zipf

KNOWN = 2.5  # Zipf: three times in ten million words
SUSPENDED = {  # not the Dutch "en", which is a plural's ending, too
    "de": ("und", "oder", "sowie", "bzw"),
    "sv": ("och",),
    "da": ("og",),
    "nb": ("og",),
}
# "USMilitäreinsatz", "ECommerce", "AfDSpitze", "ExKanzlerin".
GERMAN_ACRONYM = re.compile(
    r"(?!I[A-Z][a-z])([A-ZÄÖÜ]{1,5}|[A-Z]{1,3}[a-z]{1,2}[A-Z]|Ex)([A-ZÄÖÜ][a-zäöüß]{3,})"
)
ACRONYM = re.compile(r"([A-ZÅÆØÄÖ]{2,5})([a-zåæøäöë]{4,})")  # "VNrapport"
CAMEL = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,})([A-ZÄÖÜ][a-zäöüß]{2,})")
IN_COMPOUND = re.compile(r"([A-ZÄÖÜ]?[a-zäöüß]{2,})([A-ZÄÖÜ][a-zäöüß]{2,})")
BEFORE_CAPITAL = re.compile(r"([^\W\d_][^\W\d_]*[a-zäöüßåæø])([A-ZÄÖÜÅÆØ][a-zäöüßåæø]{2,})(?![A-ZÄÖÜÅÆØ])")
NAME_ACRONYM = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,})([A-ZÄÖÜ]{2,})")  # "JesusKI-Foto"
TWO_NATIONS = re.compile(r"(deutsch|\w{4,}isch)(deutsch|\w{4,}isch)(e[mnrs]?)?", re.IGNORECASE)
LINKING = ("", "s", "n", "en", "es")  # what stands between the parts of a compound
FIGURE = re.compile(r"(\d{1,4})([a-zäöüß]+?)(?:e[mnrs]?)?")
FIGURE_WORD = re.compile(r"(\d{1,4})([^\W\d_]{4,})")
FIGURE_UNIT = re.compile(r"(\d{1,4})([A-ZÄÖÜ][a-zäöüß]+)-.+")


def germanic(word: str, language: str) -> Dropped | None:
    """The hyphen that a word in no table has lost between its two parts."""
    found = suspended(word, language) or camel(word, language)
    return found or (equal_adjectives(word) if language == "de" else None)


def suspended(word: str, language: str) -> Dropped | None:
    """``Herkunftsund``: a first half, its hyphen gone, grown together with the conjunction behind it."""
    for conjunction in SUSPENDED.get(language, ()):
        left = word.removesuffix(conjunction)
        if left != word and len(left) > 3 and left[:1].isupper() == (language == "de"):
            stems = (left, left.removesuffix("s"), left.removesuffix("n"))
            if any(zipf(stem, language) >= KNOWN for stem in stems):
                told = f"“{left}-” waits for its second half, behind “{conjunction}”; “{word}” is no word"
                return Dropped(len(left), "- ", told, SETTLED)
    return None


def acronym(word: str, language: str) -> Dropped | None:
    """``USMilitäreinsatz``, ``ECommerce``: an acronym or a letter grown together with a noun."""
    found = (GERMAN_ACRONYM if language == "de" else ACRONYM).fullmatch(word)
    if not found:
        return None
    # "EBay" is a name: rarer without its first letter than with it.
    if noun(found[2], language) <= max(KNOWN, zipf(word, language)):
        return None
    return Dropped(found.end(1), "-", f"“{found[1]}” is set with a hyphen before a noun", SETTLED)


def noun(word: str, language: str) -> float:
    """How common a noun is, or else the last part of one that two make: ``Tanksäulen``."""
    ends = (n for n in range(3, len(word) - 3) if is_first_part(word[:n], language))
    return max(zipf(word, language), *(zipf(word[n:], language) for n in ends), 0.0)


def is_first_part(part: str, language: str) -> bool:
    """Whether a common word, with what links it to another, is ``part``."""
    return any(
        part.endswith(link) and zipf(part.removesuffix(link), language) >= COMMON
        for link in LINKING
        if len(part) > len(link) + 2
    )


def camel(word: str, language: str) -> Dropped | None:
    """``NachhaltigkeitsInitiative``, ``TopDiplomat``: two nouns. Some brands are written so."""
    found = CAMEL.fullmatch(word)
    if not found or found[2] in BOTH_SEXES:
        return None
    left, right = found[1], found[2]
    if max(noun(right, language), zipf(right + "s", language)) < COMMON or foreign(right, language):
        return None
    told = f"“{left}” and “{right}” are words, “{word}” is not"
    if left.endswith(LINKED):
        return Dropped(found.end(1), "-", f"{told}; “{left}” does not stand alone")
    if not (zipf(left, language) or zipf(left.removesuffix("s"), language)):
        return None
    # A place's adjective makes a name of two words with the noun: "Salzburger Nachrichten".
    return Dropped(found.end(1), "-", told, POSSIBLE if left.endswith("er") else LIKELY)


def before_capital(word: str, language: str) -> Dropped | None:
    """``SamsungSmartwatches``, ``MaxSchmeling-Halle``: a name or a noun before a noun, or else a brand.

    So weak a sign is for where a line is known to have ended.
    """
    found = BEFORE_CAPITAL.match(word)
    if language not in COMPOUNDING or not found or found[2] in BOTH_SEXES or zipf(word, language):
        return None
    told = f"“{found[1]}” before “{found[2]}”; “{word}” is no word"
    return Dropped(found.end(1), "-", told, WEAK)


def foreign(word: str, language: str) -> bool:
    """Whether a word is English in a text that is not: brands such as ``ApplePay`` are made of those."""
    return zipf(word, "en") >= zipf(word, language)


def two_nouns(piece: str, language: str, behind: bool) -> Dropped | None:
    """Two nouns in a word with hyphens; ``behind`` one, what has a capital inside is no brand."""
    if found := NAME_ACRONYM.fullmatch(piece):
        return Dropped(found.end(1), "-", f"“{found[2]}” in a word with hyphens")
    found = IN_COMPOUND.fullmatch(piece)
    if not found or found[2] in BOTH_SEXES:
        return None
    if behind and noun(found[2], language) >= COMMON:
        return Dropped(found.end(1), "-", f"“{found[2]}” in a word with hyphens; “{piece}” is no word")
    return camel(piece, language)


def of_two_lands(word: str) -> Dropped | None:
    """``rheinlandpfälzisch``: of a land that is named after two."""
    low = word.lower()
    for first, second in LANDS:
        if low.startswith(first + second):
            told = f"“{first.title()}-{second.title()}…” keeps its hyphen"
            return Dropped(len(first), "-", told, SETTLED)
    return None


def equal_adjectives(word: str) -> Dropped | None:
    """``deutschchinesische``: of two nations."""
    found = TWO_NATIONS.fullmatch(word)
    if not found or zipf(found[1], "de") < COMMON or zipf(found[2], "de") < COMMON:
        return None
    return Dropped(found.end(1), "-", f"“{found[1]}” and “{found[2]}” are of equal rank")


def figure_before_word(word: str, language: str) -> Dropped | None:
    """Swedish ``18åriga``, Dutch ``70plussers``: a hyphen stands before whatever is a word."""
    found = FIGURE_WORD.fullmatch(word)
    if found and zipf(found[2], "en") > zipf(found[2], language):
        return None  # a manual's "3type"
    return Dropped(found.end(1), "-", f"a figure has a hyphen before “{found[2]}”") if found else None


def figure(word: str) -> Dropped | None:
    """``15köpfig``, ``180Grad-Drehung``: a figure has a hyphen before a word."""
    if unit := FIGURE_UNIT.fullmatch(word):
        known = zipf(unit[2], "de") >= COMMON
        return Dropped(unit.end(1), "-", "a figure in a word with hyphens has one, too") if known else None
    found = FIGURE.fullmatch(word)
    if not found or not found[2].endswith(GERMAN_COUNTED):
        return None
    return Dropped(found.end(1), "-", f"a figure has a hyphen before “{word[found.end(1) :]}”")
