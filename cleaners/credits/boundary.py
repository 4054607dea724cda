"""Where a caption ends and its credit begins, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.brackets import CLOSING, bracketed
from cleaners.credits.found import Found
from cleaners.credits.labelled import REACH, labelled, leading
from cleaners.credits.labels import WORD, label_phrases
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.parts import SUFFIXES, agency, split
from cleaners.credits.tails import trailing

Finder = Callable[[str, str | None], Found | None]

# The surest evidence first. A label may stand before brackets that are part of the credit.
FINDERS: tuple[Finder, ...] = (leading, labelled, bracketed, trailing)


# What nearly every credit has in it: a sign, a line of its own, a bracket, or a word glued to the last.
SIGNS = re.compile(r"[=＝©ⓒ/|｜@\n—–]")
CLOSED = tuple(f"{bracket}." for bracket in CLOSING)
GLUED = re.compile(rf"[{UPPER}](?:(?<=[{LOWER}].)|(?<=[{LOWER}][.!?].))")
LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(128)) + bytes(128)
ENDING_IN_A_STOP = houses.AGENCIES | SUFFIXES | words.ABBREVIATIONS


def may_hold(text: str) -> bool:
    """Whether a close look is worth it; the usual paragraph is told apart in no time."""
    tail = text[-REACH:].rstrip()
    if tail[-1:] not in tuple(".!?…\"'”’»“") or tail.endswith(CLOSED):
        return True
    if SIGNS.search(tail) or GLUED.search(tail):
        return True
    small = tail.lower()
    said = words_in(small)
    last = said[-1] if said else ""
    return "(c)" in small or last in ENDING_IN_A_STOP or not telling_words().isdisjoint(said)


def words_in(text: str) -> list[str]:
    """The words in a text; in ASCII, which a table of bytes takes apart, in a quarter of the time."""
    return text.encode().translate(LETTERS).decode().split() if text.isascii() else WORD.findall(text)


@cache
def telling_words() -> frozenset[str]:
    """The longest word of each label, and of each phrase that says where the picture is from."""
    phrases = label_phrases() | words.every(words.COURTESY) | words.every(words.SCREEN)
    longest = (max(found, key=len) for phrase in phrases if (found := WORD.findall(phrase)))
    return frozenset(word for word in longest if len(word) > 1)  # signs are looked for as signs


@lru_cache(maxsize=256)  # several rules ask about the same paragraph, one after the other
def find(text: str, language: str | None = None) -> Found | None:
    """The credit of a caption, or ``None``."""
    if not may_hold(text):
        return None
    for finder in FINDERS:
        found = finder(text, language)
        if found and any(map(str.isalnum, text[slice(*found.credit)])):
            return whole(text, found, language)
    return None


def whole(text: str, found: Found, language: str | None) -> Found:
    """A credit that stands there twice, "(AP Photo/Jane Roe) AP Photo", is one: the fuller of the two."""
    before = text[found.caption[0] : found.caption[1]]
    first = bracketed(before, language) if before[-1:] in tuple(CLOSING) and not found.caption[0] else None
    if first:
        said = agencies(before[slice(*first.credit)])
        if said and said >= agencies(text[slice(*found.credit)]):
            return first._replace(evidence=first.evidence + ", and once more behind them")
    return found


def agencies(line: str) -> set[str]:
    """The agencies that a credit names, by their first words: "Getty" is "Getty Images"."""
    return {name.lower().split()[0] for part in split(line) if (name := agency(part.text))}
