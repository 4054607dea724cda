"""Dropped hyphens: a hyphen of the word's own that a converter took for a divided word's.

    a Pakistanbased developer      ->  a Pakistan-based developer
    day-today, stayat-home         ->  day-to-day, stay-at-home
    Herkunftsund Transitländer     ->  Herkunfts- und Transitländer
    der USMilitäreinsatz           ->  der US-Militäreinsatz

Only in text that came off a page, only in a word that no table of the language has, and only where
its shape leaves no other reading: it stands with its hyphen elsewhere in the article, or it ends or
begins in a part that is always set with one; or, once one such is certain, it ends in a participle.
Any other unknown word that two common ones make (``lowercourt``) is a doubt: it may be a name, a brand
or a new word. ``YouTube`` and ``BürgerInnen`` stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.repair import Edit
from cleaners.words import languages, zipf

SILENT = (Role.CODE, Role.TABLE)
WORD = re.compile(r"(?<![\w@#./-])[^\W\d_][\w’'‐-]*[^\W_](?![\w@/]|\.\w)")
COMMON = 3.0  # Zipf: once in a million words; rarer parts make a word by chance
LIKELY = 0.9  # confidence of a doubt that one certain case in the article turns into a repair
SHORTEST = 6  # letters of a word that lost a hyphen: "exwife", "topten"

# What English sets with a hyphen behind a noun or name and writes in one with hardly any word.
ENDS_EN = frozenset(
    "based born led backed owned style era old term level controlled related affiliated funded friendly "
    "speaking sized shaped coloured colored minded aged occupied".split()
)
BEGINS_EN = frozenset(["self", "well", "ex"])
# Written in one word with what follows, so that "reallocating" is not "real-locating".
PREFIXES = tuple(
    (
        "anti auto co counter cyber de dis down em en extra fore hyper in inter mega micro mid mini mis mono "
        "multi neuro non out over para photo poly post pre pro pseudo re semi sub super tele trans ultra un "
        "under up"
    ).split()
)
ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "r",
    "rs",
    "ly",
    "ness",
    "less",
    "able",
    "ability",
    "like",
    "ling",
    "y",
)
SMALL = frozenset("a an and at by for in let of on or out the to up".split())
SUSPENDED = {
    "de": ("und", "oder", "sowie", "bzw"),
    "nl": ("en", "of"),
    "sv": ("och",),
    "da": ("og",),
    "nb": ("og",),
}
ACRONYM = re.compile(r"([A-ZÄÖÜ]{1,5})([A-ZÄÖÜ][a-zäöüßåøæ]{3,}\w*)")
COMPOUNDING = ("de", "nl", "sv", "da", "nb")  # which set an acronym before a noun with a hyphen, always
REPEATED = re.compile(r"(\w{3,})-(to|by|on|in|and|of|after|an|zu|für|auf)(\1)", re.IGNORECASE)


class Found(NamedTuple):
    """Where a hyphen is missing in a word, what to put there, and why."""

    at: int
    text: str
    reason: str
    confidence: float
    doubt: bool = False


def find(article: Article) -> Iterator[Edit]:
    """Each word that lost a hyphen."""
    language = article.language or ""
    if language not in languages() or not any(off_a_page(block) for block in article.blocks):
        return
    blocks = [(at, block.text) for at, block in enumerate(article.blocks) if block.role not in SILENT]
    hyphened = Counter(word for _, text in blocks for word in re.findall(r"\w[\w’']*(?:-[\w’']+)+", text))
    whole = {word.replace("-", ""): word for word in hyphened}
    plain = Counter(match[0] for _, text in blocks for match in WORD.finditer(text))
    judged: dict[str, Found | None] = {}
    for word in plain:
        if len(word) >= SHORTEST:
            other = whole.get(word.replace("-", ""), "")
            # A writer who spells it both ways spells it as often so.
            twin = other if hyphened[other] >= plain[word] and other.count("-") > word.count("-") else ""
            judged[word] = missing(word, language, twin)
    # A converter that dropped one hyphen for certain has dropped those that are likely, too.
    proven = any(found and not found.doubt for found in judged.values())
    for at, text in blocks:
        for match in WORD.finditer(text):
            if found := judged.get(match[0]):
                place = match.start() + found.at
                doubt = found.doubt and not (proven and found.confidence >= LIKELY)
                yield Edit(at, place, place, found.text, found.reason, found.confidence, doubt)


def off_a_page(block: Block) -> bool:
    """Whether the block's place in a page or text is known: markup that people wrote has none."""
    return block.place.line > 0 or block.place.page > 0


