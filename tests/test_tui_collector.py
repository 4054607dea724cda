"""What starting makes is not looked through for garbage again and again."""

from __future__ import annotations

import gc

import pytest
from tui_driver import opened, until
from tui_library import small_library

from archive.tui import app, collector


async def test_once_the_screen_stands_the_collector_is_on_and_leaves_alone_what_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "STARTED", 0.01)
    collector.pause()
    try:
        async with opened(small_library()) as pilot:
            await until(pilot, gc.isenabled)
            assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()


def test_nothing_is_set_aside_for_one_who_did_not_pause() -> None:
    before = gc.get_freeze_count()
    collector.resume()
    assert gc.get_freeze_count() == before
