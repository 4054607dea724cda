"""Searching: the right articles, in the right order, however the question is put."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import FACETS, Document, Index, matches
from index.index import SORTS
from index.query import parse
from index.stemming import known

DOCUMENTS = (
    Document(
        id="cool",
        headline="Leaders call for cool heads",
        deck="A surprising piece of advice",
        text="The minister in Zürich joined international calls for cool heads.\nNobody in Israel did.",
        captions="Smoke over the embassy in Damascus.",
        credits="Jane Roe/AFP via Getty Images",
        creators=("Jane Roe",),
        agencies=("AFP", "Getty Images"),
        authors=("Peter Example",),
        site="The Example Times",
        url="https://www.example.org/world/cool",
        published="2024-04-16T12:50",
        saved="2024-05-02T09:00:00",
        tags=("middle east", "diplomacy"),
        language="en",
        roles=("paragraph", "caption"),
        repairs=("split-link",),
        doubts=("line-break-hyphen",),
        states=("starred", "doubtful"),
    ),
    Document(
        id="israel",
        headline="Israel votes",
        text="Heads of state were cool about the calls. " * 3,
        authors=("Mary Sample",),
        published="2024-12-31T23:59",
        saved="2024-05-01T09:00:00",
        language="en-GB",
    ),
    Document(
        id="tokyo",
        headline="東京都の大学",
        text="日米の研究者、病毒を調べる。 Israel is not in it, nor is Iran.",
        published="2025-01-01",
        saved="2024-05-03T09:00:00",
        language="ja",
    ),
    Document(id="bare"),
)


TANTIVY = pytest.mark.skipif(find_spec("tantivy") is None, reason="tantivy is not installed")


@pytest.fixture(scope="module", params=["whoosh", pytest.param("tantivy", marks=TANTIVY)])
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine has to pass the same tests."""
    return str(request.param)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, engine: str) -> Iterator[Index]:
    with Index.build(tmp_path_factory.mktemp("archive") / "index", DOCUMENTS, engine=engine) as made:
        yield made


def found(index: Index, query: str, **options: object) -> list[str]:
    return [hit.id for hit in index.search(query, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("zurich", {"cool"}),
        ("ZÜRICH international", {"cool"}),
        ("israel", {"cool", "israel", "tokyo"}),
        ("israel iran", {"tokyo"}),
        ("israel -iran", {"cool", "israel"}),
        ("iran OR zurich", {"cool", "tokyo"}),
        ("(iran OR zurich) minister", {"cool"}),
        ('"cool heads"', {"cool"}),
        ("cool heads", {"cool", "israel"}),
        ('"heads nobody"', {"cool"}),  # a phrase runs over the end of a paragraph
        ("intern*", {"cool"}),
        ('"calls for coo*"', {"cool"}),
        ("isreal~", {"cool", "israel", "tokyo"}),
        ("headline:israel", {"israel"}),
        ("text:israel", {"cool", "tokyo"}),
        ("damascus", {"cool"}),
        ("caption:damascus", {"cool"}),
        ("text:damascus", set()),
        ("getty", {"cool"}),
        ("credit:afp", {"cool"}),
        ("creator:roe", {"cool"}),
        ("agency:getty", {"cool"}),
        ("example", {"cool"}),  # the author; a site is found only by its field
        ("by:example", {"cool"}),
        ('by:"mary sample"', {"israel"}),
        ("site:example.org", {"cool"}),
        ("site:times", {"cool"}),
        ("deck:surprising", {"cool"}),
        ('tag:"middle east"', {"cool"}),
        ("lang:en", {"cool", "israel"}),
        ("lang:ja", {"tokyo"}),
        ("role:caption", {"cool"}),
        ("repair:split-link", {"cool"}),
        ("doubt:line-break-hyphen", {"cool"}),
        ("repair:line-break-hyphen", set()),
        ("is:starred", {"cool"}),
        ("-is:starred israel", {"israel", "tokyo"}),
        ("is:unread", set()),
        ("東京", {"tokyo"}),
        ("京都", {"tokyo"}),  # a bigram does not know where a name ends
        ("東京大学", set()),
        ("大学", {"tokyo"}),
        ("米", {"tokyo"}),
        ("headline:学", {"tokyo"}),
        ("date:2024", {"cool", "israel"}),
        ("date:2024-04", {"cool"}),
        ("date:2024-04-16", {"cool"}),
        ("date:2024-04-15", set()),
        ("date:2024-12-31", {"israel"}),
        ("date:2025-01-01", {"tokyo"}),
        ("date:2024-12-31..2025-01-01", {"israel", "tokyo"}),
        ("date:2024-05..", {"israel", "tokyo"}),
        ("date:..2024-05", {"cool"}),
        ("date:..0001", set()),
        ("date:..9999", {"cool", "israel", "tokyo"}),
        ("date:9999..", set()),
        ("-date:..9999", {"bare"}),
        ("saved:2024-05-02..", {"cool", "tokyo"}),
        ("*", {"cool", "israel", "tokyo", "bare"}),
        ("-israel", {"bare"}),
        ("-israel -*", set()),
        ("", set()),
        ("nowhereatall", set()),
        ("nowhereatall OR iran", {"tokyo"}),
        ("iran -nowhereatall", {"tokyo"}),
    ],
)
def test_a_question_finds(index: Index, query: str, ids: set[str]) -> None:
    results = index.search(query)
    assert {hit.id for hit in results} == ids
    assert results.total == len(results) == len(ids)
    assert {document.id for document in DOCUMENTS if matches(document, parse(query).node)} == ids


