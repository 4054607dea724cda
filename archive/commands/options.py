"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence

from archive.errors import NothingToRead, UsageError
from archive.terminal import visible_line


def inputs(parser: ArgumentParser) -> None:
    """The files to work on, and how."""
    parser.add_argument("paths", nargs="*", metavar="FILE|DIR|-", help="what to read; - is standard input")
    parser.add_argument(
        "--files-from",
        type=name,
        metavar="FILE",
        help="read names from FILE, one a line (- is standard input)",
    )
    parser.add_argument(
        "--jobs", "-j", type=count, default=0, metavar="N", help="workers (default: the cores)"
    )
    parser.add_argument(
        "--skip",
        action="append",
        default=[],
        metavar="RULE",
        help="leave a rule out; `cutline rules` lists them",
    )
    parser.add_argument(
        "--language",
        type=language,
        metavar="CODE",
        help="the language, as en or de, instead of what each file says",
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing unless something failed")
    parser.add_argument("-v", "--verbose", action="store_true", help="say how each file ended")


def archive(parser: ArgumentParser) -> None:
    """Where the archive is, before the command or behind it; ``cli.py`` sets that it may be left out."""
    parser.add_argument(
        "--archive",
        type=name,
        metavar="DIR",
        default=SUPPRESS,  # a command's own default would undo what stands before the command
        help="the archive (default: CUTLINE_ARCHIVE, or in your data directory)",
    )


def answer(parser: ArgumentParser) -> None:
    """How the command answers."""
    parser.add_argument("--json", action="store_true", help="print what there is to say as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing unless something failed")


def name(text: str) -> str:
    """The name of a file or a folder; the empty one, as of a variable that is not set, names none."""
    if not text:
        raise ArgumentTypeError("an empty name names nothing")
    return text


def count(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"not a number from 1: {text!r}")
    return int(text)


def language(text: str) -> str:
    """A language's code, as files state it: "en", "pt-BR"."""
    from cleaners.words.codes import language_code

    code = language_code(text)
    if code is None:
        raise ArgumentTypeError(f"not the code of a language, such as en or de: {text!r}")
    return code


def natural(text: str) -> int:
    """A whole number from 0."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"not a number from 0: {text!r}")
    return int(text)


def paths_of(args: Namespace) -> list[str]:
    """The paths that the command line names, itself or through ``--files-from``."""
    paths = list(args.paths)
    if "" in paths:
        raise UsageError("an empty name names no file")
    if args.files_from:
        if args.files_from == "-" and "-" in paths:
            raise UsageError("standard input is either a list of names or an article, not both")
        paths += listed(args.files_from)
    elif not paths and not sys.stdin.isatty():
        paths = ["-"]
    return paths


def listed(file: str) -> list[str]:
    """The names in a list, one a line; or parted by NUL, as ``find -print0`` writes them."""
    try:
        if file == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(file, "rb") as stream:  # noqa: PTH123 - the same for every system's names
                data = stream.read()
    except OSError as error:
        raise NothingToRead(
            f"{visible_line(file)}: {error.strerror}: --files-from needs a list of names"
        ) from None
    lines = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(line) for line in lines if line]


def skipped(args: Namespace) -> frozenset[str]:
    """The rules to leave out; ``UsageError`` if there is no such rule."""
    wanted = frozenset(args.skip)
    if wanted:
        from cleaners.pipeline import NAMES, RULES

        unknown = sorted(name for name in wanted if name.partition(":")[0] not in NAMES)
        if unknown:
            rules = ", ".join(name for name, _ in RULES)
            raise UsageError(f"no such rule: {visible_line(', '.join(unknown))}; there are {rules}")
    return wanted


def are_typed(paths: Sequence[str]) -> bool:
    """Whether a person is to type what is read: nothing may come between."""
    return "-" in paths and sys.stdin.isatty()
