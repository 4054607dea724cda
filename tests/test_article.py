"""Blocks keep their marks on the words that they mark, whatever is cut, joined and spliced."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners import Article, Block, Cleaned, Credit, Mark, Place, Role, Span, clean, read


def block(text: str, *spans: tuple[int, int]) -> Block:
    return Block(Role.PARAGRAPH, text, tuple(Span(a, b, Mark.UNDERLINE) for a, b in spans))


def marked(each: Block) -> list[str]:
    return [each.text[s.start : s.end] for s in each.spans]


def test_span_behind_a_cut_moves_with_its_words():
    assert marked(block("in- ternational calls", (16, 21)).splice(2, 4, "")) == ["calls"]


def test_span_around_a_cut_shrinks_with_it():
    assert marked(block("in- ternational calls", (0, 21)).splice(2, 4, "")) == ["international calls"]


def test_span_that_reaches_into_a_cut_keeps_what_is_outside():
    assert marked(block("abcdef", (0, 4)).splice(2, 6, "X")) == ["ab"]
    assert marked(block("abcdef", (3, 6)).splice(2, 4, "X")) == ["ef"]


def test_span_inside_a_cut_goes_with_its_words():
    assert block("abcdef", (2, 3)).splice(1, 4, "X").spans == ()


def test_what_is_put_in_at_a_border_is_not_marked():
    assert marked(block("abcdef", (2, 4)).splice(2, 2, "X")) == ["cd"]
    assert marked(block("abcdef", (2, 4)).splice(4, 4, "X")) == ["cd"]


def test_span_outside_of_its_text_is_refused():
    with pytest.raises(ValueError, match="outside"):
        block("abc", (1, 4))


def test_overlapping_cuts_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        block("abcdef").splices([(0, 3, ""), (2, 4, "")])


@st.composite
def block_and_cuts(draw):
    text = draw(st.text("abc -", min_size=1, max_size=30))
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        a = draw(st.integers(0, len(text) - 1))
        spans.append((a, draw(st.integers(a + 1, len(text)))))
    marks = sorted(draw(st.lists(st.integers(0, len(text)), min_size=0, max_size=6, unique=True)))
    places = zip(marks[::2], marks[1::2], strict=False)
    cuts = [(a, b, draw(st.sampled_from(["", "X", "YZ"]))) for a, b in places]
    return block(text, *spans), cuts


@given(block_and_cuts())
def test_many_cuts_at_once_are_the_same_as_one_after_the_other(given_):
    each, cuts = given_
    one_by_one = each
    for start, end, text in reversed(cuts):
        one_by_one = one_by_one.splice(start, end, text)
    assert each.splices(cuts) == one_by_one


@given(block_and_cuts())
def test_every_letter_that_survives_keeps_its_marks(given_):
    each, cuts = given_
    result = each.splices(cuts)
    gone = [False] * len(each.text)
    for start, end, _ in cuts:
        gone[start:end] = [True] * (end - start)
    kept = [n for n in range(len(each.text)) if not gone[n]]
    # Capitals are what was put in; the rest stands in its old order.
    places = [n for n, char in enumerate(result.text) if char not in "XYZ"]
    assert [result.text[n] for n in places] == [each.text[n] for n in kept]

    def covers(b: Block, at: int) -> int:
        return sum(s.start <= at < s.end for s in b.spans)

    assert [covers(result, n) for n in places] == [covers(each, n) for n in kept]


@given(block_and_cuts(), block_and_cuts())
def test_what_is_joined_can_be_cut_apart_again(one, other):
    a, b = one[0], other[0]
    whole = a.join(b)
    assert whole.cut(0, len(a.text)) == a
    assert whole.cut(len(a.text) + 1, len(whole.text)) == b


def test_article_survives_the_way_to_json_and_back():
    caption = Block(
        Role.CAPTION,
        "The north span.",
        (Span(4, 9, Mark.EMPHASIS),),
        Credit("Ann Lee/AP", ("Ann Lee",), "AP"),
        "span.jpg",
        Place(page=2, line=4, gap=3),
    )
    link = Block(Role.PARAGRAPH, "See the bridge.", (Span(8, 14, Mark.LINK, "https://example.org/b"),))
    article = Article((caption, link), headline="Bridge", authors=("Ann Lee",), language="en")
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize(
    "text",
    [
        "<p>Read <a href=''>more</a> of it.</p>",  # a link that leads nowhere
        "# Mill burns\n\nRead [more]() of it.",
        "Read <u>more</u> of it.",  # one whose address is lost
        'Read <u href="/x">more</u> <b href="/y">of it</b>.',
    ],
)
def test_links_without_an_address_survive_the_way_to_json_and_back(text):
    article = read(text).article
    assert article.blocks[-1].spans
    assert Article.from_dict(article.to_dict()) == article


def test_json_of_another_schema_is_refused():
    with pytest.raises(ValueError, match=r"cutline\.article/1"):
        Article.from_dict({"schema": "cutline.article/99", "blocks": []})


ARTICLE = Article(
    (Block(Role.CAPTION, "The span.", credit=Credit("Ann Lee/AP", ("Ann Lee",))),), headline="Bridge"
)


@pytest.mark.parametrize(
    ("spoil", "told"),
    {
        "no blocks": (lambda data: data.pop("blocks"), "article has no blocks"),
        "no list of blocks": (lambda data: data.update(blocks=3), "article: 'int' object is not iterable"),
        "no headline": (lambda data: data.pop("headline"), "article has no headline"),
        "a headline that is none": (lambda data: data.update(headline=3), "headline is 3, not a text"),
        "one author": (lambda data: data.update(authors="Ann"), "authors is 'Ann', not a list of texts"),
        "no text": (lambda data: data["blocks"][0].pop("text"), "blocks[0]: block has no text"),
        "no such role": (lambda data: data["blocks"][0].update(role="par"), "blocks[0]: block: 'par'"),
        "a block that is none": (lambda data: data["blocks"].append("text"), "blocks[1]: block: 'str'"),
        "a credit without a line": (
            lambda data: data["blocks"][0]["credit"].pop("line"),
            "credit has no line",
        ),
        "a link without an end": (
            lambda data: data["blocks"][0].update(links=[{"start": 0, "url": ""}]),
            "block has no end",
        ),
    }.values(),
)
def test_json_that_is_no_article_is_told_by_its_part_and_field(spoil, told):
    data = ARTICLE.to_dict()
    spoil(data)
    with pytest.raises(ValueError, match=re.escape(told)):
        Article.from_dict(data)


@pytest.mark.parametrize(
    ("spoil", "told"),
    {
        "a repair without a reason": (lambda data: data["undo"][0].pop("reason"), "undo has no reason"),
        "a headline that no repair set": (lambda data: data.update(headline="Other"), "undo: 'the headline"),
        "no repairs at all": (lambda data: data.update(undo=None), "undo: "),
        "a doubt of nothing": (lambda data: data.update(undecided=[{}]), "undecided has no rule"),
        "a source of more": (lambda data: data["source"].update(shelf=3), "source: "),
        "an omission without text": (lambda data: data.update(omissions=[{}]), "omissions has no text"),
        "one note": (lambda data: data.update(notes="odd"), "notes is 'odd', not a list of texts"),
    }.values(),
)
def test_json_that_is_no_cleaned_article_is_told_by_its_part_and_field(spoil, told):
    data = clean("Bridge closed\n\nThe appli-\ncations were read on Monday.\n\nNobody spoke.\n").to_dict()
    assert data["undo"]
    spoil(data)
    with pytest.raises(ValueError, match=re.escape(told)):
        Cleaned.from_dict(data)


@pytest.mark.parametrize("field", ["blocks", "authors"])
def test_an_article_of_lists_is_refused(field):
    with pytest.raises(TypeError, match=f"{field} is a tuple, not list"):
        Article(**{field: []})
