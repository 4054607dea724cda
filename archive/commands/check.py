"""``cutline check``: whether everything is there, and unharmed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options, summary
from archive.commands.printing import counted, emit, emit_json, tell
from archive.errors import Exit
from archive.terminal import visible_line

NOTES = """\
Every original is read and compared with its digest, every article unpacked and its repairs taken back,
and the index compared with the catalogue. Nothing is changed. Exit status 6 if anything is damaged.
Codes: E1.. originals, E2.. the catalogue, E3.. the index (`cutline reindex` heals it); W.. is no damage.

examples:
  cutline check
  cutline check --set-aside; cutline add ~/clippings    heal what is damaged from where it came
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``check`` is called."""
    options.archive(parser)
    parser.add_argument("--json", action="store_true", help="print the faults as one JSON array")
    parser.add_argument(
        "--set-aside",
        action="store_true",
        help="move damaged originals to damaged/; adding their sources heals them",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing if all is well")


def run(args: Namespace) -> int:
    """Check, print every fault, and return the exit status."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        with summary.Bar(not args.quiet) as bar:
            faults = archive.check(bar.advance)
        if args.set_aside:
            for moved in archive.set_aside(faults):
                tell(f"cutline: moved to {moved}")
        count = len(archive)
    if args.json:
        emit_json([fault._asdict() for fault in faults])
    else:
        for fault in faults:
            emit(visible_line(str(fault)) + "\n")
    grave = sum(fault.grave for fault in faults)
    if grave:
        tell(f"cutline: {counted(grave, 'fault')} in {archive.folder}")
        return Exit.DAMAGED
    if not args.quiet:
        tell(f"cutline: {counted(count, 'article')}, all there and unharmed")
    return Exit.DONE
