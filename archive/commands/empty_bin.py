"""``cutline empty-bin``: delete for good what is in the bin."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit, UsageError

NOTES = """\
The articles go, with their tags, notes and decisions, and their originals with them, save where another
article came from the same original. There is no way back but to add the files again.

examples:
  cutline empty-bin            asks first
  cutline empty-bin --yes      does not ask
  cutline empty-bin 3f2a       only this one
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``empty-bin`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these (default: all that is in the bin)")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Ask, and delete."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        there = {entry.id for entry in archive.bin()}
        ids = archive.these(args.ids) if args.ids else sorted(there)
        if strangers := [id for id in ids if id not in there]:
            raise UsageError(f"not in the bin: {', '.join(strangers)}; `cutline bin ID` puts it there")
        if ids and not args.yes and not agreed(len(ids)):
            return Exit.DONE
        done = archive.empty_bin(ids if args.ids else None)
    if args.json:
        emit_json({"articles": ids, "deleted": done})
    elif not args.quiet:
        tell(f"cutline: {counted(done, 'article')} deleted")
    return Exit.DONE


def agreed(count: int) -> bool:
    """Whether the person says yes. Raises ``UsageError`` where nobody can be asked."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"this deletes {counted(count, 'article')} for good: say --yes")
    tell(f"Delete {counted(count, 'article')} and their originals for good? yes or no")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
