"""Rows of teasers above or below a story: other articles' headlines, each with the beginning of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cleaners.article import Mark, Role
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.furniture import PICTURES
from cleaners.readers.html.names import ELSEWHERE

LEAST = 3  # in a row: two may be a story's own
TITLE = 25  # characters of a headline that is a link
SHORT = 40  # characters of a line that heads a row: "Breaking news"
MOST_ABOVE, MOST = 0.75, 0.4  # of what is the article so far
BELOW = 3  # pieces that stand below a teaser's headline at most: its text, its date, its author
HOST = re.compile(r"(?:https?:)?//(?:www\.)?([^/:?#]+)", re.I)
ENDINGS = {"com", "org", "net", "gov", "edu"}  # before a country's: "abc.net.au"
ABOVE = (Role.HEADLINE, Role.DECK)


def left_out(page: Page) -> None:
    """The rows go, first and last in what is the article so far; one between its paragraphs stays.

    A row below that is as long as the story is the story: a list of what to read, a ranking.
    """
    chosen = [piece for piece in page.pieces if piece.role not in PICTURES]
    kept = [n for n, piece in enumerate(chosen) if not piece.reason and piece.role not in ABOVE]
    if not kept:
        return
    inner = chosen[kept[0] : kept[-1] + 1]
    size = sum(len(piece.text) for piece in inner if not piece.reason)
    host = host_of(page.canonical)
    above, below = list(items(inner)), list(items(inner[::-1]))
    boxes = list(entries(chosen[: kept[-1] + 1], host))
    for row, most in ((above, MOST_ABOVE), (below, MOST), (boxes if are_boxes(boxes) else [], MOST)):
        if len(row) >= LEAST and sum(len(piece.text) for teaser in row for piece in teaser) <= most * size:
            for piece in chain.from_iterable(row):
                piece.reason = piece.reason or ELSEWHERE


def with_dates(page: Page, last: int) -> None:
    """Short lines in list items that link elsewhere, behind the ``last`` of the story, go with the links."""
    boxes: dict[int, list[Piece]] = {}
    for piece in page.pieces[last + 1 :]:
        if piece.role is Role.LIST_ITEM:
            boxes.setdefault(piece.section, []).append(piece)
    for box in boxes.values():
        rest = [piece for piece in box if not piece.reason]
        if len(rest) < len(box) and all(p.reason == ELSEWHERE or len(p.text) <= SHORT for p in box):
            for piece in rest:
                piece.reason = ELSEWHERE


def are_boxes(row: list[list[Piece]]) -> bool:
    """Whether each teaser stands in a box of its own; the chapters of a story share one."""
    sections = [{piece.section for piece in teaser} for teaser in row]
    return sum(map(len, sections)) == len(set().union(*sections))


def items(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The list items, from the first piece on, that begin with a headline that is a link.

    One among them that does not goes with them, the teaser of the story itself, and so does a short line.
    """
    between: list[Piece] = []
    for piece in pieces:
        if piece.reason:
            continue
        if (piece.role is not Role.LIST_ITEM and len(piece.text) > SHORT) or len(between) > 1:
            return
        between.append(piece)
        if begins_with_title(piece):
            yield between
            between = []


def begins_with_title(piece: Piece) -> bool:
    """Whether a text begins with a link as long as a headline, and goes on."""
    start = len(piece.text) - len(piece.text.lstrip())
    return any(
        mark is Mark.LINK and begin <= start and TITLE <= end - begin <= len(piece.text) - TITLE
        for begin, end, mark, _ in piece.spans
    )


def entries(pieces: list[Piece], host: str) -> Iterator[list[Piece]]:
    """From the last piece backwards: a heading that is a link on the same site, and the little below it."""
    below: list[Piece] = []
    for piece in reversed(pieces):
        if piece.role is Role.SUBHEAD and piece.reason == ELSEWHERE and is_near(piece, host):
            if below:
                yield below
            below = []
        elif not piece.reason:
            below.append(piece)
            if len(below) > BELOW:
                return


def is_near(piece: Piece, host: str) -> bool:
    """Whether a link stays on the site."""
    targets = (target for _, _, mark, target in piece.spans if mark is Mark.LINK)
    return any(not HOST.match(target) or host_of(target) == host for target in targets)


def leads_away(piece: Piece, host: str) -> bool:
    """Whether all links of a piece lead to other houses' sites, none of them to share this page there."""
    own = house(host)
    targets = [target for _, _, mark, target in piece.spans if mark is Mark.LINK]
    return bool(own) and all(
        HOST.match(target) and own.isdisjoint(house(host_of(target))) and host not in target
        for target in targets
    )


def house(host: str) -> set[str]:
    """The names in a machine's name that are its house's: not "com", "co", "uk"."""
    return {name for name in host.split(".")[:-1] if len(name) > 2} - ENDINGS


def host_of(address: str) -> str:
    """The name of the machine in an address; empty if it has none."""
    found = HOST.match(address)
    return found[1].lower() if found else ""
