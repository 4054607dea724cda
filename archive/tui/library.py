"""What the screens want of an archive: ``archive.library.Archive`` has it all, tests have a small one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from archive.record import Binned, Decision, Doubt, Health, Record, Report, Saved, State, Stats
    from index import Results

Ids = str | Iterable[str]


class Library(Protocol):
    """Finding, reading, judging, keeping; every method may be called from any thread."""

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        typing: bool = False,
        facets: Collection[str] = (),
        stemming: Collection[str] = (),
    ) -> Results:
        """The hits of a query; a wrong one is read as well as it can be."""

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """The articles that were added last."""

    def similar(self, id: str, limit: int = 10) -> Results:
        """The articles most like one."""

    def count(self, query: str) -> int:
        """How many hits a query has."""

    def get(self, id: str, /) -> Record:
        """The article with this id."""

    def original(self, id: str, /) -> bytes:
        """Its original, byte for byte."""

    def states(self, ids: Iterable[str]) -> Mapping[str, State]:
        """What lists tell of these articles."""

    def tag(self, ids: Ids, add: Iterable[str] = (), remove: Iterable[str] = ()) -> object:
        """Put tags on articles, take others off."""

    def tags(self) -> Sequence[tuple[str, int]]:
        """All tags, and how many articles have each."""

    def note(self, id: str, text: str) -> object:
        """Keep a note with an article; an empty one takes it away."""

    def star(self, ids: Ids, on: bool = True) -> object:
        """Star articles, or take their stars away."""

    def mark_read(self, ids: Ids, on: bool = True) -> object:
        """Mark articles as read, or as unread."""

    def refuse(self, id: str, repair: str) -> Record:
        """Take a repair back, for good."""

    def accept(self, id: str, doubt: str) -> Record:
        """Make a repair that was in doubt."""

    def decide(self, id: str, identity: str, verdict: None) -> Record:
        """Take a decision back."""

    def decisions(self, id: str) -> Sequence[Decision]:
        """What was decided about an article's repairs."""

    def doubts(self, rule: str | None = None, after: Doubt | None = None, limit: int = 50) -> Sequence[Doubt]:
        """The next undecided doubts of the whole archive."""

    def undecided(self) -> Mapping[str, int]:
        """How many doubts of each rule nobody has decided about."""

    def decide_all(
        self,
        rule: str,
        like: str,
        verdict: str | None,
        progress: Callable[[int, int], None] | None = None,
        ids: Sequence[str] | None = None,
    ) -> Sequence[str]:
        """Decide all doubts of a rule with the same words, or those in these articles; the articles' ids."""

    def put_aside(self, id: str, identity: str) -> object:
        """Leave a doubt for later."""

    def remove(self, ids: Ids) -> object:
        """Put articles into the bin."""

    def restore(self, ids: Ids) -> object:
        """Take articles out of the bin."""

    def bin(self) -> Sequence[Binned]:
        """What is in the bin."""

    def empty_bin(self) -> object:
        """Delete for good what is in the bin."""

    def save_search(self, slot: int, name: str, query: str) -> object:
        """Keep a search under a number from 1 to 9."""

    def saved_searches(self) -> Sequence[Saved]:
        """The searches that were kept."""

    def forget_search(self, slot: int) -> object:
        """Keep one no more."""

    def history(self, limit: int) -> Sequence[str]:
        """What was asked, the last first."""

    def remember(self, query: str) -> object:
        """Something was asked."""

    def health(self) -> Health:
        """How the archive is, as far as is known without reading all of it."""

    def stats(self) -> Stats:
        """What is in the archive, in numbers."""

    def check(self, progress: Callable[[int, int], None] | None = None) -> Sequence[object]:
        """Everything that is wrong."""

    def renew_index(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Put the index in order if that takes longer than a search may take."""

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Build the index anew."""

    def add(
        self,
        paths: Sequence[str],
        *,
        jobs: int | None = None,
        progress: Callable[..., None] | None = None,
    ) -> Report:
        """Add files and folders, cleaned in so many processes."""
