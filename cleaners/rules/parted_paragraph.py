"""Parted paragraphs: a paragraph that a page's end, or what was printed there, cut in two.

    ... the president signed the        ->  ... the president signed the order of the court ...
    order of the court ...

The first half ends no sentence and the second goes on in lower case, or the first ends in a divided
word. Two paragraphs of which the first ends as a sentence stay two, and so does whatever stands below
a heading: that ends no sentence either, but what follows it begins with a capital.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Article, Block, Role
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended


def find(article: Article) -> Iterator[Change]:
    """Each run of paragraphs that is one."""
    blocks = article.blocks
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and are_one(blocks[end - 1], blocks[end]):
            end += 1
        if end - at > 1:
            whole = blocks[at]
            for block in blocks[at + 1 : end]:
                whole = whole.join(block)
            told = "a sentence that goes on in the next block, in lower case"
            yield Change(at, blocks[at:end], (whole,), told, 0.95)
        at = end


def are_one(before: Block, after: Block) -> bool:
    """Whether ``after`` goes on where ``before`` was cut."""
    if before.role is not Role.PARAGRAPH or after.role is not Role.PARAGRAPH or not before.text:
        return False
    if "\n" in before.text or "\n" in after.text:
        return False
    return begins_lower(after.text) and not is_ended(before.text)
