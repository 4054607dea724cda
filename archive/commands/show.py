"""``cutline show``: an article out of the archive."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit, emit_bytes
from archive.errors import Exit
from archive.exports import FORMATS
from archive.exports.citation import STYLES, cite

NOTES = """\
examples:
  cutline show 3f2a                      the cleaned article, as text
  cutline show 3f2a --original > a.html  the bytes as they were added
  cutline show 3f2a --cite bibtex        how to cite it
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``show`` is called."""
    options.archive(parser)
    parser.add_argument("id", metavar="ID", help="its id, or a beginning that no other has")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--json", action="store_const", dest="format", const="json", help="the same as --format json"
    )
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--original", action="store_true", help="the original instead, byte for byte")
    other.add_argument("--cite", choices=STYLES, help="a citation instead")


def run(args: Namespace) -> int:
    """Print the article, its original, or how to cite it."""
    from archive.exports import write
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        if args.original:
            data = archive.original(args.id)
            if sys.stdout.isatty():
                emit(data.decode("utf-8", "backslashreplace"))
            else:
                emit_bytes(data)
            return Exit.DONE
        cleaned = archive.get(args.id).cleaned
        text = cite(cleaned.article, args.cite) if args.cite else write(cleaned, args.format)
    emit(text if text.endswith("\n") else text + "\n")
    return Exit.DONE
