"""Plain text: one paragraph a line, blank lines between, captions set in by four spaces; verse as it is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from archive.exports.words import byline, caption
from cleaners.article import Block, Role

if TYPE_CHECKING:
    from cleaners import Cleaned

INDENT = "    "  # of captions: no word is added, and the text still shows what they are
BLANK = re.compile(r"[^\S ]")  # what is as blank as a space


def write(cleaned: Cleaned) -> str:
    """Headline, deck and byline, then the blocks; addresses of links are left out."""
    article = cleaned.article
    head = [" ".join(text.split()) for text in (article.headline, article.deck, byline(article)) if text]
    blocks = [block for block in article.blocks if lines(block).strip()]
    text = "\n\n".join([*head, *(lines(block) for block in blocks[:1])])
    for before, block in pairwise(blocks):
        listed = before.role is block.role is Role.LIST_ITEM
        text += ("\n" if listed else "\n\n") + lines(block)
    return text.rstrip() + "\n"


def lines(block: Block) -> str:
    """A block as its lines: one, but for verse, code and the like, which keep theirs, indents and all."""
    text = caption(block) if block.role is Role.CAPTION else block.text
    if block.role in (Role.CODE, Role.TABLE):
        return "\n".join(filter(str.strip, text.split("\n")))
    own = [BLANK.sub(" ", line).rstrip() for line in text.split("\n") if line.strip()]
    kept = own if len(own) > 1 else [" ".join(text.split())]
    if block.role is Role.CAPTION:
        return "\n".join(INDENT + line for line in kept)
    mark = "- " if block.role is Role.LIST_ITEM else ""
    return mark + ("\n" + " " * len(mark)).join(kept)
