"""What the terminal UI does, driven by keys: searching, reading, harmlessness, room."""

from __future__ import annotations

from threading import Event

import pytest
from textual.events import Paste
from textual.widgets import Input
from tui_driver import (
    answered,
    assert_harmless,
    hits,
    open_article,
    opened,
    screen_has,
    screen_text,
    segments,
    type_query,
    until,
)
from tui_library import RULE, FakeLibrary, small_library, story

from archive.errors import NotInArchive
from archive.tui.article_screen import ArticleScreen
from archive.tui.help_screen import HelpScreen
from archive.tui.line_screen import LineScreen
from archive.tui.lines_view import LinesView
from archive.tui.query_line import QueryLine
from archive.tui.questions import PAGE
from archive.tui.reader import Reader
from archive.tui.search_screen import SearchScreen
from archive.tui.too_small_screen import TooSmallScreen
from cleaners import Article, Block, Credit, Mark, Role, Span


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


async def test_what_was_added_last_is_shown_before_anything_is_typed() -> None:
    async with opened(small_library()) as pilot:
        assert screen_has(pilot.app, "4 articles, the last added first")
        assert screen_has(pilot.app, "> Ferry leaves the quay")
        assert isinstance(pilot.app.focused, QueryLine)


async def test_typing_gives_results_with_count_time_and_how_it_was_read() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("l", "i", "g", "h", "t")
        await until(pilot, lambda: answered(pilot.app, "light"))
        assert screen_has(pilot.app, "1 hit · 12 ms · read as: text:light")
        assert screen_has(pilot.app, "> Lighthouse keeper retires")
        assert screen_has(pilot.app, "Harbour Post · 2023-11-02 · Ida")


async def test_a_hit_is_marked_in_list_and_preview() -> None:
    async with opened(small_library()) as pilot:
        await type_query(pilot, "fog")
        await until(pilot, lambda: bool(pilot.app.screen.query_one("#preview", Reader).page.hits))
        for view in pilot.app.screen.query("#hits, #preview").results(LinesView):
            marked = {
                s.text[r.start : r.end] for s in view.page.stretches for r in s.ranges if r.style == "hit"
            }
            assert marked <= {"fog", "Fog"}
            assert marked


async def test_stale_answers_are_dropped_and_keys_are_never_blocked() -> None:
    library = small_library()
    library.slow = {"f": Event(), "fer": Event()}
    async with opened(library) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: library.asked == ["f"])
        await pilot.press("e", "r")
        assert pilot.app.screen.query_one(Input).value == "fer"  # typed while the library was busy
        library.slow["f"].set()
        await until(pilot, lambda: library.asked == ["f", "fer"])  # nobody asked for "fe"
        assert pilot.app.screen.answered == ""  # and the answer to "f" is not shown
        library.slow["fer"].set()
        await until(pilot, lambda: answered(pilot.app, "fer"))


async def test_letters_type_letters_in_the_query_line() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("j", "k", "g", "G", "q", "n", "d", "question_mark", "slash")
        assert pilot.app.screen.query_one(Input).value == "jkgGqnd?/"
        assert isinstance(pilot.app.screen, SearchScreen)


@pytest.mark.parametrize("key", ["down", "escape"])
async def test_down_and_escape_leave_the_query_line_and_slash_returns(key: str) -> None:
    async with opened(small_library()) as pilot:
        await pilot.press(key)
        assert pilot.app.focused is hits(pilot.app)
        await pilot.press("slash")
        assert isinstance(pilot.app.focused, QueryLine)


async def test_the_list_moves_by_letters_and_arrows_and_up_leaves_it() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down")
        for key, cursor in (("j", 1), ("down", 2), ("k", 1), ("G", 3), ("j", 3), ("g", 0), ("k", 0)):
            await pilot.press(key)
            assert hits(pilot.app).cursor == cursor, key
        await pilot.press("up")
        assert isinstance(pilot.app.focused, QueryLine)


async def test_the_preview_follows_the_cursor() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "j", "j")
        preview = pilot.app.screen.query_one("#preview", Reader)
        await until(
            pilot, lambda: bool(preview.stretches) and preview.stretches[0].text.startswith("Lighthouse")
        )


async def test_enter_reads_and_escape_and_q_go_back() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down")
        for back in ("escape", "q"):
            await pilot.press("enter")
            await until(
                pilot, lambda: isinstance(pilot.app.screen, ArticleScreen) and screen_has(pilot.app, "By Ann")
            )
            await pilot.press(back)
            assert isinstance(pilot.app.screen, SearchScreen)
        await pilot.press("q")
        assert pilot.app._exit


