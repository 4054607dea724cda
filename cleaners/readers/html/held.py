"""An element that is likely furniture, held back until it shows whether the article may stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleaners.readers.html.elements import spelled
from cleaners.readers.html.names import ELSEWHERE, SIDEBAR, TAGS
from cleaners.sentences import is_ended

if TYPE_CHECKING:
    from cleaners.readers.html.elements import Element

SPOKEN = 40  # characters of a sentence: "Share this story." has fewer
RUNNING = 100  # characters of a text that may be a paragraph's
MUCH = 400  # characters of such texts that may be an article
MOST = 0.3  # of the page's letters: what holds so many is looked into, whatever it is called
HEADINGS = frozenset(("h2", "h3", "h4"))
DOWNLOADED = "calibre-downloaded-from"  # the relation by which calibre's newspapers name an article's page
PROSE = frozenset("p div section br span b strong i em".split())  # what paragraphs are made of
STORY = frozenset(("h1", "article", "main", "figcaption", "figure"))  # what a story stands in or begins with

Event = tuple[str, "Element"] | str | None  # a start, a text or a part of one, an end (a tag, if ``surely``)


class Held:
    """What an element holds so far."""

    def __init__(self, reason: str, surely: bool, heads: bool, sentence: bool, slug: str) -> None:
        """Why it is likely furniture; ``surely`` says that it is, whatever stands in it.

        ``heads``: it is the header of a part of the story, if there is a heading in it. ``sentence``: it is a
        paragraph with a compound for a name, which says nothing if a sentence is in it: "share-price".
        ``slug``: its id, if that alone says so.
        """
        self.reason = reason
        self.surely = surely
        self.heads = heads
        self.sentence = sentence
        self.slug = slug
        self.events: list[Event] = []
        self.depth = 1  # of elements that are open, with it

    def text(self) -> str:
        """All the words in it, on one line."""
        return " ".join("".join([e if type(e) is str else " " for e in self.events]).split())

    def speaks(self, text: str) -> bool:
        """Whether its words are a sentence, without links and controls in it."""
        return len(text) >= SPOKEN and is_ended(text) and not any(type(e) is tuple for e in self.events)

    def is_titled(self) -> bool:
        """Whether its id is only the words of its heading: what it is, all of it tells (``furniture``)."""
        return bool(self.slug) and not self.surely and spelled(self.heading()) == spelled(self.slug)

    def may_be_box(self) -> bool:
        """Whether it may be a box among the story's paragraphs: where it stands tells (``furniture``)."""
        return self.reason == SIDEBAR and max(self.sizes()) > RUNNING

    def heading(self) -> str:
        """The words of the first heading in it; empty if there is none."""
        words: list[str] = []
        depth = 0  # of elements that are open in the heading, with it
        for event in self.events:
            if depth and isinstance(event, str):
                words.append(event)
            elif depth:
                depth += 1 if event else -1
                if not depth:
                    break
            elif type(event) is tuple and event[0] in HEADINGS:
                depth = 1
        return "".join(words)

    def is_misnamed(self, text: str) -> bool:
        """Whether it is named for links, and is nothing but paragraphs of sentences without any."""
        if self.surely or self.reason not in (ELSEWHERE, TAGS) or len(text) < RUNNING or not is_ended(text):
            return False
        return all(type(event) is not tuple or event[0] in PROSE for event in self.events)

    def is_furniture(self, size: int, letters: int) -> bool:
        """Whether it can go unseen: little of the page's letters is in it, and no running text.

        ``size`` is the length of its words.
        """
        if self.surely:
            return True
        return size < MOST * letters and (size < MUCH or sum(n for n in self.sizes() if n > RUNNING) < MUCH)

    def leads(self) -> bool:
        """Whether it is links, with no running text beside them: a bar of a book's, not what is on a menu."""
        links = sum(type(event) is tuple and event[0] == "a" for event in self.events)
        return links > 1 and max(self.sizes()) <= RUNNING

    def source(self) -> str:
        """The address that the text was taken from, if one of its links is marked as that."""
        links = (event[1] for event in self.events if type(event) is tuple and event[0] == "a")
        return next((str(link.get("href") or "") for link in links if link.get("rel") == DOWNLOADED), "")

    def sizes(self) -> Iterator[int]:
        """How long each text is that no tag parts."""
        size = 0
        for event in self.events:
            if isinstance(event, str):
                size += len(event)
            elif size:
                yield size
                size = 0
        yield size
