"""Every action of the screens has its command, whose answer a script can read."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from clippings import PLAIN, clipping, save

from archive.cli import COMMANDS, main
from archive.errors import Exit
from archive.library import Archive
from cleaners.words import join

ROOT = Path(__file__).parent.parent
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cutline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on an archive of five articles, in each of which one word is in doubt."""
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    monkeypatch.setattr(join, "SURE", 100.0)
    save(tmp_path / "saved", 5)
    with Archive.open(tmp_path / "archive") as opened:
        opened.add(tmp_path / "saved")

    def run(*args: object) -> tuple[int, str, str]:
        status = main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def ids(cutline: Run, query: str = "council") -> list[str]:
    return cutline("search", query, "--ids", "-q")[1].split()


def answer(cutline: Run, *args: object) -> Any:
    status, out, err = cutline(*args, "--json")
    assert (status, err) == (0, "")
    assert out.count("\n") == 1
    return json.loads(out)


def test_the_ids_of_a_search_are_all_there_are_unless_some_are_enough(cutline: Run, tmp_path: Path) -> None:
    save(tmp_path / "more", 30)
    cutline("add", tmp_path / "more")
    assert len(ids(cutline, "council")) == 30  # what is piped into `cutline tag` is no page of a list
    assert len(cutline("search", "council", "--ids", "-q", "--limit", "3")[1].split()) == 3
    assert len(answer(cutline, "search", "council")["hits"]) == 20


def test_tags(cutline: Run) -> None:
    one, two, *_ = ids(cutline)
    assert (
        cutline("tag", one, two, "--add", "to  read", "--add", "harbour")[2] == "cutline: 2 articles tagged\n"
    )
    assert ids(cutline, "tag:harbour") == ids(cutline, 'tag:"to read"') == [one, two]
    assert answer(cutline, "tag", one, "--remove", "harbour") == [{"id": one, "tags": ["to read"]}]
    assert answer(cutline, "tag") == [{"tag": "harbour", "articles": 1}, {"tag": "to read", "articles": 2}]
    assert cutline("tag", one, two)[1] == f"{one}  to read\n{two}  harbour, to read\n"
    assert cutline("tag", one, "--remove", "no such tag")[2] == "cutline: 0 articles untagged\n"
    assert cutline("tag")[1] == "     1  harbour\n     2  to read\n"
    for wrong in (["tag", "--add", "x"], ["tag", one, "--add", " "]):
        assert cutline(*wrong)[0] == Exit.USAGE
    assert cutline("tag", one, "zzz", "--add", "never")[0] == Exit.NOTHING_READ
    assert cutline("tag", one, "zzz")[2].endswith("'zzz'; a tag stands behind --add or --remove\n")
    assert ids(cutline, "tag:never") == []


def test_what_is_no_text_in_utf_8_is_told_and_a_note_in_another_charset_is_read(
    cutline: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = ids(cutline)[0]
    status, _, err = cutline("tag", one, "--add", "b\udcff")
    assert (status, "no text in UTF-8" in err) == (Exit.USAGE, True)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Café note".encode("latin-1"))))
    cutline("note", one, "-")
    assert answer(cutline, "note", one) == {"id": one, "note": "Café note"}


def test_exporting_again_writes_what_has_changed_and_nothing_else(cutline: Run, tmp_path: Path) -> None:
    one, *others = ids(cutline)
    folder = tmp_path / "plain"
    assert cutline("export", "-o", folder)[0] == 0
    files = {ident: next(folder.glob(f"*-{ident}.md")) for ident in (one, *others)}
    before = {ident: path.stat().st_mtime_ns for ident, path in files.items()}
    repair = next(
        each["id"] for each in answer(cutline, "repairs", one)["repairs"] if each["rule"] == "split-link"
    )
    cutline("refuse", one, repair)
    assert cutline("export", "-o", folder)[0] == 0
    assert "<u>in-</u>" in files[one].read_text()
    assert [path.stat().st_mtime_ns for ident, path in files.items() if ident != one] == [
        before[ident] for ident in others
    ]
    files[one].write_text("edited by hand")
    assert "not as Cutline wrote it" in cutline("export", "-o", folder)[2]
    assert files[one].read_text() == "edited by hand"


def test_what_is_in_the_bin_is_not_exported(cutline: Run, tmp_path: Path) -> None:
    one = ids(cutline)[0]
    cutline("bin", one)
    status, _, err = cutline("export", one, "-o", tmp_path / "plain")
    assert (status, "`cutline restore` takes it out" in err) == (Exit.USAGE, True)
    assert not (tmp_path / "plain").exists()


def test_notes(cutline: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    one = ids(cutline)[0]
    assert cutline("note", one, "ask about the date") == (0, "", "cutline: note kept\n")
    assert cutline("note", one) == (0, "ask about the date\n", "")
    assert ids(cutline, "is:noted") == [one]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"two\nlines\n")))
    assert answer(cutline, "note", one, "-") == {"id": one, "note": "two\nlines"}
    assert cutline("note", one, "x", "--remove")[0] == Exit.USAGE
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    for empty in ("-", "", " "):  # as of a pipe that has failed
        assert "say --remove" in cutline("note", one, empty)[2]
        assert answer(cutline, "note", one)["note"] == "two\nlines"
    assert answer(cutline, "note", one, "--remove") == {"id": one, "note": ""}
    assert cutline("note", one) == (0, "", "")


