"""What ``cutline accept`` and ``cutline refuse`` share: deciding about repairs from the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from archive.commands import options, summary
from archive.commands.printing import counted, emit_json, tell
from archive.errors import Exit


def arguments(parser: ArgumentParser, what: str) -> None:
    """How both are called."""
    options.archive(parser)
    parser.add_argument("id", metavar="ID", help="the article")
    parser.add_argument(
        "repairs", nargs="+", metavar="REPAIR", help=f"the {what}, as `cutline repairs ID` names it"
    )
    parser.add_argument(
        "--all-like-this",
        action="store_true",
        help="in all articles: each waiting doubt of the same rule with the same words",
    )
    options.answer(parser)


def decide(args: Namespace, verdict: str, told: str) -> int:
    """Decide about each of them, and print what was done."""
    from archive.library import Archive

    changed: dict[str, None] = {}
    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        name = archive.whole(args.id)
        for repair in args.repairs:
            whole = archive.identity(name, repair)
            archive.decide(name, whole, verdict)
            changed[name] = None
            if args.all_like_this:
                rule = whole.partition(":")[0]
                changed |= dict.fromkeys(archive.decide_all(rule, whole, verdict, bar.advance))
        decisions = archive.decisions(name)
    if args.json:
        emit_json(
            {
                "id": name,
                "changed": list(changed),
                "decisions": [decision._asdict() for decision in decisions],
            }
        )
    elif not args.quiet:
        where = f", in {counted(len(changed), 'article')}" if args.all_like_this else ""
        tell(f"cutline: {counted(len(args.repairs), 'repair')} {told}{where}")
    return Exit.DONE
