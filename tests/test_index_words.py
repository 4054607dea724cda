"""What counts as the same word: case, accents, ligatures, scripts without spaces."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import LATEST, minute, span
from index.words import LONGEST, asked, terms, tokens

SAME = [
    ("ZÜRICH", "zurich"),
    ("Málaga", "malaga"),
    ("Straße", "STRASSE"),
    ("Łódź", "lodz"),
    ("Ærø", "aero"),
    ("İstanbul", "istanbul"),
    ("ﬁnal", "final"),
    ("ＡＢＣ１２３", "abc123"),
    ("inter\u00adnational", "international"),
    ("أحمد", "احمد"),
    ("ἀθῆναι", "αθηναι"),
    ("ёлка", "елка"),
    ("ｶﾞｷﾞ", "ガギ"),
    (normalize("NFD", "서울에서"), "서울에서"),
    (normalize("NFD", "café"), "café"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_are_one_word(one: str, other: str) -> None:
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The F-16's", ["the", "f", "16", "s"]),
        ("snake_case", ["snake", "case"]),
        ("हिन्दी में", ["हिन्दी", "में"]),  # vowels are no accents
        ("東京都", ["東京", "京都", "都"]),
        ("米", ["米"]),
        ("covid病毒19", ["covid", "病毒", "毒", "19"]),
        ("서울에서", ["서울", "울에", "에서", "서"]),
        ("ด์ก", ["ด์ก", "ก"]),  # a mark stays with its letter
        ("— … !", []),
        ("\ud800", []),
    ],
)
def test_a_text_has_these_words(text: str, found: list[str]) -> None:
    assert terms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("iran", (("iran",), False)),
        ("U.S.", (("u", "s"), False)),
        ("東京都", (("東京", "京都"), False)),
        ("米", (("米",), True)),
        ("covid病", (("covid", "病"), True)),
        ("…", ((), False)),
    ],
)
def test_a_question_looks_up(text: str, found: tuple[tuple[str, ...], bool]) -> None:
    assert asked(text) == found


def test_signs_without_end_on_one_letter_are_read_at_once() -> None:
    piled = "a" + "\u0301\u0316" * 500_000  # sorting all of them, as normalizing does, takes ten minutes
    assert terms(f"one {piled} two") == ["one", "a", "two"]


def test_a_very_long_word_counts_by_its_beginning() -> None:
    assert terms("x" * 500) == ["x" * LONGEST]


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    found = tokens(text)
    assert [token.term for token in found] == terms(text)
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert token.term
        assert terms(text[token.start : token.end])[0] == token.term
    assert [token.start for token in found] == sorted(token.start for token in found)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("2024-04-16", (2024, 4, 16), 0),
        ("2024-04-16T12:50", (2024, 4, 16), 770),
        ("2024-04-16 23:59:59", (2024, 4, 16), 1439),
        ("2024-04-16T12:50:00+02:00", (2024, 4, 16), 770),  # local as given
        ("2024-04", (2024, 4, 1), 0),
        ("2024", (2024, 1, 1), 0),
    ],
)
def test_a_date_is_kept_as_minutes(text: str, day: tuple[int, int, int], clock: int) -> None:
    assert minute(text) == date(*day).toordinal() * 1440 + clock


@pytest.mark.parametrize(
    "text", ["", "yesterday", "16.04.2024", "2024-02-30", "20240416", "0000", "2024-04-16x", "٢٠٢٤"]
)
def test_what_is_no_date_is_kept_as_none(text: str) -> None:
    assert minute(text) is None


def test_a_date_beyond_all_use_still_fits() -> None:
    assert minute("9999-12-31") == LATEST


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2023-12-31..2024-01-01", "2023-12-31", "2024-01-01"),
        ("2024..2023", "2023-01-01", "2024-12-31"),  # the wrong way round
        ("2024...2025", "2024-01-01", "2025-12-31"),
    ],
)
def test_a_range_holds_both_its_ends(text: str, first: str, last: str) -> None:
    found = span(text, date(2024, 4, 16))
    assert found
    assert (str(found.first), str(found.last)) == (first, last)
