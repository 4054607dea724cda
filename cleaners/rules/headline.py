"""Headline and deck: which of the first lines they are.

A reader view prints the headline, perhaps a deck, and the meta line; or the site, the headline and the
meta line; or the meta line first. What pages repeat of these lines is the headline; else it is the
first of them, or the second below a site's name, and it ends where its type does: at a line that is
shorter than it need be, or before lines that are much longer. A page's head above it, which shows the
same words, goes; a section's name in capitals stays. Where the source has measured its type, the largest of
the first page is the headline; where a browser has printed a web page's title above it, that tells the
headline, and what else the page has above it, its menu and its name, goes. Without a meta line the first
block is the headline only if it is short, ends no sentence and text follows it. What the source's own markup
states is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cleaners import byline_names, bylines
from cleaners.article import Article, Block, Role
from cleaners.desk_notes import is_desk_note
from cleaners.layout import type_sizes
from cleaners.layout.block_lines import Line, lines_of, piece, whole
from cleaners.layout.browser_heads import is_text, titled
from cleaners.layout.glued_heads import headline_alone
from cleaners.layout.headline_hyphens import hyphened
from cleaners.layout.kickers import is_section, kickers
from cleaners.layout.line_setting import is_set_as_verse
from cleaners.layout.page_heads import head_lines, is_page_head, page_tops
from cleaners.layout.print_lines import is_print_line
from cleaners.layout.running_figures import FIGURE, STEPS, count_on, figures, shape
from cleaners.layout.top_lines import (
    DECK,
    HEADLINE,
    WIDEST,
    beginning,
    deck_in,
    lines_shown,
    segments,
    shown,
    shown_by,
)
from cleaners.page_notices import is_page_notice
from cleaners.repair import Change, Fact
from cleaners.sentences import begins_lower, is_ended, runs_on, word_count
from cleaners.squeeze import has_letters, is_cut_of, letters_of
from cleaners.timestamps import timestamp

PAGES = 3  # that begin with a line which counts them
TOP = 30  # lines above a meta line: a dozen of the headline, a dozen of the deck, the page's head
LABEL = 60  # characters of a line on a web page's top that is no part of the article
SEARCHED = 200_000  # characters below in which a head is looked for: a hundred pages


def find(article: Article) -> Iterator[Change]:
    """The roles of the first blocks."""
    blocks = article.blocks
    meta = next((n for n, block in enumerate(blocks) if block.role is Role.BYLINE), None)
    top = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    if article.headline or top is not None:
        changes = list(above_marked(article, top, meta)) if top and meta else []
        if top is not None and meta is not None:
            changes += below_marked(blocks, top, meta)
    else:
        sized = by_size(article, meta)
        changes = [sized] if sized else list(without_meta(blocks) if meta is None else by_meta(article, meta))
        changes = [with_hyphens(change, blocks) for change in changes[:1]] + changes[1:]
    yield from changes
    for change in changes[:1]:
        yield from heads_again(blocks, change)


def heads_again(blocks: Sequence[Block], top: Change) -> Iterator[Change]:
    """What the first page printed above the headline, where later pages print it alone on top."""
    kept = {line for block in top.after for line in block.text.split("\n")}
    kept |= {str(fact.after) for fact in top.facts}
    heads = {shape(block.text) for block in top.before if block.text not in kept}
    on_top = False
    for at in range(top.at + len(top.before), len(blocks)):
        block = blocks[at]
        on_top = on_top or blocks[at - 1].place.page < block.place.page
        on_top = on_top and shape(block.text) in heads
        if on_top:
            yield Change(at, (block,), (), "the page's head, which stands above the headline, too", 0.97)


def with_hyphens(change: Change, blocks: Sequence[Block]) -> Change:
    """The same, the headline's hyphens and dashes as a page's head has them."""
    for n, block in enumerate(change.after):
        if block.role is not Role.HEADLINE or block.spans or len(block.text) > HEADLINE:
            continue
        text = hyphened(block.text, blocks)
        if text != block.text:
            after = (*change.after[:n], replace(block, text=text), *change.after[n + 1 :])
            told = f"{change.reason}, with the hyphens of a page's head"
            return replace(change, after=after, reason=told)
    return change


def above_marked(article: Article, top: int, meta: int) -> Iterator[Change]:
    """What a page printed above the headline that the markup states: its first words, a date, the site."""
    blocks = article.blocks
    headline = blocks[top]
    site = blocks[top - 1].text if is_site(blocks[top - 1], headline, blocks, meta) else None
    heads = (b.text == site or is_print_line(b.text) or shows(b.text, headline) for b in blocks[:top])
    # A converter makes a heading of the site's name where that is set larger than the text.
    plain = all(b.role is Role.PARAGRAPH or (b.role is Role.SUBHEAD and b.text == site) for b in blocks[:top])
    if site and top < meta and plain and all(heads):
        told = "above the headline the site's name" + " and a page's head" * (top > 1)
        facts = (Fact("site", None, site),) if article.site is None else ()
        yield Change(0, blocks[:top], (), told, 0.95, facts=facts)


def below_marked(blocks: Sequence[Block], top: int, meta: int) -> Iterator[Change]:
    """The deck: what stands between the headline that the markup states and the byline."""
    below = tuple(blocks[top + 1 : meta])
    if below and below[0].role is Role.SUBHEAD and all(block.role is Role.IMAGE for block in below[1:]):
        below = below[:1]  # a heading right below the headline, with no text of its own
    plain = all(block.role is Role.PARAGRAPH for block in below) or len(below) == 1
    plain = plain and all(block.role in (Role.PARAGRAPH, Role.SUBHEAD) for block in below)
    if below and plain and sum(len(b.text) for b in below) <= DECK and not is_desk_note(below[0].text):
        told = "between the headline and the line with author or date: the deck"
        yield Change(top + 1, below, (replace(whole(below), role=Role.DECK),), told, 0.9)


def as_deck(block: Block) -> Block:
    """The block as a deck, unless it is the desk's, with a label: ``Editor's note``."""
    return block if is_desk_note(block.text) else replace(block, role=Role.DECK)


def shows(text: str, headline: Block) -> bool:
    """Whether a line has nothing but the headline, whole or cut."""
    letters = letters_of(headline.text)
    return letters_of(text) == letters or is_cut_of(text, letters)


def by_size(article: Article, meta: int | None) -> Change | None:
    """The headline is what the first page sets in its largest type, the deck what follows it.

    Where a browser has printed the web page's title, that tells which large type it is; where sizes are not
    known, which line. ``None`` where neither tells, or where what stands there is no headline.
    """
    blocks = article.blocks
    body = type_sizes.body_size(article)
    told_by_title, name = titled(blocks)
    if told_by_title and body and not type_sizes.is_large(blocks[told_by_title.start], body):
        told_by_title = range(0)
    where = told_by_title or type_sizes.largest(blocks, body)
    end = meta if meta is not None else where.stop
    if not where or end < where.stop or any(block.role is not Role.PARAGRAPH for block in blocks[:end]):
        return None
    headline = whole(blocks[where.start : where.stop])
    below = blocks[where.stop : end]
    if len(headline.text) > HEADLINE or sum(len(block.text) for block in below) > DECK:
        return None
    if not told_by_title and is_ended(headline.text) and is_quoted(headline, blocks):
        return None
    above = blocks[: where.start]
    site = next((b.text for b in above[-1:] if is_site(b, headline, blocks, meta)), None)
    if told_by_title and letters_of(name) in (letters_of(block.text) for block in above):
        site = name
    capitals = (
        bool(above) and above[-1].text.isupper() and kickers([above[-1].text, headline.text.rstrip("?!")])
    )
    kicker = above[-1] if capitals else None
    named = bool(below) and meta is not None and bylines.is_below_site(blocks[meta].text)
    tops = page_tops(blocks)
    kept = (
        block
        for block in above[bool(told_by_title) :]  # the browser's line goes
        if letters_of(block.text) != letters_of(site or "")
        and not (told_by_title and block is not kicker and is_label(block.text))
        and not type_sizes.is_small(block, body)
        and not is_page_head(block.text, block.place.page, tops)
    )
    under: tuple[Block, ...] = ()
    if named:  # by a view that prints the author below the headline, on a line of their own
        end += 1
        under = (replace(whole(blocks[where.stop : end]), role=Role.BYLINE),)
    elif below:
        size = deck_size(below, body)
        under = (as_deck(whole(below[:size])), *below[size:])
    told = "the title that the browser printed" if told_by_title else "the largest type of the first page"
    told += " is the headline"
    told += "; below it the author" if named else "; below it the deck" if under else ""
    told += "; above it the site's name" if site else "; above it a page's head" if above else ""
    facts = (Fact("site", None, site),) if site and article.site is None else ()
    after = (*kept, replace(headline, role=Role.HEADLINE), *under)
    return Change(0, blocks[:end], after, told, 0.97, facts=facts)


def deck_size(below: Sequence[Block], body: float) -> int:
    """How many of the blocks below the headline are the deck: those in its type, and one in the text's type.

    What stands behind it above the byline, where that is set beside them, is a caption and the text.
    """
    same = takewhile(lambda block: type_sizes.same_size(block, below[0]), below)
    return sum(1 for _ in same) if type_sizes.is_large(below[0], body) or not body else 1


def is_label(text: str) -> bool:
    """Whether a line above a web page's headline is one of its menu, its name or its motto: no sentence.

    Nor who wrote it, where or when: "A poem, by Ann Lee", "Port Varn, 3 May".
    """
    return (
        len(text) <= LABEL
        and not is_text(text)
        and not re.search(r"[,\d]|^(?:by|to|von|an|par|à) ", text, re.I)
    )


def is_quoted(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether the words of a block stand within a longer one: magazines set such quotations in large type."""
    return any(len(b.text) > 1.5 * len(block.text) and has_letters(b.text, block.text) for b in blocks)


