"""Credit lines: who made and supplied a picture, printed at the end of its caption, is cut off and read.

``... in Tehran, July 19, 2022. (Handout via REUTERS)`` becomes the caption and its credit. What stays:
brackets that explain, ``(IRGC)``, ``(+1.3%)``, ``(left)``; names and agencies that belong to the
sentence; a caption that nothing but a guess would split. ``cleaners.credits`` has the grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.credits import credit_in
from cleaners.credits import find as credit_of
from cleaners.repair import Change


def find(article: Article) -> Iterator[Change]:
    """Each caption with its credit cut off and set beside it."""
    for at, block in enumerate(article.blocks):
        if block.role is not Role.CAPTION or block.credit is not None:
            continue
        found = credit_of(block.text, article.language)
        if found:
            credit = credit_in(block.text, found)
            caption = replace(block.cut(*found.caption), credit=credit)
            reason = f"the picture's credit, told by {found.evidence}: {credit.line}"
            yield Change(at, (block,), (caption,), reason, found.confidence)
