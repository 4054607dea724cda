"""What a credit's part is: an agency, a person's name, a word that names nobody."""

from __future__ import annotations

import re
from enum import Enum, auto

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.labels import any_of
from cleaners.credits.letters import HAN, is_capital, is_caseless


class Kind(Enum):
    """What a part of a credit is; ``NOTHING`` is text that no credit holds."""

    AGENCY = auto()
    NAME = auto()  # of a person or a house: nothing tells them apart for sure
    ALIAS = auto()  # a user's name at a picture library: "fotomek/AdobeStock"
    HANDOUT = auto()
    FLAG = auto()
    RIGHTS = auto()
    NOTHING = auto()


QUOTES = "\"'“”„‘’«»‹›"
YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*")
LICENCE = re.compile(rf"(?:cc(?:[ -]by|0)|{any_of(words.LICENCES)}).*", re.I)
ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+(?!jpe?g|png)[a-z]{2,12}(?:/\S*)?|(?:\w+ )?@\w{2,}"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.I,
)
WIDE = re.compile(f"[{HAN}\u3041-\u30ff]")
SMALL = re.compile("[\u3041-\u309f、，的了在是和与與向为為被把从從对對這这]")  # kana, and prepositions
LONG, LONGEST = 6, 16  # characters of a name in them: a paper's and its correspondent's
ALIAS = re.compile(r"[a-z0-9][\w.-]{2,}$")
COPYRIGHT = re.compile(r"^(?:copyright|\(c\))\s+", re.I)
OF_AN_AGENCY = re.compile(
    r"(?:[ -]?(?:file photo|photos?|foto|images?|pictures?|file|archive|archiv|pool)|\.com|\.de)$"
)
LONGEST_AGENCY = 40 + max(map(len, houses.AGENCIES))  # characters; with its article, its years, "file photo"
SUFFIXES = frozenset(
    ("ii", "iii", "iv", "jr", "jr.", "sr", "sr.", "e.v.", "inc", "inc.", "gmbh", "co.", "ag", "v.")
)
ORDINAL = re.compile(r"\d(?:st|nd|rd|th)")  # of a soldier's rank: "Specialist 2nd Class Jane Roe"
IN_NAMES = words.PARTICLES | SUFFIXES  # what of a name may be in small letters
IN_A_PERSONS = words.PARTICLES - {"the"}


def kind_of(text: str) -> Kind:
    """What a part's words are."""
    low = text.strip(" .:;").lower()
    if not low or low in words.RESERVED or LICENCE.fullmatch(low) or YEAR.fullmatch(low):
        return Kind.RIGHTS
    if agency(text):
        return Kind.AGENCY
    if low in words.HANDOUT:
        return Kind.HANDOUT
    if low in words.FLAGS:
        return Kind.FLAG
    if ADDRESS.fullmatch(text) or is_name(text):
        return Kind.NAME
    return Kind.ALIAS if ALIAS.fullmatch(text) else Kind.NOTHING


def agency(text: str) -> str:
    """The agency's name as printed, without "Photo" or ".com" behind it; empty if it is none."""
    if len(text) > LONGEST_AGENCY:
        return ""
    name = text.strip(" .,:;").removeprefix("©").strip()
    name = YEAR.sub("", COPYRIGHT.sub("", name), count=1).strip()
    while name:
        low = " ".join(name.lower().split())
        if low in houses.AGENCIES and not is_mixed(name):
            return name
        if low.startswith("the ") and low[4:] in houses.AGENCIES:
            return name[4:].strip()
        shorter = OF_AN_AGENCY.sub("", low)
        if shorter == low:
            return ""
        name = name[: len(shorter)].strip()
    return ""


def is_mixed(name: str) -> bool:
    """Whether a short name mixes its letters as no agency does: "ePA" is a German patient's record."""
    return len(name) < 5 and name[:1].islower() and not name.islower()


def is_name(text: str) -> bool:
    """Whether the words can be a person's or a house's name: capitals, and small words between them."""
    tokens = [token.strip(QUOTES + ".,…;").replace("’", "'") for token in text.strip(QUOTES + " ").split()]
    if not 1 <= len(tokens) <= 8 or not (is_capital(tokens[0]) or tokens[0].lower() in words.FIRST):
        return False
    if any(map(is_clause, tokens)) or (text.endswith(".") and is_caseless(tokens[-1])):
        return False
    capitals = 0
    for token in tokens:
        if is_capital(token) or is_capital(token.rpartition("'")[2]):
            capitals += 1
        elif token and not (token.isdigit() or ORDINAL.fullmatch(token) or token.lower() in IN_NAMES):
            return False
    if any(agency(" ".join(tokens[-many:])) for many in (1, 2, 3) if many + 1 < len(tokens)):
        return False  # a caption's last words and an agency: "Ann Lee and Jane Roe Getty Images"
    return capitals * 2 >= len(tokens) and (
        is_capital(tokens[-1]) or tokens[-1].isdigit() or tokens[-1] in SUFFIXES
    )


def is_clause(token: str) -> bool:
    """Whether Chinese or Japanese characters are more than a name: many, or with a sentence's small words."""
    if len(token) <= LONG or not WIDE.search(token):
        return False
    return len(token) > LONGEST or SMALL.search(token) is not None


def is_person(text: str) -> bool:
    """Whether a name has a person's shape: a first name or initial, and a surname."""
    tokens = [token for token in text.split() if token.lower() not in SUFFIXES]
    if not 2 <= len(tokens) <= 5 or any(c.isdigit() or c in "@&+" for c in text):
        return False
    return is_capital(tokens[-1]) and all(is_capital(t) or t.lower() in IN_A_PERSONS for t in tokens)


def is_house_name(text: str) -> bool:
    """Whether a name can be a house's only: "UN Photo", "Radio Varn", "The Varn Star", "Facebook"."""
    tokens = text.lower().split()
    named = len(tokens) > 1 and (
        tokens[0] == "the" or not houses.HOUSE_WORDS.isdisjoint((tokens[0], tokens[-1]))
    )
    return named or text.lower() in houses.PLATFORMS
