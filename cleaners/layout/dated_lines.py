"""The lines between headline and text that say who and when, where each may be a paragraph of its own.

    Ferry runs again

    By Ann Lee

    Updated 7 January 2024

They are found by the date, which says nothing else, and by what stands beside it. Where such dates stand in
several places they are headings: those of a diary or a chronicle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.byline_names import (
    ALONE_BY,
    BY,
    FROM,
    all_names,
    in_one_list,
    is_buttons,
    is_lower_byline,
    is_others,
    is_who,
    names,
    persons,
    says_by,
    tells_of_name,
)
from cleaners.bylines import (
    BETWEEN,
    COUNTED,
    LONG,
    parse,
    parse_by_place,
    parse_row,
)
from cleaners.credits.kinds import agency
from cleaners.credits.letters import UPPER
from cleaners.dates import YEAR, find_date
from cleaners.layout.browser_heads import titled
from cleaners.layout.reading_time import is_duration
from cleaners.layout.top_lines import DECK, HEADLINE
from cleaners.layout.type_sizes import body_size, is_large
from cleaners.name_shapes import A_NAME
from cleaners.sentences import word_count
from cleaners.timestamps import DAY, find_timestamp, timestamp

FIRST = 12  # blocks in which they can stand: head, site, headline, deck in pieces, and a picture or two
ABOVE = 4  # blocks at most above these lines: a page's head, the site, the headline and the deck
LINES = 3  # who, when, how long to read
MORE = 4  # with a page's buttons among them
STORY = 60  # characters: more than who and where take
HEADED = 4  # words: a letter's place and day have fewer above the date
LINE = re.compile(r"\S[^\n]*")
STOPPED = re.compile(r"\w{4}\.$")  # no name ends so but in an initial, a "Jr.": "In Region."
PLACE = re.compile(rf"[{UPPER}][\w.’'-]*(?:\s[{UPPER}][\w.’'-]*){{0,3}}\s?(?:[-–—|·•,/]\s)")  # before a date
# Of a date: Markdown takes "5. Juni 2025" for the fifth item of a list, and converters take it for a heading.
ROLES = (Role.PARAGRAPH, Role.LIST_ITEM, Role.SUBHEAD)


class Dated(NamedTuple):
    """The blocks in which the lines stand."""

    first: int
    last: int
    start: int  # in the first block, where the lines begin: the headline may stand above them
    end: int = 0  # in the last block, where they end, if the text begins right below; 0 if it does not


def dated_lines(article: Article) -> Dated | None:
    """Where the lines stand; ``None`` if there are none, or if they say another day than the markup."""
    blocks = article.blocks
    dates = [
        at
        for at in range(min(FIRST, len(blocks)))
        if is_date(article, at) or ends_of(article, at) or begins_at(article, at)
    ]
    if not dates or dates[-1] - dates[0] >= min(len(dates), LINES):
        return None  # in one place: when it was published, and when updated
    sure = any(parse_row(blocks[at].text, article.language) for at in dates)
    if not sure and any(is_date(article, at) or ends_of(article, at) for at in range(FIRST, len(blocks))):
        return None  # headings, or other articles' dates
    if any(ends_of(article, at) for at in dates[:-1]):
        return None  # text stands between them
    first, last = dates[0], dates[-1]
    date, end = blocks[first], ends_of(article, last)
    told = date.text[: end or None] if first == last else date.text
    if date.place.page > 1 or not says_day(told, article):
        return None
    least = 0 if article.headline else 1  # something stands above it: a letter begins with its date, too
    while first > least and adds_who(article, first - 1, blocks[first : last + 1]):
        first -= 1
    while (
        not end
        and last + 1 < len(blocks)
        and last - first < MORE
        and adds_who(article, last + 1, blocks[first : last + 1])
    ):
        last += 1
    within = begins_at(article, first)
    start = within or (who_at_end(blocks[first - 1]) if 0 < first == dates[0] else 0)
    first -= bool(start and not within)
    named = start > 0 or any(ALONE_BY.match(block.text) for block in blocks[first : last + 1])
    if date.role is Role.SUBHEAD and not named:
        return None  # the one entry of a diary
    text_below = end > 0 or last + 1 < len(blocks)
    headline = titled(blocks)[0]
    above = blocks[headline.start : first] if 0 < headline.stop <= first else blocks[:first]
    if start:
        above = (*above, blocks[first].cut(0, start).strip())
    if len(above) < least or not text_below or not is_headed(above, named):
        return None
    return Dated(first, last, start, end)


def is_date(article: Article, at: int) -> bool:
    """Whether a block says when, and nothing besides but who or how long to read, on lines of their own."""
    block = article.blocks[at]
    if block.role not in ROLES or len(block.text) > LONG or not YEAR.search(block.text):
        return False
    if parse_row(block.text, article.language):
        return True
    lines = block.text.split("\n")
    dates = [line for n, line in enumerate(lines) if says_when(line, article.language, bool(n))]
    if dates:
        return all(line in dates or tells_who(article, at, line) for line in lines)
    said = parse(block.text)
    return said is not None and said.published is not None and not said.authors and said.site is None


def ends_of(article: Article, at: int) -> int:
    """Where the first line of a block ends that is a date above the text in the same block; 0 if none is."""
    block = article.blocks[at]
    line, _, text = block.text.partition("\n")
    above_text = block.role is Role.PARAGRAPH and len(line) <= LONG and len(text) > STORY
    return len(line) if above_text and YEAR.search(line) and timestamp(line, article.language) else 0


def begins_at(article: Article, at: int) -> int:
    """Where in the first block the lines with who and when begin, below headline and deck; 0 if nowhere."""
    block = article.blocks[at]
    if at or block.role is not Role.PARAGRAPH or len(block.text) > HEADLINE + DECK or article.headline:
        return 0
    lines = [match.span() for match in LINE.finditer(block.text)]
    said = [block.text[start:end] for start, end in lines]
    first = len(lines)
    while first > 1 and (says_when(said[first - 1], article.language) or is_who(said[first - 1])):
        first -= 1
    dated = any(YEAR.search(line) and says_when(line, article.language) for line in said[first:])
    headed = any(map(is_who, said[first:])) or (word_count(said[0]) >= HEADED and not said[0][0].isdigit())
    return lines[first][0] if dated and headed else 0


def adds_who(article: Article, at: int, run: Sequence[Block]) -> bool:
    """Whether a block belongs to the ``run`` beside it; a bare name does not if that says ``By`` and who."""
    return tells_who(article, at, bare=not any(says_by(block.text) for block in run))


def says_when(text: str, language: str | None, placed: bool = False) -> bool:
    """Whether a line is a date, or one and who wrote it: ``Posted on January 7, 2024 by Ann Lee``.

    With ``placed``, it may say where, too, as below a name: ``Port Varn - 3 May 2024``.
    """
    text = COUNTED.sub("", text)
    if timestamp(text, language):
        return True
    found = find_timestamp(text, 0, language)
    rest = f"{text[: found[0]]} {text[found[1] :]}".strip(BETWEEN) if found else ""
    by = BY.match(rest)
    if placed and found and not by and rest:
        return PLACE.fullmatch(text[: found[0]]) is not None and not text[found[1] :].strip(BETWEEN)
    return by is not None and all_names(persons(rest[by.end() :]))


def tells_who(article: Article, at: int, line: str | None = None, bare: bool = True) -> bool:
    """Whether a block, or a line of it, says who or where, or how long to read, and nothing else.

    With ``bare``, so does a name without ``By``, where it cannot be the headline: that stands above, or in
    the markup.
    """
    block = article.blocks[at]
    text = in_one_list(block.text if line is None else line)
    if block.role is not Role.PARAGRAPH or len(text) > LONG or is_duration(article.blocks, block):
        return False
    if is_buttons(text):
        return any(YEAR.search(near.text) for near in article.blocks[max(0, at - 1) : at + 2])
    if says_by(text) or is_lower_byline(text) or is_others(text) or parse(text) or parse_by_place(text):
        return True
    each = names(text[by.end() :]) if (by := BY.match(text)) else ()
    if each and all(A_NAME.fullmatch(name) or agency(name) for name in each):
        return True
    if not bare or STOPPED.search(text):
        return False
    above = [b.text for b in article.blocks[:at] if not says_when(b.text, article.language)]
    headed = article.headline or (above and not all_names(names(above[-1])))
    named = all_names(persons(FROM.sub("", text))) or agency(text)
    told = named or (line is not None and tells_of_name(line))
    return bool(headed and told) and not is_large(block, body_size(article))


def who_at_end(block: Block) -> int:
    """Where the last line of a block begins if it says who, below a headline without a blank line; else 0."""
    lines = [match.start() for match in LINE.finditer(block.text)]
    return lines[-1] if len(lines) > 1 and says_by(block.text[lines[-1] :]) else 0


def is_headed(above: tuple[Block, ...], named: bool) -> bool:
    """Whether a headline stands above: short, and no sentence of the text.

    A deck may follow it in the same block where it is sure that nothing else does: the lines name somebody.
    """
    if not above:
        return True
    top = above[0]
    if len(above) > ABOVE or top.role not in (Role.PARAGRAPH, Role.HEADLINE):
        return False
    if any(len(block.text) > DECK for block in above[1:]):
        return False
    if named and "\n" in top.text:
        return len(top.text) <= HEADLINE + DECK
    return len(top.text) <= HEADLINE and (not top.text.endswith(".") or top.text.endswith("..."))


def says_day(text: str, article: Article) -> bool:
    """Whether ``text`` names the day that is known as the one of publication, if one is."""
    if article.published is None:
        return True
    found = find_date(text, 0, article.language)
    return found is not None and found[2][:DAY] == article.published[:DAY]
