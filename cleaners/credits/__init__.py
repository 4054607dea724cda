"""Credits of pictures: found at a caption's end, cut off, and taken apart.

``split_credit`` is the public face. ``boundary`` finds where a credit begins, by its label
(``labelled``), its brackets (``brackets``) or its shape (``tails``, ``makers``); ``parts``, ``kinds`` and
``line`` read what it says; ``vocabulary`` and ``houses`` hold the words.
"""

from __future__ import annotations

import re

from cleaners.article import Credit
from cleaners.credits.boundary import find
from cleaners.credits.found import Found
from cleaners.credits.houses import PICTURES_ONLY
from cleaners.credits.labels import label_at
from cleaners.credits.line import parse
from cleaners.credits.proof import is_notice, reading
from cleaners.name_shapes import A_NAME, PARTICLES
from cleaners.words.codes import language_code

WRITERS = ("autor", "author", "auteur", "autore")  # labels of a text's, too

BETWEEN = ("/", ",", "|", "·")  # a maker and an agency
PARTED = re.compile(r"[/|(,]")  # the names of a credit
REST = 5  # words of a credit's second line: a name with its particle, an agency

__all__ = ["Found", "credit_in", "find", "goes_on", "looks_like_caption_credit", "parse", "split_credit"]


def split_credit(text: str, language: str | None = None) -> tuple[str, Credit | None]:
    """The caption without its credit, and the credit; the text as it was and ``None`` if it has none.

    ``text`` is a caption as it was printed, ``language`` a code or tag (``de``, ``de-AT``) where it is known.
    What is taken off besides are labels, brackets and signs between the two; both parts stand in ``text``.
    """
    if not isinstance(text, str):
        raise TypeError(f"a caption is str, not {type(text).__name__}")
    found = find(text, language_code(language or ""))
    return (text[slice(*found.caption)], credit_in(text, found)) if found else (text, None)


def credit_in(text: str, found: Found) -> Credit:
    """The credit that was found in ``text``, taken apart."""
    return parse(text[slice(*found.credit)], text[found.start : found.credit[0]])


def looks_like_caption_credit(text: str, language: str | None = None) -> float:
    """How sure it is, 0 to 1, that ``text`` is a caption because it ends in a picture's credit.

    0: it ends in none. Up to 0.5: in a name, an agency or a source, as a paragraph or a whole
    report may. From 0.85 on: in a picture's label, in the way from a maker to a house, or in a house that
    has nothing but pictures.
    """
    found = find(text, language)
    if not found:
        return 0.0
    if is_of_a_picture(text, found):
        return found.confidence
    alone = found.caption[0] == found.caption[1]  # a line for itself, of anything: "Provided by ..."
    written = text[found.start :].lower().startswith(WRITERS)
    made = found.confidence > 0.9 and not written and credit_in(text, found).creators  # "Quelle: Jane Roe"
    return min(found.confidence, 0.4 if alone and not made else 0.5)


def goes_on(text: str, following: str) -> bool:
    """Whether the width has cut the credit at the end of ``text``, and ``following`` is the rest of it.

    So far its maker has one name only ("Photo: Helen" / "Marsh/AP"), more must follow ("Joost van"), a name
    is cut ("via Getty" / "Images"), or the rest brings the agency.
    """
    whole = f"{text} {following}"
    cut, found = find(text), find(whole)
    if not cut or not found or found.start != cut.start:
        return False
    if is_cut_name(text.split()[-1], following):
        return True
    if len(following.split()) > REST:
        return False
    credit = credit_in(text, cut)
    open_end = text.rstrip().endswith(BETWEEN) or text.split()[-1].lower() in PARTICLES
    half = open_end or bool(credit.creators and not credit.provider and " " not in credit.creators[-1])
    before, behind = reading(text[slice(*cut.credit)]), reading(whole[slice(*found.credit)])
    return half or bool(behind and behind.agency and not (before and before.agency))


def is_cut_name(last: str, following: str) -> bool:
    """Whether a name goes on from a line's ``last`` word to the next: "H." is part of one, "AP" is whole."""
    name = f"{last} {PARTED.split(following, maxsplit=1)[0].strip()}"
    agency = last.isupper() and len(last.strip(".")) > 1
    return not agency and A_NAME.fullmatch(name) is not None


def is_of_a_picture(text: str, found: Found) -> bool:
    """Whether the credit can only be a picture's, not that of a report or of any source."""
    opening, line = text[found.start : found.credit[0]], text[slice(*found.credit)]
    read = reading(line)
    if read and is_notice(line, read):
        read = None
    if read and any(p.text.lower() in PICTURES_ONLY for p in read.parts):
        return True
    label = label_at(text, found.start + len(opening) - len(opening.lstrip("([（［【 ")))
    if label and label.sure and label.names_a_picture:
        return bool(read) or found.caption[1] > found.caption[0]
    if not read or found.confidence <= 0.75:
        return False
    if found.caption[0] == found.caption[1] and opening.lower().startswith(WRITERS):
        return False  # a text's author, in a line of its own
    credit = credit_in(text, found)
    handed_on = credit.creators or credit.handout or any(p.link == "via" for p in read.parts)
    return bool(handed_on and (credit.provider or credit.via))
