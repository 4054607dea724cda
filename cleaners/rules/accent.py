"""Accents: a letter and the accent that stands beside it as a sign of its own are one letter.

    e and U+0301 behind it                  ->  é
    M¨unchen, avi˜ao, garc¸on               ->  München, avião, garçon

PDFs made on some systems, and those of old fonts, have them apart; then no search finds the word, and
nothing that compares words knows it. What is in one form already looks the same. Apostrophes and quotes
that look like accents (´ and `) stay, and so do all signs of scripts that have no such letters; and the
markup that people wrote, where no line end hides a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.font_signs import ACCENTS, APART
from cleaners.repair import Change

BEHIND = r"[^\W\d_][\u0300-\u036f]+|[CcSsTt]¸|[AaEeIiUu]˛"
# In an address the tilde is a home's sign, and at the beginning of a word it says "about".
APART_ALONE = rf"(?<![\d/])[{''.join(APART).replace('˜', '')}]|(?<=[^\s\d/])˜"
BEFORE = rf"(?:{APART_ALONE})(?=[^\W\d_]{{2}}|(?<=[^\W\d_].)[^\W\d_])[^\W\d_]"
SIGN = re.compile(f"[\u0300-\u036f{''.join(ACCENTS)}]")  # looked for first, for it is found in no time
LOOSE = re.compile(f"{BEHIND}|{BEFORE}")
SILENT = (Role.CODE,)


def find(article: Article) -> Iterator[Change]:
    """Each block with accents that stand apart."""
    for at, block in enumerate(article.blocks):
        if block.role in SILENT or not block.place.is_known or not SIGN.search(block.text):
            continue
        cuts = [(*found.span(), one) for found in LOOSE.finditer(block.text) if (one := composed(found[0]))]
        if cuts:
            letters = ", ".join(dict.fromkeys(letter for _, _, letter in cuts))
            yield Change(
                at, (block,), (block.splices(cuts),), f"accents beside their letters: {letters}", 1.0
            )


def composed(signs: str) -> str:
    """The one letter that a letter and its accents make; empty if there is none."""
    accents = "".join(ACCENTS[sign] for sign in signs if sign in ACCENTS)
    letter = unicodedata.normalize("NFC", signs.strip("".join(ACCENTS)) + accents)
    return letter if len(letter) < len(signs) else ""