def is_site(block: Block, headline: Block, blocks: Sequence[Block], meta: int | None) -> bool:
    """Whether the block above the headline is the site's name, in a view that prints one there."""
    firefox = meta is not None and bylines.is_below_site(blocks[meta].text)
    return firefox and len(block.text) <= byline_names.NAME and not shown(block.text, headline)


def by_meta(article: Article, meta: int) -> Iterator[Change]:
    """The roles of the blocks above the meta line, or behind it, by their words alone."""
    blocks = article.blocks
    first = next((n for n in range(meta) if blocks[n].role is Role.PARAGRAPH), meta)
    if first + 1 < meta and (date := date_above(blocks[first], article)):
        yield from by_meta_below(article, first + 1, meta)
        told = "a date above the headline, and nothing else"
        yield Change(first, (blocks[first],), (), told, 0.93, facts=date)
        return
    yield from by_meta_below(article, first, meta)


def date_above(block: Block, article: Article) -> tuple[Fact, ...]:
    """The date that a line says and nothing else; nothing for one of printing, or if another is known."""
    date = None if is_print_line(block.text) else timestamp(block.text, article.language)
    return (Fact("published", None, date),) if date and article.published is None else ()


def by_meta_below(article: Article, first: int, meta: int) -> Iterator[Change]:
    """The roles of the blocks from ``first`` to the meta line, or behind it."""
    blocks = article.blocks
    if first + 1 < meta and not bylines.is_below_site(blocks[meta].text):  # where the site stands on top
        again = {letters_of(block.text) for block in blocks[meta + 1 :] if len(block.text) <= LABEL}
        first += kickers([block.text.partition("\n")[0] for block in blocks[first:meta]], again)
    lines = [line for n in range(first, meta) for line in lines_of(n, blocks[n])]
    if not lines:
        yield from after_meta(article, meta)
    elif len(lines) <= TOP and all(
        block.role is Role.PARAGRAPH and len(block.text) <= HEADLINE + DECK for block in blocks[first:meta]
    ):
        section = (
            is_section(lines[0].text) and len(lines) > 1 and not bylines.is_below_site(blocks[meta].text)
        )
        change = above_meta(article, first, meta, lines, int(section))
        if all(len(block.text) <= HEADLINE for block in change.after if block.role is Role.HEADLINE):
            yield change


