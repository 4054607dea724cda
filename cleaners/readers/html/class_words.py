"""What the words in an element's class, id, role and itemprop say of it: weak evidence, shared by many sites.

Only words of the trade and of common systems count, never a name of one publisher's (``names``).
``furniture`` weighs them: a box that holds the headline or most of the text is the article's, whatever
it is called.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cleaners.readers.html import names

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_]+")
ABSENT = re.compile(r"(?:has|no|not|without)[-_]")  # what else the page has, or has not: "has-sidebar"
# WordPress states of a post, among its classes, what it is about: "tag-cookies", "category-comments".
POST = re.compile(r"(?<!\S)(?:hentry|type-post|status-publish|post-\d+)(?!\S)")
ABOUT = re.compile(r"(?:tag|category|topic|series)[-_]")


class Verdict(NamedTuple):
    """What the words say: why it is left out, what it is of a picture, whether it is an article's body."""

    reason: str = ""
    caption: bool = False
    credit: bool = False
    figure: bool = False
    deck: bool = False
    byline: bool = False
    body: int = 0  # 2: it says so itself; 1: words that body texts often have
    note: bool = False


NOTHING = Verdict()
NO_PAIR: frozenset[str] = frozenset()
TELLING = frozenset().union(
    names.BY_WORD,
    names.CAPTION,
    names.CREDIT,
    names.FIGURE,
    names.DECK,
    names.BYLINE,
    names.BODY,
    names.NOTE,
)
PAIRS = frozenset().union(
    names.BY_TWO, names.CAPTION_PAIRS, names.DECK_PAIRS, names.BYLINE_PAIRS, names.BODY_PAIRS
)
BEGIN_PAIRS = frozenset(pair.split()[0] for pair in PAIRS)


@lru_cache(maxsize=20_000)
def judged(hints: str) -> Verdict:
    """The verdict of the words in an element's attributes, as written."""
    named = [name for name in hints.split() if not ABSENT.match(name)]
    if POST.search(hints):
        named = [name for name in named if not ABOUT.match(name)]
    words = [word.lower() for name in named for word in WORD.findall(name)]
    found = set(words)
    pairs = NO_PAIR if found.isdisjoint(BEGIN_PAIRS) else PAIRS.intersection(map(" ".join, pairwise(words)))
    if not pairs and found.isdisjoint(TELLING) and "articleBody" not in hints:
        return NOTHING
    body = 2 * bool(not found.isdisjoint(names.BODY)) or (2 if "articleBody" in hints else 0)
    body = body or int(not pairs.isdisjoint(names.BODY_PAIRS))
    caption = not found.isdisjoint(names.CAPTION) or not pairs.isdisjoint(names.CAPTION_PAIRS)
    credit = not found.isdisjoint(names.CREDIT)
    return Verdict(
        "" if caption or body == 2 else reason_of(words, pairs),
        caption,
        credit,
        not found.isdisjoint(names.FIGURE),
        not found.isdisjoint(names.DECK) or not pairs.isdisjoint(names.DECK_PAIRS),
        not found.isdisjoint(names.BYLINE) or not pairs.isdisjoint(names.BYLINE_PAIRS),
        body,
        not found.isdisjoint(names.NOTE),
    )


def reason_of(words: list[str], pairs: Collection[str]) -> str:
    """Why words say that an element is furniture; empty if they do not."""
    for pair in sorted(pairs):
        if pair in names.BY_TWO:
            return names.BY_TWO[pair]
    for n, word in enumerate(words):
        if word in names.BY_WORD and not negated(words, n):
            return names.BY_WORD[word]
    return ""


def negated(words: list[str], at: int) -> bool:
    """Whether a word stands behind one that only says what is elsewhere: "has-sidebar", "no-ads"."""
    return at > 0 and words[at - 1] in names.NEGATED
