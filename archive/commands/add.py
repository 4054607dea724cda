"""``cutline add``: files into the archive."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import emit_json, tell
from archive.errors import CannotWrite, NothingToRead, UsageError

if TYPE_CHECKING:
    from archive.jobs import Outcome
    from archive.record import Report

NOTES = """\
The files stay as they are; the archive keeps a copy of their bytes, and the cleaned article beside it.
What is in the archive already is left alone, so a run that was stopped is taken up by giving the same
command again.

examples:
  cutline add ~/clippings
  cutline add omnivore.zip                              a service's export, with its labels and highlights
  find saved/ -name '*.html' | cutline add --files-from -
"""
WORDS = {  # of ``jobs.Status``
    "cleaned": "added and repaired",
    "unchanged": "added as they were",
    "known": "in the archive already",
    "failed": "failed",
}


def arguments(parser: ArgumentParser) -> None:
    """How ``add`` is called."""
    options.archive(parser)
    options.inputs(parser)
    parser.add_argument("--resume", action="store_true", help="add always does; here for the habit")
    parser.add_argument("--json", action="store_true", help="print the report as one JSON object")


def run(args: Namespace) -> int:
    """Add, and return the exit status."""
    from archive.jobs import Tally
    from archive.library import Archive

    paths = options.paths_of(args)
    if not paths:
        raise UsageError("nothing to add: name files or folders, or - for standard input")
    skip = options.skipped(args)
    tally = Tally()
    first: list[Outcome] = []
    wanted = not args.quiet and not options.are_typed(paths)
    try:
        with Archive.open(args.archive) as archive, summary.Bar(wanted) as bar:

            def hear(done: int, total: int, outcome: Outcome) -> None:
                tally.add(outcome)
                bar.advance(done, total)
                summary.tell_outcome(outcome, args.verbose)
                first[:] = first or [outcome]

            report = archive.add(paths, jobs=args.jobs, skip=skip, language=args.language, progress=hear)
            named = [f"{id}  {archive.headline(id) or '(no headline)'}" for id in report.added[:1]]
    except CannotWrite:  # half-way, as the disk is full: what was told of is safe
        summary.tell_end(tally, WORDS, args.quiet, args.verbose)
        raise
    if not len(report):
        raise NothingToRead(f"nothing to read in {', '.join(paths)}")
    if args.json:
        emit_json(report.to_dict())
    summary.tell_end(tally, WORDS, args.quiet, args.verbose)
    if not args.quiet:
        if len(report) == 1 and not (tally.articles or report.failures):  # no count told of it
            tell(": ".join((first[0].path, first[0].reason or WORDS[first[0].status], *named)))
        else:
            tell_what_is_binned(report)
        tell_what_is_alike(report)
    return summary.exit_of(tally)


def tell_what_is_binned(report: Report) -> None:
    """What came again but is in the bin."""
    if report.binned:
        ids = " ".join(report.binned[: summary.SHOWN])
        more = " ..." if len(report.binned) > summary.SHOWN else ""
        tell(f"cutline: {len(report.binned):,} in the bin, and left there: `cutline restore {ids}{more}`")


def tell_what_is_alike(report: Report) -> None:
    """What is much like another article."""
    for one, other, likeness in report.duplicates[: summary.SHOWN]:
        tell(f"cutline: {one} is much like {other}: {likeness:.0%} of its text")
    if len(report.duplicates) > summary.SHOWN:
        tell(f"cutline: and {len(report.duplicates) - summary.SHOWN:,} more; `cutline duplicates` lists them")
