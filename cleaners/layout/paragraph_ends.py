"""Where a paragraph ends: with a line inside of a block, or not even at its page's end.

A line break was forced by the width if the next line's first word would not have fitted. Where it would
have, somebody ended the line: behind a full stop that is a paragraph's end, and up to three lines on top, of
which the last is short, are a heading.
"""

from __future__ import annotations

from cleaners.article import Block, Role
from cleaners.credits import goes_on as credit_goes_on
from cleaners.credits import looks_like_caption_credit
from cleaners.layout.caption_lines import (
    CAPTION,
    CAPTION_LINES,
    CREDIT,
    begins_caption,
    ends_in_credit,
    is_credit_of,
)
from cleaners.layout.letter_widths import flat_width
from cleaners.layout.line_setting import NARROW, Setting, begins_indented, could_have_fitted, had_room
from cleaners.layout.line_shapes import HEADING, OTHER, is_heading
from cleaners.layout.list_signs import ITEM
from cleaners.layout.type_sizes import same_size
from cleaners.sentences import begins_lower, first_letter, first_word, is_ended

LOOK = HEADING + 2  # lines from one before a heading to one behind it


def ends_at(n: int, lines: list[str], short: list[bool], so_far: str, top: int, how: Setting) -> bool:
    """Whether a paragraph ends with the line ``n``.

    ``short`` says which lines ended of themselves, ``top`` how many from here on may still be a heading's.
    ``so_far`` is the paragraph up to there, empty if that is too long for a caption.
    """
    line, following = lines[n : n + 2]
    if parts(line, following, short[n], top, how):
        return True
    ended = is_ended(line)
    # Not above a credit's line; but a bare name may be a heading.
    if ended and is_headed(lines[n + 1 : n + LOOK], short[n + 1 : n + LOOK], how.measure):
        return looks_like_caption_credit(f"{line} {following}") <= CREDIT
    if not how.solid:
        return False
    if not so_far:
        return ended and begins_caption(lines[n + 1 : n + 1 + CAPTION_LINES])
    if begins_lower(following) or not ends_in_credit(so_far):
        return False
    return short[n] or not credit_goes_on(so_far.replace("\n", " "), following)


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


def type_changes(lines: list[str], wide: list[bool], first: int, n: int) -> bool:
    """Whether smaller type begins below the line ``n``, or has ended with it.

    ``wide`` are the lines so wide that their type is small; the last line of a paragraph in small type is
    not, as a rule. ``first`` is the first line of the paragraph.
    """
    if wide[n] or wide[first] == wide[n + 1] or begins_lower(lines[n + 1]):
        return False
    if is_credit_of(lines[n], lines[n + 1], alone=True):
        return False
    if is_ended(lines[n]) or ends_in_credit(lines[n]):
        return True
    return wide[first] and had_room(lines[n], lines[n + 1], max(map(flat_width, lines[first:n])))


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
    return begins and looks_like_caption_credit(lines[0]) < CREDIT


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
    return looks_like_caption_credit(before.text.replace("\n", " ")) < CREDIT


def is_torn(before: Block, after: Block) -> bool:
    """Whether a page or a column ends between two blocks: measured type has no gap on top of one."""
    if before.place.page == after.place.page:
        return after.place.gap == 0 and before.place.size > 0 and before.place.room is not None
    return 0 < before.place.page < after.place.page


def is_full(block: Block, last: str, following: str, how: Setting) -> bool:
    """Whether the next word had no room on the ``last`` line of a block: as measured, or by characters."""
    if block.place.room is None:
        return not could_have_fitted(last, following, how.measure)
    return len(first_word(following)) > block.place.room
