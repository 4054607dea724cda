"""What the other words of an article say of a word that may have lost a hyphen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from operator import add

from cleaners.words.dropped.compounds import BOTH_SEXES
from cleaners.words.dropped.english import is_derived
from cleaners.words.dropped.finding import COMMON, COMPOUNDING, Dropped
from cleaners.words.dropped.germanic import CAMEL, foreign, noun
from cleaners.words.stop_words import STOP_WORDS
from cleaners.words.tables import zipf

# "40minute", "180Grad-Drehung", not "15Photograph".
FIGURE = r"\d{1,4}(?=[^\W\d_A-ZÄÖÜ]{3}|[A-ZÄÖÜ][a-zäöüß]+-)"
WORD = re.compile(rf"(?<![\w@#./,:-])(?:{FIGURE})?[^\W\d_][\w’'‐-]*[^\W_](?![\w@/-]|\.\w)")
HYPHENED = re.compile(r"(?<!\w)\w[\w’']*+(?:-[\w’']++)++")
FIRST = re.compile(r"(?<![\w-])([^\W\d_]{3,})(?=-)")
MARKS = str.maketrans("", "", '.,;:!?()"“”')
MOST = 6.0  # Zipf of the most common nouns; what is more common is an article or a pronoun: "DieWelt"
FOUND = 0.98  # confidence that a word is spelt as elsewhere in the article


def all_of(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterator[str]:
    """What ``pattern`` finds in the texts."""
    return chain.from_iterable(map(pattern.findall, texts))


class Elsewhere:
    """The words of an article, as they stand in it."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        """Of the article's ``texts``."""
        self.texts = texts
        self.language = language
        self.words = Counter(all_of(WORD, texts))  # that may have lost a hyphen
        with_hyphens = [text for text in texts if "-" in text]
        self.hyphened = Counter(all_of(HYPHENED, with_hyphens))
        self.firsts = set(all_of(FIRST, with_hyphens))  # what stands before a hyphen
        self.whole = {word.replace("-", ""): word for word in self.hyphened}

    @cached_property
    def pairs(self) -> tuple[dict[str, int], dict[str, str]]:
        """Two words side by side in one, with the length of the first; what follows each word."""
        glued: dict[str, int] = {}
        following: dict[str, str] = {}
        for text in self.texts:
            words = text.translate(MARKS).split()
            glued.update(zip(map(add, words, words[1:]), map(len, words), strict=False))
            following.update(pairwise(words))
        return glued, following

    def twin(self, word: str) -> str:
        """The same word with its hyphen; empty if there is none, or less of it."""
        other = self.whole.get(word.replace("-", ""), "")
        if not other:
            return ""
        # A writer who spells it both ways spells it as often so; a line ends in it by chance once.
        times = self.words[word]
        often = self.hyphened[other] >= (times if times == 1 else 2 * times)
        return other if often and other.count("-") > word.count("-") else ""

    def shows(self, word: str) -> Dropped | None:
        """The hyphen that ``word`` has lost, by what stands elsewhere in the article."""
        twin = self.twin(word)
        if twin and not word.isupper() and not zipf(word, self.language) and not self.is_formed(word):
            at = next(n for n, (a, b) in enumerate(zip(twin, word + " ", strict=False)) if a != b)
            return Dropped(at, "-", f"“{twin}” stands in the article with its hyphen", FOUND)
        if self.words[word] > 1:  # a line ends in the same word by chance once, not twice
            return None
        return self.as_pair(word) or self.as_parts(word)

    def is_formed(self, word: str) -> bool:
        """Whether ``word`` may stand so beside its twin: "reallocate" beside "re-allocate"."""
        return self.language == "en" and is_derived(word.lower())

    def as_pair(self, word: str) -> Dropped | None:
        """``climatepolicy debate`` where "climate policy" stands: two words with a hyphen before a noun."""
        if self.language != "en" or not word.islower() or zipf(word, "en") or is_derived(word):
            return None
        glued, following = self.pairs
        n = glued.get(word, 0)
        noun_follows = following.get(word, "").islower() and following[word] not in STOP_WORDS["en"]
        if not 2 < n < len(word) - 2 or not noun_follows:
            return None
        left, right = word[:n], word[n:]
        if min(zipf(left, "en"), zipf(right, "en")) < COMMON:
            return None
        told = f"“{left} {right}” stands in the article as two words; “{word}” is no word"
        return Dropped(n, "-", told)

    def as_parts(self, word: str) -> Dropped | None:
        """``TudorMannschaft`` where "Tudor" stands: a name or a noun before a noun. In English: a brand."""
        found = CAMEL.fullmatch(word) if self.language in COMPOUNDING else None
        if not found or found[2] in BOTH_SEXES or zipf(word, self.language):
            return None
        left, right = found[1], found[2]
        if not (self.words[left] or left in self.firsts) or zipf(left, self.language) > MOST:
            return None
        if left.endswith("er") or foreign(right, self.language) or noun(right, self.language) < COMMON:
            return None
        told = f"“{left}” stands in the article, too; “{word}” is no word"
        return Dropped(found.end(1), "-", told)
