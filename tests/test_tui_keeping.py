"""Tags, notes, stars, bin, copying, adding, health, statistics, palette, settings: driven by keys."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea
from tui_driver import answered, assert_harmless, hits, open_article, opened, screen_has, type_query, until
from tui_library import FakeLibrary, small_library

from archive.errors import CannotWrite
from archive.tui import copy_screen
from archive.tui.article_screen import ArticleScreen
from archive.tui.bin_screen import BinScreen
from archive.tui.item_actions import tags_in
from archive.tui.keys import KNOWN, is_key, name_of
from archive.tui.plots import bar, columns
from archive.tui.search_screen import SearchScreen
from archive.tui.settings import Settings, load
from archive.tui.stats_screen import bars, between, by_month
from cleaners import Article, Block, Role
from index import Count

ROOT = Path(__file__).parent.parent
FIRST, SECOND = "000000000000", "000000000001"


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


async def test_several_are_tagged_at_once_and_lists_tell() -> None:
    library = small_library()
    library.tag([FIRST], add=["harbour"])
    async with opened(library) as pilot:
        await pilot.press("down", "m", "m", "t")
        await until(pilot, lambda: screen_has(pilot.app, "Tags of 2 articles"))
        assert screen_has(pilot.app, "in use: harbour (1)")
        pilot.app.screen.query_one(Input).value = "fog, old ships"
        await pilot.press("enter")
        await until(pilot, lambda: library.kept[SECOND].tags == ("fog", "old ships"))
        assert library.kept[FIRST].tags == ("fog", "harbour", "old ships")  # of one only, so it stays
        await pilot.resize_terminal(200, 50)
        await until(pilot, lambda: screen_has(pilot.app, "Bo Chu · #fog #old ships"))


async def test_a_tag_is_taken_off_by_writing_it_no_more() -> None:
    library = small_library()
    library.tag([FIRST], add=["harbour", "fog"])
    async with opened(library) as pilot:
        await pilot.press("down", "t")
        await until(pilot, lambda: screen_has(pilot.app, "fog, harbour"))
        pilot.app.screen.query_one(Input).value = "harbour"
        await pilot.press("enter")
        await until(pilot, lambda: library.kept[FIRST].tags == ("harbour",))


async def test_a_star_and_what_is_read_are_kept_and_told_in_words() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await pilot.press("down", "s", "r")
        await until(pilot, lambda: library.kept[FIRST].starred and library.kept[FIRST].read)
        await until(pilot, lambda: screen_has(pilot.app, "starred, read · The Shore"))
        await pilot.press("s")
        await until(pilot, lambda: not library.kept[FIRST].starred)


async def test_what_is_opened_is_marked_as_read_and_stays_unread_if_that_is_taken_back() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: library.kept[FIRST].read)
        await pilot.press("r")
        await until(pilot, lambda: screen_has(pilot.app, "marked as unread"))
        await pilot.press("d", "q")
        await until(pilot, lambda: screen_has(pilot.app, "> Ferry leaves the quay"))
        assert not library.kept[FIRST].read


async def test_what_is_opened_stays_unread_for_one_who_wants_that() -> None:
    library = small_library()
    async with opened(library, settings=Settings(mark_read=False)) as pilot:
        await open_article(pilot)
        assert not any(state.read for state in library.kept.values())


async def test_an_archive_that_cannot_be_written_to_is_read_without_complaints() -> None:
    library = small_library()
    library.mark_read = refuse
    async with opened(library) as pilot:
        await open_article(pilot)
        assert not screen_has(pilot.app, "!")


def refuse(*_: object) -> None:
    raise CannotWrite("the archive is read-only")


async def test_a_note_of_several_lines_is_written_and_shown_below_the_article() -> None:
    library = small_library()
    async with opened(library, (80, 60)) as pilot:
        await open_article(pilot)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(pilot.app.focused, TextArea))
        await pilot.press("a", "q", "enter", "b", "ctrl+s")
        await until(pilot, lambda: library.written == {FIRST: "aq\nb"})
        await until(pilot, lambda: screen_has(pilot.app, "My note: aq"))


async def test_tags_that_are_only_looked_at_stay_as_they_are_written() -> None:
    library = small_library()
    tags = ("می\u200cخواهم", "👩\u200d🚀")
    library.tag([FIRST], add=tags)
    async with opened(library) as pilot:
        await pilot.press("down", "t")
        await until(pilot, lambda: isinstance(pilot.app.focused, Input))
        await pilot.press("enter")
        await until(pilot, lambda: screen_has(pilot.app, "1 article tagged"))
    assert set(tags) <= set(library.get(FIRST).tags)


async def test_what_is_written_is_not_lost_by_one_key_and_what_cannot_be_shown_stays() -> None:
    library = small_library()
    library.written[FIRST] = "soft\u00adly\x07"
    async with opened(library, (80, 60)) as pilot:
        await open_article(pilot)
        for keys in (["ctrl+s"], ["escape"], ["x", "escape", "escape"]):
            await pilot.press("w")
            await until(pilot, lambda: isinstance(pilot.app.focused, TextArea))
            await pilot.press(*keys[:2])
            if len(keys) > 2:
                await until(pilot, lambda: screen_has(pilot.app, "not kept yet: ^S keeps it"))
                await pilot.press(keys[2])
            await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        assert library.written == {FIRST: "soft\u00adly\x07"}


async def test_an_article_goes_to_the_bin_and_comes_back() -> None:
    library = small_library()
    async with opened(library) as pilot:
        await pilot.press("down", "delete")
        await until(pilot, lambda: list(library.binned) == [FIRST])
        await until(pilot, lambda: screen_has(pilot.app, "> Fog shuts the harbour"))
        assert len(hits(pilot.app).hits) == 3
        await pilot.press("U")
        await until(pilot, lambda: not library.binned)
        await until(pilot, lambda: len(hits(pilot.app).hits) == 4)
        assert screen_has(pilot.app, "> Fog shuts the harbour")


async def test_the_bin_is_emptied_only_when_that_is_meant() -> None:
    library = small_library()
    library.remove([FIRST])
    async with opened(library) as pilot:
        await pilot.press("f8")
        await until(pilot, lambda: screen_has(pilot.app, "Ferry leaves the quay"))
        await pilot.press("E", *"no", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, BinScreen))
        assert FIRST in library.articles
        library.built.clear()
        await pilot.press("E", *"yes", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "deleting ..."))  # of thousands it takes a while
        assert pilot.app.clerk.idle
        library.built.set()
        await until(pilot, lambda: FIRST not in library.articles)
        await until(pilot, lambda: screen_has(pilot.app, "The bin is empty."))


@pytest.mark.parametrize(
    ("key", "copied"),
    [
        ("c", "Ann Lee and Bo Chu. “Ferry leaves the quay an hour late.” The Shore, 2024-04-16."),
        ("x", "@article{lee2024ferry,"),
        ("z", '"type": "article-newspaper"'),
        ("i", FIRST),
    ],
)
async def test_a_citation_is_copied_through_the_terminal(key: str, copied: str) -> None:
    async with opened(small_library()) as pilot:
        written: list[str] = []
        pilot.app._driver.write = written.append  # type: ignore[union-attr,method-assign]
        await pilot.press("down", "y")
        await until(pilot, lambda: screen_has(pilot.app, "a citation, as BibTeX"))
        await pilot.press(key)
        await until(pilot, lambda: screen_has(pilot.app, "handed to the terminal to copy"))
        (sent,) = (text for text in written if text.startswith("\x1b]52;c;"))
        assert copied in base64.b64decode(sent[7:].rstrip("\a")).decode()


def test_what_is_copied_is_harmless() -> None:
    hostile = Article((Block(Role.PARAGRAPH, "a\x1b[31mb\u202ec"),), headline="h\x1b]0;x\x07")
    record = FakeLibrary([hostile]).get(FIRST)
    for way in copy_screen.WAYS:
        text = copy_screen.harmless(copy_screen.copied(record, way.value))
        assert not {"\x1b", "\x07", "\u202e"} & set(text), way


async def test_files_are_added_with_progress_and_failures_are_told(tmp_path: Path) -> None:
    library = small_library()
    async with opened(library) as pilot:
        await pilot.press("f9")
        pilot.app.screen.query_one(Input).value = str(tmp_path)
        await pilot.press("enter")
        await until(pilot, lambda: screen_has(pilot.app, "1 article added, 1 failed"))
        await until(pilot, lambda: screen_has(pilot.app, "failed    broken.pdf: it is cut off\\x1b[2J"))
        assert not screen_has(pilot.app, "whale.txt")  # among thousands nobody would find those that failed
        assert_harmless(pilot.app)
        assert library.how["jobs"] > 1  # the screens' own process hears the keys
        await pilot.press("escape")
        await until(pilot, lambda: screen_has(pilot.app, "5 articles, the last added first"))


async def test_adding_goes_on_when_its_screen_is_left_and_tells_how_it_went(tmp_path: Path) -> None:
    library = small_library()
    library.built.clear()
    async with opened(library) as pilot:
        await pilot.press("f9")
        pilot.app.screen.query_one(Input).value = str(tmp_path)
        await pilot.press("enter")
        await until(pilot, lambda: screen_has(pilot.app, "1 of 2"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await pilot.press("f9")
        await until(pilot, lambda: screen_has(pilot.app, "1 of 2"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        library.built.set()
        await until(pilot, lambda: screen_has(pilot.app, "1 article added, 1 failed: F9 tells more"))
        await until(pilot, lambda: screen_has(pilot.app, "5 articles, the last added first"))
        await pilot.press("f9")
        await until(pilot, lambda: screen_has(pilot.app, "failed    broken.pdf"))
        await pilot.press(*"nothing", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "there is no file or folder nothing"))


async def test_a_path_that_is_not_there_is_told() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("f9", *"nothing", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "there is no file or folder nothing"))


async def test_health_is_told_checked_and_the_index_built_anew() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("f7")
        await until(pilot, lambda: screen_has(pilot.app, "2024-05-03 09:00"))
        await pilot.press("c")
        await until(pilot, lambda: screen_has(pilot.app, "E101 a: it is gone"))
        assert screen_has(pilot.app, "Done: 1 fault; waiting to be indexed: 4.")
        await pilot.press("i")
        await until(pilot, lambda: screen_has(pilot.app, "the index is built anew"))


async def test_statistics_are_plotted() -> None:
    async with opened(small_library(), (100, 50)) as pilot:
        await pilot.press("f6")
        await until(pilot, lambda: screen_has(pilot.app, "By month, 2023-10 to 2024-04"))
        assert screen_has(pilot.app, "Shoreline Pictures           ████████████████████████       4")
        assert screen_has(pilot.app, "8, 4 in doubt")


@pytest.mark.parametrize("width", [36, 56, 76])
def test_plots_are_as_wide_as_there_is_room(width: int) -> None:
    months = [Count(month, 3) for month in between("2019-01", "2024-04")]
    told = [
        *by_month(months, width),
        *bars("By site", [("The Gazette of Upper Dunning", 123_456, "")], width),
    ]
    lines = [stretch.text for stretch in told if stretch.style == "plot"]
    assert len(lines) == 8
    assert max(map(len, lines)) <= width
    assert "The Gazette" in lines[-1]


async def test_statistics_are_plotted_anew_for_another_width() -> None:
    async with opened(small_library(), (100, 50)) as pilot:
        await pilot.press("f6")
        await until(pilot, lambda: screen_has(pilot.app, "Shoreline Pictures           █"))
        await pilot.resize_terminal(40, 50)
        await until(pilot, lambda: screen_has(pilot.app, "Shoreline Pic… █"))
        assert screen_has(pilot.app, "█       4")


def test_bars_and_columns_are_of_block_characters() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.001, 4) == "▏   "
    assert bar(0, 4) == "    "
    assert columns([1, 0.5, 0.001, 0], 2) == ["█   ", "██▁ "]
    assert list(between("2023-11", "2024-02")) == ["2023-11", "2023-12", "2024-01", "2024-02"]


async def test_from_the_query_line_the_palette_offers_what_the_list_does_and_none_of_it_leads_back() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("f", "ctrl+p", *"tag:")
        await until(pilot, lambda: screen_has(pilot.app, "write tags, parted by commas"))
        await pilot.press("escape", "e")
        await until(pilot, lambda: answered(pilot.app, "fe"))
        await pilot.press("ctrl+p", *"tag:", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "Tags of 1 article"))


async def test_the_palette_finds_an_action_by_its_words_and_does_it() -> None:
    async with opened(small_library()) as pilot:
        await pilot.press("down", "colon")
        await until(pilot, lambda: screen_has(pilot.app, "What to do"))
        await pilot.press(*"plots", "enter")
        await until(pilot, lambda: screen_has(pilot.app, "What is in the archive"))


# settings


def written(folder: Path, text: str) -> Settings:
    (folder / "config.toml").write_text(text, "utf-8")
    return load(folder / "config.toml")


def test_settings_are_read(tmp_path: Path) -> None:
    settings = written(tmp_path, 'theme = "dark"\nmeasure = 60\n[keys]\n"list.down" = "j,ctrl+n"\n')
    assert (settings.theme, settings.measure, settings.faults) == ("dark", 60, ())
    assert settings.keys == {"list.down": "j,ctrl+n"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("theme = ", "cannot be read"),
        ('theme = "textual-ansi"', "theme: 'textual-ansi' is none of terminal, dark, light, plain"),
        ("measure = 5", "measure: 5 is no number from 30 to 200"),
        ("measure = true", "measure: True is no number"),
        ('columns = "site"', "columns: 'site' is no list"),
        ('columns = ["site", "colour"]', "'colour' is none of"),
        ('mouse = "no"', "mouse: 'no' is neither true nor false"),
        ("colour = 1", "colour: no such setting"),
        ('[keys]\n"list.sideways" = "j"', "there is no action 'list.sideways'"),
        ('[keys]\n"list.down" = "ctrl+bananas"', "'ctrl+bananas' is no key"),
        ('[keys]\n"list.down" = 7', "keys: list.down: 7 is no key"),
        ("keys = 7", "keys: no table of actions"),
    ],
)
def test_a_wrong_setting_is_reported_and_survived(tmp_path: Path, text: str, fault: str) -> None:
    settings = written(tmp_path, text)
    assert any(fault in each for each in settings.faults), settings.faults
    assert settings.theme == "terminal"
    assert not settings.keys


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml").faults == ()


def test_the_config_file_is_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.toml").write_text('theme = "light"', "utf-8")
    monkeypatch.setenv("CUTLINE_CONFIG", str(tmp_path / "mine.toml"))
    assert load().theme == "light"


async def test_a_key_can_be_set_and_the_help_tells_it() -> None:
    async with opened(small_library(), (80, 100), Settings(keys={"list.down": "z,ctrl+n"})) as pilot:
        await pilot.press("down", "z", "z", "j")
        assert hits(pilot.app).cursor == 2
        await pilot.press("question_mark")
        await until(pilot, lambda: screen_has(pilot.app, "z ^N"))


async def test_faults_of_the_config_file_are_told_at_the_start() -> None:
    async with opened(small_library(), (80, 24), Settings(faults=("theme: 'x\x1b[2J' is none",))) as pilot:
        await until(pilot, lambda: screen_has(pilot.app, "! theme: 'x\\x1b[2J' is none"))
        await type_query(pilot, "ferry")
        assert isinstance(pilot.app.screen, SearchScreen)


@pytest.mark.parametrize("theme", ["dark", "light", "plain", "terminal"])
async def test_each_theme_draws_every_kind_of_page(theme: str) -> None:
    async with opened(small_library(), settings=Settings(theme=theme)) as pilot:
        await open_article(pilot)
        await pilot.press("d", "d")
        await until(pilot, lambda: screen_has(pilot.app, "{+waited+}"))
        await pilot.press("f10")
        assert pilot.app.theme.startswith("cutline")


def test_every_action_is_documented_by_its_name_and_keys() -> None:
    page = (ROOT / "docs" / "screens.md").read_text("utf-8")
    for name, binding in KNOWN.items():
        keys = " ".join(name_of(key.strip()) for key in binding.key.split(","))
        assert f"| `{name}` |" in page, name
        assert f"| `{name}` | {keys.replace('|', chr(92) + '|')} | {binding.tooltip} |" in page, name


def test_every_default_key_is_one_that_the_config_file_may_name() -> None:
    for binding in KNOWN.values():
        for key in binding.key.split(","):
            assert is_key(key.strip()), key


def test_a_tag_with_a_comma_stays_whole_in_the_line() -> None:
    assert tags_in("x,y, harbour", ["x,y"]) == {"x,y", "harbour"}
    assert tags_in("x,y", ["x,y"]) == {"x,y"}
    assert tags_in("#harbour,, to  read", []) == {"harbour", "to read"}
