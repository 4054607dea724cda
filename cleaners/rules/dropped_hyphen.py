"""Dropped hyphens: a hyphen of the word's own that a converter took for a divided word's.

    a Pakistanbased developer      ->  a Pakistan-based developer
    day-today, stayat-home         ->  day-to-day, stay-at-home
    Herkunftsund Transitländer     ->  Herkunfts- und Transitländer
    der USMilitäreinsatz           ->  der US-Militäreinsatz

Only in text that came off a page, only in a word that no table of the language has, and only where
its shape leaves no other reading (``words/dropped.py``), or where it stands with its hyphen elsewhere
in the article; once one such is certain, those that are likely, too. Any other unknown word that two
common ones make (``drawcord``) is a doubt: it may be a name, a brand or a new word. ``YouTube`` and
``BürgerInnen`` stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaners.article import Article, Block, Role
from cleaners.repair import Edit
from cleaners.words import languages, zipf
from cleaners.words.dropped import dropped
from cleaners.words.dropped_english import is_derived
from cleaners.words.finding import LIKELY, Dropped

SILENT = (Role.CODE, Role.TABLE)
WORD = re.compile(r"(?<![\w@#./,:-])(?:\d{1,4}(?=[a-z]{3}))?[^\W\d_][\w’'‐-]*[^\W_](?![\w@/]|\.\w)")
HYPHENED = re.compile(r"\w[\w’']*(?:-[\w’']+)+")
OFTEN = 3  # times that a word stands in an article: it is the writer's own, for no line ends in it so often
SHORTEST = 6  # letters of a word that lost a hyphen: "exwife", "topten"


def find(article: Article) -> Iterator[Edit]:
    """Each word that lost a hyphen."""
    language = article.language or ""
    if language not in languages() or not any(off_a_page(block) for block in article.blocks):
        return
    blocks = [(at, block.text) for at, block in enumerate(article.blocks) if block.role not in SILENT]
    judged = judge([text for _, text in blocks], language)
    # A converter that dropped one hyphen for certain has dropped those that are likely, too.
    enough = LIKELY if any(found.sure for found in judged.values()) else 1.0
    for at, text in blocks:
        for match in WORD.finditer(text):
            if found := judged.get(match[0]):
                place = match.start() + found.at
                doubt = not (found.sure or found.confidence >= enough)
                yield Edit(at, place, place, found.text, found.reason, found.confidence, doubt)


def off_a_page(block: Block) -> bool:
    """Whether the block's place in a page or text is known: markup that people wrote has none."""
    return block.place.line > 0 or block.place.page > 0


def judge(texts: list[str], language: str) -> dict[str, Dropped]:
    """The words of an article that lost a hyphen."""
    hyphened = Counter(word for text in texts for word in HYPHENED.findall(text))
    whole = {word.replace("-", ""): word for word in hyphened}
    plain = Counter(match[0] for text in texts for match in WORD.finditer(text))
    judged = {}
    for word, times in plain.items():
        if len(word) < SHORTEST:
            continue
        other = whole.get(word.replace("-", ""), "")
        # A writer who spells it both ways spells it as often so.
        twin = other if hyphened[other] >= times and other.count("-") > word.count("-") else ""
        found = as_elsewhere(word, twin, language)
        if not found and (times < OFTEN or hyphened[other]):
            found = dropped(word, language)
        if found and (found.sure or times == 1):  # a line ends in the same word by chance once, not twice
            judged[word] = found
    return judged


def as_elsewhere(word: str, twin: str, language: str) -> Dropped | None:
    """The hyphen that ``twin``, the same word elsewhere, has."""
    if not twin or word.isupper() or zipf(word, language) or (language == "en" and is_derived(word.lower())):
        return None
    at = next(n for n, (a, b) in enumerate(zip(twin, word + " ", strict=False)) if a != b)
    return Dropped(at, "-", f"“{twin}” stands in the article with its hyphen", 0.98)
