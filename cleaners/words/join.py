"""What a hyphen at a line end means: a divided word to join, a hyphen of the word's own, or neither.

The evidence, strongest first: what kind of sign it is, a conjunction behind it (``short- and``), the
shape of both parts, the same word elsewhere in the article, how common the joined word is beside
its parts. All of it is added up as log odds, so that no piece decides alone where others speak
against it. The weights were fitted to news and manuals in twelve languages that were wrapped and
hyphenated for the purpose, each hyphen's meaning being known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import exp
from typing import Literal, NamedTuple

from cleaners.words.listed import ALL_CONJUNCTIONS, COMPOUNDING, CONJUNCTIONS, JOINING, KEEPING
from cleaners.words.tables import table_code, zipf


class Verdict(NamedTuple):
    """What becomes of ``left-`` + ``right``.

    ``join``: one word, the hyphen goes. ``keep``: one word, the hyphen stays. ``apart``: a suspended
    hyphen, both stay as they are with a blank between (``short- and``). ``leave``: nobody can say; as
    it stands, and a doubt. ``confidence`` is the chance, 0 to 1, that a typesetter would agree.
    """

    kind: Literal["join", "keep", "apart", "leave"]
    confidence: float
    reason: str


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


class Clue(NamedTuple):
    """A piece of evidence: log odds for joining, and how to say it."""

    weight: float
    words: str


SOFT_SIGNS = "\u00ad"  # put there by hyphenation and nothing else
LIKELY_SOFT = {"\u2010": 3.0, "¬": 4.0}  # browsers and OCR write these where a word was divided
EDGES = " \t.,;:!?…()[]{}<>«»‹›“”„‟\"'‘’‚*_–—"
PIECES = re.compile(r"[-\u2010\u2011/'’\u2019]")
SURE = 0.8  # log odds, either way, from which on a verdict is given: wrong in under one of three there

VOWELS = frozenset("aeiouyäöüåæøœéèêëàáâãíîïóôõúûùąęěůýıаеёиоуыэюяіїє")


def judge(
    left: str,
    right: str,
    hyphen: str = "-",
    *,
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
) -> Verdict:
    """Decide about ``left`` + ``hyphen`` + line end + ``right``.

    ``left`` is the last word before the hyphen, ``right`` the first behind it, punctuation and further
    hyphens as they stand: ``"difficult", "to-update,"``. ``seen`` tells how often a word, in lower
    case, stands elsewhere in the article; ``language`` is the article's, if it is known.
    """
    left, right = left.lstrip(EDGES), right.rstrip(EDGES)
    if not left or not right or not left[-1].isalnum() or not right[0].isalnum():
        return Verdict("leave", 0.9, "no word on both sides of the hyphen")
    a, b = PIECES.split(left)[-1], PIECES.split(right)[0]
    cut = Cut(left, right, a, b, table_code(language))
    if hyphen in SOFT_SIGNS:
        return Verdict("join", 0.99, "a soft hyphen only stands where a word was divided")
    if hyphen == "\u2011":
        return Verdict("keep", 0.98, "a non-breaking hyphen belongs to its word")
    return suspended(cut) or weighed(cut, [*clues(cut, hyphen, seen or never)])


def never(_: str) -> int:
    """Nothing is known of the article."""
    return 0


def suspended(cut: Cut) -> Verdict | None:
    """``apart`` if the right part is a conjunction and no syllable of a known word."""
    if cut.right not in CONJUNCTIONS.get(cut.language, ALL_CONJUNCTIONS):
        return None
    common = zipf(cut.joined, cut.language)
    if len(cut.b) > 1 and common >= 2.5 and (cut.language == "en" or not before_vowel(cut)):
        return None  # "edi-tor", "col-or", "Kür-bis"
    return Verdict("apart", 0.97, f"“{cut.b}” follows a suspended hyphen, as in “short- and long-term”")


def before_vowel(cut: Cut) -> bool:
    """Whether a consonant was parted from the vowel behind it, as hyphenation does in English only."""
    return cut.a[-1].lower() not in VOWELS and cut.b[0].lower() in VOWELS


def weighed(cut: Cut, found: list[Clue]) -> Verdict:
    """The verdict that the sum of all clues gives; its reason is the strongest of them."""
    odds = sum(clue.weight for clue in found)
    confidence = 1 / (1 + exp(-max(-7.0, min(7.0, odds))))
    toward = [clue for clue in found if clue.weight * odds > 0 and clue.words]
    reason = "; ".join(clue.words for clue in sorted(toward, key=lambda clue: -abs(clue.weight))[:2])
    if odds >= SURE:
        return Verdict("join", confidence, reason)
    if odds <= -SURE:
        return Verdict("keep", 1 - confidence, reason)
    return Verdict(
        "leave", max(confidence, 1 - confidence), f"“{cut.joined}” or “{cut.a}-{cut.b}”: neither is certain"
    )


def clues(cut: Cut, hyphen: str, seen: Callable[[str], int]) -> Iterator[Clue]:
    """All the evidence about a cut word."""
    if hyphen in LIKELY_SOFT:
        yield Clue(LIKELY_SOFT[hyphen], f"“{hyphen}” is the sign of a divided word")
    yield from elsewhere(cut, seen)
    shape = list(shapes(cut))
    yield from shape
    if not shape:
        yield from common(cut) if cut.language else plain(cut)


def elsewhere(cut: Cut, seen: Callable[[str], int]) -> Iterator[Clue]:
    """The same word in the rest of the article, with the hyphen or without."""
    left, right = cut.left.lower(), cut.right.lower()
    solid = seen(left + right) or seen(cut.joined.lower())
    hyphened = seen(f"{left}-{right}") or seen(f"{cut.a}-{cut.b}".lower())
    if solid and solid >= hyphened:
        yield Clue(5.0 if not hyphened else 1.0, f"“{cut.joined}” stands elsewhere in the article")
    elif hyphened:
        yield Clue(
            -6.0 if not solid else -1.0, f"“{cut.a}-{cut.b}” stands elsewhere in the article with its hyphen"
        )


def shapes(cut: Cut) -> Iterator[Clue]:
    """What letters and digits tell without any dictionary, where they settle it."""
    a, b = cut.a, cut.b
    if not a.isalpha() or not b.isalpha():
        yield Clue(-6.0, f"a hyphen beside a figure belongs to it, as in “{a}-{b}”")
    elif len(a) == 1 or len(b) == 1:
        yield Clue(-5.0, f"a single letter is not divided from its word, so “{a}-{b}”")
    elif b[0].isupper() and not (a.isupper() and b.isupper()):
        joins = a in ("Mc", "Mac")
        yield Clue(2.0 if joins else -6.0, f"“{b}” has a capital of its own")
    elif a.isupper() and b.islower():
        yield Clue(-5.0, f"“{a}” is an abbreviation")


def plain(cut: Cut) -> Iterator[Clue]:
    """Without a table: most hyphens before a small letter at a line end are hyphenation."""
    yield Clue(2.2, "most hyphens at line ends divide a word; there is no word list for this language")
    if PIECES.search(cut.left) or PIECES.search(cut.right):
        yield Clue(-2.2, "the word has another hyphen")


def common(cut: Cut) -> Iterator[Clue]:
    """How common the joined word is beside its parts."""
    joined, a, b = (zipf(word, cut.language) for word in (cut.joined, cut.a, cut.b))
    compounding = cut.language in COMPOUNDING
    if joined:
        # By chance "a b" side by side would be a word of Zipf a + b - 9; 3 more for a liking.
        gain = joined - (a + b - 6)
        yield Clue(
            (2.5 if not compounding else 6.0) + 1.5 * max(-6.0, min(4.0, gain)) + max(0.0, joined - 4),
            f"“{cut.joined}” is a word" if gain > -1.5 else f"“{cut.a}” and “{cut.b}” are common words",
        )
    elif not a or not b:
        yield Clue(2.0 if not compounding else 5.0, f"“{cut.b if not b else cut.a}” is no word of its own")
    else:
        weight = 2.0 - 0.9 * min(a, b) - 0.5 * b + (5.0 if compounding else 0.0)
        yield Clue(weight, f"“{cut.a}” and “{cut.b}” are words, “{cut.joined}” is in no list")
        if cut.a[0].isupper():
            yield Clue(1.0, "it may be a name")
    if min(a, b) >= 4 and (PIECES.search(cut.left) or PIECES.search(cut.right)):
        yield Clue(-3.0, f"the word has another hyphen: “{cut.left}-{cut.right}”")
    if cut.language == "en":
        yield from prefixes(cut)


def prefixes(cut: Cut) -> Iterator[Clue]:
    """English prefixes that mostly keep their hyphen, or mostly lose it."""
    prefix = cut.a.lower()
    if prefix in KEEPING:
        yield Clue(-2.0, f"“{prefix}-” mostly keeps its hyphen")
    elif prefix in JOINING:
        yield Clue(2.0, f"“{prefix}” mostly is one word with what follows")
