"""``cutline``: the command line. Each command is a file in ``commands/``; this one finds it and ends it."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module

from archive.commands import options
from archive.commands.printing import ReaderLeft, flush, prepare, tell
from archive.errors import CutlineError, Exit
from archive.version import VERSION

ABOUT = "Repairs saved articles that page layout has damaged, and searches them offline."
NOTES = f"""\
Without a command, the terminal search UI opens.

exit status:
  {Exit.DONE}  done                       {Exit.NOTHING_READ}    nothing could be read
  {Exit.FOUND}  clean --check found damage {Exit.NOT_WRITTEN}    could not write
  {Exit.USAGE}  usage                      {Exit.DAMAGED}    the archive is damaged
  {Exit.SOME_FAILED}  some inputs failed         {Exit.FAULT}   a fault in Cutline
                                {Exit.INTERRUPTED}  interrupted
"""
# Each is a file in ``commands/`` that is only read when it is asked for: `cutline --help` has to be instant.
COMMANDS = {
    "clean": "repair articles; sources are never written to",
    "add": "clean files into the archive and index them",
    "search": "search the archive",
    "saved": "searches kept under the numbers 1 to 9",
    "similar": "find the articles most like one",
    "duplicates": "list articles with much the same text",
    "show": "show an article of the archive",
    "repairs": "explain every repair of an article, in the archive or in a file",
    "review": "list the doubts of all articles that nobody has decided about",
    "accept": "make repairs that were in doubt",
    "refuse": "take repairs back, or drop doubts, for good",
    "reclean": "clean articles again by today's rules; what you decided holds",
    "tag": "put tags on articles, take them off, list them",
    "note": "keep a note with an article",
    "star": "star articles, or take their stars away",
    "read": "mark articles as read, or as unread",
    "bin": "put articles into the bin, or list what is in it",
    "restore": "take articles out of the bin",
    "empty-bin": "delete for good what is in the bin",
    "export": "write articles of the archive into a folder, as plain files",
    "check": "check that everything in the archive is there and unharmed",
    "health": "how the archive is, at a glance",
    "reindex": "build the search index anew from the catalogue",
    "stats": "the archive in numbers",
    "rules": "list the rules, in the order in which they run",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``cutline`` with these arguments (``None``: those of the process); returns the exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        prepare()
        args = parsed(words)
        status = int(args.run(args))
        flush()
    except SystemExit as end:  # argparse has said what there is to say
        return int(end.code or 0)
    except CutlineError as error:
        tell(f"cutline: {error}")
        return error.exit_code
    except ReaderLeft:
        return Exit.DONE
    except OSError as error:  # inputs have been told of by name: this is the archive or the output
        tell(f"cutline: {error}")
        return Exit.NOT_WRITTEN
    except KeyboardInterrupt:
        from archive.jobs import send_home

        send_home()
        tell("cutline: stopped; what was done is kept")
        return Exit.INTERRUPTED
    except Exception as error:
        if isinstance(error, UnicodeEncodeError) and any(error.object in word for word in words):
            tell(f"cutline: this is no text in UTF-8: {error.object!r}")  # the system gave it as bytes
            return Exit.USAGE
        if os.environ.get("CUTLINE_DEBUG"):
            raise
        tell(f"cutline: a fault in Cutline, please report it (CUTLINE_DEBUG=1 shows where): {error!r}")
        return Exit.FAULT
    return status


def parsed(words: Sequence[str]) -> Namespace:
    """The command line, read; what a command does not know is told with its own usage, not with the top's."""
    args, unknown = parser(words).parse_known_args(words)
    if unknown:
        args.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    return args


def parser(words: Sequence[str]) -> ArgumentParser:
    """The command line; a command's own arguments are known if its name is among ``words``."""
    top = ArgumentParser(
        "cutline", description=ABOUT, epilog=NOTES, formatter_class=RawDescriptionHelpFormatter
    )
    top.add_argument(
        "--version", action="version", version=f"cutline {VERSION} (Python {sys.version.split()[0]})"
    )
    options.archive(top)
    top.set_defaults(run=open_screens, archive=None, parser=top)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for name, about in COMMANDS.items():
        if name not in words:
            commands.add_parser(name, help=about)
            continue
        module = import_module(f"archive.commands.{name.replace('-', '_')}")
        command = commands.add_parser(
            name,
            help=about,
            description=about[0].upper() + about[1:] + ".",
            epilog=getattr(module, "NOTES", None),
            formatter_class=RawDescriptionHelpFormatter,
        )
        module.arguments(command)
        command.set_defaults(run=module.run, parser=command)
    return top


def open_screens(args: Namespace) -> int:
    """The terminal search UI; it needs a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):  # Textual draws on the last
        tell("cutline: the search screen needs a terminal; see `cutline --help` for commands that do not")
        return Exit.USAGE
    from archive.library import Archive
    from archive.tui import run

    with Archive.open(args.archive) as archive:
        return run(archive)
