"""Other forms of a word: those that Snowball's stemmers cut down to the same stem.

The index keeps words as they stand; forms are looked up when a question is asked, so that they can be
left out of it (``=word``), and no article needs to be indexed anew when somebody wants them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

# Snowball's names of the languages that news is written in here; the keys are ISO 639-1, as in lang:.
ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}
SHORTEST = 3  # letters; shorter words have no forms worth the harm
CHANGED = 1  # letter at the end of a stem in which its forms may differ: study, studies


def known(languages: Collection[str]) -> tuple[str, ...]:
    """Those of some languages (en, de-CH ...) whose words have forms here, each once."""
    if isinstance(languages, str):  # which is a collection, too: of letters
        raise TypeError(f"stemming is a collection of languages, as in stemming={[languages]!r}")
    plain = (language.lower().replace("_", "-").split("-")[0] for language in languages)
    return tuple(dict.fromkeys(language for language in plain if language in ALGORITHMS))


@cache
def stemmer(language: str) -> Any:
    """The stemmer of a language, which is imported alone: all 36 of them take a tenth of a second."""
    name = ALGORITHMS[language]
    module = import_module(f"snowballstemmer.{name}_stemmer")
    return getattr(module, f"{name.title()}Stemmer")()


@lru_cache(maxsize=1 << 16)  # 20 microseconds each; an archive's words recur
def stem(word: str, language: str) -> str:
    """A folded word cut down to its stem; one that is short, or not of letters alone, as it is."""
    if len(word) < SHORTEST or not word.isalpha():
        return word
    return str(stemmer(language).stemWord(word))


def beginning(word: str, language: str) -> str:
    """What all forms of a word begin with."""
    cut = stem(word, language)
    begins = cut[: max(SHORTEST, len(cut) - CHANGED)]
    return begins if word.startswith(begins) else word[:SHORTEST]


def same(word: str, other: str, languages: Collection[str]) -> bool:
    """Whether two words are forms of one in any of the languages."""
    if word == other:
        return True
    return any(
        other.startswith(beginning(word, language)) and stem(other, language) == stem(word, language)
        for language in languages
    )
