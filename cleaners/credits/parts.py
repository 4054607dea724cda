"""A credit's parts: the names, agencies, flags and rights between its separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.labels import any_of, behind_labels, origin
from cleaners.credits.letters import HAN, LOWER, UPPER, is_capital


class Kind(Enum):
    """What a part of a credit is; ``NOTHING`` is text that no credit holds."""

    AGENCY = auto()
    NAME = auto()  # of a person or a house: nothing tells them apart for sure
    ALIAS = auto()  # a user's name at a picture library: "fotomek/AdobeStock"
    HANDOUT = auto()
    FLAG = auto()
    RIGHTS = auto()
    NOTHING = auto()


class Part(NamedTuple):
    """One part: the link before it ("/", "via", "for", "on", "and", ","), its words, what it is.

    ``aside`` is what stands in brackets behind the words, ``labelled`` whether it has a label of its own
    or says that it was given.
    """

    link: str
    text: str
    kind: Kind
    aside: str = ""
    labelled: bool = False


QUOTES = "\"'“”„‘’«»‹›"
BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"), ("【", "】"))
BLANKS = " \t\n\xa0\u200b"
NOBODY = (Kind.HANDOUT, Kind.FLAG, Kind.RIGHTS)
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
ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
COPYRIGHT = re.compile(r"^(?:copyright|\(c\))\s+", re.I)
OF_AN_AGENCY = re.compile(
    r"(?:[ -]?(?:file photo|photos?|foto|images?|pictures?|file|archive|archiv|pool)|\.com|\.de)$"
)
LONGEST_AGENCY = 40 + max(map(len, houses.AGENCIES))  # characters; with its article, its years, "file photo"
ARTICLE = re.compile(rf"^(?:the|la|el|los|las|le|les|der|die|das|il|lo)\s+(?=[{QUOTES}])")
SUFFIXES = frozenset(
    ("ii", "iii", "iv", "jr", "jr.", "sr", "sr.", "e.v.", "inc", "inc.", "gmbh", "co.", "ag", "v.")
)
IN_NAMES = words.PARTICLES | SUFFIXES  # what of a name may be in small letters
IN_A_PERSONS = words.PARTICLES - {"the"}


@cache
def separator() -> re.Pattern[str]:
    """Whatever parts one part of a credit from the next."""
    return re.compile(
        r"(?:(?=[\s,/／|｜=＝—–;、.])|(?<!\w))(?:"  # within a word nothing parts
        rf"\s*,?\s*(?:[/／|｜]\s*)?(?<!\w)(?i:(?P<via>{any_of(words.VIA)}))\s+"
        rf"|\s+(?i:{any_of(words.FOR)})\s+(?=(?P<of>(?:(?:the|die|der|le|la)\s+)?[{UPPER}]))"
        rf"|\s+(?i:{any_of(words.ON)})\s+(?=(?P<on>(?i:{any_of(houses.PLATFORMS)}))\b)"
        r"|\s*[/／|｜]\s*|(?<=[A-ZＡ-Ｚ]{2})[=＝]|\s*[—–]\s*|\s+-\s+|\s*;\s*"
        rf"|\s*[,、]\s+(?P<and>(?:{any_of(words.AND)})\s+)?(?=\D)|\s*、\s*"
        rf"|(?<=[^\W\d_]{{3}})\.\s+(?=[{UPPER}]))"
    )


ORDERS = re.compile(rf"[\s.,;]+(?=(?:THIS|NO|MANDATORY|EDITORIAL)\s)[^{LOWER}]+$")
RESERVED = re.compile(rf"[\s.,;]*(?:{any_of(words.RESERVED)})\.?\s*$", re.I)
ENDS_RESERVED = tuple({phrase.split()[-1] for phrase in words.RESERVED})


def without_rights(line: str) -> str:
    """The line without what names nobody at its end: "All rights reserved", "NO RESALES. NO ARCHIVES."."""
    if line.rstrip(BLANKS + ".").lower().endswith(ENDS_RESERVED):
        line = RESERVED.sub("", line)
    return ORDERS.sub("", line)


LABELS_BEHIND = tuple(words.BEHIND)


@cache
def label_behind() -> re.Pattern[str]:
    """A label behind the name, in small letters: "Jane Roe photo"; "AP Photo" is a house's own name."""
    return re.compile(rf"(?<=\w)(?:\s+|(?=[{HAN}]))(?:{any_of(words.BEHIND)})$")


def split(line: str) -> list[Part]:
    """The parts of a credit line."""
    return list(each_part(line))


def each_part(line: str) -> Iterator[Part]:
    """The parts of a credit line, one by one: the first mostly shows that it is none."""
    line = without_rights(line)
    start, link = 0, ""
    for found in chain(separator().finditer(line), (None,)):
        end = found.start() if found else len(line)
        if found and (open_brackets(line[:end]) or is_shortened(line, end)):
            continue  # what parts there is no separator of the credit
        if line[start:end].strip():
            yield part(link, line[start:end])
        if found:
            start, link = found.end(), named_link(found)


def is_shortened(line: str, end: int) -> bool:
    """Whether the full stop at ``end`` is a shortened word's: "Sgt. Jane Roe"."""
    if line[end] != ".":
        return False
    words_before = line[:end].split()
    return bool(words_before) and words_before[-1].rpartition("/")[2].lower() in words.ABBREVIATIONS


def open_brackets(text: str) -> bool:
    """Whether a bracket is open at the end of ``text``."""
    return any(opening in text and text.count(opening) > text.count(close) for opening, close in BRACKETS)


def named_link(found: re.Match[str]) -> str:
    """The separator's name in whatever language, or the sign itself."""
    for name, group in (("via", "via"), ("for", "of"), ("on", "on"), ("and", "and")):
        if found[group]:
            return name
    return found[0].strip()


@lru_cache(maxsize=256)  # a credit is looked for, proven, and taken apart
def part(link: str, text: str) -> Part:
    """One part with its kind; a bracket behind a name is set aside."""
    text = text.strip(BLANKS)
    at = behind_labels(text, 0)
    behind = label_behind().search(text, at) if text.endswith(LABELS_BEHIND) else None
    text = text[: behind.start()] if behind else text
    given = origin().match(text, at)
    labelled = bool(at or behind or given)
    bare = ARTICLE.sub("", text[given.end() if given else at :])
    aside = ASIDE.search(bare)
    if aside and aside.start():
        name = bare[: aside.start()].strip()
        return Part(link, name, kind_of(name), aside[1].strip(), labelled)
    return Part(link, bare, kind_of(bare), labelled=labelled)


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
    tokens = [token.strip(QUOTES + ".,…;").replace("’", "'") for token in text.split()]
    if not 1 <= len(tokens) <= 8 or not (is_capital(tokens[0]) or tokens[0].lower() in words.FIRST):
        return False
    if any(map(is_clause, tokens)):
        return False
    capitals = 0
    for token in tokens:
        if is_capital(token) or is_capital(token.rpartition("'")[2]):
            capitals += 1
        elif token and not (token.isdigit() or token.lower() in IN_NAMES):
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
