"""Folios and print lines: the page numbers, dates and addresses that a printer puts at page edges.

    https://example.org/harbour 1/3 4/16/24, 2:05 PM Harbour bridge closed
    Page 2 of 5 The Harbour Post Harbour bridge cl
    - 2 -

They go from between blocks and from the middle of a sentence. An address goes only with its ``1/3``, a
date of printing only with a headline or an address beside it, a page's number with its word or marks only
where it cuts a sentence in two, a bare number only where it is the page's own at the page's edge, or in a
row of numbers that ascend and at least once cut a sentence. Numbered parts of a text stay, and so does an
address that somebody quotes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from cleaners.article import Article, Block, Role
from cleaners.common_start import common_start
from cleaners.layout.page_numbers import (
    TITLE,
    ascending,
    between_halves,
    headline_of,
    in_pieces,
    is_headline,
    of_their_pages,
)
from cleaners.layout.print_lines import ADDRESS, BARE_ADDRESS, HEAD, LINE, NUMBERS, PAGE, PRINTED
from cleaners.layout.running_figures import FIGURES, figures
from cleaners.repair import Proposal
from cleaners.seams import taken_out, united
from cleaners.sentences import begins_lower, cuts_a_sentence, is_ended
from cleaners.squeeze import letters_of, squeeze

BODY = (Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM, Role.SUBHEAD, Role.QUOTE)

PAGED = re.compile(rf"{PAGE}(?!\w)", re.IGNORECASE)
DATED = re.compile(rf"{PRINTED}(?=\s|$)")
ADDRESS_BEHIND = re.compile(rf"\s+{ADDRESS}(?=\s|$)")
LONGEST = 2_000_000  # characters of a block: no article, and each pattern takes seconds to find nothing
# What stands before an address that belongs to the sentence.
QUOTING = re.compile(
    r"(?:\b(?:from|at|on|via|see|visit|to|unter|auf|bei|siehe|von|sur|voir|chez|en|ver|su|da|op|zie|på|från|fra)|:)"
    r"\s+[(<\"]*$",
    re.IGNORECASE,
)
SHORTEST = 8  # letters of a head: two pages that go on with the same words have fewer in common
SITE = 5  # words of a site's name beside a headline
Pages = Mapping[int, Sequence[re.Match[str]]]  # each "Page 2 of 5" of a block, by the block's place


def find(article: Article) -> Iterator[Proposal]:
    """Each folio and print line."""
    if any(len(block.text) > LONGEST for block in article.blocks):
        return
    pages = pages_told(article)
    headline = letters_of(headline_of(article))
    numbers = {
        *ascending(article, headline),
        *of_their_pages(article),
        *between_halves(article),
        *in_pieces(article),
    }
    if not pages and not numbers:
        return
    head = common_head(article, pages)
    in_row = pages_in_row(article, pages)
    lines = sum(1 for at in pages for _ in LINE.finditer(article.blocks[at].text))
    for at, block in enumerate(article.blocks):
        if block.role not in BODY:
            continue
        found = stretches(block, headline, head, in_row, lines > 1) if at in pages else ()
        places = united(block.text, sorted(found))
        if at and ends_in_page(at - 1, article, pages) and (size := head_behind(block.text, head)):
            places = united(block.text, sorted([(0, size), *places]))
        if (
            at in numbers
            or (lines and at and BARE_ADDRESS.fullmatch(block.text) and at_page_end(article, at))
            or (DATED.fullmatch(block.text) and is_headline(article, at + 1, headline))
        ):
            places = [(0, len(block.text))]
        if places:
            yield from taken_out(at, block, places, "printed at the page's edge", article.language)


def pages_told(article: Article) -> Pages:
    """The blocks in which numbers stand as on a print line, with each ``Page 2 of 5`` in them."""
    return {
        at: list(PAGED.finditer(block.text))
        for at, block in enumerate(article.blocks)
        if NUMBERS.search(block.text)
    }


def common_head(article: Article, pages: Pages) -> str:
    """The letters that follow every page number: the head of the next page.

    None, if behind it a text goes on in lower case though a sentence ended before the page: then the pages
    happen to begin with the same name.
    """
    blocks = article.blocks
    seams = []
    for at in pages:
        for found in pages[at] if blocks[at].role in BODY else ():
            before = blocks[at].text[: found.start()].strip() or (blocks[at - 1].text if at else "")
            rest = blocks[at].text[found.end() : found.end() + HEAD]
            if not rest.strip() and at + 1 < len(blocks):  # the head may be a block of its own
                rest = blocks[at + 1].text[:HEAD]
            if letters_of(rest):
                seams.append((before, rest))
    starts = sorted(letters_of(rest) for _, rest in seams)
    head = starts[0][: common_start(starts[0], starts[-1])] if len(seams) > 1 else ""
    if len(head) < SHORTEST:
        return ""
    parts = ((before, rest[head_behind(rest, head) :]) for before, rest in seams)
    return "" if any(is_ended(before) and begins_lower(rest) for before, rest in parts) else head


def pages_in_row(article: Article, told: Pages) -> set[str]:
    """How ``Page 1 of 5``, ``Page 2 of 5`` are worded if they ascend; a page that a sentence names does not.

    The last page's number alone is enough at the end of the text.
    """
    rows: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for found in chain.from_iterable(told.values()):
        rows[wording(found[0])].append(tuple(figures(found[0])))
    last = len(article.blocks) - 1
    at_end = {wording(found[0]) for found in told.get(last, ()) if ends_in_page(last, article, told)}
    return {
        words
        for words, pages in rows.items()
        if (pages[0] < pages[-1] or (words in at_end and pages[-1][0] == pages[-1][1]))
        and all(a <= b and m == n for (a, m), (b, n) in pairwise(pages))
    }


def wording(page: str) -> str:
    """What is the same on every page, capitals included: a sentence names "page 2 of 5" in small letters."""
    return FIGURES.sub("#", page)


def ends_in_page(at: int, article: Article, pages: Pages) -> bool:
    """Whether the block at ``at`` ends in ``Page 2 of 5``."""
    end = len(article.blocks[at].text.rstrip()) if pages.get(at) else 0
    return any(found.end() == end for found in pages.get(at, ()))


def stretches(
    block: Block, headline: str, head: str, in_row: Collection[str], several: bool
) -> Iterator[tuple[int, int]]:
    """Where in the block a print line stands, with the head of the next page behind it.

    An address that somebody quotes, with a fraction behind it, is one only where there are ``several``.
    """
    text = block.text
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for found in LINE.finditer(text):
        behind = text[found.end() : found.end() + 2 * HEAD]
        title, whole = title_behind(behind, headline), head_behind(behind, head)
        covered = whole if whole >= title + SHORTEST else title
        if covered and (beside := ADDRESS_BEHIND.match(behind, covered)):  # Firefox's, right of the title
            covered = beside.end()
        alone = found.start() <= first and found.end() >= last
        address = not PAGED.match(found[0]) and (several or not QUOTING.search(text[: found.start()][-20:]))
        if covered or alone or wording(found[0]) in in_row or address:
            yield found.start(), found.end() + covered
    for found in DATED.finditer(text):
        # Without an address before it, a date and time is somebody's unless the headline follows.
        covered = title_behind(text[found.end() : found.end() + 2 * HEAD], headline)
        if covered and not LINE.search(text[max(0, found.start() - 2 * HEAD) : found.end()]):
            yield found.start(), found.end() + covered


def title_behind(text: str, headline: str) -> int:
    """How much of ``text`` is the headline, whole or cut, perhaps behind a site's name; 0 without one."""
    if len(headline) < TITLE:
        return 0
    letters, at = squeeze(text[:400])
    words = [m.start() for m in re.finditer(r"\S+", text[:120])][: SITE + 1]
    for start in words:
        first = bisect_left(at, start)
        size = common_start(letters[first:], headline)
        if size >= TITLE:
            end = at[first + size - 1] + 1
            while end < len(text) and not text[end].isspace() and size == len(headline):
                end += 1  # the headline's own last mark
            return end
    return 0


def head_behind(text: str, head: str) -> int:
    """How much of ``text`` is the head that every page has, in whole words."""
    if not head or not letters_of(text[: 2 * HEAD]).startswith(head):
        return 0
    _, at = squeeze(text)
    end = at[len(head) - 1] + 1
    while end < len(text) and not (text[end].isspace() or text[end].isalnum()):
        end += 1  # the head's own last mark
    return end if not text[end : end + 1].isalnum() else max(text.rfind(" ", 0, end), 0)


def at_page_end(article: Article, at: int) -> bool:
    """Whether the block is the last one, or cuts a sentence: where a page can end."""
    return at == len(article.blocks) - 1 or cuts_a_sentence(article.blocks, at)
