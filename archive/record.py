"""What the archive hands out: a kept article, a run's report, a fault, the numbers.

What is more than a row of plain values has a ``to_dict``, the JSON-ready data that ``--json`` prints; the
rows are named tuples, with Python's own ``_asdict``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from archive.jobs import Outcome, Status

if TYPE_CHECKING:
    from cleaners import Cleaned, Explanation


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
    starred: bool = False
    read: bool = False
    note: str = ""
    refused: tuple[str, ...] = ()  # identities of repairs and doubts that a person refused
    accepted: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()  # ids of near-duplicates, the likest first
    binned: str = ""  # when it was put into the bin, if it is there
    part: int = 1  # which of its original's articles it is

    def to_dict(self) -> dict[str, Any]:
        """All of it; ``article`` is the cleaned one in the shape of ``cutline.article/1``."""
        facts = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "cleaned"}
        return {**facts, "article": self.cleaned.to_dict()}


class State(NamedTuple):
    """What a person has said of an article, as lists show it."""

    starred: bool = False
    read: bool = False
    noted: bool = False
    tags: tuple[str, ...] = ()
    duplicate: bool = False  # whether it has near-duplicates
    binned: bool = False


class Doubt(NamedTuple):
    """A repair that was not sure enough, in the queue for review."""

    article: str
    headline: str
    explanation: Explanation
    place: tuple[int, int] = (0, 0)  # in the queue: of the article, and in it

    def to_dict(self) -> dict[str, Any]:
        """The article, its headline, and the repair as it is explained."""
        return {"article": self.article, "headline": self.headline, **self.explanation._asdict()}


class Decision(NamedTuple):
    """What a person decided about a repair, and when."""

    repair: str  # its identity
    verdict: str  # accept, refuse, or aside
    decided: str
    before: str
    after: str
    occurs: bool = True  # whether the repair still met something when the article was cleaned last


class Binned(NamedTuple):
    """An article in the bin."""

    id: str
    headline: str
    site: str
    published: str
    binned: str  # when


class Saved(NamedTuple):
    """A search that is kept under a number from 1 to 9."""

    slot: int
    name: str
    query: str


class Duplicate(NamedTuple):
    """An article with much the same text as another."""

    id: str
    likeness: float  # the share of the shorter text that stands in the longer one, 0 to 1


@dataclass(frozen=True, slots=True)
class Health:
    """How the archive is, as far as that is known without reading it all."""

    checked: str = ""  # when it was checked last, empty if never
    faults: int = 0  # that a person had to see to, found then
    first_faults: tuple[str, ...] = ()  # the first hundred faults found then, all kinds
    index: str = ""  # what is wrong with the index, empty if nothing
    waiting: int = 0  # articles that the index does not know as they are
    binned: int = 0
    underived: int = 0  # articles of an older Cutline whose doubts are not in the queue yet

    def to_dict(self) -> dict[str, Any]:
        """All of it, by the names here."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Report:
    """How adding ended: how many files each way, and those that failed with their reasons."""

    cleaned: int = 0  # added, with repairs
    unchanged: int = 0  # added, with nothing to repair
    known: int = 0  # in the archive before
    skipped: int = 0  # pictures, hidden files
    failed: int = 0
    added: tuple[str, ...] = ()  # the ids of the new articles, in the order of the files
    binned: tuple[str, ...] = ()  # ids in the bin whose originals came again; they stay there
    duplicates: tuple[tuple[str, str, float], ...] = ()  # new article, one much like it, how much: 0 to 1
    failures: tuple[Outcome, ...] = ()
    notes: tuple[str, ...] = ()  # on the index, say

    def __len__(self) -> int:
        """All files."""
        return self.cleaned + self.unchanged + self.known + self.skipped + self.failed

    def to_dict(self) -> dict[str, Any]:
        """The numbers, the ids, and the failures with their paths and reasons."""
        pairs = [{"articles": [one, other], "likeness": likeness} for one, other, likeness in self.duplicates]
        return {
            **{status.value: getattr(self, status.value) for status in Status},
            "added": list(self.added),
            "binned": list(self.binned),
            "duplicates": pairs,
            "failures": [{"path": failure.path, "reason": failure.reason} for failure in self.failures],
        }


@dataclass(frozen=True, slots=True)
class Recleaned:
    """How cleaning again by today's rules ended, or would end."""

    same: int = 0  # articles that came out as they were
    changed: tuple[str, ...] = ()  # ids of those that did not
    failed: tuple[tuple[str, str], ...] = ()  # id and reason: the article is left as it was
    idle: tuple[tuple[str, str], ...] = ()  # id and repair: decisions that meet nothing now, and are kept
    rules: dict[str, tuple[int, int]] = field(default_factory=dict)  # repairs that have come, and gone

    def to_dict(self) -> dict[str, Any]:
        """All of it, by the names here."""
        return asdict(self)


class Fault(NamedTuple):
    """Something that ``check`` found. Codes are listed in ``checking.py``."""

    code: str
    what: str  # the file, or the article's id
    message: str

    @property
    def grave(self) -> bool:
        """Whether something that was kept is damaged, or a person has to act."""
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

    def to_dict(self) -> dict[str, Any]:
        """All of it, by the names here."""
        return asdict(self)
