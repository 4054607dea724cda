"""An original cleaned and made ready for the catalogue: what a worker does, for adding and cleaning again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from archive.cleaning import AS_EVER, Ended, How, cleaned_task, ended, outcome
from archive.derived import Derived
from archive.jobs import Outcome, Task

if TYPE_CHECKING:
    from cleaners import Cleaned, Kept


class Facts(NamedTuple):
    """What lists of articles show; empty where nothing is known."""

    headline: str
    site: str
    published: str
    authors: str  # one a line
    language: str


class Prepared(NamedTuple):
    """A cleaned article, ready to be kept."""

    part: int  # which of its original's articles, from 1
    packed: bytes
    digest: str  # of the cleaned JSON
    facts: Facts
    derived: Derived
    kept: Kept  # what its export says of how it was kept


class CleanedOriginal(NamedTuple):
    """An original cleaned: how that ended, and its articles that have any text."""

    outcome: Outcome
    articles: tuple[Prepared, ...]
    parts: int  # articles in it, those without text too


def prepare(task: Task, how: How = AS_EVER) -> CleanedOriginal:
    """Clean and pack a file; runs in a worker."""
    parts: list[Ended] = []
    articles: list[Prepared] = []
    for number, cleaned in enumerate(cleaned_task(task, how), 1):
        parts.append(ended(cleaned))
        if parts[-1].has_text:
            articles.append(ready(cleaned, number))
    return CleanedOriginal(outcome(task, parts), tuple(articles), len(parts))


def ready(cleaned: Cleaned, part: int) -> Prepared:
    """A cleaned article, packed, with what lists and tables hold of it."""
    from archive.deriving import derived
    from archive.packing import pack

    return Prepared(part, *pack(cleaned), facts_of(cleaned), derived(cleaned), cleaned.kept)


def facts_of(cleaned: Cleaned) -> Facts:
    """What lists show of a cleaned article."""
    article = cleaned.article
    return Facts(
        article.headline or "",
        article.site or "",
        article.published or "",
        "\n".join(article.authors),
        article.language or "",
    )
