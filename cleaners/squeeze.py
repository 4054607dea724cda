"""Text without its spaces, hyphens and case: how a heading is found however a page has divided it."""

from __future__ import annotations

import re
from typing import NamedTuple

SHORTEST = 12  # letters that a line which begins like another shares with it by chance hardly ever
CUT = 0.5  # of the headline that a cut head shows at least


class Squeezed(NamedTuple):
    """Letters and figures of a text, and where each stood."""

    letters: str
    at: list[int]


OTHERS = re.compile(r"[\W_]+")  # what ``str.isalnum`` says no to
# The same for ASCII, as tables of bytes: in a thirtieth of the time.
SMALL = bytes(range(128)).lower() + bytes(range(128, 256))
OTHER_BYTES = bytes(code for code in range(128) if not chr(code).isalnum())


def letters_of(text: str) -> str:
    """The letters and figures of ``text``, in lower case."""
    if text.isascii():
        return ascii_letters(text).decode()
    letters = OTHERS.sub("", text)
    # In a text, a word's last sigma has a form of its own, which depends on what follows.
    return "".join(map(str.lower, letters)) if "Σ" in letters else letters.lower()


def ascii_letters(text: str) -> bytes:
    """The same without all that is not ASCII: enough to tell in no time what does not stand there."""
    return text.encode("ascii", "ignore").translate(SMALL, OTHER_BYTES)


def has_letters(text: str, words: str) -> bool:
    """Whether the letters of ``words`` stand in ``text``: mostly those in ASCII tell that they do not."""
    return ascii_letters(words) in ascii_letters(text) and letters_of(words) in letters_of(text)


def squeeze(text: str) -> Squeezed:
    """The letters and figures of ``text``, in lower case, and where each stands."""
    letters = letters_of(text)
    at = [n for n, char in enumerate(text) if char.isalnum()]
    if len(letters) != len(at):  # a few letters have two in lower case; both stand where the one stood
        at = [n for n in at for _ in text[n].lower()]
    return Squeezed(letters, at)


def is_cut_of(text: str, headline: str) -> bool:
    """Whether ``text`` has nothing but the first half of the letters of a headline, or more, and not all."""
    own = letters_of(text)
    return max(SHORTEST, CUT * len(headline)) <= len(own) < len(headline) and headline.startswith(own)
