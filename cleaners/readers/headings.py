"""Which of a text's headings is its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.sentences import is_ended

HEADINGS = (Role.HEADLINE, Role.SUBHEAD)


def headed(article: Article, title: str) -> Article:
    """The article with one headline: what it is called, and the block that prints it, if one does.

    What stands above all text and is a heading, or says what the title says, is the headline: it wins over
    the title, which is often shortened. Every other ``h1`` is a subhead.
    """
    texts = [n for n, block in enumerate(article.blocks) if block.role is not Role.IMAGE]
    first = texts[0] if texts and heads(article.blocks[texts[0]], title) else None
    blocks = tuple(
        replace(block, role=Role.HEADLINE if n == first else Role.SUBHEAD)
        if n == first or block.role in HEADINGS
        else block
        for n, block in enumerate(article.blocks)
    )
    printed = "" if first is None else " ".join(blocks[first].text.split())
    return replace(article, blocks=blocks, headline=printed or title or article.headline)


def heads(block: Block, title: str) -> bool:
    """Whether the first block of a text is its headline."""
    return block.role in HEADINGS or " ".join(block.text.split()).casefold() == title.casefold()


def above_the_text(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with one headline at most: what is first marked as one, if it stands above the text.

    Converters mark a subhead in large type as they mark a headline, and each line of one for itself. A deck
    may stand above the headline, two paragraphs do not.
    """
    marked = [block.role is Role.HEADLINE for block in blocks]
    first = marked.index(True) if True in marked else len(blocks)
    below = marked.index(False, first) if False in marked[first:] else len(blocks)
    above = sum(block.role is Role.PARAGRAPH and is_ended(block.text) for block in blocks[:first])
    start = first if above > 1 else below
    return tuple(
        replace(block, role=Role.SUBHEAD) if n >= start and block.role is Role.HEADLINE else block
        for n, block in enumerate(blocks)
    )