async def test_from_an_article_one_comes_back_to_it_in_the_list_however_it_was_opened() -> None:
    async with opened(small_library()) as pilot:
        await type_query(pilot, "ferry")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.press("J", "q")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert hits(pilot.app).has_focus
        assert hits(pilot.app).cursor == 1
        await pilot.press("q")
        assert pilot.app._exit


async def test_enter_before_the_answer_waits_for_it() -> None:
    library = small_library()
    library.slow = {"lig": Event()}
    async with opened(library) as pilot:
        await pilot.press("l", "i", "g", "enter")
        assert isinstance(pilot.app.screen, SearchScreen)  # not the article that happened to be first before
        library.slow["lig"].set()
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await until(pilot, lambda: screen_has(pilot.app, "Lighthouse keeper"))


async def test_n_and_shift_n_go_through_the_hits_and_round() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        reader = screen.query_one("#article", Reader)
        count = len(reader.page.hits)
        assert count > 3
        await pilot.press("n")
        assert (reader.current, reader.scroll_offset.y) == (0, 0)
        await pilot.press("N")
        assert reader.current == count - 1
        line = reader.page.line_of_hit(reader.page.hits[-1])
        assert reader.scroll_offset.y <= line < reader.scroll_offset.y + reader.size.height
        assert screen_has(pilot.app, f"hit {count}/{count}")
        assert any(text.lstrip().startswith("> ") for text in screen_text(pilot.app))
        await pilot.press("n")
        assert reader.current == 0


async def test_slash_in_the_reader_goes_to_the_query_line() -> None:
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        await pilot.press("slash")
        assert isinstance(pilot.app.focused, QueryLine)


@pytest.mark.parametrize("key", ["tab", "d"])
async def test_one_key_goes_round_article_original_and_repairs(key: str) -> None:
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        assert screen_has(pilot.app, "[article]")
        await pilot.press(key)
        assert screen_has(pilot.app, "[original]")
        assert screen_has(pilot.app, "had wait-")  # divided, as it was read
        await pilot.press(key)
        await until(pilot, lambda: screen_has(pilot.app, "had [-wait- ed-] {+waited+}"))
        assert screen_has(pilot.app, "[difference]")
        await pilot.press(key)
        assert screen_has(pilot.app, "[2 repairs, 1 doubt]")
        await pilot.press(key)
        assert screen_has(pilot.app, "[article]")


async def test_each_repair_is_shown_with_rule_words_reason_and_confidence() -> None:
    async with opened(small_library()) as pilot:
        await open_article(pilot)
        await pilot.press("shift+tab")
        for text in (
            f"> 1. {RULE} · 98% sure",
            "- wait-⏎ ed",
            "+ waited",
            "why: a line end divided the word",
            f"2. {RULE} · 95% sure",
            f"3. {RULE} · a doubt, not made · 40% sure",
        ):
            assert screen_has(pilot.app, text), text
        await pilot.press("j", "j")
        assert screen_has(pilot.app, f"> 3. {RULE}")
        assert screen_has(pilot.app, "3/3")


async def test_an_article_without_repairs_says_so() -> None:
    library = FakeLibrary([Article((Block(Role.PARAGRAPH, "Nothing happened."),))])
    async with opened(library) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.press("tab", "tab")
        await until(pilot, lambda: screen_has(pilot.app, "Nothing was repaired"))


async def test_an_empty_archive_says_what_to_do() -> None:
    async with opened(FakeLibrary()) as pilot:
        assert screen_has(pilot.app, "cutline add FOLDER")
        await pilot.press("down", "enter", "j", "G")  # nothing there to fall over
        assert isinstance(pilot.app.screen, SearchScreen)
        assert "this archive is empty" in [
            line.strip() for line in screen_text(pilot.app)
        ]  # and no word of its health


async def test_no_hits_say_so_and_leave_an_empty_preview() -> None:
    async with opened(small_library()) as pilot:
        await type_query(pilot, "zebra")
        assert screen_has(pilot.app, "no hits")
        assert screen_has(pilot.app, "F1 tells how to ask")
        assert not pilot.app.screen.query_one("#preview", Reader).stretches
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_notes_on_a_query_are_shown_until_the_next() -> None:
    library = small_library(notes=("an unclosed quote was closed", 'did you mean "ferry"?'))
    async with opened(library) as pilot:
        await type_query(pilot, '"fery')
        assert screen_has(pilot.app, '! an unclosed quote was closed; did you mean "ferry"?')
        library.notes = ()
        await pilot.press("backspace")
        await until(pilot, lambda: not screen_has(pilot.app, "! an unclosed"))


