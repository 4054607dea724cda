"""What workers do with one file: clean it, and hand back plain values for the run that asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from archive.jobs import Outcome, Status, Task

if TYPE_CHECKING:
    from cleaners import Article, Cleaned, Reading, Repair, Source

NO_TEXT = "no text in it"
BINARY = "binary"  # the format of what no reader could read


class How(NamedTuple):
    """How files are cleaned: what to leave out, the language that overrides what a file says, what to accept.

    ``skip`` names rules or single repairs by their identity, ``accept`` doubts by theirs.
    """

    skip: frozenset[str] = frozenset()
    language: str | None = None
    accept: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """What tells two ways of cleaning apart, in one line."""
        return " ".join((*(f"-{rule}" for rule in sorted(self.skip)), *filter(None, (self.language,))))


AS_EVER = How()


class Output(NamedTuple):
    """A cleaned file in the form that was asked for, a text for each of its articles."""

    texts: tuple[str, ...]
    sha256: str  # of the source
    outcome: Outcome


class Ended(NamedTuple):
    """How the cleaning of one of a file's articles ended: what is told of it when it is gone from memory."""

    has_text: bool  # whether there was anything to read in it
    repairs: int
    doubts: int
    source: Source
    notes: tuple[str, ...]


def output(task: Task, want: str, how: How = AS_EVER) -> Output:
    """Clean a file and write it in the format ``want``; "diff" is one, "nothing" another."""
    parts: list[Ended] = []
    texts: list[str] = []
    for cleaned in cleaned_task(task, how):
        parts.append(ended(cleaned))
        if parts[-1].has_text:
            texts.append(written(cleaned, want, task.path))
    return Output(tuple(texts), parts[0].source.sha256, outcome(task, parts))


def cleaned_task(task: Task, how: How = AS_EVER) -> Iterator[Cleaned]:
    """The articles in the file, cleaned; one, save in e-books and the like.

    One after the other, and what is done with is let go: a zip file may hold thousands.
    """
    readings = deque(read_task(task))
    while readings:
        yield cleaned_reading(readings.popleft(), how)


def read_task(task: Task) -> tuple[Reading, ...]:
    """The articles in the file as read: who wants one of thousands need not have all cleaned."""
    from cleaners.readers import read_each

    return read_each(task.data, task.name)


def cleaned_reading(reading: Reading, how: How) -> Cleaned:
    """One of a file's articles, cleaned."""
    from cleaners import clean_reading

    return clean_reading(reading, skip=how.skip, accept=how.accept, language=how.language)


def ended(cleaned: Cleaned) -> Ended:
    """What is told of an article."""
    return Ended(
        any(block.text.strip() or block.target for block in cleaned.original().blocks),
        sum(map(count, cleaned.repairs)),
        sum(map(count, cleaned.doubts)),
        cleaned.source,
        cleaned.notes,
    )


def outcome(task: Task, parts: Sequence[Ended]) -> Outcome:
    """How the cleaning of a file with these articles went."""
    notes = tuple(dict.fromkeys(note for part in parts for note in part.notes))
    articles = sum(part.has_text for part in parts)
    if not articles:
        unread = notes and parts[0].source.format == BINARY  # its reader says why: a password, say
        reason = notes[0] if unread else NO_TEXT
        return Outcome(task.path, Status.FAILED, reason, notes=notes, named=task.named)
    made = sum(part.repairs for part in parts)
    doubts = sum(part.doubts for part in parts)
    status = Status.CLEANED if made else Status.UNCHANGED
    return Outcome(task.path, status, "", made, doubts, notes, task.named, articles, len(parts) - articles)


def count(repair: Repair) -> int:
    """How many repairs of the text this is; to have found out the language, say, is none."""
    change = repair.change
    return len(change.edits) or int(change.before != change.after)


def written(cleaned: Cleaned, want: str, path: str) -> str:
    """The article as text in the format ``want``."""
    if want == "nothing":
        return ""
    if want == "diff":
        from archive.diffs import word_diff
        from archive.terminal import visible_line

        return word_diff(lines(cleaned.original()), lines(cleaned.article), visible_line(path))
    from archive.exports import write

    return write(cleaned, want)


def lines(article: Article) -> str:
    """An article's words for comparison: what is known of it, then its blocks, one below the other."""
    facts = (article.headline, article.deck, ", ".join(article.authors), article.published)
    texts: list[str] = [fact for fact in facts if fact]
    for block in article.blocks:
        texts.append(block.text)
        if block.credit:
            texts.append(block.credit.line)
    return "\n".join(texts)
