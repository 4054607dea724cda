"""Reading and judging one article, and the review of all doubts: driven by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input
from tui_driver import answered, open_article, opened, screen_has, type_query, until
from tui_library import RULE, FakeLibrary, small_library, story

from archive.tui import outside
from archive.tui.article_screen import ArticleScreen
from archive.tui.reader import Reader
from archive.tui.review_screen import MANY, ReviewScreen
from archive.tui.search_screen import SearchScreen
from cleaners import Article, Block, Mark, Role, Span


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


async def test_the_difference_shows_what_went_and_what_came() -> None:
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        await pilot.press("d", "d")
        await until(pilot, lambda: screen_has(pilot.app, "had [-wait- ed-] {+waited+} since dawn"))
        assert screen_has(pilot.app, "[-Ferry leaves the quay an hour late-]")


async def test_keys_go_from_repair_to_repair_and_say_why() -> None:
    async with opened(small_library(), (100, 24)) as pilot:
        screen = await open_article(pilot)
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: screen_has(pilot.app, f"{RULE}, 98% sure: a line end divided the word"))
        reader = screen.query_one("#article", Reader)
        assert reader.style == "repair"
        assert screen_has(pilot.app, "1/3")
        await pilot.press("right_square_bracket")
        assert screen.told_here is not None
        assert screen_has(pilot.app, "2/3")
        await pilot.press("left_square_bracket", "left_square_bracket")
        assert screen_has(pilot.app, "3/3")
        assert screen_has(pilot.app, "a doubt, not made")


async def test_a_repair_is_refused_and_the_decision_taken_back() -> None:
    library = small_library()
    async with opened(library) as pilot:
        screen = await open_article(pilot)
        await pilot.press("shift+tab")
        repair = screen.told[0].explanation.id
        await pilot.press("x")
        await until(pilot, lambda: library.decided == {("000000000000", repair): "refuse"})
        await pilot.press("G")
        await until(pilot, lambda: screen_has(pilot.app, f"refused: {RULE}"))
        assert screen_has(pilot.app, "stays: wait-")
        await pilot.press("u")
        await until(pilot, lambda: library.decided == {})


async def test_a_doubt_is_accepted_but_no_repair_can_be() -> None:
    library = small_library()
    async with opened(library) as pilot:
        screen = await open_article(pilot)
        await pilot.press("shift+tab", "a")
        assert library.decided == {}
        (at,) = (number for number, told in enumerate(screen.told) if told.state == "doubt")
        await pilot.press(*("j" * at), "a")
        await until(pilot, lambda: list(library.decided.values()) == ["accept"])


async def test_enter_in_the_list_of_repairs_shows_where_it_stands() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        await pilot.press("shift+tab", "enter")
        assert screen.view == "article"
        assert screen.query_one("#article", Reader).current == 0


async def test_something_is_found_in_the_article_and_letters_are_letters_meanwhile() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        reader = screen.query_one("#article", Reader)
        await pilot.press("ctrl+f", *"hour", "space", *"was")
        assert isinstance(pilot.app.focused, Input)
        assert len(reader.page.hits) == 0
        await pilot.press(*(["backspace"] * 3), *"5")
        assert [reader.page.stretches[at].text[r.start : r.end] for at, r in reader.page.hits] == ["hour 5"]
        await pilot.press("enter")
        assert screen_has(pilot.app, "hit 1/1")
        await pilot.press("escape")
        assert pilot.app.focused is reader
        await pilot.press("n")
        assert reader.current == 0


async def test_contents_jump_to_a_subhead() -> None:
    async with opened(small_library(), (80, 12)) as pilot:
        screen = await open_article(pilot)
        await pilot.press("c")
        await until(pilot, lambda: screen_has(pilot.app, "Contents"))
        assert screen_has(pilot.app, "A long wait")
        await pilot.press("j", "enter")
        await pilot.pause()
        reader = screen.query_one("#article", Reader)
        top = reader.page.stretch_at(reader.scroll_offset.y)
        assert "A long wait" in [stretch.text for stretch in reader.stretches[top : top + 2]]


async def test_links_are_numbered_and_opened_in_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("BROWSER", "my-browser --new")
    monkeypatch.setattr(outside, "launch", lambda command: started.append(list(command)))
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        assert screen_has(pilot.app, "No ferry[1] left")
        await pilot.press("l")
        await until(pilot, lambda: screen_has(pilot.app, "> 1  https://example.org/ferry"))
        await pilot.press("enter")
        await until(pilot, lambda: started == [["my-browser", "--new", "https://example.org/ferry"]])


@pytest.mark.parametrize(
    ("browser", "command"),
    [
        ("lynx", ["lynx", "ADDRESS"]),
        ("'my browser' --url=%s --new:lynx", ["my browser", "--url=ADDRESS", "--new"]),
    ],
)
def test_the_browser_is_called_as_it_is_set(
    browser: str, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("BROWSER", browser)
    monkeypatch.setattr(outside, "launch", lambda command: started.append(list(command)))
    address = "https://example.org/100%25"
    outside.open_address(address)
    assert started == [[word.replace("ADDRESS", address) for word in command]]


async def test_no_address_but_the_webs_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(outside, "launch", lambda command: started.append(list(command)))
    block = Block(Role.PARAGRAPH, "The ferry.", (Span(4, 9, Mark.LINK, "file:///etc/passwd"),))
    async with opened(FakeLibrary([Article((block,), headline="Ferry")])) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: screen_has(pilot.app, "[1] file:"))
        await pilot.press("l", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "none of the web's"))
    assert started == []


async def test_the_next_article_of_the_list_is_one_key_away() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        await pilot.press("J")
        await until(pilot, lambda: screen_has(pilot.app, "Fog shuts the harbour"))
        await pilot.press("K")
        await until(pilot, lambda: screen_has(pilot.app, "Ferry leaves the quay"))
        await pilot.press("K")
        assert screen_has(pilot.app, "there is no other here")
        assert isinstance(pilot.app.screen, ArticleScreen)
        assert screen.view == "article"


async def test_code_and_tables_keep_their_lines() -> None:
    blocks = (Block(Role.CODE, "if a:\n    b()"), Block(Role.TABLE, "Port   Ferries\nVarn        12"))
    async with opened(FakeLibrary([Article(blocks, headline="Code")])) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: screen_has(pilot.app, "    if a:"))
        assert screen_has(pilot.app, "        b()")
        assert screen_has(pilot.app, "  Varn        12")


async def review(pilot) -> ReviewScreen:
    await pilot.press("f2")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and bool(pilot.app.screen.doubts))
    return pilot.app.screen


async def test_the_review_accepts_refuses_skips_and_takes_back() -> None:
    library = small_library()
    async with opened(library) as pilot:
        screen = await review(pilot)
        assert screen_has(pilot.app, "Review · 4 doubts")
        first = screen.doubts[0]
        await pilot.press("a", "x", "s")
        await until(pilot, lambda: list(library.decided.values()) == ["accept", "refuse", "aside"])
        assert screen_has(pilot.app, "1 accepted, 1 refused, 1 skipped")
        assert len(screen.doubts) == 1
        await pilot.press("u", "u", "u")
        await until(pilot, lambda: library.decided == {})
        assert screen.doubts[0] == first


async def test_the_review_decides_all_doubts_alike_and_takes_that_back() -> None:
    library = small_library()
    async with opened(library) as pilot:
        screen = await review(pilot)
        await pilot.press("X")
        await until(pilot, lambda: list(library.decided.values()) == ["refuse"] * 4)
        await until(pilot, lambda: screen_has(pilot.app, "No doubts are left"))
        await pilot.press("u")
        await until(pilot, lambda: library.decided == {} and len(screen.doubts) == 4)


async def test_while_all_doubts_alike_are_decided_the_review_tells_how_far_it_is_and_goes_on() -> None:
    library = small_library()
    library.built.clear()
    async with opened(library) as pilot:
        screen = await review(pilot)
        await pilot.press("X")
        await until(pilot, lambda: screen_has(pilot.app, "all like this: 0 of 4"))
        await until(pilot, lambda: screen_has(pilot.app, "No doubts are left"))
        await pilot.press("X", "A", "u")  # nothing is decided twice, nor taken back half-way
        assert pilot.app.screen is screen
        library.built.set()
        await until(pilot, lambda: list(library.decided.values()) == ["refuse"] * 4)
        await until(pilot, lambda: screen_has(pilot.app, "Review · no doubts · 4 refused"))


async def test_the_review_counts_all_doubts_of_the_archive_not_only_those_it_has_fetched() -> None:
    library = FakeLibrary(story(f"Ferry {number}", "The Shore", "", ()) for number in range(120))
    async with opened(library) as pilot:
        screen = await review(pilot)
        assert len(screen.doubts) == MANY
        assert screen_has(pilot.app, "Review · 120 doubts")
        assert screen_has(pilot.app, "1/120")
        await pilot.press("a")
        await until(pilot, lambda: screen_has(pilot.app, "Review · 119 doubts · 1 accepted"))


async def test_what_was_decided_stays_decided_when_the_review_is_opened_again() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await review(pilot)
        await pilot.press("a")
        await until(pilot, lambda: len(library.decided) == 1)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        assert len((await review(pilot)).doubts) == 3


async def test_the_review_shows_a_doubt_in_its_article_and_opens_it() -> None:
    async with opened(small_library(), (120, 30)) as pilot:
        await review(pilot)
        preview = pilot.app.screen.query_one("#preview", Reader)
        await until(pilot, lambda: preview.current is not None)
        assert preview.style == "repair"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await until(pilot, lambda: screen_has(pilot.app, "2 repairs, 1 doubt"))


async def test_a_text_in_the_pager_is_harmless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = Article((Block(Role.PARAGRAPH, "red\x1b[31m"),), headline="H")
    record = FakeLibrary([kept]).get("000000000000")
    monkeypatch.setenv("PAGER", f"tee {tmp_path}/paged")
    assert outside.page(record) == "back from the pager"
    assert "\x1b" not in (tmp_path / "paged").read_text("utf-8")
    assert "red\\x1b[31m" in (tmp_path / "paged").read_text("utf-8")


async def test_a_hit_of_the_query_comes_back_when_nothing_is_looked_for() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        reader = screen.query_one("#article", Reader)
        before = len(reader.page.hits)
        await pilot.press("ctrl+f", "x", "q", "escape")
        assert len(reader.page.hits) == 0
        await pilot.press("ctrl+f", "ctrl+u", "escape")
        await until(pilot, lambda: len(reader.page.hits) == before)
        await pilot.press("q")
        await until(pilot, lambda: answered(pilot.app, "ferry"))
        await type_query(pilot, "")
