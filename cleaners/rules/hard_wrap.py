"""Hard wraps: lines broken at the page's width flow as one paragraph again.

    He had come to the harbour before
    dawn, as on every other day.          ->  He had come to the harbour before dawn, as on every other day.

A line break was forced by the width if the next line's first word would not have fitted. Where it
would have, somebody ended the line: behind a full stop that is a paragraph's end, and a short line
on top is a heading. Verse, addresses and the like, whose lines mostly end of themselves, stay as
they are; so do tables and code. Words divided at a line end keep their hyphen and a space behind it:
``line_break_hyphen`` judges them. Chinese and Japanese lines are joined without a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended

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
FULL = 0.8  # of the measure: proportional type varies by about a fifth in characters a line
NARROW = 18  # characters: nothing that flows is set narrower, a list of names or figures may be
VERSE = 0.5  # share of lines that end of themselves: in flowing text at most every third does
ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?\d{1,3}[.)]|[a-z]\))\s")
BREAK = re.compile(r"\n[ \t]*")


def find(article: Article) -> Iterator[Change]:
    """Each block with line breaks in it that the width has forced."""
    body = measure([len(line) for block in article.blocks for line in block.text.split("\n")[:-1]])
    for at, block in enumerate(article.blocks):
        if block.role not in FLOWING or "\n" not in block.text:
            continue
        after = tuple(unwrapped(block, body))
        if after != (block,):
            lines = block.text.count("\n") + 1
            told = f"{lines} lines, broken where the page's width ended" + (
                f", are {len(after)} paragraphs" if len(after) > 1 else ", are one paragraph"
            )
            yield Change(at, (block,), after, told, 0.97)


def measure(lengths: list[int]) -> float:
    """The width that lines were set to, in characters: nine in ten lines are no longer."""
    return sorted(lengths)[int(0.9 * (len(lengths) - 1))] if lengths else 0


def unwrapped(block: Block, body: float) -> Iterator[Block]:
    """The paragraphs that the lines of ``block`` make; the block itself if they do not flow."""
    lines = block.text.split("\n")
    own = measure([len(line) for line in lines[:-1]])
    width = max(own, min(body, max(map(len, lines)))) if len(lines) > 3 else max(own, body * FULL)
    short = [could_have_fitted(a, b, width) for a, b in zip(lines, lines[1:], strict=False)]
    flows = width >= NARROW and not is_verse(lines, short)
    if not flows and block.role is Role.PARAGRAPH:
        yield block
        return
    start = offset = 0
    top = True
    for n, line in enumerate(lines[:-1]):
        offset += len(line) + 1
        following = lines[n + 1]
        if block.role is Role.PARAGRAPH and parts(line, following, short[n], top):
            yield joined(placed(block, start, offset - 1))
            start = offset
            top = True
        else:
            top = False
    yield joined(placed(block, start, len(block.text)))


def placed(block: Block, start: int, end: int) -> Block:
    """A part of the block; behind the first no gap stands above it."""
    part = block.cut(start, end)
    line = block.place.line + block.text.count("\n", 0, start)
    return replace(part, place=part.place._replace(line=line, gap=0, indent=0)) if start else part


def could_have_fitted(line: str, following: str, width: float) -> bool:
    """Whether ``line`` ended of itself: the next line's first word had room on it."""
    word = following.split(maxsplit=1)[0] if following.split() else ""
    return len(line.rstrip()) + 1 + len(word) <= width * FULL and not line.rstrip().endswith(
        ("-", "‐", "\u00ad")
    )


def is_verse(lines: list[str], short: list[bool]) -> bool:
    """Whether the lines are verse, an address or a list: most end of themselves, not as sentences do."""
    own = [s and not (is_ended(line) and len(line) > NARROW) for line, s in zip(lines, short, strict=False)]
    return len(own) > 1 and sum(own) / len(own) >= VERSE


def parts(line: str, following: str, short: bool, top: bool) -> bool:
    """Whether a paragraph ends with ``line``."""
    if ITEM.match(following.lstrip()) and (short or is_ended(line)):
        return True
    if not short or begins_lower(following):
        return False
    return is_ended(line) or top


def joined(block: Block) -> Block:
    """The block with its lines in one."""
    text = block.text
    cuts = [
        (m.start(), m.end(), glue(text[max(0, m.start() - 2) : m.start()], text[m.end() : m.end() + 1]))
        for m in BREAK.finditer(text)
    ]
    return replace(block, place=block.place).splices(cuts).strip() if cuts else block.strip()


def glue(last: str, first: str) -> str:
    """What stands between two lines in one: a space, but none between two wide characters.

    Nor behind a dash that was set close: ``last`` holds the last two characters.
    """
    wide = all(unicodedata.east_asian_width(char) in "WF" for char in (last[-1:] or " ", first or " "))
    return "" if wide or re.fullmatch(r"\w—", last) else " "
