"""The folder of outputs: names that mirror the tree, whole files, and nothing of anybody else's lost."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from clippings import save
from hypothesis import given
from hypothesis import strategies as st

from archive import atomic
from archive.atomic import write_whole
from archive.cli import main
from archive.errors import CannotWrite, Exit, UsageError
from archive.outputs import JOURNAL, NotOurs, OutputFolder, keep_apart, plan


def planned(*sources: str) -> list[str]:
    paths = [source if source == "-" else "/in/" + source for source in sources]
    return list(plan(paths, ["/in/x", "/in/y"], ".json").values())


def test_an_output_is_named_as_its_input_with_the_formats_suffix() -> None:
    assert planned("a.html", "sub/b.txt", "noending", "v1.2 notes.txt") == [
        "a.json",
        "sub/b.json",
        "noending.json",
        "v1.2 notes.json",
    ]


def test_a_name_that_grows_too_long_is_told_as_such(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path)
    with pytest.raises(OSError, match="too long"):
        folder.write("n" * 251 + ".json", "", "json", b"{}")


def test_where_two_would_meet_both_keep_their_whole_name() -> None:
    assert planned("a.html", "a.txt", "b.txt") == ["a.html.json", "a.txt.json", "b.json"]
    assert planned("A.html", "a.txt") == ["A.html.json", "a.txt.json"]  # one file, on some systems
    assert planned("a.html", "a.txt", "a.html.md") == ["a.html.json", "a.txt.json", "a.html.md.json"]
    assert planned("a.html", "sub/a.txt") == ["a.json", "sub/a.json"]


def test_a_hidden_name_is_not_all_ending() -> None:
    assert planned(".profile") == [".profile.json"]


def test_standard_input_has_a_name_too() -> None:
    assert planned("-") == ["stdin.json"]


NAMES = st.text(st.sampled_from("aAb.é\u0301"), min_size=1, max_size=5).filter(lambda name: name.strip("."))


@given(st.lists(NAMES, unique=True, max_size=8))
def test_no_two_sources_share_an_output(names: list[str]) -> None:
    assert len(set(planned(*names))) == len(names)


def test_inputs_from_several_folders_keep_the_tree_they_share(tmp_path: Path) -> None:
    sources = []
    for name in ("north/a.txt", "south/a.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).touch()
        sources.append(str(tmp_path / name))
    assert list(plan(sources, sources, ".md").values()) == ["north/a.md", "south/a.md"]
    folders = [str(tmp_path / "north"), str(tmp_path / "south")]
    assert list(plan(sources, folders, ".md").values()) == ["north/a.md", "south/a.md"]
    assert list(plan(sources[:1], folders[:1], ".md").values()) == ["a.md"]


def test_outputs_may_not_go_into_a_folder_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "alias").symlink_to(tmp_path / "saved")
    for output in ("saved", "saved/out", "alias/out"):
        with pytest.raises(UsageError, match="is in the source folder"):
            keep_apart(tmp_path / output, [str(tmp_path / "saved")], {})
    keep_apart(tmp_path / "saved-cleaned", [str(tmp_path / "saved"), "-"], {"-": "stdin.json"})


def test_no_output_replaces_a_source_not_even_one_that_is_an_output_of_ours(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "alias").symlink_to(tmp_path / "out")
    source = str(tmp_path / "out" / "a.json")
    with pytest.raises(UsageError, match="would replace its source"):
        keep_apart(tmp_path / "alias", [source], {source: "a.json"})
    keep_apart(tmp_path / "alias", [source], {source: "a.md"})


def test_what_is_written_is_there_and_known_again(tmp_path: Path) -> None:
    OutputFolder(tmp_path / "out").write("sub/a.json", "digest", "json", b"{}\n")
    assert (tmp_path / "out" / "sub" / "a.json").read_bytes() == b"{}\n"
    again = OutputFolder(tmp_path / "out")
    assert again.has("sub/a.json", "digest", "json")
    assert not again.has("sub/a.json", "another digest", "json")
    assert not again.has("sub/a.json", "digest", "text")
    assert not again.has("sub/b.json", "digest", "json")
    (tmp_path / "out" / "sub" / "a.json").unlink()
    assert not again.has("sub/a.json", "digest", "json")


def test_a_file_of_somebody_elses_or_edited_since_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("mine")
    folder = OutputFolder(tmp_path)
    with pytest.raises(NotOurs, match=r"a\.json is there and not as Cutline wrote it"):
        folder.write("a.json", "digest", "json", b"{}\n")
    folder.write("b.json", "digest", "json", b"{}\n")
    folder.write("b.json", "newer digest", "json", b"[]\n")
    assert (tmp_path / "b.json").read_text() == "[]\n"
    (tmp_path / "b.json").write_text("edited")
    with pytest.raises(NotOurs):
        OutputFolder(tmp_path).write("b.json", "newest digest", "json", b"{}\n")
    assert (tmp_path / "a.json").read_text() == "mine"
    assert (tmp_path / "b.json").read_text() == "edited"


def test_killed_between_journal_and_output_the_next_run_takes_it_up(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path)
    folder.write("a.json", "digest", "json", b"old\n")
    lines = (tmp_path / JOURNAL).read_text()
    folder.write("a.json", "newer", "json", b"new\n")
    (tmp_path / "a.json").write_text("old\n")  # as it was after the journal's line and before the rename
    again = OutputFolder(tmp_path)
    assert not again.has("a.json", "newer", "json")
    again.write("a.json", "newer", "json", b"new\n")
    (tmp_path / JOURNAL).write_text(lines + '["a.js')  # torn
    assert OutputFolder(tmp_path).has("a.json", "digest", "json") is False


def test_the_same_run_twice_leaves_the_journal_as_it_is(tmp_path: Path) -> None:
    OutputFolder(tmp_path).write("a.json", "digest", "json", b"{}\n")
    journal = (tmp_path / JOURNAL).read_bytes()
    OutputFolder(tmp_path).write("a.json", "digest", "json", b"{}\n")
    assert (tmp_path / JOURNAL).read_bytes() == journal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no permission to write there"),
    ],
)
def test_a_disk_that_takes_nothing_ends_the_run_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    (tmp_path / "a.json").write_text("before")

    def half(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(number, "as the system says it")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(CannotWrite, match=rf"a\.json: .*{words}"):
        write_whole(tmp_path / "a.json", b"after")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "before"


def test_a_name_that_the_system_refuses_fails_that_file_only(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        write_whole(tmp_path / ("x" * 300), b"data")
    assert list(tmp_path.iterdir()) == []


def test_only_errors_that_the_next_file_would_meet_too_are_hopeless() -> None:
    assert atomic.cannot_write("a", OSError(errno.ENAMETOOLONG, "")) is None
    assert str(atomic.cannot_write("a", OSError(errno.ENOSPC, ""))) == "a: no space left"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here in which nobody can make one")
def test_a_folder_that_cannot_be_made_ends_the_run_with_its_own_status(tmp_path, capsys):
    source = tmp_path / "note.txt"
    source.write_text("The harbour was closed all day.\n", encoding="utf-8")
    assert main(["clean", str(source), "-o", "/proc/nowhere"]) == Exit.NOT_WRITTEN
    assert "/proc/nowhere" in capsys.readouterr().err


def test_an_output_folder_below_a_file_ends_the_run_in_one_line(tmp_path, capsys):
    source = tmp_path / "note.txt"
    source.write_text("The harbour was closed all day.\n", encoding="utf-8")
    assert main(["clean", str(source), "-o", str(source / "out")]) == Exit.NOT_WRITTEN
    assert capsys.readouterr().err == f"cutline: {source / 'out'}: cannot be made: Not a directory\n"


def test_one_file_whose_output_nobody_sees_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (path,) = save(tmp_path / "saved", 1)
    assert main(["clean", str(path), "-o", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err == "cutline: 1 cleaned\n"
    assert main(["clean", str(path), "-o", str(tmp_path / "out"), "--resume"]) == 0
    assert capsys.readouterr().err == "cutline: 1 done before\n"
    assert main(["clean", str(path), "-o", str(tmp_path / "out"), "-q"]) == 0
    assert main(["clean", str(path)]) == 0
    assert capsys.readouterr().err == ""
