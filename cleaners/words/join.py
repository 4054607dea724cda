"""What a hyphen at a line end means: a divided word to join, a hyphen of the word's own, or neither.

Some signs and words settle it: a soft hyphen, a conjunction behind it (``short- and``). Otherwise all
the evidence there is (``clues``) is added up as log odds, so that no piece decides alone where others
speak against it, and a sum near nothing is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import exp
from typing import Literal, NamedTuple

from cleaners.words.clues import HEAD, TAIL, Clue, Cut, clues, parts_consonant_from_vowel
from cleaners.words.listed import ALONE, CONJUNCTIONS, OPENING
from cleaners.words.stop_words import stop_words
from cleaners.words.tables import table_code, zipf

LIKELY_SOFT = {"‐": 3.0, "¬": 4.0}  # browsers and OCR write these where a word was divided
# More where an article's own hyphens are others: in 26 articles that browsers printed so, each of 689 words
# that had it was divided, and each of 19 with a common hyphen was not.
PROVEN = 2.0
SHAPED = -6.0  # a capital or a figure behind the hyphen: no division has it, whatever else the sign divides
# Of 1,380 hyphens of words' own, where a programme had filled the lines, 84 went without it, 37 with it.
UNDIVIDED = -6.0
OWN = "hyphens at line ends are the words' own in this text"
EDGES = " \t.,;:!?…()[]{}<>«»‹›“”„‟\"'‘’‚*_–—"
ABBREVIATION = re.compile(r"\b[^\W\d_]\.(?:[^\W\d_]{1,2}\.)+$")  # "U.S.", "K.o."
LONGEST = 300  # characters of either side that are looked at; a word has fewer, and so have most addresses
OTHER_SCRIPTS = frozenset(  # languages that have no Latin letters of their own
    "ar be bg bn el fa gu he hi hy ja ka kk km kn ko lo mk ml mn mr my ne pa ru si ta te th uk ur zh".split()
)
SURE = 0.7  # log odds, either way, from which on a verdict is given: below, one in three would be wrong

SURER = 1.0  # for a hyphen in what without it is a word of the language: "six-ties"


class Verdict(NamedTuple):
    """What becomes of ``left-`` + ``right``.

    ``join``: one word, the hyphen goes. ``keep``: one word, the hyphen stays. ``leave``: both stay as
    they are. ``confidence``, 0 to 1, is the chance that a typesetter would agree; with ``leave`` it is
    the chance that joining would be right, and 0.0 where there is nothing to doubt (``short- and``).
    """

    kind: Literal["join", "keep", "leave"]
    confidence: float
    reason: str


def judge(
    left: str,
    right: str,
    hyphen: str = "-",
    *,
    language: str | None = None,
    seen: Callable[[str], int] | None = None,
    others: Callable[[str], int] | None = None,
    divider: str = "",
    undivided: bool = False,
) -> Verdict:
    """Decide about ``left`` + ``hyphen`` + line end + ``right``.

    ``left`` is the last word before the hyphen, ``right`` the first behind it, punctuation and further
    hyphens as they stand: ``"difficult", "to-update,"``. ``seen`` tells how often a word, in lower
    case, stands elsewhere in the article, ``others`` how often in other articles; ``language`` is the
    article's, if it is known. ``divider`` is the sign with which the article divides words, where that is
    another than the hyphen (``‐``). ``undivided`` says that its line ends divide no words.
    """
    left, right = left[-LONGEST:].lstrip(EDGES), right[:LONGEST].rstrip(EDGES)
    before, behind = TAIL.search(left), HEAD.match(right)
    if not left or not behind:
        return Verdict("leave", 0.0, "there is no word on both sides of the hyphen")
    if not before:
        return behind_a_sign(left, right, hyphen, language)
    cut = Cut(left, right, before[0], behind[0], code_for(before[0] + behind[0], language))
    if "\u00ad" in hyphen:
        return Verdict("join", 0.99, "a soft hyphen only stands where a word was divided")
    if hyphen == "‑":
        return Verdict("keep", 0.98, "a non-breaking hyphen belongs to its word")
    if hyphen == "-" and divider not in ("", "-", "\ufffe"):
        return suspended(cut, seen or never) or Verdict(
            "keep", 0.98, f"words are divided with “{divider}” here, so this is a hyphen"
        )
    if cut.right in OPENING.get(cut.language, ()):
        return Verdict("leave", 0.0, f"with “{cut.right}” something else begins")
    found = list(clues(cut, seen or never, others or never))
    if hyphen in LIKELY_SOFT:
        shaped = any(clue.weight <= SHAPED for clue in found)
        surely = PROVEN if hyphen == divider and not shaped else 0.0
        found.append(Clue(LIKELY_SOFT[hyphen] + surely, f"“{hyphen}” is the sign of a divided word"))
    elif undivided:
        found.append(Clue(UNDIVIDED, OWN))
    return suspended(cut, seen or never) or weighed(cut, found, undivided)


def code_for(word: str, language: str | None) -> str:
    """The table for a word in an article: Latin words in Greek, Russian or Japanese are mostly English."""
    return "en" if word.isascii() and (language or "")[:2] in OTHER_SCRIPTS else table_code(language)


def behind_a_sign(left: str, right: str, hyphen: str, language: str | None) -> Verdict:
    """The verdict on a hyphen behind no letter: ``U.S.-backed``, ``K.o.-Spiel``, ``“D-Day”-Rede``.

    Behind a quotation mark it may be a dash with a space forgotten; where nouns have capitals, it is none.
    """
    sign = left[-1]
    code = table_code(language)
    if right.lower() in CONJUNCTIONS.get(code, ()) or right in ALONE.get(code, ()):
        return Verdict("leave", 0.0, f"“{left}-” is suspended before “{right}”, as in “short- and long-term”")
    noun = code == "de" and right[0].isupper()
    if sign.isdigit() or hyphen in LIKELY_SOFT or ABBREVIATION.search(left) or noun:
        return Verdict("keep", 0.95, f"no word is divided behind “{sign}”")
    return Verdict("leave", 0.0, f"behind “{sign}” this may be a dash")


def never(_: str) -> int:
    """How often a word stands elsewhere, where nothing is known of other words: never."""
    return 0


def suspended(cut: Cut, seen: Callable[[str], int]) -> Verdict | None:
    """``leave``, without a doubt, if the right part is a conjunction and no syllable of a known word."""
    if cut.right in ALONE.get(cut.language, ()):
        # A name may end so, "Thores-by"; and what the article has elsewhere is a word: "see-through".
        name = cut.a[0].isupper() and cut.language != "de"
        word = zipf(cut.joined, cut.language) or seen(cut.joined.lower())
        if name or (word and len(cut.b) > 1) or seen(cut.hyphened.lower()):
            return None
    elif cut.right in CONJUNCTIONS.get(cut.language, ()):
        syllable = (
            cut.language == "en" or not parts_consonant_from_vowel(cut) or not zipf(cut.a, cut.language)
        )
        if len(cut.b) > 1 and syllable and zipf(cut.joined, cut.language) >= 2.5:
            return None  # "edi-tor", "col-or", "Kür-bis", "geslot-en"
    else:
        return None
    return Verdict("leave", 0.0, f"“{cut.a}-” is suspended before “{cut.b}”, as in “short- and long-term”")


def weighed(cut: Cut, found: list[Clue], undivided: bool) -> Verdict:
    """The verdict that the sum of all clues gives; its reason is the strongest of them."""
    odds = max(-6.0, min(6.0, sum(clue.weight for clue in found)))
    join = 1 / (1 + exp(-odds))
    listed = odds < 0 and zipf(cut.joined, cut.language) > 0
    if abs(odds) < (SURER if listed else SURE):
        if undivided:
            return Verdict("keep", max(0.5, 1 - join), OWN)
        return Verdict("leave", join, f"“{cut.joined}” or “{cut.hyphened}”: neither is certain")
    agreeing = sorted((clue for clue in found if clue.weight * odds > 0), key=lambda c: -abs(c.weight))
    reason = "; ".join(clue.words for clue in agreeing[:2])
    if odds > 0:
        return Verdict("join", join, reason)
    if cut.a.istitle() and len(cut.b) > 1 and not cut.compound and cut.b in stop_words(cut.language):
        # "he went to Hollywood- in 2013": a dash, and no compound of a name.
        return Verdict("leave", join, f"“{cut.hyphened}” is no word, “{cut.b}” mostly stands alone")
    return Verdict("keep", 1 - join, reason)
