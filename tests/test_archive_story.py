"""Whatever a person does to an archive, in whatever order: nothing is damaged, and all is found as it is."""

from __future__ import annotations

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from clippings import save
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from archive.library import Archive
from cleaners import explain, explain_doubts
from cleaners.words import join

FILES = 5
numbers = st.integers(0, FILES - 1)


class Story(RuleBasedStateMachine):
    """An archive, and what is expected of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.sure, join.SURE = join.SURE, 100.0  # so that there are doubts
        self.paths = save(self.folder / "saved", FILES)
        self.names = [sha256(path.read_bytes()).hexdigest()[:12] for path in self.paths]
        self.archive = Archive.open(self.folder / "archive")
        self.kept: set[str] = set()
        self.binned: set[str] = set()
        self.tags: dict[str, set[str]] = {}
        self.starred: set[str] = set()
        self.refused: dict[str, set[str]] = {}

    def teardown(self) -> None:
        self.archive.close()
        join.SURE = self.sure
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.add([0, 1, 2])

    @rule(which=st.lists(numbers, max_size=3))
    def add(self, which: list[int]) -> None:
        report = self.archive.add([self.paths[n] for n in which])
        named = {self.names[n] for n in which}
        assert set(report.added) == named - self.kept - self.binned
        assert set(report.binned) == named & self.binned
        self.kept |= named - self.binned

    @rule(n=numbers, tag=st.sampled_from(["harbour", "to read"]), on=st.booleans())
    def tag(self, n: int, tag: str, on: bool) -> None:
        name = self.names[n]
        if name in self.kept:
            self.archive.tag(name, *(([tag], []) if on else ([], [tag])))
            (self.tags.setdefault(name, set()).add if on else self.tags.setdefault(name, set()).discard)(tag)

    @rule(n=numbers, on=st.booleans())
    def star(self, n: int, on: bool) -> None:
        name = self.names[n]
        if name in self.kept:
            self.archive.star(name, on)
            (self.starred.add if on else self.starred.discard)(name)

    @rule(n=numbers, k=st.integers(0, 20))
    def refuse(self, n: int, k: int) -> None:
        name = self.names[n]
        if name in self.kept:
            cleaned = self.archive.get(name).cleaned
            entries = [*explain(cleaned), *explain_doubts(cleaned)]
            identity = entries[k % len(entries)].id
            self.archive.refuse(name, identity)
            self.refused.setdefault(name, set()).add(identity)

    @rule(n=numbers)
    def take_back(self, n: int) -> None:
        name = self.names[n]
        if name in self.kept and self.refused.get(name):
            self.archive.decide(name, self.refused[name].pop(), None)

    @rule(n=numbers)
    def remove(self, n: int) -> None:
        name = self.names[n]
        if name in self.kept:
            self.archive.remove(name)
            self.kept.discard(name)
            self.binned.add(name)

    @rule(n=numbers)
    def restore(self, n: int) -> None:
        name = self.names[n]
        if name in self.binned:
            self.archive.restore(name)
            self.binned.discard(name)
            self.kept.add(name)

    @rule()
    def empty(self) -> None:
        assert self.archive.empty_bin() == len(self.binned)
        for name in self.binned:
            self.tags.pop(name, None)
            self.starred.discard(name)
            self.refused.pop(name, None)
        self.binned = set()

    @rule()
    def clean_again(self) -> None:
        result = self.archive.reclean()
        assert (result.changed, result.failed) == ((), ())

    @rule()
    def reindex(self) -> None:
        assert self.archive.reindex() == len(self.kept)

    @rule()
    def leave_and_come_back(self) -> None:
        self.archive.close()
        self.archive = Archive.open(self.folder / "archive", create=False)

    @invariant()
    def all_is_as_it_was_said(self) -> None:
        assert set(self.archive.ids()) == self.kept
        assert {entry.id for entry in self.archive.bin()} == self.binned
        assert self.hits("council") == self.kept
        assert self.hits("is:starred") == self.starred & self.kept
        assert self.hits("tag:harbour") == {n for n in self.kept if "harbour" in self.tags.get(n, ())}
        for name in self.kept:
            assert set(self.archive.get(name).refused) == self.refused.get(name, set())
        assert self.archive.check() == []
        for path, name in zip(self.paths, self.names, strict=True):
            assert sha256(path.read_bytes()).hexdigest()[:12] == name  # sources are never touched

    def hits(self, query: str) -> set[str]:
        return {hit.id for hit in self.archive.search(query, limit=100)}


Story.TestCase.settings = settings(max_examples=8, stateful_step_count=12)
TestStory = Story.TestCase
