"""``cutline duplicates``: articles with much the same text, as two saves of one story have."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit, emit_json
from archive.errors import Exit
from archive.terminal import visible_line

NOTES = """\
They are found when an article is added, and never merged. The share is of the shorter text that stands in
the longer one. `cutline search is:duplicate` finds them, too.

examples:
  cutline duplicates          all pairs, the likest first
  cutline duplicates 3f2a     those of one article
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``duplicates`` is called."""
    options.archive(parser)
    parser.add_argument("id", nargs="?", metavar="ID", help="the article (default: all)")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Print the pairs."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        if args.id:
            name = archive.whole(args.id)
            pairs = [(name, *each) for each in archive.duplicates(name)]
        else:
            pairs = archive.all_duplicates()
        told = {id: archive.headline(id) for pair in pairs for id in pair[:2]}
    if args.json:
        emit_json([{"articles": [one, other], "likeness": likeness} for one, other, likeness in pairs])
        return Exit.DONE
    for one, other, likeness in pairs:
        emit(
            f"{likeness:4.0%}  {one}  {visible_line(told[one])}\n      {other}  {visible_line(told[other])}\n"
        )
    return Exit.DONE
