"""A page's headline: the ``h1`` that prints it, and its words by the best of its statements.

Open Graph's is the one that an editor wrote for readers, where JSON-LD's and the ``h1`` are often written for
search engines; then JSON-LD's, unless ``<title>`` agrees with a heading against it; then the heading that
``<title>`` repeats, the ``h1``, ``<title>``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from cleaners.article import Block, Role
from cleaners.readers.html.article_body import letters
from cleaners.readers.html.blocks import Page
from cleaners.readers.html.furniture import is_headline
from cleaners.readers.html.inline import within

HEADLINES = ("og:title", "twitter:title", "dc.title", "citation_title")
SIGN = re.compile(r"[|·•–—：‹›«»-]")
PARTS = re.compile(r"\s+[|·•–—‹›«»-]\s+|\s*[|·•]\s*")  # what parts headline and site in a <title>
LEAST, LONGEST = 15, 300  # letters of a title that no other line repeats; characters of a line with one
FILE_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")  # in the place of a headline
QUOTES = str.maketrans("‘’‚‹›“”„«»", "'''''\"\"\"\"\"")


def printed_headline(page: Page, stated: Any, inside: set[int], body: list[int]) -> int | None:
    """The number of the headline's piece, ``None`` if there is none.

    ``stated`` is the headline in the page's JSON-LD, ``inside`` are the body's sections, ``body`` its pieces.
    """
    told = [*titles(page), stated] if isinstance(stated, str) else titles(page)
    found = told_headline(page, told)
    if found is None:
        found = first_headline(page, inside, body)
    return told_elsewhere(page, told) if found is None else found


def told_headline(page: Page, told: list[str]) -> int | None:
    """The ``h1`` that is most of one of the page's titles, the longest of them; ``None`` if none is.

    Half of a title, beside the site's name, will do, if the ``h1`` links nowhere; such a one goes first:
    a site's name may be longer than a headline.
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
    return max(found, key=lambda n: (is_headline(page.pieces[n]), found[n]), default=None)


def set_apart(page: Page) -> None:
    """Where no heading is one, a paragraph's first line that is most of a title stands alone: old pages'."""
    if any(piece.role is Role.HEADLINE for piece in page.pieces):
        return
    parts = {
        own
        for text in titles(page)
        for part in PARTS.split(text)
        if 2 * len(own := letters(part)) > len(letters(text))
    }
    for n, piece in enumerate(page.pieces):
        line, end, rest = piece.text.partition("\n")
        own = letters(line) if end and piece.role is Role.PARAGRAPH and len(line) <= LONGEST else ""
        if len(own) >= LEAST and own in parts and rest.strip():
            size = len(line) + 1
            behind = replace(piece, text=rest, spans=list(within(piece.spans, size, len(piece.text))))
            piece.text, piece.spans = line, list(within(piece.spans, 0, len(line)))
            page.pieces.insert(n + 1, behind)
            return


def told_elsewhere(page: Page, told: list[str]) -> int | None:
    """The number of the line that repeats a title, where no ``h1`` is the headline; ``None`` without one.

    A few words may stand before the title in it. A lower heading becomes the headline, and so does a
    paragraph that is most of a title, as old pages have it; a header that was left out only tells the place.
    """
    parts = {letters(part) for text in told for part in (*PARTS.split(text), text.partition(": ")[2])}
    for n, piece in enumerate(page.pieces):
        own = letters(piece.text) if len(piece.text) <= LONGEST and piece.reason in ("", "a header") else ""
        part = max((part for part in parts if own.endswith(part)), key=len, default="")
        if len(part) >= LEAST and 2 * len(part) > len(own):
            most = any(2 * len(part) > len(letters(text)) for text in told if part in letters(text))
            heading = piece.role is Role.SUBHEAD or (piece.role is Role.PARAGRAPH and most)
            if heading and own == part and not piece.reason:
                piece.role = Role.HEADLINE
            return n
    return None