async def test_a_library_that_fails_is_told_and_survived() -> None:
    library = small_library()
    library.failing = "the disk is gone\x1b[2J"
    async with opened(library) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: screen_has(pilot.app, "! the disk is gone\\x1b[2J"))
        library.failing = ""
        await pilot.press("o")
        await until(pilot, lambda: answered(pilot.app, "fo"))
        await until(pilot, lambda: not screen_has(pilot.app, "the disk is gone"))


async def test_an_article_that_is_gone_is_told() -> None:
    class Gone(FakeLibrary):
        def get(self, key: str, /):
            raise NotInArchive(key)

    async with opened(Gone([story("Ferry", "The Shore", "2024", ())])) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await until(pilot, lambda: screen_has(pilot.app, "no article in the archive"))


async def test_more_hits_come_when_the_cursor_nears_the_end() -> None:
    many = FakeLibrary(story(f"Ferry {number}", "The Shore", "2024", ()) for number in range(2 * PAGE + 3))
    async with opened(many) as pilot:
        await pilot.press("down", "G")
        await until(pilot, lambda: len(hits(pilot.app).firsts) == 2 * PAGE)
        assert hits(pilot.app).cursor == PAGE - 1  # the list has grown below the cursor
        await pilot.press("G")
        await until(pilot, lambda: len(hits(pilot.app).firsts) == 2 * PAGE + 3)
        await pilot.press("G")
        await until(pilot, lambda: screen_has(pilot.app, f"{2 * PAGE + 3}/{2 * PAGE + 3}"))


