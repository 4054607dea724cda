"""``cutline restore``: take articles out of the bin."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit, UsageError

NOTES = """\
examples:
  cutline restore 3f2a
  cutline restore --all
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``restore`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="the articles")
    parser.add_argument("--all", action="store_true", help="all that is in the bin")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Take them out."""
    from archive.library import Archive

    if bool(args.ids) == args.all:
        raise UsageError("name the articles to take out of the bin, or --all")
    with Archive.open(args.archive, create=False) as archive:
        ids = [entry.id for entry in archive.bin()] if args.all else archive.these(args.ids)
        done = archive.restore(ids)
    if args.json:
        emit_json({"articles": ids, "restored": done})
    elif not args.quiet:
        tell(f"cutline: {counted(done, 'article')} taken out of the bin")
    return Exit.DONE
