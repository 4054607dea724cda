"""Furniture by its names: left out, unless the article itself stands in it."""

from __future__ import annotations

from cleaners.article import Role
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.elements import spelled
from cleaners.readers.html.names import ALOUD, COMMENTS, COOKIES, HIDDEN
from cleaners.readers.html.sections import around, body_weights, descendants, sums, within_article

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
            or (section.slug and is_titled(page, number))
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


def is_titled(page: Page, number: int) -> bool:
    """Whether a section's id is only its heading's words, as many programs make them: "sharing-the-costs".

    The words are the story's then. What has controls, is mostly links or has no sentences is furniture.
    """
    inside = descendants(page, number)
    pieces = [p for p in page.pieces if p.section in inside and not p.reason and p.text.strip()]
    if not pieces or spelled(pieces[0].text) != spelled(page.sections[number].slug):
        return False
    below = pieces[1:]
    links = sum(piece.linked for piece in below)
    sentences = any(len(piece.text) > RUNNING for piece in below)
    controls = any(page.sections[n].tag in CONTROLS for n in inside)
    return sentences and not controls and 2 * links <= sum(len(piece.text) for piece in below)


def is_headline(piece: Piece) -> bool:
    """Whether this is an ``h1`` that is more than the site's name with a link to its first page."""
    return piece.role is Role.HEADLINE and not piece.reason and piece.linked < len(piece.text)
