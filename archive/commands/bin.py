"""``cutline bin``: put articles into the bin, or list what is in it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import counted, emit, emit_json, tell
from archive.errors import Exit
from archive.terminal import visible_line

NOTES = """\
What is in the bin is in no search, list or export. `cutline restore ID` takes it out again,
`cutline empty-bin` deletes it for good.

examples:
  cutline bin              what is in it
  cutline bin 3f2a 77c0    put two articles into it
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``bin`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="the articles (default: list the bin)")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Put them into the bin, or list it."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        if args.ids:
            ids = archive.these(args.ids)
            done = archive.remove(ids)
            if args.json:
                emit_json({"articles": ids, "removed": done})
            elif not args.quiet:
                tell(f"cutline: {counted(done, 'article')} put into the bin")
            return Exit.DONE
        entries = archive.bin()
    if args.json:
        emit_json([entry._asdict() for entry in entries])
        return Exit.DONE
    for entry in entries:
        facts = "  ".join(filter(None, (entry.id, entry.binned[:10], entry.site)))
        emit(f"{visible_line(facts)}  {visible_line(entry.headline or '(no headline)')}\n")
    return Exit.DONE
