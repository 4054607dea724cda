"""What a hyphen at a line end means: a divided word to join, a hyphen of the word's own, or neither.

The evidence: what kind of sign it is, a conjunction behind it (``short- and``), the shape of both
parts, the same word elsewhere in the article, how common the joined word is beside its parts, what the
language does with such parts. All of it is added up as log odds, so that no piece decides alone where
others speak against it. The weights were fitted to news in twelve languages and translated manuals that
were wrapped and hyphenated for the purpose, so that each hyphen's meaning was known, and rounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import exp, log
from typing import Literal, NamedTuple

from cleaners.words.listed import (
    COMPOUNDING,
    CONJUNCTIONS,
    ENCLITICS,
    JOINING,
    KEEPING,
    NAME_HYPHEN,
    TAILS,
)
from cleaners.words.tables import table_code, zipf


class Verdict(NamedTuple):
    """What becomes of ``left-`` + ``right``.

    ``join``: one word, the hyphen goes. ``keep``: one word, the hyphen stays. ``leave``: both stay as
    they are. ``confidence``, 0 to 1, is the chance that a typesetter would agree; with ``leave`` it is
    the chance that joining would be right, and 0.0 where there is nothing to doubt (``short- and``).
    """

    kind: Literal["join", "keep", "leave"]
    confidence: float
    reason: str


class Clue(NamedTuple):
    """A piece of evidence: log odds for joining, and how to say it."""

    weight: float
    words: str


class Habits(NamedTuple):
    """How a group of languages forms words, as log odds for joining."""

    word: float  # the joined word is in the table and as common as chance would have its parts meet
    gain: float  # for each Zipf step that it is more common than that
    common: float  # for each Zipf step that it is above 4.0, one in 100,000: such a word is no accident
    neither: float  # the joined word is not in the table, nor is one of its parts
    parts: float  # the joined word is not in the table, both its parts are
    less: float  # for each Zipf step of the rarer part, then
    vowel: float  # a consonant before the hyphen and a vowel behind it


ENGLISH = Habits(word=2.0, gain=1.4, common=3.0, neither=2.0, parts=0.6, less=-0.9, vowel=0.0)
SOLID = Habits(word=4.4, gain=0.8, common=1.0, neither=2.2, parts=2.0, less=-0.9, vowel=-2.0)  # few hyphens
COMPOUND = Habits(word=4.8, gain=0.6, common=1.5, neither=4.0, parts=2.0, less=-0.2, vowel=-0.8)

# Without a table: most hyphens before a small letter at a line end are hyphenation.
UNLISTED = Clue(
    2.2, "most hyphens before a small letter divide a word; there is no word list for this language"
)
LIKELY_SOFT = {"‐": 3.0, "¬": 4.0}  # browsers and OCR write these where a word was divided
EDGES = " \t.,;:!?…()[]{}<>«»‹›“”„‟\"'‘’‚*_–—"
TAIL = re.compile(r"[^\W_]+$")
HEAD = re.compile(r"[^\W_]+")
HYPHEN = re.compile(r"[-‐‑]")
WEB = re.compile(r"://|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
SURE = 0.7  # log odds, either way, from which on a verdict is given: below, one in three would be wrong
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


def judge(
    left: str,
    right: str,
    hyphen: str = "-",
    *,
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
    divider: str = "",
    prior: float = 0.0,
) -> Verdict:
    """Decide about ``left`` + ``hyphen`` + line end + ``right``.

    ``left`` is the last word before the hyphen, ``right`` the first behind it, punctuation and further
    hyphens as they stand: ``"difficult", "to-update,"``. ``seen`` tells how often a word, in lower
    case, stands elsewhere in the article; ``language`` is the article's, if it is known. ``divider``
    is the sign with which the article divides words, where that is another than the hyphen (``‐``);
    ``prior`` is what its other hyphens say (see ``lean``).
    """
    left, right = left.strip(EDGES), right.strip(EDGES)
    before, behind = TAIL.search(left), HEAD.match(right)
    if not before or not behind:
        return Verdict("leave", 0.0, "there is no word on both sides of the hyphen")
    cut = Cut(left, right, before[0], behind[0], table_code(language))
    if hyphen == "\u00ad":
        return Verdict("join", 0.99, "a soft hyphen only stands where a word was divided")
    if hyphen == "‑":
        return Verdict("keep", 0.98, "a non-breaking hyphen belongs to its word")
    if hyphen == "-" and divider not in ("", "-", "\ufffe"):
        return suspended(cut) or Verdict(
            "keep", 0.98, f"words are divided with “{divider}” here, so this is a hyphen"
        )
    found = [Clue(prior, "")] if prior else []
    if hyphen in LIKELY_SOFT:
        found.append(Clue(LIKELY_SOFT[hyphen], f"“{hyphen}” is the sign of a divided word"))
    return suspended(cut) or weighed(cut, [*found, *clues(cut, seen or never)])


def lean(joins: int, keeps: int) -> float:
    """What an article's other hyphens say about the next, as log odds for joining.

    ``joins`` and ``keeps`` are how many of them were decided so. An article whose lines were
    broken without hyphenation has nothing but hyphens of its words' own; 19 in 20 are not, elsewhere.
    """
    return log((joins + 1.9) / (keeps + 0.1) / 19)


def never(_: str) -> int:
    """Nothing is known of the article."""
    return 0


def suspended(cut: Cut) -> Verdict | None:
    """``leave``, without a doubt, if the right part is a conjunction and no syllable of a known word."""
    if cut.right not in CONJUNCTIONS.get(cut.language, ()):
        return None
    syllable = cut.language == "en" or not parts_consonant_from_vowel(cut)
    if len(cut.b) > 1 and syllable and zipf(cut.joined, cut.language) >= 2.5:
        return None  # "edi-tor", "col-or", "Kür-bis"
    return Verdict("leave", 0.0, f"“{cut.a}-” is suspended before “{cut.b}”, as in “short- and long-term”")


def parts_consonant_from_vowel(cut: Cut) -> bool:
    """Whether a consonant was parted from the vowel behind it, as hyphenation does in English only."""
    return cut.a[-1].lower() not in VOWELS and cut.b[0].lower() in VOWELS


def weighed(cut: Cut, found: list[Clue]) -> Verdict:
    """The verdict that the sum of all clues gives; its reason is the strongest of them."""
    odds = max(-6.0, min(6.0, sum(clue.weight for clue in found)))
    join = 1 / (1 + exp(-odds))
    if abs(odds) < SURE:
        return Verdict("leave", join, f"“{cut.joined}” or “{cut.hyphened}”: neither is certain")
    agreeing = sorted(
        (clue for clue in found if clue.weight * odds > 0 and clue.words), key=lambda c: -abs(c.weight)
    )
    reason = "; ".join(clue.words for clue in agreeing[:2])
    return Verdict("join", join, reason) if odds > 0 else Verdict("keep", 1 - join, reason)


def clues(cut: Cut, seen: Callable[[str], int]) -> Iterator[Clue]:
    """All the evidence about a cut word."""
    yield from elsewhere(cut, seen)
    shape = list(shapes(cut))
    yield from shape
    if not shape:
        yield from frequency(cut) if cut.language else (UNLISTED,)
        yield from habits(cut)


def elsewhere(cut: Cut, seen: Callable[[str], int]) -> Iterator[Clue]:
    """The same word in the rest of the article, with the hyphen or without."""
    left, right = cut.left.lower(), cut.right.lower()
    solid, hyphened = seen(left + right), seen(f"{left}-{right}")
    piece, hyphened_piece = seen(cut.joined.lower()), seen(cut.hyphened.lower())
    said = "elsewhere in the article"
    if hyphened > solid or (hyphened_piece > piece and not solid):
        yield Clue(-1.0 if solid or piece else -5.0, f"“{cut.hyphened}” has its hyphen {said}")
    elif solid:
        yield Clue(1.0 if hyphened else 5.0, f"“{cut.joined}” stands {said}")
    elif piece:
        yield Clue(1.0 if cut.compound or hyphened_piece else 3.0, f"“{cut.joined}” stands {said}")


def shapes(cut: Cut) -> Iterator[Clue]:
    """What letters and digits tell without any dictionary, where they settle it."""
    a, b = cut.a, cut.b
    elided = cut.right[len(b) : len(b) + 1] in ("'", "’")  # "dal-l'esistenza"
    if a[-1].isdigit() or b[0].isdigit():
        yield Clue(-6.0, f"a hyphen beside a figure belongs to it, as in “{cut.hyphened}”")
    elif len(a) == 1 and cut.left[-2:-1] not in ("'", "’"):  # but "l'e-satta" has two letters
        yield Clue(-5.0, f"nobody divides a word behind its first letter, so “{cut.hyphened}”")
    elif len(b) == 1 and not elided:
        yield Clue(-5.0, f"nobody divides a word before its last letter, so “{cut.hyphened}”")
    elif b[0].isupper() and not (a.isupper() and b.isupper()):
        yield Clue(2.0 if a in ("Mc", "Mac") else -6.0, f"“{b}” has a capital of its own")
    elif a.isupper() and b.islower():
        yield Clue(-5.0, f"“{a}” is an abbreviation")
    elif elided:
        yield Clue(4.0, f"“{cut.joined}’” is one word")


def frequency(cut: Cut) -> Iterator[Clue]:
    """How common the joined word is beside its parts."""
    habit = ENGLISH if cut.language == "en" else COMPOUND if cut.language in COMPOUNDING else SOLID
    joined, a, b = (zipf(word, cut.language) for word in (cut.joined, cut.a, cut.b))
    if joined:
        # Two words meet by chance at Zipf a + b - 9, and three steps above that where they belong together.
        gain = max(-6.0, min(4.0, joined - (a + b - 6)))
        weight = habit.word + habit.gain * gain + habit.common * min(1.5, max(0.0, joined - 4))
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
    if parts_consonant_from_vowel(cut):
        yield Clue(habit.vowel, f"nobody divides between “{cut.a[-1]}” and “{cut.b[0]}”")


def syllable(piece: str) -> float:
    """How much commoner a very short piece must be to count as a word: many syllables are some word, too."""
    return {2: 1.2, 3: 0.4}.get(len(piece), 0.0)


def habits(cut: Cut) -> Iterator[Clue]:
    """What the language does with such parts."""
    code, first = cut.language, cut.a.lower()
    if cut.compound:
        yield Clue(-1.5, f"“{cut.left}-{cut.right}” has another hyphen")
    if first in KEEPING.get(code, ()):
        yield Clue(-2.0, f"“{first}-” mostly keeps its hyphen")
    elif first in JOINING.get(code, ()):
        yield Clue(2.0, f"“{first}” mostly is one word with what follows")
    if cut.b in TAILS.get(code, ()):
        yield Clue(-3.0, f"“-{cut.b}” mostly has a hyphen before it")
    elif cut.b in ENCLITICS.get(code, ()) and first[-1] in "ro":
        yield Clue(2.0, f"“{cut.b}” is written on to its verb")
    if WEB.search(cut.left) or WEB.search(cut.right):
        yield Clue(-1.0, "it is an address")
