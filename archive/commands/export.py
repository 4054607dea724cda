"""``cutline export``: every article as a plain file in a folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import counted, tell
from archive.errors import Exit
from archive.exports import FORMATS

if TYPE_CHECKING:
    from archive.library import Archive
    from archive.outputs import OutputFolder
    from archive.record import Record

NOTES = """\
A file is named by the article's date, headline and id. What is in the folder already and has not
changed is left; what somebody else wrote or edited there is never written over.

With --bag, the whole archive: originals, cleaned articles, tags, notes, stars, decisions, saved searches,
as plain files with a manifest of their digests (BagIt). `cutline add DIR` makes an equal archive of it.

examples:
  cutline export -o plain/                       every article, in Markdown
  cutline export 3f2a 77c0 -o plain/ --format html
  cutline export --bag -o backup/
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``export`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="which articles (default: all)")
    parser.add_argument(
        "-o", "--output", type=options.name, metavar="DIR", required=True, help="the folder to write into"
    )
    parser.add_argument("--format", choices=FORMATS, default="markdown", help="default: markdown")
    parser.add_argument("--bag", action="store_true", help="the whole archive, to be added to another")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing unless something failed")


def run(args: Namespace) -> int:
    """Write the files."""
    from archive.errors import ArchiveDamaged, UsageError
    from archive.library import Archive
    from archive.outputs import OutputFolder

    if args.bag:
        return write_bag(args)
    done = failed = 0
    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        outside(archive, Path(args.output))
        ids = archive.these(args.ids) or archive.ids()
        if thrown := {each.id for each in archive.bin()}.intersection(ids):
            raise UsageError(f"in the bin: {', '.join(sorted(thrown))}; `cutline restore` takes it out")
        folder = OutputFolder(Path(args.output))
        for number, id in enumerate(ids, 1):
            try:
                fault = write(folder, archive.get(id), args.format)
            except ArchiveDamaged as error:
                fault = str(error)
            if fault:
                tell(fault)
            failed += bool(fault)
            done += not fault
            bar.advance(number, len(ids))
    if not args.quiet or failed:
        tell(
            f"cutline: {counted(done, 'article')} in {args.output}"
            + (f", {failed:,} failed" if failed else "")
        )
    return Exit.SOME_FAILED if failed else Exit.DONE


def write_bag(args: Namespace) -> int:
    """Write the whole archive as a bag."""
    from archive.errors import UsageError
    from archive.exports import bag
    from archive.library import Archive

    if args.ids:
        raise UsageError("--bag is of the whole archive: leave the IDs out")
    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        outside(archive, Path(args.output))
        done, faults = bag.write(archive.store, Path(args.output), bar.advance)
    for fault in faults:
        tell(fault)
    if not args.quiet or faults:
        failed = f", {len(faults):,} failed" if faults else ""
        tell(f"cutline: {counted(done, 'article')} in {args.output}{failed}")
    return Exit.SOME_FAILED if faults else Exit.DONE


def write(folder: OutputFolder, record: Record, format: str) -> str:
    """Write one article, unless it is there as it is now; returns what went wrong, if anything did."""
    from archive.exports import write as in_format
    from archive.exports.names import file_name
    from archive.outputs import NotOurs
    from archive.version import VERSION

    name = file_name(record.cleaned.article, record.name, record.id, FORMATS[format][0])
    try:
        text = in_format(record.cleaned, format)
        data = (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")
        folder.write(name, record.sha256, f"{format} {VERSION}", data)
    except (NotOurs, OSError) as error:
        return f"{record.id}: not written: {error}"
    return ""


def outside(archive: Archive, folder: Path) -> None:
    """Raise ``UsageError`` if ``folder`` is in the archive."""
    from archive.errors import UsageError

    if folder.resolve().is_relative_to(archive.folder.resolve()):
        raise UsageError("the output folder is in the archive itself: name one elsewhere with -o")
