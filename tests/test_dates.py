"""Dates as articles print them, and what looks like one and is none."""

import pytest

from cleaners.dates import MONTHS_BY_LANGUAGE, find_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("May 3, 2024 at 7:00 a.m.", "2024-05-03T07:00"),
        ("am 3. Mai 2024 um 17.05 Uhr", "2024-05-03T17:05"),
        ("3 мая 2024, 10:30", "2024-05-03T10:30"),
        ("3 травня 2024", "2024-05-03"),
        ("3 Mayıs 2024 Cuma", "2024-05-03"),
        ("3. toukokuuta 2024", "2024-05-03"),
        ("3 mai 2024", "2024-05-03"),
        ("3 fev. 2024", "2024-02-03"),
        ("3 de maig del 2024", "2024-05-03"),
        ("2024. május 3. 10:30", "2024-05-03T10:30"),
        ("更新2024年5月3日金曜日", "2024-05-03"),
        ("2024年5月3日(金) 18:05", "2024-05-03T18:05"),
        ("2024년 5월 3일 10시 30분", "2024-05-03T10:30"),
        ("2024. 5. 3. 오전", "2024-05-03"),
        ("2024/05/03 10:20 JST", "2024-05-03T10:20"),
        ("23/05/2024", "2024-05-23"),
        ("05/23/2024", "2024-05-23"),
        ("05/05/2024", "2024-05-05"),
        ("04/05/2024", None),
        ("04/05/2024, or 6 May 2024", "2024-05-06"),
        ("/2024/05/03/mill", None),
        ("version 1.2024.05.03", None),
        ("the years 1914-18", None),
        ("2024-13-45", None),
        ("a mart of 2024", None),
        ("page 12 of 2024", None),
    ],
)
def test_a_date_is_read_where_it_leaves_no_doubt(text: str, date: str | None) -> None:
    found = find_date(text)
    assert (found and found[2]) == date


def test_every_name_of_a_month_is_known_whatever_begins_alike() -> None:
    for names in MONTHS_BY_LANGUAGE.values():
        months = names.split(", ")
        assert len(months) == 12
        for number, name in ((n, name) for n, month in enumerate(months, 1) for name in month.split()):
            assert find_date(f"3 {name} 2024") == (0, len(name) + 7, f"2024-{number:02}-03")
