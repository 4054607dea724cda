"""The one headline of a text whose title is stated outside of it: a book's chapter, a note."""

from __future__ import annotations

from dataclasses import replace

from cleaners.article import Article, Block, Role

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
