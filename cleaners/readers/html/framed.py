"""Pictures' boxes without names: words alone with a picture are its caption; a story in a box is none."""

from __future__ import annotations

from itertools import pairwise

from cleaners.article import Role
from cleaners.readers.facts import BY
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.figures import is_credit
from cleaners.readers.html.lines import is_moment
from cleaners.readers.html.sections import around, sums

CONTAINERS = ("article", "main", "li")
MOST = 1500  # characters of a picture's captions: a box with more holds a story
SHORT = 400  # characters of a caption
LEAST = 20  # characters of one outside of the body: a name has fewer
LINE = 100  # characters of a credit


def sobered(page: Page) -> None:
    """A box of a picture that holds more than a caption or two is none."""
    size: dict[int, int] = {}
    for piece in page.pieces:
        if piece.role is Role.CAPTION:
            size[piece.figure] = size.get(piece.figure, 0) + len(piece.text)
    for piece in page.pieces:
        if piece.role is Role.CAPTION and size[piece.figure] > MOST:
            piece.role, piece.kind, piece.figure = Role.PARAGRAPH, "", 0


def unframed(page: Page, inside: set[int], near: set[int]) -> None:
    """Words alone with a picture in a box of their own are its caption, though no name says so.

    ``inside`` are the body's sections, ``near`` the whole story's, where a writer's portrait has a name.
    """
    alone = [
        n
        for n, p in enumerate(page.pieces)
        if p.role is Role.IMAGE and p.target and not p.reason and (p.section in inside or p.section in near)
    ]
    if not alone:
        return
    shows = [p.role is Role.IMAGE for p in page.pieces]
    images = sums(page, shows)
    texts = sums(page, [not image for image in shows])
    for at in alone:
        picture = page.pieces[at]
        box = picture.section
        while box and not texts[box]:
            box = page.sections[box].parent
        count = int(texts[box])
        section = page.sections[box]
        if images[box] != 1 or not 0 < count <= 2 or section.tag in CONTAINERS or section.body:
            continue
        above = page.pieces[at - 1] if at else picture
        credit = count == 2 and box in around(page, above.section) and is_credit(above.text, None)
        words = page.pieces[at + 1 : at + 1 + count - credit]
        least = 0 if picture.section in inside else LEAST
        if len(words) == count - credit and all(
            box in around(page, word.section) and len(word.text) >= least and may_be_caption(word)
            for word in words
        ):
            framed(page, picture, words)
            if credit:
                above.role, above.kind, above.figure = Role.CAPTION, "credit", picture.figure


def told_twice(page: Page, inside: set[int]) -> None:
    """Words right behind a picture that repeat its alternative text are its caption."""
    for picture, piece in pairwise(page.pieces):
        if (
            picture.role is Role.IMAGE
            and picture.text
            and not (picture.reason or picture.figure or piece.kind)
            and piece.section in inside
            and piece.role is Role.PARAGRAPH
            and may_be_caption(piece)
            and " ".join(piece.text.split()) == picture.text
        ):
            framed(page, picture, [piece])


def may_be_caption(piece: Piece) -> bool:
    """Whether a piece beside a picture can be its caption: a line or two, no link, no byline, no date."""
    return piece.role is Role.CAPTION or (
        piece.role is Role.PARAGRAPH
        and not (piece.spans or piece.reason or piece.kind == "byline")
        and len(piece.text) <= SHORT
        and not (BY.match(piece.text) or is_moment(piece.text))
    )


def framed(page: Page, picture: Piece, words: list[Piece]) -> None:
    """The words become the picture's caption, a second short one its credit."""
    if not picture.figure:
        page.figures += 1
        picture.figure = page.figures
    last = words[-1]
    if len(words) == 2 and last.role is Role.PARAGRAPH and len(last.text) < LINE:
        last.kind = "credit"
    for word in words:
        if word.role is Role.PARAGRAPH:
            word.role, word.figure = Role.CAPTION, picture.figure
