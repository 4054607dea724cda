"""Page numbers: blocks that are nothing but the number of a page, told by their row or by their page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from cleaners.article import Article, Block, Role
from cleaners.layout.print_lines import BARE_ADDRESS, DATE, FOLIO, HEAD, LINE, OF
from cleaners.layout.type_sizes import body_size, is_small
from cleaners.sentences import cuts_a_sentence, is_ended
from cleaners.squeeze import letters_of
from cleaners.words.listed import ARTICLES

BARE_NUMBER = re.compile(r"(?:-\s?)?(\d{1,4})(?:\s?/\s?(\d{1,4}))?(?:\s?-)?")
# "2 The Courier" on top of a page, but not "2. See the minutes", a note, nor "2 boys on the quay".
NUMBER_FIRST = re.compile(r"(\d{1,4})\s+(?=[^\W\d_a-zà-ÿ])")
NUMBER_LAST = re.compile(r"[^\W\d_]\s+(\d{1,4})$")
RUNNING = 8  # words of a title beside the page's number
SHARE = re.compile(rf"\d{{1,4}}(?:\s?/\s?|{OF})\d{{1,4}}", re.IGNORECASE)  # or a page's number of all
STEP = 3  # pages that two neighbouring folios may be apart: some stand on a page with nothing else
CELL = 40  # characters that a table's cell, of which a converter makes a paragraph, hardly ever has
LINES = (Role.PARAGRAPH, Role.SUBHEAD)
TITLE = 15  # letters of a headline that show what it is


def ascending(article: Article, headline: str, proven: Collection[int] = ()) -> Iterator[int]:
    """The blocks that are nothing but page numbers; ``headline`` in letters.

    They ascend, and one at least cuts a sentence in two, has the headline, printed again, behind it, or
    is ``proven``; or they count to their own total: 1/3, 2/3, 3/3.
    """
    found: list[tuple[int, int, bool]] = []
    totals: set[str] = set()
    for at, block in enumerate(article.blocks):
        headed = BARE_NUMBER.match(block.text) if block.role is Role.PARAGRAPH else None
        if not headed:
            continue
        if number := BARE_NUMBER.fullmatch(block.text):
            proof = (
                at in proven or cuts_a_sentence(article.blocks, at) or is_headline(article, at + 1, headline)
            )
            found.append((at, int(number[1]), proof))
            totals.add(number[2] or "")
        elif begins_with(block.text[headed.end() :], headline):
            found.append((-1, int(headed[1]), True))
    pages = [number for _, number, _ in found]
    in_row = all(0 < b - a <= STEP for a, b in pairwise(pages))
    counted = totals == {str(len(pages))} and pages == list(range(1, len(pages) + 1))
    proof = counted or any(proof for _, _, proof in found)
    if len(found) > 1 and in_row and pages[0] <= STEP and proof:
        yield from (at for at, _, _ in found if at >= 0)


def of_their_pages(article: Article) -> Iterator[int]:
    """The blocks at a page's edge that are nothing but the number of this page, or a small line with it."""
    blocks = article.blocks
    body = body_size(article)
    for at, block in enumerate(blocks):
        page = block.place.page
        top = at > 0 and blocks[at - 1].place.page != page
        foot = blocks[at + 1].place.page != page if at + 1 < len(blocks) else block.place.size > 0
        if not (top or foot) or block.role is not Role.PARAGRAPH:
            continue
        number = BARE_NUMBER.fullmatch(block.text)
        if not number and is_small(block, body) and len(block.text.split()) <= RUNNING:
            number = (NUMBER_FIRST.match(block.text) if top else None) or NUMBER_LAST.search(block.text)
        if number and int(number[1]) == page and not is_ended(block.text):
            yield at


def between_halves(article: Article) -> Iterator[int]:
    """The blocks that are nothing but a page's number with its word or marks, between a sentence's halves."""
    for at, block in enumerate(article.blocks):
        folio = block.role in LINES and block.place.is_known and FOLIO.fullmatch(block.text)
        if not (folio and cuts_a_sentence(article.blocks, at)):
            continue
        before = article.blocks[at - 1]
        if len(before.text) >= CELL and (not SHARE.fullmatch(block.text) or cuts_surely(article, at)):
            yield at


def cuts_surely(article: Article, at: int) -> bool:
    """Whether it is none of the sentence's own: a page ends there, or an article is cut off from its noun.

    ``the chance is | 1/2 | and so it pays`` has a fraction, ``to close the | 2/5 | old bridge`` a page's.
    """
    before, after = article.blocks[at - 1], article.blocks[at + 1]
    return before.place.page != after.place.page or before.text.split()[-1].lower() in ARTICLES


def in_pieces(article: Article) -> Iterator[int]:
    """The blocks of which each is a piece of one print line: its address, its number, perhaps its date."""
    told = [piece_of(block) for block in article.blocks]
    for kinds, run in groupby(range(len(told)), key=lambda at: bool(told[at])):
        places = list(run)
        if kinds and len(places) > 1 and {"address", "number"} <= set().union(*(told[at] for at in places)):
            yield from places


def piece_of(block: Block) -> frozenset[str]:
    """What of a print line a block is, if it is nothing else."""
    text = block.text
    if block.role not in LINES or not block.place.is_known or len(text) > HEAD:
        return frozenset()
    if DATE.fullmatch(text):
        return frozenset(("date",))
    if LINE.fullmatch(text) and not FOLIO.fullmatch(text):
        return frozenset(("address", "number"))
    if BARE_ADDRESS.fullmatch(text):
        return frozenset(("address",))
    return frozenset(("number",)) if FOLIO.fullmatch(text) else frozenset()


def headline_of(article: Article) -> str:
    """The headline, as far as it is known by now; empty if it is not."""
    return article.headline or next((b.text for b in article.blocks if b.role is Role.HEADLINE), "")


def is_headline(article: Article, at: int, headline: str) -> bool:
    """Whether the headline is printed again as the block at ``at``, or at its beginning."""
    return at < len(article.blocks) and begins_with(article.blocks[at].text, headline)


def begins_with(text: str, headline: str) -> bool:
    """Whether ``text`` begins with the headline's letters."""
    return len(headline) >= TITLE and letters_of(text[: 2 * len(headline)]).startswith(headline)
