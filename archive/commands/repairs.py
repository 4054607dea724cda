"""``cutline repairs``: what was repaired in an article, and why."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive.commands import options
from archive.commands.printing import colours, counted, emit, emit_json
from archive.errors import Exit, NothingToRead
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.record import Decision
    from cleaners import Cleaned, Explanation

NOTES = """\
Each repair is shown with its rule, how sure it is, the text before (-) and after (+), and the reason.
Doubts come last: they were not made. `cutline accept` and `cutline refuse` decide about one by its id;
`--skip RULE` of clean and add leaves a rule out.

examples:
  cutline repairs 3f2a
  cutline repairs article.txt --json
"""
VERDICTS = {"accept": "accepted", "refuse": "refused", "aside": "put aside"}
GREEN, RED, PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[0m"


def arguments(parser: ArgumentParser) -> None:
    """How ``repairs`` is called."""
    options.archive(parser)
    parser.add_argument(
        "article", metavar="ID|FILE", help="an id in the archive, or a file to clean and explain"
    )
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(args: Namespace) -> int:
    """Print the explanations."""
    for number, (name, cleaned, decisions) in enumerate(articles(args)):
        if args.json:
            print_json(name, cleaned, decisions)
        else:
            emit("\n" if number else "")
            print_lines(name, cleaned)
            print_decisions(decisions)
    return Exit.DONE


def print_json(name: str, cleaned: Cleaned, decisions: Sequence[Decision]) -> None:
    """One object on one line."""
    from cleaners import explain, explain_doubts

    data = {
        "article": name,
        "repairs": [entry._asdict() for entry in explain(cleaned)],
        "doubts": [entry._asdict() for entry in explain_doubts(cleaned)],
        "decisions": [decision._asdict() for decision in decisions],
        "notes": list(cleaned.notes),
    }
    emit_json(data)


def print_lines(name: str, cleaned: Cleaned) -> None:
    """Each repair in some lines, numbered, doubts last."""
    from cleaners import explain, explain_doubts

    made, doubts = explain(cleaned), explain_doubts(cleaned)
    emit(f"{visible_line(name)}: {counted(len(made), 'repair')}, {len(doubts)} in doubt\n")
    for number, entry in enumerate(made, 1):
        emit(f"\n{number}. " + "\n   ".join(told(entry)) + "\n", harmless=True)
    if doubts:
        emit("\nIn doubt, so not made:\n")
    for number, entry in enumerate(doubts, len(made) + 1):
        emit(f"\n{number}. " + "\n   ".join(told(entry)) + "\n", harmless=True)
    for note in cleaned.notes:
        emit(f"\nnote: {visible_line(note)}\n")


def print_decisions(decisions: Sequence[Decision]) -> None:
    """What was decided, each with its words; `cutline review --undo` takes one back."""
    if decisions:
        emit("\nDecided:\n")
    for decision in decisions:
        words = f"{decision.before} -> {decision.after}"
        idle = "" if decision.occurs else ", which meets nothing any more"
        emit(visible_line(f"{VERDICTS[decision.verdict]} {decision.repair}{idle}: {words}") + "\n")


def articles(args: Namespace) -> Iterator[tuple[str, Cleaned, Sequence[Decision]]]:
    """What is asked for, and what to call it: the articles in a file, if it is one, or one of the archive."""
    path = args.article
    if os.sep in path or Path(path).exists():
        from archive.cleaning import cleaned_task
        from archive.jobs import Outcome
        from archive.sources import Found, load

        task = load(Found(path, True))
        if isinstance(task, Outcome):
            raise NothingToRead(f"{path}: {task.reason}")
        parts = tuple(cleaned_task(task))
        for number, cleaned in enumerate(parts, 1):
            yield path if len(parts) == 1 else f"{path} ({number} of {len(parts)})", cleaned, ()
        return
    from archive.library import Archive

    try:
        with Archive.open(args.archive, create=False) as archive:
            record = archive.get(path)
            decisions = archive.decisions(record.id)
    except NothingToRead as error:
        raise NothingToRead(f"{path}: no such file, and {error}") from None
    yield f"{record.id} ({record.name or Path(record.path).name})", record.cleaned, decisions


def told(entry: Explanation) -> Iterator[str]:
    """One repair in some lines."""
    red, green, plain = (RED, GREEN, PLAIN) if colours() else ("", "", "")
    yield f"{entry.rule}, {entry.sure} sure, paragraph {entry.block + 1}: {visible_line(entry.reason)}"
    if entry.before:
        yield f"{red}- {visible_line(entry.before)}{plain}"
    if entry.after:
        yield f"{green}+ {visible_line(entry.after)}{plain}"
    yield f"id {entry.id}"
