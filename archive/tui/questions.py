"""What the screens ask of the library, each question with the messages that answer it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from archive.tui.clerk import Clerk
from archive.tui.library import Library
from archive.tui.lines import Page, Stretch
from archive.tui.messages import Compared, Counted, Fetched, Found, Known, Suggested, Unpacked
from archive.tui.narrowing import narrowed
from archive.tui.typesetting import UNREPAIRED, article_page, colophon, nothing

if TYPE_CHECKING:
    from textual.message import Message
    from textual.message_pump import MessagePump

    from archive.record import Record
    from cleaners import Article
    from index import Count

PAGE = 20  # hits that are asked for at once: as many as a high screen shows; each costs a snippet
COUNTED = 50  # values of a facet that an index counts at most
LONG = 200_000  # characters; the hits in more than that are not waited for, they take some 0.1 s
BRIEF = 20_000  # characters of a preview: ten screens; who wants more opens the article


def search(
    clerk: Clerk, asker: MessagePump, query: str, sort: str, offset: int = 0, typing: bool = True
) -> None:
    """``Found`` for the query as far as it is typed; for an empty one, what was added last.

    So it is for a letter that finds nothing by itself, as it begins a word: the list stays.
    If there is nothing, ``Suggested`` comes after it, when there is something to suggest.
    """

    def question() -> Iterator[Message]:
        if query.strip():
            results = clerk.library.search(
                query, limit=PAGE, offset=offset, typing=typing, sort=sort, stemming=clerk.stemming
            )
            if not results.total and len(query.strip()) == 1 and query.strip().isalnum():
                results = replace(clerk.library.recent(limit=PAGE, offset=offset), read_as="*")
        else:
            results = clerk.library.recent(limit=PAGE, offset=offset)
        yield Found(query, offset, results)
        if not results.total and query.strip() and not results.suggestion:
            # what is typed is no whole question
            whole = clerk.library.search(query, limit=0, typing=False, stemming=clerk.stemming)
            yield Suggested(query, whole.suggestion)

    clerk.ask("more" if offset else "search", question, asker)


def count(clerk: Clerk, asker: MessagePump, query: str, facets: Collection[str]) -> None:
    """``Counted``: the hits of the query by each facet."""

    def question() -> Iterator[Message]:
        asked = query if query.strip() else "*"
        found = counts(clerk.library, asked, facets, clerk.stemming)
        if len(found.get("month", ())) >= COUNTED:
            found = {**found, "month": months(clerk.library, asked, 2, clerk.stemming)}
        yield Counted(query, found)

    clerk.ask("count", question, asker)


def counts(
    library: Library, query: str, facets: Collection[str], stemming: Collection[str] = ()
) -> Mapping[str, Sequence[Count]]:
    """How many hits have each value of these facets."""
    return library.search(query, limit=0, typing=True, facets=facets, stemming=stemming).facets


def unlisted(listed: int, counts: Sequence[object]) -> str:
    """That more values have been counted than are listed; how many of very many there are, nobody says."""
    if len(counts) <= listed:
        return ""
    return "and more" if len(counts) >= COUNTED else f"and {len(counts) - listed} more"


def months(library: Library, query: str, years: int, stemming: Collection[str] = ()) -> tuple[Count, ...]:
    """How many hits each month of the last ``years`` has: of many, an index counts the fullest only."""
    last = counts(library, query, ("year",), stemming).get("year", ())[-years:]
    found: list[Count] = []
    for year, _ in last:
        narrow = narrowed(query, [f"date:{year}"], open_end=True)
        found += counts(library, narrow, ("month",), stemming).get("month", ())
    return tuple(found)


# Pages are set here, in the clerk's thread, for the columns that their reader has just now: ten megabytes
# take a second, in which keys are heard.


def fetch(
    clerk: Clerk, asker: MessagePump, article: str, query: str, measure: int, patient: bool = False
) -> None:
    """``Fetched`` for the article with this id; if it is long, without hits unless one is ``patient``."""

    def question() -> Iterator[Message]:
        record = clerk.record(article)
        kept = record.cleaned.article
        marked = patient or sum(len(block.text) for block in kept.blocks) <= LONG
        find = clerk.finder(query, ("search", "fetch"), asker) if marked else nothing
        page = Page([*article_page(kept, find), *colophon(record)], measure)
        yield Fetched(article, query, record, page, marked)

    clerk.ask("fetch", question, asker)


def preview(clerk: Clerk, asker: MessagePump, article: str, query: str, measure: int) -> None:
    """``Fetched`` with the beginning of an article."""

    def question() -> Iterator[Message]:
        record = clerk.record(article)
        whole = record.cleaned.article
        kept = beginning(whole)
        find = clerk.finder(query, ("search", "fetch"), asker)
        below = colophon(record) if kept is whole else [Stretch("… Enter reads on.", "aside", gap=1)]
        yield Fetched(article, query, record, Page([*article_page(kept, find), *below], measure))

    clerk.ask("fetch", question, asker)


def beginning(article: Article) -> Article:
    """An article as far as a preview shows it."""
    left = BRIEF
    for number, block in enumerate(article.blocks):
        if len(block.text) > left:
            return replace(article, blocks=(*article.blocks[:number], block.cut(0, left)))
        left -= len(block.text)
    return article


def similar(clerk: Clerk, asker: MessagePump, article: str, query: str) -> None:
    """``Found`` with the articles most like one, as if they were the answer to ``query``."""

    def question() -> Iterator[Message]:
        yield Found(query, 0, clerk.library.similar(article, PAGE))

    clerk.ask("search", question, asker)


def states(clerk: Clerk, asker: MessagePump, articles: Collection[str]) -> None:
    """``Known``: what a person has said of these articles."""

    def question() -> Iterator[Message]:
        yield Known(clerk.library.states(articles))

    if articles:
        clerk.ask("states", question, asker)


def unpack(clerk: Clerk, asker: MessagePump, record: Record, query: str, measure: int) -> None:
    """``Unpacked``: an article with the places of its repairs, its original, and all repairs and doubts."""
    from archive.tui.judging import places, told_of

    def question() -> Iterator[Message]:
        find = clerk.finder(query, ("unpack",), asker)
        told = told_of(record)
        article = [*article_page(record.cleaned.article, find, places(told)), *colophon(record)]
        original = article_page(record.cleaned.original(), find)
        pages = Page(article, measure), Page(original, measure)
        yield Unpacked(record, *pages, told, clerk.library.decisions(record.id))

    clerk.ask("unpack", question, asker)


def compare(clerk: Clerk, asker: MessagePump, record: Record, measure: int) -> None:
    """``Compared``: what is different between an article and its original, word by word."""
    from archive.tui.difference import difference

    def question() -> Iterator[Message]:
        cleaned = record.cleaned
        before, after = unmarked(cleaned.original()), unmarked(cleaned.article)
        told = [] if cleaned.repairs or cleaned.doubts else [Stretch(UNREPAIRED, "aside")]
        page = [*told, *difference(article_page(before), article_page(after))]
        yield Compared(record, Page(page, measure))

    clerk.ask("compare", question, asker)


def unmarked(article: Article) -> Article:
    """An article without marks: the number of a link is no word of it."""
    return replace(article, blocks=tuple(replace(block, spans=()) for block in article.blocks))
