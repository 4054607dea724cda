"""Bad input: a clear line that names the file, the right exit status, sources untouched, the rest done."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from clippings import clipping, save

from archive import atomic, originals, outputs, sources
from archive.cli import main
from archive.commands import summary
from archive.errors import CannotWrite, Exit
from archive.library import Archive

Spoil = Callable[[Path], None]


def unreadable(path: Path) -> None:
    """Root may read everything, so what the system would say is said for it (see the ``refused`` fixture)."""
    path.with_name("secret.txt").write_text(clipping(7))
    path.unlink()


BAD: dict[str, tuple[Spoil, str, str, bool]] = {
    # what it is: how to make it, the name it is told by, what is said of it, whether it counts as failed
    "empty": (lambda path: path.write_bytes(b"") and None, "bad.txt", "empty", True),
    "blank": (lambda path: path.write_bytes(b"\n \t\n") and None, "bad.txt", "no text in it", True),
    "binary": (
        lambda path: path.write_bytes(bytes(range(256)) * 40) and None,
        "bad.txt",
        "binary data",
        False,
    ),
    "picture": (
        lambda path: path.write_bytes(b"\xff\xd8\xff\xe0rest") and None,
        "bad.txt",
        "a picture",
        False,
    ),
    "unreadable": (unreadable, "secret.txt", "no permission to read it", True),
    "pipe": (lambda path: os.mkfifo(path), "bad.txt", "a pipe, not a file: let it flow in with `-`", True),
    "loop": (lambda path: path.symlink_to("bad.txt"), "bad.txt", "a link that leads back to itself", True),
    "vanished": (lambda path: None, "bad.txt", "no such file or folder", True),
}


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, no line of progress comes among what is told at the end."""
    monkeypatch.setattr(summary, "PAUSE", float("inf"))


@pytest.fixture(autouse=True)
def refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file called secret.txt can be read."""
    real = sources.contents

    def contents(path: str) -> bytes:
        if path.endswith("secret.txt"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(sources, "contents", contents)


@pytest.fixture(params=["clean", "clean -o", "clean --jobs 2", "add", "add --jobs 2"])
def command(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every command that reads files, in each of its ways."""
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    name, *more = request.param.split()
    return [name, *(["-o", str(tmp_path / "out")] if "-o" in more else more)]


def spoiled(tmp_path: Path, kind: str) -> tuple[list[str], str]:
    """Three good files and a bad one among them; returns their paths and the bad one's."""
    if kind == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    spoil, name, _, _ = BAD[kind]
    good = save(tmp_path / "saved", 3)
    if kind == "unreadable":
        (tmp_path / "saved" / "bad.txt").touch()
    spoil(tmp_path / "saved" / "bad.txt")
    bad = str(tmp_path / "saved" / name)
    return [str(good[0]), bad, *map(str, good[1:])], bad


