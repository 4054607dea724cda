"""The labels that credits begin with: "Photo:", "Crédit photo", "Bild ©", "Photos by", "CreditCredit"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from cleaners.credits import vocabulary as words
from cleaners.credits.letters import HAN, LOWER, UPPER


class Label(NamedTuple):
    """A label in a text: its range, the name's first character behind it, its words.

    ``sure``: it can be nothing else ("Photo:", "©"). Otherwise it is also a word of the language
    ("Photo iStock", "Credit Jane Roe"), and what follows must speak for itself. ``parted``: by a comma, or a
    sign with spaces, from the name ("Image source, Getty Images", "Photo / Jane Roe").
    """

    start: int
    end: int
    words: str
    sure: bool
    parted: bool

    @property
    def names_a_picture(self) -> bool:
        """Whether the label is a picture's, not that of any text's source."""
        return self.words.lower() not in words.SOURCES

    @property
    def is_doubled(self) -> bool:
        """Whether the label stands there twice: "CreditCredit"."""
        half = len(self.words) // 2
        return half > 2 and self.words[:half] == self.words[half:].strip()


def any_of(choices: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    escaped = (re.escape(word) for word in sorted(choices, key=lambda w: (-len(w), w)))
    return "|".join(word.replace(r"\ ", r"\s+").replace("'", "['’]") for word in escaped)


@cache
def pattern() -> re.Pattern[str]:
    """One label with the sign or word that leads to the name."""
    by, rights = any_of(words.every(words.BY)), any_of(words.RIGHTS)
    joined = rf"(?:{any_of(words.KINDS)})-?(?:{any_of(words.COMPOUNDED)})"
    noun = rf"{joined}|{any_of(words.every(words.LABELS))}"
    nouns = rf"(?:{noun})(?:(?:\s+|\s*/\s*|(?-i:(?=[{UPPER}])))(?:{noun})){{0,3}}"
    # "사진=뉴시스", not "file=name"; nor is what begins an address a label, "file:///home"
    lead = rf"\s*(?:[:：＝](?!//)|(?<=[{HAN}])\s*=|\.\.\.|…)\s*"
    return re.compile(
        rf"(?:(?<![^\W\d_])|(?-i:(?<=[{LOWER}])(?=[{UPPER}]))|(?=[©ⓒ]))"  # where a word begins, glued or not
        rf"(?!(?:{any_of(words.every(words.SCREEN))})\s)"  # says more than that a picture is one
        rf"(?:(?P<comma>(?:{any_of(words.BEFORE_COMMA)})(?:,\s+|[，،]\s*)(?=[\w@]))"
        rf"|(?P<sure>(?:(?:{rights})\s*)?{nouns}(?:\s+(?:{by}))?(?:{lead}|\s*[©ⓒ]\s*)"
        rf"|(?:{any_of(words.SHORTENED)})\s*:?\s*(?-i:(?=[{UPPER}]))"
        rf"|(?:{any_of(words.SHORT_ONLY)})\s*:?\s*(?=[^\W\d_])"
        rf"|{nouns}\s+(?:{by})\s+(?=[\w\"'“„‘«-])"
        rf"|{nouns}\s+d['’](?-i:(?=[{UPPER}]))"
        rf"|(?:{any_of(words.RESERVED)})\.?\s+(?=\w)"
        rf"|(?:{rights})(?:\s*:)?(?:\s+|(?<=[©ⓒ]))(?=[\w@\"'“„‘«\[]))"
        rf"|(?P<plain>{nouns}(?:(?P<sign>\s+/\s+|／)|\s*/\s*|\s+|(?-i:(?=[{UPPER}]))))(?=[\w@]))",
        re.I,
    )


WORD = re.compile(r"(?:[^\W\d_]++|[\u0300-\u036f\u0900-\u0eff]++)++|[©ⓒ(]")
CAMEL = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}])")


@cache
def label_phrases() -> frozenset[str]:
    """Every label there is, those joined in one word too."""
    joined = {kind + name for kind in words.KINDS for name in words.COMPOUNDED}
    short = words.SHORTENED | words.SHORT_ONLY
    every = words.every(words.LABELS) | short | words.BEFORE_COMMA | words.RESERVED
    return every | joined | frozenset(words.RIGHTS)


@cache
def first_words() -> frozenset[str]:
    """The words that a label can begin with: a look at them spares the long pattern nearly always."""
    return frozenset(first[0] for label in label_phrases() if (first := WORD.match(label)))


def may_begin_at(text: str, at: int) -> bool:
    """Whether the word at ``at`` is one that labels begin with."""
    word = WORD.match(text, at)
    return bool(word and CAMEL.split(word[0], maxsplit=1)[0].lower() in first_words())


def labels_in(text: str, start: int) -> Iterator[Label]:
    """The labels in ``text`` from ``start`` on, in order, none inside another.

    One in small letters may be a sentence's last word, before a label with a capital: "nya bron Foto: TT".
    """
    done = start
    for word in WORD.finditer(text, start):
        at = word.start()
        for piece in (word[0],) if word[0][1:].islower() else CAMEL.split(word[0]):
            if at >= done and piece.lower() in first_words() and (found := pattern().match(text, at)):
                yield label_in(found)
                done = at + len(piece) if piece.islower() else found.end()
            at += len(piece)


@cache
def courtesy() -> re.Pattern[str]:
    """A phrase that says who gave the picture."""
    return opens(words.every(words.COURTESY))


@cache
def origin() -> re.Pattern[str]:
    """A phrase that says who gave the picture, or whose screen it shows: it stays in the credit's line."""
    return opens(words.every(words.COURTESY) | words.every(words.SCREEN))


def opens(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, with something behind it."""
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?:\s+|(?<=['’]))(?=\S)", re.I)


def label_in(found: re.Match[str]) -> Label:
    """The label that was found."""
    parted = not found[0][0].islower() and bool(found["comma"] or found["sign"])
    return Label(
        found.start(), found.end(), found[0].strip(" \n.,，،:…：/／©ⓒ=＝"), found["sure"] is not None, parted
    )


def label_at(text: str, at: int, end: int | None = None) -> Label | None:
    """The label that begins at ``at`` and has something behind it, if there is one."""
    end = len(text) if end is None else end
    found = pattern().match(text, at, end) if may_begin_at(text, at) else None
    return label_in(found) if found and text[found.end() : end].strip(" .:") else None


def behind_labels(text: str, at: int, end: int | None = None) -> int:
    """Where the words begin that stand behind every label at ``at``: "Foto: Bild: Jane Roe"."""
    while (label := label_at(text, at, end)) and label.sure:
        at = label.end
    return at
