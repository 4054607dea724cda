"""Sign-offs: the last line of a report, which names the agencies that it is from: "(dpa/lo)", "/ritzau/"."""

from __future__ import annotations

import re

from cleaners.credits.houses import PICTURES_ONLY, WORDS_TOO
from cleaners.credits.kinds import agency
from cleaners.credits.vocabulary import AND, LABELS, SOURCES, every

LONGEST = 60  # characters: three or four agencies
SHORT = 4  # letters: so many may be a first name, "Ansa", "Lusa"; two are initials
PARTED = re.compile(r"[\s/,;()\[\]（）|–—-]+")
SIGN = re.compile(r"[/,;()|–—-]")  # stands between an agency and initials
INITIALS = re.compile(r"[a-zäöü]{1,4}|[A-ZÄÖÜ]{2,4}")  # of who wrote it, as papers of several languages sign
OPENS = re.compile(r"(?:with|mit|avec|con|com|met)\s+", re.IGNORECASE)
NUMBERED = re.compile(r"©\s?(\w+)-infocom, \1:[\d-]+/\d+")  # a report's number at its agency
AROUND = " ()/[]（）*.–—-"


def is_signature(text: str) -> bool:
    """Whether a letter can end so, too: with initials or a short name and nothing around it, "PA", "Ani"."""
    return text.isalpha() and (len(text) <= SHORT if text.istitle() else len(text) < SHORT - 1)


def is_sign_off(text: str) -> bool:
    """Whether ``text`` has nothing but agencies, one at least, and the initials of who wrote it.

    Not those that sell pictures only or are words besides, nor with a sign of copyright and no bracket: these
    are a picture's credit.
    """
    if len(text) > LONGEST:
        return False
    if NUMBERED.fullmatch(text.strip()):
        return True
    inner = text.strip(AROUND)
    if inner != text.strip():
        inner = inner.removeprefix("©")
    elif inner.startswith("©"):
        return False
    label, colon, rest = inner.partition(":")
    if colon and label.strip().lower() in SOURCES & every(LABELS):
        inner = rest
    inner = OPENS.sub("", inner.strip())
    if is_signature(text.strip()):
        return False
    pieces = [inner] if agency(inner) else [p for p in PARTED.split(inner) if p and p.lower() not in AND]
    houses = [piece for piece in pieces if agency(piece)]
    if len(houses) < len(pieces) and not SIGN.search(inner):
        return False  # "to AP"
    if not houses or any(piece.lower() in PICTURES_ONLY | WORDS_TOO for piece in houses):
        return False
    return all(piece in houses or INITIALS.fullmatch(piece) for piece in pieces)
