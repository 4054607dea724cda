"""What starting makes is not looked through for garbage again and again."""

from __future__ import annotations

import gc

import pytest
from tui_driver import open_article, opened, until
from tui_library import small_library

from archive.tui import app, collector
from archive.tui.reader import Reader


async def test_once_the_screen_stands_the_collector_is_on_and_leaves_alone_what_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "STARTED", 0.01)
    thresholds = gc.get_threshold()
    gc.set_threshold(700, *thresholds[1:])  # as up to Python 3.12
    collector.pause()
    try:
        async with opened(small_library()) as pilot:
            await until(pilot, gc.isenabled)
            assert gc.get_freeze_count() > 0
            assert gc.get_threshold()[0] == collector.OFTEN
    finally:
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*thresholds)


async def test_a_page_that_nobody_shows_any_more_is_let_go_of() -> None:
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        reader = pilot.app.screen.query_one("#article", Reader)
        assert reader.stretches
        await pilot.press("escape")
        await until(pilot, lambda: not reader.stretches and not reader.page.stretches)


def test_nothing_is_set_aside_for_one_who_did_not_pause() -> None:
    before = gc.get_freeze_count()
    collector.resume()
    assert gc.get_freeze_count() == before
