"""Runs all evidence under fixtures/ but the readers', and the laws on it."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import desk
import pytest

from cleaners import clean, clean_article, read
from cleaners.pipeline import RULES

CASES = desk.cases("rules/*/cases.json")
LOOK_ALIKES = desk.cases("untouched/*/cases.json")
FAILURES = desk.cases("known-failures/*/cases.json")
TEXTS = sorted((desk.FIXTURES / "untouched").glob("*/input.*"))
ARTICLES = sorted((desk.FIXTURES / "articles").glob("*/expected.json"))
FAILING_ARTICLES = sorted((desk.FIXTURES / "known-failures").glob("*/expected.json"))
NAMES = [name for name, _ in RULES]


def named(found):
    return [f"{folder}: {label}" for folder, label, _ in found]


@pytest.mark.parametrize(("rule", "label", "case"), CASES, ids=named(CASES))
def test_damage_is_repaired_by_its_rule(rule, label, case):
    article = desk.before(case)
    cleaned = clean_article(article)
    wanted = desk.shown(desk.after(case))
    assert desk.shown(cleaned.article) == wanted
    desk.check_laws(article, cleaned)
    assert desk.shown(clean_article(article, skip={rule}).article) != wanted, "another rule repairs this"


@pytest.mark.parametrize(("name", "label", "case"), LOOK_ALIKES, ids=named(LOOK_ALIKES))
def test_look_alike_stays_as_it_is(name, label, case):
    article = desk.before(case)
    cleaned = clean_article(article)
    assert desk.shown(cleaned.article) == desk.shown(article)
    assert cleaned.repairs == ()
    desk.check_laws(article, cleaned)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_text_that_only_looks_damaged_stays_as_it_is(path):
    reading = read(path.read_bytes(), path.name)
    cleaned = clean_article(reading.article)
    assert desk.shown(cleaned.article)["blocks"] == desk.shown(reading.article)["blocks"]
    assert {repair.rule for repair in cleaned.repairs} <= {"language"}
    desk.check_laws(reading.article, cleaned)


def check_article(path: Path) -> None:
    source = next(path.parent.glob("input.*"))
    cleaned = clean(source.read_bytes(), source.name)
    got = json.loads(json.dumps(cleaned.article.to_dict()))
    for entry in got["blocks"]:
        entry.pop("place", None)
    assert got == json.loads(path.read_text(encoding="utf-8"))
    desk.check_laws(read(source.read_bytes(), source.name).article, cleaned)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_whole_article_comes_out_right(path):
    check_article(path)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known failure")
@pytest.mark.parametrize(("name", "label", "case"), FAILURES, ids=named(FAILURES))
def test_known_failure(name, label, case):
    wanted = desk.after(case) if "after" in case else desk.before(case)
    assert desk.shown(clean_article(desk.before(case)).article) == desk.shown(wanted)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known failure")
@pytest.mark.parametrize("path", FAILING_ARTICLES, ids=lambda path: path.parent.name)
def test_whole_article_that_is_known_to_fail(path):
    check_article(path)


@pytest.mark.parametrize("name", NAMES)
def test_rule_has_its_evidence_and_its_docstring(name):
    module = importlib.import_module(f"cleaners.rules.{name.replace('-', '_')}")
    assert module.__doc__
    assert any(rule == name for rule, _, _ in CASES), f"no fixtures/rules/{name}/cases.json"


def test_every_folder_of_cases_belongs_to_a_rule():
    assert {rule for rule, _, _ in CASES} <= set(NAMES)
    assert {case["rule"] for _, _, case in FAILURES if "rule" in case} <= set(NAMES)


def test_no_two_cases_of_a_folder_have_the_same_label():
    labels = [(folder, label) for folder, label, _ in (*CASES, *LOOK_ALIKES, *FAILURES)]
    assert len(labels) == len(set(labels))
