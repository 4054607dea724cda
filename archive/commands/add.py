"""``cutline add``: files into the archive."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import emit
from archive.errors import NothingToRead, UsageError
from archive.jobs import Outcome, Status, Tally

if TYPE_CHECKING:
    from archive.record import Report

HELP = "clean files into the archive and index them"
NOTES = """\
The files stay as they are; the archive keeps a copy of their bytes, and the cleaned article beside it.
What is in the archive already is left alone, so a run that was stopped is taken up by giving the same
command again.
"""
WORDS = {
    Status.CLEANED: "added and repaired",
    Status.UNCHANGED: "added as they were",
    Status.KNOWN: "in the archive already",
    Status.FAILED: "failed",
}


def arguments(parser: ArgumentParser) -> None:
    """How ``add`` is called."""
    options.archive(parser)
    options.inputs(parser)
    parser.add_argument("--resume", action="store_true", help="add always does; here for the habit")
    parser.add_argument("--json", action="store_true", help="print the report as one JSON object")


def run(args: Namespace) -> int:
    """Add, and return the exit status."""
    from archive.library import Archive

    paths = options.paths_of(args)
    if not paths:
        raise UsageError("nothing to add: name files or folders, or - for standard input")
    skip = options.skipped(args)
    tally = Tally()
    with Archive.open(args.archive) as archive, summary.Bar(not args.quiet) as bar:

        def tell(done: int, total: int, outcome: Outcome) -> None:
            tally.add(outcome)
            bar.advance(done, total)
            summary.tell_outcome(outcome, args.verbose)

        report = archive.add(paths, jobs=args.jobs, skip=skip, language=args.language, progress=tell)
    if not len(report):
        raise NothingToRead(f"nothing to read in {', '.join(paths)}")
    if args.json:
        print_report(report)
    summary.tell_end(tally, WORDS, args.quiet, args.verbose)
    return summary.exit_of(tally)


def print_report(report: Report) -> None:
    """The report as JSON; failures with their paths and reasons."""
    import json

    counts = {status.value: getattr(report, status.value) for status in Status}
    failures = [{"path": failure.path, "reason": failure.reason} for failure in report.failures]
    emit(json.dumps({**counts, "added": report.added, "failures": failures}, ensure_ascii=False) + "\n")
