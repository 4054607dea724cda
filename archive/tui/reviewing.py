"""What the review has the library do: decide about one doubt or about all alike, and take that back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from archive.tui.clerk import Progress
from archive.tui.entries import counted
from archive.tui.library import Library

if TYPE_CHECKING:
    from archive.record import Doubt


VERDICTS = {"accept": "accepted", "refuse": "refused", "aside": "skipped"}
DECIDE: dict[str, Callable[[Library, Doubt], object]] = {
    "accept": lambda library, doubt: library.accept(doubt.article, doubt.explanation.id),
    "refuse": lambda library, doubt: library.refuse(doubt.article, doubt.explanation.id),
    "aside": lambda library, doubt: library.put_aside(doubt.article, doubt.explanation.id),
}


class Decided(NamedTuple):
    """What was done with a doubt, so that it can be taken back; with all like it, in these articles."""

    doubt: Doubt
    verdict: str
    articles: list[str] | None = None  # filled when it is done


def waiting(library: Library) -> int:
    """How many doubts nobody has decided about."""
    return sum(library.undecided().values())


def decide_all(
    library: Library, doubt: Doubt, verdict: str, articles: list[str], tell: Progress
) -> tuple[str, int]:
    """Decide all doubts like one, and note in which articles; what to say, and how many are left."""
    told = doubt.explanation
    articles += library.decide_all(told.rule, told.id, verdict, lambda done, total: tell(done, total, ""))
    said = f"{told.rule} like this {VERDICTS[verdict]} in {counted(len(articles), 'article')}; u takes back"
    return said, waiting(library)


def take_back_all(library: Library, doubt: Doubt, articles: Sequence[str], tell: Progress) -> tuple[str, int]:
    """Take that back; the same."""
    told = doubt.explanation
    library.decide_all(told.rule, told.id, None, lambda done, total: tell(done, total, ""), articles)
    return f"undecided again in {counted(len(articles), 'article')}", waiting(library)
