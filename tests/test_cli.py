"""The command line: what goes to standard output and standard error, and the status that a script sees."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from clippings import PLAIN, clipping, save

from archive.cli import main
from archive.errors import Exit, UsageError
from archive.version import VERSION
from cleaners import Cleaned
from cleaners.pipeline import RULES

ROOT = Path(__file__).parent.parent
Run = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads the person's own archive, or a terminal of theirs."""
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))


@pytest.fixture
def cutline(capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def run(*args: object) -> Run:
        status = main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return status, out, err

    return run


def process(*args: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    """``cutline`` in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "archive", *map(str, args)], cwd=ROOT, capture_output=True, check=False, **more
    )  # type: ignore[call-overload,no-any-return]


def given(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


# what it says of itself


def test_help_names_every_command_and_every_status(cutline) -> None:
    status, out, err = cutline("--help")
    assert (status, err) == (0, "")
    for word in (
        "clean",
        "add",
        "search",
        "show",
        "repairs",
        "check",
        "export",
        "reindex",
        "stats",
        "rules",
        *(str(int(each)) for each in Exit),
    ):
        assert f" {word} " in out


@pytest.mark.parametrize(
    "command", ["clean", "add", "search", "show", "repairs", "check", "export", "reindex", "stats", "rules"]
)
def test_every_command_has_help(cutline, command: str) -> None:
    status, out, _ = cutline(command, "--help")
    assert status == 0
    assert out.startswith(f"usage: cutline {command}")


def test_the_version_is_the_packages(cutline) -> None:
    assert cutline("--version")[1].startswith(f"cutline {VERSION} ")
    assert f'\nversion = "{VERSION}"\n' in (ROOT / "pyproject.toml").read_text()


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys, contextlib, io; from archive.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()): main(['--help'])\n"
        "print(sorted({'textual', 'whoosh', 'rich', 'bs4', 'lxml', 'sqlite3', 'concurrent.futures', 'index',"
        " 'platformdirs', 'multiprocessing', 'markdown_it', 'cleaners'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - ours
    assert done.stdout == b"[]\n"


def test_cleaning_a_small_text_imports_no_parser_and_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    script = (
        "import sys; from archive.cli import main\n"
        f"main(['clean', {str(tmp_path / 'a.txt')!r}])\n"
        "print(sorted({'textual', 'whoosh', 'rich', 'bs4', 'lxml', 'sqlite3', 'concurrent.futures', 'index',"
        " 'multiprocessing'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - ours
    assert done.stdout.endswith(b"[]\n")


def test_without_a_terminal_the_screens_say_so_in_one_line() -> None:
    done = process()
    assert done.returncode == Exit.USAGE == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert b"needs a terminal" in done.stderr


def test_a_terminal_that_cannot_be_drawn_on_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive import Archive
    from archive.tui import run

    monkeypatch.setenv("TERM", "dumb")
    for stream in ("stdin", "stderr"):
        monkeypatch.setattr(getattr(sys, stream), "isatty", lambda: True)
    with Archive.open(tmp_path / "archive") as archive, pytest.raises(UsageError, match="TERM=dumb"):
        run(archive)


@pytest.mark.parametrize(
    "args",
    [
        ["nonsense"],
        ["clean", "a.txt", "--format", "pdf"],
        ["clean", "a.txt", "--jobs", "0"],
        ["clean", "a.txt", "--jobs", "many"],
        ["clean", "a.txt", "--resume"],
        ["clean", "a.txt", "-o", "out", "--diff"],
        ["clean", "a.txt", "-o", "out", "--check"],
        ["clean", "a.txt", "--diff", "--json"],
        ["clean", ""],
        ["clean", "a.txt", "--check", "--format", "html"],
        ["clean", "a.txt", "--language", "zz$$"],
        ["clean", "a.txt", "b.txt", "--format", "html"],
        ["clean", "-", "--files-from", "-"],
        ["search"],
        ["search", " "],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--saved", "1"],
        ["search", "x", "--facets", "site,colour"],
        ["review", "--rule", "no-such-rule"],
        ["export"],
        ["stats", "--archive", ""],
        ["--archive", "", "add", "a.txt"],
        ["clean", "a.txt", "-o", ""],
        ["export", "-o", ""],
        ["clean", "a.txt", "--files-from", ""],
    ],
)
def test_what_makes_no_sense_is_told_in_few_lines_and_ends_with_2(cutline, args: list[str]) -> None:
    status, out, err = cutline(*args)
    assert (status, out) == (2, "")
    assert err.strip().splitlines()[-1].startswith("cutline")


def test_an_empty_name_is_told_by_its_option(cutline) -> None:
    """As ``--archive "$UNSET"`` gives it: it is neither the present folder nor the same as nothing said."""
    for words in (["stats", "--archive", ""], ["clean", "x", "-o", ""], ["add", "--files-from", ""]):
        err = cutline(*words)[2]
        assert f"{words[-2]}: an empty name" in err.replace("/--output", "")


def test_what_a_command_does_not_know_is_told_with_its_own_usage(cutline) -> None:
    status, _, err = cutline("search", "ferry", "--colour")
    assert status == 2
    assert err.startswith("usage: cutline search ")
    assert "cutline search: error: unrecognized arguments: --colour" in err


def test_nothing_named_and_nothing_piped_is_told(cutline, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    for command in ("clean", "add"):
        status, out, err = cutline(command)
        assert (status, out) == (2, "")
        assert "name files or folders" in err


# clean, to standard output


def test_clean_prints_the_repaired_article_and_nothing_else(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    status, out, err = cutline("clean", tmp_path / "a.txt")
    assert (status, err) == (0, "")
    assert "international calls for calm" in out
    assert "applications" in out


def test_json_comes_one_line_a_file_in_order_and_whole(cutline, tmp_path: Path) -> None:
    save(tmp_path / "saved", 3)
    status, out, _ = cutline("clean", tmp_path / "saved", "--json")
    articles = [Cleaned.from_dict(json.loads(line)) for line in out.splitlines()]
    assert status == 0
    assert [cleaned.source.name for cleaned in articles] == ["000.txt", "001.txt", "002.txt"]
    assert all(cleaned.repairs for cleaned in articles)


def test_standard_input_is_read_when_named_and_when_nothing_is(
    cutline, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(clipping(1), monkeypatch)
    named = cutline("clean", "-")
    given(clipping(1), monkeypatch)
    piped = cutline("clean")
    assert named == piped
    assert "international" in piped[1]


def test_names_can_come_from_a_list(cutline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = save(tmp_path / "saved", 2)
    (tmp_path / "list").write_text("".join(f"{path}\n" for path in paths))
    from_file = cutline("clean", "--files-from", tmp_path / "list")
    given("\0".join(map(str, paths)), monkeypatch)
    from_find = cutline("clean", "--files-from", "-")
    assert from_file == from_find == cutline("clean", *paths)
    assert cutline("clean", "--files-from", tmp_path / "nothing")[0] == Exit.NOTHING_READ


def test_check_names_what_would_be_repaired_and_ends_with_1(cutline, tmp_path: Path) -> None:
    (tmp_path / "damaged.txt").write_text(clipping(1))
    (tmp_path / "plain.txt").write_text("The ferry sails again on Monday.\n")
    status, out, _ = cutline("clean", "--check", tmp_path / "damaged.txt", tmp_path / "plain.txt")
    assert status == Exit.FOUND == 1
    assert [line.split(":")[0] for line in out.splitlines()] == [str(tmp_path / "damaged.txt")]
    assert cutline("clean", "--check", tmp_path / "plain.txt") == (0, "", "")
    told = json.loads(cutline("clean", "--check", "--json", tmp_path / "damaged.txt")[1])
    assert told == {"path": str(tmp_path / "damaged.txt"), "repairs": told["repairs"]}
    assert told["repairs"] > 0


def test_diff_shows_words_before_and_after(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    status, out, _ = cutline("clean", "--diff", tmp_path / "a.txt")
    assert status == 0
    assert out.startswith(f"--- {tmp_path / 'a.txt'}\n+++ {tmp_path / 'a.txt'} (cleaned)\n@@ ")
    assert "[-in- ternational-]{+international+}" in out
    assert cutline("clean", "--diff", "--check", tmp_path / "a.txt")[0] == Exit.FOUND


def test_a_folder_with_nothing_but_a_file_passed_over_is_told(cutline, tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "data.json").write_text('{"a": 1}')
    status, out, err = cutline("clean", tmp_path / "saved")
    assert (status, out) == (Exit.NOTHING_READ, "")
    assert err == "cutline: 1 skipped (data in JSON)\n"


def test_a_rule_can_be_left_out_and_one_that_is_none_lists_those_that_are(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    out = cutline("clean", tmp_path / "a.txt", "--skip", "line-break-hyphen", "--skip", "split-link")[1]
    assert "applications" not in out
    status, out, err = cutline("clean", tmp_path / "a.txt", "--skip", "line-brake")
    assert (status, out) == (2, "")
    assert "no such rule: line-brake; there are " in err
    assert all(name in err for name, _ in RULES)


def test_rules_are_listed_in_their_order_with_a_line_each(cutline) -> None:
    out = cutline("rules")[1].splitlines()
    assert [line.split()[0] for line in out] == [name for name, _ in RULES]
    assert all(len(line.split()) > 3 for line in out)
    assert [entry["rule"] for entry in json.loads(cutline("rules", "--json")[1])] == [
        name for name, _ in RULES
    ]


def test_repairs_of_a_file_are_explained_one_by_one(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(clipping(1))
    status, out, err = cutline("repairs", tmp_path / "a.txt")
    assert (status, err) == (0, "")
    assert "% sure" in out
    assert "\n   - " in out
    assert "\n   + " in out
    entries = json.loads(cutline("repairs", tmp_path / "a.txt", "--json")[1])["repairs"]
    assert {"rule", "before", "after", "reason", "confidence"} <= entries[0].keys()
    assert cutline("repairs", tmp_path / "nothing.txt")[0] == Exit.NOTHING_READ


# clean, into a folder


def test_nobody_is_told_100_percent_where_something_is_left_to_doubt(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The min-\nister opened the of\ufb01ce of the harbour, and it was said that he was glad.\n"
    )
    told = cutline("repairs", tmp_path / "a.txt")[1]
    assert "line-break-hyphen, 99% sure" in told
    assert "ligature, 100% sure" in told  # which knows of no other meaning


def test_a_folder_is_cleaned_into_a_folder_like_it(cutline, tmp_path: Path) -> None:
    save(tmp_path / "saved" / "deep", 2)
    (tmp_path / "saved" / "deep" / "000.md").write_text(PLAIN)
    before = {path: path.read_bytes() for path in (tmp_path / "saved").rglob("*.*")}
    status, out, err = cutline("clean", tmp_path / "saved", "-o", tmp_path / "out")
    assert (status, out) == (0, "")
    assert "cutline: " in err
    written = sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.json")
    )
    assert written == ["deep/000.md.json", "deep/000.txt.json", "deep/001.json"]
    assert {path: path.read_bytes() for path in (tmp_path / "saved").rglob("*.*")} == before


@pytest.mark.parametrize("format_", ["json", "markdown", "html", "text"])
def test_the_bytes_are_the_same_whatever_the_number_of_workers(cutline, tmp_path: Path, format_: str) -> None:
    save(tmp_path / "saved", 24)
    for jobs in (1, 2):
        done = cutline(
            "clean", tmp_path / "saved", "-o", tmp_path / f"out{jobs}", "--jobs", jobs, "--format", format_
        )
        assert done[0] == 0
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / f"out{n}").iterdir()} for n in (1, 2))
    assert one == two
    assert len(one) == 25  # the outputs and their journal


def test_resume_does_what_is_left_and_what_has_changed(cutline, tmp_path: Path) -> None:
    paths = save(tmp_path / "saved", 4)
    cutline("clean", tmp_path / "saved", "-o", tmp_path / "out")
    (tmp_path / "out" / "001.json").unlink()
    paths[2].write_text(clipping(99))
    first = (tmp_path / "out" / "000.json").stat().st_mtime_ns
    status, _, err = cutline("clean", tmp_path / "saved", "-o", tmp_path / "out", "--resume", "-v")
    assert status == 0
    assert "2 cleaned" in err
    assert "2 done before" in err
    assert (tmp_path / "out" / "000.json").stat().st_mtime_ns == first
    assert "round 99" in (tmp_path / "out" / "002.json").read_text()
    assert (
        "4 cleaned"
        in cutline("clean", tmp_path / "saved", "-o", tmp_path / "out", "--resume", "--skip", "caption")[2]
    )


def test_outputs_are_never_written_among_the_sources(cutline, tmp_path: Path) -> None:
    save(tmp_path / "saved", 1)
    status, _, err = cutline("clean", tmp_path / "saved", "-o", tmp_path / "saved" / "out")
    assert status == 2
    assert "is in the source folder" in err
    assert [path.name for path in (tmp_path / "saved").iterdir()] == ["000.txt"]
    (tmp_path / "a.json").write_text(PLAIN)
    status, _, err = cutline("clean", tmp_path / "a.json", "-o", tmp_path)
    assert status != 0
    assert (tmp_path / "a.json").read_text() == PLAIN


# the archive's commands


def test_add_search_show_repairs_export_in_a_row(cutline, tmp_path: Path) -> None:
    save(tmp_path / "saved", 3)
    status, out, err = cutline("add", tmp_path / "saved")
    assert (status, out) == (0, "")
    assert "3 added and repaired" in err
    assert "3 in the archive already" in cutline("add", tmp_path / "saved")[2]

    status, out, err = cutline("search", "lighthouse OR library")
    assert status == 0
    ident = out.split()[0]
    assert "*" in out
    assert "read as" in err
    found = json.loads(cutline("search", "library", "--json")[1])
    assert found["total"] == len(found["hits"]) == 1
    assert found["hits"][0]["id"] == ident

    assert "international calls" in cutline("show", ident)[1]
    assert Cleaned.from_dict(json.loads(cutline("show", ident[:6], "--json")[1])).repairs
    assert cutline("show", ident, "--original")[1].encode() in {
        p.read_bytes() for p in (tmp_path / "saved").iterdir()
    }
    assert "repairs, 0 in doubt" in cutline("repairs", ident)[1]
    assert json.loads(cutline("stats", "--json")[1])["articles"] == 3
    assert "articles   3" in cutline("stats")[1]
    assert cutline("check")[0] == 0
    assert "3 articles indexed" in cutline("reindex")[2]
    assert json.loads(cutline("reindex", "--json")[1]) == {"articles": 3}
    assert cutline("show", ident, "--cite", "plain")[1].startswith("“")
    assert json.loads(cutline("show", ident, "--cite", "csl-json")[1])[0]["type"] == "article-newspaper"
    assert cutline("show", ident, "--cite", "haiku")[0] == Exit.USAGE
    assert cutline("show", ident, "--cite", "plain", "--original")[0] == Exit.USAGE

    status, _, err = cutline("export", "-o", tmp_path / "plain")
    assert status == 0
    names = sorted(path.name for path in (tmp_path / "plain").glob("*.md"))
    assert len(names) == 3
    assert names[0].startswith("marrow-bay-votes-on-its-harbour-wall-round-1-")
    assert cutline("export", "-o", tmp_path / "archive" / "plain")[0] == 2


def test_without_an_archive_the_reading_commands_say_how_to_make_one(cutline) -> None:
    for args in (
        ["search", "x"],
        ["show", "x"],
        ["repairs", "x"],
        ["check"],
        ["stats"],
        ["reindex"],
        ["export", "-o", "x"],
    ):
        status, out, err = cutline(*args)
        assert (status, out) == (Exit.NOTHING_READ, "")
        assert "there is no archive here yet: `cutline add` makes one" in err


def test_the_archive_may_be_named_before_the_command_or_behind_it(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    assert cutline("--archive", tmp_path / "one", "add", tmp_path / "a.txt")[0] == 0
    assert cutline("add", "--archive", tmp_path / "two", tmp_path / "a.txt")[0] == 0
    assert (tmp_path / "one" / "catalogue.sqlite3").exists()
    assert (tmp_path / "two" / "catalogue.sqlite3").exists()
    assert not (tmp_path / "archive").exists()


def test_repairs_of_what_is_neither_a_file_nor_an_id_says_both(cutline, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    assert "artcle.txt: no such file, and " in cutline("repairs", "artcle.txt")[2]
    cutline("add", tmp_path / "a.txt")
    status, _, err = cutline("repairs", "artcle.txt")
    assert status == Exit.NOTHING_READ
    assert "artcle.txt: no such file, and no article in the archive" in err


def test_an_id_that_is_not_there_or_not_unique_is_told(cutline, tmp_path: Path) -> None:
    cutline("add", *save(tmp_path / "saved", 40))
    status, out, err = cutline("show", "zzz")
    assert (status, out) == (4, "")
    assert "no article in the archive has an id that begins with 'zzz'" in err
    first = [
        path.name for path in (tmp_path / "archive" / "originals").iterdir() if len(list(path.iterdir())) > 1
    ]
    if first:
        assert "is the beginning of several ids: " in cutline("show", first[0])[2]


def test_add_as_json_reports_every_failure(cutline, tmp_path: Path) -> None:
    paths = save(tmp_path / "saved", 2)
    paths[0].write_bytes(b"")
    status, out, _ = cutline("add", tmp_path / "saved", "--json")
    report = json.loads(out)
    assert status == Exit.SOME_FAILED == 3
    assert (report["cleaned"], report["failed"], len(report["added"])) == (1, 1, 1)
    assert report["failures"] == [{"path": str(paths[0]), "reason": "empty"}]


# pipes, terminals and signals


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    save(tmp_path / "saved", 15)
    for _ in range(3):
        writer = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-m", "archive", "clean", str(tmp_path / "saved"), "--json"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,  # it takes one byte, not all that there is
        )
        assert writer.stdout
        writer.stdout.read(1)
        writer.stdout.close()
        assert writer.stderr
        assert writer.stderr.read() == b""
        writer.stderr.close()
        assert writer.wait() == 0


def test_any_other_broken_pipe_is_no_success(
    cutline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive.library import Archive

    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")  # as a helper process that is gone leaves it

    save(tmp_path / "saved", 1)
    monkeypatch.setattr(Archive, "add", broken)
    status, _, err = cutline("add", tmp_path / "saved")
    assert status == Exit.NOT_WRITTEN
    assert "Broken pipe" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_standard_output_that_takes_nothing_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN)
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-m", "archive", "clean", str(tmp_path / "a.txt")],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == Exit.NOT_WRITTEN == 5
    assert done.stderr == b"cutline: standard output: no space left on device\n"


def test_text_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Café “Zum Löwen” reopens on Monday in Port Ellery.\n", "utf-8")
    env = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = process("clean", tmp_path / "a.txt", env=env)
    assert done.returncode == 0
    assert "Café “Zum Löwen”" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_a_strange_name_is_told_on_one_line_with_no_control_character(cutline, tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31mb\udce9.txt"
    path.touch()
    status, _, err = cutline("clean", path)
    assert status == 4
    assert err == f"{tmp_path}/a\\n\\x1b[31mb\\xe9.txt: empty\n"


def test_progress_is_shown_on_a_terminal_only_and_counts_truly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from archive.commands import summary

    seen: list[tuple[int, int]] = []
    real = summary.Bar.advance
    monkeypatch.setattr(
        summary.Bar,
        "advance",
        lambda self, done, total: (seen.append((done, total)), real(self, done, total)),
    )
    save(tmp_path / "saved", 5)
    for command in (["clean", "-o", str(tmp_path / "out")], ["add"]):
        seen.clear()
        main([*command, str(tmp_path / "saved")])
        assert capfd.readouterr().err.startswith("cutline: 5 ")  # the count at the end is all
        assert seen == [(n, 5) for n in range(1, 6)]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["clean", "-o", str(tmp_path / "out2"), str(tmp_path / "saved")])
    assert "5/5" in capfd.readouterr().err
    main(["clean", "-o", str(tmp_path / "out3"), str(tmp_path / "saved"), "-q"])
    assert capfd.readouterr().err == ""


def test_on_a_terminal_one_file_that_takes_its_time_shows_that_something_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from archive.commands import summary

    monkeypatch.setattr(summary, "PATIENCE", 0.05)
    for shown in (False, True):
        with summary.Bar(True):
            sleep(0.3)
        assert ("0/?" in capfd.readouterr().err) == shown
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with summary.Bar(False):
        sleep(0.2)
    assert capfd.readouterr().err == ""


def test_a_terminal_never_gets_control_characters_and_a_pipe_gets_what_is_there(
    cutline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("The ferry\x1b]0;owned\x07 sails\u202e again on Monday.\n", "utf-8")
    piped = cutline("clean", tmp_path / "a.txt")[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = cutline("clean", tmp_path / "a.txt")[1]
    assert "\u202e" in piped
    assert "sails\\u202e again" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_ctrl_c_ends_with_130_and_keeps_what_is_done(
    cutline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive import cleaning

    real, seen = cleaning.cleaned_task, []

    def stop_at_the_third(task, skip=frozenset()):  # type: ignore[no-untyped-def]
        seen.append(task)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return real(task, skip)

    save(tmp_path / "saved", 5)
    monkeypatch.setattr(cleaning, "cleaned_task", stop_at_the_third)
    status, _, err = cutline("clean", tmp_path / "saved", "-o", tmp_path / "out")
    assert (status, err) == (130, "cutline: stopped; what was done is kept\n")
    assert len(list((tmp_path / "out").glob("*.json"))) == 2
    assert "2 done before" in cutline("clean", tmp_path / "saved", "-o", tmp_path / "out", "--resume")[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends nobody by a signal")
def test_ctrl_c_while_our_own_files_are_read_ends_in_silence() -> None:
    code = """
import os, signal, sys
class Impatient:
    def find_spec(self, name, path=None, target=None):
        if name == "archive.commands.options":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Impatient())
from archive.__main__ import main
sys.exit(main())
"""
    command = [sys.executable, "-c", code, "rules"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # noqa: S603 - our interpreter
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


def test_the_language_can_be_said_instead_of_told(tmp_path, capsys):
    source = tmp_path / "note.txt"
    source.write_text("The harbour was closed all day, and nobody knew why.\n" * 2, encoding="utf-8")
    assert main(["clean", "--json", "--language", "nl", str(source)]) == 0
    assert json.loads(capsys.readouterr().out)["language"] == "nl"


def test_streams_that_the_caller_closed_are_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sails again on Monday.\n")
    for words in ("clean a.txt >&-", "rules >&-", "clean - <&-", "clean a.txt 2>&-"):
        line = f'"{sys.executable}" -m archive {words}'
        done = subprocess.run(  # noqa: S603 - our own lines
            ["/bin/sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert "fault" not in done.stderr, words
        assert done.returncode in (Exit.DONE, Exit.NOTHING_READ), words