def without_meta(blocks: tuple[Block, ...]) -> Iterator[Change]:
    """No meta line tells where the headline ends: the first block by its shape alone.

    What a page printed above it goes.
    """
    tops = page_tops(blocks)
    heads = (
        is_print_line(block.text)
        or counts_pages(blocks, n)
        or is_page_head(block.text, block.place.page, tops)
        for n, block in enumerate(blocks[:4])
    )
    first = next((n for n, head in enumerate(heads) if not head), 0)
    taken = blocks[: first + 1]
    if len(blocks) < first + 2 or any(block.role is not Role.PARAGRAPH for block in blocks[: first + 2]):
        return
    block, text = blocks[first], blocks[first + 1].text
    top = block.text
    alone = headline_alone(block) if len(top) < 3 * HEADLINE else block
    headed = below_head(blocks, first)
    short = len(top) <= HEADLINE and word_count(top) >= 2 and top.count("\n") < 4
    if alone != block:
        told = "a page's head and the headline that it repeats, in one line"
        yield Change(0, taken, (replace(alone, role=Role.HEADLINE),), told, 0.9)
    elif headed:
        yield headed
    elif (
        short
        and not is_ended(top)
        and not begins_lower(top)
        and len(text) > len(top)
        and not begins_lower(text)
    ):
        told = "the first line is short, ends no sentence, and text follows"
        yield Change(0, taken, (replace(block, role=Role.HEADLINE),), told, 0.8)


def counts_pages(blocks: Sequence[Block], at: int) -> bool:
    """Whether later pages begin with the same line, and with their own numbers in it: ``The Courier  2``."""
    said = blocks[at].text
    if FIGURE not in shape(said) or "\n" in said:
        return False
    tops = [
        other.text.partition("\n")[0] for one, other in pairwise(blocks) if one.place.page < other.place.page
    ]
    rows = [figures(said), *(figures(top) for top in tops if shape(top) == shape(said))]
    return len(rows) >= PAGES and all(count_on(one, other, STEPS) for one, other in pairwise(rows))


