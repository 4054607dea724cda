"""Which pieces of a page are the article, and why the others are not.

Named furniture goes first (``likely``), unless the headline or most of the words stand in it. Then the section
that holds the densest running text is the article's body, with what continues it beside it. Within it,
lines that only link elsewhere, dates and labels go. JSON-LD's ``articleBody``, where it is whole, knows better.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from cleaners.article import Block, Role
from cleaners.readers.html_article_body import agree
from cleaners.readers.html_blocks import Page, Piece
from cleaners.readers.html_class_words import COMMENTS, COOKIES, HIDDEN
from cleaners.readers.html_figures import joined
from cleaners.repair import Omission

OUTSIDE = "outside of the article"
ELSEWHERE = "links to other articles"
MOST = 0.4  # of the words: what holds so many is the article, whatever it is called
NEAR = 0.7  # of a section's score that its parent has: each step outwards thins it
BESIDE = 0.3  # of the body's words that must stand beside it for the parent to be the body
FURTHER = 0.5  # the same for the parent's parent
ELSEWHERE_MARKED = 500  # characters of a marked body elsewhere, that keep furniture from being the body
RUNNING = 60  # characters from which a text without a full stop is running text
TEXT = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE)
SURE = (COMMENTS, COOKIES)  # however long, they are not the article
SHOWS = (
    HIDDEN,
    "a dialog",
    "a footer",
    "an aside",
    "a promotion",
    "an advertisement",
)  # a gallery's pictures may stand in these
PICTURES = (Role.IMAGE, Role.CAPTION)
ENDS = re.compile(r"[.!?…。！？][\"”’'»)\]]*(?:\s|$)|[。！？]")
LETTERS = re.compile(r"[^\W\d_]")


def chosen(page: Page, stated: dict[str, Any]) -> tuple[tuple[Block, ...], tuple[Omission, ...]]:
    """The article's blocks, and what is left out with its reason; together all the text of the page."""
    sobered(page)
    weights = [weight(piece) for piece in page.pieces]
    likely(page, weights)
    weights = [0 if p.reason else w for p, w in zip(page.pieces, weights, strict=True)]
    top = body_section(page, weights)
    inside = descendants(page, top)
    title = headline(page, inside)
    unframed(page, inside)
    body = [n for n, p in enumerate(page.pieces) if p.section in inside and weights[n] and p.role in TEXT]
    first, last = (body[0], body[-1]) if body else (len(page.pieces), len(page.pieces))
    region = stories(page, top) or inside
    if title is not None:
        both = around(page, page.pieces[title].section) & around(page, top)
        region = descendants(page, max(both)) if max(both) else inside
    start = title if title is not None and title < first else first
    decks = 0
    linked = is_linked(page, inside)
    for n, piece in enumerate(page.pieces):
        if piece.reason:
            continue
        if n == title or (
            piece.role in PICTURES
            and (start <= n <= last or (piece.section in region and n <= last) or piece.section in inside)
        ):
            continue
        if title is not None and title < n < first and decks < 2 and is_deck(piece, weights[n]):
            piece.role = Role.DECK
            decks += 1
        elif piece.section not in inside:
            piece.reason = OUTSIDE
        else:
            piece.reason = furniture(piece, title is not None and n < title, linked)
    agree(page, stated.get("articleBody"), title)
    ends(page)
    joined(page)
    return written(page)


def is_deck(piece: Piece, value: int) -> bool:
    """Whether a piece between headline and body is the deck."""
    if piece.role not in (Role.PARAGRAPH, Role.SUBHEAD) or len(piece.text) > 500 or piece.kind == "byline":
        return False
    return piece.kind == "deck" or value > 0


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


def sums(page: Page, weights: list[int], share: Callable[[int], float] = lambda _: 1.0) -> list[float]:
    """The weight in each section, with that of the sections in it."""
    total = [0.0] * len(page.sections)
    for piece, value in zip(page.pieces, weights, strict=True):
        total[piece.section] += value
    for number in range(len(total) - 1, 0, -1):  # the inner ones have the higher numbers
        total[page.sections[number].parent] += total[number] * share(number)
    return total


def sobered(page: Page) -> None:
    """A box of a picture that holds more than a caption or two is none."""
    size: dict[int, int] = {}
    for piece in page.pieces:
        if piece.role is Role.CAPTION:
            size[piece.figure] = size.get(piece.figure, 0) + len(piece.text)
    for piece in page.pieces:
        if piece.role is Role.CAPTION and size[piece.figure] > 1500:
            piece.role, piece.kind, piece.figure = Role.PARAGRAPH, "", 0


def likely(page: Page, weights: list[int]) -> None:
    """What its names say is furniture is left out, unless the article itself stands in it."""
    total = sums(page, weights)
    named = [section.reason for section in page.sections]
    heads = next((around(page, p.section) for p in page.pieces if is_headline(p)), set())
    talk = sum(
        total[n]
        for n, reason in enumerate(named)
        if reason == COMMENTS and named[page.sections[n].parent] != COMMENTS
    )
    marked = body_weights(page, weights)
    most = MOST * max(0, total[0] - talk)
    for number in range(1, len(named)):
        section = page.sections[number]
        inherited = named[section.parent]
        if inherited:
            named[number] = inherited
        elif named[number] and (
            number in heads
            or (section.tag == "header" and within_article(page, section.parent))
            or (named[number] not in SURE and is_body(total, marked, number, most))
        ):
            named[number] = ""
    for piece in page.pieces:
        reason = named[piece.section]
        if not piece.reason and not (piece.role in PICTURES and reason in SHOWS):
            piece.reason = reason


