"""The library's clerk: asks it in a thread of its own, so that no key ever waits for an answer.

One thread asks, so questions never meet in the library. At each desk only the newest question
counts: one that is still waiting is forgotten when the next comes, and an answer that comes too late
is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread
from typing import TYPE_CHECKING, Protocol

from archive.tui.entries import repair_entry
from archive.tui.messages import Fetched, Found, Unanswered, Unpacked
from archive.tui.typesetting import Finder, article_page, colophon, nothing

if TYPE_CHECKING:
    from textual.message import Message
    from textual.message_pump import MessagePump

    from archive.record import Record
    from index import Results

PAGE = 50  # hits that are asked for at once: more than any screen shows
PATIENCE = 1.0  # seconds that quitting waits for an answer that nobody will read


class Library(Protocol):
    """What the screens want of an archive."""

    def search(self, query: str, *, limit: int = 20, offset: int = 0, typing: bool = False) -> Results:
        """The hits of a query; a wrong one is read as well as it can be."""

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """The articles that were added last."""

    def get(self, article: str, /) -> Record:
        """The article with this id."""


class Clerk:
    """Answers come as messages to the widget that asked."""

    def __init__(self, library: Library, marker: Callable[[str], Finder] | None = None) -> None:
        """``marker`` makes a finder of hits out of a query; the index's own if it is left out."""
        self.library = library
        self.marker = marker or index_marker
        self.waiting: dict[str, tuple[Callable[[], Message], MessagePump]] = {}
        self.bell = Condition()
        self.closed = False
        self.thread = Thread(target=self.work, name="clerk", daemon=True)
        self.thread.start()

    def search(self, asker: MessagePump, query: str, offset: int = 0) -> None:
        """``Found`` for the query as far as it is typed; for an empty one, what was added last."""

        def question() -> Message:
            if query.strip():
                results = self.library.search(query, limit=PAGE, offset=offset, typing=True)
            else:
                results = self.library.recent(limit=PAGE, offset=offset)
            return Found(query, offset, results)

        self.ask("search", question, asker)

    def fetch(self, asker: MessagePump, article: str, query: str) -> None:
        """``Fetched`` for the article with this id."""

        def question() -> Message:
            record = self.library.get(article)
            page = article_page(record.cleaned.article, self.finder(query))
            return Fetched(article, query, record, [*page, *colophon(record)])

        self.ask("fetch", question, asker)

    def unpack(self, asker: MessagePump, fetched: Fetched) -> None:
        """``Unpacked``: the article's original, with the same hits, and its repairs and doubts."""
        from cleaners import explain, explain_doubts

        def question() -> Message:
            cleaned = fetched.record.cleaned
            told = [(entry, True) for entry in explain(cleaned)]
            told += [(entry, False) for entry in explain_doubts(cleaned)]
            repairs = [repair_entry(number, entry, made) for number, (entry, made) in enumerate(told, 1)]
            return Unpacked(article_page(cleaned.original(), self.finder(fetched.query)), repairs)

        self.ask("unpack", question, asker)

    def finder(self, query: str) -> Finder:
        """What finds the hits of a query in a text."""
        return self.marker(query) if query.strip() else nothing

    def ask(self, desk: str, question: Callable[[], Message], asker: MessagePump) -> None:
        """Put a question; it takes the place of one that waits at the same desk."""
        with self.bell:
            self.waiting.pop(desk, None)  # so that the new one stands last in line
            self.waiting[desk] = question, asker
            self.bell.notify()

    def close(self) -> None:
        """No more questions; an answer under way is waited for a moment and then left."""
        with self.bell:
            self.closed = True
            self.bell.notify()
        self.thread.join(PATIENCE)

    def work(self) -> None:
        """Answer, oldest question first, until closed."""
        while True:
            with self.bell:
                self.bell.wait_for(lambda: self.closed or self.waiting)
                if self.closed:
                    return
                desk = next(iter(self.waiting))
                question, asker = self.waiting.pop(desk)
            try:
                answer = question()
            except Exception as error:  # whatever the library meets, the screen stays and says it
                answer = Unanswered(desk, str(error) or repr(error))
            with self.bell:
                stale = self.closed or desk in self.waiting
            if not stale:
                self.deliver(answer, asker)

    @staticmethod
    def deliver(answer: Message, asker: MessagePump) -> None:
        """Hand over an answer; nobody is there any more if the program is just ending."""
        try:
            asker.post_message(answer)
        except RuntimeError:
            return


def index_marker(query: str) -> Finder:
    """The index's way to find what a query searched for, in any text."""
    from index import marker

    return marker(query, typing=True).ranges
