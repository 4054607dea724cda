"""Make the documentation's pictures from the running program and the example articles.

usage: python docs/pictures.py          writes docs/search.svg and docs/repairs.svg
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from archive import Archive
from archive.tui.app import CutlineApp

HERE = Path(__file__).parent
SIZE = (100, 30)  # columns and lines: two panes side by side, readable on a page


async def pictures(archive: Archive) -> None:
    """Type a question, picture the answers; open the first, and picture its repairs."""
    app = CutlineApp(archive)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.5)
        for key in "credit:reuters ":
            await pilot.press({":": "colon", " ": "space"}.get(key, key))
        await pilot.pause(1.5)
        save(app, "search")
        await pilot.press("enter")
        await pilot.pause(1)
        await pilot.press("d", "d")
        await pilot.pause(1)
        save(app, "repairs")


def save(app: CutlineApp, name: str) -> None:
    """Write what the screen shows to docs/NAME.svg."""
    (HERE / f"{name}.svg").write_text(app.export_screenshot(title="cutline"), encoding="utf-8")


def main() -> None:
    """Fill an archive with the example articles and picture it."""
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "archive") as archive:
        archive.add([HERE.parent / "fixtures" / "articles"])
        asyncio.run(pictures(archive))


if __name__ == "__main__":
    main()
