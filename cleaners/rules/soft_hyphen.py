"""Soft hyphens: a sign that only says where a word may be divided goes.

    the Ca·na·di·an win·ter   ->  the Canadian winter      (· stands for U+00AD, which shows nowhere)

Web pages are full of them, and what is printed from such a page and read back has them in every word:
then no other program finds the word. One at a line's end, before or behind a hyphen that shows, too,
is left to ``line_break_hyphen``, for which it is proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Article, Role
from cleaners.repair import Change

SOFT = "\u00ad"
IDLE = re.compile(rf"{SOFT}(?!\s|[-‐]\s|[-‐]?\Z)")
SILENT = (Role.CODE,)


def find(article: Article) -> Iterator[Change]:
    """Each block with soft hyphens within its lines."""
    for at, block in enumerate(article.blocks):
        if block.role in SILENT or SOFT not in block.text:
            continue
        found = [each.span() for each in IDLE.finditer(block.text)]
        if found:
            many = "a soft hyphen" if len(found) == 1 else f"{len(found)} soft hyphens"
            reason = f"{many}: signs that only say where a word may be divided"
            yield Change(at, (block,), (block.splices((*span, "") for span in found),), reason, 1.0)
