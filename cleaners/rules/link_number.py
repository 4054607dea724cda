"""Link numbers: what a text browser sets before each link, and the list of addresses that it ends with.

    the [1]harbour office has closed it  ...  References  1. https://courier.example/office
    the harbour office has closed it

``lynx -dump`` and its kin number links so. Where a link ends nobody can tell, so no address finds its way
back to one: the numbers and the list go together, and stand in their repairs. Only where the text ends in a
list of nothing but addresses that begins with 1, most of whose numbers stand before words of the text, in
their order. A writer's own notes, set behind a word or in a list that says more, stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaners.article import Article, Block
from cleaners.repair import Change, Edit, Proposal

ENTRY = re.compile(r"[ ]*(\d{1,4})\. +(?:[a-z][a-z+.-]*://|mailto:|javascript:|about:)\S*", re.IGNORECASE)
TITLE = re.compile(r"(?:References|Visible links|Hidden links|Links|Verweise|Références|Referencias)\s*:?")
NUMBER = re.compile(r"\[(\d{1,4})\](?=[^\s\[\]().,;:])")
LEAST = 0.5  # share of the list's numbers that stand in the text: links may have nothing but a picture


def find(article: Article) -> Iterator[Proposal]:
    """Each number before a link, and the list."""
    blocks = article.blocks
    last = list(takewhile(lambda at: is_list(blocks[at]), reversed(range(len(blocks)))))[::-1]
    listed = [number for at in last for number in entries(blocks[at])]
    if not listed or listed[0] != 1 or listed != sorted(listed):
        return
    text = range(last[0])
    found = [(at, mark) for at in text for mark in NUMBER.finditer(blocks[at].text)]
    numbers = [int(mark[1]) for _, mark in found]
    if not set(numbers) <= set(listed) or numbers != sorted(numbers) or len(numbers) < LEAST * len(listed):
        return
    for at, mark in found:
        yield Edit(at, mark.start(), mark.end(), "", "the number that a text browser gave to a link", 0.95)
    told = "the addresses of the links, as a text browser lists them"
    for at in last:
        yield Change(at, (blocks[at],), (), told, 0.95)


def is_list(block: Block) -> bool:
    """Whether a block is a part of the list: its title, or addresses with their numbers."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    return all(ENTRY.fullmatch(line.rstrip()) or TITLE.fullmatch(line.strip()) for line in lines)


def entries(block: Block) -> Sequence[int]:
    """The numbers of the addresses in a block."""
    return [int(entry[1]) for line in block.text.split("\n") if (entry := ENTRY.match(line))]
