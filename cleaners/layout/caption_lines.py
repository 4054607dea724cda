"""The lines of a caption: whether a credit stands there, for behind it something else begins."""

from __future__ import annotations

from cleaners.credits import find as credit_of
from cleaners.credits import looks_like_caption_credit

CAPTION = 260  # characters of a caption with its credit: more may be a paragraph that was welded to it
CREDIT_LINE = 90  # characters: a maker, an agency and a library
CAPTION_LINES = 3
SURE_CREDIT = 0.85  # sureness that a picture's credit ends here, where nothing else says so
CREDIT = 0.5  # sureness that a line is a caption's credit


def is_credit_of(line: str, following: str, alone: bool = False) -> bool:
    """Whether ``following`` is the credit of the caption that ends with ``line``, on a line of its own.

    Or, if it need not stand ``alone``, the caption's last words and its credit, if that can be nothing else:
    not "by 5%. The Title".
    """
    both = f"{line} {following}"
    found = credit_of(both) if len(following) <= CREDIT_LINE else None
    if found is None or (alone and found.start > len(line) + 1):
        return False
    least = CREDIT if found.start <= len(line) + 1 else SURE_CREDIT
    return looks_like_caption_credit(both) >= least


def has_own_credit(lines: list[str]) -> bool:
    """Whether the last line is the credit of a caption above it, and shows nothing of how wide that was."""
    return len(lines) > 2 and is_credit_of(lines[-2], lines[-1], alone=True)


def begins_caption(lines: list[str]) -> bool:
    """Whether the lines begin with a caption and its credit, three lines at the most."""
    return any(ends_in_credit("\n".join(lines[:many])) for many in range(1, CAPTION_LINES + 1))


def ends_in_credit(text: str) -> bool:
    """Whether the lines so far are a caption with its credit: the next line begins a paragraph."""
    return looks_like_caption_credit(text.replace("\n", " ")) >= SURE_CREDIT
