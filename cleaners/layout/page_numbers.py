"""Page numbers: blocks that are nothing but the number of a page, told by their row or by their page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from cleaners.article import Article, Role
from cleaners.sentences import cuts_a_sentence
from cleaners.squeeze import letters_of

BARE_NUMBER = re.compile(r"(?:-\s?)?(\d{1,4})(?:\s?/\s?(\d{1,4}))?(?:\s?-)?")
STEP = 3  # pages that two neighbouring folios may be apart: some stand on a page with nothing else
TITLE = 15  # letters of a headline that show what it is


def ascending(article: Article, headline: str, proven: Collection[int] = ()) -> Iterator[int]:
    """The blocks that are nothing but page numbers.

    They ascend, and one at least cuts a sentence in two, has the headline, printed again, behind it, or
    is ``proven``; or they count to their own total: 1/3, 2/3, 3/3.
    """
    found: list[tuple[int, int, bool]] = []
    totals: set[str] = set()
    for at, block in enumerate(article.blocks):
        if block.role is not Role.PARAGRAPH:
            continue
        number = BARE_NUMBER.fullmatch(block.text)
        if number:
            proof = (
                at in proven or cuts_a_sentence(article.blocks, at) or is_headline(article, at + 1, headline)
            )
            found.append((at, int(number[1]), proof))
            totals.add(number[2] or "")
        elif (headed := BARE_NUMBER.match(block.text)) and begins_with(block.text[headed.end() :], headline):
            found.append((-1, int(headed[1]), True))
    pages = [number for _, number, _ in found]
    in_row = all(0 < b - a <= STEP for a, b in pairwise(pages))
    counted = totals == {str(len(pages))} and pages == list(range(1, len(pages) + 1))
    proof = counted or any(proof for _, _, proof in found)
    if len(found) > 1 and in_row and pages[0] <= STEP and proof:
        yield from (at for at, _, _ in found if at >= 0)


def of_their_pages(article: Article) -> Iterator[int]:
    """The blocks at a page's edge that are nothing but the number of this page."""
    pages = [block.place.page for block in article.blocks]
    for at, block in enumerate(article.blocks):
        edge = pages[at] != pages[at - 1] if at else False
        edge = edge or (at + 1 < len(pages) and pages[at + 1] != pages[at])
        number = BARE_NUMBER.fullmatch(block.text) if edge and block.role is Role.PARAGRAPH else None
        if number and int(number[1]) == pages[at]:
            yield at


def headline_of(article: Article) -> str:
    """The headline's letters, as far as it is known by now."""
    text = article.headline or next((b.text for b in article.blocks if b.role is Role.HEADLINE), "")
    return letters_of(text)


def is_headline(article: Article, at: int, headline: str) -> bool:
    """Whether the headline is printed again as the block at ``at``, or at its beginning."""
    return at < len(article.blocks) and begins_with(article.blocks[at].text, headline)


def begins_with(text: str, headline: str) -> bool:
    """Whether ``text`` begins with the headline's letters."""
    return len(headline) >= TITLE and letters_of(text[: 2 * len(headline)]).startswith(headline)
