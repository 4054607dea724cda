"""A credit's parts: the names, agencies, flags and rights between its separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.days import EASTERN, without_date
from cleaners.credits.kinds import QUOTES, YEAR, Kind, agency, is_house_name, is_person, kind_of
from cleaners.credits.labels import any_of, behind_labels, label_at, origin
from cleaners.credits.letters import HAN, LOWER, UPPER


class Part(NamedTuple):
    """One part: the link before it ("/", "via", "for", "by", "on", "and", ","), its words, what it is.

    ``aside`` is what stands in brackets behind the words, ``labelled`` whether it has a label of its own
    or says that it was given.
    """

    link: str
    text: str
    kind: Kind
    aside: str = ""
    labelled: bool = False


BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("［", "］"), ("【", "】"))
BLANKS = " \t\n\xa0\u200b"
NOBODY = (Kind.HANDOUT, Kind.FLAG, Kind.RIGHTS)
ASIDE = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
MAIL = re.compile(r"(?<=\w)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")  # as Korean papers print it behind the name
ARTICLE = re.compile(rf"^(?:the|la|el|los|las|le|les|der|die|das|il|lo)\s+(?=[{QUOTES}])")


@cache
def separator() -> re.Pattern[str]:
    """Whatever parts one part of a credit from the next."""
    return re.compile(
        r"(?:(?=[\s,/／|｜=＝—–;、.:])|(?<!\w))(?:"  # within a word nothing parts
        rf"\s*,?\s*(?:[/／|｜]\s*)?(?<!\w)(?i:(?P<via>{any_of(words.VIA)}))\s+"
        rf"|\s+(?i:{any_of(words.FOR)})\s+(?=(?P<of>(?:(?i:{any_of(ARTICLES)})\s+)?(?:[{QUOTES}]\s?)?[{UPPER}]))"
        rf"|\s*,?\s*(?:/\s*)?(?i:special|exclusive)\s+(?:to|for)\s+(?=(?P<client>\S))"
        rf"|\s+(?i:photos?|illustration)\s+by\s+(?=(?P<by>[{UPPER}]))"
        rf"|(?<=\w):\s+(?=(?P<of_house>[{UPPER}]))"
        rf"|\s+(?i:{any_of(words.ON)})\s+(?=(?P<on>(?i:{any_of(houses.PLATFORMS)}))\b)"
        r"|\s*[/／|｜]\s*|(?<=[A-ZＡ-Ｚ]{2})[=＝]|\s*[—–]\s*|\s+-\s+|\s*;\s*"
        rf"|\s*[,、]\s+(?P<and>(?:{any_of(words.AND)})\s+)?(?=\D)|\s*、\s*"
        rf"|(?<=[^\W\d_]{{3}})\.\s+(?=[{UPPER}]))"
        rf"|(?:(?<=[{HAN}])|^)(?:{any_of(words.REPORTER)})\s*(?=[{HAN}])"  # "新华社记者李响"
    )


ARTICLES = ("the", "die", "der", "den", "das", "le", "la", "el", "il", "het", "de", "o", "a")
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
    line = without_date(without_rights(line))
    start, link = 0, ""
    for found in chain(separator().finditer(line), (None,)):
        end = found.start() if found else len(line)
        before = line[start:end]
        if found and (open_brackets(line[:end]) or is_shortened(line, end) or is_labels(found, before)):
            continue  # what parts there is no separator of the credit
        if before.strip():
            yield part(link, before)
        if found:
            start, link = found.end(), named_link(found)


def is_shortened(line: str, end: int) -> bool:
    """Whether the full stop at ``end`` is a shortened word's: "Sgt. Jane Roe"."""
    if line[end] != ".":
        return False
    words_before = line[:end].split()
    last = words_before[-1].rpartition("/")[2].lower() if words_before else ""
    return last in words.ABBREVIATIONS or f"{last}." in words.SHORTENED | words.SHORT_ONLY


def is_labels(found: re.Match[str], text: str) -> bool:
    """Whether a colon is not that between a house and its maker: "AAP: Jane Roe", but "Foto: Jane Roe"."""
    if not found["of_house"]:
        return False
    text = text.strip()
    return kind_of(text) not in (Kind.AGENCY, Kind.HANDOUT) and not is_house_name(text)


def open_brackets(text: str) -> bool:
    """Whether a bracket is open at the end of ``text``."""
    return any(opening in text and text.count(opening) > text.count(close) for opening, close in BRACKETS)


# The names of links, and the groups of the separator's pattern that have them.
LINKS = (
    ("via", "via"),
    ("for", "of"),
    ("for", "client"),
    ("by", "by"),
    ("by", "of_house"),
    ("on", "on"),
    ("and", "and"),
)


def named_link(found: re.Match[str]) -> str:
    """The separator's name in whatever language, or the sign itself."""
    for name, group in LINKS:
        if found[group]:
            return name
    return found[0].strip()


@lru_cache(maxsize=256)  # a credit is looked for, proven, and taken apart
def part(link: str, text: str) -> Part:
    """One part with its kind; a bracket behind a name is set aside."""
    text = MAIL.sub("", text.strip(BLANKS)) if "@" in text else text.strip(BLANKS)
    at = behind_labels(text, 0)
    behind = label_behind().search(text, at) if text.endswith(LABELS_BEHIND) else None
    text = text[: behind.start()] if behind else text
    given = origin().match(text, at)
    labelled = bool(at or behind or given)
    if EASTERN.search(text):
        return Part(link, text, Kind.RIGHTS)
    bare = without_year(ARTICLE.sub("", text[given.end() if given else at :]))
    label = None if labelled or agency(bare) else label_at(bare, 0)
    if label and is_person(bare[label.end :]) and label.words.lower() not in words.FLAGS:
        bare, labelled = bare[label.end :], True  # "Photo Jane Roe", but "Archives La Presse"
    aside = ASIDE.search(bare)
    if aside and aside.start():
        name = bare[: aside.start()].strip()
        many = aside[1].strip().isdigit()  # how many of the pictures are whose: "Jane Roe (2)"
        return Part(link, name, kind_of(name), "" if many else aside[1].strip(), labelled)
    return Part(link, bare, kind_of(bare), labelled=labelled)


def without_year(name: str) -> str:
    """The name without the year of its copyright: "2024 Jane Roe"."""
    year = YEAR.match(name)
    rest = name[year.end() :] if year else ""
    return rest if is_person(rest) and not is_house_name(rest) else name
