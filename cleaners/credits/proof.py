"""What in a text proves that it is a credit, and what can stand before one."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cleaners.credits import vocabulary as words
from cleaners.credits.days import without_date
from cleaners.credits.kinds import ADDRESS, LICENCE, QUOTES, YEAR, Kind, agency, is_person, kind_of
from cleaners.credits.labels import behind_labels, origin
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.parts import NOBODY, Part, each_part, open_brackets, split

LONGEST = 160  # characters; the longest that agencies print, rights and client in them, have about 130
MOST_WORDS = 20  # of a credit in such a line
NO_PATH = ("", ",", "、", "and", ".")
DASHES = ("—", "–", "-")  # behind a name, what a person is: "Jane Roe – an actress"


class Reading(NamedTuple):
    """A text read as a credit, and the proof in it that it is one."""

    parts: tuple[Part, ...]
    agency: bool  # it names an agency
    path: bool  # "/", "|", "via", "for", before an agency a dash, stand between two of its parts
    person: bool  # a name in it has a person's shape
    labelled: bool  # a part of it has a label of its own, or says that it was given
    dated: bool = False  # it ends in a date, as many a caption's last words do: a place, and when

    @property
    def made(self) -> bool:
        """Whether the way from a maker to a house is there."""
        return self.path and any(p.kind is Kind.NAME for p in self.parts)

    @property
    def only_handout(self) -> bool:
        """Whether it says no more than that the picture was given."""
        return all(p.kind is Kind.HANDOUT for p in self.parts)


def reading(text: str) -> Reading | None:
    """``text``, its labels apart, as a credit, if each part of it is one that credits have."""
    text = text.strip()
    text = text[behind_labels(text, 0) :]
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return None
    parts: list[Part] = []
    for found in each_part(text):
        if found.kind is Kind.NOTHING:
            return None
        parts.append(found)
    kinds = [p.kind for p in parts]
    licensed = any(LICENCE.fullmatch(p.text) for p in parts)
    if not (licensed or any(kind in (Kind.AGENCY, Kind.NAME, Kind.HANDOUT) for kind in kinds)):
        return None
    if Kind.ALIAS in kinds and Kind.AGENCY not in kinds:
        return None
    if any(p.link == "by" and says_what(before.text) for before, p in pairwise(parts)):
        return None  # "The photo by Jane Roe"
    if any(p.link == "." and not (p.labelled or p.kind in (Kind.AGENCY, *NOBODY)) for p in parts):
        return None  # a full stop between two names: two sentences
    dated = without_date(text) != text
    named = Kind.AGENCY in kinds or any(agency(p.aside) for p in parts)
    return Reading(
        tuple(parts),
        named,
        any(p.link not in NO_PATH and (named or p.link not in DASHES) for p in parts),
        any(p.kind is Kind.NAME and (is_person(p.text) or ADDRESS.fullmatch(p.text)) for p in parts),
        any(p.labelled for p in parts),
        dated,
    )


def says_what(text: str) -> bool:
    """Whether a word before "photo by" is a sentence's, and no house's name."""
    return text.lower() in function_words(None)


def is_notice(text: str, read: Reading) -> bool:
    """Whether a credit may be a book's or a programme's notice of its rights: "1998 Ann Lee", behind "©"."""
    return YEAR.match(text.lstrip()) is not None and not read.agency


def begins_agency(text: str) -> bool:
    """Whether what looks like a label is an agency's first word: "picture alliance / dpa"."""
    read = reading(text)
    return read is not None and read.parts[0].kind is Kind.AGENCY and not read.parts[0].labelled


def may_be_credit(text: str, most: int) -> bool:
    """Whether ``text`` behind a label can be a credit though it has words that we do not know.

    ``most`` is how many words it may have. It begins like a name, and is no sentence.
    """
    text = text.strip()
    text = text[behind_labels(text, 0) :]
    tokens = text.split()
    if (
        not tokens
        or len(text) > LONGEST
        or len(tokens) > most
        or re.search(r"[^\W\d]{3}[.!?]\s+\w+\s+\w+\s+\w+\s+\w+", text)
    ):
        return False
    parts = split(text)
    if len(parts) == 1 and parts[0].labelled:
        return True
    if not parts or parts[0].kind in (Kind.AGENCY, *NOBODY):
        return bool(parts)
    unknown = sum(t[:1].islower() and t.lower() not in words.PARTICLES for t in tokens)
    if unknown * 2 > len(tokens) > 3 or (unknown > 1 and len(tokens) > 6 and tokens[-1][-1] in ".!?"):
        return False  # more a sentence than a name
    first = tokens[0].strip(QUOTES + "(@")
    if not first[:1].islower() or "." in first:
        return True
    return first.lower() not in function_words(None) and (len(tokens) <= 2 or tokens[1] in "/|")


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The words behind which a noun is still to come: of one language, of all if it is not known."""
    return words.WANTS_MORE.get(language or "", frozenset()) or words.every(words.WANTS_MORE)


def wants_more(before: str, language: str | None) -> bool:
    """Whether what stands before goes on: it ends in an article, a preposition and the like."""
    last = before.split()[-1:] or [""]
    return last[0].strip(QUOTES + "([").lower() in function_words(language)


def is_whole(before: str) -> bool:
    """Whether what stands before is a whole sentence, or nothing."""
    before = before.rstrip()
    bare = before.rstrip("\"'”’»«“‘)]）」』")
    return not before or bare[-1:] in tuple(".!?…。！？।۔") or before[-1] in "”»’"


STOP = r"[.!?…。！？।۔][\"'”’»«“‘)\]）]*"
SENTENCE_END = re.compile(
    rf"{STOP}\s+|(?<=[{LOWER}\d)\]]){STOP}(?=[{UPPER}])|(?<=[。！？])(?=\w)|[”»\"]\s+|\n\s*|[{LOWER}](?=[{UPPER}])"
)
ABBREVIATED = re.compile(r"(?:^|[\s(/\"'“„])(?:((?:\w\.)*[^\W\d_])|(\w{2,5}))\.$")


def tails(text: str) -> list[int]:
    """Where the text behind a sentence's end begins, the longest tail first."""
    found = []
    for end in SENTENCE_END.finditer(text, max(0, len(text) - LONGEST)):
        short = ABBREVIATED.search(text[: end.start() + 1]) if text[end.start()] == "." else None
        if short and (short[1] or short[2].lower() in words.ABBREVIATIONS):
            continue
        if not end[0][-1:].isspace() and "@" in text[end.end() :].partition(" ")[0]:
            continue  # within an address: "Jane.Roe@example.org"
        if end.end() < len(text) and text[end.end()] not in "([（" and not open_brackets(text[: end.end()]):
            found.append(end.end())
    return found


ARTICLES = frozenset("the la el los las le les der die das dem den il lo".split())


def opens_with_origin(text: str) -> bool:
    """Whether ``text`` begins with a phrase such as "Courtesy of", and a name behind it."""
    given = origin().match(text)
    rest = text[given.end() :].split() if given else []
    while rest and rest[0].lower() in ARTICLES:
        rest = rest[1:]
    return bool(rest) and kind_of(rest[0]) in (Kind.NAME, Kind.AGENCY, Kind.FLAG) and len(rest) <= 12
