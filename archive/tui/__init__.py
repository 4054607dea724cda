"""The terminal UI. ``run`` opens it; nothing else here is for others."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from archive.commands.printing import tell
from archive.errors import Exit, UsageError

if TYPE_CHECKING:
    from archive.library import Archive


def run(archive: Archive) -> int:
    """Open the terminal UI on ``archive`` until the person quits; the exit status.

    Raises ``UsageError`` where there is no terminal to draw on. Textual reads standard input and draws
    on standard error, without asking what they are.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "the search screen needs a terminal for input and standard error; `cutline search` does not"
        )
    if os.environ.get("TERM") == "dumb":
        raise UsageError("on this terminal nothing can be drawn (TERM=dumb); `cutline search` only writes")
    from archive.tui import collector

    collector.pause()  # until the screen stands
    from archive.tui.app import CutlineApp  # Textual takes most of a second: imported where it is used
    from archive.tui.settings import load

    archive.kept.waits = False  # the search screen has the index put in order, and nobody waits for it
    settings = load()
    app = CutlineApp(archive, settings)
    try:
        app.run(mouse=settings.mouse)
    finally:
        collector.resume()
    if app.fault:
        tell(app.fault)
        return Exit.FAULT
    return app.return_code or 0
