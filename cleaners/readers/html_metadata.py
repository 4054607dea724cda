"""What a page says of itself: JSON-LD, Open Graph and other ``meta``, its title, marks left by savers.

Where two disagree: JSON-LD wins, because it is written for this; then Open Graph and its kin. Headlines are
another matter: Open Graph's is the one that an editor wrote for readers, where JSON-LD's and the ``h1`` are
often written for search engines; then JSON-LD's, unless ``<title>`` agrees with a heading against it; then
the heading that ``<title>`` repeats, the ``h1``, ``<title>``. The authors are the stated ones, else the names
that the page marks as such (``rel=author``, schema.org, hCard). The deck is the printed one; else the stated
description, unless that only repeats how the text begins or breaks off.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from cleaners.article import Article, Block, Mark, Role
from cleaners.readers.facts import BY, iso_date, language_code, names, the_page, web
from cleaners.readers.html_blocks import Page
from cleaners.readers.html_furniture import is_headline
from cleaners.readers.html_lines import WHEN
from cleaners.readers.html_linked_data import listed, said

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
    "publishdate",
    "publish-date",
    "date",
    "time",  # not a name in ``meta``: the first time that is printed below the headline
)
SITES = ("og:site_name", "application-name")
LANGUAGES = ("content-language", "og:locale", "dc.language")
SAVED_FROM = re.compile(r"\bsaved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
INITIALS = re.compile(r"\s*\([a-zäöü.]{2,5}\)$")  # how a German desk signs: "Ida Holm (iho)"
WRITTEN = re.compile(r"\b(?:by|von|par|por|di|da|door|av|af)\W*$", re.I)
AUTHOR = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|aut[eo]re?s?)/", re.I
)  # in a link to a person's page
LINE = 100  # characters of a byline
MOST_WORDS = 5  # of a name
FIRM = re.compile(r"\b(?:GmbH|AG|Inc|Ltd|LLC|S\.?A|www)\b")
BESIDE = 3  # pieces between the names of those who wrote an article together
NEAR = 6  # pieces above and below the headline in which a byline stands
SIGN = re.compile(r"[|·•–—：‹›«»-]")
FILE_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")  # in the place of a headline
PARTS = re.compile(r"\s+[|·•–—‹›«»-]\s+|\s*[|·•]\s*")  # what parts headline and site in a <title>

QUOTES = str.maketrans("‘’‚‹›“”„«»", "'''''\"\"\"\"\"")


def stated(page: Page, blocks: tuple[Block, ...], thing: dict[str, Any]) -> Article:
    """The fields of the article as the page states them, without its blocks; ``thing`` is its JSON-LD."""
    metas: dict[str, list[str]] = {}
    for name, content in page.metas:
        if content:
            metas.setdefault(name, []).append(content)

    def meta(keys: tuple[str, ...]) -> str:
        return next((metas[key][0] for key in keys if key in metas), "")

    site = said(thing.get("publisher")) or meta(SITES)
    authors = writers(
        site,
        listed(thing.get("author")),
        *(metas[key] for key in AUTHORS if key in metas),
        labelled(metas),
        bylines(page),
    )
    saved = web(saved_from(page)) or web(said(thing.get("url")))
    url = the_page(web(page.canonical) or web(meta(("og:url",))), saved)
    language = page.language or said(thing.get("inLanguage")) or meta(LANGUAGES)
    return Article(
        headline=headline(page, blocks, said(thing.get("headline")), meta(HEADLINES), site) or None,
        deck=deck(
            blocks, said(thing.get("alternativeHeadline")), said(thing.get("description")), meta(DECKS)
        ),
        authors=authors,
        published=iso_date(said(thing.get("datePublished"))) or iso_date(meta(DATES)) or printed_date(page),
        site=site or None,
        url=url,
        language=language_code(language),
    )


def titles(page: Page) -> list[str]:
    """What a page tells as its title: to other networks, and in its head."""
    return [page.title, *(content for name, content in page.metas if name in HEADLINES)]


def writers(site: str, *statements: list[str]) -> tuple[str, ...]:
    """The first statement that names persons; the house itself, or its name for them, if none does."""
    house = re.sub(r"\W", "", site).casefold()
    found = [names(without_address(value, house) for value in statement) for statement in statements]
    for authors in found:
        persons = tuple(INITIALS.sub("", name) for name in authors if not is_house(name, house))
        if persons:
            return persons
    return next(filter(None, found), ())


def without_address(writer: str, house: str) -> str:
    """The house without its town and country, which commas part as they part persons."""
    first = writer.partition(",")[0]
    return first if is_house(first, house) else writer


def is_house(name: str, house: str) -> bool:
    """Whether an author is the site itself, its address, a key or a number of its system, or a credit."""
    plain = re.sub(r"\W", "", name).casefold()
    return (
        plain == house
        or bool(house and plain.startswith(house) and FIRM.search(name))
        or bool(
            re.fullmatch(r"[\w-]+\.[a-zA-Z.]{2,6}|[a-z0-9]+(?:[-_][a-z0-9]+)+|admin|[\d\W]+|[(\[].*", name)
        )
    )


def printed_date(page: Page) -> str | None:
    """The date in the first line that says when; the rules find one that is among the article's blocks."""
    from cleaners.dates import find_date

    lines = (piece.text for piece in page.pieces if piece.reason == WHEN)
    found = next(filter(None, map(find_date, lines)), None)
    return found[2] if found else None


