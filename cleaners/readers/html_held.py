"""An element that is likely furniture, held back until it shows whether the article may stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleaners.readers.html_elements import Element

RUNNING = 100  # characters of a text that may be a paragraph's
MUCH = 400  # characters of such texts that may be an article
MOST = 0.3  # of the page's letters: what holds so many is looked into, whatever it is called
STORY = frozenset(("h1", "article", "main", "figcaption", "figure"))  # what a story stands in or begins with

Event = tuple[str, "Element"] | str | None  # a start, a text or a part of one, an end (a tag, if ``surely``)


class Held:
    """What an element holds so far."""

    def __init__(self, reason: str, surely: bool) -> None:
        """Why it is likely furniture; ``surely`` says that it is, whatever stands in it."""
        self.reason = reason
        self.surely = surely
        self.events: list[Event] = []
        self.depth = 1  # of elements that are open, with it

    def texts(self) -> list[str]:
        """The texts in it that no tag parts, in order."""
        found: list[str] = []
        parts: list[str] = []
        for event in (*self.events, None):
            if isinstance(event, str):
                parts.append(event)
            elif parts:
                found.append("".join(parts))
                parts.clear()
        return found

    def is_furniture(self, letters: int) -> bool:
        """Whether it can go unseen, of a page of so many letters: little is in it, and no running text."""
        if self.surely:
            return True
        sizes = list(map(len, self.texts()))
        size = sum(sizes)
        return size < MOST * letters and (size < MUCH or sum(n for n in sizes if n > RUNNING) < MUCH)
