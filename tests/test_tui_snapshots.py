"""How every screen looks, at the usual size and the least, dark and light. Look before updating pictures."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from tui_library import FakeLibrary, finder, small_library

from archive.record import Health
from archive.tui.app import CutlineApp
from archive.tui.search_screen import SearchScreen
from archive.tui.settings import Settings

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 10)], ids=["80x24", "40x10"])
THEMES = pytest.mark.parametrize("theme", ["dark", "light"])
# The query that is typed, and the keys that are pressed then.
SCREENS: dict[str, tuple[str, list[str]]] = {
    "search": ("ferry", ["down", "j"]),
    "facets": ("ferry", ["down", "f", "enter"]),
    "marked": ("", ["down", "m", "s", "r"]),
    "suggestion": ("fery", []),
    "history": ("ferry", ["enter", "q", "H"]),
    "saved": ("ferry", ["down", "V"]),
    "article": ("ferry", ["enter", "n"]),
    "original": ("ferry", ["enter", "tab"]),
    "difference": ("ferry", ["enter", "tab", "tab"]),
    "repairs": ("ferry", ["enter", "shift+tab"]),
    "repair-in-place": ("ferry", ["enter", "right_square_bracket"]),
    "find": ("ferry", ["enter", "ctrl+f", "h", "o", "u", "r"]),
    "contents": ("ferry", ["enter", "c"]),
    "links": ("ferry", ["enter", "l"]),
    "copy": ("ferry", ["down", "y"]),
    "tags": ("ferry", ["down", "t"]),
    "note": ("ferry", ["down", "w"]),
    "review": ("", ["f2", "j", "a"]),
    "add": ("", ["f9"]),
    "bin": ("", ["down", "delete", "f8"]),
    "health": ("", ["f7"]),
    "statistics": ("", ["f6"]),
    "palette": ("", ["down", "colon", "t", "a", "g"]),
    "help": ("", ["down", "question_mark"]),
}


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


def library() -> FakeLibrary:
    kept = small_library(notes=("an unclosed quote was closed",))
    kept.last_check = Health()  # "ago" would be another picture tomorrow
    kept.suggestions = {"fery": "ferry"}
    kept.save_search(2, "Ferries", "ferry -fog")
    kept.note("000000000001", "Ask the harbour master.")
    return kept


def typed(query: str, *keys: str) -> Callable[[Pilot[Any]], Any]:
    """What to do before the picture is taken: type a query, press keys, each time wait for all answers."""

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
    """Wait until everything that was asked is answered, what follows from that too, and drawn."""
    for _ in range(4):
        await pilot.pause()
        await until(pilot, lambda: pilot.app.clerk.idle)


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    for _ in range(1000):
        if holds():
            await pilot.pause()
            return
        await asyncio.sleep(0.005)
    raise AssertionError("the screen did not come to rest")


@SIZES
@THEMES
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: Compare, screen: str, theme: str, size: tuple[int, int]) -> None:
    query, keys = SCREENS[screen]
    app = CutlineApp(library(), Settings(theme=theme), marker=finder)
    assert snap_compare(app, terminal_size=size, run_before=typed(query, *keys))


def test_three_panes(snap_compare: Compare) -> None:
    app = CutlineApp(library(), marker=finder)
    assert snap_compare(app, terminal_size=(200, 50), run_before=typed("ferry", "down", "j"))


@SIZES
def test_empty_archive(snap_compare: Compare, size: tuple[int, int]) -> None:
    empty = FakeLibrary()
    empty.last_check = Health()
    assert snap_compare(CutlineApp(empty, marker=finder), terminal_size=size, run_before=typed(""))


def test_too_small(snap_compare: Compare) -> None:
    async def shrink(pilot: Pilot[Any]) -> None:
        await typed("")(pilot)
        await pilot.resize_terminal(39, 9)
        await pilot.pause()

    assert snap_compare(CutlineApp(library(), marker=finder), terminal_size=(60, 12), run_before=shrink)


def test_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = CutlineApp(library(), marker=finder)
    assert snap_compare(app, terminal_size=(80, 24), run_before=typed("ferry", "down"))
