"""Credits in brackets at a caption's end: "(Jane Roe/AFP via Getty Images)", "[File: Reuters]"."""

from __future__ import annotations

import re

from cleaners.credits import vocabulary as words
from cleaners.credits.days import EASTERN
from cleaners.credits.found import Found, found_behind
from cleaners.credits.kinds import Kind, is_person, kind_of
from cleaners.credits.labels import label_at
from cleaners.credits.proof import (
    LONGEST,
    MOST_WORDS,
    Reading,
    begins_agency,
    is_whole,
    may_be_credit,
    opens_with_origin,
    reading,
    tails,
)

PLACE = 4  # words of a town and its country
CLOSING = {")": "(", "]": "[", "）": "（", "］": "［", "】": "【"}


def bracketed(text: str, language: str | None) -> Found | None:
    """A credit in brackets at the end of the text; brackets that explain are none."""
    del language  # brackets are the same in each
    end = len(text.rstrip(" .\n"))
    start = opening(text, end)
    if start is None:
        return None
    inner = text[start + 1 : end - 1]
    first = start + 1 + len(inner) - len(inner.lstrip())
    label = label_at(text, first, end - 1)
    if label and (label.sure or not begins_agency(inner)):
        read = reading(text[label.end : end - 1])
        certain = label.sure and (read or may_be_credit(text[label.end : end - 1], MOST_WORDS))
        if certain or (read and (read.agency or read.person or read.labelled)):
            told = f"the brackets and their label “{label.words}”"
            return found_behind(text, start, label.end, told, 0.98 if certain else 0.95, end - 1)
    if opens_with_origin(text[first : end - 1]):
        told = "the brackets at the end, and where the picture is from"
        return found_behind(text, start, first, told, 0.95, end - 1)
    read = reading(inner)
    sure = proof(text[:start], inner, read) if read else 0.0
    if read and read.agency and (maker := maker_before(text, start)) is not None:
        capitals = text[maker:start].isupper() and not text[:maker].isupper()
        sure = 0.95 if capitals else sure  # in small letters it may be a reporter's, at a report's end
        return found_behind(text, maker, maker, "the name, and its agency in brackets", sure, end)
    return found_behind(text, start, first, "the brackets at the end", sure, end - 1) if sure else None


def maker_before(text: str, bracket: int) -> int | None:
    """Where a photographer's name begins that stands alone before a bracket: "... at dawn. Jane Roe (AP)"."""
    for at in tails(text[:bracket]):
        name = text[at:bracket].strip()
        if is_person(name) and kind_of(name) is Kind.NAME:
            return at
    return None


def opening(text: str, end: int) -> int | None:
    """Where the bracket opens that closes right before ``end``."""
    if not end or text[end - 1] not in CLOSING:
        return None
    close, opened = text[end - 1], CLOSING[text[end - 1]]
    depth = 0
    for at in range(end - 1, max(-1, end - LONGEST - 40), -1):
        depth += (text[at] == close) - (text[at] == opened)
        if not depth:
            return at
    return None


def proof(before: str, inner: str, read: Reading) -> float:
    """How sure it is that brackets without a label hold a credit."""
    whole = is_whole(before)
    given = read.only_handout and read.parts[0].text.lower() in words.GIVEN
    if given and before.strip() and (whole or inner[:1].isupper()):
        return 0.9  # "(Courtesy photo)", "(Supplied)"
    named = [part for part in read.parts if part.kind in (Kind.NAME, Kind.AGENCY)]
    if not any(part.kind is Kind.AGENCY or is_long(part.text) for part in named):
        return 0.0
    if read.agency and len(read.parts) > 1:
        return 0.98
    if houses := [part for part in read.parts if part.link == "via"]:
        # "(über die See)" is about it, not via it.
        from_somebody = houses[0] is not read.parts[0] and houses[0].text[:1].isupper()
        return 0.95 if read.agency or from_somebody else 0.0
    if read.agency and before.isupper() and len(before.split()) <= PLACE:
        return 0.0  # where and for whom a report was written: "PORT VARN (Reuters)"
    if read.agency:
        return 0.95 if whole else 0.8 * (not explains(before, inner))
    if read.path:
        return 0.9 if whole else 0.8 * read.person
    if read.labelled and (EASTERN.search(inner) or not any(map(str.isdigit, inner))):
        return 0.9
    if not whole or not before.strip() or any(map(str.isdigit, inner)) or explains(before, inner):
        return 0.0
    if re.search(rf"\b{re.escape(inner.strip())}\b", before, re.I):
        return 0.0  # what the caption is about: "... en Puerto Varn, el martes. (Puerto Varn)"
    return 0.75 if read.person else 0.65 * (len(before.split()) >= 5)  # "(Christie's)" behind a sentence


def is_long(name: str) -> bool:
    """Whether a name has more than two letters, as all have but in Chinese and Japanese: not "(S/N)"."""
    return len(name) > 2 or not name.isascii()


def explains(before: str, inner: str) -> bool:
    """Whether brackets hold the letters of the words before them: "Agence France-Presse (AFP)"."""
    letters = [c for c in inner.upper() if c.isalpha()]
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", before)[-len(letters) - 2 :]).upper()
    return inner.isupper() and initials.endswith(tuple(letters[-1:])) and letters[0] in initials
