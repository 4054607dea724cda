"""Capitals and small letters of the scripts that have them, for patterns."""

from __future__ import annotations

UPPER = "".join(c for c in map(chr, range(0x530)) if c.isupper())  # Latin, Greek and Cyrillic end there
HAN = "\u3400-\u9fff\uac00-\ud7af"  # a range: Chinese characters and Korean syllables
LOWER = "".join(c for c in map(chr, range(0x530)) if c.islower())


def is_caseless(word: str) -> bool:
    """Whether the word is of a script without capitals: Chinese, Japanese, Korean, Arabic ..."""
    return bool(word) and word[0].isalpha() and not word[0].isupper() and not word[0].islower()


def is_capital(word: str) -> bool:
    """Whether a name may begin with the word."""
    return word[:1].isupper() or is_caseless(word)