def below_head(blocks: tuple[Block, ...], first: int) -> Change | None:
    """The headline is the line below a page's head that says the same: ``12/5/24  Ferry closed``."""
    lines = [line for n in (first, first + 1) for line in lines_of(n, blocks[n])][: 2 * TOP]
    parts = segments(lines)
    found = shown_by(parts, 0) if len(parts) > 1 else None
    if not found or found[0] != 1 or len(text := " ".join(line.text for line in parts[1])) > HEADLINE:
        return None
    last = parts[1][-1]
    rest = blocks[last.at].cut(last.end, len(blocks[last.at].text)).strip()
    after = [replace(piece(blocks, parts[1]), role=Role.HEADLINE), *([rest] if rest.text else [])]
    told = f"a page's head, and below it the headline that it shows: {text}"
    return Change(0, blocks[: last.at + 1], tuple(after), told, 0.9)


def after_meta(article: Article, meta: int) -> Iterator[Change]:
    """The meta line stands first: the headline follows, and a deck if it reads like one and is no stanza."""
    top = article.blocks[meta + 1 : meta + 4]
    if not top or top[0].role is not Role.PARAGRAPH or len(top[0].text) > HEADLINE:
        return
    told = "the meta line stands first; the headline follows it"
    yield Change(meta + 1, (top[0],), (replace(top[0], role=Role.HEADLINE),), told, 0.95)
    # A deck is one sentence without a link, and the story begins behind it; a short lead is told from
    # it by nothing, but as a field it is lost neither to the eye nor to a search.
    if len(top) < 3 or ("\n" in top[1].text and is_set_as_verse(article)):
        return
    if top[1].role is Role.PARAGRAPH and not top[1].spans and is_one_sentence(top[1].text):
        told = "one sentence without a link between the headline and the story: the deck"
        yield Change(meta + 2, (top[1],), (as_deck(top[1]),), told, 0.7)


def is_one_sentence(text: str) -> bool:
    """Whether ``text`` is no longer than a deck and holds one sentence."""
    return len(text) <= DECK and not re.search(
        r"[.!?][”\"'’]?\s+[“\"'‘„]?[^\W\d_a-z]\w*\s+[^\W\d_A-Z]", text[:-1]
    )


def above_meta(article: Article, first: int, meta: int, lines: list[Line], section: int) -> Change:
    """The change that names the headline and the deck among ``lines`` and takes out what is above.

    The first line, or none of them (``section``), says where the article is filed, and stays.
    """
    blocks = article.blocks
    body = letters_of("\n".join(b.text for b in blocks[meta + 1 :])[:SEARCHED])
    firefox = bylines.is_below_site(blocks[meta].text)
    parted = is_parted(blocks[meta + 1 :])
    notices = [line for line in lines[section:] if is_page_notice(line.text)]
    rest = [line for line in lines[section:] if line not in notices]
    kept = [piece(blocks, [line]) for line in (*lines[:section], *notices)] if rest else []
    lines = rest or lines
    heads = head_lines(lines, blocks)
    lines = lines[heads:]
    start, repeated = beginning(lines, body, firefox, parted)
    known, cut = lines_shown(lines[start:], repeated)
    size = len(segments(lines[start:], parted)[0])
    if not known:
        size = deck_in(lines[start : start + size]) or size
    end = start + (max(size, known) if cut or not known else known)
    if firefox and not known:  # a view that prints the author below, or an address where it knows none
        end = len(lines) - (len(lines) > start + 1 and byline_names.is_who(lines[-1].text.strip()))
    headline = headline_alone(piece(blocks, lines[start:end]))
    after = [*kept, replace(headline, role=Role.HEADLINE)]
    below = piece(blocks, lines[end:]) if end < len(lines) else None
    if below and firefox:  # which prints the author below the headline, on a line of their own
        after.append(replace(below.join(blocks[meta], "\n"), role=Role.BYLINE))
    elif below:
        after.append(as_deck(below))
    name = lines[start - 1].text if start else ""
    site = name if firefox and len(name) <= byline_names.NAME and not shown(name, headline) else None
    facts = (Fact("site", None, site),) if site and article.site is None else ()
    told = "the line above the meta line that pages repeat" if known else "the first line above the meta line"
    told += " is the headline"
    told += "; below it the author" if below and firefox else "; below it the deck" if below else ""
    told += "; above it the site's name" if site else "; above it a page's head" if start or heads else ""
    taken = blocks[first : meta + bool(below and firefox)]
    return Change(first, taken, tuple(after), told, 0.97 if known else 0.93, facts=facts)


def is_parted(blocks: Sequence[Block]) -> bool:
    """Whether the text's lines are paragraphs: one is longer than any column is wide, and none goes on."""
    lines = [block.text.split("\n") for block in blocks]
    wide = any(len(line) > WIDEST for each in lines for line in each)
    return wide and not any(runs_on(one, other) for each in lines for one, other in pairwise(each))
