"""Which blocks of a page are the article, and why the others are not."""

from __future__ import annotations

from cleaners.article import Block, Role
from cleaners.readers.html_blocks import Page, Piece
from cleaners.repair import Omission

MOST = 0.6  # of the words: an element that holds as many is the article's, a list of teasers has none such
OUTSIDE = "outside of the article"


def chosen(page: Page) -> tuple[tuple[Block, ...], tuple[Omission, ...]]:
    """The article's blocks, and what is left out with its reason; together all the text of the page."""
    forms(page)
    inside = article_containers(page)
    first = next((n for n, piece in enumerate(page.pieces) if stands(piece) and piece.container in inside), 0)
    headed = any(p.block.role is Role.HEADLINE and stands(p) and p.container in inside for p in page.pieces)
    for n, piece in enumerate(page.pieces):
        above = n < first and piece.block.role is Role.HEADLINE and not headed
        if not piece.reason and piece.container not in inside and not above:
            piece.reason = OUTSIDE
    blocks = tuple(piece.block for piece in page.pieces if not piece.reason)
    return blocks, tuple(omissions(page))


def stands(piece: Piece) -> bool:
    """Whether nothing speaks against a piece so far."""
    return not piece.reason


def weight(piece: Piece) -> int:
    """How much a piece says: its characters, if it is running text."""
    return len(piece.block.text) if piece.block.role is Role.PARAGRAPH and not piece.reason else 0


def forms(page: Page) -> None:
    """A form is furniture, unless most of the page stands in it, as some systems build pages."""
    total = sum(map(weight, page.pieces))
    for start, end in page.forms:
        inside = page.pieces[start:end]
        if sum(map(weight, inside)) * 2 <= total or not total:
            for piece in inside:
                piece.reason = piece.reason or "a form"


def article_containers(page: Page) -> set[int]:
    """The numbers of the smallest container that holds most of the words, and of all within it."""
    weights = [0] * len(page.parents)
    for piece in page.pieces:
        weights[piece.container] += weight(piece)
    for number in range(len(weights) - 1, 0, -1):  # the inner ones have the higher numbers
        weights[page.parents[number]] += weights[number]
    best = 0
    for number in range(1, len(weights)):
        if page.parents[number] == best and weights[number] > MOST * weights[best]:
            best = number
    inside = {best}
    for number in range(best + 1, len(weights)):
        if page.parents[number] in inside:
            inside.add(number)
    return inside


def omissions(page: Page) -> list[Omission]:
    """What is left out: neighbours with the same reason as one."""
    left: list[tuple[str, list[str]]] = []
    for piece in page.pieces:
        if piece.reason and piece.block.text:
            if left and left[-1][0] == piece.reason:
                left[-1][1].append(piece.block.text)
            else:
                left.append((piece.reason, [piece.block.text]))
    told = [Omission("\n".join(texts), reason) for reason, texts in left]
    told += [Omission(text, "a comment in the markup") for text in map(str.strip, page.comments) if text]
    if page.code:
        told.append(Omission("", f"{page.code} characters of scripts and styles"))
    return told
