"""Headline and deck: which of the first lines they are.

A reader view prints the headline, perhaps a deck, and the meta line; or the site, the headline and the
meta line; or the meta line first. A running head before them ends in the headline's own words
(``4/16/24, 2:05 PM Harbour closed``, ``The Post Harbour clo Harbour closed``) and goes. Without a meta
line the first block is the headline only if it is short, ends no sentence and text follows it. What
is already known from the source's own markup is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.repair import Change, Fact
from cleaners.rules import meta_line
from cleaners.sentences import begins_lower, is_ended, word_count
from cleaners.squeeze import squeeze

LONGEST = 250  # characters of a headline; the longest of a thousand real ones had 180
DECK = 700  # characters of a deck: a few sentences
CUT_HEAD = 20  # letters of a headline that a page's head must show to be known as its beginning
SHORTEST = 8  # letters of a headline that comes back: fewer can do so by chance


def find(article: Article) -> Iterator[Change]:
    """The roles of the first blocks."""
    blocks = article.blocks
    if article.headline or any(block.role is Role.HEADLINE for block in blocks):
        return
    meta = next((n for n, block in enumerate(blocks) if block.role is Role.BYLINE), None)
    if meta is None:
        alone = headline_alone(blocks[0]) if blocks and len(blocks[0].text) < 3 * LONGEST else None
        if alone and alone != blocks[0] and blocks[0].role is Role.PARAGRAPH:
            told = "a page's head and the headline that it repeats, in one line"
            yield Change(0, blocks[:1], (replace(alone, role=Role.HEADLINE),), told, 0.9)
        elif looks_like_headline(blocks):
            told = "the first line is short, ends no sentence, and text follows"
            yield Change(0, blocks[:1], (replace(blocks[0], role=Role.HEADLINE),), told, 0.8)
        return
    first = next((n for n in range(meta) if blocks[n].role is Role.PARAGRAPH), None)
    if first is None:
        yield from after_meta(blocks, meta)
    elif all(b.role is Role.PARAGRAPH and len(b.text) <= max(LONGEST, DECK) for b in blocks[first:meta]):
        yield from before_meta(article, first, meta)


def looks_like_headline(blocks: Sequence[Block]) -> bool:
    """Whether the first block is a headline by its shape alone."""
    if len(blocks) < 2 or blocks[0].role is not Role.PARAGRAPH or blocks[1].role is not Role.PARAGRAPH:
        return False
    top, text = blocks[0].text, blocks[1].text
    short = len(top) <= LONGEST and "\n" not in top and word_count(top) >= 2
    return (
        short
        and not is_ended(top)
        and not begins_lower(top)
        and len(text) > len(top)
        and not begins_lower(text)
    )


def after_meta(blocks: Sequence[Block], meta: int) -> Iterator[Change]:
    """The meta line stands first: the headline follows, and a deck if it reads like one."""
    top = blocks[meta + 1 : meta + 4]
    if not top or top[0].role is not Role.PARAGRAPH or len(top[0].text) > LONGEST:
        return
    told = "the meta line stands first; the headline follows it"
    yield Change(meta + 1, (top[0],), (replace(top[0], role=Role.HEADLINE),), told, 0.95)
    # A deck is one sentence without a link, and the story begins behind it; a short lead is told from
    # it by nothing, but as a field it is lost neither to the eye nor to a search.
    if len(top) > 2 and top[1].role is Role.PARAGRAPH and not top[1].spans and is_one_sentence(top[1].text):
        told = "one sentence without a link between the headline and the story: the deck"
        yield Change(meta + 2, (top[1],), (replace(top[1], role=Role.DECK),), told, 0.7)


def is_one_sentence(text: str) -> bool:
    """Whether ``text`` is no longer than a deck and holds one sentence."""
    return len(text) <= DECK and not any(is_ended(a) and not begins_lower(b) for a, b in halves(text))


def halves(text: str) -> Iterator[tuple[str, str]]:
    """``text`` parted at each space."""
    for n, char in enumerate(text):
        if char == " " and text[n - 1] in ".!?”\"'" and not text[max(0, n - 4) : n - 1].istitle():
            yield text[:n], text[n:]


def before_meta(article: Article, first: int, meta: int) -> Iterator[Change]:
    """Heads go; of what stays the headline is the first, or the second below a site's name."""
    blocks = article.blocks
    stays: list[tuple[int, Block]] = []
    for n in range(first, meta):
        if is_head_of_next(blocks, n, meta):
            yield Change(n, (blocks[n],), (), "the page's head above the headline that it repeats", 0.98)
        else:
            stays.append((n, headline_alone(blocks[n])))
    known = [n for n, (_, block) in enumerate(stays) if comes_back(block, blocks[meta + 1 :])]
    firefox = meta_line.is_below_site(blocks[meta].text)
    at = known[0] if known else int(firefox and len(stays) > 1)
    for n, (where, block) in enumerate(stays):
        if n == at:
            told = "the last line above the meta line" if firefox else "the first line above the meta line"
            told = "the line above the meta line that pages repeat" if known else told
            yield Change(where, (blocks[where],), (replace(block, role=Role.HEADLINE),), told, 0.97)
        elif n == at - 1 and len(block.text) <= meta_line.NAME:
            told = "the site's name above the headline"
            facts = (Fact("site", None, block.text),) if article.site is None else ()
            yield Change(where, (blocks[where],), (), told, 0.9, facts=facts)
        elif n == at + 1:
            told = "between the headline and the meta line: the deck"
            yield Change(where, (blocks[where],), (replace(block, role=Role.DECK),), told, 0.95)


def is_head_of_next(blocks: Sequence[Block], at: int, meta: int) -> bool:
    """Whether the block ends in a block below it, or shows its beginning, cut or in a narrow column."""
    own = squeeze(blocks[at].text).letters
    below = [squeeze(block.text).letters for block in blocks[at + 1 : meta]]
    if any(len(text) >= SHORTEST and own.endswith(text) for text in below):
        return True
    return any(len(text) > CUT_HEAD and text[:CUT_HEAD] in own for text in below)


def headline_alone(block: Block) -> Block:
    """The block without a head glued before the headline: ``Site Headl Headline`` is ``Headline``."""
    letters, at = squeeze(block.text)
    for start in range(len(letters) // 2, len(letters) - 1):
        # The headline begins where its own beginning, cut or whole, ends.
        size = overlap(letters, start)
        if size >= CUT_HEAD or (size >= SHORTEST and size == len(letters) - start):
            return block.cut(word_start(block.text, at[start]), len(block.text))
    for start in range(CUT_HEAD, len(letters) // 2):
        if overlap(letters, start) >= CUT_HEAD:
            return block.cut(word_start(block.text, at[start]), len(block.text))
    return block


def word_start(text: str, at: int) -> int:
    """Where the word at ``at`` begins, with the quotes before it."""
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def overlap(letters: str, start: int) -> int:
    """How many letters right before ``start`` are the same as those from ``start`` on."""
    tail = letters[start:]
    for size in range(min(start, len(tail)), 0, -1):
        if letters.endswith(tail[:size], 0, start):
            return size
    return 0


def comes_back(block: Block, below: Sequence[Block]) -> bool:
    """Whether the text stands again further down, as a running head does."""
    own = squeeze(block.text).letters
    return len(own) >= CUT_HEAD and any(own in squeeze(b.text).letters for b in below)
