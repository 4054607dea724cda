"""What the line below the query line says: how many hits, how fast, in which order, how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.tui.entries import counted
from archive.tui.harmless import harmless_line

if TYPE_CHECKING:
    from index import Results


def of_likeness(results: Results, headline: str) -> str:
    """Of articles like one."""
    return f"{counted(results.total, 'article')} like: {harmless_line(headline)} (Backspace: back)"


def of_search(results: Results, sort: str) -> str:
    """Of the hits of a question."""
    facts = [counted(results.total, "hit"), f"{results.seconds * 1000:,.0f} ms"]
    if sort != "relevance":
        facts.append(f"{sort} first")
    if results.read_as:
        facts.append(f"read as: {harmless_line(results.read_as)}")
    return " · ".join(facts)


def of_all(results: Results, health: str) -> str:
    """Of what was added last, with the archive's health if it is known; of nothing there is none."""
    if not results.total:
        return "this archive is empty"
    count = counted(results.total, "article")
    return " · ".join(filter(None, (f"{count}, the last added first", health)))
