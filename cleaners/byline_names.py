"""The names in a byline: who wrote an article, one or several, in one line or in lines of their own.

By Ann Lee and Bo Ek
By Ann Lee, staff writer, for The Harbour Post
Ann Lee, political editor
Bo Ek, harbour correspondent
Photographs by Per Lund
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cleaners.byline_words import (
    BEATS,
    BUTTONS,
    HOUSES,
    LABELS,
    OTHERS,
    PHRASES,
    PICTURES,
    PLACES,
    TEXT,
    TRADES,
    WRITTEN_BY,
)
from cleaners.credits.kinds import agency
from cleaners.name_shapes import A_NAME, PARTICLES
from cleaners.words.listed import ARTICLES

HOUSE = 4  # words of a paper's name, or a place's
NAME = 60  # characters: a long name, or a desk's
BY = re.compile(
    rf"(?:{PHRASES}|(?:{LABELS}|{WRITTEN_BY})\s?:)\s*(?=\S)|(?:{WRITTEN_BY}|autor(?:in)?)\s+(?=\S)",
    re.IGNORECASE | re.VERBOSE,
)
ALONE_BY = re.compile(
    rf"(?:By|BY|Von|Par|Por|Door|Av|Af)\ (?=\S)|(?i:{PHRASES}|(?:{LABELS}|{WRITTEN_BY})\s?:)\s*(?=\S)",
    re.VERBOSE,
)  # not "Da" or "Di", which names have, too
OTHERS_BY = re.compile(rf"{OTHERS}\s+(?=\S)", re.IGNORECASE | re.VERBOSE)
OTHERS_WITHIN = re.compile(rf"(?:^|[,;/|\n]\s?){OTHERS}", re.IGNORECASE | re.VERBOSE)
DID = re.compile(r"\s*\((?P<what>[^\W\d_]+)\)$")  # "Ann Lee (text)"
OUR = re.compile(
    r"(?:unsere[rm]?|onze|notre|our|nuestr[oa]|nostr[oa])\s[\w-]+\s(?=[^\W\d_a-z])"
)  # "Von unserer Redakteurin"
WITH = re.compile(r"(?:with|mit|avec|con|com|met|med)\s")
HANDLE = re.compile(r"@\w+|[\w.+-]+@[\w-]+\.[\w.-]+")  # somebody's name in a network, or address
# Where somebody writes from: "Ann Lee in Port Varn".
FROM = re.compile(r" (?:in|aus|à|en|i) (?=[^\W\d_a-z])[^,;/]{2,40}$")
# For whom, and where, behind the name: "Ann Lee for The Harbour Post", "Ann Lee (Port Varn, correspondent)".
CLIENT = re.compile(r" (?:[Ss]pecial to|for|für|pour|para|per|voor|för|dla) (?=[^\W\d_a-z])[^,;/|]{2,40}$")
STATION = re.compile(r"[^\W\d_a-z]{3,5}")  # in capitals, before a place: "ABC Varn Coast"
WORD = re.compile(r"[^\W\d_]+")
EXPLAINED = re.compile(r"\s*\((?!(?:with|mit|avec|con|com|met|med)\b)[^()]{2,60}\)$")
JOB = re.compile(r"(?<=\w) Journalist(?:in)?$")  # as Nordic papers print it behind the name
# Of a site, which some views print where they know no author.
ADDRESS = re.compile(r"(?:www\.)?[\w-]{3,}(?:\.[a-z-]{2,})+")


def has_by(line: str) -> bool:
    """Whether a line begins with ``By`` and who; in small letters (``von``) a headline's may do so, too.

    The names may go on in the next line; see ``says_by``.
    """
    by = BY.match(line)
    return by is not None and (line[0].isupper() or all_names(names(line[by.end() :])))


def says_by(text: str) -> bool:
    """Whether a text says ``By`` and who, be it a desk or an agency, and nothing else."""
    by = ALONE_BY.match(text)
    return by is not None and is_name_list(text[by.end() :])


def is_lower_byline(text: str) -> bool:
    """Whether a text is ``by Ann Lee`` and no more, which may be a headline's last line, too."""
    by = BY.match(text)
    who = names(text[by.end() :]) if by and text[0].islower() else ()
    return all_names(who[:1]) and all(A_NAME.fullmatch(name) or name.isupper() for name in who)


def is_who(line: str) -> bool:
    """Whether a line says who wrote a story: whole names, or the address that a view prints instead."""
    return ADDRESS.fullmatch(line) is not None or all_names(names(line))


def is_others(line: str) -> bool:
    """Whether a line says who else did something, ``Photographs by Per Lund``, and nothing besides."""
    others = OTHERS_BY.match(line)
    return others is not None and is_name_list(line[others.end() :])


def tells_of_name(line: str) -> bool:
    """Whether a line says something of the name above it, a trade, a handle; or is a page's button."""
    is_trade = has_trade(line) and is_name_like(line) and line[-1].isalnum()
    return is_trade or is_buttons(line) or HANDLE.fullmatch(line) is not None


def is_buttons(line: str) -> bool:
    """Whether a line has nothing but what a page's buttons say: ``Share``, ``Facebook Twitter Email``."""
    words = line.lower().split()
    return bool(words) and BUTTONS.issuperset(words)


def all_names(each: Sequence[str]) -> bool:
    """Whether all of them, one at least, are whole names."""
    return bool(each) and all(A_NAME.fullmatch(name) for name in each)


def is_name_list(text: str) -> bool:
    """Whether this can be a list of names: short, few words each, no sentence."""
    each = names(text)
    if re.search(r"[.!?:]\s|[?!:;]$|[“”\"<>]", re.sub(r"\b\w{1,4}\.", "", ", ".join(each))):
        return False
    return bool(each) and all(map(is_name_like, each)) and not counts_behind_others(text)


