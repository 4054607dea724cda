"""Stretched lines: a line whose spaces were set so wide that a converter took its words for columns.

    Ruth

    Ansel,                ->   Ruth Ansel, who runs the
                               lighthouse-keepers' association and its boats,
    who                        ...
    ...

Justified type in a narrow column has such lines above a word that did not fit; pdftotext tells each of their
words as a line, or as a paragraph, of its own. They are a line again if together they fit into the measure,
one of them is a little word that no list has as an item, and running text follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise

from cleaners.article import Article, Block, Role
from cleaners.layout.block_lines import Line, lines_of
from cleaners.layout.line_setting import is_set_as_verse, measure
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended
from cleaners.words.stop_words import stop_words

FEWEST = 3  # words: two short lines are a name, a signature, a heading of two words
FULL = 0.5  # of the measure: a line of running text is longer
COLUMN = 27  # characters: in a narrower one lists and verse are likelier
PAGE = 130  # characters of the longest line on paper: longer ones are paragraphs


def find(article: Article) -> Iterator[Change]:
    """Each run of blocks in which lines of one word are a line."""
    texts = (block.text.split("\n") for block in article.blocks if block.role is Role.PARAGRAPH)
    if sum(map(is_one_word, chain.from_iterable(texts))) < FEWEST:
        return
    on_pages = list(pages(article))
    lines = chain.from_iterable(on_pages)
    width = measure([len(line.text) for line in lines if " " in line.text.strip()])
    little = stop_words(article.language)
    if not COLUMN <= width <= PAGE or is_set_as_verse(article):
        return
    glue: dict[tuple[Line, Line], str] = {}
    for page in on_pages:
        for first, last in stretched(page, width, little):
            glue |= dict.fromkeys(pairwise(page[first : last + 1]), " ")
            glue[page[last], page[last + 1]] = "\n"
            before = page[first - 1].text if first else ""
            if len(before) > FULL * width and not is_ended(before):
                glue[page[first - 1], page[first]] = "\n"
    yield from closed(article, glue)


def pages(article: Article) -> Iterator[list[Line]]:
    """The lines of each stretch of paragraphs on one page."""
    blocks = enumerate(article.blocks)
    for (paragraph, _), together in groupby(blocks, lambda b: (b[1].role is Role.PARAGRAPH, b[1].place.page)):
        if paragraph:
            yield [line for at, block in together for line in lines_of(at, block)]


def stretched(page: Sequence[Line], width: float, little: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The first and the last of the words that were a line, as places in ``page``."""
    at = 0
    for alone, together in groupby(page, lambda line: is_one_word(line.text)):
        words = [line.text.strip() for line in together]
        end = at + len(words)
        if alone and end < len(page) and not is_ended(words[-1]):
            words = words[-PAGE:]  # more are no line, and each step below looks at all of them
            while len(" ".join(words)) > width:  # what is above the line is another one's
                words.pop(0)
            following = page[end].text
            goes_on = begins_lower(following) or len(following) > FULL * width
            if goes_on and len(words) >= FEWEST and not little.isdisjoint(words):
                yield end - len(words), end - 1
        at = end


def is_one_word(text: str) -> bool:
    """Whether a line is one word, not indented, with letters in it."""
    return len(text.split(maxsplit=1)) == 1 and not text[0].isspace() and any(map(str.isalpha, text))


def closed(article: Article, glue: dict[tuple[Line, Line], str]) -> Iterator[Change]:
    """The blocks with ``glue`` between the lines that it names."""
    inside: dict[int, list[tuple[int, int, str]]] = {}
    over: dict[int, str] = {}  # between a block and the next
    for (line, following), between in glue.items():
        if line.at == following.at:
            inside.setdefault(line.at, []).append((line.end, following.start, between))
        else:
            over[line.at] = between
    at = 0
    while at < len(article.blocks):
        end = at
        while end in over:
            end += 1
        before = article.blocks[at : end + 1]
        after = before[0].splices(inside.get(at, ()))
        for n in range(at + 1, end + 1):
            after = after.join(article.blocks[n].splices(inside.get(n, ())), over[n - 1])
        if before != (after,):
            yield Change(at, before, (after,), said(before), 0.9)
        at = end + 1


def said(before: Sequence[Block]) -> str:
    """Why they are one."""
    lines = sum(block.text.count("\n") + 1 for block in before)
    return f"among these {lines} lines a line that was set with wide spaces stands word by word"
