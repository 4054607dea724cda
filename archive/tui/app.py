"""The terminal UI: starts with the search screen, and holds what all screens share."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.events import Resize
from textual.screen import Screen

from archive.tui import collector, crash
from archive.tui.add_screen import AddScreen
from archive.tui.bin_screen import BinScreen
from archive.tui.clerk import Clerk
from archive.tui.desk import Desk
from archive.tui.health_screen import HealthScreen
from archive.tui.help_screen import HelpScreen
from archive.tui.keys import explained, key, usable
from archive.tui.keys_in_order import KeysInOrder
from archive.tui.library import Library
from archive.tui.messages import Added
from archive.tui.palette_screen import PaletteScreen, open_palette
from archive.tui.review_screen import ReviewScreen
from archive.tui.search_screen import SearchScreen
from archive.tui.settings import Settings
from archive.tui.stats_screen import StatsScreen
from archive.tui.themes import NAMED, PLAIN
from archive.tui.too_small_screen import TooSmallScreen, too_small
from archive.tui.typesetting import Finder

STARTED = 1.0  # seconds after which all stands that a person sees at first
ADDING = "adding"
COVERS = HelpScreen, PaletteScreen, TooSmallScreen  # nothing is opened over these


class CutlineApp(KeysInOrder):
    """Needs a library; asks it through one clerk, which the screens share."""

    TITLE = "Cutline"
    CSS_PATH = "cutline.tcss"
    ENABLE_COMMAND_PALETTE = False  # ours is a screen as the others, and obeys the same keys
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (160, "-broad")]  # noqa: RUF012 - Textual types it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - the same
    BINDINGS: ClassVar[list[BindingType]] = [
        key("app.help", "question_mark,f1", "app.help", "this help; F1 while typing", "help"),
        key(
            "app.palette",
            "ctrl+p,colon",
            "app.palette",
            "everything that can be done here, by name",
            "all",
            "^P",
        ),
        key("app.review", "R,f2", "app.open('review')", "review the doubts of the whole archive"),
        key("app.add", "A,f9", "app.open('add')", "add files"),
        key("app.statistics", "P,f6", "app.open('statistics')", "statistics, with plots"),
        key("app.health", "Z,f7", "app.open('health')", "the archive's health: check, rebuild the index"),
        key("app.bin", "B,f8", "app.open('bin')", "the bin"),
        key("app.theme", "f10", "app.next_theme", "the next theme: terminal, dark, light, plain"),
        key("app.redraw", "ctrl+l", "app.redraw", "draw the screen anew"),
        key("app.quit", "ctrl+q,ctrl+c", "app.quit", "quit from anywhere", "quit"),
    ]

    def __init__(
        self,
        library: Library,
        settings: Settings | None = None,
        marker: Callable[[str], Finder] | None = None,
    ) -> None:
        """``library`` is an ``Archive``; ``marker`` is for tests (see ``Clerk``)."""
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # set but empty means nothing, says no-color.org
        super().__init__(ansi_color=True)
        self.settings = settings or Settings()
        self.fault = ""  # what to say of it if it ended by one
        self.animation_level = "none"
        for theme in NAMED.values():
            self.register_theme(theme)
        self.theme = (PLAIN if "NO_COLOR" in os.environ else NAMED[self.settings.theme]).name
        self.set_keymap(dict(self.settings.keys))
        self.clerk = Clerk(library, marker, self.settings.stemming)

    def on_mount(self) -> None:
        """The search screen; that of adding goes on when it is left, so there is one."""
        self.install_screen(AddScreen(self.clerk), ADDING)
        self.push_screen(SearchScreen(self.clerk, self.settings))
        self.set_timer(STARTED, collector.resume)

    def _fatal_error(self) -> None:  # Textual has no public way to say it otherwise
        """A fault of ours: one line, without what articles say."""
        self.fault = crash.told(self._exception)
        self.panic()

    def on_unmount(self) -> None:
        """The clerk goes home."""
        self.clerk.close()

    def on_resize(self, event: Resize) -> None:
        """Cover the screens while the terminal is too small."""
        covered = isinstance(self.screen, TooSmallScreen)
        small = too_small(*event.size)
        if small and not covered:
            self.push_screen(TooSmallScreen())
        elif covered and not small:
            self.pop_screen()

    def action_help(self) -> None:
        """The keys of what has the focus."""
        if not isinstance(self.screen, COVERS):
            self.push_screen(HelpScreen(explained(usable(self.screen)), self.settings))

    def action_palette(self) -> None:
        """Everything that can be done here."""
        if not isinstance(self.screen, COVERS):
            open_palette(self)

    def action_open(self, name: str) -> None:
        """Open a screen of the archive as a whole."""
        screens: dict[str, Callable[[], Screen[Any]]] = {
            "review": lambda: ReviewScreen(self.clerk, self.settings),
            "add": lambda: self.get_screen(ADDING),
            "statistics": lambda: StatsScreen(self.clerk),
            "health": lambda: HealthScreen(self.clerk),
            "bin": lambda: BinScreen(self.clerk),
        }
        screen = screens[name]()
        if not isinstance(self.screen, (*COVERS, type(screen))):
            self.push_screen(screen, self.look_again)

    def on_added(self, message: Added) -> None:
        """Adding has ended; whoever has left its screen hears of it."""
        if not isinstance(self.screen, AddScreen):
            self.look_again()
            if isinstance(self.screen, Desk):
                self.screen.say(f"{message.summary}: F9 tells more")

    def look_again(self, result: object = None) -> None:
        """Articles may have come or gone."""
        del result
        for screen in self.screen_stack:
            if isinstance(screen, SearchScreen):
                screen.look_again()

    def action_next_theme(self) -> None:
        """Another theme, until the program ends; the config file says which it begins with."""
        names = [theme.name for theme in NAMED.values()]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def action_redraw(self) -> None:
        """After another program has written over it."""
        self.refresh(repaint=True, layout=True)
