"""What the index takes from a cleaned article."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

import index
from cleaners import Article, Block, Change, Cleaned, Credit, Repair, Role
from index import Document
from index.schema import FIELDS, NAMES, Shown, named

CREDIT = Credit("Jane Roe/AFP via Getty Images", ("Jane Roe",), "AFP", "Getty Images")
ARTICLE = Article(
    blocks=(
        Block(Role.DATELINE, "TEHRAN"),
        Block(Role.PARAGRAPH, "First words."),
        Block(Role.CAPTION, "A square.", credit=CREDIT),
        Block(Role.CAPTION, "A street.", credit=replace(CREDIT, creators=("Jane Roe", "John Doe"))),
        Block(Role.CAPTION, "Without a credit."),
        Block(Role.PROMOTION, "GET THE APP"),
        Block(Role.RELATED, "ANOTHER STORY"),
        Block(Role.SUBHEAD, "What next"),
        Block(Role.BIOGRAPHY, "She writes from Tehran."),
    ),
    headline="A headline",
    deck="A deck",
    authors=("Jane Roe",),
    published="2024-04-16T12:50",
    site="Example",
    url="https://www.example.org/a",
    language="en",
)
CHANGE = Change(1, (), (), "because")
CLEANED = Cleaned(
    ARTICLE, (Repair("split-link", CHANGE), Repair("split-link", CHANGE)), (Repair("folio", CHANGE),)
)


def test_a_document_holds_what_can_be_asked_for() -> None:
    document = Document.of("id", CLEANED, "2024-05-01T10:00:00", ["war", "war", "peace"])
    assert document == Document(
        id="id",
        headline="A headline",
        deck="A deck",
        text="TEHRAN\nFirst words.\nWhat next\nShe writes from Tehran.",
        captions="A square.\nA street.\nWithout a credit.",
        credits="Jane Roe/AFP via Getty Images",
        creators=("Jane Roe", "John Doe"),
        agencies=("AFP", "Getty Images"),
        authors=("Jane Roe",),
        site="Example",
        url="https://www.example.org/a",
        published="2024-04-16T12:50",
        saved="2024-05-01T10:00:00",
        tags=("war", "peace"),
        language="en",
        roles=("dateline", "paragraph", "caption", "promotion", "related", "subhead", "biography"),
        repairs=("split-link",),
        doubts=("folio",),
    )


def test_of_an_article_of_which_nothing_is_known_everything_is_empty() -> None:
    document = Document.of("id", Cleaned(Article()))
    assert document == Document("id")
    assert not any(field.words(document).strip() for field in FIELDS)
    assert not any(Shown.of(document))


@pytest.mark.parametrize("field", [field.name for field in fields(Document)])
def test_each_part_of_a_document_shows_in_its_digest(field: str) -> None:
    document = Document("id")
    other = "x" if isinstance(getattr(document, field), str) else ("x",)
    assert replace(document, **{field: other}).digest != document.digest
    assert len(Document("\ud800").digest) == 16


def test_an_address_that_is_none_has_no_host() -> None:
    assert Document("id", url="http://[broken").host == ""
    assert Document("id", url="https://www.example.org:80/x").host == "www.example.org"


def test_fields_are_known_by_their_names_in_any_case_and_by_some_others() -> None:
    assert {named(name) for name in NAMES} == set(NAMES)
    assert (named("HEADLINE"), named("author"), named("nothing")) == ("headline", "by", "")


def test_everything_public_is_there_and_importing_it_is_cheap() -> None:
    assert all(hasattr(index, name) for name in index.__all__)
    with pytest.raises(AttributeError):
        index.nothing  # noqa: B018 - that it raises is the claim
    heavy = (
        "sorted(m for m in ('numpy', 'snowballstemmer', 'sqlite3', 'tantivy', 'whoosh') if m in sys.modules)"
    )
    run = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-c", f"import sys, index; print({heavy})"],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
