"""Hard wraps: lines broken at the page's width flow as one paragraph again.

    He had come to the harbour before
    dawn, as on every other day.          ->  He had come to the harbour before dawn, as on every other day.

A line break was forced by the width if the next line's first word would not have fitted; a source that
has measured its lines says so in ``place.wrapped``. Where it would have, somebody ended the line: behind
a full stop that is a paragraph's end, and up to three lines on top, of which the last is short, are a
heading. What begins with a list's sign, or with who speaks or when, is a paragraph of its own. Verse,
addresses and the like, whose lines mostly end of themselves, stay as they are; so do tables and code.
Words divided at a line end keep their hyphen and a space behind it: ``line_break_hyphen`` judges them.
Chinese, Japanese and Korean lines are joined with the spaces that these languages set (``line_glue``). A
paragraph whose last line is full at a page's end goes on on the next page; behind a full stop only where
justified type proves it, whose lines reach the edge but for a paragraph's last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cleaners.article import Article, Block, Role
from cleaners.layout.caption_lines import CAPTION, has_own_credit, is_credit_of
from cleaners.layout.letter_widths import flat_width, widest
from cleaners.layout.line_glue import Glue, glue_of
from cleaners.layout.line_labels import labelled_lines
from cleaners.layout.line_setting import NARROW, Setting, margin, measure, setting
from cleaners.layout.line_shapes import (
    HEADING,
    SPACES,
    has_wide_spaces,
    is_heading,
    is_verse,
    stand_alone,
    stretched,
)
from cleaners.layout.list_signs import ITEM, item_lines
from cleaners.layout.paragraph_ends import LOOK, ends_at, goes_over, heading_lines, type_changes
from cleaners.layout.type_sizes import body_size, is_large
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended

OWN_LINES = (Role.PARAGRAPH, Role.QUOTE)  # what may be verse
FLOWING = (*OWN_LINES, Role.LIST_ITEM, Role.CAPTION, Role.HEADLINE, Role.DECK, Role.SUBHEAD)
JOINED = 1.4  # times the measure: lines that a converter has joined at divided words tell no width
SMALL = 0.85  # of the text's size: what type is said to be of which only the lines' widths are known
NEAR = 40  # characters by a line end that tell what stands there
GOING_ON = re.compile(r"(?:[/,(]|\b(?:via|by|for|and))\s*\n|\([^()\n]*\n")  # a credit's line that goes on
BREAK = re.compile(r"\n[ \t]*")


def find(article: Article) -> Iterator[Change]:
    """Each block, or run of blocks over page ends, with line breaks in it that the width has forced."""
    if not any("\n" in block.text for block in article.blocks):
        return
    how = setting(article)
    large = body_size(article)
    glue = glue_of(article)
    before: list[Block] = []
    after: list[Block] = []
    for at, block in enumerate(article.blocks):
        pieces = flowing(block, how, large, glue)
        if before and goes_over(before[-1], block, how):
            between = glue.between(after[-1].text, pieces[0].text)
            after[-1:] = [after[-1].join(pieces[0], between)]
            after += pieces[1:]
            before.append(block)
            continue
        yield from change(at - len(before), before, after)
        before, after = [block], list(pieces)
    yield from change(len(article.blocks) - len(before), before, after)


def change(at: int, before: list[Block], after: list[Block]) -> Iterator[Change]:
    """The repair of a run of blocks, if there is one."""
    if before != after:
        lines = sum(block.text.count("\n") + 1 for block in before)
        told = f"{lines} lines, broken where the page's width ended" + (
            " and over its end" * (len(before) > 1)
        )
        told += f", are {len(after)} paragraphs" if len(after) > 1 else ", are one paragraph"
        if len(before) == 1 and len(after) == lines:
            told = "each line is a paragraph: no width has broken it"
        yield Change(at, tuple(before), tuple(after), told, 0.97)


def flowing(block: Block, how: Setting, large: float, glue: Glue) -> tuple[Block, ...]:
    """What ``block`` is when its lines flow; the block itself if they do not."""
    if block.role not in FLOWING or "\n" not in block.text:
        return (block,)
    if not block.place.is_known and has_own_lines(block):
        return (block,)
    if block.place.wrapped or is_large(block, large):  # a heading, however its lines end
        return (joined(block, glue),)
    lines = block.text.split("\n")
    if how.unbroken and block.role is Role.PARAGRAPH:
        return tuple(line_by_line(block))
    own = how.verse or how.flowed or (stand_alone(lines, how.measure) and not stretched(lines))
    if own and block.role in OWN_LINES and not any(map(ITEM.match, lines)):
        return (block,)
    return tuple(unwrapped(block, how.of(block), glue))


def has_own_lines(block: Block) -> bool:
    """Whether, in markup that people wrote, the lines are theirs: verse, a name and what stands below it.

    Most of those that a page has broken go on in lower case.
    """
    if block.role is Role.QUOTE:
        return True
    if block.role not in (Role.LIST_ITEM, Role.CAPTION) or GOING_ON.search(block.text):
        return False
    lower = [begins_lower(line) for line in block.text.split("\n")[1:]]
    return 2 * sum(lower) < len(lower)


def line_by_line(block: Block) -> Iterator[Block]:
    """Each line of the block as a paragraph."""
    start = 0
    for n, line in enumerate(block.text.split("\n")):
        yield placed(block, start, start + len(line), n, 0).strip()
        start += len(line) + 1


def unwrapped(block: Block, how: Setting, glue: Glue) -> Iterator[Block]:
    """The paragraphs that the lines of ``block`` make; the block itself if they do not flow."""
    lines = block.text.split("\n")
    own = measure([len(line) for line in lines[:-1]])
    own = own if own <= JOINED * how.measure else how.measure
    width = own if len(lines) > 3 else max(own, how.measure)
    full = stretched(lines)
    short = [
        a not in full and how.ended(a, b, width) and not is_credit_of(a, b, alone=how.column > 0)
        for a, b in pairwise(lines)
    ]
    if block.role is Role.PARAGRAPH and not how.column and is_heading(lines, how.measure):
        yield joined(block, glue)
        return
    items = item_lines(lines) | labelled_lines(lines)
    head = heading_lines(lines[:LOOK], short[:LOOK], how.measure)
    below = 0 if any(short[head:]) else head  # full lines below a heading are no verse, however short those
    flows = width >= NARROW and not is_verse(lines[below:], short[below:])
    if not flows and not items and block.role in OWN_LINES:
        yield block
        return
    wide = [0 < how.small < flat_width(line) for line in lines]
    start = offset = first = within = 0
    top = HEADING
    for n, line in enumerate(lines[:-1]):
        offset += len(line) + 1
        if n == first and block.role is Role.PARAGRAPH:
            within = n + heading_lines(lines[n : n + LOOK], short[n : n + LOOK], how.measure) - 1
        so_far = block.text[start : offset - 1] if offset - start <= CAPTION else ""
        ends = n + 1 in items or (
            n >= within
            and (type_changes(lines, wide, first, n) or ends_at(n, lines, short, so_far, top, how))
        )
        if block.role is Role.PARAGRAPH and ends:
            size = type_size(lines[first : n + 1], wide[first : n + 1], how)
            yield joined(placed(block, start, offset - 1, first, size), glue)
            start, first, top = offset, n + 1, HEADING
        else:
            top = 0 if is_ended(line) else top - 1
    size = type_size(lines[first:], wide[first:], how)
    yield joined(placed(block, start, len(block.text), first, size), glue)


def type_size(lines: list[str], wide: list[bool], how: Setting) -> float:
    """The size of type that lines show, in the text's; 0 if it is not known.

    A last line shows nothing, nor does a caption's last above its credit.
    """
    if not how.small:
        return 0
    wide = wide[: len(wide) - has_own_credit(lines)]
    return SMALL if all(wide[:-1] or wide) else 1.0


def placed(block: Block, start: int, end: int, above: int, size: float) -> Block:
    """A part of the block with so many lines of it ``above``; behind the first no gap stands there."""
    part = block.cut(start, end)
    lines = part.text.split("\n")
    place = part.place._replace(width=widest(lines) if part.place.width else 0, size=part.place.size or size)
    if start:
        place = place._replace(line=block.place.line + above, gap=0, indent=margin(block))
    return replace(part, place=place)


def joined(block: Block, glue: Glue) -> Block:
    """The block with its lines in one, and one space where justified lines were given several."""
    text = block.text
    cuts = []
    for line_end in BREAK.finditer(text):
        start, end = line_end.span()
        between = glue.between(text[max(0, start - NEAR) : start], text[end : end + NEAR])
        cuts.append((start, end, between))
    if has_wide_spaces(text):
        cuts = sorted([*cuts, *((found.start(), found.end(), " ") for found in SPACES.finditer(text))])
    flowing = block
    if cuts and block.place.wrapped:
        flowing = replace(block, place=block.place._replace(wrapped=False))
    return flowing.splices(cuts).strip()
