"""Repeated lines: a page's head in a text that has lost its page ends.

A block that comes back, the same but for its figures, and once at least cuts a sentence in two, was
printed by the page each time. A refrain, which comes back between whole stanzas, stays; so does what
stands above the meta line or, without one, the first of several that are the same to the letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.repair import Change
from cleaners.rules.folio import cuts_a_sentence

SHORTEST = 12  # letters, so that "Yes." in an interview is not one
LONGEST = 300  # characters: longer than any head
FIGURES = re.compile(r"\d+")


def find(article: Article) -> Iterator[Change]:
    """Each block that a page's head made."""
    places: dict[str, list[int]] = defaultdict(list)
    meta = next((at for at, block in enumerate(article.blocks) if block.role is Role.BYLINE), -1)
    for at, block in enumerate(article.blocks):
        if at > meta and block.role is Role.PARAGRAPH and len(block.text) <= LONGEST:
            places[FIGURES.sub("#", " ".join(block.text.lower().split()))].append(at)
    for key, found in places.items():
        if len(found) < 2 or sum(map(str.isalpha, key)) < SHORTEST:
            continue
        if any(cuts_a_sentence(article, at) for at in found):
            same = len({article.blocks[at].text for at in found}) == 1
            for at in found[1 if same and meta < 0 else 0 :]:
                block = article.blocks[at]
                yield Change(
                    at,
                    (block,),
                    (),
                    f"a page's head, which comes back between the paragraphs: {block.text}",
                    0.95,
                )
