"""Where a caption ends and its credit begins, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaners.credits import vocabulary as words
from cleaners.credits.labels import pattern, without_labels
from cleaners.credits.parts import SUFFIXES, Kind, Part, agency, is_person, split

LONGEST = 160  # characters of a credit; the longest that agencies print with their rights are about 120
MOST_WORDS = 20


class Found(NamedTuple):
    """A credit in a text: the ranges of caption and credit line, the evidence in plain words, how sure."""

    caption: tuple[int, int]
    credit: tuple[int, int]
    label: int  # where the credit starts, its label or bracket included
    evidence: str
    confidence: float


def find(text: str) -> Found | None:
    """The credit of a caption, or ``None``: the surest kind of evidence first."""
    for kind in (labelled, bracketed, trailing, leading):
        found = kind(text)
        if found:
            return doubled(text, found)
    return None


# --- what can be read as a credit


class Reading(NamedTuple):
    """A text read as a credit: the proof in it that it is one."""

    agency: bool  # names an agency
    path: bool  # has "/", "|", "via" and the like between two parts
    person: bool  # begins or ends with a name in a person's shape
    parts: tuple[Part, ...]


def reading(text: str) -> Reading | None:
    """``text`` as a credit, if each part of it is one that credits have."""
    text = without_labels(text.strip())
    if not text or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return None
    parts = split(text)
    kinds = {p.kind for p in parts}
    if Kind.NOTHING in kinds or not kinds & {Kind.AGENCY, Kind.NAME, Kind.HANDOUT}:
        return None
    if Kind.ALIAS in kinds and Kind.AGENCY not in kinds:
        return None
    named = [p for p in parts if p.kind is Kind.NAME]
    return Reading(
        Kind.AGENCY in kinds or any(agency(p.aside) for p in parts),
        any(p.link not in ("", ",", "and", ".") for p in parts),
        any(is_person(p.text) for p in named),
        tuple(parts),
    )


def loosely(text: str) -> bool:
    """Whether ``text`` behind a label can be a credit though it has words that we do not know."""
    text = without_labels(text.strip())
    tokens = text.split()
    if (
        not text
        or len(text) > LONGEST
        or len(tokens) > 14
        or re.search(r"[.!?]\s+\w+\s+\w+\s+\w+\s+\w+", text)
    ):
        return False
    first = tokens[0].strip("\"'“„«‘(@")
    if first[:1].isupper() or first[:1].isdigit() or "." in first:
        return True
    return first.lower() not in words.WANTS_MORE and (len(tokens) <= 2 or tokens[1] in "/|")


# --- a label


def labelled(text: str) -> Found | None:
    """A credit behind a label that runs to the end of the text."""
    for found in pattern().finditer(text):
        start, end = found.span()
        if found["plain"] and (again := pattern().match(text, end)):  # "Photo Bild: ..." is one label
            end = again.end()
        rest = text[end:]
        before = text[:start]
        read = reading(rest)
        strict = read is not None
        proven = bool(read and (read.agency or read.path))
        if opens_bracket(before) or not may_begin(text, start, bool(found["sure"]), proven):
            continue
        if found["sure"] and (strict or loosely(rest)):
            return made(text, start, end, f"the label “{label_of(found)}”", 0.97 if strict else 0.85)
        if found["plain"] and read and (read.agency or read.person or doubled_label(found[0])):
            if starts_sentence(before):
                return made(text, start, end, f"the label “{label_of(found)}”", 0.9)
    return None


def label_of(found: re.Match[str]) -> str:
    return found[0].strip(" .:…/")


def doubled_label(label: str) -> bool:
    """Whether a label stands there twice: "CreditCredit"."""
    half = label.strip()
    return len(half) % 2 == 0 and half[: len(half) // 2] == half[len(half) // 2 :]


def opens_bracket(before: str) -> bool:
    """Whether a bracket is open, so that the credit is the bracket's."""
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")


def may_begin(text: str, at: int, sure: bool, proven: bool) -> bool:
    """Whether a credit may begin at ``at``: not in the middle of a sentence that goes on there."""
    before = text[:at].rstrip()
    if not before:
        return True
    label = text[at]
    glued = len(before) == at
    if glued and before[-1].isalnum():
        return label == "©" or (before[-1].islower() and label.isupper())
    if starts_sentence(text[:at]) or before[-1] in "-–—|/·•":
        return not (glued and before[-1] == "/")
    last = before.split()[-1].lower()
    if before[-1] in ",:":
        return sure and proven
    return sure and not label.islower() and (proven or last not in words.WANTS_MORE)