def seen(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_named_and_the_rest_is_done(
    command: list[str], tmp_path: Path, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    paths, bad = spoiled(tmp_path, kind)
    before = seen(tmp_path / "saved")
    status = main([*command, *paths])
    out, err = capfd.readouterr()
    assert f"{bad}: {BAD[kind][2]}" in err.splitlines()
    assert status == (Exit.SOME_FAILED if BAD[kind][3] else Exit.DONE)
    assert seen(tmp_path / "saved") == before
    if command[0] == "add":
        with Archive.open(tmp_path / "archive") as archive:
            assert len(archive) == 3
            assert archive.check() == []
    elif "-o" in command:
        assert len(list((tmp_path / "out").glob("*.json"))) == 3
    else:
        assert all(f"round {number}" in out for number in range(3))


@pytest.mark.parametrize(
    ("target", "told"), [("bad.txt", "a link that leads back to itself"), ("x" * 300, "File name too long")]
)
def test_a_bad_link_in_a_folder_is_named_and_the_rest_is_done(
    command: list[str], tmp_path: Path, target: str, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "saved", 3)
    bad = tmp_path / "saved" / "bad.txt"
    bad.symlink_to(target)
    assert main([*command, str(tmp_path / "saved")]) == Exit.SOME_FAILED
    err = capfd.readouterr().err.splitlines()
    assert err[0].startswith("cutline: 3 ")
    assert err[1] == f"{bad}: {told}"


@pytest.mark.parametrize("kind", BAD)
def test_alone_a_bad_file_leaves_nothing_that_could_be_read(
    command: list[str], tmp_path: Path, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    _, bad = spoiled(tmp_path, kind)
    status = main([*command, bad])
    out, err = capfd.readouterr()
    assert (status, out, err) == (Exit.NOTHING_READ, "", f"{bad}: {BAD[kind][2]}\n")


def test_a_folder_without_anything_to_read_is_told(
    command: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nothing").mkdir()
    assert main([*command, str(tmp_path / "nothing")]) == Exit.NOTHING_READ
    assert capfd.readouterr() == ("", f"cutline: nothing to read in {tmp_path / 'nothing'}\n")
    (tmp_path / "nothing" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "nothing" / ".hidden").write_text(clipping(1))
    assert main([*command, str(tmp_path / "nothing")]) == Exit.NOTHING_READ
    assert capfd.readouterr().err == "cutline: 1 skipped (a picture), 1 skipped (hidden)\n"


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (b"The caf\xe9 of Port Ellery reopens on Monday, its owner said.\n", "of Port Ellery reopens"),
        (b"The ferry \xff\xfe\xfa sails again on Monday, the council said.\n", "sails again on Monday"),
        (b"The ferry\0 sails again on Monday, the council\0 said in public.\n", "sails again on Monday"),
        (b"x" * 300_000 + b" and so the line went on and on, the council said.\n", "the council said"),
    ],
    ids=["one byte of cp1252", "bytes of no charset", "NUL bytes", "one long line"],
)
def test_odd_text_is_cleaned_all_the_same(
    command: list[str], tmp_path: Path, data: bytes, kept: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "odd.txt").write_bytes(data)
    assert main([*command, str(tmp_path / "odd.txt")]) == Exit.DONE
    out, err = capfd.readouterr()
    assert "fault" not in err
    assert (tmp_path / "odd.txt").read_bytes() == data
    if command[0] == "add":
        with Archive.open(tmp_path / "archive") as archive:
            (ident,) = archive.ids()
            assert archive.original(ident) == data
            assert any(kept in block.text for block in archive.get(ident).cleaned.article.blocks)
    elif "-o" in command:
        assert kept in (tmp_path / "out" / "odd.json").read_text()
    else:
        assert kept in out


def test_ten_failures_are_listed_and_all_of_them_when_asked_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for path in save(tmp_path / "saved", 14)[:12]:
        path.write_bytes(b"")
    assert main(["clean", str(tmp_path / "saved")]) == Exit.SOME_FAILED
    err = capfd.readouterr().err.splitlines()
    assert err[0] == "cutline: 2 cleaned, 12 failed"
    assert [line for line in err if line.endswith(": empty")] == err[1:11]
    assert err[11:] == ["and 2 more; -v lists them all"]
    main(["clean", str(tmp_path / "saved"), "-v"])
    err = capfd.readouterr().err.splitlines()
    assert sum(line.endswith(": empty") for line in err[-12:]) == 12  # once more, below what ended well
    main(["clean", str(tmp_path / "saved"), "-q"])
    assert "12 failed" in capfd.readouterr().err


def test_what_the_reason_says_is_not_told_twice(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\3\4" + b"a zip file that ends too soon" * 9)
    main(["clean", "-v", str(tmp_path / "cut.zip")])
    err = capfd.readouterr().err
    assert err.count("broken or cut short") == 1, err


# where the results go


def refuse(number: int, words: str) -> Callable[..., object]:
    def refusing(*_: object, **__: object) -> object:
        raise OSError(number, words)

    return refusing


FULL = (errno.ENOSPC, "no space left")
READ_ONLY = (errno.EROFS, "it cannot be written to (read-only)")
FORBIDDEN = (errno.EACCES, "no permission to write there")


@pytest.mark.parametrize(("number", "words"), [FULL, READ_ONLY, FORBIDDEN])
def test_an_output_folder_that_takes_nothing_ends_the_run_with_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    number: int,
    words: str,
) -> None:
    save(tmp_path / "saved", 3)
    before = seen(tmp_path / "saved")
    monkeypatch.setattr(Path, "open", refuse(number, words))
    status = main(["clean", str(tmp_path / "saved"), "-o", str(tmp_path / "out")])
    out, err = capfd.readouterr()
    assert (status, out) == (Exit.NOT_WRITTEN, "")
    assert err == f"cutline: {tmp_path / 'out' / outputs.JOURNAL}: {words}\n"
    monkeypatch.undo()
    assert seen(tmp_path / "saved") == before
    assert not list((tmp_path / "out").glob("*.json"))


def test_a_disk_that_fills_up_keeps_what_is_written_and_resume_does_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "saved", 4)
    real, written = atomic.write_whole, []

    def fill_up(path: Path, data: bytes) -> None:
        if len(written) == 2:
            monkeypatch.setattr(Path, "write_bytes", refuse(*FULL))
        written.append(path)
        real(path, data)

    monkeypatch.setattr(outputs, "write_whole", fill_up)
    command = ["clean", str(tmp_path / "saved"), "-o", str(tmp_path / "out"), "--resume"]
    assert main(command) == Exit.NOT_WRITTEN
    full = f"cutline: {tmp_path / 'out' / '002.json'}: no space left\n"
    assert capfd.readouterr().err == f"cutline: 2 cleaned\n{full}"
    monkeypatch.undo()
    assert sorted(path.name for path in (tmp_path / "out").glob("*.json")) == ["000.json", "001.json"]
    assert main(command) == Exit.DONE
    assert "2 cleaned, 2 done before" in capfd.readouterr().err


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_not_written_to(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "saved", 1)
    (tmp_path / "locked").mkdir(mode=0o555)
    for args in (["clean", "-o", "locked/out"], ["add", "--archive", "locked/archive"]):
        name, option, where = args
        assert main([name, str(tmp_path / "saved"), option, str(tmp_path / where)]) == Exit.NOT_WRITTEN
        assert "no permission to write there" in capfd.readouterr().err


def test_a_file_where_the_output_folder_should_be_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "saved", 1)
    (tmp_path / "out").write_text("mine")
    assert main(["clean", str(tmp_path / "saved"), "-o", str(tmp_path / "out")]) == Exit.NOT_WRITTEN
    assert capfd.readouterr().err == f"cutline: {tmp_path / 'out'}: this is a file, not a folder\n"
    assert (tmp_path / "out").read_text() == "mine"


