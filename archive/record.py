"""What the archive hands out: a kept article, a run's report, a fault, the numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from archive.jobs import Outcome

if TYPE_CHECKING:
    from cleaners import Cleaned


@dataclass(frozen=True, slots=True)
class Record:
    """An article in the archive and where it came from."""

    id: str
    cleaned: Cleaned
    name: str  # of its file, as given
    path: str  # where it was added from, the first time
    sha256: str  # of the original
    saved: str  # when it was added: ISO 8601, local time
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """How adding ended: how many files each way, and those that failed with their reasons."""

    cleaned: int = 0  # added, with repairs
    unchanged: int = 0  # added, with nothing to repair
    known: int = 0  # in the archive before
    skipped: int = 0  # pictures, hidden files
    failed: int = 0
    added: tuple[str, ...] = ()  # the ids of the new articles, in the order of the files
    failures: tuple[Outcome, ...] = ()
    notes: tuple[str, ...] = ()  # on the index, say

    def __len__(self) -> int:
        """All files."""
        return self.cleaned + self.unchanged + self.known + self.skipped + self.failed


class Fault(NamedTuple):
    """Something that ``check`` found. Codes are listed in ``checking.py``."""

    code: str
    what: str  # the file, or the article's id
    message: str

    @property
    def grave(self) -> bool:
        """Whether something that was kept is damaged; the others mend themselves."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.code} {self.what}: {self.message}"


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in the archive, in numbers."""

    folder: str
    articles: int = 0
    originals: int = 0
    original_bytes: int = 0
    catalogue_bytes: int = 0
    index_bytes: int = 0
    first_saved: str = ""
    last_saved: str = ""
    waiting: int = 0  # articles that the index does not know yet
    rules: dict[str, tuple[int, int]] = field(default_factory=dict)  # repairs made, doubts
    sites: dict[str, int] = field(default_factory=dict)  # articles, of the ten commonest
    languages: dict[str, int] = field(default_factory=dict)
