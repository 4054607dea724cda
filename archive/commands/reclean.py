"""``cutline reclean``: clean articles again from their originals, by today's rules."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import counted, emit, emit_json, tell
from archive.errors import Exit

if TYPE_CHECKING:
    from archive.record import Recleaned

NOTES = """\
For when Cutline has learnt something since they were added. What you accepted or refused holds; so do the
rules left out and the language said when they were added. Nothing else of yours is touched.

examples:
  cutline reclean --dry-run     how many would change, and by which rules
  cutline reclean               all of them
  cutline reclean 3f2a 77c0
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``reclean`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="which articles (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="change nothing, only count")
    parser.add_argument(
        "--jobs", "-j", type=options.count, default=0, metavar="N", help="workers (default: the cores)"
    )
    options.answer(parser)


def run(args: Namespace) -> int:
    """Clean again, and print what that changed."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        result = archive.reclean(args.ids or None, dry_run=args.dry_run, jobs=args.jobs, progress=bar.advance)
    if args.json:
        emit_json(result.to_dict())
    else:
        print_result(result, args.dry_run, args.quiet)
    return Exit.SOME_FAILED if result.failed else Exit.DONE


def print_result(result: Recleaned, dry_run: bool, quiet: bool) -> None:
    """The articles that changed on standard output, what there is to say on standard error."""
    emit("".join(f"{id}\n" for id in result.changed))
    for id, reason in result.failed:
        tell(f"{id}: {reason}")
    if quiet:
        return
    for rule, (come, gone) in result.rules.items():
        tell(f"cutline: {rule}: {come:,} more, {gone:,} fewer")
    for id, repair in result.idle:
        tell(f"{id}: what you decided about {repair} meets nothing any more; the decision is kept")
    would = "would change" if dry_run else "changed"
    count = counted(len(result.changed), "article")
    tell(f"cutline: {count} {would}, {result.same:,} as before, {len(result.failed):,} failed")