def test_a_headline_weighs_more_than_a_text(index: Index) -> None:
    assert found(index, "israel")[0] == "israel"


def test_newest_first_by_either_date_and_what_has_none_last(index: Index) -> None:
    assert found(index, "*", sort="date") == ["tokyo", "israel", "cool", "bare"]
    assert found(index, "*", sort="saved") == ["tokyo", "cool", "israel", "bare"]
    with pytest.raises(ValueError, match="no such order"):
        index.search("*", sort="size")


def test_oldest_first_and_what_has_no_date_last(index: Index) -> None:
    assert found(index, "*", sort="oldest") == ["cool", "israel", "tokyo", "bare"]
    assert found(index, "*", sort="newest") == found(index, "*", sort="date")


def test_hits_are_counted_by_what_was_asked_for(index: Index) -> None:
    results = index.search("*", limit=1, facets=("site", "year", "month", "author", "agency", "tag"))
    assert dict(results.facets) == {
        "site": (("The Example Times", 1),),
        "year": (("2024", 2), ("2025", 1)),
        "month": (("2024-04", 1), ("2024-12", 1), ("2025-01", 1)),
        "author": (("Mary Sample", 1), ("Peter Example", 1)),
        "agency": (("AFP", 1), ("Getty Images", 1)),
        "tag": (("diplomacy", 1), ("middle east", 1)),
    }
    rest = index.search("zurich", facets=[name for name in FACETS if name not in results.facets]).facets
    assert rest == {
        "language": (("en", 1),),
        "repair": (("split-link", 1),),
        "doubt": (("line-break-hyphen", 1),),
    }
    assert index.search("nowhereatall", facets=["site"]).facets == {"site": ()}
    with pytest.raises(ValueError, match="no such facet: size"):
        index.search("*", facets=["size"])


def test_a_value_counts_once_however_it_is_spelled_as_a_question_finds_it(
    tmp_path: Path, engine: str
) -> None:
    agencies = ("Reuters", "REUTERS"), ("REUTERS", "dpa"), ("Reuters",), ("Agência Lusa",), ("AGENCIA LUSA",)
    documents = (Document(str(n), agencies=names) for n, names in enumerate(agencies))
    built = Index.build(tmp_path / "index", documents, engine=engine)
    counts = built.search("*", facets=["agency"]).facets["agency"]
    assert counts == (("Reuters", 3), ("AGENCIA LUSA", 2), ("dpa", 1))
    for value, count in counts:
        assert built.count(f'agency:"{value}"') == count
    built.close()


