"""Where the name of a picture's maker begins that stands before a sign: "... of Port Varn Jane Roe/AFP"."""

from __future__ import annotations

import re

from cleaners.credits import vocabulary as words
from cleaners.credits.kinds import IN_NAMES, SUFFIXES, agency, is_person
from cleaners.credits.letters import LOWER, UPPER
from cleaners.credits.proof import wants_more

# A name glued to a bracket, a year or an abbreviation: "(left)Jane Roe", "2016AFP", "Washington DCJane Roe".
SEAM = re.compile(rf"(?:[)\]”»]|\d{{4}})(?=[{UPPER}])|[{UPPER}]{{2}}(?=[{UPPER}][{LOWER}])")
TOKEN = re.compile(r"\S+")


def maker(text: str, end: int, language: str | None) -> int | None:
    """Where the name begins that stands right before ``end``, as far as capitals tell."""
    run: list[re.Match[str]] = []
    tokens = list(TOKEN.finditer(text, 0, end))[-8:]
    for token in reversed(tokens):
        *_, seam = (None, *SEAM.finditer(token[0]))
        if seam and (glued := TOKEN.match(text, token.start() + seam.end(), end)):
            run.insert(0, glued)
            break
        word = token[0]
        inside = run and (word.lower() in words.PARTICLES or (not word[-1].isalnum() and word[-1] != "."))
        if not word[:1].isupper() and not (inside and word.isalpha()):
            break
        if run and (word[-1] in ",;:!?" or (word[-1] == "." and len(word) > 3)):
            break
        run.insert(0, token)
    while run and run[0][0].islower():
        run.pop(0)
    if not run:
        return None
    for many in (1, 2, 3):
        if many <= len(run) and agency(text[run[-many].start() : end]):
            return run[-many].start()
    goes_on = wants_more(text[: run[0].start()], language)
    names = sum(t[0].lower() not in IN_NAMES for t in run)
    if names > 3 or (names == 3 and goes_on):
        return first_name(run).start()
    return None if goes_on and names < 2 else run[0].start()


def first_name(run: list[re.Match[str]]) -> re.Match[str]:
    """The first name of the person whose surname ends the run: before it initials and particles."""
    at = len(run) - (3 if run[-1][0].lower() in SUFFIXES else 2)
    while at > 0 and (run[at][0].lower() in words.PARTICLES or len(run[at][0].strip(".")) == 1):
        at -= 1
    return run[at]


def maker_beside(text: str, end: int, language: str | None) -> int | None:
    """Where a maker's name begins that stands before a sign, behind a word in small letters.

    "... at the old cannery Ann Marl / Toronto Star".
    """
    start = maker(text, end, language)
    if start is None or not is_person(name := text[start:end].strip()):
        return None
    before = text[:start].rstrip()
    two = sum(word[:1].isupper() for word in name.split()) == 2  # of three the first may be a place's
    return start if two and before[-1:].isalnum() and not wants_more(before, language) else None


def agency_before(text: str, end: int) -> int | None:
    """Where an agency in small letters begins right before ``end``: "... der neuen Brücke dpa/Jane Roe"."""
    last = TOKEN.findall(text[:end])[-1:]
    start = end - len(last[0]) if last else end
    return start if last and last[0].isalpha() and agency(last[0]) else None


def house_before(text: str, start: int) -> int:
    """Where the agency before ``start`` and a comma begins, "Corbis, Getty Images/..."; else ``start``."""
    before = text[:start].rstrip()
    run = [t.start() for t in TOKEN.finditer(before)][-3:] if before.endswith(",") else []
    return next((at for at in run if agency(before[at:])), start)