def test_a_full_disk_under_the_archive_ends_the_run_with_one_line_and_a_rerun_does_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    save(tmp_path / "saved", 3)
    command = ["add", str(tmp_path / "saved"), "--archive", str(tmp_path / "archive")]
    monkeypatch.setattr(originals.os, "fsync", refuse(*FULL))
    status = main(command)
    out, err = capfd.readouterr()
    assert (status, out) == (Exit.NOT_WRITTEN, "")
    assert err.startswith(f"cutline: {tmp_path / 'archive' / 'originals'}")
    assert err.endswith(": no space left\n")
    monkeypatch.undo()
    assert main(command) == Exit.DONE
    assert "3 added and repaired" in capfd.readouterr().err


def test_a_disk_that_fills_up_half_way_ends_with_the_count_of_what_is_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from archive import adding

    monkeypatch.setattr(adding, "BATCH", 2)
    batches: list[int] = []
    keep = originals.Originals.keep

    def kept_once(self: originals.Originals, batch: list[tuple[str, bytes]]) -> None:
        batches.append(len(batch))
        if len(batches) > 1:
            raise CannotWrite("no space left")
        keep(self, batch)

    monkeypatch.setattr(originals.Originals, "keep", kept_once)
    save(tmp_path / "saved", 6)
    command = ["add", str(tmp_path / "saved"), "--archive", str(tmp_path / "archive"), "--jobs", "1"]
    assert main(command) == Exit.NOT_WRITTEN
    assert capfd.readouterr().err == "cutline: 2 added and repaired\ncutline: no space left\n"


@pytest.mark.parametrize("where", ["catalogue.sqlite3", "catalogue.sqlite3-journal"])
def test_an_archive_that_cannot_be_made_is_told_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], where: str
) -> None:
    save(tmp_path / "saved", 1)
    (tmp_path / "archive" / where).mkdir(parents=True)
    status = main(["add", str(tmp_path / "saved"), "--archive", str(tmp_path / "archive")])
    err = capfd.readouterr().err
    assert status in (Exit.NOT_WRITTEN, Exit.USAGE, Exit.DAMAGED)
    assert err.count("\n") == 1
    assert str(tmp_path / "archive") in err


def test_a_damaged_archive_ends_every_command_that_meets_it_with_6(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "saved", 3)
    monkeypatch.setenv("CUTLINE_ARCHIVE", str(tmp_path / "archive"))
    assert main(["add", str(tmp_path / "saved")]) == Exit.DONE
    original = next(path for path in (tmp_path / "archive" / "originals").rglob("*") if path.is_file())
    original.chmod(0o644)
    original.write_bytes(original.read_bytes() + b"!")
    capfd.readouterr()
    assert main(["check"]) == Exit.DAMAGED
    out, err = capfd.readouterr()
    name = f"originals/{original.parent.name}/{original.name}"
    assert out == f"E102 {name}: it is not what was put in: its digest differs\n"
    assert err == f"cutline: 1 fault in {tmp_path / 'archive'}\n"
    assert main(["show", original.name[:12], "--original"]) == Exit.DAMAGED
    assert original.name in capfd.readouterr().err
    (tmp_path / "archive" / "catalogue.sqlite3").write_bytes(b"no database " * 100)
    for args in (["add", str(tmp_path / "saved")], ["search", "x"], ["show", "x"], ["check"], ["stats"]):
        assert main(args) == Exit.DAMAGED
        out, err = capfd.readouterr()
        assert out == ""
        assert err.startswith(
            f"cutline: {tmp_path / 'archive' / 'catalogue.sqlite3'}: the catalogue is damaged: "
        )


def test_a_fault_of_our_own_fails_its_file_only_and_asks_to_be_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from archive import cleaning

    real = cleaning.cleaned_task

    def fail(task, skip=frozenset()):  # type: ignore[no-untyped-def]
        if task.name == "001.txt":
            raise RuntimeError("oh")
        return real(task, skip)

    monkeypatch.setattr(cleaning, "cleaned_task", fail)
    save(tmp_path / "saved", 3)
    assert main(["clean", str(tmp_path / "saved")]) == Exit.SOME_FAILED
    err = capfd.readouterr().err
    assert (
        f"{tmp_path / 'saved' / '001.txt'}: a fault in Cutline, please report it: RuntimeError('oh')" in err
    )
    assert "Traceback" not in err
    assert "2 cleaned, 1 failed" in err
