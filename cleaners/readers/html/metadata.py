"""What a page says of itself: JSON-LD, Open Graph and other ``meta``, its title, marks left by savers.

Where two disagree: JSON-LD wins, because it is written for this; then Open Graph and its kin. Headlines are
another matter (``headline``). The authors are the stated ones, else the names that the page marks as
such (``rel=author``, schema.org, hCard), and so is the date (``bylines``). The deck is the printed one;
else the stated description, unless that only repeats how the text begins or breaks off.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from cleaners.article import Article, Block, Role
from cleaners.readers.facts import iso_date, the_page, web
from cleaners.readers.html.blocks import Page
from cleaners.readers.html.bylines import bylines, labelled, printed_date, timed, writers
from cleaners.readers.html.headline import HEADLINES, headline
from cleaners.readers.html.linked_data import listed, said
from cleaners.words.codes import language_code

DECKS = ("og:description", "description", "twitter:description", "dc.description")
CATALOGUED = ("dc.creator", "dcterms.creator", "citation_author")
AUTHORS = ("author", "article:author", *CATALOGUED, "parsely-author", "byl")
DATES = (
    *("article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created"),
    *("dc.date", "citation_publication_date", "parsely-pub-date", "pubdate", "publishdate", "publish-date"),
    "date",
)
SITES = ("og:site_name", "application-name")
LANGUAGES = ("content-language", "og:locale", "dc.language")
SAVED_FROM = re.compile(r"\bsaved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")


def stated(page: Page, blocks: tuple[Block, ...], thing: dict[str, Any]) -> Article:
    """The fields of the article as the page states them, without its blocks; ``thing`` is its JSON-LD."""
    metas: dict[str, list[str]] = {}
    for name, content in page.metas:
        if content:
            metas.setdefault(name, []).append(content)

    def meta(keys: tuple[str, ...]) -> str:
        return next((metas[key][0] for key in keys if key in metas), "")

    site = said(thing.get("publisher")) or meta(SITES)
    told = headline(page, blocks, said(thing.get("headline")), meta(HEADLINES), site)
    authors = writers(
        site,
        listed(thing.get("author")),
        *(forenames_first(key, metas[key]) for key in AUTHORS if key in metas),
        labelled(metas),
        bylines(page, told),
    )
    saved = web(saved_from(page)) or web(said(thing.get("url")))
    url = the_page(web(page.canonical) or web(meta(("og:url",))), saved)
    language = page.language or said(thing.get("inLanguage")) or meta(LANGUAGES)
    told_dates = (said(thing.get("datePublished")), meta(DATES), timed(page))
    dates = [date for text in told_dates if (date := iso_date(text))]
    published = max((date for date in dates if date.startswith(dates[0])), key=len, default=None)
    return Article(
        headline=told or None,
        deck=deck(
            blocks, said(thing.get("alternativeHeadline")), said(thing.get("description")), meta(DECKS)
        ),
        authors=authors,
        published=published or printed_date(page, told, url),
        site=site or None,
        url=url,
        language=language_code(language),
    )


def forenames_first(key: str, names: list[str]) -> list[str]:
    """Names as libraries' ``meta`` state them, turned round: "Holm, Ida"."""
    if key not in CATALOGUED:
        return names
    parted = [name.split(",") for name in names]
    return [
        f"{parts[1].strip()} {parts[0].strip()}" if len(parts) == 2 and " " not in parts[0].strip() else name
        for name, parts in zip(names, parted, strict=True)
    ]


def deck(blocks: tuple[Block, ...], *candidates: str) -> str | None:
    """The first that is a text of its own; descriptions are often cut out of the article's beginning."""
    printed = next((block.text for block in blocks if block.role is Role.DECK), "")
    if printed:  # what readers see; descriptions are often written for search engines
        return " ".join(printed.split())
    stated = [text for text in candidates if text]
    if not stated:
        return None
    first = islice((block.text for block in blocks if block.role is Role.PARAGRAPH), 20)
    top = [" ".join(text.split()) for text in first]
    begins = " ".join(top)
    for text in stated:
        cut = text.endswith(("…", "...")) or begins.startswith(text[:60])
        if text in top or not cut:  # printed as a paragraph of its own, it is whole
            return text
    return None


def saved_from(page: Page) -> str:
    """The address that a browser or SingleFile noted when it saved the page."""
    found = next(filter(None, map(SAVED_FROM.search, page.comments[:5])), None)
    return (found[1] or found[2]) if found else ""
