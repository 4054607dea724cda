"""Related lines: headlines of other articles that stand between the paragraphs.

    HARBOUR BOARD VOTES FOR NEW BRIDGE, CALLS STORM A WARNING
    Read more: Harbour board votes for new bridge

They are kept under the role related. Only a block of its own, in capitals throughout and longer than a
subhead, in an article off a page with hardly any such; or one that a label names as such. A sentence in
capitals inside a paragraph stays, and so does one that ends with a full stop: somebody is shouting. In
markup that people wrote, capitals are a subhead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Article, Role
from cleaners.repair import Change
from cleaners.sentences import is_ended, word_count

FEWEST = 5  # words: "WHAT HAPPENS NEXT" is a subhead
LONGEST = 250  # characters of a headline
MOST = 3  # lines in capitals: more of them are the article's own headings
SHARE = 0.5  # of the blocks that may be in capitals before capitals say nothing

LABEL = re.compile(
    r"""^\W*(?:
        related(?:\ (?:article|story|stories|coverage|news))? | read\ (?:more|also|next) | see\ also
      | more\ (?:on\ this|from) | also\ read
      | lesen\ sie\ auch | mehr\ (?:zum\ thema|dazu) | auch\ interessant | siehe\ auch | weiterlesen
      | (?:à\ )?lire\ (?:aussi|également) | voir\ aussi | lea\ también | lee\ también
      | te\ puede\ interesar | más\ información
      | leggi\ anche | vedi\ anche | lees\ (?:ook|meer) | leia\ (?:também|mais) | veja\ também
      | läs\ (?:också|mer|även) | læs\ også | les\ også | czytaj\ (?:też|także|więcej) | zobacz\ (?:też|także)
      | čtěte\ také
    )\s*[:|–—-]\s*\S""",
    re.IGNORECASE | re.VERBOSE,
)


def find(article: Article) -> Iterator[Change]:
    """Each paragraph that is another article's headline."""
    capitals = [is_capitals(block.text) and block.role is Role.PARAGRAPH for block in article.blocks]
    printed = any(block.place.is_known for block in article.blocks)  # markup has subheads
    own = not printed or sum(capitals) > min(SHARE * len(capitals), MOST)
    headed = article.headline is not None or (article.blocks[:1] and article.blocks[0].role is Role.HEADLINE)
    for at, block in enumerate(article.blocks):
        if block.role is not Role.PARAGRAPH or len(block.text) > LONGEST or "\n" in block.text:
            continue
        if LABEL.match(block.text):
            told = "a line that its label names as another article's"
        elif (
            capitals[at]
            and (at or headed)
            and not own
            and word_count(block.text) >= FEWEST
            and not is_ended(block.text)
        ):
            told = "a headline in capitals between the paragraphs: another article's"
        else:
            continue
        yield Change(at, (block,), (replace(block, role=Role.RELATED),), told, 0.9)


def is_capitals(text: str) -> bool:
    """Whether all letters of ``text`` that have a case are capitals."""
    return text.isupper() and sum(char.isupper() for char in text) > len(text) // 2
