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
from cleaners.credits import find as credit_of
from cleaners.credits import goes_on as credit_goes_on
from cleaners.credits import looks_like_caption_credit
from cleaners.layout.letter_widths import flat_width, widest
from cleaners.layout.line_glue import Glue, glue_of
from cleaners.layout.line_labels import labelled_lines
from cleaners.layout.line_setting import (
    NARROW,
    Setting,
    begins_indented,
    could_have_fitted,
    had_room,
    margin,
    measure,
    setting,
)
from cleaners.layout.line_shapes import (
    HEADING,
    ITEM,
    OTHER,
    SPACES,
    STRETCHED,
    is_heading,
    is_verse,
    stand_alone,
    stretched,
)
from cleaners.layout.list_signs import item_lines
from cleaners.layout.type_sizes import body_size, is_large, same_size
from cleaners.repair import Change
from cleaners.sentences import begins_lower, first_letter, is_ended

FLOWING = (
    Role.PARAGRAPH,
    Role.QUOTE,
    Role.LIST_ITEM,
    Role.CAPTION,
    Role.HEADLINE,
    Role.DECK,
    Role.BYLINE,
    Role.SUBHEAD,
)
OWN_LINES = (Role.PARAGRAPH, Role.QUOTE)  # what may be verse
LOOK = HEADING + 2  # lines from one before a heading to one behind it
JOINED = 1.4  # times the measure: lines that a converter has joined at divided words tell no width
CREDIT_LINE = 90  # characters: a maker, an agency and a library
CAPTION = 260  # characters of a caption with its credit: more may be a paragraph that was welded to it
CAPTION_LINES = 3
SURE_CREDIT = 0.85  # sureness that a picture's credit ends here, where nothing else says so
CREDIT = 0.5  # sureness that a line is a caption's credit
SMALL = 0.85  # of the text's size: what type is said to be of which only the lines' widths are known
NEAR = 40  # characters by a line end that tell what stands there
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
    if block.role is Role.QUOTE and not block.place.is_known:
        return (block,)  # in markup that people wrote a quotation's lines are those of verse
    if block.place.wrapped or is_large(block, large):  # a heading, however its lines end
        return (joined(block, glue),)
    lines = block.text.split("\n")
    if how.unbroken and block.role is Role.PARAGRAPH:
        return tuple(line_by_line(block))
    own = how.verse or how.flowed or (stand_alone(lines, how.measure) and not stretched(lines))
    if own and block.role in OWN_LINES and not any(map(ITEM.match, lines)):
        return (block,)
    return tuple(unwrapped(block, how.of(block), glue))


def line_by_line(block: Block) -> Iterator[Block]:
    """Each line of the block as a paragraph."""
    start = 0
    for n, line in enumerate(block.text.split("\n")):
        yield placed(block, start, start + len(line), n, 0).strip()
        start += len(line) + 1


def goes_over(before: Block, after: Block, how: Setting) -> bool:
    """Whether a paragraph goes on over a page's or a column's end: its last line there is full."""
    if not before.role is after.role is Role.PARAGRAPH or not is_torn(before, after):
        return False
    if how.verse or how.flowed or how.measure < NARROW or not same_size(before, after):
        return False
    if "\n" not in before.text:  # a line alone may be a heading, or an item of a list
        return False
    *_, above, last = before.text.split("\n")
    first = after.text.partition("\n")[0]
    at_edge = before.place.justified and before.place.room == 0
    if ITEM.match(first) or (is_ended(last) and not at_edge) or not is_full(before, last, first, how):
        return False
    if (how.indented and after.place.indent) or is_credit_of(above, last, alone=True):
        return False
    if before.place.room is not None:  # and a caption with its credit would be set smaller
        return True
    if len(before.text) > CAPTION:  # a name at its end is one that the sentence goes on with
        return True
    return (looks_like_caption_credit(before.text.replace("\n", " ")) or 0) < CREDIT


def is_torn(before: Block, after: Block) -> bool:
    """Whether a page or a column ends between two blocks: measured type has no gap on top of one."""
    if before.place.page == after.place.page:
        return after.place.gap == 0 and before.place.size > 0 and before.place.room is not None
    return 0 < before.place.page < after.place.page


def is_full(block: Block, last: str, following: str, how: Setting) -> bool:
    """Whether the next word had no room on the ``last`` line of a block: as measured, or by characters."""
    if block.place.room is None:
        return not could_have_fitted(last, following, how.measure)
    word = following.split(maxsplit=1)[0] if following.split() else ""
    return len(word) > block.place.room


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
            size = type_size(wide[first : n + 1 - has_own_credit(lines[first : n + 1])], how)
            yield joined(placed(block, start, offset - 1, first, size), glue)
            start, first, top = offset, n + 1, HEADING
        else:
            top = 0 if is_ended(line) else top - 1
    size = type_size(wide[first : len(lines) - has_own_credit(lines[first:])], how)
    yield joined(placed(block, start, len(block.text), first, size), glue)


def type_changes(lines: list[str], wide: list[bool], first: int, n: int) -> bool:
    """Whether smaller type begins below the line ``n``, or has ended with it: its last line is not wide."""
    if wide[n] or wide[first] == wide[n + 1] or begins_lower(lines[n + 1]):
        return False
    if is_credit_of(lines[n], lines[n + 1], alone=True):
        return False
    if is_ended(lines[n]) or ends_in_credit(lines[n]):
        return True
    return wide[first] and had_room(lines[n], lines[n + 1], max(map(flat_width, lines[first:n])))


