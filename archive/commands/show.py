"""``cutline show``: an article out of the archive."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit
from archive.errors import Exit
from archive.exports import FORMATS


def arguments(parser: ArgumentParser) -> None:
    """How ``show`` is called."""
    options.archive(parser)
    parser.add_argument("id", metavar="ID", help="its id, or a beginning that no other has")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument(
        "--json", action="store_const", dest="format", const="json", help="the same as --format json"
    )
    parser.add_argument("--original", action="store_true", help="the original instead, byte for byte")


def run(args: Namespace) -> int:
    """Print the article."""
    from archive.exports import write
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        if args.original:
            data = archive.original(args.id)
            if sys.stdout.isatty():
                emit(data.decode("utf-8", "backslashreplace"))
            else:
                sys.stdout.flush()
                sys.stdout.buffer.write(data)
            return Exit.DONE
        text = write(archive.get(args.id).cleaned, args.format)
    emit(text if text.endswith("\n") else text + "\n")
    return Exit.DONE
