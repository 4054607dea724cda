"""E-books (EPUB): an article for each chapter; one, if the book is one.

A chapter is a file of the book's spine, or each part of one that the contents list beside the others; a
file that they do not list and no heading begins goes on with the one before. Covers, title pages, contents
and imprints are left out. What a chapter says of itself wins over what the book says; its authors are the
book's only if the book is one article. So is its date, unless it is a day, or its title names one: a moment
is when a program made the book.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from cleaners.article import Article, Role
from cleaners.readers import wallabag
from cleaners.readers.decoding import decode
from cleaners.readers.exports.exported import ZIP
from cleaners.readers.headings import HEADINGS, headed
from cleaners.readers.html import page as html_page
from cleaners.readers.html.blocks import TEXT
from cleaners.readers.html.weighing import ENDS
from cleaners.readers.markup.xhtml import expanded
from cleaners.readers.original import Original, nothing_read
from cleaners.repair import Omission, Reading

if TYPE_CHECKING:
    from cleaners.readers.containers.epub_package import Chapter

# The first file in the packing is to be "mimetype", and stored as it is: so a broken one is known, too.
FIRST = re.compile(rb"PK\x03\x04.{26}mimetype.{,99}?application/epub\+zip", re.S)
CONTAINER = b"META-INF/container.xml"
SENTENCES = 100  # characters of whole sentences: less is a title page
LINES = 400  # characters of whatever text: verse has no paragraphs
INSIDE = re.compile(r"(?!\w+:|//)[^#]")  # the address of another file of the book
DAY = len("2024-05-18")
FRONT = "a title page, contents or imprint of the book"


def recognises(data: bytes, name: str) -> bool:
    """Whether ``data`` is a zip file with a book's table of files in it."""
    if not data.startswith(ZIP):
        return False
    if FIRST.match(data) or name.lower().endswith(".epub"):
        return True
    from cleaners.readers.containers.packing import listed  # it brings zipfile with it

    return CONTAINER in data and CONTAINER.decode() in listed(data)  # it may stand in a book within a packing


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The articles in a book."""
    from cleaners.readers.containers.epub_package import contents
    from cleaners.readers.containers.packing import Unreadable

    try:
        book = contents(data)
    except Unreadable as error:
        return nothing_read(str(error))
    front: list[Omission] = []
    parts: list[Reading] = []
    for chapter, reading in ((c, r) for c in book.chapters for r in read_chapter(c)):
        if goes_on(chapter, reading, parts):
            parts[-1] = joined(parts[-1], reading)
        elif chapter.aside or not is_article(reading.article):
            texts = [block.text for block in reading.article.blocks if block.text]
            front += [Omission("\n".join(texts), FRONT)] if texts else []
            front += reading.omissions
        else:
            parts.append(reading)
    if not parts:
        return Original((alone(book.chapters, book.facts, book.notes),))
    parts[0] = replace(
        parts[0], omissions=(*front, *parts[0].omissions), notes=(*book.notes, *parts[0].notes)
    )
    return Original(tuple(known(part, book.facts, len(parts)) for part in parts), book.facts)


def read_chapter(chapter: Chapter) -> Iterator[Reading]:
    """A chapter's text, all of it the article; several, if the contents list as many headings in it."""
    decoded = decode(chapter.data)
    reading = wallabag.chapter(html_page.read_whole(expanded(decoded.text)))
    article, *others = parted(reading.article, chapter)
    yield replace(reading, article=article, notes=(*decoded.notes, *reading.notes))
    yield from map(Reading, others)


def parted(article: Article, chapter: Chapter) -> Iterator[Article]:
    """The articles that begin with a heading that is on the first level of the contents."""
    named = {label.casefold() for label in chapter.starts}
    starts = [
        n
        for n, block in enumerate(article.blocks)
        if block.role in HEADINGS and " ".join(block.text.split()).casefold() in named
    ]
    bounds = [*starts, len(article.blocks)]
    cuts = [a for a, b in pairwise(bounds) if is_article(replace(article, blocks=article.blocks[a:b]))]
    if len(cuts) < 2:
        yield headed(article, chapter.label)
        return
    for start, end in pairwise([0, *cuts[1:], len(article.blocks)]):
        blocks = article.blocks[start:end]
        yield headed(replace(article, blocks=blocks, headline=None, deck=None), "")


def is_article(article: Article) -> bool:
    """Whether there is text to read in it: some sentences, or many lines."""
    if is_contents(article):
        return False
    texts = [block.text for block in article.blocks if block.role in TEXT]
    sentences = sum(len(text) for text in texts if ENDS.search(text))
    lines = sum(len(b.text) for b in article.blocks if b.role not in (Role.LIST_ITEM, Role.IMAGE))
    return sentences >= SENTENCES or lines >= LINES


def is_contents(article: Article) -> bool:
    """Whether there is nothing in it but a list whose items lead elsewhere in the book, every other at least.

    Between them may stand how each chapter begins.
    """
    texts = [block for block in article.blocks if block.role not in (*HEADINGS, Role.IMAGE)]
    leading = sum(any(map(INSIDE.match, (span.target for span in block.spans))) for block in texts)
    return leading > 0 and 2 * leading >= len(texts) and all(b.role is Role.LIST_ITEM for b in texts)


def goes_on(chapter: Chapter, reading: Reading, parts: list[Reading]) -> bool:
    """Whether a file continues the article before it."""
    if not parts or chapter.listed or chapter.aside:
        return False
    return not any(block.role is Role.HEADLINE for block in reading.article.blocks)


def joined(part: Reading, other: Reading) -> Reading:
    """An article with what continues it."""
    return replace(
        part,
        article=replace(part.article, blocks=(*part.article.blocks, *other.article.blocks)),
        omissions=(*part.omissions, *other.omissions),
        notes=(*part.notes, *other.notes),
    )


def known(part: Reading, book: Article, count: int) -> Reading:
    """An article with what the book says of it; of one among several the book's title is the site."""
    article = part.article
    single = count == 1
    site = book.site if single else book.headline or book.site
    return replace(
        part,
        article=replace(
            article,
            headline=article.headline or (book.headline if single else None),
            authors=article.authors or (book.authors if single else ()),
            published=article.published or (book.published if single else issued(book)),
            site=article.site or site,
            url=article.url or (book.url if single else None),
            language=article.language or book.language,
        ),
    )


def issued(book: Article) -> str | None:
    """The day on which a book of several articles came out; ``None`` if nothing says so."""
    from cleaners.dates import find_date

    found = find_date(book.headline or "")
    if found and len(found[2]) == DAY:
        return found[2]
    return book.published if book.published and len(book.published) <= DAY else None


def alone(chapters: tuple[Chapter, ...], book: Article, notes: tuple[str, ...]) -> Reading:
    """A book without a chapter worth the name: all its words as one article."""
    whole = Reading(Article())
    for reading in chain.from_iterable(map(read_chapter, chapters)):
        whole = joined(whole, reading)
    return known(replace(whole, notes=(*notes, *whole.notes)), book, 1)
