"""Credits behind a label: "Photo: Jane Roe/Reuters", "© BELGA", "Photos by ...", "Courtesy of ..."."""

from __future__ import annotations

import re

from cleaners.credits import vocabulary as words
from cleaners.credits.found import Found, found_behind
from cleaners.credits.labels import Label, label_at, labels_in, origin
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.parts import open_brackets
from cleaners.credits.proof import (
    LONGEST,
    Reading,
    is_whole,
    may_be_credit,
    opens_with_origin,
    reading,
    wants_more,
)
from cleaners.sentences import is_ended

REACH = LONGEST + 40  # characters from the end where a credit and its label can begin
# Whole publications have been in print for years, and no picture: "© 2001-2026, Harbour Board".
NOTICE = 2  # words before the sign: "Copyright ©", in other languages too; a caption has more
YEARS = re.compile(r"\s*(?:[Cc]opyright\s+)?(?:19|20)\d\d(?:\s?[-–—]|,)\s?(?:19|20)\d\d\b")
SENTENCE = 4  # spaces in one: names and houses have fewer before a full stop
MOST_WORDS = 12  # behind a label, of a credit with words that we do not know


def labelled(text: str, language: str | None) -> Found | None:
    """A credit behind a label that runs to the end of the text."""
    for label in labels_in(text, max(0, len(text) - REACH)):
        if open_brackets(text[: label.start]) or heads_caption(text, label):
            continue
        if len(text[: label.start].split()) <= NOTICE and YEARS.match(text, label.end):
            continue
        read = reading(text[label.end :])
        if not may_begin(text, label, read, language):
            continue
        printed = text[label.start : label.end].strip()
        told = f"the label “{label.words}”" if label.words else f"the sign “{printed}”"
        named = printed != "Copyright" or not text[label.end].islower()  # a law, say
        if label.sure and (read or (named and may_be_credit(text[label.end :], MOST_WORDS))):
            return found_behind(text, label.start, label.end, told, 0.97 if read else 0.85)
        if read and (read.agency or read.person or label.is_doubled) and is_whole(text[: label.start]):
            return found_behind(text, label.start, label.end, told, 0.9)
    return given(text)


def heads_caption(text: str, label: Label) -> bool:
    """Whether a label stands before a caption whose credit has its own: "Image: The quay today. Pic: AP"."""
    if text[: label.start].strip() or text.count(" ", label.end) <= SENTENCE:
        return False
    later = (text[label.end : other.start].strip() for other in labels_in(text, label.end) if other.sure)
    return any(is_ended(words) and words.count(" ") >= SENTENCE for words in later)


def given(text: str) -> Found | None:
    """A credit that says where the picture is from: the phrase stays in its line."""
    for match in origin().finditer(text, max(0, len(text) - REACH)):
        before = text[: match.start()]
        if not open_brackets(before) and is_whole(before) and opens_with_origin(text[match.start() :]):
            return found_behind(text, match.start(), match.start(), f"the words “{match[0].strip()}”", 0.9)
    return None


def may_begin(text: str, label: Label, read: Reading | None, language: str | None) -> bool:
    """Whether a credit may begin with this label: not inside a sentence that goes on there."""
    before = text[: label.start].rstrip()
    if not before:
        return True
    first = text[label.start]
    glued = len(before) == label.start
    if glued and before[-1].isalnum():
        return first in "©ⓒ" or (not before[-1].isupper() and first.isupper())
    if is_whole(before) or before[-1] in "-–—|·•/":
        return not (glued and before[-1] == "/" and not before[-2:-1].isspace())
    if label.words.lower().endswith(" via") and before.split()[-1][0].isupper():
        return False  # "Nadia Okoro/PA Images via Getty Images": the word is the house's
    proven = bool(read and (read.agency or read.path))
    if before[-1] in ",:":
        return label.sure and read is not None
    if is_sentence(text, label, language) and not proven:
        return False
    return label.sure and not first.islower() and (proven or not wants_more(before, language))


def is_sentence(text: str, label: Label, language: str | None) -> bool:
    """Whether a German sentence goes on there, up to its full stop: "Er machte Fotos von Jens Petersen.".

    German nouns have capitals anywhere, so that of the label says nothing.
    """
    by = label.words.lower().rpartition(" ")[2] in words.BY["de"]
    return by and (language or "")[:2] == "de" and text.rstrip().endswith(".")


# The credit first: its end is marked by capitals before a word in small letters, a line end, a label.
CAPITALS = re.compile(rf"([{UPPER}][^{LOWER}\n]*/[^{LOWER}\n]*[{UPPER}])\s+(?=[{UPPER}][{LOWER}])")
LINE = re.compile(r"([^\n]+)\n\s*")
CAPTION_LABEL = re.compile(r"(.{2,80}?)\s*\bImage caption:?\s+")


def leading(text: str, language: str | None) -> Found | None:
    """A credit before the caption, where something marks its end."""
    del language  # the marks are the same in each
    label = label_at(text, 0)
    while label and label.sure and (again := label_at(text, label.end)) and again.sure:
        label = again
    if not label:
        return None
    for mark in (CAPITALS, LINE, CAPTION_LABEL):
        end = mark.match(text, label.end)
        if end and (label.sure or mark is CAPTION_LABEL) and reading(end[1]) and text[end.end() :].strip():
            caption = (end.end(), len(text.rstrip()))
            return Found(caption, end.span(1), 0, f"the label “{label.words}” before the caption", 0.85)
    return None
