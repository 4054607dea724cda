"""List items: what a list's sign stands before.

    • two ropes        ->  two list items, without the bullets
    • a lamp

    1. Cast off.       ->  two list items, which keep their numbers
    2. Wait.

A bullet tells by itself; a star, a middle dot or a number only beside the next one. A dash does not: in
many languages it begins what somebody says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.layout.list_signs import Sign, sign_of
from cleaners.repair import Change


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is an item."""
    signs = [
        sign_of(block.text, article.language) if block.role is Role.PARAGRAPH else None
        for block in article.blocks
    ]
    for at, (block, sign) in enumerate(zip(article.blocks, signs, strict=True)):
        if sign and (sign.sure or is_beside(signs, at, sign)):
            told = (
                "its sign tells an item of a list"
                if sign.number is None
                else "its number counts a list's items"
            )
            yield Change(at, (block,), (item(block, sign),), told, 0.95)


def is_beside(signs: list[Sign | None], at: int, sign: Sign) -> bool:
    """Whether the item before or behind it has a sign of the same list."""
    before = signs[at - 1] if at else None
    behind = signs[at + 1] if at + 1 < len(signs) else None
    return bool((before and before.goes_on(sign)) or (behind and sign.goes_on(behind)))


def item(block: Block, sign: Sign) -> Block:
    """The block as an item; a number is kept, for others refer to it."""
    words = block if sign.number is not None else block.cut(sign.end, len(block.text))
    return replace(words, role=Role.LIST_ITEM)