@pytest.mark.parametrize("keys", [["f1"], ["down", "question_mark"]])
async def test_help_shows_the_keys_of_what_has_the_focus(keys: list[str]) -> None:
    async with opened(small_library(), (80, 120)) as pilot:
        await pilot.press(*keys)
        assert isinstance(pilot.app.screen, HelpScreen)
        assert screen_has(pilot.app, "credit:reuters")
        assert screen_has(pilot.app, "j ↓") == (keys[0] == "down")  # not while typing: there, j is a letter
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_the_preview_is_only_where_there_is_room() -> None:
    async with opened(small_library()) as pilot:
        preview = pilot.app.screen.query_one("#preview")
        for size, seen in (((80, 24), True), ((79, 24), False), ((200, 50), True), ((120, 10), False)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert preview.display == seen, size


async def test_a_terminal_below_the_minimum_says_so_until_it_grows() -> None:
    async with opened(small_library(), (39, 10)) as pilot:
        assert screen_has(pilot.app, "Too small: 39x10. Cutline needs 40x10.")
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await type_query(pilot, "fog")
        await pilot.resize_terminal(40, 9)
        await until(pilot, lambda: isinstance(pilot.app.screen, TooSmallScreen))


async def test_a_reader_keeps_its_place_when_the_terminal_is_resized() -> None:
    async with opened(small_library()) as pilot:
        screen = await open_article(pilot)
        reader = screen.query_one("#article", Reader)
        await pilot.press(*("j" * 14))
        top = reader.page.stretch_at(reader.scroll_offset.y)
        assert top > 0
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert reader.page.stretch_at(reader.scroll_offset.y) == top


HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202e[red]x[/red] [/] \x00\x9b31m e" + "\u0301" * 999 + " \ud800 ferry"


async def test_hostile_text_is_harmless_on_every_screen() -> None:
    hostile = Article(
        (
            Block(Role.PARAGRAPH, HOSTILE),
            Block(Role.CAPTION, HOSTILE, credit=Credit(HOSTILE)),
            Block(Role.TABLE, "a\t\x0bb"),
        ),
        headline=HOSTILE,
        deck=HOSTILE,
        authors=(HOSTILE,),
        published=HOSTILE,
        site=HOSTILE,
        url=HOSTILE,
    )
    library = FakeLibrary([hostile] * 3, notes=(HOSTILE,))
    async with opened(library, (100, 30)) as pilot:
        pilot.app.screen.query_one(Input).post_message(Paste(HOSTILE))
        await until(pilot, lambda: "ferry" in (pilot.app.screen.answered or ""))
        await until(pilot, lambda: bool(pilot.app.screen.query_one("#preview", Reader).stretches))
        assert_harmless(pilot.app)
        await pilot.press("ctrl+u")
        await open_article(pilot, repaired=False)
        for _ in range(3):
            assert_harmless(pilot.app)
            await pilot.press("tab")


async def test_all_lines_of_what_is_pasted_into_a_line_are_taken() -> None:
    async with opened(small_library()) as pilot:
        query = pilot.app.screen.query_one(Input)
        query.post_message(Paste("\nferry\r\nquay  late\n"))
        await until(pilot, lambda: query.value == "ferry quay  late")
        await pilot.press("ctrl+u")
        await until(pilot, lambda: answered(pilot.app, ""))
        await pilot.press("down", "t")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        answer = pilot.app.screen.query_one(Input)
        answer.post_message(Paste("harbour,\nto read"))
        await until(pilot, lambda: answer.value == "harbour, to read")


async def test_a_long_article_is_set_but_only_what_is_seen_is_drawn() -> None:
    text = "The ferry was late again, and nobody on the quay was surprised. " * 40_000  # 2.5 MB
    library = FakeLibrary(
        [Article((Block(Role.PARAGRAPH, "a"),) * 1000 + (Block(Role.PARAGRAPH, text),), headline="L")]
    )
    async with opened(library) as pilot:
        await pilot.press("enter")
        await until(
            pilot, lambda: isinstance(pilot.app.screen, ArticleScreen) and screen_has(pilot.app, "0%")
        )
        reader = pilot.app.screen.query_one("#article", Reader)
        assert reader.page.height > 35_000
        assert len(reader.page.runs) < 50
        await pilot.press("G")
        await until(pilot, lambda: screen_has(pilot.app, "100%"))


async def test_without_colours_the_choice_is_seen_by_glyph_and_reverse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(small_library()) as pilot:
        await type_query(pilot, "ferry")
        await pilot.press("down")
        await pilot.pause()
        assert pilot.app.theme == "cutline-monochrome"
        drawn = list(segments(pilot.app))
        for filter_ in pilot.app.get_line_filters():
            drawn = filter_.apply(drawn, pilot.app.screen.background_colors[1])
        for segment in drawn:
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                assert colour is None or colour.is_default, segment
        chosen = [s.text for s in drawn if s.style and s.style.reverse and "leaves the quay" in s.text]
        marked = [s.text for s in drawn if s.style and s.style.reverse and s.style.underline]
        assert chosen
        assert {"Ferry", "ferry"} <= set(marked)
        assert any(text.startswith("> Ferry leaves") for text in screen_text(pilot.app))


async def test_an_empty_no_color_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with opened(small_library()) as pilot:
        assert pilot.app.theme == "cutline"


async def test_nothing_moves_by_itself() -> None:
    async with opened(small_library()) as pilot:
        assert pilot.app.animation_level == "none"
        assert not pilot.app.screen.query_one(Input).cursor_blink


async def test_hostile_text_is_harmless_on_the_screens_of_the_archive() -> None:
    block = Block(Role.PARAGRAPH, HOSTILE, (Span(0, 3, Mark.LINK, "https://example.org/\x1b[2J"),))
    hostile = Article(
        (block, Block(Role.SUBHEAD, HOSTILE)),
        headline=HOSTILE,
        authors=(HOSTILE,),
        published="2024",
        site=HOSTILE,
    )
    library = FakeLibrary([hostile] * 3)
    library.save_search(1, HOSTILE, HOSTILE)
    library.remember(HOSTILE)
    library.tag(["000000000000"], add=[HOSTILE])
    library.note("000000000000", HOSTILE)
    library.remove(["000000000002"])
    library.suggestions = {"fery": HOSTILE}
    async with opened(library, (120, 40)) as pilot:
        await pilot.press("down")
        for key in ("f", "H", "V", "f6", "f8", "t", "w", "y", "colon"):
            pilot.app.screen.query_one("#hits").focus()
            await pilot.press(key)
            await until(pilot, lambda: pilot.app.clerk.idle)
            await pilot.pause()
            assert_harmless(pilot.app)
            if not isinstance(pilot.app.screen, SearchScreen):
                await pilot.press("escape")
            assert isinstance(pilot.app.screen, SearchScreen), key
        pilot.app.screen.query_one("#hits").focus()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen) and pilot.app.clerk.idle)
        for key in ("c", "l"):
            await pilot.press(key)
            await pilot.pause()
            assert_harmless(pilot.app)
            await pilot.press("escape")
        await pilot.press("q")
        await type_query(pilot, "fery")
        await until(pilot, lambda: screen_has(pilot.app, "Did you mean"))
        assert_harmless(pilot.app)
