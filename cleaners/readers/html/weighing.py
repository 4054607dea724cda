"""How much a piece says, and where most is said: the section that holds the densest running text."""

from __future__ import annotations

import re

from cleaners.article import Role
from cleaners.readers.html.blocks import TEXT, Page, Piece
from cleaners.readers.html.furniture import is_headline
from cleaners.readers.html.lines import is_moment
from cleaners.readers.html.sections import STORIES, body_weights, stories, sums, wider_sections

NEAR = 0.7  # of a section's score that its parent has: each step outwards thins it
BESIDE = 0.3  # of the body's words that must stand beside it for the parent to be the body
FURTHER = 0.5  # the same for the parent's parent
LISTS = ("ul", "ol", "dl", "li")
RUNNING = 60  # characters from which a text without a full stop is running text
ENDS = re.compile(r"[.!?…。！？][\"”’'»)\]]*(?:\s|$)|[。！？]")


def weight(piece: Piece) -> int:
    """How much a piece says: its characters, if it is running text and no link."""
    if piece.reason or piece.role not in TEXT or len(piece.text) < 20:
        return 0
    text = piece.text
    size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))  # Chinese says more in fewer
    if size < RUNNING and not ENDS.search(text):
        return 0
    own = size - 2 * piece.linked * size // len(text)
    return max(0, own // 2 if piece.role is Role.LIST_ITEM else own)


def body_section(page: Page, weights: list[int]) -> int:
    """The section with the densest text; its parent, as long as that holds much more of it."""
    total = sums(page, weights)
    marked = body_weights(page, weights)
    scores = sums(page, weights, NEAR)

    heads = [p.section for p in page.pieces if is_headline(p)]
    beside = set().union(*(stories(page, number) for number in heads))

    def score(number: int) -> float:
        section = page.sections[number]
        near = 1.5 if number in beside else 1
        return near * scores[number] * (1 + 0.3 * section.body) * (1.2 if section.tag in STORIES else 1)

    best = max((number for number, value in enumerate(scores) if value), key=score, default=0)
    while best:
        wider = wider_sections(page, best, total)
        limits = zip(wider, (BESIDE, FURTHER), strict=False)
        more = [n for n, limit in limits if total[n] - total[best] > limit * total[best]]
        if page.sections[best].body == 2:
            more = [n for n in more if marked[n] - marked[best] > BESIDE * marked[best]]
        if not more:
            break
        best = more[0]
    while page.sections[best].tag in LISTS:  # a list is not all of an article, what it stands in may be
        best = page.sections[best].parent
    return best


def running(page: Page, inside: set[int], weights: list[int]) -> list[int]:
    """The numbers of the pieces of running text in these sections, without a line above that says when."""
    body = [n for n, p in enumerate(page.pieces) if p.section in inside and weights[n] and p.role in TEXT]
    return body[1:] if len(body) > 1 and is_moment(page.pieces[body[0]].text) else body
