"""Ligatures: letters that a typesetter joined are letters again.

    the oﬃce of ﬁnance         ->  the office of finance
    the informaƟon, wriƩen     ->  the information, written
    di˙erent, ˝rst             ->  different, first

Fonts have one sign for ``fi``; some converters hand it on, and then no search finds the word. The seven Latin
ligatures of Unicode's block for them no language has as a letter: ``æ``, ``œ``, ``ß`` and ``ĳ`` stay. For
``ti``, ``tt``, ``ft`` and ``tf`` Unicode has none; PDFs set in Calibri tell a letter that stands at the
sign's number in the font. Such a letter is one where a word of some language has the two in its place, and
in other words of an article that has one such word; but ``Ōsaka`` stays. An accent by itself is one where
that makes a word: TeX's T1 fonts have the ligatures where PDF's own encoding has the accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product, zip_longest

from cleaners.article import Article
from cleaners.font_signs import NUMBERED
from cleaners.repair import Change
from cleaners.words.tables import known, languages

LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# 0x1B to 0x1F; behind these what other fonts have there.
NUMBERED_T1 = {"˙": ("ff",), "˝": ("fi",), "˛": ("fl", "fi"), "˚": ("ffi", "ft"), "˜": ("ffl",)}
SIGNS = {sign: (letters,) for sign, letters in NUMBERED.items()} | NUMBERED_T1
MOST = 4  # signs in a word; "affiliation-fitting" has three
BEGINNING = "Ōƞ"  # words with these letters as their own, Japanese and Maori or Lakota names, begin with them
LIGATURE = re.compile(f"[{''.join(LETTERS)}]")
SIGN = re.compile(f"[{''.join(SIGNS)}]")
EITHER = re.compile(f"[{''.join((*LETTERS, *SIGNS))}]")  # looked for first, for most texts have none
WORD = re.compile(rf"[^\W\d_]*(?:{SIGN.pattern}[^\W\d_]*)+")


def find(article: Article) -> Iterator[Change]:
    """Each block with ligatures in it."""
    signed = [
        (at, block)
        for at, block in enumerate(article.blocks)
        if not block.text.isascii() and EITHER.search(block.text)
    ]
    proven = {sign for _, block in signed for sign in shown(block.text)}
    for at, block in signed:
        found = sorted([*ligatures(block.text), *numbered(block.text, proven)])
        if found:
            after = block.splices(found)
            signs = ", ".join(dict.fromkeys(block.text[start] for start, _, _ in found))
            yield Change(at, (block,), (after,), f"a font's signs for several letters: {signs}", 1.0)


def ligatures(text: str) -> Iterator[tuple[int, int, str]]:
    """Unicode's own, where they stand, with their letters."""
    return ((*found.span(), LETTERS[found[0]]) for found in LIGATURE.finditer(text))


def numbered(text: str, proven: set[str]) -> Iterator[tuple[int, int, str]]:
    """The letters that stand for a font's sign, with its own; ``proven`` are those that a word has shown."""
    for word in WORD.finditer(text) if SIGN.search(text) else ():
        read = iter(reading(word[0]))
        for at, sign in enumerate(word[0], word.start()):
            if sign not in SIGNS:
                continue
            own = at == word.start() and sign in BEGINNING
            if letters := next(read, ""):
                yield at, at + 1, letters
            elif sign in proven and not own:
                yield at, at + 1, NUMBERED[sign]


def shown(text: str) -> Iterator[str]:
    """The font's signs in words that are known with its letters; accents prove nothing of others."""
    for word in WORD.findall(text) if SIGN.search(text) else ():
        if reading(word):
            yield from (sign for sign in NUMBERED if sign in word)


@lru_cache(maxsize=2**12)
def reading(word: str) -> tuple[str, ...]:
    """The letters for each sign of a word with which a language has it, if one reading alone is a word."""
    signs = SIGN.findall(word)
    if len(signs) > MOST or is_known(word):
        return ()
    parts = SIGN.split(word)
    found = [
        letters
        for letters in product(*(SIGNS[sign] for sign in signs))
        if is_known("".join(chain(*zip_longest(parts, letters, fillvalue=""))))
    ]
    return found[0] if len(found) == 1 else ()


def is_known(text: str) -> bool:
    """Whether a language with a table has the word."""
    return any(known(text, code) for code in languages())
