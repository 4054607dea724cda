"""A fault of ours ends the screens with one line, and no article's words are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_library import finder, small_library

from archive.tui import crash
from archive.tui.app import CutlineApp

WORDS = "the harbour master's words"


class BrokenError(Exception):
    """What a fault of ours raises."""


def fall(article: str) -> None:
    raise BrokenError(article)


def fallen() -> BrokenError:
    try:
        fall(WORDS)
    except BrokenError as error:
        return error
    raise AssertionError


@pytest.fixture(autouse=True)
def logs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_, **__: tmp_path / "logs")
    monkeypatch.delenv("CUTLINE_DEBUG", raising=False)
    return tmp_path / "logs"


async def test_a_fault_is_told_in_one_line_without_the_values_of_variables(logs: Path) -> None:
    library = small_library()
    app = CutlineApp(library, marker=finder)

    async def run() -> None:
        async with app.run_test() as pilot:
            app.call_later(fall, WORDS)
            await pilot.pause()

    with pytest.raises(BrokenError):  # as the pilot hears of it
        await run()
    assert "BrokenError" in app.fault
    assert "\n" not in app.fault
    assert WORDS not in app.fault
    assert not app._exit_renderables  # nothing else is printed
    assert (logs / crash.LOG).exists()


def test_the_log_says_where_but_not_what_the_article_says(logs: Path) -> None:
    assert crash.told(fallen()) == (
        f"cutline: a fault in Cutline, please report it: BrokenError; {logs / crash.LOG} tells where"
    )
    log = (logs / crash.LOG).read_text()
    assert "in fall" in log
    assert WORDS not in log


def test_who_asks_for_it_has_the_words_in_the_log(logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTLINE_DEBUG", "1")
    crash.told(fallen())
    assert WORDS in (logs / crash.LOG).read_text()


def test_without_a_log_it_is_still_told(logs: Path) -> None:
    logs.write_text("a file where the folder should be")
    assert "the log could not be written" in crash.told(fallen())
