"""The terminal UI. ``run`` opens it; nothing else here is for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.library import Archive


def run(archive: Archive) -> int:
    """Open the terminal UI on ``archive`` until the person quits; the exit status."""
    from archive.tui.app import CutlineApp  # Textual takes most of a second: imported where it is used

    app = CutlineApp(archive)
    app.run()
    return app.return_code or 0
