"""``cutline review``: the doubts of all articles that nobody has decided about yet."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import counted, emit, emit_json, tell
from archive.errors import Exit, UsageError
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.library import Archive
    from archive.record import Doubt

NOTES = """\
`cutline accept ID REPAIR` makes a doubt, `cutline refuse ID REPAIR` drops it; --aside leaves it for later.
What is decided is not listed any more.

examples:
  cutline review                                            the next fifty
  cutline review --rule line-break-hyphen --limit 10 --json
  cutline review --count                                    how many there are of each rule
  cutline review --aside 3f2a line-break-hyphen:5d6f0a1b
  cutline review --undo 3f2a line-break-hyphen:5d6f0a1b     take a decision back
  cutline review --undo 3f2a line-break-hyphen:5d6f0a1b --all-like-this
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``review`` is called."""
    options.archive(parser)
    parser.add_argument("--rule", metavar="RULE", help="only the doubts of this rule")
    parser.add_argument("--limit", type=options.count, default=50, metavar="N", help="at most (default: 50)")
    parser.add_argument("--count", action="store_true", help="only how many there are of each rule")
    parser.add_argument("--aside", nargs=2, metavar=("ID", "REPAIR"), help="leave a doubt for later")
    parser.add_argument("--undo", nargs=2, metavar=("ID", "REPAIR"), help="take a decision back")
    parser.add_argument(
        "--all-like-this",
        action="store_true",
        help="with --undo: in all articles in which the same was decided; with --aside: wherever it waits",
    )
    options.answer(parser)


def run(args: Namespace) -> int:
    """List the queue, or take one out of it or back into it."""
    from archive.library import Archive

    if args.aside and args.undo:
        raise UsageError("either --aside or --undo")
    if args.all_like_this and not (args.aside or args.undo):
        raise UsageError("--all-like-this says of what: with --aside or --undo")
    if args.rule:
        known(args.rule)
    with Archive.open(args.archive, create=False) as archive:
        if args.aside or args.undo:
            return decide(archive, args)
        counts = archive.undecided()
        doubts = [] if args.count else archive.doubts(args.rule, limit=args.limit)
    if args.json:
        emit_json(counts if args.count else [doubt.to_dict() for doubt in doubts])
    elif args.count:
        emit("".join(f"{count:8,}  {rule}\n" for rule, count in counts.items()))
    else:
        emit("".join(map(told, doubts)), harmless=True)
        total = counts.get(args.rule, 0) if args.rule else sum(counts.values())
        if not args.quiet:
            tell(f"cutline: {len(doubts):,} of {counted(total, 'doubt')}")
    return Exit.DONE


def decide(archive: Archive, args: Namespace) -> int:
    """Put one aside, or take the decision about it back; or all like it."""
    start, repair = args.aside or args.undo
    name, verdict = archive.whole(start), "aside" if args.aside else None
    changed = decide_all(archive, name, repair, verdict, args.quiet) if args.all_like_this else [name]
    if not args.all_like_this:
        archive.decide(name, repair, verdict)
    if args.json:
        told = {"changed": changed} if args.all_like_this else {}
        emit_json({"id": name, **told, "decisions": [each._asdict() for each in archive.decisions(name)]})
    elif not args.quiet:
        where = f", in {counted(len(changed), 'article')}" if args.all_like_this else ""
        tell(f"cutline: 1 repair {'put aside' if args.aside else 'undecided again'}{where}")
    return Exit.DONE


def decide_all(archive: Archive, id: str, repair: str, verdict: str | None, quiet: bool) -> list[str]:
    """Put all like one aside, or take back what was decided as in this article; the articles."""
    whole = archive.identity(id, repair)
    ids = None if verdict else archive.decided_alike(id, whole)
    with summary.Bar(not quiet) as bar:
        return archive.decide_all(whole.partition(":")[0], whole, verdict, bar.advance, ids)


def known(rule: str) -> None:
    """Raise ``UsageError`` if there is no such rule."""
    from cleaners.pipeline import RULES

    names: Sequence[str] = [name for name, _ in RULES]
    if rule not in names:
        raise UsageError(f"no such rule: {visible_line(rule)}; there are {', '.join(names)}")


def told(doubt: Doubt) -> str:
    """A doubt in some lines."""
    from archive.commands.repairs import told as explained

    headline = visible_line(doubt.headline or "(no headline)")
    return f"{doubt.article}  {headline}\n   " + "\n   ".join(explained(doubt.explanation)) + "\n\n"