@pytest.mark.parametrize(("command", "state"), [("star", "starred"), ("read", "read")])
def test_stars_and_what_is_read(cutline: Run, command: str, state: str) -> None:
    one, two, *_ = ids(cutline)
    assert answer(cutline, command, one, two) == [{"id": one, state: True}, {"id": two, state: True}]
    assert ids(cutline, f"is:{state}") == [one, two]
    assert "1 article" in cutline(command, one, "--off")[2]
    assert ids(cutline, f"is:{state}") == [two]


def test_the_bin(cutline: Run, tmp_path: Path) -> None:
    one, two, *others = ids(cutline)
    assert answer(cutline, "bin", one, two) == {"articles": [one, two], "removed": 2}
    assert sorted(ids(cutline)) == sorted(others)
    assert {entry["id"] for entry in answer(cutline, "bin")} == {one, two}
    assert all(f"{name}  20" in cutline("bin")[1] for name in (one, two))
    assert cutline("export", "-o", tmp_path / "plain")[0] == 0
    assert len(list((tmp_path / "plain").glob("*.md"))) == 3
    assert answer(cutline, "restore", one) == {"articles": [one], "restored": 1}
    status, _, err = cutline("empty-bin")
    assert (status, err) == (2, "cutline: this deletes 1 article for good: say --yes\n")
    status, _, err = cutline("empty-bin", one, "--yes")
    assert (status, err) == (2, f"cutline: not in the bin: {one}; `cutline bin ID` puts it there\n")
    report = json.loads(cutline("add", tmp_path / "saved", "--json")[1])
    assert (report["known"], report["binned"]) == (5, [two])
    assert (
        f"cutline: 1 in the bin, and left there: `cutline restore {two}`\n"
        in cutline("add", tmp_path / "saved")[2]
    )
    assert answer(cutline, "empty-bin", "--yes") == {"articles": [two], "deleted": 1}
    assert cutline("show", two)[0] == Exit.NOTHING_READ
    assert cutline("restore")[0] == cutline("restore", one, "--all")[0] == Exit.USAGE
    cutline("bin", one)
    assert "1 article taken out" in cutline("restore", "--all")[2]
    assert cutline("check")[0] == 0


