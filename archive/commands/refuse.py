"""``cutline refuse``: take repairs back, or drop doubts, for good."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import verdicts

NOTES = """\
The article is cleaned again from its original without them. It is remembered, and holds when the article is
cleaned again. `cutline repairs ID` lists an article's repairs.

examples:
  cutline refuse 3f2a caption:0c4de311
  cutline refuse 3f2a line-break-hyphen:5d6f0a1b --all-like-this
  cutline review --undo 3f2a caption:0c4de311                              takes that back
  cutline review --undo 3f2a line-break-hyphen:5d6f0a1b --all-like-this    in all articles
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``refuse`` is called."""
    verdicts.arguments(parser, "repair or doubt to leave out")


def run(args: Namespace) -> int:
    """Refuse them."""
    return verdicts.decide(args, "refuse", "refused")
