"""Exports that a person has unpacked: taken as the zip file that they were, with nothing beside them lost."""

import shutil
from pathlib import Path

import pytest
from desk import FIXTURES
from test_cli_inputs import ended

from archive import sources
from archive.cli import main
from archive.jobs import Task
from archive.library import Archive
from archive.sources import Found, find, load

READERS = FIXTURES / "readers"


def unpack(place: str, folder: Path) -> Path:
    """A fixture's folder in another place."""
    return Path(shutil.copytree(READERS / place / "input.zip", folder, copy_function=shutil.copyfile))


@pytest.mark.parametrize(
    ("place", "titles"),
    [
        ("omnivore/a-library", ["Ferry stays in port", "The mill race runs dry"]),
        ("readeck/two-bookmarks", ["The lighthouse keeper goes", "Market moves to the quay"]),
        ("matter/three-rows", ["Salt, and who sells it", "Tide tables are late"]),
    ],
)
def test_an_unpacked_export_is_one_original_with_what_it_states(
    place: str, titles: list[str], tmp_path: Path
) -> None:
    folder = unpack(place, tmp_path / "saved" / "export")
    (tmp_path / "saved" / "beside.txt").write_text("The weir broke.\n")
    with Archive.open(tmp_path / "archive") as opened:
        *others, first, second = map(opened.get, opened.add(tmp_path / "saved").added)
        assert [record.name for record in others] == ["beside.txt"]
        assert [record.cleaned.article.headline for record in (first, second)] == titles
        assert first.tags
        assert first.sha256 == second.sha256
        assert Path(first.path).parent == folder
        for path in folder.rglob("*"):
            path.touch()  # another date is no other file
        assert opened.add([tmp_path / "saved", folder]).added == ()
        assert opened.reclean().same == 3
        assert opened.check() == []


def test_what_stands_beside_an_export_is_read_by_itself(tmp_path: Path) -> None:
    unpack("omnivore/a-library", tmp_path / "export")
    (tmp_path / "export" / "letter.txt").write_text("The weir broke.\n")
    (tmp_path / "export" / "content" / "deeper").mkdir()
    assert ended(tmp_path) == {"metadata_0_to_20.json": "read", "letter.txt": "read"}


def test_substack_s_posts_are_packed_without_their_readers_addresses(tmp_path: Path) -> None:
    unpack("substack/a-letter", tmp_path / "export")
    table = "skipped: a table (CSV), which is not read: if a service made it, take its export in JSON or HTML"
    told = ended(tmp_path)
    assert told["posts.csv"] == "read"
    assert told["email_list.letter.csv"].startswith(table)
    assert set(told) == {"posts.csv", "email_list.letter.csv"}
    (export,) = [found for found in find([str(tmp_path)]) if isinstance(found, Found) and found.own]
    task = load(export)
    assert isinstance(task, Task)
    assert b"reader@letter.example" not in task.data
    assert b"What the ice did" in task.data


def test_a_site_s_pages_beside_a_table_of_posts_are_articles_each(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts.csv").write_text("post_id,title,post_date\n2024,Weir,\n")
    for name in ("2024.html", "the-weir.html"):
        (tmp_path / "posts" / name).write_text("<p>The weir broke at noon, and the mill race ran dry.</p>")
    told = ended(tmp_path)
    assert {name for name, end in told.items() if end == "read"} == {"2024.html", "the-weir.html"}


def test_readeck_s_tokens_are_not_packed(tmp_path: Path) -> None:
    unpack("readeck/two-bookmarks", tmp_path / "export")
    assert ended(tmp_path) == {"bookmarks": "read", "data.json": "skipped: data in JSON"}
    (export,) = [found for found in find([str(tmp_path)]) if isinstance(found, Found) and found.own]
    assert b"never to be seen" not in load(export).data  # type: ignore[union-attr]


def test_names_alone_make_no_export(tmp_path: Path) -> None:
    (tmp_path / "metadata_0_to_20.json").write_text("{}")
    (tmp_path / "bookmarks").mkdir()
    (tmp_path / "bookmarks" / "info.json").write_text("{}")
    assert ended(tmp_path) == {
        "metadata_0_to_20.json": "skipped: data in JSON",
        "info.json": "skipped: data in JSON",
    }


def test_an_export_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpack("omnivore/a-library", tmp_path / "export")
    monkeypatch.setattr(sources, "LIMIT", 1_000_000)
    (tmp_path / "export" / "content" / "a.pdf").write_bytes(bytes(1_000_000))
    (told,) = ended(tmp_path).values()
    assert told == "failed: larger than 1 MB: name the folders in it, to have the texts alone"


def test_links_in_an_export_are_not_followed(tmp_path: Path) -> None:
    folder = unpack("omnivore/a-library", tmp_path / "export")
    (tmp_path / "secret.html").write_text("<p>Secret</p>")
    (folder / "content" / "link.html").symlink_to(tmp_path / "secret.html")
    (folder / "content" / "deep").symlink_to(tmp_path)
    (export,) = find([str(folder)])
    assert b"Secret" not in load(export).data  # type: ignore[union-attr, arg-type]


def test_the_outputs_of_an_unpacked_export_are_numbered(tmp_path: Path) -> None:
    folder = unpack("omnivore/a-library", tmp_path / "export")
    assert main(["clean", str(folder), "-o", str(tmp_path / "out")]) == 0
    names = sorted(path.name for path in (tmp_path / "out").glob("*.json"))
    assert names == ["metadata_0_to_20.1.json", "metadata_0_to_20.2.json"]


def test_what_a_desktop_leaves_in_an_export_does_not_make_it_another(tmp_path: Path) -> None:
    folder = unpack("omnivore/a-library", tmp_path / "export")
    with Archive.open(tmp_path / "archive") as opened:
        assert len(opened.add(folder).added) == 2
        (folder / "content" / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")  # a Mac's, once it is looked at
        (folder / "content" / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")  # Windows's
        (folder / "highlights" / ".git").mkdir()
        (folder / "highlights" / ".git" / "config.md").write_text("[core]")
        report = opened.add(folder)
        assert (report.known, report.added) == (1, ())
