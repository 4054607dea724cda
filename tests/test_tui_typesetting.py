"""How the terminal UI sets an article in lines: no terminal needed."""

from __future__ import annotations

import re

import pytest

from archive.tui.entries import hit_entry, repair_entry
from archive.tui.harmless import MARKS, SHOWN, UNSAFE, harmless, harmless_block, harmless_line
from archive.tui.lines import Page, Range, Stretch, line_ends, runs
from archive.tui.typesetting import article_page
from cleaners import Article, Block, Credit, Explanation, Mark, Role, Span
from index import Hit, Snippet


def shown(stretches: list[Stretch], measure: int = 40) -> list[str]:
    """The lines of a page as plain text."""
    page = Page(stretches, measure)
    return ["".join(piece.text for piece in page.line(number)) for number in range(page.height)]


def styled(stretch: Stretch, measure: int = 40) -> list[tuple[str, tuple[str, ...]]]:
    return [tuple(piece) for piece in Page([stretch], measure).line(0)]


def found(word: str):
    return lambda text, field: [m.span() for m in re.finditer(word, text)]


def test_lines_end_at_spaces_and_keep_to_the_measure() -> None:
    lines = shown([Stretch("The ferry left the quay an hour late again", "paragraph")], 12)
    assert lines == ["The ferry", "left the", "quay an hour", "late again"]


def test_a_word_longer_than_the_measure_is_cut() -> None:
    assert shown([Stretch("x" * 25 + " end", "paragraph")], 10) == ["x" * 10, "x" * 10, "xxxxx end"]


def test_a_line_feed_ends_a_line_and_spaces_within_one_stay() -> None:
    assert shown([Stretch("one  two\n\n  three", "code")], 40) == ["one  two", "", "  three"]


def test_wide_characters_take_two_columns() -> None:
    assert shown([Stretch("記事記事記事", "paragraph")], 5) == ["記事", "記事", "記事"]


@pytest.mark.parametrize("measure", [1, 2, 7, 72])
def test_no_character_is_lost_but_spaces_at_line_ends(measure: int) -> None:
    text = "Été – “quoted” wörds, and a verylongwordthatdoesnotend 記事 in it"
    lines = shown([Stretch(text, "paragraph")], measure)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_what_takes_no_column_makes_no_line_without_end() -> None:
    lines = shown([Stretch("\u0301" * 1000, "paragraph")], 10)
    assert max(map(len, lines)) <= 40


def test_more_lines_than_asked_for_end_in_an_ellipsis() -> None:
    lines = shown([Stretch("The harbour is shut for the winter and the spring", "title", most=2)], 16)
    assert lines == ["The harbour is", "shut for the…"]


def test_what_fits_has_no_ellipsis() -> None:
    assert shown([Stretch("The harbour is shut", "title", most=2)], 20) == ["The harbour is shut"]


def test_marks_that_overlap_are_both_on_the_words_they_share() -> None:
    ranges = (Range(4, 14, "link"), Range(10, 20, "hit"))
    assert styled(Stretch("The harbour master said", "paragraph", ranges)) == [
        ("The ", ("paragraph",)),
        ("harbou", ("paragraph", "link")),
        ("r ma", ("paragraph", "link", "hit")),
        ("ster s", ("paragraph", "hit")),
        ("aid", ("paragraph",)),
    ]


def test_the_same_mark_twice_is_one() -> None:
    assert runs([Range(0, 4, "hit"), Range(2, 6, "hit")]) == [
        Range(0, 2, "hit"),
        Range(2, 4, "hit"),
        Range(4, 6, "hit"),
    ]


def test_a_mark_goes_on_in_the_next_line() -> None:
    page = Page([Stretch("the old harbour wall", "paragraph", (Range(4, 15, "link"),))], 8)
    assert page.line(0) == (("the ", ("paragraph",)), ("old", ("paragraph", "link")))
    assert page.line(1) == (("harbour", ("paragraph", "link")),)


def test_the_line_of_a_hit_is_found() -> None:
    page = Page(
        [Stretch("a", "paragraph"), Stretch("one two three", "paragraph", (Range(8, 13, "hit"),), gap=1)], 5
    )
    assert page.hits == [(1, Range(8, 13, "hit"))]
    assert page.line_of_hit(page.hits[0]) == 4
    assert "".join(piece.text for piece in page.line(4)) == "three"


