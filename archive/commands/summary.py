"""What a run tells while it goes on and when it ends."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from time import monotonic
from typing import TYPE_CHECKING

from archive.commands.printing import counted, tell
from archive.errors import Exit

if TYPE_CHECKING:
    from rich.progress import Progress

    from archive.jobs import Outcome, Tally

PATIENCE = 2.0  # seconds after which a person wonders whether anything is being done
PAUSE = 10.0  # seconds between two lines of progress where there can be no bar
SHOWN = 10  # failures that are listed at the end without -v


class Bar:
    """Progress on standard error: a bar on a terminal, else a line now and then. A context manager."""

    def __init__(self, wanted: bool) -> None:
        """Nothing is shown until there is something to show."""
        self.wanted = wanted
        self.told = monotonic()
        self.bar: Progress | None = None
        self.guard = Lock()
        self.timer = Timer(PATIENCE, self.show)

    def __enter__(self) -> Bar:
        if self.wanted and sys.stderr.isatty():
            self.timer.daemon = True
            self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
        with self.guard:
            self.wanted = False
            if self.bar is not None:
                self.bar.stop()

    def show(self) -> None:
        """Show that something is being done, of which nobody knows yet how long it takes."""
        with self.guard:
            if self.wanted and self.bar is None:
                self.bar = started()

    def advance(self, done: int, total: int) -> None:
        """``done`` files of ``total`` have ended."""
        if not self.wanted or total < 2:
            return
        if not sys.stderr.isatty():
            if monotonic() - self.told > PAUSE:
                self.told = monotonic()
                tell(f"cutline: {done:,} of {total:,}")
            return
        self.show()
        if self.bar is not None:
            self.bar.update(self.bar.task_ids[0], completed=done, total=total)


def started() -> Progress:
    """A bar that moves to and fro as long as it has not been told how much there is to do."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=None)
    bar.start()
    return bar


def tell_outcome(outcome: Outcome, verbose: bool) -> None:
    """One file's end if the person wants it, and what went wrong inside Cutline in any case."""
    if verbose:
        count = f" ({counted(outcome.repairs, 'repair')})" if outcome.repairs else ""
        reason = f": {outcome.reason}" if outcome.reason else ""
        tell(f"{outcome.path}: {outcome.status}{count}{reason}")
    for note in outcome.notes:
        if (verbose or "fault in Cutline" in note) and note not in outcome.reason:
            tell(f"{outcome.path}: {note}")


def tell_end(
    tally: Tally, words: dict[str, str], quiet: bool = False, verbose: bool = False, unseen: bool = False
) -> None:
    """The count, and the files that failed. ``words`` says what each way to end is called here.

    One file is only counted if what came of it is ``unseen`` and not told as a failure.
    """
    failures = [*tally.failures, *tally.refused]
    several = sum(tally.counts.values()) > 1 or tally.articles or (unseen and not failures)
    if (not quiet and several) or len(failures) > 1:
        counts = {status.value: number for status, number in tally.counts.items()}
        parts = [f"{counts[status]:,} {word}" for status, word in words.items() if counts.get(status)]
        for reason, number in sorted(tally.skips.items()):
            parts.append(f"{number:,} skipped ({reason})")
        if tally.articles:
            parts.append(f"{counted(tally.articles, 'article')} in what holds several")
        if tally.textless:
            parts.append(f"{tally.textless:,} without a text there (-v names each)")
        tell("cutline: " + ", ".join(parts))
    if verbose and not several:  # it has been told
        return
    for outcome in failures if verbose else failures[:SHOWN]:  # among thousands of lines nobody finds them
        tell(f"{outcome.path}: {outcome.reason}")
    if len(failures) > SHOWN and not verbose:
        tell(f"and {len(failures) - SHOWN:,} more; -v lists them all")


def exit_of(tally: Tally) -> Exit:
    """The status that a run with these outcomes ends with."""
    from archive.jobs import Status

    counts = tally.counts
    if not (counts[Status.CLEANED] or counts[Status.UNCHANGED] or counts[Status.KNOWN]):
        return Exit.NOTHING_READ
    return Exit.SOME_FAILED if counts[Status.FAILED] else Exit.DONE
