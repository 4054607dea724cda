"""Narrowing, sorting, suggestions, saved searches, history, likeness, marks: driven by keys."""

from __future__ import annotations

import pytest
from textual.widgets import Input
from tui_driver import answered, hits, opened, screen_has, screen_text, type_query, until
from tui_library import FakeLibrary, small_library, story

from archive.record import Health
from archive.tui.clerk import index_marker
from archive.tui.facet_pane import FacetPane, as_chosen
from archive.tui.narrowing import narrowed, term
from archive.tui.query_line import QueryLine
from archive.tui.questions import COUNTED, months, unlisted
from archive.tui.search_screen import SearchScreen
from archive.tui.settings import Settings
from archive.tui.settings import settled as checked
from index import Count, parse
from index.counting import MOST

SHORE = 'site:"The Shore"'


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_value_is_a_term_of_the_question_language() -> None:
    assert term("site", "The Shore") == SHORE
    assert term("year", "2024") == "date:2024"
    assert term("language", "en") == "lang:en"
    assert term("author", 'Ann "Bo" Lee') == 'by:"Ann  Bo  Lee"'


@pytest.mark.parametrize(
    ("query", "whole"),
    [
        ("", "date:2024"),
        ("fog", "date:2024 fog"),
        ("fog OR tide", "date:2024 (fog OR tide)"),
        ("fog) tide", "date:2024 (fog) tide)"),
    ],
)
def test_a_narrowed_question_binds_as_a_whole(query: str, whole: str) -> None:
    assert narrowed(query, ["date:2024"]) == whole


def test_the_last_word_of_a_narrowed_question_may_still_be_unfinished() -> None:
    assert (
        parse(narrowed("fog OR ti", ["date:2024"], open_end=True), True).read_as
        == "date:2024 AND (fog OR ti*)"
    )


@pytest.mark.parametrize(("values", "told"), [(7, ""), (9, "and 2 more"), (50, "and more")])
def test_a_facet_tells_how_many_values_more_it_has_if_that_is_known(values: int, told: str) -> None:
    """An index counts fifty at most, so that of fifty nobody knows whether they are all."""
    assert unlisted(7, [Count(str(n), 1) for n in range(values)]) == told
    assert COUNTED == MOST


async def test_facets_show_counts_and_narrow_by_one_key_and_widen_by_one() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "f")
        pane = pilot.app.screen.query_one(FacetPane)
        await until(pilot, lambda: SHORE in pane.terms)
        assert pilot.app.focused is pane
        assert screen_has(pilot.app, "2 The Shore")
        await pilot.press("enter")
        await until(pilot, lambda: answered(pilot.app, SHORE))
        assert screen_has(pilot.app, f"only {SHORE}")
        assert screen_has(pilot.app, "2 hits")
        await until(pilot, lambda: screen_has(pilot.app, "2 [x] The Shore"))
        await pilot.press("backspace")
        await until(pilot, lambda: answered(pilot.app, ""))
        assert not screen_has(pilot.app, "only site")


def test_a_value_that_was_chosen_is_chosen_when_another_spelling_is_commoner() -> None:
    assert as_chosen("agency:REUTERS", ["tag:a", "agency:Reuters"]) == "agency:Reuters"
    assert as_chosen("agency:AP", ["tag:a", "agency:Reuters"]) == "agency:AP"


async def test_the_same_key_takes_a_narrowing_back() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "f")
        pane = pilot.app.screen.query_one(FacetPane)
        await until(pilot, lambda: bool(pane.terms))
        await pilot.press("space")
        await until(pilot, lambda: pilot.app.screen.terms == [SHORE] and answered(pilot.app, SHORE))
        await until(pilot, lambda: screen_has(pilot.app, "[x]"))
        await pilot.press("space")
        await until(pilot, lambda: pilot.app.screen.terms == [] and answered(pilot.app, ""))


async def test_years_and_months_are_a_histogram() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "f")
        await until(pilot, lambda: screen_has(pilot.app, "2 ██████ 2024"))
        assert screen_has(pilot.app, "1 ███    2023-11")


