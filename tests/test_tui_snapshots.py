"""How the terminal UI looks, at the usual size and the least. Look at the pictures before updating them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from tui_library import FakeLibrary, finder, small_library

from archive.tui.app import CutlineApp
from archive.tui.article_screen import ArticleScreen
from archive.tui.lines_view import LinesView
from archive.tui.search_screen import SearchScreen

SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 10)], ids=["80x24", "40x10"])
Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


def typed(query: str, *keys: str) -> Callable[[Pilot[Any]], Any]:
    """What to do before the picture is taken: type a query, wait for all answers, press keys."""

    async def run(pilot: Pilot[Any]) -> None:
        app = pilot.app
        await until(pilot, lambda: isinstance(app.screen, SearchScreen) and app.screen.answered == "")
        app.screen.query_one(Input).value = query
        await until(pilot, lambda: app.screen.answered == query)
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return run


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until every page that is seen has what it waits for, and nothing moves."""
    await pilot.pause()
    screen = pilot.app.screen
    if isinstance(screen, ArticleScreen):
        await until(pilot, lambda: all(view.stretches for view in screen.query(LinesView)))
    elif isinstance(screen, SearchScreen) and screen.hits and screen.query_one("#preview").display:
        await until(pilot, lambda: bool(screen.query_one("#preview", LinesView).page.stretches))
    await pilot.pause()


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    for _ in range(1000):
        if holds():
            await pilot.pause()
            return
        await asyncio.sleep(0.005)
    raise AssertionError("the screen did not come to rest")


@SIZES
def test_search(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = CutlineApp(small_library(notes=("an unclosed quote was closed",)), marker=finder)
    assert snap_compare(app, terminal_size=size, run_before=typed("ferry", "down", "j"))


@SIZES
def test_article(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = CutlineApp(small_library(), marker=finder)
    assert snap_compare(app, terminal_size=size, run_before=typed("ferry", "enter", "n"))


@SIZES
def test_repairs(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = CutlineApp(small_library(), marker=finder)
    assert snap_compare(app, terminal_size=size, run_before=typed("ferry", "enter", "tab", "tab"))


@SIZES
def test_help(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = CutlineApp(small_library(), marker=finder)
    assert snap_compare(app, terminal_size=size, run_before=typed("", "down", "question_mark"))


@SIZES
def test_empty_archive(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(CutlineApp(FakeLibrary(), finder), terminal_size=size, run_before=typed(""))


def test_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = CutlineApp(small_library(), marker=finder)
    assert snap_compare(app, terminal_size=(80, 24), run_before=typed("ferry", "down"))