def starts_sentence(before: str) -> bool:
    """Whether what stands before is a whole sentence, or nothing."""
    before = before.rstrip()
    return not before or before.rstrip("\"'”’»«“‘)]）」』")[-1:] in tuple(".!?…。！？") or before[-1] in "”»’"


# --- brackets


CLOSING = {")": "(", "]": "[", "）": "（", "］": "［", "】": "【"}


def bracketed(text: str) -> Found | None:
    """A credit in brackets at the end."""
    end = len(text.rstrip(" .\n"))
    start = opening(text, end)
    if start is None:
        return None
    inner = text[start + 1 : end - 1]
    before = text[:start]
    label = pattern().match(inner.strip())
    offset = start + 1 + len(inner) - len(inner.lstrip())
    if label and label["sure"] and (reading(inner) or loosely(inner)):
        return made(text, start, offset + label.end(), "the brackets and their label", 0.98, end - 1)
    read = reading(inner)
    if (
        label
        and label["plain"]
        and (rest := reading(inner.strip()[label.end() :]))
        and (rest.agency or rest.person)
    ):
        return made(text, start, offset + label.end(), "the brackets and their label", 0.95, end - 1)
    sure = bracket_proof(before, inner, read) if read else 0
    return made(text, start, offset, "the brackets at the end", sure, end - 1) if sure else None


def opening(text: str, end: int) -> int | None:
    """Where the bracket opens that closes right before ``end``."""
    if not end or text[end - 1] not in CLOSING:
        return None
    close, open_, depth = text[end - 1], CLOSING[text[end - 1]], 0
    for at in range(end - 1, max(-1, end - LONGEST - 40), -1):
        depth += (text[at] == close) - (text[at] == open_)
        if not depth:
            return at
    return None


def bracket_proof(before: str, inner: str, read: Reading) -> float:
    """How sure it is that brackets without a label hold a credit."""
    ended = starts_sentence(before)
    named = [p for p in read.parts if p.kind in (Kind.NAME, Kind.AGENCY)]
    if not named:
        return 0.0
    if read.agency and (read.path or len(named) > 1):
        return 0.98
    if read.path and any(p.link == "via" for p in read.parts):
        return 0.95
    if read.agency:
        return 0.95 if ended else 0.8 * (not explains(before, inner))
    if read.path:
        return 0.9 if ended else 0.8 * read.person
    return 0.75 if ended and read.person and before.strip() else 0.0


def explains(before: str, inner: str) -> bool:
    """Whether brackets hold the letters of what stands before them: "Agence France-Presse (AFP)"."""
    initials = "".join(w[0] for w in re.findall(r"\w+", before)[-len(inner) - 2 :])
    return inner.isupper() and inner[:1] in initials.upper() and inner[-1:] in initials.upper()


# --- no label, no brackets


SENTENCE_END = re.compile(
    r"[.!?…。！？][\"'”’»«“‘)\]）]*(?:\s+|(?=[^\W\d_a-zß-ÿ]))|[”»](?:\s+)|\n\s*|[a-zß-ÿ](?=[A-Z])"
)
ABBREVIATED = re.compile(r"(?:^|[\s(\"'“„])(\w{1,5}(?:\.\w)*)\.$")


def trailing(text: str) -> Found | None:
    """A credit without label or brackets, behind the last sentence or behind a caption without a full stop."""
    return only(text) or after_sentence(text) or behind_sign(text) or agency_path(text) or agency_alone(text)


def after_sentence(text: str) -> Found | None:
    """A tail behind a sentence's end that reads as a credit."""
    for at in tails(text):
        tail = text[at:]
        read = reading(tail)
        if not read or tail[:1] in "([" or tail.split()[0].lower().strip(".,") in words.TIMES:
            continue
        glued = not text[at - 1].isspace()
        sure = tail_proof(text[:at], tail, read, glued)
        if sure:
            what = "agency" if read.agency else "name"
            return made(text, at, at, f"the {what} behind the last sentence", sure)
    return None


