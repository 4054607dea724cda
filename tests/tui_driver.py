"""Driving the terminal UI in tests: open it on a small library, wait until something holds, look."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager

from rich.segment import Segment
from textual.pilot import Pilot
from textual.widgets import Input
from tui_library import FakeLibrary, finder

from archive.tui.app import CutlineApp
from archive.tui.article_screen import ArticleScreen
from archive.tui.hits_list import HitsList
from archive.tui.reader import Reader
from archive.tui.search_screen import SearchScreen
from archive.tui.settings import Settings
from archive.tui.too_small_screen import TooSmallScreen


@asynccontextmanager
async def opened(library: FakeLibrary, size: tuple[int, int] = (80, 24), settings: Settings | None = None):
    """The UI on a library, its first list shown."""
    app = CutlineApp(library, settings, marker=finder)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TooSmallScreen) or answered(app, ""))
        yield pilot


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something holds; the clerk answers from another thread."""
    for _ in range(1000):
        if holds():
            await pilot.pause()
            return
        await asyncio.sleep(0.005)
    raise AssertionError("\n".join(screen_text(pilot.app)))


async def type_query(pilot: Pilot[None], query: str) -> None:
    """Have the query in the query line, which is faster than to press each key, and wait for the answer."""
    pilot.app.screen.query_one(Input).value = query
    await until(pilot, lambda: answered(pilot.app, query))


def answered(app: CutlineApp, query: str) -> bool:
    return isinstance(app.screen, SearchScreen) and app.screen.answered == query


def segments(app: CutlineApp) -> Iterator[Segment]:
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            yield segment._replace(style=segment.style)


def screen_text(app: CutlineApp) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips()]


def screen_has(app: CutlineApp, text: str) -> bool:
    return text in "\n".join(screen_text(app))


def hits(app: CutlineApp) -> HitsList:
    return app.screen.query_one(HitsList)


async def open_article(pilot: Pilot[None], *, repaired: bool = True) -> ArticleScreen:
    await type_query(pilot, "ferry")
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await until(pilot, lambda: ("2 repairs" if repaired else "no repairs") in pilot.app.screen.repairs)
    await until(pilot, lambda: bool(pilot.app.screen.query_one("#original", Reader).stretches))
    return pilot.app.screen


def assert_harmless(app: CutlineApp) -> None:
    for line in screen_text(app):
        bad = [c for c in line if unicodedata.category(c) in ("Cc", "Cs") or c == "\u202e"]
        assert not bad, (bad, line)
