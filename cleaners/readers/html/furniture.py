"""Furniture by its names: left out, unless the article itself stands in it."""

from __future__ import annotations

from collections import Counter

from cleaners.article import Role
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.elements import spelled
from cleaners.readers.html.names import ALOUD, COMMENTS, COOKIES, HIDDEN, SIDEBAR
from cleaners.readers.html.sections import STORIES, around, body_weights, descendants, sums, within_articles

MOST = 0.4  # of the words: what holds so many is the article, whatever it is called
ELSEWHERE_MARKED = 500  # characters of a marked body elsewhere, that keep furniture from being the body
SURE = (COMMENTS, COOKIES)  # however long, they are not the article
# A gallery's pictures may stand in these.
SHOWS = (
    HIDDEN,
    ALOUD,
    "a player",
    "a button",
    "a dialog",
    "a footer",
    "an aside",
    "a promotion",
    "an advertisement",
)
CONTROLS = ("form", "button")
ALL, LEAST = 0.9, 1000  # share and weight of a text on cookies, or of a comment on the news
LONG = 400  # weight of sentences that are no box's
BESIDE = 200  # weight of paragraphs beside a box
RUNNING = 100  # characters of a text that may be a paragraph's
PICTURES = (Role.IMAGE, Role.CAPTION)


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
    marked, stories = body_weights(page, weights), within_articles(page)
    most = MOST * max(0, total[0] - talk)
    for number in range(1, len(named)):
        section = page.sections[number]
        inherited = named[section.parent]
        told = heads or section.tag in STORIES
        if inherited:
            named[number] = inherited
        elif named[number] and (
            number in heads
            or (section.tag == "header" and stories[section.parent])
            or (named[number] not in SURE and is_body(total, marked, number, most))
            or (told and total[number] >= max(LEAST, ALL * total[0]) and is_one_text(page, number, weights))
            or (section.slug and is_titled(page, number, total[number]))
            or (named[number] == SIDEBAR and is_box(page, number, weights))
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


def is_titled(page: Page, number: int, size: float) -> bool:
    """Whether a section's id is only its heading's words, as many programs make them: "sharing-the-costs".

    Those of another language if the page is a translation: a long section of sentences with a heading then.
    """
    inside = descendants(page, number)
    pieces = (p for p in page.pieces if p.section in inside and not p.reason and p.text.strip())
    first, section = next(pieces, None), page.sections[number]
    if first is None or not is_prose(page, inside):
        return False
    translated = section.slug.count("-") > 1 and section.reason not in SURE and first.role is Role.SUBHEAD
    return spelled(first.text) == spelled(section.slug) or (translated and size >= LONG)


def is_one_text(page: Page, number: int, weights: list[int]) -> bool:
    """Whether most of what a section says stands in one place: each who talks has a place of their own."""
    own = Counter[int]()
    for piece, weight in zip(page.pieces, weights, strict=True):
        own[piece.section] += weight
    inside = descendants(page, number)
    return 2 * max(own[n] for n in inside) >= sum(own[n] for n in inside)


def is_box(page: Page, number: int, weights: list[int]) -> bool:
    """Whether a sidebar is one of the story's, a box of text set among its paragraphs, not the page's.

    A paragraph may be an element of its own that groups nothing else ("div").
    """
    around = page.sections[number].parent
    pieces = Counter(piece.section for piece in page.pieces)
    beside = 0
    for piece, weight in zip(page.pieces, weights, strict=True):
        alone = pieces[piece.section] == 1 and page.sections[piece.section].parent == around
        beside += weight if alone or piece.section == around else 0
    return beside > BESIDE and is_prose(page, descendants(page, number))


def is_prose(page: Page, inside: set[int]) -> bool:
    """Whether sentences stand in these sections, and neither controls nor, for the most part, links."""
    pieces = [piece for piece in page.pieces if piece.section in inside and not piece.reason]
    sentences = any(len(piece.text) > RUNNING for piece in pieces)
    controls = any(page.sections[n].tag in CONTROLS for n in inside)
    return (
        sentences and not controls and 2 * sum(p.linked for p in pieces) <= sum(len(p.text) for p in pieces)
    )


def is_headline(piece: Piece) -> bool:
    """Whether this is an ``h1`` that is more than the site's name with a link to its first page."""
    return piece.role is Role.HEADLINE and not piece.reason and piece.linked < len(piece.text)
