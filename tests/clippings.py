"""Saved articles for tests of the archive: fictional, small, damaged as pages damage them."""

from __future__ import annotations

from pathlib import Path

TOWNS = ("Port Ellery", "Marrow Bay", "Upper Dunning", "Saint Orla", "Kessing")
THINGS = ("ferry", "harbour wall", "library", "tram line", "fish market", "lighthouse", "county court")


def clipping(number: int) -> str:
    """The text of the article with this number."""
    town, thing = TOWNS[number % len(TOWNS)], THINGS[number % len(THINGS)]
    return (
        f"{town} votes on its {thing}, round {number}\n\n"
        f"The council of {town} joined <u>in-</u> <u>ternational calls for calm</u> on Monday, "
        f"and put off its vote on the {thing} for the {number}th time.\n\n"
        f"Councillors said that the appli-\ncations of last year would be read again in public, "
        f"and that nobody had been asked to leave the room.\n\n"
        f"The {thing} of {town} on July {number % 28 + 1}, 2022. (Ida Marsh/{town} Courier via NORTHWIRE)\n"
    )


def save(folder: Path, count: int) -> list[Path]:
    """Write so many articles into ``folder``; returns their paths, in the order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(clipping(number), "utf-8")
    return paths


PLAIN = "The ferry sails again.\n\nThe council of Port Ellery said so on Monday, and everybody was pleased.\n"
