"""What a line between headline and text says of who wrote it, and which lines say nothing of it."""

from __future__ import annotations

import pytest

from cleaners.bylines import parse_undated


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
    found = parse_undated(line)
    assert found is not None
    assert (found.authors, found.site) == (authors, site)


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
    assert parse_undated(line) is None