def counts_behind_others(text: str) -> bool:
    """Whether a figure stands behind who else did something: ``Translated by Bo Ek, 240 pages``, a book's."""
    others = OTHERS_WITHIN.search(text)
    return others is not None and any(map(str.isdigit, text[others.end() :]))


def is_name_like(name: str) -> bool:
    """Whether this can be a name: no longer than one, and not mostly words in small letters."""
    words = name.split()
    small = sum(word[0].islower() and word not in PARTICLES for word in words)
    few_small = small <= max(2, len(words) - small)  # "Guardian staff reporter"
    return len(name) <= NAME and len(words) <= 6 and few_small


def persons(text: str) -> tuple[str, ...]:
    """The names in a list, without what their bearers do, for whom and where: ``Ann Lee, staff writer``."""
    by = BY.match(text)
    text = OUR.sub("", text[by.end() :]) if by else text
    explained = EXPLAINED.search(text)
    who = text[: explained.start()] if explained and has_trade(explained[0]) else text
    each = (without_trade(JOB.sub("", FROM.sub("", CLIENT.sub("", name)))) for name in names(who))
    named = tuple(
        name
        for n, name in enumerate(each)
        if not tells_of_name(name) and not has_trade(name) and "@" not in name
        if not (n and WITH.match(name) and agency(WITH.sub("", name)))
        if not n or not (is_place(name) or is_station(name) or (by and is_last_word(name, text)))
    )
    return named if all_names(named[:1]) else names(text)


def is_last_word(name: str, text: str) -> bool:
    """Whether a name is one word, behind one person and a comma: ``By Ann Lee, Ellmark``."""
    return " " not in name and text.count(",") == 1 and text.endswith(f", {name}") and not agency(name)


def without_trade(name: str) -> str:
    """A name without a trade, or a house, that follows without a comma: ``Ann Lee Political editor``."""
    each = name.split()
    if not each or each[0].lower() in ARTICLES:
        return name  # a paper's
    if each[0].lower() in BEATS:
        return name  # a trade's: "Senior Harbour Writer"
    trade = next((n for n, word in enumerate(each) if word.lower() in TRADES), len(each))
    while trade and trade < len(each) and each[trade - 1].lower() in BEATS:
        trade -= 1
    if (
        len(each) > 3
        and each[-1].lower() in HOUSES
        and not each[0].isupper()
        and A_NAME.fullmatch(" ".join(each[:-2]))
    ):
        return " ".join(each[:-2])  # "Ann Lee Harbour News"
    for end in (trade, *range(len(each) - 1, 1, -1)):
        told = end < len(each) and (end == trade or agency(" ".join(each[end:])))
        if told and A_NAME.fullmatch(" ".join(each[:end])):
            return " ".join(each[:end])
    return name


def is_place(name: str) -> bool:
    """Whether a name begins as those of places do: ``Port Varn``, ``Sankt Oderich``."""
    return name.split()[0].lower() in PLACES


def is_house(text: str) -> bool:
    """Whether a place or a paper is called so, and no person: ``Port Varn``, ``The Harbour Post``."""
    each = text.split()
    if not each or not text[0].isupper() or len(each) > HOUSE or not is_name_like(text):
        return False
    if any(word[0].islower() and word not in PARTICLES for word in each):
        return False
    alone = len(each) == 1 and text.isupper()
    known = (
        each[0].lower() in ARTICLES or not HOUSES.isdisjoint(WORD.findall(text.lower())) or bool(agency(text))
    )
    return alone or known or is_place(text) or is_station(text)


def is_station(text: str) -> bool:
    """Whether this is a station and its place: ``ABC Varn Coast``."""
    first, _, place = text.partition(" ")
    return bool(place) and STATION.fullmatch(first) is not None and not text.isupper()


def has_trade(text: str) -> bool:
    """Whether a word in it says what people do: ``Transport correspondent``."""
    return not TRADES.isdisjoint(WORD.findall(text.lower()))


def names(text: str) -> tuple[str, ...]:
    """The names in a list of them, but for those behind ``Photographs by`` and the like."""
    parts = re.split(
        r"\s*,\s*(?:and|und|et|y|e|en|og|och)\s+|\s*[,;/|]\s+|\s+(?:and|und|et|y|og|och|&)\s+",
        text,
        flags=re.IGNORECASE if text.isupper() else 0,
    )
    return tuple(dict.fromkeys(writers(part.strip() for part in parts)))


def writers(parts: Iterable[str]) -> Iterator[str]:
    """The names in the parts of a list, without a ``By`` before one; not of those who did something else."""
    others = False
    for part in parts:
        by = ALONE_BY.match(part)
        did = DID.search(part)
        what = did["what"].lower() if did else ""
        others = not by and (others or OTHERS_BY.match(part) is not None)
        if part and not others and what not in PICTURES:
            yield part[by.end() if by else 0 : did.start() if did and what in TEXT else None]


def in_one_list(text: str) -> str:
    """The lines of a byline with commas between them where one names somebody, and the next somebody else.

    A line that only goes on, because the column is narrow, stays as it is.
    """
    lines = [line for line in text.split("\n") if not is_buttons(line)] or [text]
    ends = (", " if names_other(*pair) else "\n" for pair in pairwise(lines))
    return "".join(f"{line}{end}" for line, end in zip(lines, (*ends, ""), strict=True))


def names_other(line: str, below: str) -> bool:
    """Whether the line ``below`` names somebody else, or tells of the name; each may be one whole name."""
    if ALONE_BY.match(below) or OTHERS_BY.match(below) or tells_of_name(below):
        return True
    return all(len(persons(each)) == 1 and all_names(persons(each)) for each in (line, below))