def test_a_page_that_does_not_name_its_site_counts_for_its_address(tmp_path: Path, engine: str) -> None:
    pages = (("", "https://www.varn.example/1"), ("Varn Post", "https://varn.example/2"), ("", ""))
    documents = (Document(str(n), site=site, url=url) for n, (site, url) in enumerate(pages))
    built = Index.build(tmp_path / "index", documents, engine=engine)
    counts = built.search("*", facets=["site"]).facets["site"]
    assert counts == (("Varn Post", 1), ("varn.example", 1))
    assert [hit.id for hit in built.search('site:"varn.example" -site:"Varn Post"')] == ["0"]
    built.close()


def test_a_count_is_the_number_of_hits(index: Index) -> None:
    assert [index.count(query) for query in ("*", "israel", "is:starred", "((", "nowhere")] == [4, 3, 1, 0, 0]


def test_similar_articles_share_telling_words(tmp_path: Path, engine: str) -> None:
    about = [
        "ferry slip harbour board",
        "harbour ferry piles",
        "budget vote council",
        "budget school council",
    ]
    made = [Document(f"{n}", text=text) for n, text in enumerate(about)]
    with Index.build(tmp_path / "index", made, engine=engine) as index:
        results = index.similar("0")
        assert [hit.id for hit in results] == ["1"]
        assert results.total == 1
        assert [hit.id for hit in index.similar("2", limit=1)] == ["3"]
        assert index.similar("not there").hits == ()


def test_a_page_of_the_hits(index: Index) -> None:
    everything = found(index, "*", sort="date")
    assert found(index, "*", sort="date", offset=1, limit=2) == everything[1:3]
    assert found(index, "*", sort="date", offset=9) == []
    assert index.search("*", limit=0).total == 4
    assert found(index, "*", limit=-1, offset=-1) == []


def test_a_hit_says_what_a_list_shows(index: Index) -> None:
    (hit,) = index.search("headline:leaders zurich")
    assert (hit.headline, hit.site) == ("Leaders call for cool heads", "The Example Times")
    assert (hit.published, hit.authors) == ("2024-04-16T12:50", ("Peter Example",))
    assert hit.headline_marks == ((0, 7),)
    (snippet,) = hit.snippets
    assert [snippet.text[a:b] for a, b in snippet.marks] == ["Zürich"]


def test_one_letter_that_finds_nothing_yet_is_the_beginning_of_a_word(index: Index) -> None:
    typed = index.search("heads q", typing=True)
    assert (typed.total, typed.read_as) == (index.search("heads").total, "heads")
    assert typed.total
    assert index.search("heads q").total == 0  # asked as it stands, it is a word
    assert index.search("heads by:q", typing=True).total == typed.total
    assert index.search("q", typing=True).total == 0


def test_while_typing_results_come_for_beginnings(index: Index) -> None:
    results = index.search("internat", typing=True)
    assert [hit.id for hit in results] == ["cool"]
    assert results.read_as == "internat*"
    assert found(index, "internat") == []


def test_did_you_mean_only_what_has_hits(index: Index) -> None:
    results = index.search("isreal minister")
    assert results.suggestion == "israel AND minister"
    assert results.notes == ("did you mean israel AND minister?",)
    assert found(index, results.suggestion) == ["cool"]
    assert index.search("isreal zzzzzz").suggestion == ""  # nothing is like the second word
    assert index.search("isreal damascus headline:votes").suggestion == ""  # known words, but never together
    assert index.search("isreal", typing=True).suggestion == ""


def test_many_unknown_words_do_not_take_longer_than_there_is_time(index: Index) -> None:
    typed = " ".join(f"isreal{n}x" for n in range(40))
    assert index.search(f"isreal {typed}", timeout=0.0).suggestion == ""
    assert index.search("isreal isreal minister").suggestion == "israel AND israel AND minister"
    assert index.search("minister -isreal zurihc").suggestion == "minister AND NOT isreal AND zurich"


def test_a_search_stops_when_its_time_is_over_with_hits_that_are_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [Document(f"{n}", text="iran israel" if n % 2 else "iran") for n in range(60)]
    with Index.build(tmp_path / "index", many) as index:
        index.update([Document("late", text="iran"), Document("later", text="iran israel")])
        assert index.search("iran -israel").total == 31
        clock = iter(range(100))
        monkeypatch.setattr("index.answering.time.monotonic", lambda: next(clock))
        results = index.search("iran -israel", timeout=5, limit=600)
        assert results.notes == ("stopped after 5 seconds: there may be more and better hits",)
        assert [hit.id for hit in results] == ["late"]  # the newest are looked at first


