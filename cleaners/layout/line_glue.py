"""What stands between two lines that become one: a space, or nothing.

Chinese and Japanese set no spaces, but before and behind Latin letters and figures some of their publishers
do: the article's own lines tell. Korean sets spaces and still breaks its lines within words, as browsers do
where nobody asks them not to (CSS Text 3, ``word-break: normal``): two pieces are a word if the article has
that word elsewhere and not the pieces, or if the second is an ending, which never stands alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from cleaners.article import Article
from cleaners.words.listed import listed

HANGUL = "\uac00-\ud7a3"
LATIN = "0-9A-Za-z"
EASTERN = re.compile("[\u2e80-\U0010ffff]")  # their signs begin there
WIDE = "\u2e80-\u2fff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"  # signs of words; no full stops
SPACED = re.compile(f"[{WIDE}] [{LATIN}]|[{LATIN}] [{WIDE}]")
TIGHT = re.compile(f"[{WIDE}](?=[{LATIN}])|[{LATIN}](?=[{WIDE}])")
FIRST_WIDE = "\u1100"  # no sign before it is Korean or as wide as a Chinese one
OPEN_SLASH = re.compile(r"(?<![^\s(])(?:[^\W\d_]+/)+$")  # no address; before a capital no folder's
DASHES = "–—"
DASH_BEHIND, DASH_BEFORE = re.compile(r"\w—$"), re.compile(r"—\w")
RANGE = re.compile(r"\d[–—]$")  # "2019–2024"
SLASHED = re.compile(r"/ (?<=[^\W_]/ )[^\W_]")
WORD = re.compile(f"[{HANGUL}]+")
LEFT, RIGHT = re.compile(f"[{HANGUL}]+$"), re.compile(f"[{HANGUL}]+")
# Particles, and nouns' plural with them: of those that are no words besides.
ENDINGS = listed("은 는 을 를 의 에 와 과 으로 에서 에게 까지 부터 처럼 라고 이라고 들이 들은 들을 들의")


class Glue(NamedTuple):
    """How an article's lines are joined."""

    english: bool
    tight: bool  # Chinese or Japanese, without spaces beside Latin letters and figures
    words: frozenset[str]  # Korean words that stand within its lines
    slashes: bool = True  # set close, as in "SN/APA": lines are broken behind them, and no space was there

    def between(self, before: str, behind: str) -> str:
        """What stands between two lines.

        Nothing beside a dash that was set close; before one, only in English: elsewhere a dash opens what
        somebody says.
        """
        last, first = before[-1:] or " ", behind[:1] or " "
        if max(last, first) >= FIRST_WIDE:
            if RIGHT.match(first) and LEFT.search(last):
                return "" if self.is_word(before, behind) else " "
            if is_wide(last) and is_wide(first):
                return ""
            if is_wide(last) != is_wide(first) and (self.tight or stands_apart(last, first)):
                return ""
        if last == "/" and self.slashes and OPEN_SLASH.search(before) and first.isupper():
            return ""
        if last in DASHES and (DASH_BEHIND.search(before) or (RANGE.search(before) and first.isdigit())):
            return ""
        return "" if self.english and DASH_BEFORE.match(behind) and last.isalpha() else " "

    def is_word(self, before: str, behind: str) -> bool:
        """Whether a Korean word was cut between two lines."""
        left, right = LEFT.search(before), RIGHT.match(behind)
        if not left or not right:
            return False
        if right[0] in ENDINGS:
            return True
        apart = left[0] in self.words and right[0] in self.words
        return left[0] + right[0] in self.words and not apart


def is_wide(sign: str) -> bool:
    """Whether a character is as wide as a Chinese one; Korean's are, but they stand in words."""
    return unicodedata.east_asian_width(sign) in "WF" and not WORD.match(sign)


def stands_apart(last: str, first: str) -> bool:
    """Whether one of two characters is a wide stop, comma or bracket: it has its space within itself."""
    return any(is_wide(sign) and not sign.isalnum() for sign in (last, first))


def glue_of(article: Article) -> Glue:
    """How the lines of an article are joined, by its language and by what stands within them."""
    texts = [block.text for block in article.blocks]
    english = article.language == "en"
    if not any(map(EASTERN.search, texts)):
        return Glue(english, tight=False, words=frozenset(), slashes=not any(map(SLASHED.search, texts)))
    spaced, tight = (sum(len(sign.findall(text)) for text in texts) for sign in (SPACED, TIGHT))
    return Glue(english, tight > spaced, frozenset(whole_words(texts)))


def whole_words(texts: Iterable[str]) -> Iterable[str]:
    """The Korean words that stand within lines, not at their ends, where half of one may stand."""
    for text in texts:
        for line in text.split("\n"):
            for found in WORD.finditer(line):
                if found.start() and found.end() < len(line):
                    yield found[0]