@pytest.mark.parametrize(
    ("size", "seen"),
    [((200, 50), {"facets", "hits", "preview"}), ((80, 24), {"hits", "preview"}), ((40, 10), {"hits"})],
)
async def test_panes_collapse_where_there_is_no_room(size: tuple[int, int], seen: set[str]) -> None:
    async with opened(small_library(), size) as pilot:
        await pilot.pause()

        def shown() -> set[str]:
            return {
                pane
                for pane in ("facets", "hits", "preview")
                if pilot.app.screen.query_one(f"#{pane}").display
            }

        assert shown() == seen
        await pilot.press("down", "f")
        await pilot.pause()
        wanted = {(200, 50): {"hits", "preview"}, (80, 24): {"facets", "hits"}, (40, 10): {"facets"}}
        assert shown() == wanted[size]


async def test_sorting_goes_round_the_orders() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await type_query(pilot, "ferry")
        await pilot.press("down", "S")
        await until(pilot, lambda: screen_has(pilot.app, "newest first"))
        await pilot.press("ctrl+o")
        await until(pilot, lambda: screen_has(pilot.app, "oldest first"))
        assert library.orders[-2:] == ["newest", "oldest"]


async def test_a_suggestion_is_shown_and_taken_by_one_key() -> None:
    library = small_library()
    library.suggestions = {"fery": "ferry"}
    async with opened(library) as pilot:
        await type_query(pilot, "fery")
        await until(pilot, lambda: screen_has(pilot.app, "Did you mean ferry? ^Y asks it."))
        await pilot.press("ctrl+y")
        await until(pilot, lambda: answered(pilot.app, "ferry"))
        assert not screen_has(pilot.app, "Did you mean")


async def test_a_search_is_saved_under_a_number_and_asked_by_it() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await type_query(pilot, "fog")
        await pilot.press("down", "V")
        await until(pilot, lambda: screen_has(pilot.app, "9  free"))
        await pilot.press("j", "w", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "2  fog (4 hits)"))
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await pilot.press("slash", "ctrl+u", "x", "down", "escape")
        await until(pilot, lambda: answered(pilot.app, "x"))
        pilot.app.screen.list.focus()
        await pilot.pause()
        pilot.app.screen.query_one(QueryLine).value = "fe"
        await until(pilot, lambda: answered(pilot.app, "fe"))
        pilot.app.screen.list.focus()
        await pilot.press("2")
        await until(pilot, lambda: answered(pilot.app, "fog"))
        assert library.saved[2].query == "fog"


async def test_a_number_under_which_nothing_is_kept_says_so() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "7")
        await until(pilot, lambda: screen_has(pilot.app, "no search is kept under this number"))


async def test_what_led_to_an_article_is_in_the_history_and_can_be_asked_again() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await type_query(pilot, "lighthouse")
        await pilot.press("enter")
        await until(pilot, lambda: library.queries == ["lighthouse"])
        await until(pilot, lambda: screen_has(pilot.app, "[article]"))
        await pilot.press("q")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await type_query(pilot, "fog")
        pilot.app.screen.query_one(QueryLine).focus()
        await pilot.press("up")
        await until(pilot, lambda: screen_has(pilot.app, "> lighthouse"))
        await pilot.press("l", "i", "enter")
        await until(pilot, lambda: answered(pilot.app, "lighthouse"))


async def test_more_like_this_and_back() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "equals_sign")
        await until(pilot, lambda: len(hits(pilot.app).hits) == 1)
        assert screen_has(pilot.app, "like: Ferry leaves the quay")
        assert screen_has(pilot.app, "> Fog shuts the harbour")
        await pilot.press("backspace")
        await until(pilot, lambda: len(hits(pilot.app).hits) == 4)


