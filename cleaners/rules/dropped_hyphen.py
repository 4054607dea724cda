"""Dropped hyphens: a hyphen of the word's own that a converter took for a divided word's.

    a Pakistanbased developer      ->  a Pakistan-based developer
    day-today, stayat-home         ->  day-to-day, stay-at-home
    Herkunftsund Transitländer     ->  Herkunfts- und Transitländer
    der USMilitäreinsatz           ->  der US-Militäreinsatz
    souligne-telle, porteparole    ->  souligne-t-elle, porte-parole

Only in text that came off a page and has none of its hyphens at line ends any more, and only where
dictionaries have the word with its hyphen alone, where no table of the language has it and its shape leaves
no other reading, or where the article has the word or its parts elsewhere (``words/dropped``); once one such
is certain, those that are likely, too. Any other unknown word that two common ones make (``drawcord``) is a
doubt: it may be a name, a brand or a new word. Where lines are still lines, the tool has made one of two
where it dropped a hyphen (``joined_lines``): a likely word is certain there, and one elsewhere a doubt at
most. ``YouTube`` and ``BürgerInnen`` stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.layout.joined_lines import is_join
from cleaners.repair import Edit
from cleaners.words.dropped import LIKELY, SETTLED, SURE, WEAK, Dropped, dropped
from cleaners.words.dropped.elsewhere import WORD, Elsewhere
from cleaners.words.dropped.germanic import before_capital
from cleaners.words.language import of_passage
from cleaners.words.tables import table_code

SILENT = (Role.CODE, Role.TABLE, Role.BYLINE)  # a byline has names and brands, and little else
HYPHENS = ("-", "‐")
OFTEN = 3  # times that a word stands in an article: it is the writer's own, for no line ends in it so often
LABELS = ("Foto", "Fotos", "Bild", "Bilder", "Grafik", "Quelle", "Text", "Video")  # of credits and bylines
SHORTEST = {"en": 6}  # letters of a word that lost a hyphen: "exwife"; elsewhere five, "ditil", "UBoot"


def find(article: Article) -> Iterator[Edit]:
    """Each word that lost a hyphen."""
    language = table_code(article.language)
    if not language or not any(block.place.is_known for block in article.blocks):
        return
    if any(block.place.hyphens for block in article.blocks):
        return
    blocks = [
        (at, block)
        for at, block in enumerate(article.blocks)
        if block.role not in SILENT and table_code(of_passage(block.text, language)) == language
    ]
    judged = judge([block.text for _, block in blocks], language)
    # A converter that dropped one hyphen for certain has dropped those that are likely, too.
    enough = LIKELY if any(found.sure for found in judged.values()) else SURE
    for at, block in blocks:
        if not any(word in block.text for word in judged):
            continue
        for match in WORD.finditer(block.text):
            found = judged.get(match[0])
            if not found or is_label(match) or is_rest(match):
                continue
            place = match.start() + found.at
            joined = None if block.role is Role.HEADLINE else is_join(block.text, place)
            if joined:
                told, sure = f"{found.reason}; a line ended there", True
            else:
                told, sure = found.reason, found.confidence >= (enough if joined is None else SETTLED)
            if sure or found.confidence > WEAK:
                yield Edit(at, place, place, found.text, told, found.confidence, not sure)


def is_rest(word: re.Match[str]) -> bool:
    """Whether it is the rest of a word that a line end has divided."""
    return word.string[: word.start()].rstrip().endswith(HYPHENS)


def is_label(word: re.Match[str]) -> bool:
    """Whether what ends the word is a label, glued to what stands before it: "SchlussFoto: dpa"."""
    return word[0].endswith(LABELS) and word.string.startswith(":", word.end())


def judge(texts: list[str], language: str) -> dict[str, Dropped]:
    """The words of an article that lost a hyphen."""
    elsewhere = Elsewhere(texts, language)
    judged = {}
    for word, times in elsewhere.words.items():
        if len(word) < SHORTEST.get(language, 5):
            continue
        found = elsewhere.shows(word)
        if not found and (times < OFTEN or elsewhere.twin(word)):
            found = dropped(word, language) or before_capital(word, language)
        if found and brand(word, found.at) in elsewhere.words:
            continue
        if found and (found.sure or times == 1):  # a line ends in the same word by chance once, seldom twice
            judged[word] = found
    return judged


def brand(word: str, at: int) -> str:
    """The piece around ``at`` with a capital inside, of a word with hyphens: ``OpenPGP`` of "OpenPGP-Server".

    If it stands alone as well, it is written so. Empty if there is none.
    """
    piece = word[word.rfind("-", 0, at) + 1 :].partition("-")[0]
    return piece if piece != word and not piece[1:].islower() else ""
