"""What we rely on of Whoosh's private parts: these tests fail when they change."""

from __future__ import annotations

import mmap
import os
import re
import subprocess
import sys
from collections import Counter
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import pytest

from index import Document, Index, manifest
from index.marking import near
from index.whoosh_engine import (
    SMALL,
    Shelf,
    View,
    beginning,
    buffered,
    column,
    numbers,
    reader,
    segments,
    similar,
)

ROOT = Path(__file__).parent.parent
WORDS = ("preach", "preacher", "prefix", "prince", "iran", "isreal", "israel", "israeli", "zürich")


@pytest.fixture(scope="module")
def whoosh_reader(tmp_path_factory: pytest.TempPathFactory) -> object:
    """A reader of two segments, of which the second has no dates, with a document taken out of the first."""
    folder = tmp_path_factory.mktemp("archive") / "index"
    dated = [Document(f"{n}", text=" ".join(WORDS[n:]), published=f"20{n:02}") for n in range(len(WORDS))]
    with Index.build(folder, dated) as index:
        index.update([Document("late", text="preacher")], ["0"])
        index.update([Document("later", text="prince")])
    read = manifest.read(folder)
    return reader(Shelf(folder / read.edition, read.files))


def test_the_version_is_the_one_whose_parts_these_are() -> None:
    assert version("whoosh") == manifest.MADE_BY["whoosh"] == "2.7.4"


def test_beginnings_are_those_that_whoosh_finds(whoosh_reader: object) -> None:
    for prefix in ("p", "pre", "israel", "iranian", "z", "ü"):
        expected = {
            word.decode(): whoosh_reader.doc_frequency("text", word)  # type: ignore[attr-defined]
            for word in whoosh_reader.expand_prefix("text", prefix)  # type: ignore[attr-defined]
        }
        assert beginning(whoosh_reader, "text", prefix) == Counter(expected)
    assert beginning(whoosh_reader, "headline", "p") == Counter()


@pytest.mark.parametrize("word", ["israel", "isreal", "prefax", "preache", "iran", "qqq"])
def test_words_with_a_slip_are_those_that_a_marker_marks(whoosh_reader: object, word: str) -> None:
    assert set(similar(whoosh_reader, "text", word, 1)) == {
        one for one in (*WORDS[:-1], "zurich") if near(word, one)
    }


def test_columns_hold_what_was_put_in_whichever_segment_has_them(whoosh_reader: object) -> None:
    parts = segments(whoosh_reader)
    assert len(parts) > 1
    of_all = [minute for leaf, _ in parts for minute in numbers(leaf, "date")]
    one_by_one = column(whoosh_reader, "date")
    assert of_all == [one_by_one(n) for n in range(whoosh_reader.doc_count_all())]  # type: ignore[attr-defined]
    assert len(set(of_all)) == len(WORDS) + 1  # the years, and 0 for what has no date
    assert {column(whoosh_reader, "id")(n) for n in whoosh_reader.all_doc_ids()} == {  # type: ignore[attr-defined]
        *(str(n) for n in range(1, len(WORDS))),
        "late",
        "later",
    }


def test_a_view_reads_as_a_file_does(tmp_path: Path) -> None:
    data = bytes(range(256)) * (SMALL // 128)
    (tmp_path / "large").write_bytes(data)
    (tmp_path / "small").write_bytes(data[:300])
    large, small = buffered(tmp_path / "large"), buffered(tmp_path / "small")
    assert isinstance(large, mmap.mmap)
    assert isinstance(small, bytes)
    for held, expected in ((large, data), (small, data[:300])):
        view, file = View(held, ""), BytesIO(expected)
        for step in (3, 0, 200, 5000):
            assert (view.read(step), view.tell()) == (file.read(step), file.tell())
        view.seek(7)
        file.seek(7)
        view.seek(5, 1)
        file.seek(5, 1)
        assert view.read() == file.read()
        view.seek(-4, 2)
        assert view.read_int() == int.from_bytes(expected[-4:], "big", signed=True)


def test_two_views_of_a_file_have_their_own_positions(tmp_path: Path) -> None:
    one, other = View(b"abcdef", ""), View(b"abcdef", "")
    assert one.read(2) == b"ab"
    assert other.read(3) == b"abc"
    assert one.read(2) == b"cd"


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
assert not [name for name in sys.modules if name.startswith("whoosh")], "Whoosh is imported too early"
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
