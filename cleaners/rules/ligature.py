"""Ligatures: letters that a typesetter joined are letters again.

    the oﬃce of ﬁnance         ->  the office of finance
    the informaƟon, wriƩen     ->  the information, written

Fonts have one sign for ``fi``; some converters hand it on, and then no search finds the word. The seven Latin
ligatures of Unicode's block for them no language has as a letter: ``æ``, ``œ``, ``ß`` and ``ĳ`` stay. For
``ti``, ``tt``, ``ft`` and ``tf`` Unicode has none; PDFs set in Calibri tell a letter that stands at the
sign's number in the font. Such a letter is one where a word of some language has the two in its place, and
in other words of an article that has one such word; but ``Ōsaka`` stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleaners.article import Article
from cleaners.repair import Change
from cleaners.words.tables import known, languages

LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
NUMBERED = {"Ɵ": "ti", "Ʃ": "tt", "Ō": "ft", "ƞ": "tf"}
BEGINNING = "Ōƞ"  # words with these letters as their own, Japanese and Maori or Lakota names, begin with them
LIGATURE = re.compile(f"[{''.join(LETTERS)}]")
WORD = re.compile(rf"[^\W\d_]*[{''.join(NUMBERED)}][^\W\d_]*")


def find(article: Article) -> Iterator[Change]:
    """Each block with ligatures in it."""
    proven = {sign for block in article.blocks for sign in shown(block.text)}
    for at, block in enumerate(article.blocks):
        if block.text.isascii():
            continue
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
    for word in WORD.finditer(text) if proven else ():
        whole = is_word(word[0])
        for at, sign in enumerate(word[0], word.start()):
            own = at == word.start() and sign in BEGINNING
            if sign in NUMBERED and (whole or (sign in proven and not own)):
                yield at, at + 1, NUMBERED[sign]


def shown(text: str) -> Iterator[str]:
    """The signs in words that are known with its letters."""
    for word in WORD.findall(text) if not text.isascii() else ():
        if is_word(word):
            yield from (sign for sign in NUMBERED if sign in word)


@cache
def is_word(text: str) -> bool:
    """Whether a language with a table has the word with the letters in the signs' place, and not as it is."""
    told = spelt(text)
    return any(known(told, code) and not known(text, code) for code in languages())


def spelt(text: str) -> str:
    """The word with its letters."""
    return "".join(NUMBERED.get(char, char) for char in text)
