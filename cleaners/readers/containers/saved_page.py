"""A page that a browser has packed with its pictures and frames: the part of it that holds the article.

What the page says of itself wins; what its packing says fills what the page leaves open. Only an address
that names no more than a site, where the packing names a page of it, loses: many pages state their first
page as everybody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cleaners.article import Article
from cleaners.readers import plain_text
from cleaners.readers.decoding import decode
from cleaners.readers.facts import the_page, web
from cleaners.readers.html import page as html_page
from cleaners.readers.html.blocks import TEXT
from cleaners.repair import Omission, Reading, Source

FRAME = "in a frame of the page"
MUCH = 3  # times the page's own words: a frame with so many holds the article


class Part(NamedTuple):
    """A text in the packing: its bytes, its type, the charset and the address that are stated for it."""

    data: bytes
    type: str = "text/html"
    charset: str = ""
    address: str = ""


def read_saved(main: Part, frames: Sequence[Part], title: str = "") -> Reading:
    """The article in a page or, if it is there, in one of its frames; the others are left out."""
    readings = [read_part(part) for part in (main, *frames)]
    sizes = [words(reading.article) for reading in readings]
    longest = max(range(len(sizes)), key=sizes.__getitem__)
    best = longest if sizes[longest] > MUCH * sizes[0] else 0
    reading = readings[best]
    left = [
        Omission("\n".join(texts), FRAME)
        for n, other in enumerate(readings)
        if n != best and (texts := [b.text for b in other.article.blocks if b.text])
    ]
    gone = [omission for n, other in enumerate(readings) if n != best for omission in other.omissions]
    article = stated(reading.article, readings[0].article)
    article = stated(article, Article(headline=title or None, url=web(main.address)))
    return replace(reading, article=article, omissions=(*reading.omissions, *left, *gone))


def read_part(part: Part) -> Reading:
    """A part read as what it is."""
    decoded = decode(part.data, part.charset)
    read = plain_text.read if part.type == "text/plain" else html_page.read
    reading = read(decoded.text)
    source = Source(encoding=decoded.encoding)
    return replace(reading, notes=(*decoded.notes, *reading.notes), source=source)


def words(article: Article) -> int:
    """How many characters of running text an article has."""
    return sum(len(block.text) for block in article.blocks if block.role in TEXT)


def stated(article: Article, other: Article) -> Article:
    """The article with what only ``other`` says of it."""
    return replace(
        article,
        headline=article.headline or other.headline,
        deck=article.deck or other.deck,
        authors=article.authors or other.authors,
        published=article.published or other.published,
        site=article.site or other.site,
        url=the_page(article.url, other.url),
        language=article.language or other.language,
    )
