"""Other forms of words: found when asked for, marked where found, left out by =word."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Document, Index, marker, matches, parse
from index.stemming import ALGORITHMS, beginning, known, same, stem, stemmer

DOCUMENTS = (
    Document(
        "vote", headline="The election", text="Walkers walked past the studies.", authors=("Ann Walks",)
    ),
    Document("votes", text="Elections are studied. She called for a strike and calls for strikes."),
    Document("haus", text="Die Häuser am Platz", language="de"),
    Document("heim", captions="Ein Haus", language="de"),
    Document("tags", tags=("elections",), authors=("Peter Elections",)),
)


TANTIVY = pytest.mark.skipif(find_spec("tantivy") is None, reason="tantivy is not installed")


@pytest.fixture(scope="module", params=["whoosh", pytest.param("tantivy", marks=TANTIVY)])
def index(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("archive") / "index"
    with Index.build(folder, DOCUMENTS, engine=request.param) as made:
        yield made


@pytest.mark.parametrize(
    ("query", "languages", "ids"),
    [
        ("election", (), {"vote"}),
        ("election", ("en",), {"vote", "votes"}),
        ("=election", ("en",), {"vote"}),
        ("elections", ("en", "de"), {"vote", "votes", "tags"}),  # the author by his own name
        ("text:walk", ("en",), {"vote"}),
        ("by:walk", ("en",), set()),  # names have no forms
        ("tag:election", ("en",), set()),
        ("house", ("de",), set()),
        ("haus", ("en",), {"heim"}),
        ("haus", ("de-CH",), {"haus", "heim"}),
        ("study", ("en",), {"vote", "votes"}),
        ('"call for a strikes"', ("en",), {"votes"}),
        ('="called for a strike"', ("en",), {"votes"}),
        ('="call for a strikes"', ("en",), set()),
        ("electio*", ("en",), {"vote", "votes", "tags"}),
        ("-election", ("en",), {"haus", "heim", "tags"}),
        ("election", ("xx", ""), {"vote"}),
    ],
)
def test_forms_are_found_in_the_languages_asked_for(
    index: Index, query: str, languages: tuple[str, ...], ids: set[str]
) -> None:
    results = index.search(query, stemming=languages)
    assert {hit.id for hit in results} == ids
    assert index.count(query, stemming=languages) == len(ids)
    node = parse(query).node
    assert {one.id for one in DOCUMENTS if matches(one, node, known(languages))} == ids


def test_the_form_that_was_typed_ranks_before_the_others(tmp_path: Path) -> None:
    texts = ("he studied it", "he studies it", "he is not here")
    with Index.build(tmp_path / "index", [Document(text, text=text) for text in texts]) as index:
        for word, other in ((0, 1), (1, 0)):
            results = index.search(texts[word].split()[1], stemming=["en"])
            assert [hit.id for hit in results] == [texts[word], texts[other]]


def test_forms_are_marked_where_they_stand(index: Index) -> None:
    (hit,) = index.search("called studying", stemming=["en"])
    (snippet,) = hit.snippets
    assert [snippet.text[a:b] for a, b in snippet.marks] == ["studied", "called", "calls"]
    assert marker("strike", stemming=["en"]).ranges("Strikes, strikers") == [(0, 7)]
    assert marker("=strike", stemming=["en"]).ranges("Strikes, strike") == [(9, 15)]
    assert marker("strike", stemming=["en"]).ranges("Strikes", "by") == []


WORDS = (
    "elections",
    "election",
    "Häuser",
    "Haus",
    "walking",
    "walk",
    "wal",
    "running",
    "a",
    "—",
    "élections",
)


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.sampled_from(WORDS[:8]))
def test_plain_text_is_marked_as_if_it_were_cut_into_words(said: str, asked: str) -> None:
    mark = marker(asked, stemming=["en", "de"])
    assert mark.find(said) == mark.find(f"{said} Ж")


def test_every_language_has_its_stemmer_and_its_words_begin_alike() -> None:
    for language in ALGORITHMS:
        assert stemmer(language)
        for word in ("elections", "hauser", "presidentes", "walk", "abc"):
            assert word.startswith(beginning(word, language))
    assert known(["en-GB", "EN", "xx", "de_AT", ""]) == ("en", "de")


@given(st.text(max_size=12), st.sampled_from(sorted(ALGORITHMS)))
def test_any_word_has_a_stem_and_is_a_form_of_itself(word: str, language: str) -> None:
    assert isinstance(stem(word, language), str)
    assert same(word, word, [language])
