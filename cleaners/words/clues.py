"""The evidence about a word that a line end cut in two, piece by piece, as log odds for joining it.

The weights were fitted to news in twelve languages and translated manuals that were wrapped and
hyphenated for the purpose, so that each hyphen's meaning was known, and rounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cleaners.words.dropped import dropped
from cleaners.words.listed import (
    CLASHING,
    COMPOUNDING,
    ENCLITICS,
    JOINING,
    KEEPING,
    NAME_HYPHEN,
    OFTEN_KEEPING,
    SOLID_PREFIXES,
    TAILS,
)
from cleaners.words.stop_words import stop_words
from cleaners.words.tables import zipf


class Clue(NamedTuple):
    """A piece of evidence: log odds for joining, and how to say it."""

    weight: float
    words: str


class Habits(NamedTuple):
    """How a group of languages forms words, as log odds for joining."""

    word: float  # the joined word is in the table and as common as chance would have its parts meet
    gain: float  # for each Zipf step that it is more common than that
    common: float  # for each Zipf step that it is above COMMON, one and a half at most
    neither: float  # the joined word is not in the table, nor is one of its parts
    parts: float  # the joined word is not in the table, both its parts are
    less: float  # for each Zipf step of the rarer part, then
    vowel: float  # a consonant before the hyphen and a vowel behind it


ENGLISH = Habits(word=2.5, gain=1.5, common=2.0, neither=2.0, parts=0.6, less=-0.9, vowel=0.0)
SOLID = Habits(word=4.4, gain=0.8, common=1.0, neither=2.2, parts=2.0, less=-0.9, vowel=-2.0)  # few hyphens
COMPOUND = Habits(word=4.8, gain=0.6, common=1.5, neither=4.0, parts=2.3, less=-0.2, vowel=-0.8)

# Without a table: most hyphens before a small letter at a line end are hyphenation.
UNLISTED = Clue(
    2.2, "most hyphens before a small letter divide a word; there is no word list for this language"
)
TAIL = re.compile(r"[^\W_]+$")
HEAD = re.compile(r"[^\W\d_]+|\d+")
HYPHEN = re.compile(r"[-‐‑]")
WEB = re.compile(r"://|www\.|@|\.(?:com|org|net)\b|^[~.]?/", re.IGNORECASE)  # an address, a file's path
NAMES_END = 8  # letters of the longest that names are divided before: "Christian-sborg"
LONG = 5  # letters: more than a syllable
COMMON = 3.3  # Zipf: twice in a million words; what is commoner is no accident
# Of peoples and the like, side by side: "israelisch-libanesische", "svensk-norska".
SCANDINAVIAN = re.compile(r"\w{2,}sk-\w{2,}sk[aet]?")
ADJECTIVES = {
    "de": re.compile(r"\w*isch-\w*isch\w*"),
    **dict.fromkeys(("da", "nb", "sv"), SCANDINAVIAN),
}
VOWELS = frozenset("aeiouyäöüåæøœéèêëàáâãíîïóôõúûùąęěůýıаеёиоуыэюяіїє")


class Cut(NamedTuple):
    """A word cut in two: all of it, and the two pieces that touch the hyphen."""

    left: str  # "real-es" of "real-es" + "tate"
    right: str
    a: str  # "es"
    b: str  # "tate"
    language: str  # the code of the language's table; empty if it has none

    @property
    def joined(self) -> str:
        """The two pieces as one word."""
        return self.a + self.b

    @property
    def hyphened(self) -> str:
        """The two pieces with a hyphen."""
        return f"{self.a}-{self.b}"

    @property
    def compound(self) -> bool:
        """Whether the word has yet another hyphen."""
        return bool(HYPHEN.search(self.left) or HYPHEN.search(self.right))


def clues(cut: Cut, seen: Callable[[str], int], others: Callable[[str], int]) -> Iterator[Clue]:
    """All the evidence about a cut word; what other articles have counts where this one says nothing."""
    yield from list(elsewhere(cut, seen, "elsewhere in the article")) or elsewhere(
        cut, others, "in other articles"
    )
    shape = list(shapes(cut))
    yield from shape
    if not shape:
        yield from frequency(cut) if cut.language else unlisted(cut)
        yield from habits(cut)


def elsewhere(cut: Cut, seen: Callable[[str], int], said: str) -> Iterator[Clue]:
    """The same word where ``said``, with the hyphen or without."""
    left, right = cut.left.lower(), cut.right.lower()
    solid, hyphened = seen(left + right), seen(f"{left}-{right}")
    piece, hyphened_piece = seen(cut.joined.lower()), seen(cut.hyphened.lower())
    if hyphened > solid or (hyphened_piece > piece and not solid):
        yield Clue(-1.0 if solid or piece else -5.0, f"“{cut.hyphened}” has its hyphen {said}")
    elif solid:
        brand = cut.language == "en" and cut.b[0].isupper()  # "DoorDash": the only join before a capital
        yield Clue(1.0 if hyphened else 7.0 if brand else 5.0, f"“{cut.joined}” stands {said}")
    elif piece:
        yield Clue(1.0 if cut.compound or hyphened_piece else 3.0, f"“{cut.joined}” stands {said}")
    elif is_capital_before_compound(cut) and seen(cut.a.lower()) > 1:
        yield Clue(-5.5, f"“{cut.a}” stands alone {said}: a name's compound has a hyphen")


def is_capital_before_compound(cut: Cut) -> bool:
    """Whether a capital begins what is in no list, and what follows is too long for the end of a name."""
    if cut.language not in NAME_HYPHEN or not cut.a.istitle() or len(cut.b) <= NAMES_END:
        return False
    return not zipf(cut.joined, cut.language) and not zipf(cut.b, cut.language)


def shapes(cut: Cut) -> Iterator[Clue]:
    """What letters and digits tell without any dictionary, where they settle it."""
    a, b = cut.a, cut.b
    elided = len(b) == 1 and cut.right[1:2] in ("'", "’") and cut.language != "en"  # "dal-l'esistenza"
    if b[0].isdigit() or any(map(str.isdigit, a)):
        yield Clue(-6.0, f"a hyphen beside a figure belongs to it, as in “{cut.hyphened}”")
    elif len(a) == 1 and cut.left[-2:-1] not in ("'", "’"):  # but "l'e-satta" has two letters
        yield Clue(-5.0, f"nobody divides a word behind its first letter, so “{cut.hyphened}”")
    elif len(b) == 1 and not elided:
        yield Clue(-5.0, f"nobody divides a word before its last letter, so “{cut.hyphened}”")
    elif b[0].isupper() and not (a.isupper() and b.isupper()):
        yield Clue(2.0 if a in ("Mc", "Mac") else -6.0, f"“{b}” has a capital of its own")
    elif a.isupper() and b.islower():
        yield Clue(-5.0, f"“{a}” is an abbreviation")
    elif a.isupper() and len(cut.joined) <= 8 and not zipf(cut.joined, cut.language):  # "WBC-WM", not "NA-TO"
        yield Clue(-4.0, f"“{a}” and “{b}” are abbreviations")
    elif elided and cut.language == "fr" and not zipf(cut.joined, "fr"):  # but "aujour-d'hui" is divided
        yield Clue(-5.0, f"“{b}’” begins a word, as in “main-d’œuvre”")
    elif elided:
        yield Clue(4.0, f"“{cut.joined}’” is one word")


def parts_consonant_from_vowel(cut: Cut) -> bool:
    """Whether a consonant was parted from the vowel behind it, as hyphenation does in English only."""
    return cut.a[-1].lower() not in VOWELS and cut.b[0].lower() in VOWELS


def frequency(cut: Cut) -> Iterator[Clue]:
    """How common the joined word is beside its parts."""
    habit = ENGLISH if cut.language == "en" else COMPOUND if cut.language in COMPOUNDING else SOLID
    joined, a, b = (zipf(word, cut.language) for word in (cut.joined, cut.a, cut.b))
    if joined:
        # Two words meet by chance at Zipf a + b - 9, and three steps above that where they belong together.
        gain = max(-6.0, min(4.0, joined - (a + b - 6)))
        weight = (
            habit.word
            + habit.gain * gain
            + habit.common * max(0.0, min(1.5, joined - COMMON)) * (not cut.compound)
        )
        words = (
            f"“{cut.joined}” is a word" if weight > 0 else f"“{cut.a}” and “{cut.b}” are far commoner words"
        )
        yield Clue(weight, words)
    elif a and b:
        weight = habit.parts + habit.less * min(a - syllable(cut.a), b - syllable(cut.b))
        yield Clue(weight, f"“{cut.a}” and “{cut.b}” are words, “{cut.joined}” is in no list")
    else:
        yield Clue(habit.neither, f"“{cut.b if not b else cut.a}” is no word of its own")
    if not joined and cut.a[0].isupper():
        if cut.language in NAME_HYPHEN and len(cut.b) > 2 and b:
            yield Clue(-3.0, f"“{cut.a}” may be a name")
        else:
            yield Clue(1.5, f"“{cut.joined}” may be a name")
    if not joined and b >= 3 and len(cut.b) > 3 and not cut.a[1:].islower() and not cut.a.isupper():
        yield Clue(-6.0, f"“{cut.a}” is a name")  # "AfD-kritisch", "GiveWell-directed", "OpenSSL-biblioteket"
    if parts_consonant_from_vowel(cut):
        yield Clue(habit.vowel, f"nobody divides between “{cut.a[-1]}” and “{cut.b[0]}”")


def unlisted(cut: Cut) -> Iterator[Clue]:
    """What is likely in a language without a table; those without small letters mostly divide no words."""
    if cut.b[0].islower():
        yield UNLISTED


def syllable(piece: str) -> float:
    """How much commoner a very short piece must be to count as a word: many syllables are some word, too."""
    return {2: 1.2, 3: 0.4}.get(len(piece), 0.0)


def function_word_in_a_chain(cut: Cut) -> bool:
    """Whether "to" or "at" stands between two hyphens, as in "day-to-day" and "stay-at-home"."""
    little = stop_words(cut.language)
    behind = HYPHEN.match(cut.right, len(cut.b)) and cut.b in little and zipf(cut.a, cut.language) >= 3
    before = cut.a in little and zipf(cut.b, cut.language) >= 3
    return bool(behind or (before and cut.left != cut.a))


def is_new_compound(cut: Cut) -> bool:
    """Whether the parts are words and the whole is in no list; "ge-" and "be-" are mostly no words.

    A long first part may be a compound itself, and in no list: "preconfiguratie-instellingen".
    """
    first = zipf(cut.a, cut.language) or (len(cut.a) > LONG and len(cut.b) > LONG)
    parts = first and zipf(cut.b, cut.language)
    return bool(parts) and len(cut.a) > 2 and not zipf(cut.joined, cut.language)


def habits(cut: Cut) -> Iterator[Clue]:
    """What the language does with such parts."""
    code, first, last = cut.language, cut.a.lower(), cut.b
    if WEB.search(cut.left) or WEB.search(cut.right):
        yield Clue(-4.5 if cut.compound else -3.0, "in an address lines break behind hyphens of its own")
    elif cut.compound:
        chained = function_word_in_a_chain(cut)
        yield Clue(-4.0 if chained else -1.5, f"“{cut.left}-{cut.right}” has another hyphen")
    if first in KEEPING.get(code, ()):
        yield Clue(-3.0, f"“{first}-” keeps its hyphen")
    elif first in OFTEN_KEEPING.get(code, ()):
        yield Clue(-1.5, f"“{first}-” often keeps its hyphen")
    elif first in JOINING.get(code, ()):
        doubled = first[-1] == last[0] and first[-1] in VOWELS  # "re-election"
        solid = first in SOLID_PREFIXES.get(code, ())
        yield Clue(
            -2.5 if doubled else 5.0 if solid else 3.0,
            f"“{first}” mostly {'keeps its hyphen' if doubled else 'is one word with what follows'}",
        )
    adjective = ADJECTIVES.get(code)
    if adjective and adjective.fullmatch(f"{first}-{last}"):
        yield Clue(-5.0, "two adjectives side by side have a hyphen between them")
    elif code and (found := dropped(cut.joined, code)) and found.sure and found.at == len(cut.a):
        yield Clue(-4.0, found.reason)  # without it, it would be missed: "ever-present"
    if first[-1] + last[0] in CLASHING.get(code, ()) and is_new_compound(cut):
        yield Clue(-5.0, f"“{first[-1]}” and “{last[0]}” would be read as one sound")  # "zee-egel"
    if last in TAILS.get(code, ()):
        yield Clue(-3.0, f"“-{last}” mostly has a hyphen before it")
    elif last in ENCLITICS.get(code, ()) and first[-1] in "ro":
        yield Clue(2.0, f"“{last}” is written on to its verb")
