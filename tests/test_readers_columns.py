"""Columns: the order in which the lines of a page are read."""

from __future__ import annotations

from random import Random

import pytest

from cleaners.readers.columns import in_order
from cleaners.readers.line import Line


def page(columns: int, gutter: float, justified: bool) -> list[list[Line]]:
    """A page of so many columns of type in size 12, its lines of any length or, ``justified``, of one."""
    rng = Random(columns)  # noqa: S311 - seeded, for lengths
    width = (500 - gutter * (columns - 1)) / columns
    return [
        [
            Line(
                1,
                left,
                row * 16,
                left + (width if justified else width * rng.uniform(0.2, 1)),
                row * 16 + 12,
                12,
                f"{n} {row}",
                (),
            )
            for row in range(40)
        ]
        for n in range(columns)
        for left in [n * (width + gutter)]
    ]


@pytest.mark.parametrize("justified", [False, True])
@pytest.mark.parametrize("gutter", [17.0, 28.0])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns: int, gutter: float, justified: bool) -> None:
    wanted = page(columns, gutter, justified)
    lines = [line for column in wanted for line in column]
    Random(7).shuffle(lines)  # noqa: S311 - seeded
    read = [[line.text for line in sorted(part, key=lambda line: line.top)] for part in in_order(lines)]
    assert read == [[line.text for line in column] for column in wanted]


def test_lines_of_any_length_below_each_other_are_no_columns() -> None:
    (column,) = page(1, 0, justified=False)
    assert in_order(column) == [column]


def test_a_caption_in_smaller_type_beside_the_text_is_read_behind_it() -> None:
    text = [
        Line(1, 0, row * 16, 290 if 2 < row < 6 else 480, row * 16 + 12, 12, f"text {row}")
        for row in range(9)
    ]
    caption = [Line(1, 320, 50 + row * 12, 470, 59 + row * 12, 9, f"caption {row}") for row in range(3)]
    figure = Line(1, 100, 20, 104, 26, 7, "2")  # raised, within a line
    assert in_order([*text, *caption, figure]) == [[*text, figure], caption]
