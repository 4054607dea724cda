"""Whether a run of lines that say who and when stands where such lines do: at an article's top."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from cleaners.article import Article, Role
from cleaners.byline_lines import together
from cleaners.byline_names import counts_behind_others
from cleaners.byline_rows import Row
from cleaners.dates import YEAR
from cleaners.layout.block_lines import Line
from cleaners.layout.dated_lines import is_headed, says_when
from cleaners.layout.print_lines import is_print_line
from cleaners.sentences import word_count
from cleaners.squeeze import letters_of

ABOVE = 14  # lines of a page's head, a headline and a deck in a narrow column
STORY = 60  # characters: more than who and where take
HEADED = 4  # words: a letter's place has fewer above the day


class Run(NamedTuple):
    """The lines ``first`` to ``last`` of a top, counted from its first, and what they say."""

    first: int
    last: int
    rows: tuple[Row, ...]


def is_of_a_book(lines: Sequence[Line]) -> bool:
    """Whether the last of the lines, right below the others, counts pages: a review names its book so."""
    *run, below = lines
    near = bool(run) and below.at == run[-1].at and len(below.text) <= STORY
    return near and counts_behind_others("\n".join(line.text for line in lines))


def stands(article: Article, lines: Sequence[Line], run: Run, before: Run | None = None) -> bool:
    """Whether a run stands where who and when do: below a headline, above a text, on the known day."""
    blocks = article.blocks
    last = lines[run.last]
    below = len(blocks[last.at].text) - last.end + sum(len(block.text) for block in blocks[last.at + 1 :])
    if below <= STORY or run.first - (before.last if before else 0) > ABOVE:
        return False
    if is_of_a_book(lines[run.first : run.last + 2]):
        return False
    when = together(run.rows).published
    if (
        not when
        and not any(r.by for r in run.rows)
        and not (any(r.bare for r in run.rows) and any(r.tells for r in run.rows))
    ):
        return False  # "Today" alone may be a heading
    if when and article.published and when[:10] != article.published[:10]:
        return False
    done = any(r.told for r in run.rows)
    if when and not done and is_dated_again(article, last):
        return False
    named = any(r.is_who for r in run.rows)
    if any(blocks[line.at].role is Role.SUBHEAD for line in lines[run.first : run.last + 1]) and not named:
        return False
    if before:
        return True
    first = lines[run.first]
    if article.deck and any(letters_of(b.text) == letters_of(article.deck) for b in blocks[: first.at]):
        return False  # a page's description is its deck, or its first paragraph: nothing tells which
    above = [*blocks[: first.at], *([blocks[first.at].cut(0, first.start).strip()] if first.start else [])]
    headed = (
        named or not first.start or (word_count(above[-1].text) >= HEADED and not above[-1].text[0].isdigit())
    )
    if not headed or (above and all(is_head(block.text) for block in above)):
        return False
    top = next((n for n, block in enumerate(above) if block.role is Role.HEADLINE), 0)
    return is_headed(tuple(above[top:]), named)


def is_head(text: str) -> bool:
    """Whether a line above is no headline but a page's number or date."""
    return is_print_line(text) or not any(map(str.isalpha, text))


def is_dated_again(article: Article, last: Line) -> bool:
    """Whether a line below a run is a date and nothing else, too: then both are headings."""
    blocks = article.blocks
    rest = blocks[last.at].text[last.end :].strip()
    texts = chain([rest] if rest else [], (block.text for block in blocks[last.at + 1 :]))
    firsts = (text.partition("\n")[0] for text in texts)
    return any(
        len(line) < STORY and YEAR.search(line) and says_when(line, article.language) for line in firsts
    )


def adds_to(first: Run, second: Run) -> bool:
    """Whether a second run says what the first does not: who, or when."""
    one, other = together(first.rows), together(second.rows)
    return bool((other.authors and not one.authors) or (other.published and not one.published))
