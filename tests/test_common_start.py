"""How far texts begin alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaners.common_start import common_start

LETTERS = st.text(alphabet="abß😀", max_size=12)


@given(LETTERS, LETTERS, LETTERS)
def test_it_counts_the_characters_before_the_first_that_differs(start, one, other):
    one, other = start + one, start + other
    count = common_start(one, other)
    assert count >= len(start)
    assert one[:count] == other[:count]
    assert one[count : count + 1] != other[count : count + 1] or count == len(one) == len(other)
