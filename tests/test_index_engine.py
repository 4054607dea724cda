"""What we rely on of Whoosh's private parts: these tests fail when they change."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh import query
from whoosh.filedb.filestore import RamStorage
from whoosh.searching import Searcher
from whoosh.util.numeric import length_to_byte

from index import Document, Index, manifest
from index.expanding import Expander, similar, words
from index.marking import near
from index.schema import FIELDS, WEIGHTS
from index.segments import Segments
from index.whoosh_engine import LENGTHS, VERSION, Shelf, opened, packed_length, reader, schema

ROOT = Path(__file__).parent.parent
DRAW = random.Random(11)  # noqa: S311 - the same in every run
LETTERS = "abcdefgiklmnoprstu"
VOCABULARY = sorted({"".join(DRAW.choices(LETTERS, k=DRAW.randint(2, 7))) for _ in range(900)})
WEIGHT = [1 / (rank + 1) for rank in range(len(VOCABULARY))]  # as words are in any language (Zipf)


def text(longest: int) -> str:
    """A text of common and rare words."""
    return " ".join(DRAW.choices(VOCABULARY, WEIGHT, k=DRAW.randint(1, longest)))


DOCUMENTS = {
    f"{n}": Document(
        f"{n}",
        headline=text(9),
        deck=text(12) if n % 3 else "",
        text=text(300),
        captions=text(20) if n % 2 else "",
        credits=text(3),
        authors=(text(2),),
        tags=(text(1),),
        published=f"{2000 + n % 25}-0{1 + n % 9}-11" if n % 10 else "",
        saved="2024-01-01",
    )
    for n in range(420)
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """An index of several segments, out of which documents were taken."""
    folder = tmp_path_factory.mktemp("archive") / "index"
    many = list(DOCUMENTS.values())
    with Index.build(folder, many[:300]) as index:
        for start in (300, 340, 380):
            index.update(many[start : start + 40], [f"{n}" for n in range(start - 300, start - 290)])
    read = manifest.read(folder)
    return Shelf(folder / read.edition, read.files)


@pytest.fixture(scope="module")
def segments(shelf: Shelf) -> Segments:
    return opened(shelf)


@pytest.fixture(scope="module")
def index(shelf: Shelf) -> Iterator[Index]:
    with Index.open(Path(shelf.folder).parent) as index:
        yield index


@pytest.fixture(scope="module")
def ours(shelf: Shelf) -> Searcher:
    """Whoosh's own searcher over the index that we wrote."""
    return Searcher(reader(shelf))


@pytest.fixture(scope="module")
def stock() -> Searcher:
    """Whoosh's own searcher over an index that it wrote with its own codec."""
    made = RamStorage().create_index(schema())
    with made.writer() as writer:
        for document in DOCUMENTS.values():
            given = {field.name: field.words(document) for field in FIELDS if field.words(document).strip()}
            writer.add_document(id=document.id, **given)
    taken_out = made.writer()
    for start in (0, 40, 80):
        for n in range(start, start + 10):
            taken_out.delete_by_term("id", f"{n}")
    taken_out.commit(merge=False)
    return made.searcher()


def everywhere(*ways: Any) -> Any:
    """A question of Whoosh's for words in all fields in which they are sought."""
    return query.Or([way(name, weight) for way in ways for name, weight in WEIGHTS.items()])


def term(word: str) -> Any:
    return everywhere(lambda name, weight: query.Term(name, word, weight))


def sought(question: str) -> Any:
    """The question as Whoosh would be asked it."""
    if " OR " in question:
        return query.Or([sought(part) for part in question.split(" OR ")])
    if question.startswith('"'):
        said = question.strip('"').split()
        return everywhere(lambda name, weight: query.Phrase(name, said, boost=weight))
    parts = []
    for word in question.split():
        starting = [one for one in VOCABULARY if one.startswith(word[:-1])]
        parts.append(query.Or([term(one) for one in starting]) if word.endswith("*") else term(word))
    return query.And(parts) if len(parts) > 1 else parts[0]


COMMON = [VOCABULARY[n] for n in (0, 1, 2, 5)]
RARE = [VOCABULARY[n] for n in (60, 200, 400, 850)]
PAIRS = [tuple(DRAW.choice(list(DOCUMENTS.values())).text.split()[:2]) for _ in range(6)]
QUESTIONS = [
    *COMMON,
    *RARE,
    *(f"{a} {b}" for a, b in zip(COMMON, RARE, strict=True)),
    *(f"{a} {b} {c}" for a, b, c in zip(COMMON, RARE, RARE[1:], strict=False)),
    *(f"{a} OR {b} OR {c}" for a, b, c in zip(COMMON, RARE, RARE[1:], strict=False)),
    *(f'"{" ".join(pair)}"' for pair in PAIRS if len(pair) == 2),
    f'"{COMMON[0]} {COMMON[1]} {COMMON[0]}"',
    f'"{COMMON[0]} {COMMON[0]}"',
    *(f"{word[:3]}*" for word in RARE),
    *(f"{word[:2]}*" for word in COMMON),
    "a*",
    "nowhere",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_hits_and_their_scores_are_those_of_whooshs_own_searcher(
    question: str, index: Index, ours: Searcher, stock: Searcher
) -> None:
    results = index.search(question, limit=1000)
    found = {hit.id: hit.score for hit in results}
    assert results.total == len(found)
    for searcher in (ours, stock):
        theirs = searcher.search(sought(question), limit=None)
        assert found == pytest.approx({f"{hit.docnum}": hit.score for hit in theirs})
    top = [hit.id for hit in index.search(question, limit=20)]
    assert top == sorted(found, key=lambda id_: (-found[id_], -int(id_)))[:20]


def test_a_length_is_packed_as_whoosh_packs_it() -> None:
    numbers = [*range(3000), 50_000, 106_373, 106_374, 106_375, 10**7]
    assert packed_length(np.array(numbers)).tolist() == [length_to_byte(number) for number in numbers]
    assert LENGTHS[packed_length(np.array([7]))] == 7


def test_the_version_is_the_one_whose_parts_these_are() -> None:
    assert f"whoosh {version('whoosh')}" == VERSION == "whoosh 2.7.4"


def test_beginnings_are_those_that_whoosh_finds(segments: Segments, ours: Searcher) -> None:
    for prefix in ("a", "ab", COMMON[0][:3], RARE[0], "zz"):
        expected = {
            word: ours.doc_frequency("text", word) for word in ours.reader().expand_prefix("text", prefix)
        }
        found: dict[bytes, int] = {}
        for part in segments.parts:
            for choice in Expander(segments).begun(part.field("text"), prefix):
                found |= zip(words(part.field("text"), choice.numbers), choice.spread.tolist(), strict=True)
        assert found == expected


@pytest.mark.parametrize(
    "word", [*COMMON, *RARE, "abcd", "ba", "zzz", *(word[1::-1] + word[2:] for word in RARE)]
)
def test_words_with_a_slip_are_those_that_a_marker_marks(segments: Segments, word: str) -> None:
    for part in segments.parts:
        field = part.field("text")
        there = [one.decode() for one in words(field, range(len(field)))]
        assert sorted(similar(field, word)) == [one for one in there if near(word, one)]
        assert len(Expander(segments).nearly(field, word)) == len(list(similar(field, word)))
        assert (Expander(segments).exact(field, word) != []) == (word in there)


def test_whoosh_reads_dates_and_what_is_stored(ours: Searcher) -> None:
    leaf, base = ours.reader().leaf_readers()[1]
    assert (base, leaf.stored_fields(5)["id"]) == (300, "305")
    dates = leaf.column_reader("date")
    assert [bool(dates[n]) for n in range(leaf.doc_count_all())] == [
        bool(DOCUMENTS[f"{n + base}"].published) for n in range(leaf.doc_count_all())
    ]


def test_whoosh_is_touched_in_one_file() -> None:
    using = {
        path.name
        for path in (ROOT / "index").glob("*.py")
        if re.search(r"^\s*(from|import) whoosh\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert using == {"whoosh_engine.py"}


SILENT = """
import sys, tempfile
from pathlib import Path
import index
heavy = ("numpy", "snowballstemmer", "tantivy", "whoosh")
assert not [name for name in sys.modules if name.startswith(heavy)], "imported too early"
import index.whoosh_engine
before = {name for name in sys.modules if name.startswith("whoosh")}
first = index.Document("a", text="iran isreal")
with tempfile.TemporaryDirectory() as folder, index.Index.build(Path(folder), [first]) as made:
    for n in range(6):
        made.update([index.Document(str(n), text="iran")])
    for question in ('iran* "iran isreal" israel~ -x date:2024', "irna", "*"):
        made.search(question, sort="date")
after = {name for name in sys.modules if name.startswith("whoosh")}
print(sorted(after - before))
"""


def test_nobody_sees_the_warnings_of_whoosh(tmp_path: Path) -> None:
    """They come when a module is first compiled, so all that is ever used is imported in silence, at once."""
    run = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-W", "error", "-c", SILENT],
        cwd=ROOT,
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")
