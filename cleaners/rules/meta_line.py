"""Meta line: who, when, how long to read, as a reader view prints it above or below the headline.

    By Ann Lee Apr 16, 2024 12:50 PM · 3 min. read · View original
    Ann Lee · The Harbour Post · Jun 30, 2026 4:34 PM
    Ann Lee 3-5 minutes
    By Ann Lee
    Published 16 April 2024, 12:50

It becomes a block of its own under the role byline; what it says is taken over by ``front_matter``.
Only a line that is nothing else is one: a sentence that names a date or a number of minutes stays
text, and only the first page is looked at, where a reader view prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.byline_names import (
    ALONE_BY,
    NAME,
    all_names,
    has_by,
    has_trade,
    is_name_list,
    names,
)
from cleaners.byline_rows import row
from cleaners.bylines import (
    READING_TIME,
    is_below_site,
    marks,
    parse,
    parse_by_place,
)
from cleaners.credits import split_credit
from cleaners.layout.block_lines import piece, whole
from cleaners.layout.dated_lines import FIRST, dated_lines
from cleaners.layout.meta_stretch import stretch
from cleaners.layout.reading_time import is_duration
from cleaners.layout.top_lines import DECK, HEADLINE
from cleaners.layout.top_rows import top_rows
from cleaners.layout.type_sizes import body_size, is_large, is_small
from cleaners.repair import Change
from cleaners.sentences import is_ended, word_count

LINES = 3  # of a meta line that is wrapped, or told in pieces
TOP = 4  # blocks: a page's head, the site, the headline and the line below it
ABOVE = 8  # lines of a headline and a deck in a narrow column
HEADS = (Role.PARAGRAPH, Role.HEADLINE)
STATED = (Role.HEADLINE, Role.DECK)  # what markup may print above the author
HEADED = 5  # words of a headline: a site's name has fewer
TOLD = "the reader view's line with author, date or reading time"


def find(article: Article) -> Iterator[Change]:
    """The first line, or run of lines, that is a meta line."""
    if any(block.role is Role.BYLINE for block in article.blocks):
        return
    first = next(above_headline(article), None)
    for look in (by_its_rows, by_its_date, by_its_marks, by_its_place):
        found = next(look(article), None)
        if found and not (first and found.at == first.at):
            yield from (first, found) if first else (found,)
            return
    if first:
        yield first


def above_headline(article: Article) -> Iterator[Change]:
    """The first line, where it says ``By`` and a whole name, and a headline follows.

    A poem's title, a dedication or who wrote the music may stand there, too: these have few words.
    """
    blocks = article.blocks[:FIRST]
    if article.headline or len(blocks) < TOP or any(block.role is not Role.PARAGRAPH for block in blocks[:2]):
        return
    who, headline = blocks[0].text, blocks[1].text
    by = ALONE_BY.match(who)
    below = len(headline) <= HEADLINE and not is_ended(headline) and not has_by(headline)
    below = below and word_count(headline) >= HEADED
    if by and below and all_names(names(who[by.end() :])) and any(is_ended(b.text) for b in blocks[2:]):
        told = "above the headline, the line with the author"
        yield Change(0, blocks[:1], (replace(blocks[0], role=Role.BYLINE),), told, 0.93)


def by_its_rows(article: Article) -> Iterator[Change]:
    """The lines between headline and text each of which says who, when or where, or is a page's button."""
    # Where a page states all three, as most do, its reader has taken these lines out.
    stated = article.headline and article.authors and article.published
    top = None if stated else top_rows(article)
    if top is None:
        return
    blocks, lines = article.blocks, top.lines
    first, last = lines[top.runs[0].first], lines[top.runs[-1].last]
    parts = [blocks[first.at].cut(0, first.start).strip()]
    for n, run in enumerate(top.runs):
        if n:
            between = piece(blocks, lines[top.runs[n - 1].last + 1 : run.first])
            parts.append(replace(between, role=top.between))
        parts.append(replace(piece(blocks, lines[run.first : run.last + 1]), role=Role.BYLINE))
    parts.append(blocks[last.at].cut(last.end, len(blocks[last.at].text)).strip())
    told = "between the headline and the text, the lines that say who and when"
    told += ", and the deck between them" if top.between is Role.DECK else ""
    run_over = blocks[first.at : last.at + 1]
    yield Change(first.at, run_over, tuple(part for part in parts if part.text), told, 0.95)


