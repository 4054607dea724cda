"""What is marked in a text, and the pieces of it that show why an article was found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.marking import Marker, marker, near
from index.plain import table
from index.query import parse
from index.schema import DEEPEST, Shown
from index.snippets import WIDTH, snippets
from index.words import tokens


def shown(text: str = "", headline: str = "", deck: str = "", caption: str = "", credit: str = "") -> Shown:
    return Shown(headline, deck, text, caption, credit, "", "", ())


def marked(text: str, ranges: object) -> str:
    """The text with its marks as brackets, so that a failure can be read."""
    for start, end in sorted(ranges, reverse=True):  # type: ignore[call-overload]
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def test_of_a_book_no_more_is_stored_than_snippets_are_looked_for_in() -> None:
    from index import Document

    assert Shown.of(Document("a", text="harbour " * 1000)).text == "harbour " * 1000
    assert len(Shown.of(Document("a", text="harbour " * 100_000)).text) == DEEPEST


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("iran", "Iran and IRAN, not Iranian", "[Iran] and [IRAN], not Iranian"),
        ("iran*", "Iran, Iranian", "[Iran], [Iranian]"),
        ("zurich", "In Zürich", "In [Zürich]"),
        ("Zürich", "In ZURICH", "In [ZURICH]"),
        ('"cool heads"', "cool heads, cool calm heads", "[cool heads], cool calm heads"),
        ('"cool heads"', "cool\nheads", "[cool\nheads]"),
        ('"cool hea*"', "a cool headline", "a [cool headline]"),
        ("don't", "They don’t; don s t", "They [don’t]; don s t"),
        ("isreal~", "Israel isreal real", "[Israel] [isreal] real"),
        ("東京", "東京都と京都", "[東京]都と京都"),
        ("東京都", "東京都と京都", "[東京都]と京都"),
        ("京*", "東京都と京都", "東[京都]と[京都]"),
        ("米", "日米", "日[米]"),
        ("iran -israel", "Iran, Israel", "[Iran], Israel"),
        ("NOT (a OR NOT b)", "a b", "a [b]"),
        ('"a b" "b c"', "a b c", "[a b c]"),
        ("*", "a", "a"),
        ("", "a", "a"),
    ],
)
def test_what_is_asked_is_marked(query: str, text: str, expected: str) -> None:
    assert marked(text, marker(query).ranges(text)) == expected


def test_what_is_asked_of_one_field_is_marked_there() -> None:
    found = marker("headline:iran israel")
    assert found.ranges("iran israel", "headline") == [(0, 4), (5, 11)]
    assert found.ranges("iran israel", "text") == [(5, 11)]
    assert found.ranges("iran israel", "site") == []
    assert found.ranges("iran israel") == [(0, 4), (5, 11)]


def test_while_typing_a_beginning_is_marked() -> None:
    assert marker("isr", typing=True).ranges("Israel") == [(0, 6)]
    assert marker("isr").ranges("Israel") == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("israel", "israel", True),
        ("israel", "isreal", True),
        ("israel", "isral", True),
        ("israel", "israeli", True),
        ("israel", "isroel", True),
        ("israel", "osrael", False),  # the first letter is taken as meant
        ("israel", "isroal", False),
        ("israel", "isael2", False),
    ],
)
def test_a_slip_of_the_finger(one: str, other: str, expected: bool) -> None:
    assert near(one, other) is expected
    assert near(other, one) is expected


LONG = " ".join(f"word{n}" for n in range(200))


def test_a_snippet_is_cut_at_words_around_what_was_asked() -> None:
    (first,) = snippets(shown(LONG), marker("word100"))
    assert first.field == "text"
    assert len(first.text) <= WIDTH + 2
    assert [first.text[a:b] for a, b in first.marks] == ["word100"]
    assert first.text.startswith("…word")
    assert first.text.endswith("…")
    assert all(word.strip("…") in LONG.split() for word in first.text.split())


def test_a_snippet_stays_in_its_paragraph() -> None:
    (first,) = snippets(shown("Before it.\nIran spoke.\nAfter it."), marker("iran"))
    assert first.text == "Iran spoke."


def test_a_snippet_is_on_one_line() -> None:
    (first,) = snippets(shown("Iran\nspoke\tto\nIsrael."), marker("iran israel"))
    assert first.text == "Iran spoke to Israel."
    assert first.marks == ((0, 4), (14, 20))


def test_the_snippet_that_shows_most_comes_first_and_the_next_shows_the_rest() -> None:
    text = f"alpha here. {LONG} beta and gamma. {LONG} beta."
    first, second = snippets(shown(text), marker("alpha beta gamma"))
    assert [first.text[a:b] for a, b in first.marks] == ["beta", "gamma"]
    assert [second.text[a:b] for a, b in second.marks] == ["alpha"]


def test_captions_and_credits_have_their_snippets() -> None:
    found = snippets(
        shown("Nothing.", caption="A square in Damascus.", credit="Jane Roe/AFP"), marker("damascus afp")
    )
    assert {(one.field, one.text) for one in found} == {
        ("caption", "A square in Damascus."),
        ("credit", "Jane Roe/AFP"),
    }


def test_what_is_asked_of_another_field_is_no_reason_for_a_snippet() -> None:
    (first,) = snippets(shown("Iran spoke.", headline="Iran"), marker("headline:iran"))
    assert first.text == "Iran spoke."
    assert first.marks == ()


def test_without_a_word_in_the_texts_the_beginning_is_shown() -> None:
    (first,) = snippets(shown(LONG), marker("tag:war"))
    assert first.marks == ()
    assert first.text.startswith("word0 word1")
    assert first.text.endswith("…")
    assert len(first.text) <= WIDTH + 1
    assert snippets(shown(), marker("iran")) == ()
    assert snippets(shown(deck="A deck."), marker("iran"))[0].field == "deck"


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    (first,) = snippets(shown("東" * 500 + "米国" + "京" * 500), marker("米国"))
    assert [first.text[a:b] for a, b in first.marks] == ["米国"]
    assert len(first.text) <= WIDTH + 2


WORDS = st.sampled_from(["iran", "Zürich", "東京都", "\n", " ", "a", "cool heads", "\u0301", "…", "x" * 300])


@given(st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=4).map(" ".join))
def test_marks_stand_on_words_that_were_asked(text: str, query: str) -> None:
    node = parse(query).node
    for snippet in snippets(shown(text), Marker(node)):
        assert "\n" not in snippet.text
        assert len(snippet.text) <= max(WIDTH, *(b - a for a, b in snippet.marks), 0) + 2 + 60
        last = 0
        for start, end in snippet.marks:
            assert last <= start < end <= len(snippet.text)
            last = end
            assert Marker(node).ranges(snippet.text[start:end], "text") == [(0, end - start)]


def test_a_snippet_of_a_very_long_text_is_cut_from_where_the_word_first_stands():
    text = "quiet water " * 9_000 + "the ferry came " + "quiet water " * 9_000
    found = snippets(shown(text=text), marker("ferry"))
    assert any("ferry" in each.text and each.text[slice(*each.marks[0])] == "ferry" for each in found)


SAID = (
    "iran",
    "Iranian",
    "isreal",
    "israel",
    "a",
    "u.s.",
    "cool",
    "heads",
    "x" * 70,
    "—",
    "“",
    "’s",
    "_",
    "é",
    "ß",
    "Straße",
    "Œuvre",
    "ŉ",
    "ŀ",
    "½",
    "\u00ad",
)
ASKED = (
    "iran",
    "ira*",
    "israel~",
    '"cool heads"',
    '"a a"',
    '"a u s"',
    "heads",
    "x" * 70,
    '"cool hea*"',
    "é",
    "strasse",
    "str*",
    "ß",
    "oeuvre~",
    '"strasse iran"',
    "s",
)


@given(st.lists(st.sampled_from(SAID), max_size=14), st.sampled_from(["", " "]), st.sampled_from(ASKED))
def test_plain_text_is_marked_as_if_it_were_cut_into_words(
    said: list[str], between: str, question: str
) -> None:
    text = between.join(said)
    plain = marker(question).find(text)
    beyond = marker(question).find(f"{text} Ж")  # a letter beyond ASCII, so that it is cut into words
    assert plain == beyond


def test_every_letter_is_made_plain_as_words_are_folded() -> None:
    for code, plain in table().items():
        cut = [token.term for token in tokens(f"x{chr(code)}y Ж")][:-1]
        assert cut == (["x", "y"] if plain == " " else [f"x{plain}y"])
