"""Plain text, as a converter or a person left it: blank lines part blocks, form feeds part pages.

Line breaks within a block stay: whether they mean anything is for the rules to judge. What the layout
said is handed on in ``place``: the page, the line, the indent of the first line and the gap before.
Underlines and links may be written as tags (see ``inline_tags``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Place, Role
from cleaners.layout.letter_widths import widest
from cleaners.readers import inline_tags
from cleaners.readers.text_columns import Numbered, in_order
from cleaners.repair import Reading
from cleaners.words.listed import CONJUNCTIONS

# A hyphen at a line end, or where there was one; not those of "Vor- und Nachteile".
AT_LINE_END = re.compile(
    rf"[^\W\d_]-([ \n])(?! *(?:{'|'.join(sorted(set().union(*CONJUNCTIONS.values())))})\b) *[a-zà-öø-ÿ]"
)
FEW = 5  # hyphens at line ends in a short text of a tool that drops them; one that does not leaves more
SELDOM = 3000  # characters to each more of them: about two pages
TAB = 8  # columns, as every terminal has it


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Every text is plain text, if it is nothing else."""
    return True


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article in ``text``: paragraphs all, for a text does not say what they are."""
    blocks: list[Block] = []
    page, gap, first = 1, 0, 0
    lines: list[str] = []

    def end_block() -> None:
        nonlocal gap
        if lines:
            blocks.append(block(lines, Place(page, first, len(lines[0]) - len(lines[0].lstrip()), gap)))
            lines.clear()
            gap = 0

    for page, found in pages_of(text):
        for n, (number, line) in enumerate(in_order(found)):
            if not line:
                end_block()
                gap += n > 0 or page == 1  # what stands behind a form feed is no blank line
                continue
            if not lines:
                first = number
            lines.append(line)
        end_block()
    return Reading(Article(tuple(with_hyphens(blocks))))


def pages_of(text: str) -> Iterator[tuple[int, list[Numbered]]]:
    """The number of each page, from 1, and its lines with their numbers."""
    page: list[Numbered] = []
    count = 1
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        for n, part in enumerate(raw.split("\f")):
            if n:
                yield count, page
                page, count = [], count + 1
            page.append((number, part.expandtabs(TAB).rstrip()))
    yield count, page


def with_hyphens(blocks: list[Block]) -> list[Block]:
    """The blocks, those with hyphens at line ends marked if what made the text has dropped none.

    A tool that drops them and joins the lines leaves a few, at the ends of pages and of underlines.
    """
    places = [[found[1] for found in AT_LINE_END.finditer(block.text)] for block in blocks]
    joined = sum(end == " " for ends in places for end in ends)
    many = joined > FEW + sum(len(block.text) for block in blocks) / SELDOM
    return [
        replace(block, place=block.place._replace(hyphens=True)) if ends and (many or "\n" in ends) else block
        for block, ends in zip(blocks, places, strict=True)
    ]


def block(lines: list[str], place: Place) -> Block:
    """A paragraph of these lines, each still indented as much as it is deeper than the least deep."""
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    text, spans = inline_tags.parse("\n".join(line[margin:] for line in lines))
    return Block(Role.PARAGRAPH, text, spans, place=place._replace(width=widest(lines)))