def missing(word: str, language: str, twin: str) -> Found | None:
    """The hyphen that ``word`` lost, if any; ``twin`` is the word with it elsewhere in the article."""
    if zipf(word, language) > 0:
        return None
    if twin and not is_derived(word.lower(), language):
        at = next(n for n, (a, b) in enumerate(zip(twin, word + " ", strict=False)) if a != b)
        return Found(at, "-", f"“{twin}” stands in the article with its hyphen", 0.98)
    if repeated := REPEATED.fullmatch(word):
        return Found(repeated.start(3), "-", "the same word on both sides, and a hyphen on one", 0.97)
    if "-" in word:
        return in_compound(word, language)
    return (
        suspended(word, language)
        or acronym(word, language)
        or camel(word, language)
        or english(word, language)
    )


def in_compound(word: str, language: str) -> Found | None:
    """A piece of a hyphened word that is two words, one of them a small one: ``stayat-home``."""
    start = 0
    for piece in word.split("-"):
        if language == "en" and len(piece) > 3 and not zipf(piece, language):
            for n in range(1, len(piece)):
                parts = piece[:n].lower(), piece[n:].lower()
                if any(part in SMALL for part in parts) and all(
                    zipf(part, language) >= COMMON for part in parts
                ):
                    told = f"“{parts[0]}” and “{parts[1]}” in a word with hyphens; “{piece}” is no word"
                    return Found(start + n, "-", told, 0.93)
        start += len(piece) + 1
    return None


def suspended(word: str, language: str) -> Found | None:
    """``Herkunftsund``: a first half, its hyphen gone, grown together with the conjunction behind it."""
    for conjunction in SUSPENDED.get(language, ()):
        left = word.removesuffix(conjunction)
        if left != word and len(left) > 3 and left[:1].isupper() == (language == "de"):
            stems = (left, left.removesuffix("s"), left.removesuffix("n"))
            if any(zipf(stem, language) >= COMMON for stem in stems):
                told = f"“{left}-” waits for its second half, behind “{conjunction}”; “{word}” is no word"
                return Found(len(left), "- ", told, 0.95)
    return None


def acronym(word: str, language: str) -> Found | None:
    """``USMilitäreinsatz``: an acronym grown together with a noun."""
    found = ACRONYM.fullmatch(word)
    if not found or language not in COMPOUNDING or not zipf(found[2], language):
        return None
    return Found(found.end(1), "-", f"“{found[1]}” is set with a hyphen before a noun", 0.93)


def camel(word: str, language: str) -> Found | None:
    """``CoronaPandemie``: two nouns; only a doubt, for brands are written so."""
    found = re.fullmatch(r"([A-ZÄÖÜ][a-zäöüß]{2,})([A-ZÄÖÜ][a-zäöüß]{2,})", word)
    if not found or language not in COMPOUNDING or found[2] in ("Innen", "In"):
        return None
    parts = found[1].removesuffix("s"), found[2]
    if any(max(zipf(part, language), zipf(part + "s", language)) < COMMON for part in parts):
        return None
    return Found(
        found.end(1), "-", f"“{found[1]}” and “{found[2]}” are common, “{word}” is no word", 0.7, doubt=True
    )


def english(word: str, language: str) -> Found | None:
    """``Pakistanbased``, ``selfimmolating``; and as a doubt any two common words."""
    if language != "en" or is_derived(word.lower(), language):
        return None
    doubt = None
    for n in range(2, len(word) - 1):
        left, right = word[:n].lower(), word[n:]
        if not right.islower() or zipf(left, language) < COMMON or zipf(right, language) < COMMON:
            continue
        told = f"“{left}” and “{right}” are common, “{word}” is no word"
        if right in ENDS_EN or left in BEGINS_EN:
            return Found(n, "-", f"{told}, and such words have a hyphen", 0.93)
        if n > 3 and len(right) > 4 and right.endswith(("ed", "ing")) and word.islower():
            # "doomscrolling" is a word that is too new for the table.
            doubt = Found(n, "-", f"{told}; a participle with its noun has a hyphen", 0.9, doubt=True)
            continue
        if n > 3 and len(right) > 3 and word.islower() and doubt is None:
            doubt = Found(n, "-", told, 0.6, doubt=True)
    return doubt


def is_derived(word: str, language: str) -> bool:
    """Whether a known word with a prefix or an ending makes ``word``."""
    stems = [word.removeprefix(prefix) for prefix in PREFIXES if word.startswith(prefix)]
    stems += [
        word.removesuffix(ending) + more
        for ending in ENDINGS
        if word.endswith(ending)
        for more in ("", "e", "y")
    ]
    return any(len(stem) > 3 and zipf(stem, language) > 0 for stem in stems)
