"""What the lines of a text tell of how it was set."""

from __future__ import annotations

from itertools import pairwise

from cleaners.layout.line_setting import small_type


def test_only_hyphens_at_line_ends_show_that_lines_stand_as_printed():
    text = ["a line of the text as it is", "and one more of the text {}", "a third one of the text."] * 4
    caption = ["a line of a caption in smaller type is as wide as this is", "and this one, too, is wider."]
    lines = "\n".join([*text, *caption])
    printed, dashed = lines.replace("{}", "te-"), lines.replace("{}", "-")
    assert small_type(list(pairwise(printed.split("\n"))), 1) > 0
    assert small_type(list(pairwise(dashed.split("\n"))), 1) == 0
