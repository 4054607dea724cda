"""``cutline similar``: the articles most like one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit, emit_json, tell
from archive.errors import Exit

NOTES = """\
Articles that share the words that tell this one from others. `cutline duplicates` finds the same story in
two saves.

example:
  cutline similar 3f2a --limit 5
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``similar`` is called."""
    options.archive(parser)
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument("--limit", type=options.count, default=10, metavar="N", help="at most (default: 10)")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Print them, the likest first."""
    from archive.commands.search import told
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        name = archive.whole(args.id)
        results = archive.similar(name, args.limit)
    if args.json:
        emit_json({"id": name, "query": "", **results.to_dict()})
        return Exit.DONE
    for hit in results.hits:
        emit("\n".join(told(hit)) + "\n", harmless=True)
    if not args.quiet:
        for note in results.notes:
            tell(f"cutline: {note}")
    return Exit.DONE
