"""Which pieces of a page are the article, and why the others are not.

Named furniture goes first (``furniture``). Then the section that holds the densest running text is the
article's body, with what continues it beside it. Within it, lines that only link elsewhere, dates and labels
go. JSON-LD's ``articleBody``, where it is whole, knows better.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import Any

from cleaners.article import Block, Mark, Role
from cleaners.readers.facts import BY
from cleaners.readers.html import stated_pictures, teasers
from cleaners.readers.html.article_body import agree
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.bylines import LINE
from cleaners.readers.html.figures import joined
from cleaners.readers.html.framed import LEAST, sobered, told_twice, unframed
from cleaners.readers.html.furniture import PICTURES, is_headline, likely
from cleaners.readers.html.headline import printed_headline, set_apart
from cleaners.readers.html.lines import WHEN, is_moment, service
from cleaners.readers.html.names import ELSEWHERE
from cleaners.readers.html.sections import (
    STORIES,
    around,
    body_weights,
    descendants,
    stories,
    sums,
    wider_sections,
)
from cleaners.repair import Omission

OUTSIDE = "outside of the article"
NEAR = 0.7  # of a section's score that its parent has: each step outwards thins it
BESIDE = 0.3  # of the body's words that must stand beside it for the parent to be the body
FURTHER = 0.5  # the same for the parent's parent
BYLINES = 600  # characters: what holds more is named for something else than its bylines
LINKED = 0.75  # of a piece's characters: one with more in links only leads elsewhere
DECK = 500  # characters of the longest
LEAD = 100  # weight of a paragraph
LISTS = ("ul", "ol", "dl", "li")
STORY = 400  # bytes of running text that are an article, however many links are beside them
RUNNING = 60  # characters from which a text without a full stop is running text
TEXT = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE)
ENDS = re.compile(r"[.!?…。！？][\"”’'»)\]]*(?:\s|$)|[。！？]")
LETTERS = re.compile(r"[^\W\d_]")
STAMP = re.compile(r"\d{4}\D.*\d:\d\d|\d:\d\d\D.*\d{4}")  # a year and a time


def chosen(
    page: Page, stated: dict[str, Any], things: list[Any]
) -> tuple[tuple[Block, ...], tuple[Omission, ...]]:
    """The article's blocks, and what is left out with its reason; together all the text of the page.

    ``stated`` is the article in its JSON-LD, ``things`` all that is in that.
    """
    if page.own:  # its header prints what it states of itself
        page.pieces = [piece for piece in page.pieces if page.sections[piece.section].tag != "header"]
        joined(page)
        return written(page)
    sobered(page)
    if page.whole:
        signed(page)
        joined(page)
        return written(page)
    set_apart(page)
    weights = [weight(piece) for piece in page.pieces]
    likely(page, weights)
    weights = [0 if p.reason else w for p, w in zip(page.pieces, weights, strict=True)]
    top = body_section(page, weights)
    inside = descendants(page, top)
    body = running(page, inside, weights)
    title = printed_headline(page, stated.get("headline"), inside, body)
    region = stories(page, top) or inside
    if title is not None:
        both = around(page, page.pieces[title].section) & around(page, top)
        region = descendants(page, max(both)) if max(both) else inside
    unframed(page, inside, region)
    told_twice(page, inside)
    body = [n for n in body if page.pieces[n].role in TEXT]
    first, last = (body[0], body[-1]) if body else (len(page.pieces), len(page.pieces))
    start = with_pictures(page, title if title is not None and title < first else first)
    between = range(title + 1, first) if title is not None else range(0)
    decks = 0
    linked = is_linked(page, inside)
    host = teasers.host_of(page.canonical)
    bylined = sum(len(p.text) for p in page.pieces if p.kind == "byline" and p.section in inside) <= BYLINES
    for n, piece in enumerate(page.pieces):
        if piece.reason or n == title:
            continue
        within = piece.section in inside
        if piece.role is Role.HEADLINE and within and first < n < last:
            piece.role = Role.SUBHEAD  # as good as an ``h2``, for those who wrote it
        near = start <= n <= last or within or (piece.section in region and n <= last)
        if piece.role in PICTURES and near:
            piece.reason = service(piece.text.strip()) if piece.role is Role.CAPTION else ""
        elif n in between and decks < 2 and is_deck(piece, weights[n], within):
            piece.role = Role.DECK
            decks += 1
        elif not within:
            piece.reason = "" if n in between and is_lead(piece, weights[n]) else OUTSIDE
        else:
            above = title is not None and n < min(title, first)
            piece.reason = furniture(piece, above, linked, bylined, host if first < n < last else "")
            if not first <= n <= last and piece.role is Role.PARAGRAPH and is_moment(piece.text):
                piece.reason = piece.reason or WHEN
    agree(page, stated.get("articleBody"), title)
    teasers.left_out(page)
    teasers.with_dates(page, last)
    ends(page)
    joined(page)
    stated_pictures.told(page, things)
    return written(page)


def running(page: Page, inside: set[int], weights: list[int]) -> list[int]:
    """The numbers of the pieces of running text in these sections, without a line above that says when."""
    body = [n for n, p in enumerate(page.pieces) if p.section in inside and weights[n] and p.role in TEXT]
    return body[1:] if len(body) > 1 and is_moment(page.pieces[body[0]].text) else body


def with_pictures(page: Page, start: int) -> int:
    """Where the article begins: with the captioned picture that stands right above its first line."""
    at = start
    while at and page.pieces[at - 1].role in PICTURES and not page.pieces[at - 1].reason:
        at -= 1
    captions = [p for p in page.pieces[at:start] if p.role is Role.CAPTION and p.kind != "credit"]
    sure = all(len(piece.text) >= LEAST and not piece.linked for piece in captions)
    return at if captions and sure else start


def signed(page: Page) -> None:
    """Lines that say who wrote a text that is whole are no words of it."""
    for piece in page.pieces:
        if piece.kind == "byline" and BY.match(piece.text) and len(piece.text) < LINE:
            piece.reason = WHEN


def is_deck(piece: Piece, value: int, inside: bool) -> bool:
    """Whether a piece between headline and body is the deck; ``inside``: it stands where the body does."""
    if piece.role not in (Role.PARAGRAPH, Role.SUBHEAD) or len(piece.text) > DECK or piece.kind == "byline":
        return False
    if piece.linked > LINKED * len(piece.text.strip()):
        return False
    if piece.role is Role.SUBHEAD and not inside:  # it heads nothing
        return len(piece.text) >= RUNNING and ENDS.search(piece.text.strip()) is not None
    return (piece.kind == "deck" or value > 0) and not is_moment(piece.text)


def is_lead(piece: Piece, value: int) -> bool:
    """Whether a piece between headline and body, no deck or one too many, is a paragraph that leads to it."""
    return piece.role is Role.PARAGRAPH and value > LEAD and ENDS.search(piece.text.strip()) is not None


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
    if piece.role in (Role.TABLE, Role.CODE) or LETTERS.search(text):
        return ""
    return figures(text, piece.role)


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


def ends(page: Page) -> None:
    """Headings at the end that head nothing, and short lines behind the last paragraph, go."""
    for piece in reversed(page.pieces):
        if piece.reason or piece.role in PICTURES:
            continue
        if piece.role is not Role.SUBHEAD:
            return
        piece.reason = "a heading with nothing below it"


def written(page: Page) -> tuple[tuple[Block, ...], tuple[Omission, ...]]:
    """The blocks of what is in the article, and the omissions: neighbours with the same reason as one."""
    blocks: list[Block] = []
    left: list[tuple[str, list[str]]] = []
    for piece in page.pieces:
        if not piece.reason:
            block = piece.block()
            blocks += [block] if block else []
        text, reason = (piece.text, piece.reason) if piece.reason else (piece.cut, "a credit's label")
        if piece.role is Role.IMAGE or not text.strip():
            continue
        if left and left[-1][0] == reason:
            left[-1][1].append(text.strip())
        else:
            left.append((reason, [text.strip()]))
    told = [Omission("\n".join(texts), reason) for reason, texts in left]
    told += [Omission(text, "a comment in the markup") for text in map(str.strip, page.comments) if text]
    if page.code:
        told.append(Omission("", f"{page.code} characters of scripts and styles"))
    return tuple(blocks), tuple(told)
