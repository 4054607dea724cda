"""A small library for tests of the terminal UI: what the screens want of an archive, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from threading import Event

from archive.record import Record
from cleaners import Article, Block, Change, Cleaned, Credit, Edit, Mark, Repair, Role, Source, Span
from cleaners.pipeline import RULES
from index import Hit, Results, Snippet

RULE = RULES[0][0]
PARAGRAPH = (
    "The harbour was quiet on Monday. No ferry left the quay before noon, and the pilots, who had waited "
    "since dawn for the fog to lift, went home one after the other."
)
NAMES = (
    ("Ferry leaves the quay an hour late", "The Shore", "2024-04-16T12:50", ("Ann Lee", "Bo Chu")),
    ("Fog shuts the harbour for a third day", "The Shore", "2024-04-12", ("Bo Chu",)),
    ("Lighthouse keeper retires after forty years", "Harbour Post", "2023-11-02", ("Ida Marsh",)),
    ("Who owns the old ferry?", "Harbour Post", "2023-10-30", ()),
)


def article(headline: str, site: str, published: str, authors: tuple[str, ...]) -> Article:
    """An article with something of everything."""
    return Article(
        (
            Block(Role.PARAGRAPH, PARAGRAPH, (Span(33, 41, Mark.LINK, "https://example.org/ferry"),)),
            Block(Role.CAPTION, "The quay at dawn.", credit=Credit("Ann Lee/Shoreline Pictures")),
            Block(Role.RELATED, "HARBOUR TO OPEN AGAIN BEFORE EASTER"),
            Block(Role.SUBHEAD, "A long wait"),
            *(Block(Role.PARAGRAPH, f"{PARAGRAPH} It was hour {hour}.") for hour in range(1, 6)),
            Block(Role.PARAGRAPH, "At the end of the day the ferry came home."),
        ),
        headline=headline,
        deck="Fog is blamed, and so is the tide.",
        authors=authors,
        published=published,
        site=site,
        language="en",
    )


def cleaned(kept: Article) -> Cleaned:
    """The article as if a word had been divided in it, its headline been printed twice, and one doubt."""
    mended = kept.blocks[0]
    at = mended.text.index("waited")
    divided = replace(mended, text=f"{mended.text[:at]}wait-\n{mended.text[at + 4 :]}", spans=())
    edit = Edit(0, at + 4, at + 6, "", "a line end divided the word; it stands whole elsewhere", 0.98)
    change = Change(0, (divided,), (mended,), edit.reason, 0.98, edits=(edit,))
    twice = Change(
        1, (Block(Role.PARAGRAPH, kept.headline or ""),), (), "it is the headline, printed again", 0.95
    )
    doubt = Change(2, (kept.blocks[2],), (), "looks like a running head", 0.4, doubt=True)
    repairs = (Repair(RULE, change), Repair(RULE, twice))
    return Cleaned(
        kept, repairs, (Repair(RULE, doubt),), Source("shore.txt", "plain-text", "utf-8", "f" * 64)
    )


def finder(query: str) -> Callable[[str, str], Iterable[tuple[int, int]]]:
    """Finds words that begin as those of the query."""
    words = "|".join(map(re.escape, re.findall(r"\w+", query)))
    pattern = re.compile(rf"\b(?:{words})\w*", re.IGNORECASE) if words else re.compile(r"(?!)")
    return lambda text, field: [found.span() for found in pattern.finditer(text)]


class FakeLibrary:
    """Searches by looking; can be made to wait, to fail, and to have notes."""

    def __init__(self, articles: Iterable[Article] = (), notes: tuple[str, ...] = ()) -> None:
        """Ids are given in order: 000000000000, 000000000001 ..."""
        self.articles = {f"{number:012x}": kept for number, kept in enumerate(articles)}
        self.notes = notes
        self.asked: list[str] = []
        self.slow: dict[str, Event] = {}  # a query waits until its event is set
        self.failing = ""

    def search(self, query: str, *, limit: int = 20, offset: int = 0, typing: bool = False) -> Results:
        """Articles in which any word begins so."""
        self.asked.append(query)
        if query in self.slow:
            assert self.slow[query].wait(10)
        if self.failing:
            raise OSError(self.failing)
        find = finder(query)
        ids = [key for key, kept in self.articles.items() if any(find(text, "") for text in texts(kept))]
        return self.results(query, ids, limit, offset)

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """All of them."""
        return self.results("", list(self.articles), limit, offset)

    def results(self, query: str, ids: list[str], limit: int, offset: int) -> Results:
        hits = tuple(self.hit(key, finder(query)) for key in ids[offset : offset + limit])
        return Results(hits, len(ids), query and f"text:{query}", self.notes if query else (), 0.012)

    def hit(self, key: str, find: Callable[[str, str], Iterable[tuple[int, int]]]) -> Hit:
        kept = self.articles[key]
        text = next((b.text for b in kept.blocks if find(b.text, "")), kept.blocks[0].text)[:300]
        return Hit(
            key,
            kept.headline or "",
            kept.site or "",
            kept.published or "",
            kept.authors,
            1.0,
            (Snippet("text", text, tuple(find(text, ""))),),
            tuple(find(kept.headline or "", "")),
        )

    def get(self, key: str, /) -> Record:
        """The record."""
        kept = self.articles[key]
        whole = cleaned(kept) if kept.blocks[0].text == PARAGRAPH else Cleaned(kept)
        return Record(key, whole, "shore.txt", "clippings/shore.txt", "f" * 64, "2024-05-01T10:00:00")


def texts(kept: Article) -> list[str]:
    """What can be searched."""
    return [kept.headline or "", *(block.text for block in kept.blocks)]


def small_library(**options: tuple[str, ...]) -> FakeLibrary:
    """Four articles."""
    return FakeLibrary((article(*name) for name in NAMES), **options)
