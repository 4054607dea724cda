"""Keys that arrive together take effect one after the other, as over a slow line or on a busy screen."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input
from tui_driver import answered, hits, opened, screen_has, until
from tui_library import small_library

from archive.tui.article_screen import ArticleScreen
from archive.tui.search_screen import SearchScreen

NAMES = {"/": "slash"}


def at_once(pilot: Pilot[None], *keys: str) -> None:
    """Keys that are there before any of them has taken effect."""
    for key in keys:
        pilot.app.post_message(Key(NAMES.get(key, key), key if len(key) == 1 else None))


async def test_what_is_typed_behind_a_slash_is_a_query_and_does_nothing_to_articles() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await pilot.press("down")
        before = [library.get(hit.id) for hit in hits(pilot.app).hits]
        at_once(pilot, "/", *"strasse")
        await until(pilot, lambda: answered(pilot.app, "strasse"))
        assert [library.get(record.id) for record in before] == before


async def test_a_query_is_typed_and_its_first_hit_read_in_one_go() -> None:
    async with opened(small_library()) as pilot:
        at_once(pilot, *"lamp", "ctrl+u", *"ferry", "enter", "tab", "d")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await until(pilot, lambda: screen_has(pilot.app, "[difference]"))
        at_once(pilot, "q", "down", "/", "s")
        await until(pilot, lambda: answered(pilot.app, "s"))


@pytest.mark.parametrize("leave", ["down", "escape"])
async def test_keys_behind_one_that_leaves_the_query_line_are_for_the_list(leave: str) -> None:
    async with opened(small_library()) as pilot:
        at_once(pilot, leave, "j", "j", "m", "slash", "x")
        await until(pilot, lambda: answered(pilot.app, "x"))
        assert pilot.app.screen.query_one(Input).value == "x"
        pilot.app.screen.query_one(Input).value = ""
        await until(pilot, lambda: answered(pilot.app, ""))


async def test_a_key_whose_screen_is_closed_holds_up_no_other() -> None:
    async with opened(small_library()) as pilot:
        at_once(pilot, "f7", "q", "f6", "escape", "f8", "q", "f1", "escape", "a")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen) and answered(pilot.app, "a"))


async def test_what_is_typed_behind_the_key_that_quits_is_dropped() -> None:
    library = small_library()
    async with opened(library) as pilot:
        before = library.states(library.articles)
        at_once(pilot, "down", "q", *"sjrj" * 800)  # as of a text pasted where keys are read
        await until(pilot, lambda: pilot.app._exit)
    assert pilot.app._exception is None
    assert not pilot.app.fault
    assert library.states(library.articles) == before
