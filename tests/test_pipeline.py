"""The pipeline: rules in order, each change checked, left out or accepted by name, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import desk
import pytest

from cleaners import (
    Article,
    Block,
    Change,
    Edit,
    Repair,
    Role,
    UnknownRule,
    clean,
    clean_article,
    clean_reading,
    explain,
    explain_doubts,
    pipeline,
    read,
    split_credit,
)
from cleaners.repair import Fact, StaleChange, apply, inverse, undo
from cleaners.wording import named

TEXT = "The council read all the appli- cations of the re- newal.\n\nRead more: The dam at Ellmark"


def paragraph(text: str) -> Block:
    return Block(Role.PARAGRAPH, text)


def article(*texts: str, **facts) -> Article:
    return Article(tuple(map(paragraph, texts)), **{"language": "en", "headline": "Bridge closed", **facts})


def only(monkeypatch, *rules):
    """Nothing but these rules runs."""
    monkeypatch.setattr(pipeline, "RULES", rules)
    monkeypatch.setattr(pipeline, "NAMES", frozenset(name for name, _ in rules))


def doubts_about(*words):
    """A rule that would put each of the words in capitals; it is sure of those that begin with "sure"."""

    def find(article):
        for at, block in enumerate(article.blocks):
            for word in words:
                if (start := block.text.find(word)) >= 0:
                    doubt = not word.startswith("sure")
                    yield Edit(at, start, start + len(word), word.upper(), f"about {word}", 0.6, doubt)

    return find


def test_a_rule_that_there_is_not_is_refused_by_name():
    with pytest.raises(UnknownRule, match="hard-rap; there are accent"):
        clean_article(article("A"), skip={"hard-rap"})
    with pytest.raises(UnknownRule, match="no-rule"):
        clean(TEXT, accept={"no-rule:12345678"})


def test_each_rule_is_named_once():
    names = [name for name, _ in pipeline.RULES]
    assert len(names) == len(set(names))


def test_a_skipped_rule_makes_nothing():
    cleaned = clean(TEXT, skip={"line-break-hyphen"})
    assert {entry.rule for entry in explain(cleaned)} & {"line-break-hyphen", "related-line"} == {
        "related-line"
    }
    assert "appli- cations" in cleaned.article.blocks[-2].text


def test_what_is_read_once_is_cleaned_in_several_ways():
    text = "Bridge closed\n\nThe appli-\ncations were read on Monday.\n\nNobody said a word.\n"
    reading = read(text, "bridge.txt")
    assert clean_reading(reading) == clean(text, "bridge.txt")
    skip = {"line-break-hyphen"}
    assert clean_reading(reading, skip=skip, language="de") == clean(
        text, "bridge.txt", skip=skip, language="de"
    )


def test_a_single_repair_is_left_out_by_its_identity():
    cleaned = clean(TEXT)
    entry = next(entry for entry in explain(cleaned) if entry.after == "renewal.")
    again = clean(TEXT, skip={entry.id})
    assert "applications of the re- newal." in again.article.blocks[-2].text
    assert [e.id for e in explain(again)] == [e.id for e in explain(cleaned) if e.id != entry.id]


def test_a_doubt_is_told_and_not_made(monkeypatch):
    only(monkeypatch, ("promotion", doubts_about("quay")))
    cleaned = clean_article(article("The quay."))
    assert cleaned.repairs == ()
    assert [(e.before, e.after, e.reason) for e in explain_doubts(cleaned)] == [
        ("quay.", "QUAY.", "about quay")
    ]


def test_a_doubt_is_made_when_it_is_accepted(monkeypatch):
    only(monkeypatch, ("promotion", doubts_about("quay", "dam")))
    doubt = explain_doubts(clean_article(article("The quay, the dam.")))[0]
    cleaned = clean_article(article("The quay, the dam."), accept={doubt.id})
    assert cleaned.article.blocks[0].text == "The QUAY, the dam."
    assert [e.before for e in explain_doubts(cleaned)] == ["dam."]


def test_a_doubt_behind_a_repair_keeps_its_place(monkeypatch):
    def find(article):
        yield Edit(0, 0, 8, "", "cut", 0.9)
        yield Edit(0, 13, 17, "QUAY", "about quay", 0.6, doubt=True)

    only(monkeypatch, ("promotion", find))
    cleaned = clean_article(article("Once on that quay."))
    assert cleaned.article.blocks[0].text == "that quay."
    assert [(e.before, e.after) for e in explain_doubts(cleaned)] == [("quay.", "QUAY.")]


def test_the_edits_of_one_block_are_one_change_with_a_reason_each(monkeypatch):
    only(monkeypatch, ("promotion", doubts_about("sure one", "sure two")))
    cleaned = clean_article(article("It is sure one, and sure two."))
    assert len(cleaned.repairs) == 1
    assert [entry.reason for entry in explain(cleaned)] == ["about sure one", "about sure two"]


def test_two_edits_that_overlap_fail_loudly(monkeypatch):
    only(monkeypatch, ("promotion", doubts_about("sure one", "sure on")))
    with pytest.raises(ValueError, match="overlaps"):
        clean_article(article("It is sure one."))


def test_two_changes_that_overlap_fail_loudly(monkeypatch):
    def find(article):
        yield Change(0, article.blocks[:2], (), "both")
        yield Change(1, article.blocks[1:], (), "the second")

    only(monkeypatch, ("promotion", find))
    with pytest.raises(StaleChange, match="the second"):
        clean_article(article("A.", "B."))


def test_a_change_of_what_is_not_there_fails_loudly():
    with pytest.raises(StaleChange, match="not what stands there"):
        apply(article("A."), [Change(0, (paragraph("B."),), (), "gone")])
    fact = Fact("headline", "Another", "New")
    with pytest.raises(StaleChange, match="headline is 'Bridge closed', not 'Another'"):
        apply(article("A."), [Change(0, (), (), "renamed", facts=(fact,))])


def test_changes_of_many_blocks_are_taken_back():
    start = article("A.", "B.", "C.", "D.")
    changes = [
        Change(0, (), (paragraph("New."),), "put in"),
        Change(1, start.blocks[1:3], (paragraph("B. C."),), "joined"),
        Change(3, start.blocks[3:], (), "gone", facts=(Fact("deck", None, "D."),)),
    ]
    end = apply(start, changes)
    assert [block.text for block in end.blocks] == ["New.", "A.", "B. C."]
    assert end.deck == "D."
    assert apply(end, list(inverse(changes))) == start
    assert undo(end, [Repair("promotion", change) for change in changes]) == start


def test_a_fault_of_ours_costs_nobody_their_text(monkeypatch):
    def find(article):
        raise RuntimeError("a bug")

    only(monkeypatch, ("promotion", find))
    cleaned = clean(TEXT)
    assert cleaned.article == read(TEXT).article
    assert cleaned.source == read(TEXT).source
    assert "please report it: promotion: RuntimeError('a bug')" in cleaned.notes[0]


def test_a_stated_language_goes_before_a_guess():
    assert (
        clean("Der Rat tagt am Montag, und die Brücke ist noch zu.", language="nl").article.language == "nl"
    )


@pytest.mark.parametrize("names", ["hard-wrap", None, [1], iter(["hard-wrap"])])
@pytest.mark.parametrize("argument", ["skip", "accept"])
def test_what_is_no_collection_of_names_is_bad_use_at_either_door(names, argument):
    for call in (lambda **given: clean(TEXT, **given), lambda **given: clean_article(Article(), **given)):
        with pytest.raises(TypeError, match=f"{argument} is a collection of names"):
            call(**{argument: names})


@pytest.mark.parametrize("tag", ["de", "DE", "de-AT", "de_DE"])
def test_a_language_may_be_a_tag(tag):
    text = "Der Kultur- und Bildungs-\npolitik stimmte der Rat zu."
    assert clean(text, language=tag) == clean(text, language="de")
    line = "Er machte Fotos von Jens Petersen."
    assert split_credit(line, tag) == split_credit(line, "de") == (line, None)


@pytest.mark.parametrize("text", ["German", "deutsch", "3"])
def test_what_is_no_language_is_bad_use(text):
    with pytest.raises(ValueError, match=f"not '{text}'"):
        clean("The ferry.", language=text)


def test_every_explanation_points_at_the_block_that_holds_its_words():
    cleaned = clean(TEXT)
    divided = [entry for entry in explain(cleaned) if entry.rule == "line-break-hyphen"]
    assert divided
    assert all(entry.after in cleaned.article.blocks[entry.block].text for entry in divided)


def test_layout_is_no_longer_needed_once_it_was_read():
    cleaned = clean(TEXT)
    flat = replace(
        cleaned.article, blocks=tuple(replace(b, place=paragraph("").place) for b in cleaned.article.blocks)
    )
    assert desk.shown(clean_article(flat).article) == desk.shown(cleaned.article)


def test_a_rule_that_fails_is_left_out_and_told(monkeypatch):
    def fails(article):
        raise RuntimeError("a bad day")

    rules = tuple((name, fails if name == "caption" else find) for name, find in pipeline.RULES)
    monkeypatch.setattr(pipeline, "RULES", rules)
    cleaned = clean("The council read all the appli- cations.\n\nNobody said who would pay.\n", "a.txt")
    assert cleaned.article.blocks[0].text == "The council read all the applications."
    assert [note for note in cleaned.notes if "caption" in note and "bad day" in note]


def test_white_space_does_not_change_what_a_repair_is_called():
    assert named("hard-wrap", ("the appli-\n cations", "x")) == named(
        "hard-wrap", ("the appli- cations", "x")
    )
    assert named("hard-wrap", ("the appli- cations", "x")) != named("hard-wrap", ("the applications", "x"))


@pytest.mark.parametrize("data", [None, 3, memoryview(b"text"), ["text"]])
def test_what_is_neither_text_nor_bytes_is_refused_in_words(data):
    with pytest.raises(TypeError, match="bytes or str, not"):
        clean(data)


def test_a_path_in_the_place_of_a_name_is_refused_in_words():
    with pytest.raises(TypeError, match="is str, not PurePosixPath"):
        clean("text", PurePosixPath("a.txt"))


@pytest.mark.parametrize("given", ["skip", "accept"])
def test_a_name_in_the_place_of_a_collection_of_names_is_no_letters(given):
    with pytest.raises(TypeError, match=f"{given}={{'headline'}}"):
        clean("A text.", **{given: "headline"})
