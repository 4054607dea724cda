"""The terminal UI: starts with the search screen, and holds what all screens share."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.events import Resize

from archive.tui.clerk import Clerk, Library
from archive.tui.help_screen import HelpScreen
from archive.tui.keys import explained, key, usable
from archive.tui.search_screen import SearchScreen
from archive.tui.themes import MONOCHROME, TERMINAL
from archive.tui.too_small_screen import TooSmallScreen, too_small
from archive.tui.typesetting import Finder


class CutlineApp(App[None]):
    """Needs a library; asks it through one clerk, which the screens share."""

    TITLE = "Cutline"
    CSS_PATH = "cutline.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (160, "-broad")]  # noqa: RUF012 - Textual types it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - the same
    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,f1", "app.help", "this help; F1 while typing", "help"),
        key("ctrl+q,ctrl+c", "app.quit", "quit from anywhere", "quit"),
    ]

    def __init__(self, library: Library, marker: Callable[[str], Finder] | None = None) -> None:
        """``library`` is an ``Archive``; ``marker`` is for tests (see ``Clerk``)."""
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # set but empty means nothing, says no-color.org
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        for theme in (TERMINAL, MONOCHROME):
            self.register_theme(theme)
        self.theme = (MONOCHROME if plain else TERMINAL).name
        self.clerk = Clerk(library, marker)

    def on_mount(self) -> None:
        """The search screen."""
        self.push_screen(SearchScreen(self.clerk))

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
        if not isinstance(self.screen, HelpScreen | TooSmallScreen):
            self.push_screen(HelpScreen(explained(usable(self.screen))))
