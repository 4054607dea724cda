"""Running heads and feet: lines that a page prints again and again at its edges.

What stands at the top or the foot of neighbouring pages, the same but for figures that count the pages, is
the page's and not the article's. So is a line alone at a page's top that cuts a sentence in two, even
once, if it says nothing of its own. A line that comes back in the middle of pages stays, and so does on the
first page what later pages repeat of it: that is the headline. On two pages only, a sentence comes back by
chance ("Carried unanimously."), and so does who speaks, in a play.

pdftotext joins a word divided at a page's end with what stands next there, the page's foot: ``annoyPage 1
of 3``. The word gets its hyphen back; ``line_break_hyphen`` judges it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from cleaners.article import Article, Block, Role
from cleaners.credits import looks_like_caption_credit
from cleaners.layout.block_lines import Line, lines_of
from cleaners.layout.running_figures import FIGURE, count_on, figures, shape
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended, runs_on
from cleaners.squeeze import letters_of

WELDED = 4  # letters at least of a foot that is found at a line's end
NEAR = 2  # pages from one running line to the next: left and right pages have others
DEEP = 4  # lines at a page's edge that can be a head: a wrapped title, a site, a date, a number
PAGES = 3  # that have a head which is as deep, or deeper, or reads like the text's own
NAME = 4  # words of a speaker's name
LONGEST = 300  # characters: longer than any head
SENTENCE = 150  # the same, if it ends as a sentence does
CUT = ("…", "...")  # how heads are shortened
CLOSING = tuple('"”’»«)]')  # a speech ends so, and a bracket
EQUATION = re.compile(r"\s[=≈<>≤≥]\s")  # in a formula that is set apart


def find(article: Article) -> Iterator[Change]:
    """The blocks without the lines that pages have put there."""
    if len({block.place.page for block in article.blocks}) < 2:
        return
    doomed: dict[int, list[Line]] = defaultdict(list)
    for line in sorted(set(at_page_edges(article))):
        doomed[line.at].append(line)
    for at, block in alone_in_a_sentence(article, doomed):
        yield Change(
            at, (block,), (), f"a page's first line, in the middle of a sentence: {block.text}", 0.93
        )
    for at, lines in doomed.items():
        block = article.blocks[at]
        after = tuple(rest(block, lines))
        said = "; ".join(dict.fromkeys(line.text.strip() for line in lines))
        yield Change(at, (block,), after, f"the page's own line, printed on every page: {said}", 0.98)


def rest(block: Block, lines: Iterable[Line]) -> Iterator[Block]:
    """What is left of ``block`` without ``lines``; a word that one was joined with has its hyphen again."""
    start = 0
    for line in lines:
        piece = block.cut(start, line.start).strip()
        if piece.text and block.text[line.start - 1].isalpha():
            yield piece.splices([(len(piece.text), len(piece.text), "-")])
        elif piece.text:
            yield piece
        start = line.end
    piece = block.cut(start, len(block.text)).strip()
    if piece.text:
        yield piece


def at_page_edges(article: Article) -> Iterator[Line]:
    """Lines at the top or foot of pages that stand there on other pages too."""
    pages: dict[int, list[tuple[int, Block]]] = defaultdict(list)
    for at, block in enumerate(article.blocks):
        if block.role not in (Role.HEADLINE, Role.DECK, Role.BYLINE):
            pages[block.place.page].append((at, block))
    names = speakers(article)
    for edge in (1, -1):
        edges = {page: edge_lines(blocks, edge) for page, blocks in pages.items()}
        heads = heads_of(edges, names)
        feet = {head for _, head in heads} if edge < 0 else set()
        for page, lines in edges.items():
            # From the edge inwards: the first line that is not repeated belongs to the article.
            own = first_own(page, lines, heads)
            yield from lines[: min(own, DEEP)]
            if own < min(DEEP, len(lines)):
                yield from welded(lines[own], feet)


def speakers(article: Article) -> set[str]:
    """The shapes of the lines in capitals above what somebody says, if several speak."""
    tops = (block.text.partition("\n") for block in article.blocks if block.role is Role.PARAGRAPH)
    names = {shape(top) for top, _, said in tops if top.isupper() and said and len(top.split()) <= NAME}
    return names if len(names) > 1 else set()


def heads_of(edges: Mapping[int, Sequence[Line]], names: Collection[str]) -> set[tuple[int, str]]:
    """The pages, and the shapes of their heads, or feet: lines with none of the article outside of them."""
    heads = set(running(edges))
    while True:
        outer = {page: lines[: first_own(page, lines, heads)] for page, lines in edges.items()}
        kept = set(running(outer))
        if kept == heads:
            return heads - told_twice(edges, heads) - by_chance(heads, names)
        heads = kept


def by_chance(heads: Collection[tuple[int, str]], names: Collection[str]) -> set[tuple[int, str]]:
    """What of ``heads`` stands on two pages only and may be the text's own: a sentence, or who speaks."""
    pages = Counter(head for _, head in heads)
    said = {head for head in pages if is_ended(head) and not head.endswith(CUT) and FIGURE not in head}
    return {(page, head) for page, head in heads if pages[head] < PAGES and (head in said or head in names)}


