"""Plain text, as a converter or a person left it: blank lines part blocks, form feeds part pages.

Columns side by side are read one after the other (``text_columns``). Line breaks within a block stay: whether
they mean anything is for the rules to judge. What the layout said is handed on in ``place``: the page, the
line, the indent of the first line and the gap before. Underlines and links may be written as tags (see
``inline_tags``), headings with a row of signs below them (``ruled_headings``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Block, Place, Role
from cleaners.layout.letter_widths import widest
from cleaners.readers import front_matter
from cleaners.readers.headings import above_the_text
from cleaners.readers.markup import inline_tags
from cleaners.readers.pages import line_numbers
from cleaners.readers.text import ruled_headings, text_line_numbers
from cleaners.readers.text.text_columns import one_by_one
from cleaners.repair import Omission, Reading
from cleaners.words.listed import CONJUNCTIONS

# A hyphen at a line end, or where there was one; not those of "Vor- und Nachteile".
AT_LINE_END = re.compile(
    rf"[^\W\d_]-([ \n])(?! *(?:{'|'.join(sorted(set().union(*CONJUNCTIONS.values())))})\b) *[a-zà-öø-ÿ]"
)
FEW = 5  # hyphens at line ends in a short text of a tool that drops them; one that does not leaves more
SELDOM = 3000  # characters to each more of them: about two pages
SIGNS = "the row of signs that marks a heading"
TAB = 8  # columns, as every terminal has it


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Every text is plain text, if it is nothing else."""
    return True


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article in ``text``: paragraphs all, for a text does not say what they are.

    Save that it may begin with lines that are labelled.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = front_matter.labelled(text)
    blocks: list[Block] = []
    left: list[Omission] = []
    styles: dict[tuple[str, int], Role] = {}
    page, gap, first = 0, 0, 0
    lines: list[str] = []

    def end_block() -> None:
        nonlocal gap, first
        if ruled := ruled_headings.on_top(lines):
            styles.setdefault(ruled.style, Role.SUBHEAD if styles else Role.HEADLINE)
            heading = block([ruled.line], Place(page, first, indent(ruled.line), gap))
            blocks.append(replace(heading, role=styles[ruled.style]))
            left.extend(Omission(row.strip(), SIGNS) for row in ruled.rows)
            del lines[: ruled.lines]
            first, gap = first + ruled.lines, 0
        if lines:
            blocks.append(block(lines, Place(page, first, indent(lines[0]), gap)))
            lines.clear()
            gap = 0

    pages, numbers = text_line_numbers.without_numbers(list(pages_of(text, head.lines if head else 0)))
    if numbers:
        left.append(Omission(numbers, line_numbers.TOLD))
    for rows in pages:
        page += 1
        for at, line in one_by_one([line for _, line in rows]):
            if not line:
                end_block()
                gap += 1
                continue
            if not lines:
                first = rows[at][0]
            lines.append(line)
        end_block()
    values = head.values if head else {}
    blocks = with_hyphens(above_the_text(blocks) if styles else blocks)
    article = replace(front_matter.article(values), blocks=tuple(blocks))
    told = "the lines on top, read into the article's fields"
    omissions = (*((Omission(head.text, told),) if head else ()), *left)
    return Reading(article, omissions, kept=front_matter.kept(values))


def indent(line: str) -> int:
    """How deep a line begins, in characters."""
    return len(line) - len(line.lstrip())


def pages_of(text: str, head: int) -> Iterator[list[tuple[int, str]]]:
    """The lines of each page with their numbers in the text, without those of its head.

    A form feed may stand before a page's first line.
    """
    rows: list[tuple[int, str]] = []
    for number, raw in enumerate(text.split("\n")[head:], head + 1):
        for n, part in enumerate(raw.split("\f")):
            if n:
                yield rows
                rows = []
            line = part.expandtabs(TAB).rstrip()
            if line or not n:
                rows.append((number, line))
    yield rows


def with_hyphens(blocks: Sequence[Block]) -> list[Block]:
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
    margin = min(map(indent, lines))
    text, spans = inline_tags.parse("\n".join(line[margin:] for line in lines))
    return Block(Role.PARAGRAPH, text, spans, place=place._replace(width=widest(lines)))