def is_body(total: list[float], marked: list[float], number: int, most: float) -> bool:
    """Whether a section holds most of the words, or some of what is marked as the article's body."""
    own = marked[number] >= max(200, total[number] / 2, total[0] / 20)
    return own or (total[number] > most and marked[0] - marked[number] < ELSEWHERE_MARKED)


def body_weights(page: Page, weights: list[int]) -> list[float]:
    """The weight in each section that stands in sections marked as an article's body."""
    marked = [section.body for section in page.sections]
    for number in range(1, len(marked)):
        marked[number] = marked[number] or marked[page.sections[number].parent]
    return sums(page, [w if marked[p.section] else 0 for p, w in zip(page.pieces, weights, strict=True)])


def within_article(page: Page, number: int) -> bool:
    """Whether a section stands in an article or main element."""
    return any(page.sections[n].tag in ("article", "main") for n in around(page, number))


def unframed(page: Page, inside: set[int]) -> None:
    """Words alone with a picture in a box of their own are its caption, though no name says so."""
    images = sums(page, [p.role is Role.IMAGE and bool(p.target) for p in page.pieces])
    texts = sums(page, [p.role is not Role.IMAGE for p in page.pieces])
    sizes = sums(page, [len(p.text) if p.role is not Role.IMAGE else 0 for p in page.pieces])
    for at, piece in enumerate(page.pieces):
        if piece.role is not Role.IMAGE or piece.reason or piece.section not in inside or not piece.target:
            continue
        box = piece.section
        while box and not texts[box]:
            box = page.sections[box].parent
        if (
            images[box] != 1
            or texts[box] > 2
            or sizes[box] > 400
            or page.sections[box].tag in ("article", "main")
        ):
            continue
        words = page.pieces[at + 1 : at + 1 + int(texts[box])]
        box_of = [
            w for w in words if box in around(page, w.section) and w.role is Role.PARAGRAPH and not w.linked
        ]
        if len(box_of) == int(texts[box]):
            number = piece.figure or max([p.figure for p in page.pieces]) + 1
            piece.figure = number
            for word in box_of:
                word.role, word.figure = Role.CAPTION, number
            if len(box_of) == 2 and len(box_of[1].text) < 100:
                box_of[1].kind = "credit"


def around(page: Page, number: int) -> set[int]:
    """A section and all that it stands in."""
    found = {number}
    while number:
        number = page.sections[number].parent
        found.add(number)
    return found


def body_section(page: Page, weights: list[int]) -> int:
    """The section with the densest text; its parent, as long as that holds much more of it."""
    total = sums(page, weights)
    marked = body_weights(page, weights)
    scores = sums(page, weights, lambda _: NEAR)

    heads = [p.section for p in page.pieces if is_headline(p)]
    beside = set().union(*(stories(page, number) for number in heads))

    def score(number: int) -> float:
        section = page.sections[number]
        near = 1.5 if number in beside else 1
        return (
            near
            * scores[number]
            * (1 + 0.3 * section.body)
            * (1.2 if section.tag in ("article", "main") else 1)
        )

    best = max(range(len(scores)), key=score)
    while best:
        wider = wider_sections(page, best, total)
        limits = zip(wider, (BESIDE, FURTHER), strict=False)
        more = [n for n, limit in limits if total[n] - total[best] > limit * total[best]]
        if page.sections[best].body == 2:
            more = [n for n in more if marked[n] - marked[best] > BESIDE * marked[best]]
        if not more:
            break
        best = more[0]
    return best


def stories(page: Page, number: int) -> set[int]:
    """All sections of the innermost article or main element that a headline stands in."""
    story = next(
        (
            n
            for n in sorted(around(page, number), reverse=True)
            if page.sections[n].tag in ("article", "main")
        ),
        0,
    )
    return descendants(page, story) if story else set()


def wider_sections(page: Page, number: int, total: list[float]) -> list[int]:
    """The nearest two sections around one that hold more than it does."""
    found: list[int] = []
    held = total[number]
    while number and len(found) < 2:
        number = page.sections[number].parent
        if total[number] > held:
            found.append(number)
            held = total[number]
    return found


def descendants(page: Page, top: int) -> set[int]:
    """A section and all in it."""
    inside = {top}
    for number in range(top + 1, len(page.sections)):
        if page.sections[number].parent in inside:
            inside.add(number)
    return inside


def headline(page: Page, inside: set[int]) -> int | None:
    """The piece that is the headline: the first ``h1`` in the body, else the first of the page."""
    heads = [n for n, piece in enumerate(page.pieces) if is_headline(piece)]
    return next((n for n in heads if page.pieces[n].section in inside), heads[0] if heads else None)


def is_headline(piece: Piece) -> bool:
    """Whether this is an ``h1`` that is more than the site's name with a link to its first page."""
    return piece.role is Role.HEADLINE and not piece.reason and piece.linked < len(piece.text)


def is_linked(page: Page, inside: set[int]) -> bool:
    """Whether most of the body is a link, as on a page with one that is never closed: then links say nothing."""
    pieces = [
        piece for piece in page.pieces if piece.section in inside and piece.role in TEXT and not piece.reason
    ]
    return 2 * sum(piece.linked for piece in pieces) > sum(len(piece.text) for piece in pieces)


def furniture(piece: Piece, above: bool, linked: bool) -> str:
    """Why a piece within the body is not part of it; empty if it is."""
    text = piece.text.strip()
    if piece.role is Role.HEADLINE or (above and len(text) < 200):
        return OUTSIDE
    if piece.kind == "byline" and len(text) < 150:
        return "who wrote it and when"
    if not linked and piece.role in (*TEXT, Role.SUBHEAD) and piece.linked > 0.75 * len(text):
        return ELSEWHERE
    return "" if LETTERS.search(text) or piece.role in (Role.TABLE, Role.CODE) else "a sign"


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