ARTICLE = Article(
    (
        Block(Role.PARAGRAPH, "The ferry left late.", (Span(4, 9, Mark.LINK, "https://example.org/ferry"),)),
        Block(Role.SUBHEAD, "No news"),
        Block(Role.LIST_ITEM, "tide"),
        Block(Role.LIST_ITEM, "fog"),
        Block(Role.CAPTION, "The quay at dawn.", credit=Credit("Ann Lee/Shoreline Pictures")),
        Block(Role.RELATED, "HARBOUR TO OPEN AGAIN"),
        Block(Role.PROMOTION, "GET OUR APP"),
        Block(Role.IMAGE, "", target="https://example.org/quay.jpg"),
    ),
    headline="Ferry leaves late",
    deck="Fog blamed",
    authors=("Bo Chu", "Ann Lee"),
    published="2024-04-16T12:50:07",
    site="The Shore",
    url="https://example.org/late",
)


def test_every_part_is_told_by_text_or_indent() -> None:
    assert shown(article_page(ARTICLE), 60) == [
        "Ferry leaves late",
        "",
        "Fog blamed",
        "",
        "By Bo Chu, Ann Lee · 2024-04-16 12:50 · The Shore",
        "https://example.org/late",
        "",
        "The ferry[1] left late.",
        "",
        "No news",
        "",
        "• tide",
        "• fog",
        "",
        "  │ The quay at dawn.",
        "  │ Credit: Ann Lee/Shoreline Pictures",
        "",
        "  » Related: HARBOUR TO OPEN AGAIN",
        "",
        "  » Promotion: GET OUR APP",
        "",
        "  [image] https://example.org/quay.jpg",
        "",
        "",
        "[1] https://example.org/ferry",
    ]


def test_every_role_has_a_layout() -> None:
    for role in Role:
        assert shown(article_page(Article((Block(role, "words"),)))), role


def test_hits_are_marked_in_headline_body_caption_and_credit() -> None:
    stretches = article_page(ARTICLE, found("(?i)ferry|quay|lee"))
    hits = [
        stretch.text[r.start : r.end] for stretch in stretches for r in stretch.ranges if r.style == "hit"
    ]
    assert hits == ["Ferry", "Lee", "ferry", "quay", "Lee"]


