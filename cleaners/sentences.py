"""Where a text begins and ends a sentence, as far as its shape says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Block

CLOSERS = "\"'”’“»«›‹)]}‘*"  # may stand behind the full stop
OPENERS = "\"'“„‘«»‹›([{¿¡‚*"  # may stand before the first letter
ENDS = ".!?…:;。！？"
HYPHENS = ("-", "‐", "\u00ad")  # at a line's end: it may have divided a word
# With a note's number behind it: "the Act of 1868.[4]", "still pleaded in court.4".
NOTE = r"(?:\[\d{1,3}\]|(?<=[^\W\d_]{3}[.!?])\d{1,2}|[¹²³⁰⁴-⁹]{1,3})"
TERMINAL = re.compile(rf"[{re.escape(ENDS)}][{re.escape(CLOSERS)}]*{NOTE}?\s*$")
# A source in brackets behind a whole sentence: "... of them." [Emma Goldman, p. 42]
SOURCE = re.compile(rf"[.!?…][{re.escape(CLOSERS)}]*\s[\[(][^()\[\]]{{1,160}}[\])]\s*$")
# Whose stop ends none: "Acme Inc. (NYSE)", "Smith et al. (2004)", "the U.S. (see above)"
ABBREVIATED = re.compile(r"(?<!\w)(?:al|Inc|Co|Ltd|Corp|Bros|St|No|Jr|Sr|(?:\w\.)+\w)\.$")
# Behind these stops a name follows, or a figure, and no sentence ends.
BEFORE_A_NAME = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Sgt|Capt|Rev|Mme|bzw|ca|Nr"
    r"|pp?|nn?|[Ff]igs?|[Vv]ols?|[Aa]rt|Abs|Bd|Kap|cf|[Vv]gl)\.$"
)


def is_ended(text: str) -> bool:
    """Whether ``text`` ends as a sentence does; a colon or semicolon counts, a closing quote alone not."""
    if text[-1:].isalpha():  # in which most lines end
        return False
    end = text[-24:]
    if text.endswith((")", "]")) and (source := SOURCE.search(text[-170:])):
        return not ABBREVIATED.search(text[-170:][: source.start() + 1])
    return TERMINAL.search(end) is not None and not BEFORE_A_NAME.search(end)


def first_letter(text: str) -> str:
    """The first character of ``text`` behind spaces, quotes and brackets; empty if there is none."""
    if text[:1].isalpha():  # with which most texts begin
        return text[0]
    return text.lstrip().lstrip(OPENERS)[:1]


def begins_lower(text: str) -> bool:
    """Whether ``text`` goes on in lower case: it is the rest of a sentence."""
    return first_letter(text[:40]).islower()


def runs_on(text: str, following: str) -> bool:
    """Whether a sentence goes on from ``text`` to ``following``: it neither ends there nor begins."""
    return not is_ended(text) and begins_lower(following)


def word_count(text: str) -> int:
    """How many words stand in ``text``."""
    return len(text.split())


def cuts_a_sentence(blocks: Sequence[Block], first: int, last: int | None = None) -> bool:
    """Whether the block ``first``, or the run from it to ``last``, stands between halves of a sentence."""
    after = (first if last is None else last) + 1
    if not 0 < first < after < len(blocks):
        return False
    return runs_on(blocks[first - 1].text, blocks[after].text)


def first_word(text: str) -> str:
    """The first word, with what stands beside it; empty if there is none."""
    return (text.split(maxsplit=1) or [""])[0]