def by_its_date(article: Article) -> Iterator[Change]:
    """The paragraphs between headline and text that say when, and who, and nothing else."""
    found = dated_lines(article)
    if not found:
        return
    run = article.blocks[found.first : found.last + 1]
    below = (run[-1].cut(found.end, len(run[-1].text)).strip(),) if found.end else ()
    lines = (*run[:-1], run[-1].cut(0, found.end)) if found.end else run
    above = (lines[0].cut(0, found.start).strip(),) if found.start else ()
    one = whole((lines[0].cut(found.start, len(lines[0].text)), *lines[1:]))
    told = "between the headline and the text, the line with the date" + ", and the author" * (len(run) > 1)
    yield Change(found.first, run, (*above, replace(one, role=Role.BYLINE), *below), told, 0.95)


def by_its_marks(article: Article) -> Iterator[Change]:
    """The lines that say a date, the minutes, or where the original is."""
    body = body_size(article)
    for at, first in enumerate(article.blocks[:FIRST]):
        if first.place.page > 1 or (first.role is not Role.PARAGRAPH and not is_time(first)):
            continue
        if is_duration(article.blocks, first):
            continue
        if told := below_headline(article.blocks, at):
            one = whole(told)
            yield Change(at + 1 - len(told), told, (replace(one, role=Role.BYLINE),), TOLD, 0.98)
            return
        if first.role is not Role.PARAGRAPH:
            continue
        above = "\n".join(block.text for block in article.blocks[:at])
        run = in_pieces(article.blocks, at, body, above)
        block = whole(run)
        found = stretch(block.text, above)
        if not found:
            continue
        start, end = found
        if not start and is_named_above(article.blocks, at, block.text[:end]):
            at -= 1
            run = (article.blocks[at], *run)
            block = whole(run)
            end += len(run[0].text) + 1
        if is_name_below(article.blocks, at, block.text[:start]):
            start = 0
        parts = (
            block.cut(0, start).strip(),
            block.cut(start, end).strip(),
            block.cut(end, len(block.text)).strip(),
        )
        after = [part for part in parts if part.text]
        after[after.index(parts[1])] = replace(parts[1], role=Role.BYLINE)
        yield Change(at, run, tuple(after), TOLD, 0.98)
        return


def by_its_place(article: Article) -> Iterator[Change]:
    """The line between the headline and the text that says ``By Ann Lee``, where or when, or an address."""
    blocks = article.blocks
    if article.headline:
        yield from by_below_known(article)
        return
    for at, block in enumerate(blocks[:TOP]):
        if block.role not in HEADS:
            return
        lines = [line.span() for line in re.finditer(r"[^\n]+", block.text)]
        below = lines[0 if at else 1 :]
        if len(block.text) > HEADLINE:  # the text begins in the same block
            spans = [(start, end) for start, end in below[:ABOVE] if end <= HEADLINE]
        elif any(len(each.text) > NAME for each in blocks[at + 1 : at + FIRST]):
            spans = [(start, len(block.text)) for start, _ in reversed(below[-LINES:])]
        else:
            return
        for start, end in spans:
            meta = parse_by_place(block.text[start:end])
            if meta and not (meta.published and is_told_of(meta.authors, [block, *blocks[at + 1 :]], end)):
                cuts = (0, start), (start, end), (end, len(block.text))
                above, line, rest = (block.cut(*cut).strip() for cut in cuts)
                parts = (above, replace(line, role=Role.BYLINE), rest)
                told = "between the headline and the text, the line with the author or the site"
                yield Change(at, (block,), tuple(part for part in parts if part.text), told, 0.93)
                return
        if len(block.text) > (DECK if at else HEADLINE):
            return


