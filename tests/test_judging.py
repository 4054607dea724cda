"""What a person decides about repairs takes effect, is found, and holds however often it is cleaned again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from clippings import clipping, save

from archive import judging, recleaning
from archive.errors import ArchiveDamaged, InUse, UsageError
from archive.library import Archive
from archive.record import Doubt
from cleaners import Cleaned, explain, explain_doubts
from cleaners.pipeline import RULES as RULES_NOW
from cleaners.words import join

RULE = "line-break-hyphen"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """An archive of eight articles, in each of which it is in doubt whether ``appli-cations`` is one word."""
    monkeypatch.setattr(join, "SURE", 100.0)
    save(tmp_path / "saved", 8)
    with Archive.open(tmp_path / "archive") as opened:
        opened.add([tmp_path / "saved"])
        yield opened


def text(cleaned: Cleaned) -> str:
    return " ".join(" ".join(block.text for block in cleaned.article.blocks).split())


def applications(kept: Archive, ident: str) -> str:
    """The identity of the doubt about the applications."""
    (found,) = (d.id for d in explain_doubts(kept.get(ident).cleaned) if d.before.startswith("appli-"))
    return found


def names(doubts: list[Doubt]) -> list[tuple[str, str]]:
    return [(doubt.article, doubt.explanation.id) for doubt in doubts]


# one decision


def test_an_accepted_doubt_is_made_and_found_and_can_be_taken_back(kept: Archive) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    before = kept.get(one)
    assert "appli- cations" in text(before.cleaned)
    record = kept.accept(one, doubt)
    assert "applications of last year" in text(record.cleaned)
    assert (record.accepted, record.refused) == ((doubt,), ())
    assert record.cleaned.original() == before.cleaned.original()
    assert {hit.id for hit in kept.search("applications")} == {one}
    (decision,) = kept.decisions(one)
    assert (decision.verdict, decision.before, decision.after, decision.occurs) == (
        "accept", "appli-\ncations", "applications", True,
    )  # fmt: skip
    record = kept.decide(one, doubt, None)
    assert record == before
    assert kept.decisions(one) == []
    assert kept.search("applications").total == 0
    assert kept.check() == []


def test_a_refused_repair_is_taken_back_in_the_text_and_in_the_index(kept: Archive) -> None:
    one = kept.ids()[0]
    repair = next(e for e in explain(kept.get(one).cleaned) if e.rule == "credit-line")
    assert one in {hit.id for hit in kept.search("credit:northwire")}
    record = kept.refuse(one, repair.id)
    assert record.refused == (repair.id,)
    assert repair.id not in {entry.id for entry in explain(record.cleaned)}
    assert one not in {hit.id for hit in kept.search("credit:northwire")}
    assert kept.stats().rules["credit-line"][0] == 7
    kept.decide(one, repair.id, None)
    assert one in {hit.id for hit in kept.search("credit:northwire")}
    assert kept.check() == []


def test_a_decision_may_be_changed_and_named_by_the_beginning_of_its_identity(kept: Archive) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    digest = doubt.partition(":")[2]
    kept.accept(one, digest[:6])
    record = kept.refuse(one, doubt[:-3])
    assert (record.accepted, record.refused) == ((), (doubt,))
    assert "appli- cations" in text(record.cleaned)
    assert doubt not in {entry.id for entry in explain_doubts(record.cleaned)}
    for wrong in ("", "caption:00000000", RULE):
        with pytest.raises(UsageError):
            kept.accept(one, wrong)
    with pytest.raises(UsageError, match="no such verdict"):
        kept.decide(one, doubt, "perhaps")


def test_without_its_original_an_article_is_left_as_it_is_and_undecided(kept: Archive) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    digest = kept.get(one).sha256
    kept.store.originals.path(digest).unlink()
    before = kept.get(one)
    with pytest.raises(ArchiveDamaged, match="missing"):
        kept.accept(one, doubt)
    assert kept.get(one) == before
    assert kept.decisions(one) == []


def test_a_decision_by_somebody_else_meanwhile_is_not_lost(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    other = next(e.id for e in explain(kept.get(one).cleaned) if e.rule == "credit-line")
    real, calls = judging.again, []

    def again(*given: object) -> object:
        done = real(*given)  # type: ignore[arg-type]
        if not calls:
            calls.append(1)
            with Archive.open(kept.folder) as elsewhere:
                elsewhere.refuse(one, other)
        return done

    monkeypatch.setattr(judging, "again", again)
    record = kept.accept(one, doubt)
    assert (record.accepted, record.refused) == ((doubt,), (other,))
    assert "applications" in text(record.cleaned)
    assert other not in {entry.id for entry in explain(record.cleaned)}


def test_a_rule_left_out_and_a_language_said_when_adding_hold_when_it_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(join, "SURE", 100.0)
    (tmp_path / "a.txt").write_text(clipping(1))
    with Archive.open(tmp_path / "archive") as opened:
        (one,) = opened.add(tmp_path / "a.txt", skip={"credit-line", "caption"}, language="nl").added
        record = opened.accept(one, applications(opened, one))
        assert record.cleaned.article.language == "nl"
        assert not {"credit-line", "caption"} & {repair.rule for repair in record.cleaned.repairs}


# the queue


def test_the_queue_goes_through_the_archive_in_order_a_page_at_a_time(kept: Archive) -> None:
    whole = kept.doubts(limit=100)
    expected = [(one, doubt.id) for one in kept.ids() for doubt in explain_doubts(kept.get(one).cleaned)]
    assert names(whole) == expected
    assert whole[0].headline == kept.get(whole[0].article).cleaned.article.headline
    assert whole[0].explanation in explain_doubts(kept.get(whole[0].article).cleaned)
    pages, after = [], None
    while page := kept.doubts(after=after, limit=3):
        pages += page
        after = page[-1]
    assert pages == whole
    assert kept.doubts("caption") == []
    assert names(kept.doubts(RULE, limit=100)) == expected
    assert kept.undecided() == {RULE: len(expected)}


def test_what_is_decided_put_aside_or_in_the_bin_is_not_in_the_queue(kept: Archive) -> None:
    one, two, three, four, *_ = kept.ids()
    doubt = applications(kept, one)
    whole = kept.doubts(limit=100)
    kept.accept(one, doubt)
    kept.refuse(two, doubt)
    kept.put_aside(three, doubt)
    kept.remove(four)
    gone = {(one, doubt), (two, doubt), (three, doubt)}
    assert names(kept.doubts(limit=100)) == [n for n in names(whole) if n not in gone and n[0] != four]
    assert {hit.id for hit in kept.search("is:doubtful", limit=100)} >= {three}
    with Archive.open(kept.folder) as later:  # progress is kept across sessions
        assert names(later.doubts(limit=100)) == names(kept.doubts(limit=100))
    for name in (one, two, three):
        kept.decide(name, doubt, None)
    kept.restore(four)
    assert kept.doubts(limit=100) == whole  # and each comes back to its place


def test_the_page_goes_on_where_it_was_when_doubts_before_it_are_decided(kept: Archive) -> None:
    whole = kept.doubts(limit=100)
    last = whole[2]
    for doubt in whole[:3]:
        kept.accept(doubt.article, doubt.explanation.id)
    assert names(kept.doubts(after=last, limit=100)) == names(whole[3:])


def test_all_like_this_are_decided_at_once(kept: Archive) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    kept.refuse(kept.ids()[1], doubt)
    told: list[tuple[int, int]] = []
    done = kept.decide_all(RULE, doubt, "accept", lambda *given: told.append(given))
    assert done == [name for name in kept.ids() if name != kept.ids()[1]]
    assert told[-1] == (7, 7)
    assert {hit.id for hit in kept.search("applications", limit=100)} == set(done)
    assert all(doubt not in each.explanation.id for each in kept.doubts(limit=100))
    assert kept.get(kept.ids()[1]).refused == (doubt,)
    with pytest.raises(UsageError, match="no repair of the rule caption"):
        kept.decide_all("caption", doubt, "accept")


def test_what_was_decided_about_all_like_this_is_taken_back_at_once(kept: Archive) -> None:
    one, two, *_ = kept.ids()
    doubt = applications(kept, one)
    kept.refuse(two, doubt)
    done = kept.decide_all(RULE, doubt, "accept")
    assert kept.decided_alike(one, doubt) == done
    assert kept.decided_alike(two, doubt) == [two]  # what was decided otherwise stays decided
    assert kept.decide_all(RULE, doubt, None, ids=kept.decided_alike(one, doubt)) == done
    assert {each.article for each in kept.doubts(limit=100) if each.explanation.id == doubt} == set(done)
    assert kept.get(two).refused == (doubt,)
    with pytest.raises(UsageError, match="nothing was decided about"):
        kept.decided_alike(one, doubt)


# cleaning again


def test_decisions_survive_adding_again_reindexing_and_cleaning_again(kept: Archive, tmp_path: Path) -> None:
    one, two = kept.ids()[:2]
    doubt = applications(kept, one)
    repair = next(e.id for e in explain(kept.get(two).cleaned) if e.rule == "credit-line")
    kept.accept(one, doubt)
    kept.refuse(two, repair)
    before = [kept.get(name) for name in kept.ids()]
    kept.add(tmp_path / "saved")
    kept.reindex()
    for ids in (None, [one], two):
        result = kept.reclean(ids)
        assert (result.changed, result.failed, result.idle) == ((), (), ())
    assert kept.reclean().same == 8
    assert [kept.get(name) for name in kept.ids()] == before
    assert kept.check() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_cleaning_again_by_newer_rules_changes_what_they_change_and_tells(
    kept: Archive, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    one, two, *_ = kept.ids()
    doubt = applications(kept, one)
    kept.refuse(one, doubt)
    if jobs == 1:
        monkeypatch.undo()  # a newer Cutline is sure of the word; a worker process has never been patched
    tried = kept.reclean(dry_run=True, jobs=jobs)
    assert set(tried.changed) == set(kept.ids())
    assert "appli- cations" in text(kept.get(two).cleaned)
    seen: list[tuple[int, int]] = []
    result = kept.reclean(jobs=jobs, progress=lambda *given: seen.append(given))
    assert result == tried
    assert seen == [(n, 8) for n in range(1, 9)]
    assert result.rules[RULE][0] >= 7
    assert "applications" in text(kept.get(two).cleaned)
    assert "appli- cations" in text(kept.get(one).cleaned)
    assert kept.get(one).refused == (doubt,)
    assert kept.search("applications", limit=100).total == 7
    assert kept.doubts() == []
    assert kept.check() == []


def test_a_decision_that_meets_nothing_any_more_is_kept_and_told(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = kept.ids()[:2]
    doubt = applications(kept, one)
    kept.accept(one, doubt)
    kept.refuse(two, doubt)
    monkeypatch.setattr("cleaners.pipeline.RULES", tuple(r for r in RULES_NOW if r[0] != RULE))
    assert sorted(kept.reclean().idle) == sorted([(one, doubt), (two, doubt)])
    assert [each.occurs for each in kept.decisions(one)] == [False]
    assert kept.get(one).accepted == (doubt,)
    monkeypatch.setattr("cleaners.pipeline.RULES", RULES_NOW)
    assert kept.reclean().idle == ()
    assert [each.occurs for each in kept.decisions(one)] == [True]
    assert "applications" in text(kept.get(one).cleaned)


def test_a_doubt_put_aside_that_is_none_any_more_does_not_come_back(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    kept.put_aside(one, doubt)
    monkeypatch.undo()  # a newer Cutline is sure of it
    assert kept.reclean().idle == ()
    kept.decide(one, doubt, None)
    assert kept.undecided() == {}
    assert kept.doubts() == []


def test_a_rule_that_is_no_more_costs_no_article_its_decisions(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    kept.accept(one, applications(kept, one))
    kept.store.catalogue.do(
        "INSERT INTO decisions VALUES (?, 'old-rule:12345678', 'refuse', '2024', 'a', 'b', 1)", one
    )
    assert kept.reclean().idle == ((one, "old-rule:12345678"),)
    assert "applications" in text(kept.get(one).cleaned)
    assert kept.get(one).refused == ("old-rule:12345678",)


def test_a_damaged_original_leaves_its_article_as_it_is_and_is_told(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, *others = kept.ids()
    kept.store.originals.path(kept.get(one).sha256).unlink()
    before = kept.get(one)
    monkeypatch.undo()
    result = kept.reclean()
    assert [name for name, _ in result.failed] == [one]
    assert "missing" in result.failed[0][1]
    assert sorted(result.changed) == sorted(others)
    assert kept.get(one) == before


def test_what_is_judged_while_everything_is_cleaned_again_is_not_lost(
    kept: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = kept.ids()[0]
    doubt = applications(kept, one)
    real = recleaning.clean_again

    def judged_meanwhile(task: recleaning.Task) -> object:
        done = real(task)
        if task.path.startswith(one):
            with Archive.open(kept.folder) as elsewhere:
                elsewhere.refuse(one, doubt)
        return done

    monkeypatch.setattr(recleaning, "clean_again", judged_meanwhile)
    kept.store.catalogue.do("UPDATE articles SET digest = '' WHERE id <> ?", one)
    kept.reclean()
    assert kept.get(one).refused == (doubt,)
    assert doubt not in {entry.id for entry in explain_doubts(kept.get(one).cleaned)}


def test_cleaning_all_again_is_for_one_process_at_a_time_and_trying_it_for_any(kept: Archive) -> None:
    with kept.store.writer():
        with pytest.raises(InUse):
            kept.reclean()
        assert kept.reclean(dry_run=True).same == 8
        assert kept.accept(kept.ids()[0], applications(kept, kept.ids()[0])).accepted  # judging need not wait
    assert kept.search("applications").total == 1  # and who searches next tells the index
    assert kept.check() == []


def test_an_archive_of_an_older_cutline_has_its_doubts_in_the_queue_when_it_is_asked(kept: Archive) -> None:
    whole = kept.doubts(limit=100)
    catalogue = kept.store.catalogue
    for table in ("doubts", "fingerprints", "fingerprint_keys", "likenesses"):
        catalogue.do(f"DELETE FROM {table}")  # noqa: S608 - our own
    catalogue.do("INSERT INTO underived SELECT number FROM articles")
    assert kept.health().underived == 8
    assert kept.doubts(limit=100) == whole
    assert kept.health().underived == 0
    assert len(kept.duplicates(kept.ids()[0])) > 0
    assert kept.search("is:duplicate").total == 8
    assert kept.check() == []