def first_headline(page: Page, inside: set[int], body: list[int]) -> int | None:
    """The headline where no title tells it: the first ``h1`` in the body, else the first of the page.

    One below the body's first piece is a heading in it, if the page has one above; one below most of the body
    is none of its headline.
    """
    first, middle = (body[0], body[len(body) // 2]) if body else (0, len(page.pieces))
    heads = [n for n, piece in enumerate(page.pieces[: middle + 1]) if is_headline(piece)]
    inner = next((n for n in heads if page.pieces[n].section in inside), None)
    return inner if inner is not None and not heads[0] < first < inner else next(iter(heads), None)


def titles(page: Page) -> list[str]:
    """What a page tells as its title: to other networks, and in its head."""
    return [page.title, *(content for name, content in page.metas if name in HEADLINES)]


def headline(page: Page, blocks: tuple[Block, ...], linked: str, meta: str, site: str) -> str:
    """The headline as stated, by the best of its statements."""
    printed = next((" ".join(block.text.split()) for block in blocks if block.role is Role.HEADLINE), "")
    shared = uncut(alone(without_site(meta, site), (linked, printed)), printed)
    if shared and shared not in (linked, printed):
        shared = alone(shared, (headed(page, shared),))
    if not told_alike(shared, (linked, printed)):  # or the end that the titles share is the headline
        shared = without_shared_end(shared, page.title)
    if shared and not FILE_NAME.fullmatch(shared):
        return linked if shared == plain(linked) else shared  # the same words, with the printer's quotes
    title = without_site(page.title, site)
    told = printed if alone(title, (printed,)) == printed else headed(page, title)
    if told and plain(linked) not in plain(title):
        linked = ""  # it tells what the article is about
    return linked or told or printed or alone(title, (linked, printed))


def headed(page: Page, title: str) -> str:
    """The longest heading that a title repeats before or behind a sign; a paragraph, if it is most of it."""
    lines = (
        " ".join(piece.text.split())
        for piece in page.pieces
        if piece.role in (Role.HEADLINE, Role.SUBHEAD)
        or (piece.role is Role.PARAGRAPH and not piece.reason and len(title) < 2 * len(piece.text))
    )
    return max((line for line in lines if alone(title, (line,)) == line), key=len, default="")


def alone(title: str, others: tuple[str, ...]) -> str:
    """A title as one of ``others`` has it, without a site's or section's name before or behind a sign."""
    title = " ".join(title.split())
    for other in filter(None, others):
        mine, its = plain(title), plain(other)
        begins = mine.startswith(its)
        rest = title[len(its) :] if begins else title[: -len(its)] if mine.endswith(its) else ""
        if rest and SIGN.search(rest.strip()[:1] + rest.strip()[-1:]):
            return other
    return title


def uncut(title: str, printed: str) -> str:
    """A title that a system has cut to so many characters, within a word: as it is printed."""
    rest = plain(printed).removeprefix(plain(title)) if title else ""
    cut = 0 < len(rest) < len(printed) and title[-1:].isalnum() and rest[0].isalnum()
    return printed if cut else title


def told_alike(title: str, others: tuple[str, ...]) -> bool:
    """Whether another statement is the same, but for its quotes."""
    return plain(title) in map(plain, others)


def plain(text: str) -> str:
    """A text with typewriter's quotes, as long as before."""
    return text.translate(QUOTES)


def without_shared_end(title: str, other: str) -> str:
    """A title without what another of the page's also ends in, behind a sign: the site, not the article."""
    parts = title.rpartition(" | ")
    return parts[0] if parts[0] and other.endswith(parts[2]) and not other.startswith(parts[0]) else title


def without_site(title: str, site: str) -> str:
    """A title without the site's name before or behind it."""
    parts = [part for part in PARTS.split(title) if part]
    if len(parts) > 1 and site:
        for part in (parts[-1], parts[0]):
            if part.casefold() == site.casefold():
                at = title.rindex(part) if part is parts[-1] else len(part)
                cut = title[:at] if part is parts[-1] else title[at:]
                return cut.strip(" \t|·•–—‹›«»-")
    return title