def labelled(metas: dict[str, list[str]]) -> list[str]:
    """The name that a page gives to cards in other networks, under a label that ends in "by"."""
    for number in ("1", "2"):
        label = metas.get(f"twitter:label{number}", [""])[0]
        if WRITTEN.search(label):
            return metas.get(f"twitter:data{number}", [])[:1]
    return []


def bylines(page: Page) -> list[str]:
    """The names in a line classed as a byline that begins with "By"; else the marked ones, or the linked.

    Links to persons' pages count by the headline only.
    """
    texts = (p.text.strip() for p in page.pieces if p.kind == "byline" and len(p.text) < LINE)
    lines = [" ".join(text.partition("\n")[0].split()) for text in texts]
    named = [re.split(r"\s*[•·|\d]|\s[-–—]\s", line)[0] for line in lines if BY.match(line)][:1]
    if named:
        return named
    if page.writers:
        return marked(page)
    head = next((n for n, piece in enumerate(page.pieces) if is_headline(piece)), None)
    for piece in page.pieces[max(0, head - NEAR) : head + NEAR] if head is not None else ():
        names = [
            piece.text[start:end].strip()
            for start, end, mark, target in piece.spans
            if mark is Mark.LINK and AUTHOR.search(target)
        ]
        if names and len(piece.text) < LINE:
            return names
    return []


def marked(page: Page) -> list[str]:
    """The names that are marked as an author's: the first below the headline, with those beside it."""
    head = next((n for n, piece in enumerate(page.pieces) if is_headline(piece)), 0)
    below = [place for place in page.writers if place[1] >= head] or page.writers
    near = [name for name, at in below if at - below[0][1] <= BESIDE and may_be_name(name)]
    return [name for name in near if not any(name != other and name.endswith(other) for other in near)]


def may_be_name(text: str) -> bool:
    """Whether a link to an author is named as one: not "View my profile", nor for a headline."""
    words = BY.sub("", text).split()
    return 0 < len(words) <= MOST_WORDS and (len(words) == 1 or not words[-1].islower())


def headline(page: Page, blocks: tuple[Block, ...], linked: str, meta: str, site: str) -> str:
    """The headline as stated, by the best of its statements."""
    printed = next((" ".join(block.text.split()) for block in blocks if block.role is Role.HEADLINE), "")
    title = without_site(page.title, site)
    shared = without_site(meta, site)
    shared = alone(shared, (linked, printed, headed(page, shared)))
    if not told_alike(shared, (linked, printed)):  # or the end that the titles share is the headline
        shared = without_shared_end(shared, page.title)
    if FILE_NAME.fullmatch(shared):
        shared = ""
    if shared and shared == plain(linked):
        return linked  # the same words, with the printer's quotes
    told = printed if alone(title, (printed,)) == printed else headed(page, title)
    if told and plain(linked) not in plain(title):
        linked = (
            ""  # what it says, neither the title nor the heading does: it tells what the article is about
        )
    return shared or linked or told or printed or alone(title, (linked, printed))


def headed(page: Page, title: str) -> str:
    """The longest heading that a title has before or behind a sign; empty if it has none."""
    heads = (" ".join(p.text.split()) for p in page.pieces if p.role in (Role.HEADLINE, Role.SUBHEAD))
    return max((head for head in heads if alone(title, (head,)) == head), key=len, default="")


def alone(title: str, others: tuple[str, ...]) -> str:
    """A title without what only it has before or behind a sign: a site's name, a section's."""
    title = " ".join(title.split())
    for other in filter(None, others):
        mine, its = plain(title), plain(other)
        begins = mine.startswith(its)
        rest = title[len(its) :] if begins else title[: -len(its)] if mine.endswith(its) else ""
        if rest and SIGN.search(rest.strip()[:1] + rest.strip()[-1:]):
            return other
    return title


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
