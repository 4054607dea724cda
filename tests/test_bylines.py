"""What a line between headline and text says of who wrote it, and which lines say nothing of it."""

from __future__ import annotations

import pytest

from cleaners.bylines import parse_by_place
from cleaners.timestamps import timestamp


@pytest.mark.parametrize(
    ("line", "authors", "site"),
    [
        ("By Mara Quill", ("Mara Quill",), None),
        ("BY MARA QUILL AND PER LUND", ("MARA QUILL", "PER LUND"), None),
        ("Von Ann Lee und Per Lund", ("Ann Lee", "Per Lund"), None),
        ("Par Jean-Luc Morel", ("Jean-Luc Morel",), None),
        ("Ann Lee · The Harbour Post", ("Ann Lee",), "The Harbour Post"),
        ("www.harbour.example", (), "www.harbour.example"),
    ],
)
def test_a_line_without_a_date_says_who_wrote_it(
    line: str, authors: tuple[str, ...], site: str | None
) -> None:
    found = parse_by_place(line)
    assert found is not None
    assert (found.authors, found.site) == (authors, site)


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("Lucía Fernández | 14 de marzo de 2019", "Lucía Fernández", "2019-03-14"),
        ("Tomáš Krejčí, 26. března 2022", "Tomáš Krejčí", "2022-03-26"),
        ("Ольга Смирнова, 20 марта 2023", "Ольга Смирнова", "2023-03-20"),
        ("Päivi Mäkinen – 3. maaliskuuta 2021", "Päivi Mäkinen", "2021-03-03"),
        ("Kovács Ágnes | 2020. március 14.", "Kovács Ágnes", "2020-03-14"),
        ("Ayşe Yılmaz, 14 Mart 2020 09:15", "Ayşe Yılmaz", "2020-03-14T09:15"),
        ("14 March 2019 | Ann Lee", "Ann Lee", "2019-03-14"),
    ],
)
def test_a_name_and_a_date_say_who_wrote_it_and_when(line: str, author: str, date: str) -> None:
    found = parse_by_place(line)
    assert found is not None
    assert (found.authors, found.published) == ((author,), date)


@pytest.mark.parametrize(
    "line",
    [
        "Bridge closed, 4 August 2021 to 5 August 2021",
        "Ann Lee died on 14 March 2019",
        "4 August 2021",
    ],
)
def test_a_date_beside_anything_else_is_no_byline(line: str) -> None:
    assert parse_by_place(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the bridge was closed",
        "By noon",
        "by Mara Quill",  # the end of a headline's line
        "Von Hamburg nach Bremen",
        "Da Vinci in Port Varn",
        "Di Maria Okoro",
        "Por la mañana",
        "Mara Quill",
    ],
)
def test_what_only_begins_like_a_byline_is_none(line: str) -> None:
    assert parse_by_place(line) is None


@pytest.mark.parametrize(
    ("line", "language", "date"),
    [
        ("January 7, 2024", "en", "2024-01-07"),
        ("Updated 2:05 PM EST, January 7, 2024", "en", "2024-01-07T14:05"),
        ("First published on Sun 7 Jan 2024 08.30 GMT", "en", "2024-01-07T08:30"),
        ("Sunday, January 7th, 2024 / 2:05 p.m. EST", "en", "2024-01-07"),
        ("Stand: 07.01.2024, 14:05 Uhr", "de", "2024-01-07T14:05"),
        ("Publié le 7 janvier 2024 à 14h05, mis à jour le 8 janvier 2024", "fr", "2024-01-07T14:05"),
        ("Actualizado a las 14:05 h. del 07/01/2024", "es", "2024-01-07T14:05"),
        ("zo 7 januari 2024 om 14:05", "nl", "2024-01-07T14:05"),
        ("25/01/2024 14:05", "en", "2024-01-25T14:05"),
        ("01/25/2024 2:05 PM", None, "2024-01-25T14:05"),
    ],
)
def test_a_line_that_says_when_and_nothing_else(line: str, language: str | None, date: str) -> None:
    assert timestamp(line, language) == date


@pytest.mark.parametrize(
    "line",
    [
        "07/01/2024",  # in English the seventh of January or the first of July
        "On January 7, 2024 he left",
        "Berlin, 7 January 2024",
        "Ann Lee, 7 January 2024",
        "Entry 17 of 7 January 2024",
        "1891",
        "31/31/2024",
    ],
)
def test_a_line_that_says_more_than_when_or_nobody_knows_when(line: str) -> None:
    assert timestamp(line, "en") is None
