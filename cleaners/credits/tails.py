"""Credits without a label or brackets: "... in the snow. Jane Roe/AFP", "... on the quay of Port Varn PA"."""

from __future__ import annotations

import re

from cleaners.credits import houses
from cleaners.credits import vocabulary as words
from cleaners.credits.found import Found, found_behind
from cleaners.credits.kinds import ADDRESS, QUOTES, SMALL, SUFFIXES, Kind, agency, is_person
from cleaners.credits.letters import UPPER, is_caseless
from cleaners.credits.makers import TOKEN, agency_before, house_before, maker, maker_beside
from cleaners.credits.proof import LONGEST, Reading, is_whole, reading, tails, wants_more


def trailing(text: str, language: str | None) -> Found | None:
    """A credit behind the last sentence, behind a stroke, or behind a caption without a full stop."""
    return (
        nothing_else(text)
        or behind_sentence(text)
        or taken(text)
        or behind_sign(text, language)
        or behind_words(text, language)
        or agency_alone(text, language)
        or licence_alone(text)
    )


def nothing_else(text: str) -> Found | None:
    """A text that is a credit from beginning to end."""
    if text.rstrip().endswith(".") or "\n" in text.strip():
        return None
    read = reading(text)
    start = len(text) - len(text.lstrip())
    if not read or any(
        behind and behind.agency for behind in map(reading, (text[at:] for at in tails(text)))
    ):
        return None
    if read.agency and (read.path or agency(text)):
        return found_behind(text, start, start, "the agency that it names", 0.9)
    if is_person(read.parts[0].text) and [p.link for p in read.parts[1:]] in (["/"], ["via"]):
        if is_person(read.parts[1].text):
            return None  # two persons side by side
        return found_behind(text, start, start, "the way from a maker to a house", 0.75)
    return None


FULL_STOPS = ("。", "！", "？")
LINK = re.compile(r"[\w-]+(?:\.[\w-]+)+/\S+")  # to a page; a house's address has no path
LONGEST_SIGNED = 20  # characters; an agency, "correspondent" and two names have fifteen
MADE = re.compile("(?:摄|攝|摄影|攝影|撮影|供图|供圖)[。]?$")


def behind_sentence(text: str) -> Found | None:
    """A tail behind a sentence's end that reads as a credit."""
    for at in tails(text):
        tail = text[at:]
        read = reading(tail)
        first = tail.split(maxsplit=1)[0].lower().strip(".,") if read else ""
        if not read or first in words.TIMES or first in words.INDEFINITE or LINK.fullmatch(tail.strip()):
            continue
        sure = proof(text[:at], tail, read)
        if sure:
            what = "the agency" if read.agency else "the name"
            return found_behind(text, at, at, f"{what} behind the last sentence", sure)
    return None


def proof(before: str, tail: str, read: Reading) -> float:
    """How sure it is that a tail behind a sentence is a credit."""
    if before.rstrip().endswith(FULL_STOPS):  # no white space tells words, or names
        return (0.95 if read.agency else 0.9 * is_signed(tail)) if len(tail) <= LONGEST_SIGNED else 0.0
    if len(before.split()) < 3 and not (read.agency and read.made):
        return 0.0
    if not is_whole(before) and not before[-1].isspace():  # only a capital in a word: "SaberCedida"
        return 0.9 * (read.parts[0].kind in (Kind.AGENCY, Kind.HANDOUT))
    if read.agency:
        return 0.95
    if before.isupper() or (tail.rstrip(QUOTES + " \n")[-1:] in ".,:;!?…" and not ends_short(tail)):
        return 0.0  # among capitals, capitals prove nothing
    if not is_person(read.parts[0].text) and any(f" {word} " in tail for word in ("für", "über")):
        return 0.0  # "Einkaufstipp für Varnkessel One": German nouns have capitals, as names do
    if read.path or read.only_handout or read.labelled:
        return 0.9
    return bare_name(before, tail, read)


def is_signed(tail: str) -> bool:
    """Whether Chinese or Japanese words are a name and what it did: "新华社记者李响摄", "山田太郎撮影".

    A verb may end a sentence, too; what has a sentence's small words in it is one.
    """
    return bool(MADE.search(tail)) and not SMALL.search(tail)


def ends_short(tail: str) -> bool:
    """Whether the full stop behind a credit is a shortened word's: "/Warner Bros.", "Jane Roe Jr."."""
    last = tail.split()[-1].rpartition("/")[2]
    return last.lower() in SUFFIXES | words.BEHIND or last.strip(".").lower() in words.ABBREVIATIONS


QUOTATION = re.compile(r"[“\"„«‘][^“”\"„«»‘]*[”“\"»’]")  # one from beginning to end


def bare_name(before: str, tail: str, read: Reading) -> float:
    """How sure it is that a bare name behind a sentence is its credit, not the start of another."""
    if ADDRESS.fullmatch(tail.strip()):
        return 0.75
    if is_caseless(tail.lstrip(QUOTES + "(")):
        return 0.0  # no capitals tell a name from any other word
    if QUOTATION.fullmatch(before.strip()):
        return 0.0  # who said it: "“Nothing in life is so exhilarating.” Winston Churchill"
    if len(before.split()) < 4 or len(tail.split()) > 5 or len(read.parts) > 2 or read.dated:
        return 0.0
    if not any(word[:1].islower() or is_caseless(word) for word in before.split()):
        return 0.0
    return 0.75 if read.person else 0.6


