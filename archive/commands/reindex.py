"""``cutline reindex``: build the search index anew."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options, summary
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit


def arguments(parser: ArgumentParser) -> None:
    """How ``reindex`` is called."""
    options.archive(parser)
    parser.add_argument(
        "--jobs", "-j", type=options.count, default=0, metavar="N", help="workers (default: the cores)"
    )
    options.answer(parser)


def run(args: Namespace) -> int:
    """Build the index."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        count = archive.reindex(bar.advance, jobs=args.jobs)
    if args.json:
        emit_json({"articles": count})
    elif not args.quiet:
        tell(f"cutline: {counted(count, 'article')} indexed")
    return Exit.DONE
