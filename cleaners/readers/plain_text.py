"""Plain text, as a converter or a person left it: blank lines part blocks, form feeds part pages.

Line breaks within a block stay: whether they mean anything is for the rules to judge. What the layout
said is handed on in ``place``: the page, the line, the indent of the first line and the gap before.
Underlines and links may be written as tags (see ``inline_tags``).
"""

from __future__ import annotations

from cleaners.article import Article, Block, Place, Role
from cleaners.letter_widths import widest
from cleaners.readers import inline_tags
from cleaners.repair import Reading

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

    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        for n, part in enumerate(raw.split("\f")):
            if n:
                end_block()
                page += 1
            line = part.expandtabs(TAB).rstrip()
            if not line:
                end_block()
                gap += not n
                continue
            if not lines:
                first = number
            lines.append(line)
    end_block()
    return Reading(Article(tuple(blocks)))


def block(lines: list[str], place: Place) -> Block:
    """A paragraph of these lines, each still indented as much as it is deeper than the least deep."""
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    text, spans = inline_tags.parse("\n".join(line[margin:] for line in lines))
    return Block(Role.PARAGRAPH, text, spans, place=place._replace(width=widest(lines)))