def told_twice(
    edges: Mapping[int, Sequence[Line]], heads: Collection[tuple[int, str]]
) -> set[tuple[int, str]]:
    """Those of ``heads`` that are none: more lines than a head has, on two pages only, are a paragraph."""
    pages = Counter(head for _, head in heads)
    deep = (lines for page, lines in edges.items() if first_own(page, lines, heads) > DEEP)
    twice = {said for lines in deep for line in lines if pages[said := shape(line.text)] < PAGES}
    return {(page, head) for page, head in heads if head in twice}


def first_own(page: int, lines: Sequence[Line], heads: Collection[tuple[int, str]]) -> int:
    """How many of the lines at a page's edge are its head's, or its foot's."""
    return next((n for n, line in enumerate(lines) if (page, shape(line.text)) not in heads), len(lines))


def running(edges: Mapping[int, Sequence[Line]]) -> Iterator[tuple[int, str]]:
    """The pages, and the shapes of the lines at one of their edges that run on from page to page."""
    places: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for page in sorted(edges):
        for line in filter(says_something, edges[page]):
            places[shape(line.text)].setdefault(page, figures(line.text))
    for head, on in places.items():
        for (page, said), (after, following) in pairwise(on.items()):
            if after - page <= NEAR and count_on(said, following, (after - page,)):
                yield page, head
                yield after, head


def welded(line: Line, feet: Collection[str]) -> Iterator[Line]:
    """The foot of the page at the end of ``line``, right behind a letter; other pages have it alone."""
    said = shape(line.text)
    for foot in feet:
        alone = said.endswith(foot) and len(letters_of(foot)) >= WELDED
        if alone and said[: -len(foot)][-1:].isalpha():
            words = r"\s+".join(re.escape(word) for word in foot.split()).replace(r"\#", r"\d+")
            if found := re.search(rf"{words}\s*$", line.text, re.IGNORECASE):
                yield Line(line.at, line.start + found.start(), line.end, found[0])
                return


def alone_in_a_sentence(
    article: Article, doomed: Mapping[int, Sequence[Line]]
) -> Iterator[tuple[int, Block]]:
    """Blocks of one line at a page's top between the halves of a sentence, once ``doomed`` lines are gone."""
    stays = [
        (at, block)
        for at, block in enumerate(article.blocks)
        if at not in doomed or any(rest(block, doomed[at]))
    ]
    for (_, before), (at, line), (_, after) in zip(stays, stays[1:], stays[2:], strict=False):
        pages = before.place.page, line.place.page, after.place.page
        if line.role is not Role.PARAGRAPH or at in doomed or not pages[0] < pages[1] == pages[2]:
            continue
        short = len(line.text) <= LONGEST and "\n" not in line.text and not begins_lower(line.text)
        if short and runs_on(before.text, after.text) and not is_whole(line.text):
            yield at, line


def is_whole(text: str) -> bool:
    """Whether a line says something of its own: it is a sentence, a speech, a formula, ends in a credit."""
    speaks = is_ended(text) or text.endswith(CLOSING) or EQUATION.search(text) is not None
    return speaks or looks_like_caption_credit(text) > 0


def says_something(line: Line) -> bool:
    """Whether a head can be so: it has a letter or a figure, and is no paragraph set in one line."""
    paragraph = len(line.text) > (SENTENCE if is_ended(line.text) else LONGEST)
    return any(map(str.isalnum, line.text)) and not paragraph


def edge_lines(blocks: list[tuple[int, Block]], edge: int) -> list[Line]:
    """The lines next to one edge of a page, the outermost first, and one more than a head can have."""
    found: list[Line] = []
    for at, block in blocks[::edge]:
        found += lines_of(at, block)[::edge]
        if len(found) > DEEP:
            break
    return found[: DEEP + 1]
