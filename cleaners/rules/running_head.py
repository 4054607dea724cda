"""Running heads and feet: lines that a page prints again and again at its edges.

What stands at the top or the foot of several pages, the same but for its figures, is the page's and
not the article's. So is, where a text has lost its page ends, a block that comes back with nothing
but its figures changed (``Page 2 of 15 The Harbour Post``) and once cuts a sentence in two. A refrain,
which comes back between whole stanzas, stays; so does the first appearance of what may be the headline.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.rules.folio import cuts_a_sentence
from cleaners.squeeze import squeeze

DEEP = 4  # lines at a page's edge that can be a head: a wrapped title, a site, a date, a number
SHORTEST = 12  # letters of a block that comes back, so that "Yes." in an interview is not one
LONGEST = 300  # characters: longer than any head
FIGURES = re.compile(r"\d+")


class Line(NamedTuple):
    """A line of a block and where in the block's text it stands."""

    block: int
    start: int
    end: int
    text: str


def find(article: Article) -> Iterator[Change]:
    """The blocks without the lines that pages have put there."""
    doomed: dict[int, list[Line]] = defaultdict(list)
    for line in (*at_page_edges(article), *coming_back(article)):
        doomed[line.block].append(line)
    for at in sorted(doomed):
        block = article.blocks[at]
        lines = sorted(set(doomed[at]), key=lambda line: line.start)
        after = tuple(rest(block, lines))
        said = "; ".join(dict.fromkeys(line.text.strip() for line in lines))
        yield Change(at, (block,), after, f"the page's own line, printed on every page: {said}", 0.98)


def rest(block: Block, lines: Iterable[Line]) -> Iterator[Block]:
    """What is left of ``block`` without ``lines``."""
    start = 0
    for line in lines:
        piece = block.cut(start, line.start).strip()
        if piece.text:
            yield piece
        start = line.end
    piece = block.cut(start, len(block.text)).strip()
    if piece.text:
        yield piece


def shape(text: str) -> str:
    """What stays the same of a running line: its letters, and that there are figures."""
    return FIGURES.sub("#", " ".join(text.lower().split()))


def lines_of(at: int, block: Block) -> list[Line]:
    """The lines of a block."""
    return [Line(at, m.start(), m.end(), m[0]) for m in re.finditer(r"[^\n]+", block.text)]


def at_page_edges(article: Article) -> Iterator[Line]:
    """Lines at the top or foot of pages that stand there on other pages too."""
    pages: dict[int, list[tuple[int, Block]]] = defaultdict(list)
    for at, block in enumerate(article.blocks):
        pages[block.place.page].append((at, block))
    if len(pages) < 2:
        return
    for edge in (1, -1):
        edges = [edge_lines(blocks, edge) for blocks in pages.values()]
        shapes = Counter(s for lines in edges for s in {shape(line.text) for line in lines})
        for lines in edges:
            for line in lines:
                # From the edge inwards: the first line that is not repeated belongs to the article.
                if shapes[shape(line.text)] < 2 or not is_numbered(line, lines):
                    break
                yield line


def is_numbered(line: Line, lines: list[Line]) -> bool:
    """A head must say something: a letter or a number, not a rule or a bullet alone."""
    return bool(squeeze(line.text).letters) and len(line.text) <= LONGEST and line in lines


def edge_lines(blocks: list[tuple[int, Block]], edge: int) -> list[Line]:
    """The lines next to one edge of a page, the outermost first."""
    found: list[Line] = []
    for at, block in blocks[::edge]:
        if len(block.text) > DEEP * LONGEST:
            break
        found += lines_of(at, block)[::edge]
        if len(found) >= DEEP:
            break
    return found[:DEEP]


def coming_back(article: Article) -> Iterator[Line]:
    """Whole blocks that come back with other figures, where that cuts a sentence in two."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(article.blocks):
        if block.role is Role.PARAGRAPH and len(block.text) <= LONGEST:
            places[shape(block.text)].append(at)
    meta = next((at for at, block in enumerate(article.blocks) if block.role is Role.BYLINE), 0)
    for key, found in places.items():
        if len(found) < 2 or len(squeeze(key).letters) < SHORTEST:
            continue
        if any(cuts_a_sentence(article, at) for at in found):
            texts = {article.blocks[at].text for at in found}
            # The same to the letter: the first one, or one above the meta line, may be the headline.
            for at in found[0 if len(texts) > 1 else 1 :]:
                if at > meta:
                    yield from lines_of(at, article.blocks[at])
