"""Where a caption ends and its credit begins, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.brackets import CLOSING, bracketed
from cleaners.credits.found import Found
from cleaners.credits.kinds import QUOTES, SUFFIXES, agency
from cleaners.credits.labelled import REACH, labelled, leading
from cleaners.credits.labels import WORD, label_at, label_phrases
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.parts import split
from cleaners.credits.tails import trailing

Finder = Callable[[str, str | None], Found | None]

# The surest evidence first. A label may stand before brackets that are part of the credit.
FINDERS: tuple[Finder, ...] = (leading, labelled, bracketed, trailing)
UNLABELLED: tuple[Finder, ...] = (leading, bracketed, trailing)  # a label at its very beginning is soon found

# What nearly every credit has in it: a label, a sign, a line of its own, a bracket. Or a word is glued to the
# last, or there is a dash, or no full stop behind it: then it ends in a name or a word of the trade.
RIGHTS = ("©", "ⓒ", "(c)", "(C)")
SIGNS = re.compile(r"[=＝/|｜@\n]")
CLOSED = tuple(f"{bracket}{stop}" for bracket in CLOSING for stop in ("", "."))
GLUED = re.compile(rf"[{UPPER}](?:(?<=[{LOWER}].)|(?<=[{LOWER}][.!?].))")
# The same words twice, signs, brackets or a label between them.
TWICE = re.compile(r"(.{2,80}?)([\s(\[|/·•,;–—-].{0,24}?)?\1\s*[)\]]?")
BETWEEN = " ([|/·•,;–—-"
ENDS = tuple(".!?…\"'”’»“")
STOPS = ".,:;!?…" + QUOTES
WESTERN = "cp1252"  # the bytes of most of what papers print, their quotation marks and dashes included
LETTER = re.compile(r"[^\W\d_]")
LETTERS = bytes(code if LETTER.match(bytes([code]).decode(WESTERN, "replace")) else 32 for code in range(256))


def worth_asking(text: str) -> tuple[Finder, ...]:
    """The finders that a text is worth; for the usual paragraph none, which is told in no time."""
    tail = text[-REACH:].rstrip()
    pieces = GLUED.sub(apart, tail)
    said = words_in(pieces.lower())
    if not telling_words().isdisjoint(said) or any(map(tail.__contains__, RIGHTS)):
        return FINDERS
    if tail.endswith(CLOSED) or SIGNS.search(tail) or not said or said[-1] in last_words():
        return UNLABELLED
    if tail.endswith(ENDS) and pieces == tail and "—" not in tail and "–" not in tail:
        return ()
    last = pieces.split()[-1].rstrip(STOPS)
    return () if last[:1].islower() and last.isalpha() else UNLABELLED


def apart(glued: re.Match[str]) -> str:
    """The letter at which a glued word begins, with a space before it."""
    return f" {glued[0]}"


def words_in(text: str) -> list[str]:
    """The words in a text; where each sign is a byte, a table takes them apart in a quarter of the time."""
    try:
        return text.encode(WESTERN).translate(LETTERS).decode(WESTERN).split()
    except UnicodeEncodeError:
        return WORD.findall(text)


@cache
def telling_words() -> frozenset[str]:
    """The longest word of each label, of each phrase that says where a picture is from, of each licence.

    Of several the last: "public" stands in many paragraphs, "domain" in few.
    """
    phrases = label_phrases() | words.every(words.COURTESY) | words.every(words.SCREEN) | words.LICENCES
    longest = (max(reversed(found), key=len) for phrase in phrases if (found := WORD.findall(phrase)))
    return frozenset(filter(str.isalpha, longest))  # signs are looked for as signs


@cache
def last_words() -> frozenset[str]:
    """The words in small letters that a credit may end in; behind abbreviations no sentence ends."""
    phrases = houses.AGENCIES | words.HANDOUT | words.FLAGS | words.RESERVED | words.BEHIND | SUFFIXES
    ends = (found[-1] for phrase in phrases if (found := WORD.findall(phrase)))
    return words.ABBREVIATIONS.union(ends)


@lru_cache(maxsize=256)  # several rules ask about the same paragraph, one after the other
def find(text: str, language: str | None = None) -> Found | None:
    """The credit of a caption, or ``None``."""
    for finder in worth_asking(text):
        found = finder(text, language)
        if found and any(map(str.isalnum, text[slice(*found.credit)])):
            return whole(text, found, language)
    return None


def whole(text: str, found: Found, language: str | None) -> Found:
    """A credit that stands there twice, "(AP Photo/Jane Roe) AP Photo", is one: the fuller of the two."""
    found = undoubled(text, found)
    before = text[found.caption[0] : found.caption[1]]
    line = text[slice(*found.credit)]
    if before.endswith(line) and not found.caption[0] and len(before) > len(line):
        first = next(filter(None, (finder(before, language) for finder in FINDERS)), None)
        if first and before[slice(*first.credit)] == line:
            return first._replace(evidence=f"{first.evidence}, and once more behind it")
    first = bracketed(before, language) if before[-1:] in tuple(CLOSING) and not found.caption[0] else None
    if first:
        said = agencies(before[slice(*first.credit)])
        if said and said >= agencies(text[slice(*found.credit)]):
            return first._replace(evidence=first.evidence + ", and once more behind them")
    return found


def undoubled(text: str, found: Found) -> Found:
    """The credit without the same words, with their label or in brackets, once more behind it."""
    line = text[slice(*found.credit)]
    twice = TWICE.fullmatch(line)
    if not twice or not (len(twice[1].split()) > 1 or agency(twice[1])):
        return found  # "Duran Duran"
    between = (twice[2] or "").strip(BETWEEN)
    if between and label_at(f"{between} {twice[1]}", 0) is None:
        return found
    start = found.credit[0]
    evidence = f"{found.evidence}, which stands there twice"
    return found._replace(credit=(start, start + len(twice[1])), evidence=evidence)


def agencies(line: str) -> set[str]:
    """The agencies that a credit names, by their first words: "Getty" is "Getty Images"."""
    return {name.lower().split()[0] for part in split(line) if (name := agency(part.text))}
