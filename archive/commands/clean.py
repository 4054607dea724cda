"""``cutline clean``: repair files, the result to standard output or into a folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import counted, emit, emit_json, flush
from archive.errors import CannotWrite, Exit, NothingToRead, UsageError
from archive.exports import FORMATS
from archive.jobs import Died, Outcome, Status, Tally, Task
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.cleaning import How, Output
    from archive.outputs import OutputFolder
    from archive.sources import Found

NOTES = """\
Without -o, results go to standard output: as text, or in the --format asked for (json: one line a file).
With -o DIR, each file's result goes into DIR, in the same tree, as json unless --format says otherwise.

examples:
  cutline clean article.txt                    the repaired article
  cutline clean article.txt --diff             what was changed
  cutline clean saved/ -o cleaned/ --resume    a whole folder; what is done already is not done again
  cutline clean saved/ --check                 which files would be repaired
"""
WORDS = {"cleaned": "cleaned", "unchanged": "unchanged", "known": "done before", "failed": "failed"}


def arguments(parser: ArgumentParser) -> None:
    """How ``clean`` is called."""
    options.inputs(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=options.name,
        metavar="DIR",
        help="write into DIR, mirroring the tree of the inputs",
    )
    parser.add_argument("--format", choices=FORMATS, help="default: text, with -o json")
    parser.add_argument(
        "--json", action="store_const", dest="format", const="json", help="the same as --format json"
    )
    parser.add_argument("--diff", action="store_true", help="print what would change, word by word")
    parser.add_argument(
        "--check", action="store_true", help="only say what would be repaired; exit 1 if anything would"
    )
    parser.add_argument("--resume", action="store_true", help="with -o: leave what is done and unchanged")


def run(args: Namespace) -> int:
    """Clean, and return the exit status."""
    from archive.sources import find

    inputs = options.paths_of(args)
    validate(args, inputs)
    from archive.cleaning import How

    how = How(options.skipped(args), args.language)
    found = list(find(inputs))
    if not found:
        raise NothingToRead(f"nothing to read in {', '.join(inputs)}")
    want = (
        "diff"
        if args.diff
        else "nothing"
        if args.check
        else args.format or ("json" if args.output else "text")
    )
    writer = FolderWriter(args, inputs, found, want, str(how)) if args.output else Printer(args)
    tally = Tally()
    apart = args.output is not None or not sys.stdout.isatty()  # else a bar would stand among the results
    try:
        with summary.Bar(apart and not args.quiet and not options.are_typed(inputs)) as bar:
            for done, outcome in enumerate(outcomes(args, found, writer, want, how), 1):
                tally.add(outcome)
                summary.tell_outcome(outcome, args.verbose)
                bar.advance(done, len(found))
    except CannotWrite:  # half-way, as the disk is full: what was counted is written
        summary.tell_end(tally, WORDS, args.quiet, args.verbose)
        raise
    flush()
    unseen = args.output is not None or bool(tally.skips)
    summary.tell_end(tally, WORDS, args.quiet, args.verbose, unseen)
    status = summary.exit_of(tally)
    return Exit.FOUND if args.check and status is Exit.DONE and tally.repairs else status


def validate(args: Namespace, inputs: Sequence[str]) -> None:
    """Raise ``UsageError`` for options that contradict each other."""
    if not inputs:
        raise UsageError("nothing to clean: name files or folders, or - for standard input")
    if args.output and (args.diff or args.check):
        raise UsageError("--diff and --check write nothing: leave -o out")
    if args.diff and args.format:
        raise UsageError("--diff is a text for people: leave --format and --json out")
    if args.check and args.format not in (None, "json"):
        raise UsageError("--check writes no article: leave --format out; with --json, it prints JSON lines")
    if args.resume and not args.output:
        raise UsageError("--resume goes by what is in the output folder: it needs -o")
    if args.format == "html" and not args.output and (len(inputs) > 1 or Path(inputs[0]).is_dir()):
        raise UsageError("several pages cannot go to standard output as one: use -o, or another format")


def outcomes(
    args: Namespace,
    found: Sequence[Found | Outcome],
    writer: Printer | FolderWriter,
    want: str,
    how: How,
) -> Iterable[Outcome]:
    """Each file cleaned and handed to ``writer``, in order."""
    from archive import cleaning, jobs, sources

    tasks = (item if isinstance(item, Outcome) else sources.load(item) for item in found)
    pending = (item if isinstance(item, Outcome) else writer.pending(item) for item in tasks)
    workers = jobs.crew_size(args.jobs, len(found))
    for item in jobs.run(pending, partial(cleaning.output, want=want, how=how), workers):
        if isinstance(item, Outcome):
            yield item
        elif isinstance(item[1], Died):
            yield Outcome(item[0].path, Status.FAILED, item[1].reason, named=item[0].named)
        elif item[1].outcome.status is Status.FAILED:
            yield item[1].outcome
        else:
            yield writer.write(item[0], item[1])


class Printer:
    """Results to standard output, in the order of the inputs."""

    def __init__(self, args: Namespace) -> None:
        """Nothing is printed yet."""
        self.check = args.check and not args.diff
        self.apart = args.format in ("markdown", "text", None) and not args.diff
        self.json = args.format == "json"
        self.page = args.format == "html" and not args.diff and not args.check
        self.first = True

    def pending(self, task: Task) -> Task | Outcome:
        """Every task is to be done."""
        return task

    def write(self, task: Task, output: Output) -> Outcome:
        """Print one result, a blank line between two articles."""
        if self.page and len(output.texts) > 1:
            reason = f"it holds {len(output.texts)} articles, and several pages cannot go out as one: use -o"
            return Outcome(task.path, Status.FAILED, reason, named=task.named)
        if self.check:
            if repairs := output.outcome.repairs:
                if self.json:
                    emit_json({"path": task.path, "repairs": repairs})
                else:
                    emit(f"{visible_line(task.path)}: {counted(repairs, 'repair')}\n")
            return output.outcome
        for text in output.texts:
            if self.apart and not self.first:
                emit("\n")
            self.first = False
            emit(text if text.endswith("\n") or not text else text + "\n")
        return output.outcome


class FolderWriter:
    """Results into a folder, each in a file of its own."""

    def __init__(
        self,
        args: Namespace,
        inputs: Sequence[str],
        found: Sequence[Found | Outcome],
        want: str,
        how: str,
    ) -> None:
        """Decide on every output's name. Raises ``UsageError`` or ``CannotWrite`` before anything is done."""
        from archive.outputs import OutputFolder, keep_apart, plan, shared_folder
        from archive.version import VERSION

        folder = Path(args.output)
        self.names = plan(
            [item.path for item in found if not isinstance(item, Outcome)], inputs, FORMATS[want][0]
        )
        self.taken = set(self.names.values())
        self.root = shared_folder(inputs)
        keep_apart(folder, inputs, self.names)
        self.folder: OutputFolder = OutputFolder(folder)
        self.suffix = FORMATS[want][0]
        self.resume = args.resume
        self.how = " ".join(filter(None, (want, VERSION, how)))

    def pending(self, task: Task) -> Task | Outcome:
        """The task, unless its output is there already and was made in the same way."""
        from hashlib import sha256

        if self.resume and self.has(task.path, sha256(task.data).hexdigest()):
            return Outcome(task.path, Status.KNOWN, "its output is there")
        return task

    def has(self, path: str, source: str) -> bool:
        """Whether all outputs of a source are there: its only one, or the first of several and the others."""
        if self.folder.has(self.names[path], source, self.how):
            return True
        for number in count(1):
            name = self.name(path, number, several=True)
            if not self.folder.was(name, source, self.how):
                return number > 1
            if not self.folder.has(name, source, self.how):
                return False
        return False

    def name(self, path: str, number: int, several: bool) -> str:
        """The name of an output; of several, ``book.1.json``, or ``book.epub.1.json`` if that is taken."""
        from archive.outputs import relative

        name = self.names[path]
        if not several:
            return name
        short = f"{name.removesuffix(self.suffix)}.{number}{self.suffix}"
        if short not in self.taken:
            return short
        return f"{relative(path, self.root)}.{number}{self.suffix}"

    def write(self, task: Task, output: Output) -> Outcome:
        """Write one source's results; what the system refuses for this file alone fails it alone.

        Of several articles the first is written last, so that it is there only if all are.
        """
        from archive.outputs import NotOurs

        several = len(output.texts) > 1
        try:
            for number, text in reversed(list(enumerate(output.texts, 1))):
                data = (text if text.endswith("\n") else text + "\n").encode("utf-8", "backslashreplace")
                self.folder.write(self.name(task.path, number, several), output.sha256, self.how, data)
        except (NotOurs, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return Outcome(task.path, Status.FAILED, f"not written: {reason}", named=task.named)
        return output.outcome