def tails(text: str) -> Iterator[int]:
    """Where tails begin, the longest first."""
    for end in SENTENCE_END.finditer(text, max(0, len(text) - LONGEST)):
        abbreviated = ABBREVIATED.search(text[: end.start() + 1]) if text[end.start()] == "." else None
        if abbreviated and (
            abbreviated[1].lower() in words.ABBREVIATIONS
            or (len(abbreviated[1]) == 1 and not abbreviated[1].isdigit())
        ):
            continue
        yield end.end()


def tail_proof(before: str, tail: str, read: Reading, glued: bool) -> float:
    """How sure it is that a tail behind a sentence is a credit."""
    whole = len(before.split()) >= 3
    ended = starts_sentence(before)
    if read.agency and (ended or not glued):
        return 0.95 if whole else 0.0
    if glued and not ended:  # a small letter and a capital without a space: only what needs no more proof
        return 0.9 * (read.parts[0].kind in (Kind.AGENCY, Kind.HANDOUT))
    if not whole:
        return 0.0
    if read.path:
        return 0.9
    if all(p.kind is Kind.HANDOUT for p in read.parts):
        return 0.85 * (not tail.endswith("."))
    return bare_name_proof(before, tail, read)


def bare_name_proof(before: str, tail: str, read: Reading) -> float:
    """How sure it is that a bare name behind a sentence is its credit, not the start of another."""
    tokens = tail.split()
    if (
        len(before.split()) < (3 if "." in tokens[-1] else 5)
        or tail[-1] in ".,:;!?…"
        or len(tokens) > 5
        or len(read.parts) > 2
    ):
        return 0.0
    if not any(w[:1].islower() for w in before.split()) or tokens[0].lower() in words.TIMES:
        return 0.0
    return 0.75 if read.person else 0.6


SIGN = re.compile(r"\s+(?:[/|—–]|-)\s*(?=[^\W\d_a-zß-ÿ])")


def behind_sign(text: str) -> Found | None:
    """A name behind a stroke or bar, an agency behind a dash too."""
    for sign in SIGN.finditer(text, max(0, len(text) - LONGEST)):
        before, tail = text[: sign.start()], text[sign.end() :]
        read = reading(tail)
        if not read or len(before.split()) < 4:
            continue
        dash = sign[0].strip() in "—–-"
        path = agency_path(text)
        if path and path.label < sign.start():
            return path
        if read.agency or (not dash and read.person and not read.path):
            return made(
                text, sign.start(), sign.end(), "the name behind a stroke", 0.9 if read.agency else 0.7
            )
    return None


PATH = re.compile(r"\s*[/|]\s*(?:via\s+)?|\s+via\s+|\s*—\s*")


def agency_path(text: str) -> Found | None:
    """ "Name/Agency" behind a caption that has no full stop."""
    for sign in PATH.finditer(text, max(0, len(text) - LONGEST)):
        read = reading(text[sign.end() :])
        if not read or not (read.agency or "via" in sign[0] and agency(text[sign.end() :])):
            continue
        start = maker(text, sign.start())
        if start is not None and len(text[:start].split()) >= 3:
            return made(text, start, start, "the agency at the end", 0.85)
    return None


def maker(text: str, end: int) -> int | None:
    """Where the maker's name begins that stands right before ``end``."""
    tokens = list(re.finditer(r"\S+", text[:end]))[-8:]
    run: list[re.Match[str]] = []
    for token in reversed(tokens):
        word = token[0]
        if not (word[:1].isupper() or (run and word.lower() in words.PARTICLES)) or (
            run and word[-1] in ".,;:!?" and len(word) > 2
        ):
            break
        run.insert(0, token)
    while run and run[0][0].islower():
        run.pop(0)
    if not run:
        return None
    if agency(run[-1][0]):
        return run[-1].start()
    before = text[: run[0].start()].split()
    wanting = bool(before) and before[-1].lower().strip("\"'“„") in words.WANTS_MORE
    whole = [t for t in run if t[0].lower() not in words.PARTICLES]
    if len(whole) > 2 and (wanting or len(whole) > 3):
        return second_last(run).start()
    return run[0].start() if not wanting or len(whole) > 1 else None


