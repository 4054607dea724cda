"""The library's clerk: asks it in a thread of its own, so that no key ever waits for an answer.

One thread asks, so questions never meet in the library. Of the questions of one kind by one screen
only the newest counts: one that still waits is forgotten when the next comes, and an answer that
comes too late is dropped. What is to be *done* is never forgotten, and work that takes minutes has a
thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import count
from threading import Condition, Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING

from archive.jobs import send_home
from archive.tui.library import Library
from archive.tui.messages import Advanced, Done, Unanswered
from archive.tui.typesetting import Finder, nothing

if TYPE_CHECKING:
    from textual.message import Message
    from textual.message_pump import MessagePump

    from archive.record import Record

PATIENCE = 1.0  # seconds that quitting waits for an answer that nobody will read
FAREWELL = 3.0  # seconds that quitting gives long work to end
LOOKING = 2.0  # seconds for which hits are looked for in one article
KEPT = 4  # articles that are remembered: those before and behind the chosen one
FIRST = ("do", "search", "fetch", "more")  # what a person waits for with a finger on the keys; then the rest

Question = Callable[[], Iterator["Message"]]
Progress = Callable[[int, int, str], None]  # told (done, total, what was done last)


class Abandoned(Exception):
    """The answer is not wanted any more; so no more work is done for it."""


class Clerk:
    """Answers come as messages to the widget that asked."""

    def __init__(
        self,
        library: Library,
        marker: Callable[[str], Finder] | None = None,
        stemming: Collection[str] = (),
    ) -> None:
        """``marker`` makes a finder of hits out of a query; the index's own if it is left out.

        In the languages of ``stemming``, other forms of words are found and marked as well.
        """
        self.library = library
        self.stemming = stemming
        self.marker = marker or partial(index_marker, stemming=stemming)
        self.waiting: dict[tuple[str, int, MessagePump], Question] = {}
        self.numbers = count(1)
        self.records: dict[str, Record] = {}  # those that were asked for last, the last at the end
        self.bell = Condition()
        self.closed = False
        self.busy = False
        self.labours: list[Thread] = []
        self.thread = Thread(target=self.work, name="clerk", daemon=True)
        self.thread.start()

    def ask(self, kind: str, question: Question, asker: MessagePump) -> None:
        """Put a question; it takes the place of one of its kind by the same asker that waits."""
        self.put((kind, 0, asker), question)

    def record(self, article: str) -> Record:
        """An article of the library, which may have been asked for before; for use in questions."""
        record = self.records.pop(article, None) or self.library.get(article)
        self.records[article] = record
        while len(self.records) > KEPT:
            del self.records[next(iter(self.records))]
        return record

    def do(self, what: str, work: Callable[[Library], object], asker: MessagePump) -> None:
        """Have something done, after all that is to be done before it: ``Done``, or ``Unanswered``."""

        def question() -> Iterator[Message]:
            try:
                yield Done(what, work(self.library))
                self.records.clear()
            except Exception as error:  # the screen stays, and says it
                yield Unanswered(reason(error), what)

        self.put(("do", next(self.numbers), asker), question)

    def put(self, key: tuple[str, int, MessagePump], question: Question) -> None:
        """Hand over a question and ring."""
        with self.bell:
            self.waiting.pop(key, None)  # so that the new one stands last in line
            self.waiting[key] = question
            self.bell.notify()

    def labour(self, what: str, work: Callable[[Library, Progress], object], asker: MessagePump) -> None:
        """Have long work done beside everything else: ``Advanced`` again and again, and at last ``Done``."""

        def progress(done: int, total: int, text: str) -> None:
            if self.closed:
                raise Abandoned
            self.deliver(Advanced(what, done, total, text), asker)

        def run() -> None:
            try:
                self.deliver(Done(what, work(self.library, progress)), asker)
            except Abandoned:
                return
            except Exception as error:
                self.deliver(Unanswered(reason(error), what), asker)

        self.labours = [labour for labour in self.labours if labour.is_alive()]
        self.labours.append(Thread(target=run, name=what, daemon=True))
        self.labours[-1].start()

    def finder(self, query: str, kinds: tuple[str, ...], asker: MessagePump) -> Finder:
        """What finds the hits of a query in a text, until a newer question of these kinds waits.

        After ``LOOKING`` seconds it finds no more: others wait for their answers, and ten megabytes of
        Chinese would take twelve.
        """
        if not query.strip():
            return nothing
        find = self.marker(query)
        until = monotonic() + LOOKING

        def wanted(text: str, field: str) -> Iterable[tuple[int, int]]:
            with self.bell:
                if self.closed or any((kind, 0, asker) in self.waiting for kind in kinds):
                    raise Abandoned
            return find(text, field) if monotonic() < until else ()

        return wanted

    @property
    def idle(self) -> bool:
        """Whether everything that was asked is answered."""
        with self.bell:
            return not self.busy and not self.waiting

    def close(self) -> None:
        """No more questions; an answer under way is waited for a moment and then left.

        Worker processes of what is being added go home: Python would wait for them to the end of their
        files. What was told as added is safe, and the rest is added by adding it again.
        """
        with self.bell:
            self.closed = True
            self.bell.notify()
        self.thread.join(PATIENCE)
        until = monotonic() + FAREWELL
        while any(labour.is_alive() for labour in self.labours) and monotonic() < until:
            send_home()  # again, for a file whose worker died is tried once more
            sleep(0.02)

    def work(self) -> None:
        """Answer, what is urgent first, the oldest of that first, until closed."""
        while True:
            with self.bell:
                self.busy = False
                self.bell.wait_for(lambda: self.closed or self.waiting)
                if self.closed:
                    return
                key = min(
                    self.waiting, key=lambda key: FIRST.index(key[0]) if key[0] in FIRST else len(FIRST)
                )
                question = self.waiting.pop(key)
                self.busy = True
            kind, _, asker = key
            for answer in answers(question):
                if self.closed or (kind != "do" and key in self.waiting):
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
        yield Unanswered(reason(error))


def reason(error: Exception) -> str:
    """What went wrong, for a person."""
    return str(error) or repr(error)


def index_marker(query: str, stemming: Collection[str] = ()) -> Finder:
    """The index's way to find what a query searched for, in any text."""
    from index import marker

    return marker(query, typing=True, stemming=stemming).ranges
