"""Page foot: what a web page prints below its article, its menus, other articles and the name of its maker.

    Tags: rivers, money
    Related articles
    Fish market moves under the motorway
    © 2026 The Varn Gazette - Powered by Quill

It is kept under the role related, from the first line that a site's foot has to the end, if nothing but short
lines follow, and if two kinds of signs at least say what it is, one of them what only a site prints. One kind
alone may be the article's, however often it comes: the rights of two poems, a form's ``Category: B``,
``Comments: none``. No sentence is of it, but one that says in which licence the site's texts are, or which
programme made it. What a page has printed beside its article, which is read behind that, is kept so, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Role
from cleaners.layout.story_end import beside_story
from cleaners.repair import Change
from cleaners.sentences import begins_lower, is_ended, word_count
from cleaners.site_lines import SHORT, is_tag_line, signs

ABOUT = 200  # characters about the author, behind the tags
FEWEST = 2  # kinds of signs: see above
LIST = 3  # lines of other articles' headlines or dates in one block
TAG = 3  # words that may begin in lower case: what is longer goes on with a sentence
SENTENCE = 6  # words: "Nobody came." is one, too, but who knows
OPEN_ENDS = ("?", "…", "...")
ROLES = (Role.PARAGRAPH, Role.SUBHEAD)


def find(article: Article) -> Iterator[Change]:
    """What stands beside the article, and the page's foot, each as one change."""
    end = beside_story(article.blocks)
    blocks = article.blocks[:end]
    beside = article.blocks[end:]
    if any(block.role is not Role.RELATED for block in beside):
        after = tuple(replace(block, role=Role.RELATED) for block in beside)
        yield Change(end, beside, after, "beside the article, what the web page prints there", 0.93)
    start = len(blocks)
    while start and is_slight(blocks[start - 1]):
        start -= 1
    told = [signs(block.text) for block in blocks[start:]]
    kinds = set().union(*told)
    first = next((n for n, each in enumerate(told, start) if each), len(blocks))
    whole = start > 0 and len(kinds) >= FEWEST and kinds != {"word"}
    yield from tags_above(blocks, first if whole else len(blocks))
    if whole:
        after = tuple(replace(block, role=Role.RELATED) for block in blocks[first:])
        reason = "below the article, what the web page prints: its menus, other articles, its maker"
        yield Change(first, blocks[first:], after, reason, 0.93)


def tags_above(blocks: Sequence[Block], end: int) -> Iterator[Change]:
    """The article's tags above the page's foot, which begins at ``end``; one short paragraph may follow."""
    sentences = 0
    for at in range(end - 1, 0, -1):
        block = blocks[at]
        if block.role is Role.PARAGRAPH and block.place.is_known and is_tag_line(block.text):
            yield Change(at, (block,), (replace(block, role=Role.RELATED),), "the article's tags", 0.93)
        sentences += not is_slight(block)
        if sentences > 1 or (
            not is_slight(block) and not (is_ended(block.text) and len(block.text) <= ABOUT)
        ):
            return


def is_slight(block: Block) -> bool:
    """Whether a block off a page can be one of its foot: a short line that is no sentence, or a sure sign."""
    if block.role not in ROLES or not block.place.is_known:
        return False
    if signs(block.text):
        return True
    lines = block.text.split("\n")
    if len(block.text) > SHORT and (len(lines) < LIST or any(map(begins_lower, lines))):
        return False  # a paragraph, perhaps one that a page's end or another column has cut
    if begins_lower(block.text) and word_count(block.text) > TAG:
        return False
    return not any(len(line) > SHORT or is_sentence(line) for line in lines)


def is_sentence(text: str) -> bool:
    """Whether a short line is a sentence of the article's; a question, or one cut short, heads another."""
    return is_ended(text) and word_count(text) >= SENTENCE and not text.rstrip(" \"'”»").endswith(OPEN_ENDS)
