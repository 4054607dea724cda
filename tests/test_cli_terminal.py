"""Text from elsewhere is shown in a terminal, never obeyed by it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.terminal import visible, visible_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, \n\tindented", "plain text, \n\tindented"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("\x9b31m\x7f\0\r", "\\x9b31m\\x7f\\x00\\x0d"),
        ("invoice\u202efdp.exe", "invoice\\u202efdp.exe"),
        ("\u2066\u2069\u200e\u061c", "\\u2066\\u2069\\u200e\\u061c"),
        ("one\u2028two", "one\\u2028two"),
        ("caf\udce9", "caf\\xe9"),
        ("Café “Löwen” – 東京 👩\u200d🚀", "Café “Löwen” – 東京 👩\u200d🚀"),
    ],
)
def test_controls_become_escapes_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_name_stays_on_one_line() -> None:
    assert visible_line("a\nb\tc\u2029d") == "a\\nb\\tc\\u2029d"


@given(st.text(st.characters()))
def test_no_text_whatever_brings_a_control_character_to_the_terminal(text: str) -> None:
    shown = visible(text)
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n", "\t"}
    assert not {
        c
        for c in shown
        if unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }
