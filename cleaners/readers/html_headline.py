"""Which of a page's ``h1`` is printed as the article's headline; others in its text head a part of it."""

from __future__ import annotations

from typing import Any

from cleaners.article import Role
from cleaners.readers.html_article_body import letters
from cleaners.readers.html_blocks import Page
from cleaners.readers.html_furniture import is_headline
from cleaners.readers.html_metadata import PARTS, titles


def printed_headline(page: Page, stated: Any, inside: set[int], body: list[int]) -> int | None:
    """The number of the headline's piece, ``None`` if there is none.

    ``stated`` is the headline in the page's JSON-LD, ``inside`` are the body's sections, ``body`` its pieces.
    """
    told = [*titles(page), stated] if isinstance(stated, str) else titles(page)
    found = told_headline(page, told)
    return found if found is not None else first_headline(page, inside, body)


def told_headline(page: Page, told: list[str]) -> int | None:
    """The ``h1`` that is most of one of the page's titles, the longest of them; ``None`` if none is.

    Half of a title, beside the site's name, will do, if the ``h1`` links nowhere.
    """
    whole = [letters(text) for text in told]
    parts = {letters(part) for text in told for part in PARTS.split(text)}
    found: dict[int, int] = {}  # how many letters of a title each is
    for n, piece in enumerate(page.pieces):
        own = letters(piece.text) if piece.role is Role.HEADLINE and not piece.reason else ""
        if own and (
            any(own in text and 2 * len(own) > len(text) for text in whole)
            or (own in parts and is_headline(piece))
        ):
            found[n] = len(own)
    return max(found, key=found.__getitem__, default=None)


def first_headline(page: Page, inside: set[int], body: list[int]) -> int | None:
    """The headline where no title tells it: the first ``h1`` in the body, else the first of the page.

    One below the body's first piece is a heading in it, if the page has one above; one below most of the body
    is none of its headline.
    """
    first, middle = (body[0], body[len(body) // 2]) if body else (0, len(page.pieces))
    heads = [n for n, piece in enumerate(page.pieces[: middle + 1]) if is_headline(piece)]
    inner = next((n for n in heads if page.pieces[n].section in inside), None)
    return inner if inner is not None and not heads[0] < first < inner else next(iter(heads), None)
