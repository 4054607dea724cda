"""Credits behind a label: "Photo: Jane Roe/Reuters", "© BELGA", "Photos by ...", "Courtesy of ..."."""

from __future__ import annotations

import re

from cleaners.credits import vocabulary as words
from cleaners.credits.found import SIGNS, Found, found_behind
from cleaners.credits.kinds import is_person
from cleaners.credits.labels import Label, any_of, label_at, labels_in, origin
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.parts import open_brackets
from cleaners.credits.proof import (
    LONGEST,
    Reading,
    begins_agency,
    is_notice,
    is_whole,
    may_be_credit,
    opens_with_origin,
    reading,
    tails,
    wants_more,
)
from cleaners.sentences import is_ended

REACH = LONGEST + 40  # characters from the end where a credit and its label can begin
# Whole publications have been in print for years, and no picture: "© 2001-2026, Harbour Board".
NOTICE = 2  # words before the sign: "Copyright ©", in other languages too; a caption has more
YEARS = re.compile(r"\s*(?:[Cc]opyright\s+)?(?:19|20)\d\d(?:\s?[-–—]|,)\s?(?:19|20)\d\d\b")
ACRONYM = re.compile(rf"(?<=[.!?”\"] )([{UPPER}]{{2,5}})\s+$")  # of a paper, as in "ST PHOTO: ..."
SENTENCE = 4  # spaces in one: names and houses have fewer before a full stop
MOST_WORDS = 12  # behind a label, of a credit with words that we do not know


def labelled(text: str, language: str | None) -> Found | None:
    """A credit behind a label that runs to the end of the text."""
    for label in labels_in(text, max(0, len(text) - REACH)):
        if open_brackets(text[: label.start]) or heads_caption(text, label):
            continue
        if len(text[: label.start].split()) <= NOTICE and YEARS.match(text, label.end):
            continue
        if hangs_on(text, label):
            continue
        read = reading(text[label.end :])
        if acronym := ACRONYM.search(text[: label.start]):
            if label.sure and read:
                at = acronym.start(1)
                return found_behind(text, at, at, f"a house and the label “{label.words}”", 0.95)
            continue
        if not may_begin(text, label, read, language) or is_subject(text, label, read):
            continue
        if not label.sure and begins_agency(text[label.start :]):
            continue
        printed = text[label.start : label.end].strip()
        told = f"the label “{label.words}”" if label.words else f"the sign “{printed}”"
        named = printed != "Copyright" or not text[label.end].islower()  # a law, say
        if label.sure and (read or (named and may_be_credit(text[label.end :], MOST_WORDS))):
            sure = 0.97 if read and not is_notice(text[label.end :], read) else 0.85
            return found_behind(text, label.start, label.end, told, sure)
        before = text[: label.start].rstrip(SIGNS)
        signed = text[: label.start].rstrip()[-1:] in tuple("-–—|•·")
        whole = is_whole(before) or label.parted  # else a title: "Part 2 – Image Processing Basics"
        listed = label.parted and not printed.endswith(("/", "／"))  # "Photo / Essay" is no credit
        proven = read and (read.agency or (whole and (read.person or label.is_doubled or listed)))
        if proven and (whole or signed or is_glued(text, label)):
            return found_behind(text, label.start, label.end, told, 0.9)
    return given(text)


def hangs_on(text: str, label: Label) -> bool:
    """Whether the sign is that of a house behind its maker: "... at dawn. Jane Roe / © Varn Press"."""
    before = text[: label.start].rstrip()
    made = before.endswith("/") and text[label.start] in "©ⓒ"
    return made and any(is_person(text[at : len(before) - 1].strip()) for at in tails(before))


def is_subject(text: str, label: Label, read: Reading | None) -> bool:
    """Whether a text begins with what it speaks of: "Photographs by Ann Lee hang in the hall"."""
    by = label.words.lower().rpartition(" ")[2] in words.every(words.BY)
    said = {word.lower() for word in text[label.end :].split()}
    wanting = words.every(words.WANTS_MORE) - words.PARTICLES - words.FOR
    sentence = is_ended(text) or not said.isdisjoint(wanting) or text[label.end :][:1].islower()
    return not text[: label.start].strip() and by and not read and sentence


def is_glued(text: str, label: Label) -> bool:
    """Whether a label with a capital is glued to the last word: "... van de nieuwe brugBeeld AFP"."""
    return text[: label.start][-1:].islower() and text[label.start].isupper()


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
    if label.parted:
        return proven or bool(read and read.person)
    if is_sentence(text, label, language) and not proven:
        return False
    if first.isalpha() and first.islower():  # of a picture's agency: "... closed in 2011 image: Getty Images"
        picture = label.sure and label.names_a_picture and label.words.islower()
        several = before.count(" ") >= SENTENCE - 1  # not "Main image credit: Getty"
        return picture and several and bool(read and read.agency) and not is_ended(text)
    return label.sure and (proven or not wants_more(before, language))


def is_sentence(text: str, label: Label, language: str | None) -> bool:
    """Whether a German sentence goes on there, up to its full stop: "Er machte Fotos von Jens Petersen.".

    German nouns have capitals anywhere, so that of the label says nothing.
    """
    by = label.words.lower().rpartition(" ")[2] in words.BY["de"]
    return by and (language or "")[:2] == "de" and text.rstrip().endswith(".")


# The credit first: its end is marked by capitals before a word in small letters, a line end, a label.
CAPITALS = re.compile(rf"([{UPPER}][^{LOWER}\n]*/[^{LOWER}\n]*[{UPPER}])\s+(?=[{UPPER}][{LOWER}])")
LINE = re.compile(r"([^\n]+)\n\s*")
# ... or a sign before a whole sentence, if the credit names an agency; or the bracket around both.
SIGN = re.compile(r"([^.|\n–—]{3,80}?)(?:\.|\s[|–—])\s+(?=\S)")
BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{3,80})[)\]]\s+(?=\S)")
CAPTION_LABEL = re.compile(rf"(.{{2,80}}?)\s*(?<!\w)(?:{any_of(words.CAPTIONS)})[:,،，]?\s+", re.I)


def leading(text: str, language: str | None) -> Found | None:
    """A credit before the caption, where something marks its end."""
    del language  # the marks are the same in each
    opening = BRACKETED.match(text)
    inner = reading(opening[1]) if opening else None
    # An agency alone says whose report it is.
    if opening and inner and inner.agency and inner.made and is_sentence_behind(text, opening.end()):
        told = "the brackets before the caption, and the agency in them"
        return Found((opening.end(), len(text.rstrip())), opening.span(1), 0, told, 0.85)
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
    end = SIGN.match(text, label.end) if label.sure else None
    read = reading(end[1]) if end else None
    if end and read and is_sentence_behind(text, end.end()):
        by = label.words.lower().rpartition(" ")[2] in words.every(words.BY)
        if read.agency or (by and read.person and end[0].rstrip().endswith("|")):
            caption = (end.end(), len(text.rstrip()))
            return Found(caption, end.span(1), 0, f"the label “{label.words}” before the caption", 0.85)
    return None


def is_sentence_behind(text: str, at: int) -> bool:
    """Whether a caption stands there: a whole sentence, and no label in it whose credit is its own."""
    rest = text[at:]
    own = any(label.sure for label in labels_in(text, at))
    return rest.count(" ") >= SENTENCE and is_ended(rest) and not own
