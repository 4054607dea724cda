"""The labels that credits begin with: "Photo:", "Crédit photo", "Bild ©", "Photos by", "CreditCredit"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from cleaners.credits import vocabulary as words


def any_of(choices: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(
        re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]")
        for w in sorted(set(choices), key=len, reverse=True)
    )


@cache
def pattern() -> re.Pattern[str]:
    """One label with the sign or word that leads to the name.

    Groups: ``sure`` for a label that can be nothing else, ``plain`` for one that is also a word of
    the language ("Photo iStock", "Credit Jane Roe"), so that what follows must speak for itself.
    """
    noun = any_of(chain.from_iterable(words.PICTURE_WORDS.values()))
    by = any_of(chain.from_iterable(words.BY.values()))
    courtesy = any_of(chain.from_iterable(words.COURTESY.values()))
    rights = any_of(words.RIGHTS)
    reserved = any_of(words.RESERVED)
    nouns = rf"(?:{noun})(?:(?:\s+|\s*/\s*|(?-i:(?=[A-Z])))(?:{noun})){{0,3}}"
    lead = r"\s*(?:[:：]|\.\.\.|…)\s*"
    return re.compile(
        rf"(?P<sure>(?:(?:{rights})\s*)?{nouns}(?:\s+(?:{by}))?(?:{lead}|\s*[©]\s*)"
        rf"|{nouns}\s+(?:{by})\s+(?:-\s*/\s*)?(?=[^\W_])"
        rf"|(?:{courtesy})(?:{lead}|\s+)"
        rf"|(?:{reserved})\.?\s+(?=\w)"
        rf"|(?:{rights})(?:\s*:)?(?:\s+|(?<=©))(?=[\w@'\"“„]))"
        rf"|(?P<plain>{nouns}(?:\s*/\s*|\s+|(?-i:(?=[A-Z]))))(?=[^\W_])",
        re.I,
    )


def without_labels(line: str) -> str:
    """The line with every label at its beginning off, as long as something is left."""
    while True:
        found = pattern().match(line)
        if not found or not found["sure"] or not line[found.end() :].strip(" .:"):
            return line
        line = line[found.end() :]
