"""An article set as a page: which part stands where, and by what a reader tells it from the rest.

Every part is told by words, signs or indents, never by its colour alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from archive.tui.harmless import harmless, harmless_block, harmless_line
from archive.tui.lines import Range, Stretch
from cleaners import Article, Block, Mark, Role, Span

if TYPE_CHECKING:
    from archive.record import Record

PART = 100_000  # characters in which hits are looked for at a time: a newer question is heard in between
MOST_HITS = 10_000  # of one text that are marked: nobody goes through more one by one

NOWHERE: Mapping[int, Sequence[Range]] = MappingProxyType({})
Finder = Callable[[str, str], Iterable[tuple[int, int]]]  # text, field -> the ranges that were searched for


class Layout(NamedTuple):
    """How blocks of a role are set: their style, what stands before their lines, their search field."""

    style: str
    first: str = ""
    rest: str = ""
    gap: int = 1
    field: str = "text"


LAYOUT: dict[Role, Layout] = {
    Role.HEADLINE: Layout("headline", field="headline"),
    Role.DECK: Layout("deck", field="deck"),
    Role.BYLINE: Layout("byline", field="by"),
    Role.DATELINE: Layout("byline"),
    Role.PARAGRAPH: Layout("paragraph"),
    Role.SUBHEAD: Layout("subhead"),
    Role.LIST_ITEM: Layout("paragraph", "• ", "  "),
    Role.QUOTE: Layout("quote", "    ", "    "),
    Role.TABLE: Layout("code", "  ", "  "),
    Role.CODE: Layout("code", "    ", "    "),
    Role.IMAGE: Layout("aside", "  [image] ", "  "),
    Role.CAPTION: Layout("caption", "  │ ", "  │ ", field="caption"),
    Role.RELATED: Layout("aside", "  » Related: ", "    "),
    Role.PROMOTION: Layout("aside", "  » Promotion: ", "    "),
    Role.CONTRIBUTION: Layout("sign-off"),
    Role.BIOGRAPHY: Layout("sign-off"),
    Role.NOTE: Layout("aside", "  Note: ", "    "),
}
CREDIT = Layout("credit", "  │ Credit: ", "  │ ", 0, "credit")
STYLE_OF = {
    Mark.EMPHASIS: "emphasis",
    Mark.STRONG: "strong",
    Mark.UNDERLINE: "link",
    Mark.LINK: "link",
    Mark.CODE: "code",
}


UNREPAIRED = "Nothing was repaired: the article is as it was read."


def nothing(text: str, field: str) -> Iterable[tuple[int, int]]:
    """A finder for no query: no hits."""
    del text, field
    return ()


Places = Mapping[int, Sequence[Range]]  # by number of a block, ranges of its text to mark besides


def article_page(article: Article, find: Finder = nothing, places: Places = NOWHERE) -> list[Stretch]:
    """The article from its headline to its last block, hits marked, links numbered and told at the end."""
    links: list[str] = []
    page = [*head(article, find), *body(article.blocks, find, places, links)]
    for number, link in enumerate(links, 1):
        page.append(
            Stretch(harmless_line(link), "address", first=f"[{number}] ", rest="    ", gap=2 * (number == 1))
        )
    return page


def head(article: Article, find: Finder) -> Iterator[Stretch]:
    """What is known about the article as a whole: headline, deck, byline, address."""
    if article.headline:
        yield marked(harmless(article.headline), LAYOUT[Role.HEADLINE]._replace(gap=0), find)
    if article.deck:
        yield marked(harmless(article.deck), LAYOUT[Role.DECK], find)
    byline = f"By {', '.join(article.authors)}" if article.authors else ""
    facts = " · ".join(filter(None, (byline, dated(article.published), article.site)))
    if facts:
        yield marked(harmless_line(facts), LAYOUT[Role.BYLINE], find)
    if article.url:
        yield Stretch(harmless_line(article.url), "address")


def dated(published: str | None) -> str:
    """An ISO date and time as people write it: a space, no seconds."""
    return (published or "").replace("T", " ")[:16]


def body(blocks: Iterable[Block], find: Finder, places: Places, links: list[str]) -> Iterator[Stretch]:
    """Each block under its role's layout; list items close together, a credit under its caption.

    The addresses of links are added to ``links``.
    """
    last: Role | None = None
    for number, block in enumerate(blocks):
        layout = LAYOUT[block.role]
        if block.role is Role.LIST_ITEM is last:
            layout = layout._replace(gap=0)
        shown = harmless_block(block)
        if shown.text:
            spans = (Range(s.start, s.end, STYLE_OF[s.mark]) for s in shown.spans)
            yield numbered(
                marked(shown.text, layout, find, (*spans, *places.get(number, ()))), shown.spans, links
            )
        else:  # a picture of which only the address is known
            yield marked(harmless_line(block.target), layout, nothing)
        if block.credit:
            yield marked(harmless_line(block.credit.line), CREDIT, find)
        last = block.role


def numbered(stretch: Stretch, spans: Iterable[Span], links: list[str]) -> Stretch:
    """The stretch with a number in brackets behind each link whose address is known."""
    ends: list[int] = []
    labels: list[str] = []
    for span in sorted(spans, key=lambda span: span.end):
        if span.target and span.mark is Mark.LINK:
            links.append(span.target)
            ends.append(span.end)
            labels.append(f"[{len(links)}]")
    if not ends:
        return stretch
    shifts = [0, *accumulate(map(len, labels))]
    parts = (stretch.text[a:b] + label for a, b, label in zip([0, *ends], ends, labels, strict=False))
    ranges = (
        r._replace(
            start=r.start + shifts[bisect_right(ends, r.start)], end=r.end + shifts[bisect_left(ends, r.end)]
        )
        for r in stretch.ranges
    )
    return replace(stretch, text="".join((*parts, stretch.text[ends[-1] :])), ranges=tuple(ranges))


def marked(text: str, layout: Layout, find: Finder, spans: tuple[Range, ...] = ()) -> Stretch:
    """A text as its layout says, with its spans and the hits in it."""
    found = (
        Range(at + start, at + end, "hit")
        for at, part in parts(text)
        for start, end in find(part, layout.field)
    )
    hits = tuple(islice(found, MOST_HITS))
    return Stretch(text, layout.style, spans + hits, layout.first, layout.rest, layout.gap)


def parts(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts of whole words, each with its place."""
    start = 0
    while start < len(text):
        end = start + PART
        if end < len(text):
            end = text.rfind(" ", start, end) + 1 or end
        yield start, text[start:end]
        start = end


def colophon(record: Record) -> list[Stretch]:
    """What stands below an article: where this copy came from, what was kept with it, how it was read."""
    source = record.cleaned.source
    tags = (f"#{tag}" for tag in record.tags)
    facts = (record.name, source.format, source.encoding, f"added {dated(record.saved)}", *tags)
    copy = Stretch(harmless_line(" · ".join(filter(None, facts))), "aside", gap=1)
    note = (
        [Stretch(harmless(record.note), "note", first="  My note: ", rest="    ", gap=1)]
        if record.note
        else []
    )
    count = len(record.duplicates)
    others = "another article tells" if count == 1 else f"{count} other articles tell"
    twins = f"{others} the same; = in the list finds what is like this" if count else ""
    notes = filter(None, (*record.cleaned.notes, twins))
    told = (Stretch(harmless_line(n), "aside", first="  Note: ", rest="    ") for n in notes)
    return [Stretch("* * *", "aside", gap=2), *note, copy, *told]
