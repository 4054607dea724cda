"""``cutline``: the command line. Each command is a file in ``commands/``; this one finds it and ends it."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module

from archive.commands import options
from archive.commands.printing import flush, give_up, prepare, tell
from archive.errors import CutlineError, Exit
from archive.version import VERSION

ABOUT = "Repairs saved articles that page layout has damaged, and searches them offline."
NOTES = f"""\
Without a command, the terminal search UI opens.

exit status:
  {Exit.DONE}  done                       {Exit.NOTHING_READ}    nothing could be read
  {Exit.FOUND}  clean --check found damage {Exit.NOT_WRITTEN}    could not write
  {Exit.USAGE}  usage                      {Exit.DAMAGED}    the archive is damaged
  {Exit.SOME_FAILED}  some inputs failed         {Exit.INTERRUPTED}  interrupted
"""
COMMANDS = ("clean", "add", "search", "show", "repairs", "check", "export", "reindex", "stats", "rules")


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``cutline`` with these arguments (``None``: those of the process); returns the exit status."""
    prepare()
    try:
        args = parser().parse_args(argv)
        status = int(args.run(args))
        flush()
    except SystemExit as end:  # argparse has said what there is to say
        return int(end.code or 0)
    except CutlineError as error:
        tell(f"cutline: {error}")
        return error.exit_code
    except BrokenPipeError:  # `| head` has seen enough
        give_up()
        return Exit.DONE
    except OSError as error:  # inputs have been told of by name: this is the archive or the output
        tell(f"cutline: {error}")
        return Exit.NOT_WRITTEN
    except KeyboardInterrupt:
        send_home()
        tell("cutline: stopped; what was done is kept")
        return Exit.INTERRUPTED
    except Exception as error:
        if os.environ.get("CUTLINE_DEBUG"):
            raise
        tell(f"cutline: a fault in Cutline, please report it (CUTLINE_DEBUG=1 shows where): {error!r}")
        return Exit.FAULT
    return status


def parser() -> ArgumentParser:
    """The whole command line."""
    top = ArgumentParser(
        "cutline", description=ABOUT, epilog=NOTES, formatter_class=RawDescriptionHelpFormatter
    )
    top.add_argument(
        "--version", action="version", version=f"cutline {VERSION} (Python {sys.version.split()[0]})"
    )
    options.archive(top)
    top.set_defaults(run=open_screens, archive=None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"archive.commands.{name}")
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP[0].upper() + module.HELP[1:] + ".",
            epilog=getattr(module, "NOTES", None),
            formatter_class=RawDescriptionHelpFormatter,
        )
        module.arguments(command)
        command.set_defaults(run=module.run)
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


def send_home() -> None:
    """End the workers that are still at it, or leaving would wait for them."""
    if "multiprocessing" not in sys.modules:
        return
    from multiprocessing import active_children

    for child in active_children():
        child.terminate()