def type_size(wide: list[bool], how: Setting) -> float:
    """The size of type that lines show, in the text's; 0 if it is not known. A last line shows nothing."""
    if not how.small:
        return 0
    return SMALL if all(wide[:-1] or wide) else 1.0


def ends_at(n: int, lines: list[str], short: list[bool], so_far: str, top: int, how: Setting) -> bool:
    """Whether a paragraph ends with the line ``n``; ``so_far`` is empty if it is too long for a caption."""
    line, following = lines[n : n + 2]
    if parts(line, following, short[n], top, how):
        return True
    ended = is_ended(line)
    # Not above a credit's line; but a bare name may be a heading.
    if ended and is_headed(lines[n + 1 : n + LOOK], short[n + 1 : n + LOOK], how.measure):
        return (looks_like_caption_credit(f"{line} {following}") or 0) <= CREDIT
    if not how.solid:
        return False
    if not so_far:
        return ended and begins_caption(lines[n + 1 : n + 1 + CAPTION_LINES])
    if begins_lower(following) or not ends_in_credit(so_far):
        return False
    return short[n] or not credit_goes_on(so_far.replace("\n", " "), following)


def placed(block: Block, start: int, end: int, above: int, size: float) -> Block:
    """A part of the block with so many lines of it ``above``; behind the first no gap stands there."""
    part = block.cut(start, end)
    lines = part.text.split("\n")
    place = part.place._replace(width=widest(lines) if part.place.width else 0, size=part.place.size or size)
    if start:
        place = place._replace(line=block.place.line + above, gap=0, indent=margin(block))
    return replace(part, place=place)


def heading_lines(lines: list[str], short: list[bool], body: float) -> int:
    """How many of the first lines are one heading on top of its paragraph; 0 for none."""
    for many in range(HEADING, 1, -1):
        if many < len(lines) and all(short[:many]) and is_heading(lines[:many], body):
            return many
    return 0


def is_headed(lines: list[str], short: list[bool], body: float) -> bool:
    """Whether the lines begin with a heading: with one line that ended of itself, or with several."""
    if heading_lines(lines, short, body):
        return True
    if len(lines) < 2 or not short[0] or is_ended(lines[0]) or OTHER.search(lines[0]):
        return False
    begins = first_letter(lines[0]).isupper() and first_letter(lines[1]).isupper()
    return begins and (looks_like_caption_credit(lines[0]) or 0) < CREDIT


def parts(line: str, following: str, short: bool, top: int, how: Setting) -> bool:
    """Whether a paragraph ends with ``line``.

    Where a programme has filled the lines, each that ended of itself does. Where indents mark paragraphs,
    nothing else does. In a solid text it does where a sentence ends with the line, though that is full where
    paragraphs are short: of 1,559 such lines in print that was converted back, 1,340 ended a paragraph.
    """
    if ITEM.match(following.lstrip()) and (short or is_ended(line)):
        return True
    if begins_lower(following):
        return False
    if how.column and short:
        return True
    if how.indented:
        return begins_indented(following) or (short and top > 0 and not is_ended(line))
    alone = how.solid and (how.full_ends or had_room(line, following, how.width))
    if is_ended(line) and (short or alone):
        return not is_credit_of(line, following)
    return short and top > 0


def is_credit_of(line: str, following: str, alone: bool = False) -> bool:
    """Whether ``following`` is the credit of the caption that ends with ``line``, on a line of its own.

    Or, if it need not stand ``alone``, the caption's last words and its credit, if that can be nothing else:
    not "by 5%. The Title".
    """
    both = f"{line} {following}"
    found = credit_of(both) if len(following) <= CREDIT_LINE else None
    if found is None or (alone and found.start > len(line) + 1):
        return False
    least = CREDIT if found.start <= len(line) + 1 else SURE_CREDIT
    return (looks_like_caption_credit(both) or 0) >= least


def has_own_credit(lines: list[str]) -> bool:
    """Whether the last line is the credit of a caption above it, and shows nothing of how wide that was."""
    return len(lines) > 2 and is_credit_of(lines[-2], lines[-1], alone=True)


def begins_caption(lines: list[str]) -> bool:
    """Whether the lines begin with a caption and its credit, three lines at the most."""
    return any(ends_in_credit("\n".join(lines[:many])) for many in range(1, CAPTION_LINES + 1))


def ends_in_credit(text: str) -> bool:
    """Whether the lines so far are a caption with its credit: the next line begins a paragraph."""
    return (looks_like_caption_credit(text.replace("\n", " ")) or 0) >= SURE_CREDIT


def joined(block: Block, glue: Glue) -> Block:
    """The block with its lines in one, and one space where justified lines were given several."""
    text = block.text
    cuts = []
    for line_end in BREAK.finditer(text):
        start, end = line_end.span()
        between = glue.between(text[max(0, start - NEAR) : start], text[end : end + NEAR])
        cuts.append((start, end, between))
    if STRETCHED.search(text):
        cuts = sorted([*cuts, *((found.start(), found.end(), " ") for found in SPACES.finditer(text))])
    flowing = replace(block, place=block.place._replace(wrapped=False)) if cuts else block
    return flowing.splices(cuts).strip()
