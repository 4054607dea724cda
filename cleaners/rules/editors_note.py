"""Editor's notes: what the desk says of the article itself, above or below it; corrections among them.

``Correction, April 3: An earlier version of this article misstated the bridge's length.`` Kept under the
role note. Only one of the first or last blocks, and only behind a whole sentence: a story that tells of
corrections, or in which somebody says "Correction: three", stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.desk_notes import is_desk_note
from cleaners.layout.story_end import story_end
from cleaners.repair import Change
from cleaners.sentences import is_ended

FIRST = 3  # blocks: below the headline, the deck and a caption
STORY = (Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM)  # a rule below may make the one of the other
LAST = 6  # blocks from the end: contributions, biographies and promotions may follow


def find(article: Article) -> Iterator[Change]:
    """Each such note."""
    last = story_end(article.blocks) - LAST
    above = Block(Role.HEADLINE, "")
    for at, block in enumerate(article.blocks):
        near = at < FIRST or at >= last
        begins = above.role not in STORY or is_ended(above.text) or is_desk_note(above.text)
        if near and begins and block.role is Role.PARAGRAPH and is_desk_note(block.text, above.text):
            told = "not of the story: the desk's own words about this article"
            yield Change(at, (block,), (replace(block, role=Role.NOTE),), told, 0.93)
        above = block
