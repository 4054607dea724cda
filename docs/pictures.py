"""Make the documentation's pictures from the running program and the example articles.

usage: python docs/pictures.py          writes docs/NAME.svg for each name in PICTURES
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from archive import Archive
from archive.tui.app import CutlineApp
from archive.tui.settings import Settings

HERE = Path(__file__).parent
SIZE = (100, 30)  # columns and lines: two panes side by side, readable on a page
# What is typed into the query line, then pressed; the theme.
PICTURES: dict[str, tuple[str, list[str], str]] = {
    "search": ("credit:reuters ", [], "dark"),
    "facets": ("harbour", ["down", "f"], "light"),
    "article": ("harbour", ["enter", "n"], "light"),
    "difference": ("credit:reuters ", ["enter", "d", "d"], "dark"),
    "repairs": ("credit:reuters ", ["enter", "d", "d", "d"], "dark"),
    "statistics": ("", ["f6"], "dark"),
}


async def picture(archive: Archive, name: str) -> None:
    """Type the query, press the keys, and write what the screen shows."""
    query, keys, theme = PICTURES[name]
    app = CutlineApp(archive, Settings(theme=theme))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.5)
        for key in query:
            await pilot.press({":": "colon", " ": "space"}.get(key, key))
        await pilot.pause(1)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.7)
        drawing = app.export_screenshot(title="cutline")
        (HERE / f"{name}.svg").write_text(drawing, encoding="utf-8")


def main() -> None:
    """Fill an archive with the example articles and picture it."""
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "archive") as archive:
        archive.add([HERE.parent / "fixtures" / "articles"])
        archive.check()  # so that no picture says that it was never checked
        for name in PICTURES:
            asyncio.run(picture(archive, name))


if __name__ == "__main__":
    main()
