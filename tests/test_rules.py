"""Runs all evidence under fixtures/rules, fixtures/untouched and fixtures/articles, and the laws on it."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

import desk
from cleaners import Article, Cleaned, clean, clean_article, explain, read
from cleaners.pipeline import RULES

CASES = desk.cases("rules/*/cases.json")
LOOK_ALIKES = desk.cases("untouched/*/cases.json")
TEXTS = sorted(path for path in (desk.FIXTURES / "untouched").glob("*/input.*"))
ARTICLES = sorted((desk.FIXTURES / "articles").glob("*/expected.json"))
NAMES = [name for name, _ in RULES]


def before(case: dict) -> Article:
    if isinstance(case["before"], str):
        article = read(case["before"]).article
        return desk.article([], {}, None) if not article.blocks else with_fields(article, case)
    given = {name: case[name] for name in case.get("given", ())}
    return desk.article(case["before"], {**given, **case.get("known", {})})


def with_fields(article: Article, case: dict) -> Article:
    import dataclasses

    return dataclasses.replace(article, **{"language": "en", **case.get("known", {})})


def check_laws(article: Article, cleaned: Cleaned) -> None:
    assert cleaned.original() == article
    second = clean_article(cleaned.article)
    assert [(r.rule, r.change.reason) for r in second.repairs] == []
    assert all(entry.reason and 0 < entry.confidence <= 1 for entry in explain(cleaned))
    assert all(r.change.before != r.change.after or r.change.facts for r in cleaned.repairs)
    assert Cleaned.from_dict(json.loads(json.dumps(cleaned.to_dict()))) == cleaned


@pytest.mark.parametrize(("rule", "label", "case"), CASES, ids=[f"{r}: {label}" for r, label, _ in CASES])
def test_damage_is_repaired_by_its_rule(rule, label, case):
    article = before(case)
    cleaned = clean_article(article)
    wanted = desk.shown(desk.article(case["after"], {**case.get("known", {}), **case}))
    assert desk.shown(cleaned.article) == wanted
    check_laws(article, cleaned)
    assert desk.shown(clean_article(article, skip={rule}).article) != wanted, "the rule is not what repairs this"


@pytest.mark.parametrize(("name", "label", "case"), LOOK_ALIKES, ids=[f"{n}: {label}" for n, label, _ in LOOK_ALIKES])
def test_look_alike_stays_as_it_is(name, label, case):
    article = before(case)
    cleaned = clean_article(article)
    assert desk.shown(cleaned.article) == desk.shown(article)
    assert cleaned.repairs == ()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_text_that_only_looks_damaged_stays_as_it_is(path: Path):
    reading = read(path.read_bytes(), path.name)
    cleaned = clean_article(reading.article)
    assert [block.text for block in cleaned.article.blocks] == [block.text for block in reading.article.blocks]
    assert {repair.rule for repair in cleaned.repairs} <= {"language"}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_whole_article_comes_out_right(path: Path):
    source = next(path.parent.glob("input.*"))
    cleaned = clean(source.read_bytes(), source.name)
    wanted = json.loads(path.read_text(encoding="utf-8"))
    got = json.loads(json.dumps(cleaned.article.to_dict()))
    for entry in got["blocks"]:
        entry.pop("place", None)
    assert got == wanted
    check_laws(read(source.read_bytes(), source.name).article, cleaned)


@pytest.mark.parametrize("name", NAMES)
def test_rule_has_its_evidence_and_its_docstring(name):
    module = importlib.import_module(f"cleaners.rules.{name.replace('-', '_')}")
    assert module.__doc__
    assert any(rule == name for rule, _, _ in CASES), f"no fixtures/rules/{name}/cases.json"


def test_every_folder_of_cases_belongs_to_a_rule():
    assert {rule for rule, _, _ in CASES} <= set(NAMES)