def test_notes_of_the_question_come_with_the_results(index: Index) -> None:
    assert index.search('"cool heads').notes == ("a quote that was not closed was closed at the end",)


def test_a_beginning_stands_for_all_words_that_begin_so(tmp_path: Path, engine: str) -> None:
    common = [Document(f"c{n}", text="preacher") for n in range(3)]
    rare = [Document(f"r{n}", text=f"call pre{n:03}") for n in range(500)]
    with Index.build(tmp_path / "index", [*rare, *common], engine=engine) as index:
        assert index.search("pre*", limit=5).total == 503
        assert index.search("pre00*").total == 10
        assert index.search('"call pre*"').total == 500


# What a question finds is worked out word by word, without any engine.

SPOKEN = ("iran", "israel", "isreal", "Iranian", "cool", "heads", "Zürich", "東京都", "京", "都", "a", "u.s.")
TEXT = st.lists(st.sampled_from(SPOKEN), max_size=9)
DATE = st.sampled_from(["", "2023-12-31", "2024-01-01T00:00", "2024-01-31T23:59", "2024-02", "2025"])
SOME = st.builds(
    Document,
    id=st.just(""),
    headline=TEXT.map(" ".join),
    text=TEXT.map(" ".join),
    captions=TEXT.map("\n".join),
    authors=TEXT.map(tuple),
    tags=TEXT.map(tuple),
    published=DATE,
)
ATOMS = (
    *(
        "iran",
        "israel",
        "iran*",
        "is*",
        "israel~",
        "zurich",
        "東京",
        "東",
        "都",
        "京都",
        "heads",
        "u.s.",
        "u*",
    ),
    *(
        '"cool heads"',
        '"iran israel"',
        '"iran isr*"',
        '"a u s"',
        "headline:cool",
        "by:isr*",
        "caption:東京都",
    ),
    *("tag:iran", "date:2024", "date:2024-01-31", "date:..2023", "*"),
)
QUESTION = st.recursive(
    st.sampled_from(ATOMS),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        inner.map(lambda one: f"NOT {one}"),
    ),
    max_leaves=5,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(SOME, min_size=1, max_size=8),
    st.lists(SOME, max_size=3),
    st.lists(QUESTION, min_size=4, max_size=8),
)
def test_the_engine_finds_what_is_there_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory,
    engine: str,
    first: list[Document],
    later: list[Document],
    questions: list[str],
) -> None:
    documents = {f"{n}": replace(document, id=f"{n}") for n, document in enumerate(first)}
    with Index.build(tmp_path_factory.mktemp("any") / "index", documents.values(), engine=engine) as index:
        # the first is replaced, the second is taken out, and the rest come in a segment of their own
        more = {f"{n * 7}": replace(document, id=f"{n * 7}") for n, document in enumerate(later)}
        if more:
            index.update(more.values(), ["1"])
            documents = {id_: one for id_, one in (documents | more).items() if id_ != "1" or id_ in more}
        assert dict(index.ids()) == {id_: one.digest for id_, one in documents.items()}
        for question in questions:
            node = parse(question).node
            expected = {id_ for id_, document in documents.items() if matches(document, node)}
            results = index.search(question, limit=100)
            assert {hit.id for hit in results} == expected, question
            assert results.total == len(expected)


TYPED = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from((*ATOMS, "=", "-", "(", ")", '"', "OR", "NOT", "date:", "is:", "*", " ")), max_size=9
    ).map("".join),
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED, st.booleans(), st.sampled_from(SORTS), st.sampled_from([(), ("en", "de", "ja", "xx")]))
def test_nothing_typed_makes_a_search_raise(
    index: Index, typed: str, typing: bool, sort: str, stemming: tuple[str, ...]
) -> None:
    results = index.search(typed, typing=typing, sort=sort, facets=FACETS, stemming=stemming)
    assert results.total >= len(results)
    node = parse(typed, typing).node
    assert {hit.id for hit in results} == {
        document.id for document in DOCUMENTS if matches(document, node, known(stemming))
    }
