"""The question language: how each kind of question is read, and that nothing typed raises."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import DEEPEST, LONGEST, MOST, parse
from index.syntax import Words, leaves

READ = {
    # words
    "iran": "iran",
    "iran israel": "iran AND israel",
    "Zürich": "Zürich",
    "don't": '"don\'t"',
    "U.S.": '"U.S"',
    "東京都 米": "東京都 AND 米",
    '"calls for cool heads"': '"calls for cool heads"',
    "“curly quotes” «and these»": '"curly quotes" AND "and these"',
    "*": "*",
    # operators
    "a AND b": "a AND b",
    "a OR b": "a OR b",
    "a b OR c": "(a AND b) OR c",
    "a (b OR c)": "a AND (b OR c)",
    "((a))": "a",
    "a or b and not c": "a AND or AND b AND and AND not AND c",
    '"OR" "AND"': '"OR" AND "AND"',
    "NOT a": "NOT a",
    "-a b": "NOT a AND b",
    "a -b -c": "a AND NOT b AND NOT c",
    "-(a b)": "NOT (a AND b)",
    '-"a b"': 'NOT "a b"',
    "NOT NOT a": "a",
    "--a": "NOT a",
    "a-b": '"a-b"',
    # endings
    "isra*": "isra*",
    '"calls for i*"': '"calls for i*"',
    "isreal~": "isreal~",
    "isreal~2": "isreal~",
    # exactly so
    "=iran": "=iran",
    '="cool heads"': '="cool heads"',
    "headline:=iran": "headline:=iran",
    "=headline:iran": "headline:=iran",
    "-=iran": "NOT =iran",
    "==iran": "=iran",
    "=isra*": "isra*",
    "=isreal~": "isreal~",
    "=U.S.": '="U.S"',
    "a=b": '"a=b"',
    # fields
    "headline:iran": "headline:iran",
    "Headline:Iran": "headline:Iran",
    "headline: iran": "headline:iran",
    'by:"Peter Aitken"': 'by:"Peter Aitken"',
    "title:x author:y": "headline:x AND by:y",
    "headline:(iran OR isra*)": "headline:iran OR headline:isra*",
    "headline:(iran text:israel)": "headline:iran AND text:israel",
    "-credit:reuters": "NOT credit:reuters",
    "headline:-iran": "NOT headline:iran",
    "repair:line-break-hyphen": 'repair:"line-break-hyphen"',
    "deck:a caption:b creator:c": "deck:a AND caption:b AND creator:c",
    "agency:d site:e": "agency:d AND site:e",
    "tag:a lang:b role:quote doubt:folio": "tag:a AND lang:b AND role:quote AND doubt:folio",
    "role:lis* role:item is:starrd~": "role:lis* AND role:item AND is:starrd~",
    # dates
    "date:2024": "date:2024",
    "date:2024-04": "date:2024-04",
    "date:2024-4-6": "date:2024-04-06",
    "date:2024/04": "date:2024-04",
    "date:2024-04..2024-06": "date:2024-04-01..2024-06-30",
    "date:2024-06..2024-04": "date:2024-04-01..2024-06-30",
    "date:2024-01..2024-12": "date:2024",
    "date:2024-02": "date:2024-02",
    "date:2024..": "date:2024-01-01..",
    "date:..2024": "date:..2024-12-31",
    'saved:"2024-04"': "saved:2024-04",
    "date:(2023 OR 2024)": "date:2023 OR date:2024",
    "-date:2024": "NOT date:2024",
    # nothing
    "": "",
    "   ": "",
}

ODD = {
    '"iran': ("iran", "quote"),
    "(iran": ("iran", "bracket that was not closed"),
    "iran) x": ("iran AND x", "closing bracket"),
    "()": ("", ""),
    "AND iran": ("iran", "AND joins nothing"),
    "iran OR": ("iran", "OR joins nothing"),
    "(iran OR) x": ("iran AND x", "OR joins nothing"),
    "iran NOT": ("iran", "NOT has nothing behind it"),
    "headline:": ("", "headline: has nothing behind it"),
    "headline: OR x": ("x", "headline: has nothing behind it"),
    "?": ("", "no word in it"),
    "*ran": ("ran", "cannot begin with *"),
    "?ran": ("ran", "cannot begin with *"),
    "is*el": ("is*", "at the end of a word only"),
    "U.S.~": ('"U.S"', "~ needs one word"),
    "hedline:iran": ('"hedline:iran"', "did you mean headline:"),
    "qwx:iran": ('"qwx:iran"', "there is no field qwx:"),
    "date:yesterdayish": ("", "is no date"),
    "=-": ("", "no word in it"),
    "date:2024-13": ("", "is no date"),
    "date:..": ("", "is no date"),
    "tag:*": ("", "tag:* has no word"),
    "-": ("", "no word in it"),
    "$$$ iran": ("iran", "no word in it"),
    "is:foo": ("is:foo", "there is no is:foo (there are starred, read, unread, noted, duplicate, doubtful)"),
    "is:foo*": ("is:foo*", "there is no is:foo"),
    "-is:(read OR stared)": ("NOT (is:read OR is:stared)", "no is:stared (did you mean starred)"),
    "role:xyz": ("role:xyz", "there is no role:xyz (there are headline, deck, byline"),
    "role:item-list": ('role:"item-list"', "there is no role:item-list"),
    "repair:line-break-hyphens": ('repair:"line-break-hyphens"', "did you mean line-break-hyphen"),
    "doubt:nope": ("doubt:nope", "(there are ligature, accent"),
}


@pytest.mark.parametrize(("typed", "read"), READ.items())
def test_a_question_is_read_as(typed: str, read: str) -> None:
    query = parse(typed)
    assert query.read_as == read
    assert query.notes == ()


@pytest.mark.parametrize(("typed", "expected"), ODD.items())
def test_what_is_odd_is_read_as_far_as_it_goes_and_said(typed: str, expected: tuple[str, str]) -> None:
    read, note = expected
    query = parse(typed)
    assert query.read_as == read
    assert any(note in said for said in query.notes) if note else query.notes == ()


def test_a_sign_alone_is_left_out_with_one_note() -> None:
    assert parse("?").notes == ("“?” has no word in it and was left out",)


def test_an_address_and_a_time_are_words_without_a_remark() -> None:
    assert parse("https://example.org/a 12:30").read_as == '"https://example.org/a" AND "12:30"'
    assert parse("https://example.org/a 12:30").notes == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    {
        "iran isr": "iran AND isr*",
        "iran isr ": "iran AND isr",
        "headline:ir": "headline:ir*",
        '"cool hea': '"cool hea*"',
        '"cool heads"': '"cool heads"',
        "i": "i",
        "(iran": "iran*",
        "iran OR": "iran",
        "iran NOT": "iran",
        "iran headline:": "iran",
        "-ira": "NOT ira*",
        "is:s": "is:s",
        "repair:line-br": 'repair:"line-br*"',
    }.items(),
)
def test_while_typing_the_last_word_is_a_beginning_and_nothing_open_is_a_fault(typed: str, read: str) -> None:
    query = parse(typed, typing=True)
    assert query.read_as == read
    assert query.notes == ()


def test_what_is_too_much_is_cut_and_said() -> None:
    many = parse(" ".join(f"w{n}" for n in range(MOST + 5)))
    assert len(list(leaves(many.node))) == MOST
    assert f"only the first {MOST} words were read" in many.notes
    assert f"only the first {LONGEST} characters were read" in parse("x" * (LONGEST + 1)).notes
    deep = parse("(" * (DEEPEST + 9) + "iran" + ")" * (DEEPEST + 9))
    assert deep.read_as == "iran"
    assert any("deep" in note for note in deep.notes)


def test_a_word_that_is_only_signs_is_never_asked() -> None:
    for words, _ in leaves(parse('"---" iran "…" ! headline:"." x').node):
        assert isinstance(words, Words)
        assert words.text in ("iran", "x")


PIECES = (
    *(
        "iran",
        "U.S.",
        "Zü",
        "東京",
        "米",
        "2024",
        "2024-04",
        "..",
        "AND",
        "OR",
        "NOT",
        "-",
        "(",
        ")",
        '"',
        "“",
        "*",
        "~",
        "=",
    ),
    *(
        " ",
        "\n",
        ":",
        "headline:",
        "by:",
        "date:",
        "saved:",
        "saved:last-week",
        "date:today..",
        "foo:",
        "?",
        "\u0301",
        "\u00ad",
        "\0",
        "\ud800",
    ),
)
GRAMMAR = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


@given(st.one_of(st.text(max_size=60), GRAMMAR), st.booleans())
def test_nothing_typed_raises_and_how_it_was_read_reads_the_same(typed: str, typing: bool) -> None:
    query = parse(typed, typing)
    again = parse(query.read_as)
    assert again.node == query.node
    assert again.notes == ()
    assert again.read_as == query.read_as


@pytest.mark.parametrize(
    ("typed", "today", "read"),
    [
        ("date:today", "2024-04-16", "date:2024-04-16"),
        ("date:yesterday", "2024-04-16", "date:2024-04-15"),
        ("date:yesterday", "2024-01-01", "date:2023-12-31"),
        ("date:yesterday", "2024-03-01", "date:2024-02-29"),
        ("date:this-week", "2024-04-16", "date:2024-04-15..2024-04-21"),  # a Tuesday
        ("date:this-week", "2024-04-15", "date:2024-04-15..2024-04-21"),
        ("date:this-week", "2024-04-21", "date:2024-04-15..2024-04-21"),
        ("saved:last-week", "2024-04-21", "saved:2024-04-08..2024-04-14"),
        ("saved:last-week", "2024-01-01", "saved:2023-12-25..2023-12-31"),
        ("saved:last-week", "2025-01-01", "saved:2024-12-23..2024-12-29"),
        ("saved:this-week", "2025-01-01", "saved:2024-12-30..2025-01-05"),
        ("date:this-month", "2024-02-10", "date:2024-02"),
        ("date:last-month", "2024-01-31", "date:2023-12"),
        ("date:last-month", "2024-03-31", "date:2024-02"),
        ("date:this-year", "2024-12-31", "date:2024"),
        ("date:last-year", "2024-01-01", "date:2023"),
        ("date:last-year", "2024-02-29", "date:2023"),
        ("date:lastweek", "2024-04-21", "date:2024-04-08..2024-04-14"),
        ('date:"Last week"', "2024-04-21", "date:2024-04-08..2024-04-14"),
        ("date:last-month..yesterday", "2024-04-16", "date:2024-03-01..2024-04-15"),
        ("date:yesterday..", "2024-04-16", "date:2024-04-15.."),
        ("date:2023..last-year", "2024-04-16", "date:2023"),
        ("-saved:today", "2024-04-16", "NOT saved:2024-04-16"),
    ],
)
def test_plain_words_for_dates_count_from_the_local_day(typed: str, today: str, read: str) -> None:
    query = parse(typed, today=date.fromisoformat(today))
    assert query.read_as == read
    assert query.notes == ()


@pytest.mark.parametrize(
    ("clock", "zone", "read"),
    [
        ("2024-12-31T23:59", "Pacific/Auckland", "date:2025-01-01"),
        ("2024-12-31T23:59", "UTC", "date:2024-12-31"),
        ("2025-01-01T00:00", "UTC", "date:2025-01-01"),
        ("2025-01-01T00:00", "America/New_York", "date:2024-12-31"),
    ],
)
def test_today_is_the_day_where_the_person_is(
    clock: str, zone: str, read: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``clock`` is UTC, at midnight and new year; ``zone`` is where the person is."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return cls.fromisoformat(f"{clock}+00:00")

        def astimezone(self, tz: object = None) -> datetime:  # type: ignore[override]
            return super().astimezone(ZoneInfo(zone))

    monkeypatch.setattr("index.query.datetime", Clock)
    assert parse("date:today").read_as == read


def test_a_date_that_is_still_being_typed_is_no_fault() -> None:
    for typed in ("iran date:yest", "iran date:2024-1", "iran saved:last-"):
        assert parse(typed, typing=True).notes == ()
    assert parse("date:yest iran", typing=True).notes != ()
