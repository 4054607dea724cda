"""``cutline rules``: what is repaired, in the order in which it is."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from archive.commands.printing import emit
from archive.errors import Exit

NOTES = "`--skip RULE` of clean and add leaves a rule out."


def arguments(parser: ArgumentParser) -> None:
    """How ``rules`` is called."""
    parser.add_argument("--json", action="store_true", help="as one JSON array")


def run(args: Namespace) -> int:
    """Print each rule with the first line of its module's description."""
    from cleaners.pipeline import RULES

    rules = [(name, help_of(find.__module__)) for name, find in RULES]
    if args.json:
        import json

        emit(json.dumps([{"rule": name, "help": text} for name, text in rules], ensure_ascii=False) + "\n")
        return Exit.DONE
    width = max(len(name) for name, _ in rules)
    for name, text in rules:
        emit(f"{name:{width}}  {text}\n")
    return Exit.DONE


def help_of(module: str) -> str:
    """The first line of a rule's module, without the rule's name before it."""
    first = (sys.modules[module].__doc__ or "").strip().split("\n", 1)[0]
    return first.partition(": ")[2] or first
