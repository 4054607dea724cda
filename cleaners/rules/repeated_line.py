"""Repeated lines: a page's head in a text that has lost its page ends.

A block that comes back, the same but for its figures, and once at least cuts a sentence in two, was
printed by the page each time; with it goes what comes back beside it, such as a date of printing or a
site's name. So does an address that stands alone and comes back. In markup that people wrote, which no page
has cut, only an address does, or the headline. A refrain, which comes back between
whole stanzas, stays; so do the cells of a table, of which more stand in a row, and what stands between the
headline and the meta line or, where neither is known, the first of several that are the same to the letter:
it may be the headline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cleaners.article import Article, Block, Role
from cleaners.layout.page_numbers import BARE_NUMBER, ascending, headline_of
from cleaners.layout.print_lines import BARE_ADDRESS, PAGE, PRINTED
from cleaners.layout.running_figures import STEPS, count_on, figures, shape
from cleaners.repair import Change
from cleaners.sentences import cuts_a_sentence, is_ended
from cleaners.squeeze import is_cut_of, letters_of

SHORTEST = 12  # letters of a line that is one by itself, so that "Yes." in an interview is not
LONGEST = 300  # characters: longer than any head
SENTENCE = 120  # characters from which on what ends in a full stop is text: a licence, a refrain in prose
PROVEN = 0.15  # of a line's places at least: half of all pages end in a sentence, hardly a heading
RUNNING = 0.25  # share of blocks that end a sentence, heads and captions among them
EDGES = 8  # blocks of a page's foot and the next one's head at most: more in a row are the cells of a table
DATE = re.compile(PRINTED)
NUMBER = re.compile(rf"{PAGE}|{BARE_NUMBER.pattern}", re.IGNORECASE)


def find(article: Article) -> Iterator[Change]:
    """Each block that a page's head made."""
    blocks = article.blocks
    meta = next((at for at, block in enumerate(blocks) if block.role is Role.BYLINE), -1)
    top = next((at for at, block in enumerate(blocks) if block.role is Role.HEADLINE), 0)
    open_to = [at for at in range(len(blocks)) if at > meta or at < top]
    numbers = {at for at in open_to if is_number(blocks[at])}
    places = repeated(blocks, open_to, numbers)
    if not places:
        return
    headline = letters_of(headline_of(article))
    again = {at for found in places.values() for at in found}
    running = is_running(blocks) and any(block.place.is_known for block in blocks)
    proven = {
        at
        for run in runs(sorted(again | numbers))
        if is_proven(blocks, run, again.intersection(run), headline, running)
        for at in run
    }
    for at in ascending(article, headline, proven) if proven else ():
        told = f"a page's number, beside its head: {blocks[at].text}"
        yield Change(at, (blocks[at],), (), told, 0.95)
    for found in places.values():
        if len(proven.intersection(found)) < PROVEN * len(found) or proven.isdisjoint(found):
            continue
        same = len({blocks[at].text for at in found}) == 1
        first = same and meta < 0 and not top and article.headline is None  # of them may be the headline
        for at in found[int(first) :]:
            told = f"a page's head, which comes back between the paragraphs: {blocks[at].text}"
            yield Change(at, (blocks[at],), (), told, 0.95)


def repeated(
    blocks: Sequence[Block], open_to: Sequence[int], numbers: Collection[int]
) -> dict[str, list[int]]:
    """The places of each line that comes back, by its shape; of short lines only beside others or a number.

    ``open_to`` are the blocks that may be a page's, ``numbers`` those of them that are a page's number.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at in open_to:
        block = blocks[at]
        if block.role is Role.PARAGRAPH and at not in numbers and may_be_head(block.text):
            places[shape(block.text)].append(at)
    lines = {key: found for key, found in places.items() if len(found) > 1 and run_on(blocks, found)}
    long = {key for key, found in lines.items() if says_enough(key, blocks[found[0]])}
    sides = {at for key in long for at in lines[key]}.union(numbers)
    beside = {
        key
        for key, found in lines.items()
        if sum(not sides.isdisjoint((at - 1, at + 1)) for at in found) >= max(2, len(found) - 1)
    }
    told = long | beside
    return {key: found for key, found in lines.items() if key in told}


def run_on(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether most figures in these lines count pages or stay the same; those of dates and versions jump."""
    said = [figures(blocks[at].text) for at in places]
    steps = [count_on(line, following, STEPS) for line, following in pairwise(said)]
    return 2 * sum(steps) >= len(steps)


def may_be_head(text: str) -> bool:
    """Whether a page's head can read so: no longer than two lines, or no sentence with a full stop."""
    lines = text.count("\n") + 1  # of code there may be more
    return len(text) <= LONGEST and lines <= 2 and not (len(text) > SENTENCE and text.rstrip().endswith("."))


def is_number(block: Block) -> bool:
    """Whether the block is a page's number."""
    return block.role is Role.PARAGRAPH and NUMBER.fullmatch(block.text) is not None


def says_enough(key: str, block: Block) -> bool:
    """Whether a line is too long to come back by chance, or is the date of printing."""
    return sum(map(str.isalpha, key)) >= SHORTEST or DATE.fullmatch(block.text) is not None


def runs(places: Sequence[int]) -> Iterator[list[int]]:
    """The places that follow each other."""
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def is_proven(
    blocks: Sequence[Block], run: Sequence[int], again: set[int], headline: str, running: bool
) -> bool:
    """Whether lines in a row are a page's: they cut a sentence of ``running`` text, or say so themselves.

    ``again``: those of them that come back; an address is among them, or the headline's first words.
    """
    texts = [blocks[at].text for at in again]
    if len(run) > EDGES:
        return False
    if any(BARE_ADDRESS.fullmatch(text) or is_cut_of(text, headline) for text in texts):
        return True
    return bool(again) and running and cuts_a_sentence(blocks, min(run), max(run))


def is_running(blocks: Sequence[Block]) -> bool:
    """Whether the blocks are sentences by and large: in a list of changes each line cuts one."""
    ended = sum(is_ended(block.text) for block in blocks)
    return ended >= RUNNING * len(blocks)
