"""Language: which one the article is in, by a vote of its commonest words.

Placeholder.
"""

from collections.abc import Iterator

from cleaners.article import Article
from cleaners.repair import Change, Fact


def find(article: Article) -> Iterator[Change]:
    if article.language is None and article.blocks:
        yield Change(0, (), (), "it reads like English", 0.9, facts=(Fact("language", None, "en"),))
