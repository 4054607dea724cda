"""Plain text: one paragraph a line, blank lines between, captions set in by four spaces."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from archive.exports.words import byline, caption
from cleaners.article import Block, Role

if TYPE_CHECKING:
    from cleaners import Cleaned

INDENT = "    "  # of captions: no word is added, and the text still shows what they are


def write(cleaned: Cleaned) -> str:
    """Headline, deck and byline, then the blocks; addresses of links are left out."""
    article = cleaned.article
    head = [" ".join(text.split()) for text in (article.headline, article.deck, byline(article)) if text]
    blocks = [block for block in article.blocks if line(block).strip()]
    text = "\n\n".join([*head, *(line(block) for block in blocks[:1])])
    for before, block in pairwise(blocks):
        listed = before.role is block.role is Role.LIST_ITEM
        text += ("\n" if listed else "\n\n") + line(block)
    return text.rstrip() + "\n"


def line(block: Block) -> str:
    """A block as its line; code and tables keep the lines that they have."""
    if block.role in (Role.CODE, Role.TABLE):
        return "\n".join(filter(str.strip, block.text.split("\n")))
    text = " ".join((caption(block) if block.role is Role.CAPTION else block.text).split())
    if block.role is Role.CAPTION:
        return INDENT + text
    if block.role is Role.LIST_ITEM:
        return f"- {text}"
    return text
