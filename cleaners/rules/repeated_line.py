"""Repeated lines: a page's head in a text that has lost its page ends.

A block that comes back, the same but for its figures, and once at least cuts a sentence in two, was
printed by the page each time; with it goes what comes back beside it, such as a date of printing. A
refrain, which comes back between whole stanzas, stays; so does what stands between the headline and the
meta line or, without one, the first of several that are the same to the letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from cleaners.article import Article, Role
from cleaners.repair import Change
from cleaners.rules.folio import PRINTED
from cleaners.sentences import begins_lower, is_ended

SHORTEST = 12  # letters, so that "Yes." in an interview is not one
LONGEST = 300  # characters: longer than any head
FIGURES = re.compile(r"\d+")
DATE = re.compile(PRINTED)


def find(article: Article) -> Iterator[Change]:
    """Each block that a page's head made."""
    places: dict[str, list[int]] = defaultdict(list)
    blocks = article.blocks
    meta = next((at for at, block in enumerate(blocks) if block.role is Role.BYLINE), -1)
    top = next((at for at, block in enumerate(blocks) if block.role is Role.HEADLINE), 0)
    for at, block in enumerate(blocks):
        if (at > meta or at < top) and block.role is Role.PARAGRAPH and len(block.text) <= LONGEST:
            places[FIGURES.sub("#", " ".join(block.text.lower().split()))].append(at)
    repeated = {
        key: found for key, found in places.items() if len(found) > 1 and says_enough(key, found, article)
    }
    inner = {at for found in repeated.values() for at in found}
    for found in repeated.values():
        if any(cuts_a_sentence(article, at, inner) for at in found):
            same = len({blocks[at].text for at in found}) == 1
            for at in found[1 if same and meta < 0 and not top else 0 :]:
                told = f"a page's head, which comes back between the paragraphs: {blocks[at].text}"
                yield Change(at, (blocks[at],), (), told, 0.95)


def says_enough(key: str, found: list[int], article: Article) -> bool:
    """Whether a line is too long to come back by chance, or the date of printing."""
    return sum(map(str.isalpha, key)) >= SHORTEST or DATE.fullmatch(article.blocks[found[0]].text) is not None


def cuts_a_sentence(article: Article, at: int, inner: Collection[int]) -> bool:
    """Whether the block stands between two halves of a sentence, alone or with others that come back."""
    before, after = at - 1, at + 1
    while before in inner:
        before -= 1
    while after in inner:
        after += 1
    if before < 0 or after >= len(article.blocks):
        return False
    return not is_ended(article.blocks[before].text) and begins_lower(article.blocks[after].text)