TAKEN = re.compile("＝([^。＝]{3,60}(?:撮影|提供))$")  # "＝港町で2024年4月3日、山田太郎撮影"


def taken(text: str) -> Found | None:
    """Where, when and by whom a picture was taken, behind the sign, as Japanese papers print it."""
    said = TAKEN.search(text.rstrip())
    if not said:
        return None
    return found_behind(text, said.start(), said.start(1), "the sign, and the word for taking a picture", 0.9)


SIGN = re.compile(
    rf"\s+(?:[/|—–•·]|-)\s*(?=[{UPPER}])|[—＝](?=\S)|(?<=[^\W\d_])=(?=[{UPPER}])|(?<=[）」』】])[/／](?=\S)"
)


BYLINE = ("by ", "by:", "von ", "par ", "por ")  # a text's writer, not a picture's


def behind_sign(text: str, language: str | None) -> Found | None:
    """A name behind a stroke or bar; behind a dash an agency, or the way from a maker to a house."""
    for sign in SIGN.finditer(text, max(0, len(text) - LONGEST)):
        before, tail = text[: sign.start()], text[sign.end() :]
        read = reading(tail)
        caseless = is_caseless(before.rstrip("）)")[-1:])
        if not read or (len(before.split()) < 4 and not caseless) or tail.lower().startswith(BYLINE):
            continue
        if (path := behind_words(text, language)) and path.start < sign.start():
            return path
        dash = sign[0].strip() in "—–-•·"
        given = read.only_handout and tail.strip().lower() in words.GIVEN
        if read.agency or given or (read.person and (read.made if dash else not read.path)):
            at = maker_beside(text, sign.start(), language) if sign[0].strip() in "/|-–—" else None
            if at is not None:
                return found_behind(text, at, at, "the maker, and the house behind the sign", 0.75)
            return found_behind(
                text, sign.start(), sign.end(), "the sign before the name", 0.9 if read.agency else 0.75
            )
    return None


PATH = re.compile(r"\s*[/|]\s*(?:via\s+)?|\s+via\s+|\s*—\s*")
PATH_SIGNS = ("/", "|", "via", "—")  # looked for first, for it is found in no time


LEADING_ON = words.every(words.BY) | {"to"}  # behind them a name is the sentence's: "taken by Ann Lee/AFP"


def behind_words(text: str, language: str | None) -> Found | None:
    """The way from a maker to an agency behind a caption that has no full stop."""
    if not any(map(text[-LONGEST:].__contains__, PATH_SIGNS)):
        return None
    for sign in PATH.finditer(text, max(0, len(text) - LONGEST)):
        rest = text[sign.end() :]
        start = maker(text, sign.start(), language)
        if start is None:
            start = agency_before(text, sign.start())
        if start is None or (sign[0][:1].isspace() and is_one_word(text[start : sign.start()])):
            continue
        first = agency(text[start : sign.start()])
        start = house_before(text, start)
        before = text[:start].rstrip()
        if len(before.split()) < 3 or before[-1] in ",:;" or not (read := reading(rest)):
            continue
        if before.split()[-1].lower() in LEADING_ON:
            continue
        if read.agency or (first and (read.person or read.path)):
            return found_behind(text, start, start, "the agency at the end", 0.92 if read.agency else 0.85)
    return None


def is_one_word(name: str) -> bool:
    """Whether a name is one word that no agency has: "plaza Mayor | EFE", "am Bahnhof / dpa"."""
    return " " not in name.strip() and not agency(name)


def given_in_capitals(text: str, start: int) -> bool:
    """Whether a text in small letters ends in a capitalised participle: "... upon arrival Supplied"."""
    before = text[:start].rstrip()
    return text[start:].strip().lower() in words.GIVEN and len(before.split()) > 3 and before[-1].islower()


def agency_alone(text: str, language: str | None) -> Found | None:
    """A bare agency behind a caption that has no full stop: "... on the quay of Port Varn PA"."""
    tokens = list(TOKEN.finditer(text))
    for many in range(min(4, len(tokens) - 2), 0, -1):
        start = tokens[-many].start()
        if not (text[start].isupper() or ADDRESS.fullmatch(text[start:].strip())):
            continue
        name = agency(text[start:])
        if not (name or given_in_capitals(text, start)):
            continue
        if text.rstrip()[-1] == "." or name.lower() in houses.WORDS_TOO:
            continue
        if not name:
            if wants_more(text[:start].rstrip(), language):
                return None  # "The Lost Art of Courtesy"
            return found_behind(text, start, start, "the word at the end that says it was given", 0.75)
        if len(name) < 5 and not name.isupper():  # "a T. Rex", "Pap": an abbreviation is printed as one
            continue
        before = text[:start].rstrip()
        if (
            len(before.split()) < (2 if " " in name else 4)
            or before[-1] in ",:;-–"
            or wants_more(before, language)
        ):
            return None
        sure = 0.92 if " " in name and name.lower() in houses.PICTURES_ONLY else 0.75
        return found_behind(text, start, start, "the agency at the end", sure)
    return None


LICENCE_TAG = re.compile(r"(?<=[.!?)\]])\s+(CC[ -](?:BY|0)(?:-\w\w)*(?:[ -]\d\.\d)?(?: [A-Z]{2})?)\s*$")


def licence_alone(text: str) -> Found | None:
    """The tag of a Creative Commons licence behind a sentence's or a bracket's end."""
    tag = LICENCE_TAG.search(text)
    return found_behind(text, tag.start(1), tag.start(1), "the licence at the end", 0.9) if tag else None
