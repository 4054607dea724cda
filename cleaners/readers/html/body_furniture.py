"""Furniture in the midst of a body: lines that only link elsewhere, bylines, dates, labels and signs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from cleaners.article import Mark, Role
from cleaners.readers.html import teasers
from cleaners.readers.html.blocks import TEXT, Page, Piece
from cleaners.readers.html.lines import WHEN, is_moment, service
from cleaners.readers.html.names import ELSEWHERE
from cleaners.readers.html.weighing import weight

OUTSIDE = "outside of the article"
LINKED = 0.75  # of a piece's characters: one with more in links only leads elsewhere
STORY = 400  # bytes of running text that are an article, however many links are beside them
LETTERS = re.compile(r"[^\W\d_]")
ELLIPSIS = re.compile(r"…|\.(?:\s*\.){2}")  # words of a quotation were left out there
STAMP = re.compile(r"\d{4}\D.*\d:\d\d|\d:\d\d\D.*\d{4}")  # a year and a time


def furniture(piece: Piece, above: bool, linked: bool, bylined: bool, host: str) -> str:
    """Why a piece within the body is not part of it; empty if it is.

    ``above``: it stands above the headline; ``linked``, ``bylined``: links and bylines' names mean anything;
    ``host`` is the page's, if the piece stands in the midst of the story.
    """
    text = piece.text.strip()
    if piece.role is Role.HEADLINE or (above and len(text) < 200):
        return OUTSIDE
    if bylined and piece.kind == "byline" and len(text) < 150:
        return WHEN
    only_leads = linked and piece.role in (*TEXT, Role.SUBHEAD) and piece.linked > LINKED * len(text)
    if only_leads and not (is_anchor(piece) or (host and teasers.leads_away(piece, host))):
        return ELSEWHERE
    if reason := service(text):
        return reason
    if piece.role in (Role.TABLE, Role.CODE) or LETTERS.search(text) or ELLIPSIS.search(text):
        return ""
    return figures(text, piece.role)


def is_linked(page: Page, inside: set[int]) -> bool:
    """Whether links say something: most of the body is none, or they lead to many places beside a text.

    One that is never closed says nothing.
    """
    pieces = [
        piece for piece in page.pieces if piece.section in inside and piece.role in TEXT and not piece.reason
    ]
    linked = sum(piece.linked for piece in pieces)
    if 2 * linked <= sum(len(piece.text) for piece in pieces):
        return True
    places: Counter[str] = Counter()
    for start, end, mark, target in chain.from_iterable(piece.spans for piece in pieces):
        places[target] += end - start if mark is Mark.LINK else 0
    rest = sum(weight(piece) for piece in pieces if piece.linked <= LINKED * len(piece.text))
    return rest >= STORY and max(places.values()) < linked / 3


def is_anchor(piece: Piece) -> bool:
    """Whether a heading is a link only to places of its own page."""
    targets = [target for _, _, mark, target in piece.spans if mark is Mark.LINK]
    return piece.role is Role.SUBHEAD and all(target.startswith("#") for target in targets)


def figures(text: str, role: Role) -> str:
    """Why a piece without a letter is none of the article's; a heading's year, a price, a score are its."""
    if is_moment(text) or STAMP.search(text):
        return WHEN
    counts = role is Role.PARAGRAPH and text.isdigit()  # of readers' comments, say
    return "a sign" if counts or not any(map(str.isdigit, text)) else ""
