"""What a page says of itself: JSON-LD, Open Graph and other ``meta``, its title, marks left by savers.

Where two disagree: JSON-LD wins, because it is written for this; then the page's only ``h1`` (headline);
then Open Graph and its kin; then ``<title>`` without the site's name. The deck is the stated description,
unless that only repeats how the text begins or breaks off.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cleaners.article import Article, Block, Role
from cleaners.readers.facts import iso_date, language_code, names
from cleaners.readers.html_blocks import Page

HEADLINES = ("og:title", "twitter:title", "dc.title", "citation_title")
DECKS = ("og:description", "description", "twitter:description", "dc.description")
AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "byl",
)
DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
    "date",
)
SITES = ("og:site_name", "application-name")
LANGUAGES = ("content-language", "og:locale", "dc.language")
SAVED_FROM = re.compile(r"\bsaved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*")  # what parts headline and site in a <title>
WRAPPING = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$")


def stated(page: Page, blocks: tuple[Block, ...]) -> Article:
    """The fields of the article as the page states them, without its blocks."""
    thing = next(articles_in(page.linked_data), {})
    metas: dict[str, list[str]] = {}
    for name, content in page.metas:
        if content:
            metas.setdefault(name, []).append(content)

    def meta(keys: tuple[str, ...]) -> str:
        return next((metas[key][0] for key in keys if key in metas), "")

    site = said(thing.get("publisher")) or meta(SITES)
    authors = names(listed(thing.get("author")) or next((metas[key] for key in AUTHORS if key in metas), []))
    url = page.canonical or meta(("og:url",)) or saved_from(page) or said(thing.get("url"))
    language = page.language or said(thing.get("inLanguage")) or meta(LANGUAGES)
    return Article(
        headline=headline(page, blocks, said(thing.get("headline")), meta(HEADLINES), site) or None,
        deck=deck(
            blocks, said(thing.get("alternativeHeadline")), said(thing.get("description")), meta(DECKS)
        ),
        authors=authors,
        published=iso_date(said(thing.get("datePublished"))) or iso_date(meta(DATES)),
        site=site or None,
        url=url if re.match(r"https?://", url) else None,
        language=language_code(language),
    )


def headline(page: Page, blocks: tuple[Block, ...], linked: str, meta: str, site: str) -> str:
    """The headline as stated, by the best of its statements."""
    printed = [" ".join(block.text.split()) for block in blocks if block.role is Role.HEADLINE]
    only = printed[0] if len(printed) == 1 else ""
    return linked or only or without_site(meta, site) or without_site(page.title, site)


def without_site(title: str, site: str) -> str:
    """A title without the site's name before or behind it."""
    parts = [part for part in PARTS.split(title) if part]
    if len(parts) > 1 and site:
        for part in (parts[-1], parts[0]):
            if part.casefold() == site.casefold():
                at = title.rindex(part) if part is parts[-1] else len(part)
                cut = title[:at] if part is parts[-1] else title[at:]
                return cut.strip(" \t|·•–—-")
    return title


def deck(blocks: tuple[Block, ...], *candidates: str) -> str | None:
    """The first that is a text of its own; descriptions are often cut out of the article's beginning."""
    top = [" ".join(block.text.split()) for block in blocks if block.role is Role.PARAGRAPH][:20]
    for text in candidates:
        cut = text.endswith(("…", "...")) or " ".join(top).startswith(text[:60])
        if text and (text in top or not cut):  # printed as a paragraph of its own, it is whole
            return text
    return None


def saved_from(page: Page) -> str:
    """The address that a browser or SingleFile noted when it saved the page."""
    found = next(filter(None, map(SAVED_FROM.search, page.comments[:5])), None)
    return (found[1] or found[2]) if found else ""


def articles_in(linked_data: list[str]) -> Iterator[dict[str, Any]]:
    """The things in a page's JSON-LD that are articles, in order."""
    queue: list[Any] = [parsed(text) for text in linked_data]
    seen = 0
    while queue and seen < 10_000:  # no honest page states as many things
        thing = queue.pop(0)
        seen += 1
        if isinstance(thing, list):
            queue[:0] = thing
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(("Article", "BlogPosting")) for kind in kinds):
                yield thing
            queue += [thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing]


def parsed(text: str) -> Any:
    """JSON as pages write it: in comments, with line ends in its strings, with a comma too many."""
    text = WRAPPING.sub("", WRAPPING.sub("", text.strip()))
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def listed(value: Any) -> list[str]:
    """The names that a JSON-LD value holds."""
    values = value if isinstance(value, list) else [value]
    return [name for name in map(said, values) if name]


def said(value: Any) -> str:
    """A JSON-LD value as text: of a thing its name or its address."""
    while isinstance(value, (list, dict)):
        value = (
            (value[0] if value else "") if isinstance(value, list) else value.get("name") or value.get("@id")
        )
    return " ".join(unescaped(value).split()) if isinstance(value, str) else ""


def unescaped(text: str) -> str:
    """Text without the character references that many pages write into their JSON."""
    from html import unescape

    return unescape(text)