def test_a_finder_is_told_what_it_looks_at() -> None:
    fields: list[str] = []
    article_page(ARTICLE, lambda text, field: fields.append(field) or ())
    assert {"headline", "by", "text", "caption", "credit"} <= set(fields)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred\x1b]0;title\x07", "\\x1b[31mred\\x1b]0;title\\x07"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("bell\x07\x00\x7f\x9b", "bell\\x07\\x00\\x7f\\x9b"),
        ("a\ud800b", "a\\ud800b"),
        ("soft\xadhyphen\u200b", "softhyphen"),
        ("a\tb", "a    b"),
        ("[red]not markup[/red]", "[red]not markup[/red]"),
        ("שָׁלוֹם Việt 👩‍👩‍👧", "שָׁלוֹם Việt 👩‍👩‍👧"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_dangerous_text_is_shown_not_obeyed(text: str, safe: str) -> None:
    assert harmless(text) == safe
    assert harmless_line(text) == safe.replace("\n", " ")


def test_the_pattern_and_the_table_of_unsafe_characters_agree() -> None:
    matched = {code for code in range(0x110000) if UNSAFE.fullmatch(chr(code))}
    assert matched == set(SHOWN)


def test_piled_marks_and_blank_lines_are_counted() -> None:
    assert harmless("e" + "\u0301" * 5000) == "e" + "\u0301" * MARKS + "[+4,992 marks]"
    assert harmless("a" + "\n" * 5000 + "b") == "a\n[4,999 blank lines]\nb"
    assert harmless("signs 。。。。。。。。。。。。") == "signs 。。。。。。。。。。。。"


def test_spans_stay_on_their_words_when_text_is_made_harmless() -> None:
    text = "a\x1bb link\u202e end"
    block = harmless_block(Block(Role.PARAGRAPH, text, (Span(4, 8, Mark.LINK),)))
    assert [block.text[s.start : s.end] for s in block.spans] == ["link"]
    assert block.text == "a\\x1bb link\\u202e end"


def test_hits_stand_on_their_words_in_hostile_text() -> None:
    article = Article((Block(Role.PARAGRAPH, "\x1b\x1b\x1b ferry"),))
    (stretch,) = article_page(article, found("ferry"))
    assert [stretch.text[r.start : r.end] for r in stretch.ranges] == ["ferry"]


def hit(**parts: object) -> Hit:
    values = {
        "id": "a" * 12,
        "headline": "Ferry late",
        "site": "The Shore",
        "published": "2024-04-16T12:50",
        "authors": ("Bo Chu",),
        "score": 1.0,
        "snippets": (),
        "headline_marks": (),
        **parts,
    }
    return Hit(**values)


def test_a_hit_says_what_where_when_and_by_whom() -> None:
    entry = hit_entry(hit(headline_marks=((0, 5),)), 1)
    assert shown(entry) == ["Ferry late", "The Shore · 2024-04-16 · Bo Chu"]
    assert entry[0].ranges == (Range(0, 5, "hit"),)


def test_a_hit_without_a_headline_says_so() -> None:
    assert shown(hit_entry(hit(headline="", site="", published="", authors=()), 1)) == ["(no headline)"]


def test_a_snippet_begins_a_little_before_its_first_hit_and_names_its_field() -> None:
    text = "At the end of a very long day on the water the ferry came home at last to the quay."
    at = text.index("ferry")
    entry = hit_entry(hit(snippets=(Snippet("caption", text, ((at, at + 5),)),)), 1)
    assert entry[-1].first == "caption: "
    assert entry[-1].text.startswith("…")
    assert [entry[-1].text[r.start : r.end] for r in entry[-1].ranges] == ["ferry"]
    assert "ferry" in shown(entry)[-1]


def test_a_hostile_hit_is_harmless() -> None:
    text = "\x1b[2Jferry"
    lines = shown(hit_entry(hit(headline=text, site=text, snippets=(Snippet("text", text, ((4, 9),)),)), 1))
    assert not any("\x1b" in line for line in lines)


def told(**parts: object) -> Explanation:
    values = {
        "id": "x:1",
        "rule": "line-break-hyphen",
        "block": 0,
        "before": "the in-\nternational line",
        "after": "the international line",
        "reason": "a line end divided the word",
        "confidence": 0.97,
        **parts,
    }
    return Explanation(**values)


def test_a_repair_shows_rule_confidence_before_after_and_reason() -> None:
    entry = repair_entry(3, told())
    assert shown(entry, 60) == [
        "3. line-break-hyphen · 97% sure",
        "  - the in-⏎ ternational line",
        "  + the international line",
        "  why: a line end divided the word",
    ]
    assert [entry[1].text[r.start : r.end] for r in entry[1].ranges] == ["-⏎ "]


def test_a_doubt_says_that_it_was_not_made() -> None:
    assert "a doubt, not made" in shown(repair_entry(1, told(), "doubt"), 60)[0]


def test_a_repair_that_only_adds_or_only_removes_has_one_line_for_it() -> None:
    assert [line[:4] for line in shown(repair_entry(1, told(before="")), 60)] == [
        "1. l",
        "  + ",
        "  wh",
    ]
    assert [line[:4] for line in shown(repair_entry(1, told(after="")), 60)] == [
        "1. l",
        "  - ",
        "  wh",
    ]


@pytest.mark.parametrize("width", [1, 4, 9])
def test_plain_text_breaks_in_one_pass_as_it_does_step_by_step(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = (
        "a",
        "a bc  def ",
        "ab   cdef gh",
        "abcdefghijklm no",
        "ab\n\n cd\nefgh ijkl\n",
        "a\u2014b \u00e9\u00e8 cd",
        "",
    )
    stretches = [Stretch(text, "paragraph") for text in [*texts, ""]]
    at_once = [line_ends(stretch, width) for stretch in stretches]
    monkeypatch.setattr("archive.tui.lines.is_plain", lambda *_: False)
    assert at_once == [line_ends(stretch, width) for stretch in stretches]
