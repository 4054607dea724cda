"""Finding and reading files: what is passed over, what fails with which words, and what is never opened."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from archive import sources
from archive.jobs import Outcome, Status, Task
from archive.sources import Found, find, load
from cleaners.readers.binary import kind as binary_kind

TEXT = "The ferry to Port Ellery sails again, the council said on Monday.\n"


def ended(*paths: Path | str) -> dict[str, str]:
    """Every file's name and how it came in: "read", or its status and reason."""
    told = {}
    for item in find(map(str, paths)):
        result = item if isinstance(item, Outcome) else load(item)
        told[Path(result.path).name] = (
            "read" if isinstance(result, Task) else f"{result.status}: {result.reason}"
        )
    return told


def test_folders_are_walked_in_the_order_of_names_and_each_file_comes_once(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = [
        Path(item.path).relative_to(tmp_path).as_posix()
        for item in find([str(tmp_path), str(tmp_path / "a.txt")])
    ]
    assert found == ["a.txt", "c.txt", "b/10.txt", "b/2.txt"]


def test_hidden_files_are_passed_over_in_folders_but_not_when_named(tmp_path: Path) -> None:
    (tmp_path / ".draft.txt").write_text(TEXT)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text(TEXT)
    assert ended(tmp_path) == {".draft.txt": "skipped: hidden", ".git": "skipped: hidden"}
    assert ended(tmp_path / ".draft.txt") == {".draft.txt": "read"}


def test_links_to_folders_are_not_followed_and_broken_ones_are_told(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "real.txt").write_text(TEXT)
    (tmp_path / "alias.txt").symlink_to(tmp_path / "real.txt")
    assert ended(tmp_path) == {
        "alias.txt": "read",
        "gone": "failed: not there any more, or a link to nowhere",
        "loop": "skipped: a link to a folder: name the folder itself",
        "real.txt": "read",
        "self": "failed: a link that leads back to itself",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert ended(tmp_path) == {"pipe": "skipped: a pipe, not a file: let it flow in with `-`"}
    assert ended(tmp_path / "pipe") == {"pipe": "failed: a pipe, not a file: let it flow in with `-`"}
    assert ended("/dev/null") == {"null": "failed: a device, not a file"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_took_a_files_place_does_not_make_us_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    looked: list[int] = []
    real = sources.regular
    monkeypatch.setattr(sources, "regular", lambda mode: looked.append(mode) if not looked else real(mode))
    assert ended(tmp_path / "pipe") == {"pipe": "failed: a pipe, not a file: let it flow in with `-`"}


def test_pictures_and_programs_are_skipped_by_what_they_hold_not_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (tmp_path / "article.jpg").write_text(TEXT)
    assert ended(tmp_path) == {"article.jpg": "read", "photo.txt": "skipped: a picture"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(20), "a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 8, None),
        pytest.param(bytes(range(256)) * 8, "binary data", id="any-bytes"),
        (b'{"title": "The bridge", "pages": [1, 2]}', "data in JSON"),
        (b"[Laughter] Nobody saw the ferry. [Applause]", None),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "a picture"),
        (b"BMW said on Monday that it would sail.", None),
        (b"MZ\xe9ri\xe8re, dit-il.", None),
        ("Häfen".encode("utf-16"), None),
        ("The harbour, in UTF-16 without a mark.".encode("utf-16-le"), None),
        ("The harbour, in UTF-16 without a mark.".encode("utf-16-be"), None),
        (b"A stray \0 NUL does not make this long enough text binary." * 3, None),
        (b"caf\xe9 in another charset", None),
        (b"", None),
    ],
)
def test_what_is_binary(data: bytes, kind: str | None) -> None:
    assert binary_kind(data) == kind


def test_an_archive_inside_a_folder_is_not_read_as_articles(tmp_path: Path) -> None:
    (tmp_path / "clippings").mkdir()
    (tmp_path / "clippings" / sources.CATALOGUE).write_bytes(b"")
    (tmp_path / "clippings" / "README.txt").write_text(TEXT)
    assert ended(tmp_path) == {"clippings": "skipped: a Cutline archive"}


def test_empty_files_fail_by_name(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert ended(tmp_path) == {"empty.txt": "failed: empty"}


def test_a_file_too_large_to_be_an_article_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "LIMIT", 3_000_000)
    (tmp_path / "log.txt").write_bytes(b"x" * 3_000_001)
    (tmp_path / "crawl.warc").write_bytes(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n" + b"x" * 3_000_001)
    assert ended(tmp_path) == {
        "crawl.warc": "failed: larger than 3 MB: part this web archive into smaller ones",
        "log.txt": "failed: larger than 3 MB: not one article",
    }


def test_what_httrack_keeps_beside_its_pages_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "hts-cache").mkdir()
    (tmp_path / "hts-cache" / "old.txt").write_text(TEXT)
    told = "skipped: HTTrack's own copy of the pages beside it"
    assert ended(tmp_path) == {"a.txt": "read", "hts-cache": told}


def test_a_file_that_vanishes_between_finding_and_reading_fails_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (found,) = find([str(tmp_path)])
    assert isinstance(found, Found)
    (tmp_path / "a.txt").unlink()
    outcome = load(found)
    assert isinstance(outcome, Outcome)
    assert (outcome.status, outcome.reason) == (Status.FAILED, "not there any more, or a link to nowhere")
    assert ended(tmp_path / "never.txt") == {"never.txt": "failed: no such file or folder"}


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() == 0, reason="root may read every file")
def test_a_file_without_permission_fails_by_name(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    (tmp_path / "secret.txt").chmod(0)
    assert ended(tmp_path) == {"secret.txt": "failed: no permission to read it"}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "no permission to read it"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (MemoryError(), "not enough memory to read it"),
    ],
)
def test_whatever_the_system_says_becomes_the_files_outcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def refuse(path: str) -> bytes:
        raise error

    monkeypatch.setattr(sources, "contents", refuse)
    assert ended(tmp_path) == {"a.txt": f"failed: {reason}"}


def test_a_folder_that_cannot_be_looked_into_fails_by_name_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.txt").write_text(TEXT)
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ended(tmp_path) == {"locked": "failed: no permission to read it", "a.txt": "read"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_names_with_newlines_and_bytes_that_are_not_utf8_are_read_and_told_in_one_line(
    tmp_path: Path,
) -> None:
    strange = os.fsencode(tmp_path) + b"/caf\xe9\nau lait.txt"
    Path(os.fsdecode(strange)).write_text(TEXT)
    (found,) = find([str(tmp_path)])
    assert isinstance(found, Found)
    task = load(found)
    assert isinstance(task, Task)
    assert task.name == "caf\\xe9\nau lait.txt"
    task.name.encode("utf-8")


def test_a_name_with_a_nul_in_it_is_no_file(tmp_path: Path) -> None:
    (told,) = ended(f"{tmp_path}/a\0b").values()
    assert told.startswith("failed: ")
    assert "embedded null" in told
