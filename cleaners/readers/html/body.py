"""Which pieces of a page are the article, and why the others are not.

Named furniture goes first (``furniture``). Then the section that holds the densest running text is the
article's body, with what continues it beside it. Within it, lines that only link elsewhere, dates and labels
go. JSON-LD's ``articleBody``, where it is whole, knows better.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from cleaners.article import Block, Role
from cleaners.readers.facts import BY
from cleaners.readers.html import stated_pictures, teasers
from cleaners.readers.html.article_body import agree
from cleaners.readers.html.blocks import TEXT, Page, Piece
from cleaners.readers.html.body_furniture import LINKED, OUTSIDE, furniture, is_linked
from cleaners.readers.html.bylines import LINE
from cleaners.readers.html.figures import joined
from cleaners.readers.html.framed import LEAST, sobered, told_twice, unframed
from cleaners.readers.html.furniture import PICTURES, likely
from cleaners.readers.html.headline import printed_headline, set_apart
from cleaners.readers.html.lines import WHEN, is_moment, service
from cleaners.readers.html.sections import around, descendants, stories
from cleaners.readers.html.weighing import ENDS, RUNNING, body_section, running, weight
from cleaners.repair import Omission

BYLINES = 600  # characters: what holds more is named for something else than its bylines
DECK = 500  # characters of the longest
DECKS = 2  # under a headline; more that are called so are paragraphs of a text that is
LEAD = 100  # weight of a paragraph


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
    named = len(list(takewhile(lambda n: is_named_deck(page.pieces[n]), body)))
    if title is not None and title < min(body, default=0) and named <= DECKS and named < len(body):
        del body[:named]  # the body begins below
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
        elif n in between and decks < DECKS and is_deck(piece, weights[n], within):
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
    stated_pictures.add_stated(page, things)
    return written(page)


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


def is_named_deck(piece: Piece) -> bool:
    """Whether the page itself calls a piece the deck."""
    return piece.kind == "deck" and piece.role is Role.PARAGRAPH and len(piece.text) <= DECK


def is_lead(piece: Piece, value: int) -> bool:
    """Whether a piece between headline and body, no deck or one too many, is a paragraph that leads to it."""
    return piece.role is Role.PARAGRAPH and value > LEAD and ENDS.search(piece.text.strip()) is not None


def ends(page: Page) -> None:
    """Headings at the end, which head nothing, go."""
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
