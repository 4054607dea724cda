"""A small library for tests of the terminal UI: what the screens want of an archive, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from threading import Event
from typing import Any

from archive.errors import CannotWrite
from archive.jobs import Outcome, Status
from archive.record import Binned, Decision, Doubt, Fault, Health, Record, Report, Saved, State, Stats
from cleaners import Article, Block, Change, Cleaned, Credit, Edit, Mark, Repair, Role, Source, Span
from cleaners.explain import explain_doubts
from cleaners.pipeline import RULES
from index import Count, Hit, Results, Snippet

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


def story(headline: str, site: str, published: str, authors: tuple[str, ...]) -> Article:
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
    """Searches by looking; can be made to wait, to fail, to have notes. Keeps what is said of articles."""

    def __init__(self, articles: Iterable[Article] = (), notes: tuple[str, ...] = ()) -> None:
        """Ids are given in order: 000000000000, 000000000001 ..."""
        self.articles = {f"{number:012x}": kept for number, kept in enumerate(articles)}
        self.notes = notes
        self.asked: list[str] = []
        self.orders: list[str] = []
        self.slow: dict[str, Event] = {}  # a query waits until its event is set
        self.failing = ""
        self.suggestions: dict[str, str] = {}
        self.kept: dict[str, State] = dict.fromkeys(self.articles, State())
        self.written: dict[str, str] = {}
        self.decided: dict[tuple[str, str], str] = {}
        self.binned: dict[str, None] = {}
        self.saved: dict[int, Saved] = {}
        self.queries: list[str] = []
        self.last_check = Health(checked="2024-05-03T09:00:00")
        self.built = Event()  # long work goes on when it is set
        self.built.set()
        self.unbuildable = ""  # why the index cannot be built

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        typing: bool = False,
        facets: Collection[str] = (),
        stemming: Collection[str] = (),
    ) -> Results:
        """Articles in which any word begins so; of terms, only those of sites count."""
        self.stemming = stemming
        if limit and typing:
            self.asked.append(query)
            self.orders.append(sort)
        if query in self.slow:
            assert self.slow[query].wait(10)
        if self.failing:
            raise OSError(self.failing)
        sites = re.findall(r'site:"([^"]*)"', query)
        words = re.sub(r'\w+:("[^"]*"|\S+)', "", query).strip("() *")
        years = re.findall(r"date:(\d{4})", query)
        find = finder(words)
        ids = [
            key
            for key, kept in self.present.items()
            if (not words or any(find(text, "") for text in texts(kept)))
            and all(kept.site == s for s in sites)
            and all((kept.published or "").startswith(year) for year in years)
        ]
        if sort == "oldest":
            ids.reverse()
        results = self.results(query, ids, limit, offset, words)
        suggestion = "" if ids or typing else self.suggestions.get(query, "")
        return replace(
            results, suggestion=suggestion, facets={name: self.counts(name, ids) for name in facets}
        )

    @property
    def present(self) -> dict[str, Article]:
        """What is not in the bin."""
        return {key: kept for key, kept in self.articles.items() if key not in self.binned}

    def counts(self, facet: str, ids: list[str]) -> tuple[Count, ...]:
        values: Counter[str] = Counter()
        for key in ids:
            kept = self.articles[key]
            date = kept.published or ""
            values.update(
                {
                    "site": [kept.site or ""],
                    "year": [date[:4]],
                    "month": [date[:7]],
                    "author": list(kept.authors),
                    "agency": ["Shoreline Pictures"],
                    "language": [kept.language or ""],
                    "tag": list(self.kept[key].tags),
                    "repair": [RULE],
                    "doubt": [RULE],
                }[facet]
            )
        found = [Count(value, count) for value, count in values.most_common() if value]
        return tuple(sorted(found) if facet in ("year", "month") else found)

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """All of them."""
        return self.results("", list(self.present), limit, offset, "")

    def similar(self, article: str, limit: int = 10) -> Results:
        """All others of the same site."""
        ids = [
            key
            for key, kept in self.present.items()
            if key != article and kept.site == self.articles[article].site
        ]
        return self.results(f"like:{article}", ids, limit, 0, "")

    def count(self, query: str) -> int:
        return self.search(query, limit=0).total

    def results(self, query: str, ids: list[str], limit: int, offset: int, words: str) -> Results:
        hits = tuple(self.hit(key, finder(words)) for key in ids[offset : offset + limit])
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
        verdicts = {repair: verdict for (of, repair), verdict in self.decided.items() if of == key}
        refused = tuple(repair for repair, verdict in verdicts.items() if verdict == "refuse")
        accepted = tuple(repair for repair, verdict in verdicts.items() if verdict == "accept")
        if any(explained.id in (*refused, *accepted) for explained in explain_doubts(whole)):
            whole = replace(whole, doubts=())
        state = self.kept[key]
        return Record(
            key,
            whole,
            "shore.txt",
            "clippings/shore.txt",
            "f" * 64,
            "2024-05-01T10:00:00",
            state.tags,
            state.starred,
            state.read,
            self.written.get(key, ""),
            refused,
            accepted,
        )

    def original(self, key: str, /) -> bytes:
        return PARAGRAPH.encode()

    def states(self, ids: Iterable[str]) -> dict[str, State]:
        return {key: self.kept[key]._replace(binned=key in self.binned) for key in ids}

    def change(self, ids: str | Iterable[str], **parts: Any) -> None:
        for key in [ids] if isinstance(ids, str) else ids:
            self.kept[key] = self.kept[key]._replace(**parts)

    def tag(self, ids: str | Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        for key in [ids] if isinstance(ids, str) else ids:
            self.change(key, tags=tuple(sorted({*self.kept[key].tags, *add} - set(remove))))

    def tags(self) -> list[tuple[str, int]]:
        return sorted(Counter(tag for state in self.kept.values() for tag in state.tags).items())

    def note(self, article: str, text: str) -> None:
        self.written[article] = text
        self.change(article, noted=bool(text))

    def star(self, ids: str | Iterable[str], on: bool = True) -> None:
        self.change(ids, starred=on)

    def mark_read(self, ids: str | Iterable[str], on: bool = True) -> None:
        self.change(ids, read=on)

    def refuse(self, article: str, repair: str) -> Record:
        return self.decide(article, repair, "refuse")

    def accept(self, article: str, doubt: str) -> Record:
        return self.decide(article, doubt, "accept")

    def decide(self, article: str, identity: str, verdict: str | None) -> Record:
        self.decided.pop((article, identity), None)
        if verdict:
            self.decided[article, identity] = verdict
        return self.get(article)

    def decisions(self, article: str) -> list[Decision]:
        return [
            Decision(repair, verdict, "2024-05-02T10:00:00", "wait-\ned", "waited")
            for (of, repair), verdict in self.decided.items()
            if of == article
        ]

    def doubts(self, rule: str | None = None, after: Any = None, limit: int = 50) -> list[Doubt]:
        found = [
            Doubt(key, kept.headline or "", explained, (number, 0))
            for number, (key, kept) in enumerate(self.present.items(), 1)
            for explained in explain_doubts(self.get(key).cleaned)
            if (key, explained.id) not in self.decided
        ]
        return [doubt for doubt in found if after is None or doubt.place > after.place][:limit]

    def undecided(self) -> dict[str, int]:
        return dict(Counter(doubt.explanation.rule for doubt in self.doubts(limit=10_000)))

    def decide_all(
        self,
        rule: str,
        like: str,
        verdict: str | None,
        progress: Callable[[int, int], None] | None = None,
        ids: Sequence[str] | None = None,
    ) -> list[str]:
        if ids is None:
            ids = [doubt.article for doubt in self.doubts() if doubt.explanation.id == like]
        for number, article in enumerate(ids):
            if progress:
                progress(number, len(ids))
            self.built.wait(5)
            self.decide(article, like, verdict)
        return list(ids)

    def put_aside(self, article: str, identity: str) -> None:
        self.decide(article, identity, "aside")

    def remove(self, ids: str | Iterable[str]) -> None:
        self.binned |= dict.fromkeys([ids] if isinstance(ids, str) else ids)

    def restore(self, ids: str | Iterable[str]) -> None:
        for key in [ids] if isinstance(ids, str) else list(ids):
            self.binned.pop(key, None)

    def bin(self) -> list[Binned]:
        kept = self.articles
        return [
            Binned(
                key,
                kept[key].headline or "",
                kept[key].site or "",
                kept[key].published or "",
                "2024-05-03T11:00:00",
            )
            for key in self.binned
        ]

    def empty_bin(self) -> int:
        self.built.wait(5)
        for key in self.binned:
            del self.articles[key]
        count = len(self.binned)
        self.binned.clear()
        return count

    def save_search(self, slot: int, name: str, query: str) -> None:
        self.saved[slot] = Saved(slot, name, query)

    def saved_searches(self) -> list[Saved]:
        return [self.saved[slot] for slot in sorted(self.saved)]

    def forget_search(self, slot: int) -> None:
        self.saved.pop(slot, None)

    def history(self, limit: int) -> list[str]:
        return list(reversed(self.queries))[:limit]

    def remember(self, query: str) -> None:
        self.queries.append(query)

    def health(self) -> Health:
        return replace(self.last_check, binned=len(self.binned))

    def stats(self) -> Stats:
        return Stats("archive", len(self.articles), 4, 4_000_000, 2_000_000, 1_000_000, rules={RULE: (8, 4)})

    def check(self, progress: Callable[[int, int], None] | None = None) -> list[Fault]:
        if progress:
            progress(1, 1)
        self.last_check = Health(
            checked="2024-05-04T09:00:00", faults=1, first_faults=("E101 a: it is gone",)
        )
        return [Fault("E101", "a", "it is gone"), Fault("W302", "index", "waiting to be indexed: 4")]

    def renew_index(self, progress: Callable[[int, int], None] | None = None) -> None:
        if self.unbuildable:
            raise CannotWrite(self.unbuildable)
        if progress:
            progress(1000, 2000)
        self.built.wait(5)
        self.last_check = replace(self.last_check, index="", waiting=0)

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> int:
        if progress:
            progress(1, 1)
        return len(self.articles)

    def add(self, paths: Any, *, progress: Callable[..., None] | None = None, **how: Any) -> Report:
        self.how = how
        key = f"{len(self.articles):012x}"
        self.articles[key] = story("A whale in the harbour", "The Shore", "2024-05-05", ("Ann Lee",))
        self.kept[key] = State()
        if progress:
            progress(1, 2, Outcome("whale.txt", Status.CLEANED))
        self.built.wait(5)
        broken = Outcome("broken.pdf", Status.FAILED, "it is cut off\x1b[2J")
        if progress:
            progress(2, 2, broken)
        return Report(cleaned=1, failed=1, added=(key,), failures=(broken,))


def texts(kept: Article) -> list[str]:
    """What can be searched."""
    return [kept.headline or "", *(block.text for block in kept.blocks)]


def small_library(**options: tuple[str, ...]) -> FakeLibrary:
    """Four articles."""
    return FakeLibrary((story(*name) for name in NAMES), **options)