async def test_several_are_marked_and_told_by_text() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "m", "m")
        assert list(hits(pilot.app).marked) == ["000000000000", "000000000001"]
        assert hits(pilot.app).cursor == 2
        assert screen_has(pilot.app, "[x] Ferry leaves")
        assert screen_has(pilot.app, "2 marked")
        await pilot.press("M")
        assert not hits(pilot.app).marked


async def test_the_first_letter_of_a_word_does_not_empty_the_list() -> None:
    async with opened(small_library()) as pilot:
        before = len(hits(pilot.app).hits)
        await type_query(pilot, "z")
        assert len(hits(pilot.app).hits) == before > 1
        assert screen_has(pilot.app, "read as: *")
        await type_query(pilot, "zz")
        assert not hits(pilot.app).hits


async def test_health_is_in_the_status_line() -> None:
    library = small_library()
    async with opened(library, (120, 30)) as pilot:
        await until(pilot, lambda: screen_has(pilot.app, "index in order"))
        assert screen_has(pilot.app, "checked ")


async def test_tab_goes_from_pane_to_pane() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("tab")
        assert pilot.app.focused is hits(pilot.app)
        await pilot.press("tab")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "preview"
        await pilot.press("escape")
        assert isinstance(pilot.app.focused, Input)


async def test_the_mouse_chooses_and_opens() -> None:
    async with opened(small_library()) as pilot:
        lines = screen_text(pilot.app)
        row = next(number for number, line in enumerate(lines) if "Fog shuts" in line)
        await pilot.click(offset=(5, row))
        assert hits(pilot.app).cursor == 1
        await pilot.click(offset=(5, row))
        await until(pilot, lambda: screen_has(pilot.app, "[article]"))


def test_of_many_months_those_of_the_last_years_are_counted_each() -> None:
    names = [
        (f"Ferry {year}-{month}", "The Shore", f"{year}-{month:02}-01", ())
        for year in (2021, 2022, 2023)
        for month in range(1, 13)
    ]
    counted = months(FakeLibrary(story(*name) for name in names), "ferry", 2)
    assert [value for value, _ in counted] == [name[2][:7] for name in names[12:]]


async def test_other_forms_of_words_are_asked_for_in_the_languages_of_the_config_file() -> None:
    library = small_library()
    async with opened(library, settings=Settings(stemming=("en",))) as pilot:
        await type_query(pilot, "ferry")
        assert library.stemming == ("en",)


def test_other_forms_are_marked_as_well() -> None:
    assert list(index_marker("ferries ", stemming=("en",))("A ferry", "text")) == [(2, 7)]
    assert not list(index_marker("ferries ")("A ferry", "text"))


def test_a_language_without_forms_is_reported() -> None:
    found = checked({"stemming": ["en", "xx"], "mark_read": "no"}, Settings())
    assert found.stemming == ("en",)
    assert found.mark_read is True
    assert any("'xx'" in fault for fault in found.faults)
    assert any("mark_read" in fault for fault in found.faults)


async def test_an_index_that_lags_far_behind_is_built_beside_everything_else() -> None:
    library = small_library()
    library.last_check = Health(index="it is an older Cutline's")
    library.built.clear()
    async with opened(library) as pilot:
        await until(pilot, lambda: screen_has(pilot.app, "! the index is being built: 1,000 of 2,000"))
        await type_query(pilot, "ferry")
        await until(pilot, lambda: answered(pilot.app, "ferry"))
        asked = len(library.asked)
        library.built.set()
        await until(pilot, lambda: not screen_has(pilot.app, "is being built"))
        await until(pilot, lambda: len(library.asked) > asked)  # the answer was without an index


async def test_an_index_that_cannot_be_built_says_why_until_it_is_in_order() -> None:
    library = small_library()
    library.last_check = Health(index="it is damaged")
    library.unbuildable = "another process is writing to the archive"
    async with opened(library) as pilot:
        await until(pilot, lambda: screen_has(pilot.app, "! another process is writing"))
        library.last_check = Health()
        await type_query(pilot, "ferry")
        await until(pilot, lambda: not screen_has(pilot.app, "another process"))
