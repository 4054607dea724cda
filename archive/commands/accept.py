"""``cutline accept``: make repairs that were in doubt."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import verdicts

NOTES = """\
The article is cleaned again from its original, with all decisions about it. They are remembered, and hold
when it is cleaned again. `cutline review` lists the doubts of all articles.

examples:
  cutline accept 3f2a line-break-hyphen:5d6f0a1b
  cutline accept 3f2a line-break-hyphen:5d6f0a1b --all-like-this
  cutline review --undo 3f2a line-break-hyphen:5d6f0a1b                    takes that back
  cutline review --undo 3f2a line-break-hyphen:5d6f0a1b --all-like-this    in all articles
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``accept`` is called."""
    verdicts.arguments(parser, "doubt to make")


def run(args: Namespace) -> int:
    """Accept them."""
    return verdicts.decide(args, "accept", "accepted")
