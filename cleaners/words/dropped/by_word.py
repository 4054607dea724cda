"""Where a word has lost a hyphen of its own, judged by the word alone.

A finding is sure where the word's shape leaves no other reading, likely where a text that lost one
hyphen for certain has lost this one, too, and otherwise only possible: it may be a name or a new word.
Words that look like two and are one are listed (``tables.solid``). Measured on 250,000 words of English
and German news as it was published: what is found for sure are four words that were glued there. In the
1.46 million words of WordNet's glosses forty are found, some rightly.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from cleaners.words.dropped.english import counted, english, settled
from cleaners.words.dropped.finding import COMMON, COMPOUNDING, Dropped
from cleaners.words.dropped.french import french
from cleaners.words.dropped.germanic import acronym, figure, figure_before_word, germanic, of_two_lands
from cleaners.words.dropped.in_compound import in_compound
from cleaners.words.listed import KEEPING
from cleaners.words.tables import solid, zipf

# Languages whose first parts keep their hyphen before any word; the shortest begin other words, too.
KEEPING_ALWAYS = {
    code: {part for part in KEEPING[code] if len(part) > 3 or part == "non"} for code in ("fr", "pt")
}
AL = re.compile(r"al([A-ZÄÖÜÉ][a-zäöüßé]{2,})")  # the article of Arabic names: "al-Assad"
# What is said of a word that begins with a figure.
FIGURES: dict[str, Callable[[str], Dropped | None]] = {
    "de": figure,
    "en": counted,
    **{code: partial(figure_before_word, language=code) for code in ("da", "nb", "nl", "sv")},
}
ALWAYS = {"de": of_two_lands, "en": settled, "fr": french}  # what finds words that always have one
REPEATED = re.compile(r"(\w{3,})-(to|by|on|in|and|of|after|an|zu|für|auf)(\1)", re.IGNORECASE)


@lru_cache(maxsize=2**15)  # articles have most of their words in common
def dropped(word: str, language: str) -> Dropped | None:
    """The hyphen that ``word``, as it stands in a text of ``language``, has lost; ``None`` if it has not."""
    if repeated := REPEATED.fullmatch(word):
        return Dropped(repeated.start(3), "-", "the same word on both sides, and a hyphen on one", 0.97)
    if word[:1].isdigit() and language in FIGURES and (found := FIGURES[language](word)):
        return found
    if AL.fullmatch(word):
        return Dropped(2, "-", "“al-” has a hyphen before an Arabic name")
    if "-" in word:
        return in_compound(word, language)
    if word[:1].isdigit():
        return None
    found = acronym(word, language) if language in COMPOUNDING else None
    if language in ALWAYS:
        found = found or ALWAYS[language](word)
    if found or zipf(word, language) or (word[1:].islower() and solid(word, language)):
        return found
    return between_words(word, language)


def between_words(word: str, language: str) -> Dropped | None:
    """The hyphen between the two words of which one that is in no table is made."""
    return (
        (germanic(word, language) if language in COMPOUNDING else None)
        or (english(word) if language == "en" else None)
        or (prefixed(word, language) if language in KEEPING_ALWAYS else None)
    )


def prefixed(word: str, language: str) -> Dropped | None:
    """``sousmarins``: a first part that keeps its hyphen in this language."""
    for n in range(3, len(word) - 3):
        left, right = word[:n].lower(), word[n:]
        if left in KEEPING_ALWAYS[language] and right.islower() and zipf(right, language) > COMMON:
            return Dropped(n, "-", f"“{left}-” keeps its hyphen; “{word}” is no word")
    return None
