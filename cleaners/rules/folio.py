"""Folios and print lines: the page numbers, dates and addresses that a printer puts at page edges.

    https://example.org/harbour 1/3 4/16/24, 2:05 PM Harbour bridge closed
    Page 2 of 5 The Harbour Post Harbour bridge cl
    - 2 -

They go from between blocks and from the middle of a sentence. An address goes only with its ``1/3``, a
date of printing only with a headline or an address beside it, a bare number only in a row of numbers
that ascend and at least once cut a sentence in two. Numbered parts of a text stay, and so does an
address that somebody quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article, Block, Role
from cleaners.repair import Change, Edit, Proposal
from cleaners.sentences import begins_lower, is_ended
from cleaners.squeeze import squeeze

BODY = (Role.PARAGRAPH, Role.CAPTION, Role.LIST_ITEM, Role.SUBHEAD, Role.QUOTE)

# A printed address may be cut at a hyphen or slash and go on behind a space.
ADDRESS = r"https?://\S+(?:\s(?=\S*[/.-])\S{1,60}){0,2}"
OF_PAGES = r"\d{1,4}\s?/\s?\d{1,4}"
PRINTED = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?"
PAGE = (
    r"(?:page|seite|página|pagina|pág\.|sida|side|strona|strana|str\.|sivu)\s\d{1,4}\s"
    r"(?:of|von|sur|de|di|van|af|av|z|ze|/)\s\d{1,4}"
)
LINE = re.compile(rf"(?:{ADDRESS}\s+{OF_PAGES}(?:\s+{PRINTED})?|{PAGE})(?!\w)", re.IGNORECASE)
DATED = re.compile(rf"{PRINTED}(?=\s|$)")
BARE_ADDRESS = re.compile(r"https?://\S+(?:\s?[/-]\S*)?")
BARE_NUMBER = re.compile(r"(?:-\s?)?(\d{1,4})(?:\s?/\s?\d{1,4})?(?:\s?-)?")
TITLE = 15  # letters of a headline that show what it is
SITE = 5  # words of a site's name beside a headline
STEP = 3  # pages that two neighbouring folios may be apart: some stand on a page with nothing else


def find(article: Article) -> Iterator[Proposal]:
    """Each folio and print line."""
    headline = headline_of(article)
    numbers = set(ascending(article))
    printed = any(LINE.search(block.text) for block in article.blocks)
    for at, block in enumerate(article.blocks):
        if block.role not in BODY:
            continue
        places = list(stretches(block, headline))
        if at in numbers or (
            printed and at and BARE_ADDRESS.fullmatch(block.text) and at_page_end(article, at)
        ):
            places = [(0, len(block.text))]
        if places and not rest(block, places):
            yield Change(at, (block,), (), f"printed at the page's edge: {block.text}", 0.97)
            continue
        for start, end in places:
            said = " ".join(block.text[start:end].split())
            while start and block.text[start - 1].isspace():
                start -= 1
            while end < len(block.text) and block.text[end].isspace():
                end += 1
            glue = " " if start and end < len(block.text) else ""
            yield Edit(at, start, end, glue, f"printed at the page's edge: {said}", 0.97)


def headline_of(article: Article) -> str:
    """The headline's letters, as far as it is known by now."""
    text = article.headline or next((b.text for b in article.blocks if b.role is Role.HEADLINE), "")
    return squeeze(text).letters


def stretches(block: Block, headline: str) -> Iterator[tuple[int, int]]:
    """Where in the block a print line stands, with the head of the next page behind it."""
    for found in LINE.finditer(block.text):
        yield found.start(), found.end() + title_behind(block.text[found.end() :], headline)
    for found in DATED.finditer(block.text):
        # Without an address before it, a date and time is somebody's unless the headline follows.
        behind = title_behind(block.text[found.end() :], headline)
        if behind and not LINE.search(block.text[: found.end()]):
            yield found.start(), found.end() + behind


def title_behind(text: str, headline: str) -> int:
    """How much of ``text`` is the headline, whole or cut, perhaps behind a site's name; 0 without one."""
    if len(headline) < TITLE:
        return 0
    letters, at = squeeze(text[:400])
    words = [m.start() for m in re.finditer(r"\S+", text[:120])][: SITE + 1]
    for start in words:
        first = next((n for n, where in enumerate(at) if where >= start), len(at))
        size = 0
        while (
            first + size < len(letters) and size < len(headline) and letters[first + size] == headline[size]
        ):
            size += 1
        if size >= TITLE:
            end = at[first + size - 1] + 1
            while end < len(text) and not text[end].isspace() and size == len(headline):
                end += 1  # the headline's own last mark
            return end
    return 0


def rest(block: Block, places: list[tuple[int, int]]) -> str:
    """What is left of the block's text."""
    left, done = "", 0
    for start, end in places:
        left += block.text[done:start]
        done = end
    return (left + block.text[done:]).strip()


def ascending(article: Article) -> Iterator[int]:
    """The blocks that are nothing but page numbers: they ascend, and once cut a sentence in two."""
    found: list[tuple[int, int]] = []
    for at, block in enumerate(article.blocks):
        number = BARE_NUMBER.fullmatch(block.text)
        if number and block.role is Role.PARAGRAPH:
            found.append((at, int(number[1])))
    pages = [number for _, number in found]
    in_row = all(0 < b - a <= STEP for a, b in zip(pages, pages[1:], strict=False))
    if (
        len(found) > 1
        and in_row
        and pages[0] <= STEP
        and any(cuts_a_sentence(article, at) for at, _ in found)
    ):
        yield from (at for at, _ in found)


def cuts_a_sentence(article: Article, at: int) -> bool:
    """Whether the block at ``at`` stands between two halves of a sentence."""
    if not 0 < at < len(article.blocks) - 1:
        return False
    return not is_ended(article.blocks[at - 1].text) and begins_lower(article.blocks[at + 1].text)


def at_page_end(article: Article, at: int) -> bool:
    """Whether the block is the last one, or cuts a sentence: where a page can end."""
    return at == len(article.blocks) - 1 or cuts_a_sentence(article, at)
