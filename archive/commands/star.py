"""``cutline star``: star articles, or take their stars away."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit

NOTES = """\
`cutline search is:starred` finds them.

examples:
  cutline star 3f2a 77c0
  cutline star 3f2a --off
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``star`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="+", metavar="ID", help="the articles")
    parser.add_argument("--off", action="store_true", help="take their stars away")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Star them."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        ids = archive.these(args.ids)
        archive.star(ids, not args.off)
    if args.json:
        emit_json([{"id": id, "starred": not args.off} for id in ids])
    elif not args.quiet:
        tell(f"cutline: {counted(len(ids), 'article')} {'not starred any more' if args.off else 'starred'}")
    return Exit.DONE
