"""``cutline read``: mark articles as read, or as unread."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit

NOTES = """\
`cutline search is:unread` finds the others.

examples:
  cutline read 3f2a 77c0
  cutline read 3f2a --off
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``read`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="+", metavar="ID", help="the articles")
    parser.add_argument("--off", action="store_true", help="mark them as unread")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Mark them."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        ids = archive.these(args.ids)
        archive.mark_read(ids, not args.off)
    if args.json:
        emit_json([{"id": id, "read": not args.off} for id in ids])
    elif not args.quiet:
        tell(f"cutline: {counted(len(ids), 'article')} marked as {'unread' if args.off else 'read'}")
    return Exit.DONE
