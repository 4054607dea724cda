"""Two pages compared word by word, and articles cited."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.exports.citation import STYLES, cite
from archive.tui.difference import FEW, LONGEST, TOO_LONG, difference, steps
from archive.tui.lines import Stretch
from cleaners import Article


def compared(before: list[str], after: list[str]) -> list[str]:
    pages = ([Stretch(text, "paragraph") for text in page] for page in (before, after))
    return [stretch.text for stretch in difference(*pages)]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (["in- ternational calls"], ["international calls"], ["[-in- ternational-] {+international+} calls"]),
        (["one two three"], ["one two three"], ["one two three"]),
        (["one 2/5 two"], ["one two"], ["one [-2/5-] two"]),
        (["one two"], ["one more two"], ["one {+more+} two"]),
        (["Head", "one two"], ["one two"], ["[-Head-]", "one two"]),
        (["one two", "foot"], ["one two"], ["one two", "[-foot-]"]),
        (["one two"], ["one", "two"], ["one", "two"]),
        (["a b c"], ["x y z"], ["[-a b c-] {+x y z+}"]),
        ([], ["new"], ["{+new+}"]),
        (["old"], [], ["[-old-]"]),
        (["a", "x y", "b", "c"], ["a", "b", "x y c"], ["a", "[-x y-]", "b", "{+x y+} c"]),
        (["a", "foot", "b", "c"], ["a", "b", "d c"], ["a", "[-foot-]", "b", "{+d+} c"]),
        (["a b", "same", "c d"], ["a", "same", "d"], ["a", "[-b-]", "same", "[-c-]", "d"]),
    ],
)
def test_what_went_and_what_came_is_shown_where_it_stood(
    before: list[str], after: list[str], shown: list[str]
) -> None:
    assert compared(before, after) == shown


@given(
    st.lists(st.text("ab ", min_size=1, max_size=6), max_size=9),
    st.lists(st.text("abc ", min_size=1, max_size=6), max_size=9),
)
def test_both_texts_stand_in_the_difference_word_for_word(before: list[str], after: list[str]) -> None:
    shown = "\n".join(compared(before, after))
    old = re.sub(r"{\+.*?\+}", " ", shown).replace("[-", "").replace("-]", "")
    new = re.sub(r"\[-.*?-\]", " ", shown).replace("{+", "").replace("+}", "")
    assert old.split() == " ".join(before).split()
    assert new.split() == " ".join(after).split()


def test_what_is_too_long_to_be_compared_is_shown_as_it_is_now() -> None:
    text = "a " * LONGEST
    assert compared([text + "b"], [text + "c"]) == [TOO_LONG, text + "c"]
    assert compared([text, "b"], [text, "c"])[1:] == ["[-b-] {+c+}"]  # what is the same may be long


@given(st.lists(st.sampled_from("abcdef"), max_size=40), st.lists(st.sampled_from("abcdefg"), max_size=40))
def test_the_steps_make_the_one_text_of_the_other(old: list[str], new: list[str]) -> None:
    made: list[str] = []
    done = 0
    for a, b, c, d in steps(old, new):
        assert a >= done
        made += old[done:a] + new[c:d]
        done = b
    assert made + old[done:] == new


def test_a_long_stretch_without_common_words_is_compared_as_a_whole() -> None:
    old, new = ["a"] * (FEW + 1), ["b"] * (FEW + 1)
    assert list(steps(old, new)) == [(0, FEW + 1, 0, FEW + 1)]


ARTICLE = Article(
    headline="50% of ferries_late & lost.",
    authors=("Ann Lee", "Shore News Agency"),
    published="2024-04-16T12:50",
    site="The Shore",
    url="https://example.org/a_(b)",
    language="en",
)


def test_an_article_is_cited_as_text() -> None:
    assert cite(ARTICLE, "plain") == (
        "Ann Lee and Shore News Agency. “50% of ferries_late & lost.” The Shore, 2024-04-16. "
        "https://example.org/a_(b)"
    )


def test_markdown_escapes_its_signs_and_the_link_is_whole() -> None:
    assert cite(ARTICLE, "markdown") == (
        r"Ann Lee and Shore News Agency. “[50% of ferries\_late \& lost](https://example.org/a_%28b%29).” "
        "*The Shore*, 2024-04-16."
    )


def test_bibtex_escapes_what_tex_takes_for_its_own() -> None:
    text = cite(ARTICLE, "bibtex")
    assert text.startswith("@article{lee2024ferrieslate,\n")
    assert r"  title = {{50\% of ferries\_late \& lost}}," in text
    assert "  author = {Ann Lee and {Shore News Agency}}," in text
    assert "  month = apr," in text
    assert text.endswith("\n}")


def test_csl_json_is_what_reference_managers_read() -> None:
    (item,) = json.loads(cite(ARTICLE, "csl-json"))
    assert item["author"] == [{"family": "Lee", "given": "Ann"}, {"literal": "Shore News Agency"}]
    assert item["issued"] == {"date-parts": [[2024, 4, 16]]}
    assert item["type"] == "article-newspaper"


@pytest.mark.parametrize("style", STYLES)
def test_an_article_of_which_nothing_is_known_can_be_cited(style: str) -> None:
    assert "Untitled" in cite(Article(), style)


def test_an_address_that_runs_something_is_no_link() -> None:
    assert "javascript" not in cite(Article(headline="H", url="javascript:alert(1)"), "markdown")


def test_braces_in_names_do_not_end_a_field() -> None:
    text = cite(Article(headline="a } b { c", authors=("O'{Neil",)), "bibtex")
    bare = text.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")
