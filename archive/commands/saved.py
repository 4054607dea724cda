"""``cutline saved``: searches kept under the numbers 1 to 9, and what was searched for before."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit, emit_json, tell
from archive.errors import Exit, UsageError
from archive.terminal import visible_line

NOTES = """\
`cutline search --saved 2` asks one of them; in the search screen, so does its number.

examples:
  cutline saved                                    what is kept, and how many articles each finds
  cutline saved --save 2 'credit:reuters is:unread' --name "new from Reuters"
  cutline saved --forget 2
  cutline saved --history
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``saved`` is called."""
    options.archive(parser)
    parser.add_argument("--save", nargs=2, metavar=("N", "QUERY"), help="keep a search under a number")
    parser.add_argument("--name", default="", metavar="NAME", help="with --save: what to call it")
    parser.add_argument("--forget", type=options.count, metavar="N", help="keep the search no more")
    parser.add_argument("--history", action="store_true", help="what was searched for, the latest first")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Keep one, forget one, or list them."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        if args.history:
            asked = archive.history(1000)
            if args.json:
                emit_json(asked)
            else:
                emit("".join(f"{visible_line(query)}\n" for query in asked))
            return Exit.DONE
        if args.save:
            archive.save_search(number(args.save[0]), args.name, args.save[1])
        if args.forget and not archive.forget_search(args.forget) and not args.quiet:
            tell(f"cutline: there is no saved search {args.forget}")
        kept = [(each, archive.count(each.query)) for each in archive.saved_searches()]
    if args.json:
        emit_json([{**each._asdict(), "articles": count} for each, count in kept])
    elif not (args.save or args.forget):
        for each, count in kept:
            emit(f"{each.slot}  {count:7,}  {visible_line(each.name)}  {visible_line(each.query)}\n")
    return Exit.DONE


def number(text: str) -> int:
    """The number of a saved search. Raises ``UsageError``."""
    if not text.isdecimal():
        raise UsageError(f"a saved search has a number from 1 to 9, not {visible_line(text)!r}")
    return int(text)
