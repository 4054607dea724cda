"""What a parser tells of a page, handed on to the visit: texts whole, likely furniture all at once.

Any parser can tell it, and it goes no deeper however deep the page nests. An element whose names say that it
is furniture is held back until it ends (``held``): most are, and need no visit.
"""

from __future__ import annotations

from cleaners.readers.html.blocks import Page
from cleaners.readers.html.elements import Element, is_compound, names_author
from cleaners.readers.html.held import HEADINGS, STORY, Event, Held
from cleaners.readers.html.names import COMMENTS, OTHERS
from cleaners.readers.html.sections import around
from cleaners.readers.html.tags import FURNITURE, NAMING
from cleaners.readers.html.visit import Visit

AGAIN = 4  # times that an element is told again: likely furniture within likely furniture within ...


class Telling:
    """Tell it of every start, text, end and comment in order, then close it: it gives the page."""

    def __init__(self, letters: int = 0, whole: bool = False) -> None:
        """For a page of so many letters; ``whole`` says that all of it is the article."""
        self.visit = Visit(whole)
        self.letters = letters
        self.words: list[Event] = []  # told, but not yet handed on: a parser may tell a text in parts
        self.held: Held | None = None
        self.again = 0  # how many times over this is being told
        self.writer: list[str] | None = None  # the words of an element that names who wrote the article
        self.within = 0  # how many elements are open in it, with it

    def start(self, tag: str, element: Element) -> None:
        """An element begins: it is held back if it is likely furniture."""
        if self.writer is not None:
            self.within += 1
        elif tag in NAMING and names_author(tag, element):
            self.writer, self.within = [], 1
        held = self.held
        if held is not None:
            held.depth += 1
            if held.surely:
                self.words.append(None)
                if tag == "img" and held.reason == FURNITURE["noscript"]:
                    self.visit.without_script(element)
                return
            self.words.append((tag, element))
            if held.heads and tag in HEADINGS:
                self.visit.acquit()
                self.let_go(held)
            elif tag in STORY:
                self.let_go(held)
            return
        if self.words:
            self.spoken()
        reason = self.visit.enter(tag, element)
        if reason and (tag in FURNITURE or (tag not in STORY and self.again < AGAIN)):
            heads = tag == "header" and self.visit.in_story
            sentence = tag == "p" and is_compound(element)
            section = self.visit.page.sections[self.visit.frames[-1].section]
            self.held = Held(reason, tag in FURNITURE, heads, sentence, section.slug)
            self.words = self.held.events

    def data(self, text: str) -> None:
        """Words, or a part of them."""
        self.words.append(text)
        if self.writer is not None:
            self.writer.append(text)

    def end(self, tag: str) -> None:
        """An element ends: the innermost that is open."""
        if self.writer is not None:
            self.within -= 1
            if not self.within:
                self.named("".join(self.writer))
        held = self.held
        if held is not None:
            held.depth -= 1
            if held.depth:
                self.words.append(None)
                return
            text = held.text()
            if (held.sentence and held.speaks(text)) or (self.visit.headed and held.is_misnamed(text)):
                self.visit.acquit()
                self.let_go(held)
            elif held.is_titled() or (held.may_be_box() and self.visit.among_paragraphs):
                self.let_go(held)
            elif held.is_furniture(len(text), self.letters) and (
                not self.visit.page.whole or self.is_bar(held)
            ):
                self.held, self.words = None, []
                self.visit.whole(text, held.reason)
            else:
                self.let_go(held)
        if self.words:
            self.spoken()
        self.visit.leave(tag)

    def is_bar(self, held: Held) -> bool:
        """Whether what is held is a bar of links in a text that is whole; it may say where that is from."""
        page = self.visit.page
        if not held.surely:
            page.canonical = page.canonical or held.source()
        return held.surely or held.leads()

    def close(self) -> Page:
        """The page, once all of it was told; told so twice, it is the same."""
        if self.held is not None:
            self.let_go(self.held)
        if self.words:
            self.spoken()
        return self.visit.close()

    def named(self, name: str) -> None:
        """Who wrote the article, unless it is somebody who comments on it, or the author of another one."""
        self.writer = None
        page, frame = self.visit.page, self.visit.frames[-1]
        talk = any(page.sections[n].reason == COMMENTS for n in around(page, frame.section))
        if not talk and (self.held.reason if self.held else frame.reason) not in OTHERS:
            page.writers.append((" ".join(name.split()), len(page.pieces)))

    def let_go(self, held: Held) -> None:
        """What was held back may be the article: it is told once more, less suspiciously."""
        self.held, self.words = None, []
        self.again += 1
        tags: list[str] = []
        for event in held.events:
            if event is None:
                self.end(tags.pop())
            elif isinstance(event, str):
                self.words.append(event)
            else:
                tags.append(event[0])
                self.start(*event)
        self.again -= 1

    def spoken(self) -> None:
        """The words that were told in parts are one text."""
        words = self.words
        text = str(words[0]) if len(words) == 1 else "".join(map(str, words))
        words.clear()
        self.visit.text(text)

    def comment(self, text: str) -> None:
        """A comment in the markup; HTML's grammar takes XML's declarations for comments too."""
        if not text.startswith("?"):
            self.visit.page.comments.append(text)
