"""The library's clerk: asks it in a thread of its own, so that no key ever waits for an answer.

One thread asks, so questions never meet in the library. Of the questions of one kind by one screen
only the newest counts: one that still waits is forgotten when the next comes, and an answer that
comes too late is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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

PAGE = 20  # hits that are asked for at once: as many as a high screen shows; each costs a snippet
LONG = 200_000  # characters; the hits in more than that are not waited for, they take some 0.1 s
PATIENCE = 1.0  # seconds that quitting waits for an answer that nobody will read


Question = Callable[[], Iterator["Message"]]


class Library(Protocol):
    """What the screens want of an archive."""

    def search(self, query: str, *, limit: int = 20, offset: int = 0, typing: bool = False) -> Results:
        """The hits of a query; a wrong one is read as well as it can be."""

    def recent(self, limit: int = 20, offset: int = 0) -> Results:
        """The articles that were added last."""

    def get(self, article: str, /) -> Record:
        """The article with this id."""


class Abandoned(Exception):  # noqa: N818 - the name says what happened
    """The answer is not wanted any more; so no more work is done for it."""


class Clerk:
    """Answers come as messages to the widget that asked."""

    def __init__(self, library: Library, marker: Callable[[str], Finder] | None = None) -> None:
        """``marker`` makes a finder of hits out of a query; the index's own if it is left out."""
        self.library = library
        self.marker = marker or index_marker
        self.waiting: dict[tuple[str, MessagePump], Question] = {}
        self.bell = Condition()
        self.closed = False
        self.thread = Thread(target=self.work, name="clerk", daemon=True)
        self.thread.start()

    def search(self, asker: MessagePump, query: str, offset: int = 0) -> None:
        """``Found`` for the query as far as it is typed; for an empty one, what was added last."""

        def question() -> Iterator[Message]:
            if query.strip():
                results = self.library.search(query, limit=PAGE, offset=offset, typing=True)
            else:
                results = self.library.recent(limit=PAGE, offset=offset)
            yield Found(query, offset, results)

        self.ask("search", question, asker)

    def fetch(self, asker: MessagePump, article: str, query: str) -> None:
        """``Fetched`` for the article with this id; a long one first as it is, then with its hits."""

        def question() -> Iterator[Message]:
            record = self.library.get(article)
            kept = record.cleaned.article
            below = colophon(record)
            long = sum(len(block.text) for block in kept.blocks) > LONG
            if long and query.strip():
                yield Fetched(article, query, record, [*article_page(kept), *below], marked=False)
            yield Fetched(article, query, record, [*article_page(kept, self.finder(query, asker)), *below])

        self.ask("fetch", question, asker)

    def unpack(self, asker: MessagePump, fetched: Fetched) -> None:
        """``Unpacked``: the article's original, with the same hits, and its repairs and doubts."""
        from cleaners import explain, explain_doubts

        def question() -> Iterator[Message]:
            cleaned = fetched.record.cleaned
            told = [(entry, True) for entry in explain(cleaned)]
            told += [(entry, False) for entry in explain_doubts(cleaned)]
            entries = [repair_entry(number, entry, made) for number, (entry, made) in enumerate(told, 1)]
            original = article_page(cleaned.original(), self.finder(fetched.query, asker))
            yield Unpacked(original, entries, sum(made for _, made in told))

        self.ask("unpack", question, asker)

    def finder(self, query: str, asker: MessagePump) -> Finder:
        """What finds the hits of a query in a text, until the answer is not wanted any more."""
        if not query.strip():
            return nothing
        find = self.marker(query)

        def wanted(text: str, field: str) -> Iterable[tuple[int, int]]:
            with self.bell:
                if self.closed or any(waiting is asker for _, waiting in self.waiting):
                    raise Abandoned
            return find(text, field)

        return wanted

    def ask(self, kind: str, question: Question, asker: MessagePump) -> None:
        """Put a question; it takes the place of one of its kind by the same asker that waits."""
        with self.bell:
            self.waiting.pop((kind, asker), None)  # so that the new one stands last in line
            self.waiting[kind, asker] = question
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
                kind, asker = next(iter(self.waiting))
                question = self.waiting.pop((kind, asker))
            for answer in answers(question):
                if self.closed or (kind, asker) in self.waiting:
                    break
                self.deliver(answer, asker)

    @staticmethod
    def deliver(answer: Message, asker: MessagePump) -> None:
        """Hand over an answer; nobody is there any more if the program is just ending."""
        try:
            asker.post_message(answer)
        except RuntimeError:
            return


def answers(question: Question) -> Iterator[Message]:
    """The answers to a question; whatever the library meets is an answer, too."""
    try:
        yield from question()
    except Abandoned:
        return
    except Exception as error:  # the screen stays, and says it
        yield Unanswered(str(error) or repr(error))


def index_marker(query: str) -> Finder:
    """The index's way to find what a query searched for, in any text."""
    from index import marker

    return marker(query, typing=True).ranges
