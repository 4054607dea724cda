"""What a word is to the search: the same in articles, in questions and where hits are marked.

A word is a run of letters and digits, folded: case and accents do not count. Scripts that are written
without spaces (Chinese, Japanese, Thai ...), and Korean, whose words carry their endings, are read as
bigrams: each character with the one behind it, the last one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category, normalize

LONGEST = 64  # characters of a word that count; longer ones are data in disguise, such as base64
LETTERS = 2_000  # characters of a word that are folded; a term has LONGEST of what comes of them at most
LATIN_WORD = re.compile("[0-9A-Za-z]+")

# Written without spaces, in Unicode's blocks: Thai and Lao, Burmese, Hangul letters, Khmer, kana and
# Bopomofo, Han with its extensions, Hangul, compatibility forms, half-width kana, Han beyond the BMP.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
VOICED = "\u3099\u309a\uff9e\uff9f"  # kana's sound marks, which belong to the kana before
# Soft hyphen, Arabic stretching, (non-)joiners: within a word, not of it.
JOINERS = "\u00ad\u0640\u200c\u200d"

# Letters that Unicode does not take apart, but people type without their strokes.
PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


class Token(NamedTuple):
    """A word as it is looked up, and where it stands: ``text[start:end]``."""

    term: str
    start: int
    end: int


class Patterns(NamedTuple):
    """The patterns for text beyond ASCII, made when first needed."""

    word: re.Pattern[str]
    unspaced: re.Pattern[str]
    part: re.Pattern[str]
    character: re.Pattern[str]


def terms(text: str) -> list[str]:
    """The words of a text in their order, folded."""
    if text.isascii():
        return [word[:LONGEST] for word in LATIN_WORD.findall(text.lower())]
    return [token.term for token in tokens(text)]


def tokens(text: str) -> list[Token]:
    """The words of a text, folded, with their places."""
    if text.isascii():
        return [Token(m[0].lower()[:LONGEST], m.start(), m.end()) for m in LATIN_WORD.finditer(text)]
    use = patterns()
    unspaced = use.unspaced.search(text) is not None
    found: list[Token] = []
    for match in use.word.finditer(text):
        if unspaced and use.unspaced.search(match[0]):
            found += bigrams(match[0], match.start())
        elif term := fold(match[0]):
            found.append(Token(term[:LONGEST], match.start(), match.end()))
    return found


def bigrams(word: str, offset: int) -> Iterator[Token]:
    """The tokens of a run that has characters of an unspaced script in it."""
    use = patterns()
    for part in use.part.finditer(word):
        start = offset + part.start()
        if not use.unspaced.match(part[0]):
            if term := fold(part[0]):
                yield Token(term[:LONGEST], start, offset + part.end())
            continue
        signs = [
            Token(fold(m[0]), start + m.start(), start + m.end()) for m in use.character.finditer(part[0])
        ]
        for sign, after in pairwise(signs):
            yield Token(sign.term + after.term, sign.start, after.end)
        yield signs[-1]


def asked(text: str) -> tuple[tuple[str, ...], bool]:
    """What to look up for ``text`` in a question: its words, and whether the last is only a beginning.

    The last character of an unspaced run is in the bigram before it. One that stands alone is the
    beginning of a bigram: 米 finds 米国.
    """
    found = tokens(text)
    if not found or not is_unspaced(text[found[-1].start : found[-1].end]):
        return tuple(token.term for token in found), False
    joined = len(found) > 1 and found[-2].end == found[-1].end
    return tuple(token.term for token in (found[:-1] if joined else found)), not joined


def is_unspaced(text: str) -> bool:
    """Whether ``text`` begins with a character of a script without spaces."""
    return not text.isascii() and patterns().unspaced.match(text) is not None


def is_word(text: str) -> bool:
    """Whether ``text`` is one run of letters and digits and nothing else."""
    return patterns().word.fullmatch(text) is not None


@lru_cache(maxsize=1 << 16)  # an archive's words recur; 65,536 of them take some 10 MB
def fold(word: str) -> str:
    """The word without case, accents and ligatures: what people type for it."""
    if word.isascii():
        return word.lower()
    word = word[:LETTERS]  # signs piled up on one letter are sorted in quadratic time
    apart = normalize("NFKD", normalize("NFKD", word).casefold())
    bare = "".join(sign for sign in apart if not is_accent(sign))
    return normalize("NFC", bare.translate(PLAIN))


@cache
def is_accent(sign: str) -> bool:
    """Whether a sign of a decomposed word does not count: accents, not the vowels of Indic scripts."""
    if sign in JOINERS:
        return True
    accents = sign < "\u0900" or "\u1ab0" <= sign <= "\u1dff" or "\u20d0" <= sign <= "\u20ff"
    return accents and category(sign) == "Mn"


@cache
def patterns() -> Patterns:
    """The patterns for words beyond ASCII; Python's own idea of a word ends at a combining sign."""
    signs = "".join(chr(n) for n in range(0x300, 0x1E00) if category(chr(n)).startswith("M"))
    inner = JOINERS + signs + VOICED + "\ufe20-\ufe2f\u20d0-\u20f0"
    syllable = "[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*"  # Hangul taken apart, as macOS names files
    return Patterns(
        re.compile(f"[^\\W_](?:[^\\W_]|[{inner}])*"),
        re.compile(f"[{UNSPACED}]"),
        re.compile(f"[{UNSPACED}](?:[{UNSPACED}]|[{inner}])*|[^{UNSPACED}]+"),
        re.compile(f"(?:{syllable}|.)[{inner}]*", re.DOTALL),
    )
