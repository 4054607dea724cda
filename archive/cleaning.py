"""What workers do with one file: clean it, and hand back plain values for the run that asked."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from archive.jobs import Outcome, Status, Task

if TYPE_CHECKING:
    from cleaners import Article, Cleaned, Repair

NO_TEXT = "no text in it"


class How(NamedTuple):
    """How files are cleaned: the rules to leave out, and the language that overrides what a file says."""

    skip: frozenset[str] = frozenset()
    language: str | None = None

    def __str__(self) -> str:
        """What tells two ways of cleaning apart, in one line."""
        return " ".join((*(f"-{rule}" for rule in sorted(self.skip)), *filter(None, (self.language,))))


AS_EVER = How()


class Output(NamedTuple):
    """A cleaned file in the form that was asked for, and how the cleaning went."""

    text: str
    sha256: str  # of the source
    outcome: Outcome


def output(task: Task, want: str, how: How = AS_EVER) -> Output:
    """Clean a file and write it in the format ``want``; "diff" is one, "nothing" another."""
    cleaned = cleaned_task(task, how)
    ended = outcome(task, cleaned)
    text = "" if ended.status is Status.FAILED else written(cleaned, want, task.path)
    return Output(text, sha256(task.data).hexdigest(), ended)


def cleaned_task(task: Task, how: How = AS_EVER) -> Cleaned:
    """The file cleaned."""
    from cleaners import clean

    return clean(task.data, task.name, skip=how.skip, language=how.language)


def outcome(task: Task, cleaned: Cleaned) -> Outcome:
    """How the cleaning went."""
    if not any(block.text.strip() or block.target for block in cleaned.original().blocks):
        return Outcome(task.path, Status.FAILED, NO_TEXT, notes=cleaned.notes, named=task.named)
    made = sum(map(count, cleaned.repairs))
    doubts = sum(map(count, cleaned.doubts))
    status = Status.CLEANED if made else Status.UNCHANGED
    return Outcome(task.path, status, "", made, doubts, cleaned.notes, task.named)


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
