"""What several formats say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaners import Article, Block


def caption(block: Block) -> str:
    """A caption with its credit in brackets behind it, as a newspaper prints it."""
    credit = f"({block.credit.line})" if block.credit and block.credit.line else ""
    return " ".join(filter(None, (block.text, credit)))


def authors(article: Article) -> str:
    """The authors as a sentence names them."""
    *others, last = article.authors or ("",)
    return " and ".join(filter(None, (", ".join(others), last)))


def byline(article: Article) -> str:
    """Who wrote it and when, on one line; empty if neither is known."""
    people = authors(article)
    date = (article.published or "").replace("T", " ")
    return " · ".join(filter(None, (f"By {people}" if people else "", date)))
