"""Paragraphs of megabytes: no key waits for them."""

from __future__ import annotations

from threading import current_thread, main_thread

import pytest
from tui_driver import open_article, opened, screen_has, type_query, until
from tui_library import FakeLibrary

from archive.tui import clerk, copy_screen, lines, reader, typesetting
from archive.tui.article_screen import ArticleScreen
from archive.tui.find_line import FindLine
from archive.tui.lines import Stretch
from archive.tui.reader import Reader, found_in
from archive.tui.typesetting import article_page
from cleaners import Article, Block, Role

LONG = 300_000  # characters, above all limits of what is shown at once
PARAGRAPHS = {
    "one line": "ferry and fog " * (LONG // 14),
    "no spaces": "ferryandfog" * (LONG // 11),
    "marks": f"It began with a{chr(0x301) * LONG} and ended with a ferry.",
    "wide": "\u6e2f\u53e3\u6e21\u8239" * (LONG // 4),
    "escapes": "\x1b[31mferry\x07 " * (LONG // 12),
}


def library_of(text: str) -> FakeLibrary:
    article = Article((Block(Role.PARAGRAPH, text),), headline="A ferry without end")
    return FakeLibrary([article])


@pytest.mark.parametrize("text", PARAGRAPHS.values(), ids=PARAGRAPHS)
async def test_lines_of_a_long_article_are_set_where_no_key_waits_in_all_views(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: list[int] = []

    def line_ends(stretch: Stretch, measure: int) -> list[tuple[int, int]]:
        if current_thread() is main_thread():
            here.append(len(stretch.text))
        return set_lines(stretch, measure)

    set_lines = lines.line_ends
    monkeypatch.setattr(lines, "line_ends", line_ends)
    async with opened(library_of(text)) as pilot:
        await open_article(pilot, repaired=False)
        screen = pilot.app.screen
        for view in ("original", "difference"):
            await pilot.press("d")
            await until(pilot, lambda: bool(screen.query_one(f"#{view}", Reader).page.height))  # noqa: B023 - at once
        assert max(here, default=0) < LONG // 4  # a preview's at most


async def test_what_is_looked_for_in_an_article_has_so_many_places_at_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MOST_FOUND", 50)
    async with opened(library_of(PARAGRAPHS["one line"])) as pilot:
        await open_article(pilot, repaired=False)
        await pilot.press("ctrl+f")
        pilot.app.screen.query_one(FindLine).value = "fog"
        await until(pilot, lambda: screen_has(pilot.app, "50+ hits"))


def test_the_places_of_all_stretches_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_FOUND", 3)
    found = found_in([Stretch("a a", "paragraph"), Stretch("a a", "paragraph")], "a")
    assert [len(stretch.ranges) for stretch in found] == [2, 1]


def test_hits_are_looked_for_part_by_part_and_stand_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "PART", 10)
    asked: list[str] = []

    def find(text: str, field: str) -> list[tuple[int, int]]:
        asked.append(text)
        return [(at, at + 3) for at in range(len(text)) if text.startswith("fog", at)]

    text = "a fog and more fog, afogtha, and another a fog"
    (stretch,) = article_page(Article((Block(Role.PARAGRAPH, text),)), find)
    assert "".join(asked) == text
    assert len(asked) > 3
    everywhere = [at for at in range(len(text)) if text.startswith("fog", at)]
    assert [each.start for each in stretch.ranges] == everywhere


async def test_after_some_time_no_more_hits_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clerk, "LOOKING", -1.0)
    async with opened(library_of(PARAGRAPHS["one line"])) as pilot:
        await open_article(pilot, repaired=False)
        article = pilot.app.screen.query_one("#article", Reader)
        assert article.page.stretches
        assert not article.page.hits


async def test_what_no_terminal_would_take_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy_screen, "TOO_MUCH", 1000)
    async with opened(library_of(PARAGRAPHS["one line"])) as pilot:
        await open_article(pilot, repaired=False)
        await pilot.press("y", "t")
        await until(pilot, lambda: screen_has(pilot.app, "bytes are too many to copy"))


async def test_keys_go_on_from_the_long_article_to_the_next_search() -> None:
    async with opened(library_of(PARAGRAPHS["wide"])) as pilot:
        await open_article(pilot, repaired=False)
        await pilot.press("slash")
        await type_query(pilot, "without")
        assert not isinstance(pilot.app.screen, ArticleScreen)
