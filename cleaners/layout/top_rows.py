"""The lines of an article's top that say who, when and where, or are a page's buttons: one run, or two.

    Ferry runs again
    Four hundred people went without post
    Ann Lee Transport correspondent
    Tue 16 Apr 2024 12.50 BST
    Share

A run is found by a line in it that nothing but a top has, a date or ``By`` and a name, and reaches as far as
each line beside it is of that kind, too. Of two, the second stands below the deck, or below a line that says
more of the authors. Lines stand below a headline and above a text, else they are none; and where such dates
stand in several places they are headings: those of a diary or a chronicle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cleaners.article import Article, Role
from cleaners.byline_lines import rows_of, together
from cleaners.byline_names import ALONE_BY, all_names, names
from cleaners.byline_rows import Row, is_writer
from cleaners.byline_words import DESKS
from cleaners.bylines import VIEW_ORIGINAL
from cleaners.credits.kinds import agency
from cleaners.dates import YEAR
from cleaners.layout.block_lines import Line, lines_of
from cleaners.layout.dated_lines import ROLES
from cleaners.layout.top_lines import DECK
from cleaners.layout.top_runs import Run, adds_to, stands
from cleaners.layout.type_sizes import body_size, is_large
from cleaners.sentences import word_count
from cleaners.squeeze import letters_of

BLOCKS = 24  # in which a top stands, if each of its lines is a block
LINES = 40
LINES_OF_WHO = 4  # in which a run says By, if it does
ROWS = 14  # of a run: who, when, how long to read, and what can be done with the page
HOLE = 8  # lines of a deck between two runs, in a narrow column


GOES_ON = re.compile(r"(?:and|und|et|y|e|en|og|och|i|a|&) ")
HEADED = 4  # words: a label between two runs has fewer, a deck more


class Top(NamedTuple):
    """The lines of a top, the runs among them, and what stands between the two."""

    lines: tuple[Line, ...]
    runs: tuple[Run, ...]
    between: Role = Role.PARAGRAPH


def top_rows(article: Article) -> Top | None:
    """The runs at an article's top; ``None`` if there are none, or if it is not sure that they are."""
    lines = top_lines(article)
    found = rows_of([line.text for line in lines], article.language)
    rows = [
        said if said and fits(article, line, said) else None for line, said in zip(lines, found, strict=True)
    ]
    if VIEW_ORIGINAL.search("\n".join(line.text for line in lines)) or is_wrapped(lines, rows):
        return None  # a reader view's line, which may be wrapped anywhere
    first = next(runs(article, lines, rows, 0), None)
    if first is None or not stands(article, lines, first):
        return None
    second = next(runs(article, lines, rows, first.last + 1), None)
    between = lines[first.last + 1 : second.first] if second else ()
    adds = second and bool(between) and adds_to(first, second) and stands(article, lines, second, first)
    adds = adds and not article.deck  # else the markup says which line that is
    if second and adds and len({line.at for line in between}) == 1 and len(between) <= HOLE:
        return Top(tuple(lines), (first, second), role_between(lines, first, between))
    return Top(tuple(lines), (first,))


def role_between(lines: Sequence[Line], first: Run, between: Sequence[Line]) -> Role:
    """What stands between two runs: what else the authors did, the deck, or a line that is neither."""
    if any(between[0].text.startswith(name) for name in together(first.rows).authors):
        return Role.CONTRIBUTION
    text = " ".join(line.text for line in between)
    if between[0].at == lines[first.last].at:
        return Role.PARAGRAPH  # no deck, which stands by itself
    has_deck = len({line.at for line in lines[: first.first]}) > 2
    return Role.PARAGRAPH if has_deck or len(text) > DECK or word_count(text) <= HEADED else Role.DECK


def top_lines(article: Article) -> list[Line]:
    """The lines of the first page in which a top can stand, in blocks that have text."""
    page = article.blocks[0].place.page if article.blocks else 0
    blocks = (
        (n, b)
        for n, b in enumerate(article.blocks[:BLOCKS])
        if b.place.page == page and b.role is not Role.IMAGE
    )
    return list(chain.from_iterable(lines_of(n, b) if b.text else [] for n, b in blocks))[:LINES]


def is_wrapped(lines: Sequence[Line], rows: Sequence[Row | None]) -> bool:
    """Whether a list of names goes on in the next line, with a comma or an ``and`` between."""
    pairs = zip(lines, lines[1:], rows, strict=False)
    for one, other, said in pairs:
        if said and said.is_who and (one.text.rstrip().endswith(",") or GOES_ON.match(other.text)):
            return True
        if said is None and "," in one.text and is_cut_list(names(one.text)):
            return True
    return False


