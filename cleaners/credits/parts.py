"""A credit's parts: the names, agencies, flags and rights between its separators."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from cleaners.credits import vocabulary as words
from cleaners.credits.labels import without_labels


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
    """One part: the link before it in lower case ("/", "via", "for", "," ...), its words, what it is.

    ``aside`` is what stands in brackets behind the words.
    """

    link: str
    text: str
    kind: Kind
    aside: str = ""


YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*")
LICENCE = re.compile(
    r"(?:cc(?:[ -]by.*|0.*)|creative commons.*|public domain|gemeinfrei|domaine public|lizenz.*)", re.I
)
ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+(?!jpe?g|png)[a-z]{2,12}(?:/\S*)?|@\w{2,}", re.I)
ALIAS = re.compile(r"[a-z0-9][\w.-]{2,}$")
ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
OF_AN_AGENCY = re.compile(
    r"(?:[ -]?(?:photos?|foto|images?|pictures?|file photo|file|archive|archiv|pool)|\.com|\.de)$"
)
SUFFIXES = {"ii", "iii", "iv", "jr", "jr.", "sr", "sr.", "e.v.", "inc", "inc.", "gmbh", "co.", "ag"}
OPENING = "\"'“”„‘’«»‹›"


@cache
def separator() -> re.Pattern[str]:
    """Whatever parts one part of a credit from the next."""
    via, of, on = (
        "|".join(sorted({re.escape(w) for w in group}, key=len, reverse=True))
        for group in ((w for ws in words.VIA.values() for w in ws), words.FOR, words.ON)
    )
    return re.compile(
        rf"\s*,?\s*(?:[/／|｜]\s*)?(?<!\w)(?P<via>{via})\s+"
        rf"|\s+(?P<of>{of})\s+(?=(?:the |die |der |le |la |the )?[^\W\d_a-zß-ÿ])"
        rf"|\s+(?P<on>{on})\s+(?=(?:{'|'.join(sorted(map(re.escape, words.PLATFORMS), key=len, reverse=True))})\b)"
        r"|\s*[/／|｜]\s*|\s*[—–]\s*|\s+-\s+|\s*;\s+"
        r"|\s*[,、](?:\s+(?:and|und|et|y|e|en|och|og|i|a)(?=\s))?\s*(?=\D)"
        r"|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-zß-ÿ])",
        re.I,
    )


def split(line: str) -> list[Part]:
    """The parts of a credit line that has lost its label."""
    line = reserved().sub("", line)
    parts: list[Part] = []
    start, link = 0, ""
    for found in [*separator().finditer(line), None]:
        end = found.start() if found else len(line)
        if inside_brackets(line, end):
            continue
        if line[start:end].strip() or parts:
            parts.append(part(link, line[start:end]))
        if found:
            start, link = found.end(), named_link(found)
    return [p for p in parts if p.text or p.aside]


@cache
def reserved() -> re.Pattern[str]:
    """ "All rights reserved" at the end of a line: it names nobody."""
    return re.compile(rf"[\s.,;]*(?:{'|'.join(map(re.escape, words.RESERVED))})\.?\s*$", re.I)


def inside_brackets(line: str, at: int) -> bool:
    """Whether a bracket is open at ``at``: what parts there is no separator of the credit."""
    return line.count("(", 0, at) + line.count("[", 0, at) > line.count(")", 0, at) + line.count("]", 0, at)


def named_link(found: re.Match[str]) -> str:
    """The separator's name: "via", "for" and "on" in whatever language, or the sign itself."""
    if found["via"]:
        return "via"
    if found["of"]:
        return "for"
    if found["on"]:
        return "on"
    sign = found[0].strip().lower()
    return "and" if sign[:1] in ",、" and len(sign) > 1 else sign


def part(link: str, text: str) -> Part:
    """One part with its kind; a bracket behind a name is set aside."""
    text = without_labels(text.strip())
    aside = ASIDE.search(text)
    kind = kind_of(text)
    if aside and aside.start():
        bare = text[: aside.start()].strip()
        return Part(link, bare, kind_of(bare), aside[1].strip())
    return Part(link, text, kind)


def kind_of(text: str) -> Kind:
    """What a part's words are."""
    low = text.strip(" .:").lower()
    if not low or low in words.RESERVED or LICENCE.fullmatch(low) or YEAR.fullmatch(low):
        return Kind.RIGHTS
    for sign in words.RIGHTS:
        if low.startswith(sign):
            return kind_of(YEAR.sub("", text.strip()[len(sign) :].strip(), count=1))
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
    """The agency's name without "Photo" or ".com" behind it, or nothing."""
    name = text.strip(" .,:")
    for sign in words.RIGHTS:
        if name.lower().startswith(sign):
            name = name[len(sign) :].strip()
    name = YEAR.sub("", name).strip()
    while name:
        low = " ".join(name.lower().split())
        bare = low.removeprefix("the ")
        if low in words.AGENCIES or bare in words.AGENCIES or bare.replace(" ", "-") in words.AGENCIES:
            return name[len(low) - len(bare) :] if low != bare else without_photo(name)
        shorter = OF_AN_AGENCY.sub("", low)
        if shorter == low:
            return ""
        name = name[: len(shorter)].strip()
    return ""


def without_photo(name: str) -> str:
    """ "AP" for "AP Photo"; "Getty Images" stays, for that is its name."""
    bare = re.sub(r"\s+photos?$", "", name, flags=re.I)
    return bare if bare.lower() in words.AGENCIES else name


def is_name(text: str) -> bool:
    """Whether the words can be a person's or a house's name: capitals, and small words between them."""
    tokens = text.split()
    if not 1 <= len(tokens) <= 8 or not tokens[0].strip(OPENING)[:1].isupper() and not cjk(tokens[0]):
        return (
            tokens[0].strip(OPENING).lower() in ("von", "van", "de", "the", "la")
            and len(tokens) > 1
            and is_name(text.split(maxsplit=1)[1])
            if tokens
            else False
        )
    capitals = 0
    for token in tokens:
        word = token.strip(OPENING + ".,…").replace("’", "'")
        if word[:1].isupper() or cjk(word) or word.rpartition("'")[2][:1].isupper():
            capitals += 1
        elif not (word.lower() in words.PARTICLES or token.lower() in SUFFIXES or word.isdigit() or not word):
            return False
    return tokens[-1].strip(OPENING + ".,").lower() not in words.PARTICLES and capitals * 2 >= len(tokens)


def cjk(word: str) -> bool:
    """Whether the word is of a script without capitals."""
    return bool(word) and word[0].isalpha() and not word[0].isupper() and not word[0].islower()


def is_person(text: str) -> bool:
    """Whether a name has a person's shape: a first name or initial, and a surname."""
    tokens = [t for t in text.split() if t.strip(".").lower() not in SUFFIXES]
    if not 2 <= len(tokens) <= 5 or any(c.isdigit() or c in "@&" for c in text):
        return False
    return all(t[:1].isupper() or t.lower() in words.PARTICLES for t in tokens) and tokens[-1][:1].isupper()
