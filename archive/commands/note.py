"""``cutline note``: keep a note with an article, read it, take it away."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from archive.commands import options
from archive.commands.printing import emit, emit_json, tell
from archive.errors import Exit, UsageError

NOTES = """\
Without a TEXT, the note is printed. `cutline search is:noted` finds the articles with notes.

examples:
  cutline note 3f2a "ask the council about the date"
  cutline note 3f2a - < remarks.txt
  cutline note 3f2a --remove
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``note`` is called."""
    options.archive(parser)
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the note; - reads it from standard input")
    parser.add_argument("--remove", action="store_true", help="take the note away")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Write the note, or print it."""
    from archive.library import Archive

    if args.remove and args.text is not None:
        raise UsageError("either a note or --remove")
    text = piped() if args.text == "-" else "" if args.remove else args.text
    if text is not None and not text.strip() and not args.remove:  # what was to be piped in has failed, say
        raise UsageError("the note is empty; to take one away, say --remove")
    with Archive.open(args.archive, create=False) as archive:
        name = archive.whole(args.id)
        if text is not None:
            archive.note(name, text)
        note = archive.note_of(name)
    if args.json:
        emit_json({"id": name, "note": note})
    elif text is None and note:
        emit(note + "\n")
    elif text is not None and not args.quiet:
        tell(f"cutline: note {'taken away' if args.remove else 'kept'}")
    return Exit.DONE


def piped() -> str:
    """Standard input, in whatever charset it is."""
    from cleaners.readers.decoding import decode

    return decode(sys.stdin.buffer.read()).text
