"""Front matter: headline, deck and byline leave the blocks and become fields of the article.

What the source's own metadata already state stays as stated; the block goes all the same if it says
the same in other words, and stays under its role if it says something else. A byline's line that says
who made the pictures, or what else somebody did, stays as a contribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cleaners import byline_lines
from cleaners.article import Article, Block, Role
from cleaners.byline_names import OTHERS_BY
from cleaners.repair import Change, Fact
from cleaners.squeeze import letters_of


def find(article: Article) -> Iterator[Change]:
    """The first block of each of the three roles, taken over."""
    taken: set[Role] = set()
    for at, block in enumerate(article.blocks):
        if block.role not in (Role.HEADLINE, Role.DECK, Role.BYLINE) or block.role in taken:
            continue
        facts = stated(block, article)
        if facts is None:
            continue
        article = replace(article, **{fact.name: fact.after for fact in facts})
        if block.role is not Role.BYLINE:  # above the headline one may say who, and below it another when
            taken.add(block.role)
        news = tuple(fact for fact in facts if fact.before != fact.after)
        told = f"the {block.role} is a field of the article"
        yield Change(at, (block,), tuple(others(block)), told, 0.99, facts=news)


def others(block: Block) -> Iterator[Block]:
    """The lines of a byline that say who made the pictures, or edited it: no field is for them."""
    for line in re.finditer(r"[^\n]+", block.text if block.role is Role.BYLINE else ""):
        if OTHERS_BY.match(line[0]):
            yield replace(block.cut(*line.span()), role=Role.CONTRIBUTION)


def stated(block: Block, article: Article) -> list[Fact] | None:
    """What ``block`` says for the fields of ``article``; ``None`` if it says something else than they do."""
    if block.role is Role.BYLINE:
        meta = byline_lines.parse_rows(block.text, article.language)
        if meta is None:
            return None
        return [
            fact("authors", article.authors, meta.authors),
            fact("published", article.published, meta.published),
            fact("site", article.site, meta.site),
        ]
    name = block.role.value
    known = getattr(article, name)
    text = " ".join(block.text.split())
    if known and letters_of(known) != letters_of(text):
        return None
    return [fact(name, known, text)]


def fact(name: str, known: Any, found: Any) -> Fact:
    """The field's value: what is known, else what was found."""
    return Fact(name, known, known or found or known)
