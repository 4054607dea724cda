"""How common a word is in a language, from tables that stay on disk.

A table is a text file, ``tables/en.txt``: a comment line with its source, then one line a word,
``word<TAB>frequency``, sorted by the bytes of its UTF-8. The frequency is one character: ``0`` is
Zipf 0.0 and each next character of ASCII a tenth more, so ``N`` is 3.0 (``chr(48 + 10 * zipf)``). The
Zipf scale is log10 of a word's occurrences per billion words: 6 is "and", 3 a word seen once in a
million. A table is mapped into memory when its language is first asked for and searched by bisection, so
nothing is loaded and nothing is parsed. ``build.py`` makes the tables; ``ATTRIBUTION.txt`` says whose
work they are.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

FOLDER = Path(__file__).with_name("tables")
ZERO = ord("0")  # the character of Zipf 0.0
STEPS = 10  # characters for one step of the Zipf scale
# Bokmål's table serves what is only called Norwegian; Bosnian, Croatian and Serbian share most words.
SAME = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh", "iw": "he"}
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})
CEDILLAS = {"ro": str.maketrans("şţ", "șț"), "tr": str.maketrans("șț", "şţ")}


@lru_cache(maxsize=2**15)  # to find one takes some twenty steps of bisection, and articles share most words
def zipf(word: str, language: str | None) -> float:
    """How common ``word`` is: log10 of its occurrences per billion words, to one decimal.

    Case, composed or decomposed accents and the kind of apostrophe make no difference. 0.0 if the word
    is not in the table, or there is no table for ``language`` (ISO 639-1; a region behind it, as in
    ``en-GB``, is ignored).
    """
    code = table_code(language)
    data = opened(code) if code else None
    if data is None or not word:
        return 0.0
    return looked_up(data, folded(word, code).encode("utf-8", "surrogatepass"))


def known(word: str, language: str | None) -> bool:
    """Whether ``word`` is in the table of ``language``."""
    return zipf(word, language) > 0


@cache
def languages() -> frozenset[str]:
    """The languages that have a table."""
    return frozenset(file.stem for file in FOLDER.glob("*.txt"))


@cache
def table_code(language: str | None) -> str:
    """The table's name for a language tag such as ``en``, ``en-GB``, ``no``; empty if it has none."""
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    code = SAME.get(code, code)
    return code if code in languages() else ""


def folded(word: str, code: str) -> str:
    """``word`` as the tables spell it."""
    if code == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    word = unicodedata.normalize("NFC", word).casefold().translate(APOSTROPHES)
    return word.translate(CEDILLAS[code]) if code in CEDILLAS else word


def solid(word: str, language: str | None) -> bool:
    """Whether ``word``, rarer than the tables go, is written in one although it looks like two.

    ``tables/en.solid`` and the like hold the words of wordfreq's long lists, down to Zipf 1.0, that
    ``dropped`` would otherwise take for two: "bootstrapped", "shortcrust", "guestroom".
    """
    code = table_code(language)
    data = opened(code, ".solid") if code else None
    key = folded(word, code).encode("utf-8", "surrogatepass")
    return data is not None and bool(word) and looked_up(data, key) > 0


def hyphened(word: str) -> int:
    """Where the hyphen stands that the English ``word`` has in a dictionary, which has it in no other way.

    0 if there is none. ``tables/en.hyphened`` holds WordNet's; plurals and a verb's forms count, too.
    """
    data = opened("en", ".hyphened")
    if data is None:
        return 0
    for ending in ("", "s", "d", "ed", "ing"):
        if word.endswith(ending) and not (ending and zipf(word, "en")):
            at = looked_up(data, word.removesuffix(ending).encode("utf-8", "surrogatepass"))
            if at:
                return round(at * STEPS)
    return 0


@cache
def opened(code: str, suffix: str = ".txt") -> mmap | None:
    """The table in memory; ``None`` if the file is missing, empty or cannot be mapped."""
    try:
        with (FOLDER / f"{code}{suffix}").open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):  # an installation that lost its data still cleans, by shape alone
        return None


def looked_up(table: mmap, word: bytes) -> float:
    """The frequency on the line of ``word``, or 0.0. No method used here moves the map's position."""
    key = word + b"\t"
    low, high = 0, len(table)
    while low < high:  # low is always where a line starts, high where one starts or the end
        middle = (low + high) // 2
        start = max(low, table.rfind(b"\n", low, middle) + 1)
        end = table.find(b"\n", middle)
        if table[start:end] < key:
            low = end + 1
        else:
            high = start
    if table[low : low + len(key)] != key:
        return 0.0
    return (table[low + len(key)] - ZERO) / STEPS