def is_cut_list(each: Sequence[str]) -> bool:
    """Whether these are names of which the last is cut: ``Ann Lee, Ruth Ansel, Nadia``."""
    return all_names(each[:-1]) and " " not in each[-1] and each[-1][:1].isupper()


def fits(article: Article, line: Line, said: Row) -> bool:
    """Whether a line's block can be of a top: in Markdown a list or a heading, too, if it names or dates."""
    block = article.blocks[line.at]
    if block.role is Role.PARAGRAPH:
        return not is_large(block, body_size(article))
    return block.role in ROLES and bool(said.by or said.bare or any(YEAR.search(date) for date in said.when))


def runs(article: Article, lines: Sequence[Line], rows: Sequence[Row | None], start: int) -> Iterator[Run]:
    """The runs from the line ``start`` on."""
    known = bool(article.headline) or any(b.role is Role.HEADLINE for b in article.blocks[:BLOCKS])
    least = start if start or known else 1
    for anchor in range(least, len(rows)):
        said = rows[anchor]
        if not said or not is_anchor(lines[anchor].text, said):
            continue
        first = anchor
        while first > least and goes_up(lines, rows, first, known):
            first -= 1
        while first < anchor and not begins(rows[first]):
            first += 1
        last = anchor
        while last + 1 < len(rows) and goes_down(rows, first, last + 1):
            last += 1
        while last > anchor and (said := rows[last]) and is_doubtful(said, rows[first:last]):
            last -= 1
        yield Run(first, last, tuple(r for r in rows[first : last + 1] if r))
        return


def is_anchor(text: str, said: Row) -> bool:
    """Whether a line alone shows that it is of a top: a date, what was done then, or ``By`` and who."""
    if said.by:
        return bool(said.when) or (
            all(map(is_writer, said.by)) and (ALONE_BY.match(text) is not None or text[0].islower())
        )
    return (bool(said.when) or said.told) and not said.loose


def goes_up(lines: Sequence[Line], rows: Sequence[Row | None], first: int, known: bool) -> bool:
    """Whether a run that begins at ``first`` goes on with the line above it.

    A bare name there may be the headline, or the deck's last line.
    """
    at = first - 1
    said = rows[at]
    if said is None:
        return False
    if said.bare:
        named = any(each is not None and each.by for each in rows[first : first + LINES_OF_WHO])
        above = letters_of("".join(line.text for line in lines[:at]))
        shown = above.endswith(letters_of(lines[at].text))
        return (known or at > 0) and not named and not shown
    if said.where and not said.when:  # where, or for whom: below who it is; or an agency, which signs alone
        above_it = rows[at - 1] if at else None
        return bool(above_it and (above_it.is_who or above_it.tells)) or (
            at > 0 and all(map(signs_alone, said.where))
        )
    return True


def signs_alone(name: str) -> bool:
    """Whether an agency, or a paper's desk, stands where an author's name does."""
    return bool(agency(name)) or not DESKS.isdisjoint(name.lower().split())


def begins(said: Row | None) -> bool:
    """Whether a run can begin with this line: a trade or a number has something above it."""
    return said is not None and (said.is_who or not (said.tells or said.count))


def is_doubtful(said: Row, above: Sequence[Row | None]) -> bool:
    """Whether a run's last line may be the text's first: a number alone, or a place where no day is told."""
    dated = any(each is not None and each.when for each in above)
    return said.count or (bool(said.where) and not said.when and not said.is_who and not dated)


def goes_down(rows: Sequence[Row | None], first: int, at: int) -> bool:
    """Whether a run goes on with the line below it; a bare name only where it is not known who wrote it."""
    said, above = rows[at], rows[at - 1]
    if said is None or at - first >= ROWS or (said.loose and not (above and above.by)):
        return False
    run = [r for r in rows[first:at] if r]
    if said.bare and not said.when:
        follows = above is not None and above.is_who and not above.when
        return follows or not any(r.is_who for r in run)
    if said.where and not said.when:
        below = rows[at + 1] if at + 1 < len(rows) else None
        return above is not None and (above.is_who or above.tells or bool(below and below.bare))
    follows = above is not None and not above.when and (above.is_who or above.tells or bool(above.where))
    return said.is_who or not said.tells or follows