def test_emptying_asks_a_person_first(cutline: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    one = ids(cutline)[0]
    cutline("bin", one)
    for said, left in (("no\n", 1), ("\n", 1), ("yes\n", 0)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert cutline("empty-bin")[0] == 0
        assert len(answer(cutline, "bin")) == left


def test_judging(cutline: Run) -> None:
    one, *_ = ids(cutline)
    counts = answer(cutline, "review", "--count")
    assert list(counts) == ["line-break-hyphen"]
    queue = answer(cutline, "review", "--limit", "1000")
    assert len(queue) == sum(counts.values())
    doubt = next(d for d in queue if d["article"] == one and d["before"].startswith("appli-"))
    status, out, err = cutline("review", "--rule", "line-break-hyphen", "--limit", "1")
    assert (status, err) == (0, f"cutline: 1 of {sum(counts.values())} doubts\n")
    assert f"id {queue[0]['id']}" in out
    done = answer(cutline, "accept", one, doubt["id"], "--all-like-this")
    assert sorted(done["changed"]) == sorted(ids(cutline))
    assert done["decisions"][0]["verdict"] == "accept"
    assert ids(cutline, "applications") == ids(cutline)
    assert "Decided:\naccepted line-break-hyphen:" in cutline("repairs", one)[1]
    assert cutline("refuse", one, doubt["id"])[2] == "cutline: 1 repair refused\n"
    assert answer(cutline, "repairs", one)["decisions"][0]["verdict"] == "refuse"
    assert one not in ids(cutline, "applications")
    assert answer(cutline, "review", "--undo", one, doubt["id"]) == {"id": one, "decisions": []}
    assert answer(cutline, "review", "--aside", one, doubt["id"])["decisions"][0]["verdict"] == "aside"
    assert cutline("accept", one, doubt["id"], "--all-like-this")[0] == 0
    undone = answer(cutline, "review", "--undo", one, doubt["id"], "--all-like-this")
    assert (sorted(undone["changed"]), undone["decisions"]) == (sorted(ids(cutline)), [])
    assert ids(cutline, "applications") == []
    assert cutline("refuse", one, doubt["id"], "--all-like-this")[0] == 0
    status, _, err = cutline("review", "--undo", one, doubt["id"], "--all-like-this")
    assert (status, err) == (0, f"cutline: 1 repair undecided again, in {len(ids(cutline))} articles\n")
    put = answer(cutline, "review", "--aside", one, doubt["id"], "--all-like-this")
    assert sorted(put["changed"]) == sorted(ids(cutline))
    assert cutline("review", "--all-like-this")[0] == Exit.USAGE
    assert cutline("accept", one, "caption:00000000")[0] == Exit.USAGE
    assert cutline("review", "--undo", one, "a", "--aside", one, "b")[0] == Exit.USAGE


def test_cleaning_again(cutline: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ids(cutline)
    assert answer(cutline, "reclean", "--jobs", "1")["same"] == 5
    monkeypatch.setattr(join, "SURE", 0.7)
    status, out, err = cutline("reclean", "--dry-run", "--jobs", "1")
    assert (status, sorted(out.split())) == (0, sorted(names))
    assert "cutline: 5 articles would change, 0 as before, 0 failed\n" in err
    assert "line-break-hyphen" in err
    assert cutline("reclean", names[0], "--jobs", "1")[1].split() == [names[0]]
    assert ids(cutline, "applications") == [names[0]]


def test_saved_searches(cutline: Run) -> None:
    assert answer(cutline, "saved", "--save", "2", "ferry", "--name", "ferries") == [
        {"slot": 2, "name": "ferries", "query": "ferry", "articles": 1}
    ]
    assert cutline("saved")[1] == "2        1  ferries  ferry\n"
    assert cutline("search", "--saved", "2", "--ids", "-q")[1].split() == ids(cutline, "ferry")
    assert cutline("search", "--saved", "3")[0] == Exit.USAGE
    assert cutline("saved", "--save", "ten", "x")[0] == cutline("saved", "--save", "10", "x")[0] == Exit.USAGE
    assert answer(cutline, "saved", "--forget", "2") == []
    assert "there is no saved search 2" in cutline("saved", "--forget", "2")[2]
    with Archive.open() as opened:
        opened.remember("tram")
    assert cutline("saved", "--history")[1] == "tram\n"


def test_a_single_file_that_is_added_is_told_by_its_id_and_headline(cutline: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(clipping(12))
    status, out, err = cutline("add", tmp_path / "plain.txt")
    (one,) = ids(cutline, 'headline:"round 12"')
    assert (status, out) == (0, "")
    assert err.startswith(
        f"{tmp_path}/plain.txt: added and repaired: {one}  Upper Dunning votes on its lighthouse, round 12\n"
    )
    assert cutline("add", tmp_path / "plain.txt")[2] == f"{tmp_path}/plain.txt: in the archive already\n"
    cutline("bin", one)
    (binned,) = cutline("add", tmp_path / "plain.txt")[2].splitlines()
    assert binned.endswith(f"in the bin: `cutline restore {one}` takes it out")
    assert cutline("add", "-q", tmp_path / "plain.txt")[2] == ""
    assert cutline("add", tmp_path / "nowhere.txt")[2] == f"{tmp_path}/nowhere.txt: no such file or folder\n"


def test_similar_articles_and_duplicates(cutline: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(PLAIN)
    (tmp_path / "again.txt").write_text(
        PLAIN.replace("pleased", "very pleased indeed, as nobody had thought")
    )
    (tmp_path / "another.txt").write_text(clipping(3).replace("round 3", "the third round"))
    status, _, err = cutline("add", tmp_path / "plain.txt", tmp_path / "again.txt", tmp_path / "another.txt")
    assert status == 0
    assert "is much like" in err
    one = ids(cutline, '"third round"')[0]
    pairs = answer(cutline, "duplicates", one)
    assert all(pair["articles"][0] == one and 0.6 <= pair["likeness"] <= 1 for pair in pairs)
    assert len(pairs) == 5
    assert len(answer(cutline, "duplicates")) == 15  # each with each of six
    assert "Saint Orla votes on its tram line" in cutline("duplicates", one)[1]
    found = answer(cutline, "similar", one, "--limit", "3")
    assert len(found["hits"]) == 3
    assert one not in {hit["id"] for hit in found["hits"]}
    assert cutline("similar", one)[1].count("votes on its") >= 5


def test_facets_and_orders_of_a_search(cutline: Run) -> None:
    found = answer(cutline, "search", "council", "--facets", "language,repair", "--limit", "0")
    assert found["hits"] == []
    assert found["total"] == 5
    assert found["facets"]["language"] == [{"value": "en", "count": 5}]
    assert {"value": "caption", "count": 5} in found["facets"]["repair"]
    assert "language\n       5  en\n" in cutline("search", "council", "--facets", "language")[1]
    for order in ("relevance", "newest", "oldest", "saved", "date"):
        assert len(answer(cutline, "search", "council", "--sort", order)["hits"]) == 5


def test_health(cutline: Run, tmp_path: Path) -> None:
    assert "checked    never" in cutline("health")[1]
    cutline("check")
    assert "no damage" in cutline("health")[1]
    assert answer(cutline, "health")["faults"] == 0
    next(path for path in (tmp_path / "archive" / "originals").rglob("*") if path.is_file()).unlink()
    assert cutline("check")[0] == Exit.DAMAGED
    status, out, _ = cutline("health")
    assert status == Exit.DAMAGED
    assert "1 fault\n           E101 originals/" in out


def test_control_characters_in_tags_and_notes_never_reach_a_terminal(
    cutline: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = ids(cutline)[0]
    evil = "\x1b]0;owned\x07\u202e"
    cutline("tag", one, "--add", f"tag{evil}")
    cutline("note", one, f"note{evil}")
    cutline("saved", "--save", "1", f"ferry {evil}")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for args in (["tag"], ["note", one], ["saved"], ["search", "council", "--facets", "tag"]):
        out = cutline(*args)[1]
        assert not {"\x07", "\u202e"} & set(out)
        assert "\x1b]" not in out


# the command line itself


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"usage: cutline {name}" in out
    assert COMMANDS[name][1:].split()[0] in out
    if name not in ("rules", "reindex", "stats", "health"):  # which are called by their names alone
        assert "example" in out


def test_help_imports_nothing_that_it_does_not_need() -> None:
    heavy = {
        "sqlite3",
        "json",
        "dataclasses",
        "cleaners",
        "index",
        "archive.jobs",
        "archive.library",
        "numpy",
    }
    script = (  # what Python's own help brings is not ours: 3.14's colours bring dataclasses
        "import argparse, sys; argparse.ArgumentParser().format_help(); theirs = set(sys.modules);"
        "from archive.cli import main; status = main(['--help']);"
        f"ours = sorted({heavy} & set(sys.modules) - theirs); sys.exit(repr(ours) if ours else status)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_cannot_be_written_is_told_with_its_own_status(cutline: Run, tmp_path: Path) -> None:
    one = ids(cutline)[0]
    with Archive.open(tmp_path / "archive") as opened:
        opened.store.catalogue.db.execute("BEGIN EXCLUSIVE")
        from archive import database

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(database, "PATIENCE", 0.1)
            status, _, err = cutline("star", one)
        opened.store.catalogue.db.execute("ROLLBACK")
    assert status == Exit.NOT_WRITTEN
    assert "another process is writing to the catalogue" in err


def test_other_forms_of_words_are_found_if_asked_for(cutline: Run, tmp_path: Path) -> None:
    (tmp_path / "vote.txt").write_text(
        "Ferry sold\n\nThe councillors were voting on the ferry until midnight.\n"
    )
    cutline("add", tmp_path / "vote.txt")
    assert len(json.loads(cutline("search", "vote midnight", "--json")[1])["hits"]) == 0
    assert len(json.loads(cutline("search", "vote midnight", "--stem", "en", "--json")[1])["hits"]) == 1
    assert len(json.loads(cutline("search", "=vote midnight", "--stem", "en", "--json")[1])["hits"]) == 0
    status, _, err = cutline("search", "vote", "--stem", "xx")
    assert status == Exit.USAGE
    assert "no forms known of: xx" in err
