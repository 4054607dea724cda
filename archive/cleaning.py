"""What workers do with one file: clean it, and hand back plain values for the run that asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from archive.jobs import Outcome, Status, Task

if TYPE_CHECKING:
    from cleaners import Article, Cleaned, Reading, Repair

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


def output(task: Task, want: str, how: How = AS_EVER) -> Output:
    """Clean a file and write it in the format ``want``; "diff" is one, "nothing" another."""
    parts = cleaned_task(task, how)
    ended = outcome(task, parts)
    articles = () if ended.status is Status.FAILED else tuple(filter(has_text, parts))
    texts = tuple(written(cleaned, want, task.path) for cleaned in articles)
    return Output(texts, parts[0].source.sha256, ended)


def cleaned_task(task: Task, how: How = AS_EVER) -> tuple[Cleaned, ...]:
    """The articles in the file, cleaned; one, save in e-books and the like."""
    return tuple(cleaned_reading(reading, how) for reading in read_task(task))


def read_task(task: Task) -> tuple[Reading, ...]:
    """The articles in the file as read: who wants one of thousands need not have all cleaned."""
    from cleaners.readers import read_each

    return read_each(task.data, task.name)


def cleaned_reading(reading: Reading, how: How) -> Cleaned:
    """One of a file's articles, cleaned."""
    from cleaners import clean_reading

    return clean_reading(reading, skip=how.skip, accept=how.accept, language=how.language)


def has_text(cleaned: Cleaned) -> bool:
    """Whether there was anything to read in it."""
    return any(block.text.strip() or block.target for block in cleaned.original().blocks)


def outcome(task: Task, parts: Sequence[Cleaned]) -> Outcome:
    """How the cleaning of a file with these articles went."""
    notes = tuple(dict.fromkeys(note for cleaned in parts for note in cleaned.notes))
    if not any(map(has_text, parts)):
        unread = notes and parts[0].source.format == BINARY  # its reader says why: a password, say
        reason = notes[0] if unread else NO_TEXT
        return Outcome(task.path, Status.FAILED, reason, notes=notes, named=task.named)
    made = sum(count(repair) for cleaned in parts for repair in cleaned.repairs)
    doubts = sum(count(repair) for cleaned in parts for repair in cleaned.doubts)
    status = Status.CLEANED if made else Status.UNCHANGED
    articles = sum(map(has_text, parts))
    textless = len(parts) - articles
    return Outcome(task.path, status, "", made, doubts, notes, task.named, articles, textless)


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
