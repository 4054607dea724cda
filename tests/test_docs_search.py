"""The page on the question language is true: each of its examples finds what it says in a small archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from index import Document, Index, parse
from index.schema import NAMES
from index.stemming import ALGORITHMS

PAGE = (Path(__file__).parent.parent / "docs" / "search.md").read_text(encoding="utf-8")
EXAMPLES = [
    code for line in PAGE.splitlines() if line.startswith("| `") for code in re.findall(r"`([^`]+)`", line)
]
NO_QUESTIONS = {  # named in the tables as words of the language, not as questions
    *("don't", "U.S.", "yesterday", "last-week", "this-month", "last-month", "this-year", "last-year"),
    *("author:", "cutline rules"),
}
QUESTIONS = [example for example in EXAMPLES if example not in NO_QUESTIONS]
TODAY = date(2026, 11, 22)

DOCUMENTS = (
    Document(
        "ferry",
        headline="Old ferry slip to close",
        deck="A quarrel ends",
        text="The harbour board voted on the piles. They vote again. Cool heads are wanted in Zürich.",
        captions="Smoke over the embassy",
        credits="Jane Doe/Reuters via Getty Images",
        creators=("Jane Doe",),
        agencies=("Reuters", "Getty Images"),
        authors=("Mary Sample",),
        site="The Example Times",
        url="https://www.example.org/ferry",
        published="2024-04-16T12:50",
        saved=TODAY.isoformat(),
        tags=("politics",),
        language="en-GB",
        roles=("paragraph", "caption"),
        repairs=("split-link",),
        doubts=("line-break-hyphen",),
        states=("starred",),
    ),
    Document(
        "tokyo",
        headline="Embassy and ferry in 東京都",
        text="The harbour is near. Ein Brief.",
        published=TODAY.isoformat(),
        saved=(TODAY - timedelta(days=400)).isoformat(),
        language="de",
    ),
    Document("harbour", text="The harbour of the embassy", published="2025-12-31"),
    Document("old", published="2019"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index.build(tmp_path_factory.mktemp("archive") / "index", DOCUMENTS) as made:
        yield made


@pytest.mark.parametrize("example", QUESTIONS)
def test_an_example_is_read_without_a_remark_and_finds_some_of_the_archive(
    example: str, index: Index
) -> None:
    query = parse(example, today=TODAY)
    assert query.notes == ()
    found = index.search(query.read_as)
    assert found.total > 0
    if example != "*":
        assert found.total < len(DOCUMENTS)


def test_the_examples_are_all_there_and_name_all_fields() -> None:
    assert len(QUESTIONS) > 35
    assert {name for name in NAMES if any(f"{name}:" in example for example in QUESTIONS)} == set(NAMES)
    assert set(EXAMPLES) >= NO_QUESTIONS


def test_what_the_page_says_beyond_its_tables(index: Index) -> None:
    assert parse("*bour").read_as == "bour"
    assert parse("*bour").notes != ()
    assert parse("harbour and ferry").read_as == "harbour AND and AND ferry"
    assert index.search("vote", stemming=["en"]).total == index.search("voting", stemming=["en"]).total == 1
    assert index.search("=voting", stemming=["en"]).total == 0
    assert index.search("harbuor").suggestion == "harbour"
    assert len(ALGORITHMS) > 20