def is_told_of(who: Sequence[str], blocks: Sequence[Block], start: int) -> bool:
    """Whether the story names one of them: then a name beside a date is somebody's in the news, no author's.

    The story begins at ``start`` in the first of ``blocks``; pictures' credits are none of it.
    """
    texts = [blocks[0].text[start:], *(block.text for block in blocks[1:])]
    lines = (line for text in texts for line in text.split("\n"))
    return any(name in line and name in split_credit(line)[0] for line in lines for name in who)


def by_below_known(article: Article) -> Iterator[Change]:
    """The first line below headline and deck, where it says who wrote it and markup states no author."""
    at = next((n for n, block in enumerate(article.blocks) if block.role not in STATED), None)
    if at is None or article.authors or article.blocks[at].role is not Role.PARAGRAPH:
        return
    first = article.blocks[at]
    said = row(first.text, article.language)
    named = bool(said and (said.by or (said.bare and has_trade(first.text))))
    if named or (ALONE_BY.match(first.text) and parse_by_place(first.text)):
        told = "right below the headline, the line with the author"
        yield Change(at, (first,), (replace(first, role=Role.BYLINE),), told, 0.95)


def is_time(block: Block) -> bool:
    """Whether a block is a reading time and nothing else; Markdown may call it a heading."""
    return block.role in (Role.PARAGRAPH, Role.SUBHEAD) and READING_TIME.fullmatch(block.text) is not None


def below_headline(blocks: Sequence[Block], at: int) -> tuple[Block, ...]:
    """The reading time right below the headline that the markup states, with a name between; else nothing."""
    if not is_time(blocks[at]):
        return ()
    above = [block.role for block in blocks[max(0, at - 2) : at]]
    if above[-1:] == [Role.HEADLINE]:
        return (blocks[at],)
    name = blocks[at - 1]
    named = above == [Role.HEADLINE, Role.PARAGRAPH] and is_name_list(name.text)
    return (name, blocks[at]) if named else ()


def in_pieces(blocks: Sequence[Block], at: int, body: float, above: str) -> tuple[Block, ...]:
    """The block at ``at``, with the next one or two if they are a meta line in small type only together."""
    if not is_small(blocks[at], body):
        return (blocks[at],)
    first = blocks[at].text
    known = marks(first) if stretch(first, above) == (0, len(first)) else None
    for many in range(2, LINES + 1):
        run = blocks[at : at + many]
        small = all(is_small(block, body) and block.place.page == run[0].place.page for block in run)
        text = "\n".join(block.text for block in run)
        found = stretch(text, above) if small and len(run) == many else None
        if not found or found[1] < len(text) or marks(text) == known:
            continue
        if not found[0] or is_name_below(blocks, at, text[: found[0]]):
            return tuple(run)
    return (blocks[at],)


def is_name_below(blocks: Sequence[Block], at: int, text: str) -> bool:
    """Whether ``text``, right below the headline's large type, is the name, whatever it looks like."""
    return at > 0 and is_large(blocks[at - 1], blocks[at].place.size) and is_name_list(text)


def is_named_above(blocks: Sequence[Block], at: int, line: str) -> bool:
    """Whether the block above a reading time is the author's name, and the one above that a headline.

    A view that prints the site there may mean the headline by what looks like a name.
    """
    if at < 2 or is_below_site(line) or (meta := parse(line)) is None or meta.authors:
        return False
    name, headline = blocks[at - 1], blocks[at - 2]
    plain = name.role is headline.role is Role.PARAGRAPH
    return plain and all_names(names(name.text)) and word_count(headline.text) >= HEADED
