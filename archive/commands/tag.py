"""``cutline tag``: put tags on articles, take them off, list them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from archive.commands import options
from archive.commands.printing import counted, emit, emit_json, tell
from archive.errors import Exit, NothingToRead, NotInArchive, UsageError
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.library import Archive

NOTES = """\
Without an ID, the tags that there are, and how many articles have each; with IDs alone, the tags of each.
`cutline search tag:TAG` finds them.

examples:
  cutline tag 3f2a --add harbour --add "to read"
  cutline tag 3f2a 77c0 --remove harbour
  cutline search credit:reuters --ids | xargs cutline tag --add agency
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``tag`` is called."""
    options.archive(parser)
    parser.add_argument("ids", nargs="*", metavar="ID", help="the articles")
    parser.add_argument("--add", action="append", default=[], metavar="TAG", help="put this tag on them")
    parser.add_argument("--remove", action="append", default=[], metavar="TAG", help="take this tag off them")
    options.answer(parser)


def run(args: Namespace) -> int:
    """Change the tags, or list them."""
    from archive.library import Archive

    if not args.ids and (args.add or args.remove):
        raise UsageError("no article is named: give an ID or several")
    with Archive.open(args.archive, create=False) as archive:
        if not args.ids:
            tags = archive.tags()
            if args.json:
                emit_json([{"tag": tag, "articles": count} for tag, count in tags])
            else:
                emit("".join(f"{count:6,}  {visible_line(tag)}\n" for tag, count in tags))
            return Exit.DONE
        ids = these(archive, args)
        before = archive.states(ids)
        if args.add or args.remove:
            archive.tag(ids, args.add, args.remove)
        states = archive.states(ids)
    if args.json:
        emit_json([{"id": id, "tags": list(state.tags)} for id, state in states.items()])
    elif not (args.add or args.remove):
        emit("".join(f"{id}  {visible_line(', '.join(state.tags))}\n" for id, state in states.items()))
    elif not args.quiet:
        changed = sum(before[id].tags != state.tags for id, state in states.items())
        tell(f"cutline: {counted(changed, 'article')} {'tagged' if args.add else 'untagged'}")
    return Exit.DONE


def these(archive: Archive, args: Namespace) -> list[str]:
    """The articles that are named. Raises ``NothingToRead``, with how a tag is put if one may be meant."""
    try:
        return archive.these(args.ids)
    except NotInArchive as error:
        if len(args.ids) < 2 or args.add or args.remove or error.candidates:
            raise
        raise NothingToRead(f"{error}; a tag stands behind --add or --remove") from None
