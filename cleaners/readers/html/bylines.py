"""Who wrote a page's article and when: as stated, else as lines by the headline print it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Mark
from cleaners.byline_rows import row
from cleaners.byline_words import WRITTEN_BY
from cleaners.readers.facts import BY, iso_date, names
from cleaners.readers.headings import HEADINGS
from cleaners.readers.html.article_body import letters
from cleaners.readers.html.blocks import Page
from cleaners.readers.html.furniture import is_headline
from cleaners.readers.html.lines import WHEN, published_in
from cleaners.readers.html.names import OTHERS
from cleaners.readers.html.tags import LIKELY
from cleaners.timestamps import find_timestamp

INITIALS = re.compile(r"\s*\([a-zäöü.]{2,5}\)$")  # how a German desk signs: "Ida Holm (iho)"
WRITTEN = re.compile(rf"\b(?:{WRITTEN_BY})\W*$", re.I)
# In a link to a person's page.
AUTHOR = re.compile(r"/(?:authors?|autor(?:en|es|i)?|auteurs?|aut[eo]re?s?)/", re.I)
FIRM = re.compile(r"\b(?:GmbH|AG|Inc|Ltd|LLC|S\.?A|www)\b")
ACCOUNTS = ("admin", "administrator", "superuser", "webmaster", "root")  # that systems come with
# What a writer is, behind a comma: "Ida Holm, political editor".
OFFICE = re.compile(
    r",\s(?:[\w-]+\s){0,3}(?:editor|correspondent|reporter|writer|columnist|journalist|redakteur|korrespondent"
    r"|journaliste|redactrice|redacteur|periodista|redactor|redattore|giornalista|staff)(?:in|e|a)?\b",
    re.IGNORECASE,
)
MOST_WORDS = 5  # of a name
LINE = 100  # characters of a byline
NEAR = 6  # pieces above and below the headline in which a byline stands
BESIDE = 3  # pieces between the names of those who wrote an article together
ABOUT = 300  # characters of a line that says who wrote an article, when, and of what
BELOW = ("a footer", "tags")  # what stands below an article and is still its own
DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])")  # a day in an address


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
        or plain in ACCOUNTS
        or bool(house and plain.startswith(house) and FIRM.search(name))
        or bool(re.fullmatch(r"[\w-]+\.[a-zA-Z.]{2,6}|[a-z0-9]+(?:[-_][a-z0-9]+)+|[\d\W]+|[(\[].*", name))
    )


def labelled(metas: dict[str, list[str]]) -> list[str]:
    """The name that a page gives to cards in other networks, under a label that ends in "by"."""
    for number in ("1", "2"):
        label = metas.get(f"twitter:label{number}", [""])[0]
        if WRITTEN.search(label):
            return metas.get(f"twitter:data{number}", [])[:1]
    return []


def named_in(line: str) -> str:
    """What of a byline names its writers: what stands before a date and its words, a sign, their office."""
    line = OFFICE.split(line)[0]
    if (when := find_timestamp(line)) and when[0]:
        line = line[: when[0]]
    return re.split(r"\s*[•·|\d]|\s[-–—]\s|\son\s(?:\w+,?\s)?\d", line)[0].rstrip(" ,")


def bylines(page: Page, headline: str) -> list[str]:
    """The names in a line classed as a byline that begins with "By"; else the marked ones, or the linked.

    Links to persons' pages count by the headline only.
    """
    texts = (p.text.strip() for p in page.pieces if p.kind == "byline" and len(p.text) < LINE)
    lines = [" ".join(text.partition("\n")[0].split()) for text in texts]
    named = [name for name in (named_in(line) for line in lines if BY.match(line)) if is_named(name)]
    if named and not any(name and name in named[0] for name, _ in page.writers):
        return named[:1]
    if page.writers:
        return marked(page)
    dated = [line.partition("\n")[0] for line in dated_lines(page, headline) if len(line) < LINE]
    printed = [line for line in dated if BY.match(line)]
    if named := [name for name in map(named_in, printed) if is_named(name) and may_be_name(name)]:
        return named[:1]
    for said in map(row, dated):  # "Posted on April 16, 2024 by Ann Lee"
        if said and said.by and said.when:
            return list(said.by)
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
    known = set(near)
    return [name for name in near if not any(name[n:] in known for n in range(1, len(name)))]


def is_named(line: str) -> bool:
    """Whether there is a name behind "By"."""
    return not (WRITTEN.match(line) or BY.sub("", line).islower())


def may_be_name(text: str) -> bool:
    """Whether a link to an author is named as one: not "View my profile", nor for a headline."""
    words = BY.sub("", text).split()
    return 0 < len(words) <= MOST_WORDS and (len(words) == 1 or not words[-1].islower())


def timed(page: Page) -> str:
    """The first time that the page's markup states below its headline, but of other articles."""
    beside = (*OTHERS, LIKELY["aside"])
    return next((piece.time for piece in page.pieces if piece.time and piece.reason not in beside), "")


def printed_date(page: Page, headline: str, url: str | None) -> str | None:
    """The date of a line by the headline or below the text, or of one that says when; else in the address.

    The rules find one that is among the article's blocks.
    """
    found = next(filter(None, map(published_in, dated_lines(page, headline))), None)
    if found:
        return found
    day = DAY.search(url or "")
    return iso_date("-".join(day.groups())) if day else None


def dated_lines(page: Page, headline: str) -> Iterator[str]:
    """The lines of a page that may say when its article was published, the best first.

    What the page's header says above the headline may be what day it is.
    """
    pieces = page.pieces
    same = letters(headline)
    heads = (n for n, piece in enumerate(pieces) if piece.role in HEADINGS and letters(piece.text) == same)
    head = next(heads, None)
    if head is not None:
        above = [piece for piece in pieces[max(0, head - NEAR) : head] if piece.reason != "a header"]
        near = [*pieces[head + 1 : head + 1 + NEAR], *reversed(above)]
        yield from (p.text for p in near if p.reason not in ("", *OTHERS) and len(p.text) <= ABOUT)
    yield from (piece.text for piece in pieces if piece.reason == WHEN)
    last = max((n for n, piece in enumerate(pieces) if not piece.reason), default=0)
    yield from (
        p.text for p in pieces[last + 1 : last + 1 + NEAR] if p.reason in BELOW and len(p.text) <= ABOUT
    )
