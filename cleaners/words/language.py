"""Language: which one a text is in, told by its letters or by a vote of its commonest words.

A script that one language writes decides by itself (kana, Hangul, Greek, Hebrew, the letters of Russian and
Ukrainian). Otherwise each word votes for the languages that have it among their forty commonest, the more
languages share it the less. No clear winner, or too little text, and nothing is told.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import NamedTuple

from cleaners.words.stop_words import STOP_WORDS, stop_words

# A word; what stands behind an apostrophe only if it is long ("dell'arte", but not "we've", "it's").
# The letter comes first, what stands before it second: so only letters are looked at.
WORD = re.compile(r"[^\W\d_](?<![^\W\d_].)(?:(?<!['’].)[^\W\d_]*|(?<=['’].)[^\W\d_]{2,})")
LEAST_SCORE = 2.0  # two words that no other language shares, or more that some do
LEAST_LEAD = 1.0  # a word of its own more than the second; Danish and Bokmål share most of theirs
CLEAR = 0.9  # of the winner's score is the most the second may have: half a text of each is neither's
LEAST_WORDS = 3  # different ones: a "von" that comes twice is a name's
# Of all words. In running text a quarter to a half are common, in Finnish and Turkish, which put endings
# where others put words, a fifteenth; in a language that is not listed, and in a list of names, a fiftieth.
LEAST_SHARE = 0.05
NAMES = {
    "ar": "Arabic", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hu": "Hungarian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
# Half of its votes at most are another's: in a paragraph, two neighbours that share words are not told apart.
PASSAGE = 0.75
SPOKEN = 0.2  # of a paragraph's words are common ones of its article's language: nobody need ask for another
FEWEST = 10  # letters that tell a script
LETTER = re.compile(r"[^\W\d_]")
NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")  # all that is not ASCII: in most texts little
# The letters of a script, and those by which its other languages are known: with one of them in a
# hundred letters, it is not ours to name.
SCRIPTS = {
    "el": (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), None),
    "he": (re.compile("[\u05d0-\u05ea]"), re.compile("[װױײ]")),  # Yiddish
    "ja": (re.compile("[\u3041-\u30ff\u4e00-\u9fff]"), None),
    "ko": (re.compile("[\uac00-\ud7a3]"), None),
    "zh": (re.compile("[\u4e00-\u9fff]"), re.compile("[\u3041-\u30ff]")),  # Japanese
    "ar": (re.compile("[\u0621-\u064a]"), re.compile("[پچژگکیٹڈںے]")),  # Persian, Urdu
    "ru": (re.compile("[\u0400-\u04ff]"), re.compile("[іїєґўјљњћђѓќ]")),  # Ukrainian, Serbian ...
    "uk": (re.compile("[\u0400-\u04ff]"), re.compile("[ыэёъўјљњћђѓќ]")),  # Russian, Bulgarian ...
}
OWN = {"ja": re.compile("[\u3041-\u30ff]"), "ru": re.compile("[ыэ]"), "uk": re.compile("[іїєґ]")}


class Finding(NamedTuple):
    """A language, the chance that it is right, and what speaks for it."""

    language: str
    confidence: float
    reason: str


def tell(text: str) -> Finding | None:
    """The language of ``text``; ``None`` if it is not clear."""
    return by_script(text) or by_vote(WORD.findall(text.lower()))


def of_passage(text: str, language: str | None) -> str | None:
    """The language of a paragraph in an article in ``language``: another one only where that is clear."""
    known = stop_words(language)
    words = text.lower().split()
    if sum(map(known.__contains__, words)) >= SPOKEN * len(words):  # which is most paragraphs
        return language
    found = tell(text) if language else None
    return found.language if found and found.confidence >= PASSAGE else language


def by_script(text: str) -> Finding | None:
    """The language whose script most of the letters are of."""
    plain = text.encode("ascii", "ignore")
    letters = len(plain.translate(None, NO_LETTERS))
    if len(text) - len(plain) < max(FEWEST, letters / 2):
        return None
    beyond = "".join(BEYOND_ASCII.findall(text))
    letters += len(LETTER.findall(beyond))
    for language, (script, others) in SCRIPTS.items():
        written = len(script.findall(beyond))
        if written < max(FEWEST, letters / 2):
            continue
        strange = len(others.findall(beyond)) if others else 0
        own = len(OWN[language].findall(beyond)) if language in OWN else written
        if strange * 100 < written and own * 100 >= written:
            name = NAMES[language]
            return Finding(language, 0.97, f"{written} of its {letters} letters are those of {name}")
    return None


def by_vote(words: list[str]) -> Finding | None:
    """The language that the commonest words vote for."""
    scores = votes(words)
    if not scores:
        return None
    score, language = max((score, language) for language, score in scores.items())
    second = max((score for rival, score in scores.items() if rival != language), default=0.0)
    found = Counter(filter(STOP_WORDS[language].__contains__, words))
    clear = score >= LEAST_SCORE and score - second >= LEAST_LEAD and second <= CLEAR * score
    if (
        not clear
        or language not in NAMES
        or len(found) < LEAST_WORDS
        or found.total() < LEAST_SHARE * len(words)
    ):
        return None
    shown = ", ".join(word for word, _ in found.most_common(3))
    reason = f"{shown}: {found.total()} of its {len(words)} words are common {NAMES[language]} words"
    return Finding(language, min(0.99, 0.5 + 0.5 * (score - second) / score), reason)


def votes(words: list[str]) -> dict[str, float]:
    """How many votes each language has of the words."""
    languages = languages_by_word()
    scores: dict[str, float] = defaultdict(float)
    for word, times in Counter(filter(languages.__contains__, words)).items():
        for language in languages[word]:
            scores[language] += times / len(languages[word])
    return scores


@cache
def languages_by_word() -> dict[str, tuple[str, ...]]:
    """The languages that each of the commonest words belongs to."""
    languages: dict[str, tuple[str, ...]] = {}
    for language, words in STOP_WORDS.items():
        for word in words:
            languages[word] = (*languages.get(word, ()), language)
    return languages