def second_last(run: list[re.Match[str]]) -> re.Match[str]:
    """The first name of a person whose surname ends the run: before it particles and initials."""
    at = len(run) - 2
    if run[-1][0].lower() in SUFFIXES:
        at -= 1
    while at > 0 and (run[at][0].lower() in words.PARTICLES or len(run[at][0].strip(".")) == 1):
        at -= 1
    return run[at]


def agency_alone(text: str) -> Found | None:
    """A bare agency behind a caption that has no full stop: "... in the New Forest PA"."""
    tokens = list(re.finditer(r"\S+", text))
    for many in (n for n in (4, 3, 2, 1) if n < len(tokens)):
        start = tokens[-many].start()
        last = tokens[-many - 1][0]
        name = text[start:].rstrip()
        if (
            not agency(name)
            or name[-1] == "."
            or name[0].isdigit()
            or name.lower() != name
            and name[:1].islower()
        ):
            continue
        if many + (2 if " " in agency(name) else 4) > len(tokens):
            return None
        if last[-1] in ",:;-–" or last.lower().strip("\"'“„") in words.WANTS_MORE:
            return None
        return made(text, start, start, "the agency at the end", 0.75)
    return None


def only(text: str) -> Found | None:
    """A text that is a credit and nothing else."""
    read = reading(text)
    if read and read.agency and (read.path or agency(text)):
        start = len(text) - len(text.lstrip())
        return made(text, start, start, "the agency that it names", 0.9)
    return None


# --- the credit first


FIRST = re.compile(
    r"(?P<caps>[^\W\d_a-zß-ÿ][^a-zß-ÿ]*/[^a-zß-ÿ]*[^\W\d_a-zß-ÿ])\s+(?=[^\W\d_a-zß-ÿ][a-zß-ÿ])|(?P<line>[^\n]+)\n\s*"
)
CAPTION_LABEL = re.compile(r"\s*\bImage caption\s+")


def leading(text: str) -> Found | None:
    """A credit before the caption, where its end is marked: brackets, capitals, a line end, a label."""
    label = pattern().match(text)
    if label and label["sure"]:
        rest = label.end()
        end = FIRST.match(text, rest)
        if end and reading(end["caps"] or end["line"]):
            stop = end.end("caps") if end["caps"] else end.end("line")
            return Found(
                (end.end(), len(text.rstrip())), (rest, stop), 0, "the label before the caption", 0.85
            )
    if label:
        second = CAPTION_LABEL.search(text, label.end())
        if second and reading(text[label.end() : second.start()]):
            return Found(
                (second.end(), len(text.rstrip())),
                (label.end(), second.start()),
                0,
                "the label before the caption",
                0.9,
            )
    return None


# --- the ranges


def made(text: str, start: int, credit: int, evidence: str, sure: float, end: int | None = None) -> Found:
    """The find, white space and signs at its edges off."""
    again = True
    stop = len(text) if end is None else end
    while again:
        found = pattern().match(text, credit, stop)
        again = bool(found and found["sure"] and text[found.end() : stop].strip(" .:"))
        credit = found.end() if found and again else credit
    line = text[credit:stop]
    credit += len(line) - len(line.lstrip())
    stop -= len(line) - len(line.rstrip())
    caption = text[:start].rstrip()
    caption = re.sub(r"(?<=\s)[-–—|/·•]+$|[|,]$", "", caption).rstrip()
    first = len(caption) - len(caption.lstrip())
    return Found((first, max(first, len(caption))), (credit, stop), start, evidence, sure)


def doubled(text: str, found: Found) -> Found:
    """The same credit again before the one found: "(AP Photo/Jane Roe) AP Photo" is one credit."""
    before = text[found.caption[0] : found.caption[1]]
    first = bracketed(before) if before[-1:] in CLOSING else None
    if not first or found.caption[0]:
        return found
    line = before[first.credit[0] : first.credit[1]]
    if set(agencies(line)) >= set(agencies(text[found.credit[0] : found.credit[1]])) and agencies(line):
        return first._replace(confidence=max(first.confidence, found.confidence))
    return found


def agencies(line: str) -> list[str]:
    """The agencies that a credit names, in lower case."""
    return [name.lower() for p in split(without_labels(line)) if (name := agency(p.text))]
