"""``cutline search``: find articles, the hits as plain lines or JSON."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from archive.commands import options, summary
from archive.commands.printing import colours, emit, emit_json, tell
from archive.errors import Exit, UsageError
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.library import Archive
    from index import Hit

NOTES = """\
words, "phrases", AND OR NOT, (...), isra*, word~, and the fields
headline: text: caption: credit: creator: agency: by: site: date: saved: tag: lang: role: repair: doubt: is:

examples:
  cutline search tehran
  cutline search 'credit:reuters date:2024-04..2024-06 "cool heads"'
  cutline search 'caption:damascus NOT headline:putin' --sort newest
  cutline search 'is:unread' --facets site,year
  cutline search 'vote =ferry' --stem en
  cutline search --saved 2
  cutline search -- -site:example.org      what begins with - stands behind --
  cutline search credit:reuters --ids | xargs cutline tag --add agency
"""
SORTS = ("relevance", "newest", "oldest", "saved", "date")
PAGE = 20  # hits; a screenful
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def arguments(parser: ArgumentParser) -> None:
    """How ``search`` is called."""
    options.archive(parser)
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="what to search for; several words are joined"
    )
    parser.add_argument("--saved", type=options.count, metavar="N", help="ask the search saved under N")
    parser.add_argument(
        "--limit", type=options.natural, metavar="N", help=f"hits at most (default: {PAGE}; with --ids, all)"
    )
    parser.add_argument(
        "--offset", type=options.natural, default=0, metavar="N", help="leave out the first N hits"
    )
    parser.add_argument(
        "--sort",
        choices=SORTS,
        default="relevance",
        help="relevance (default), newest or oldest by the date of publication (date: newest), or saved last",
    )
    parser.add_argument(
        "--facets", default="", metavar="NAMES", help="count all hits by these, as site,year,agency"
    )
    parser.add_argument(
        "--stem",
        default="",
        metavar="LANGUAGES",
        help="find other forms of words, too, as en,de; =word stays as it is",
    )
    parser.add_argument("--ids", action="store_true", help="print the ids only, one a line")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.add_argument("-q", "--quiet", action="store_true", help="no notes and no count")


def run(args: Namespace) -> int:
    """Search, and print the hits; what is odd about the query or the index goes to standard error."""
    from archive.library import Archive

    if bool("".join(args.query).strip()) == bool(args.saved):
        raise UsageError("what to search for? a QUERY (* is every article), or --saved N")
    facets = tuple(filter(None, args.facets.split(",")))
    if facets:
        known(facets)
    with Archive.open(args.archive, create=False) as archive, summary.Bar(not args.quiet) as bar:
        archive.kept.progress = bar.advance
        query = question(archive, args)
        limit = args.limit if args.limit is not None else len(archive) if args.ids else PAGE
        results = archive.search(
            query,
            limit=limit,
            offset=args.offset,
            sort=args.sort,
            facets=facets,
            stemming=stems(args.stem),
        )
    if args.json:
        emit_json({"query": query, **results.to_dict()})
        return Exit.DONE
    if args.ids:
        emit("".join(f"{hit.id}\n" for hit in results.hits))
    else:
        for hit in results.hits:
            emit("\n".join(told(hit)) + "\n", harmless=True)
    for name, counts in results.facets.items():
        emit("".join((f"{name}\n", *(f"{each.count:8,}  {visible_line(each.value)}\n" for each in counts))))
    if not args.quiet:
        for note in results.notes:
            tell(f"cutline: {note}")
        tell(f"cutline: {len(results.hits):,} of {results.total:,} articles, read as: {results.read_as}")
    return Exit.DONE


def question(archive: Archive, args: Namespace) -> str:
    """What is asked: the words given, or the search that was saved. Raises ``UsageError``."""
    if not args.saved:
        return " ".join(args.query)
    for saved in archive.saved_searches():
        if saved.slot == args.saved:
            return saved.query
    raise UsageError(f"there is no saved search {args.saved}; `cutline saved` lists them")


def known(facets: Sequence[str]) -> None:
    """Raise ``UsageError`` if hits cannot be counted by one of these."""
    from index import FACETS

    if unknown := sorted(set(facets) - set(FACETS)):
        raise UsageError(f"nothing to count by: {', '.join(unknown)}; there are {', '.join(FACETS)}")


def stems(languages: str) -> tuple[str, ...]:
    """The languages named by ``--stem``. Raises ``UsageError`` for one whose forms are not known."""
    if not languages:
        return ()
    from index.stemming import ALGORITHMS

    named = tuple(filter(None, languages.lower().split(",")))
    if unknown := sorted(set(named) - set(ALGORITHMS)):
        raise UsageError(f"no forms known of: {', '.join(unknown)}; there are {', '.join(ALGORITHMS)}")
    return named


def told(hit: Hit) -> Iterator[str]:
    """A hit in lines: its id, where and when, its headline, and what stands around the words found."""
    facts = "  ".join(filter(None, (hit.id, hit.published[:10], hit.site)))
    yield f"{visible_line(facts)}  {marked(hit.headline or '(no headline)', hit.headline_marks)}"
    for snippet in hit.snippets:
        field = "" if snippet.field == "text" else f"{snippet.field}: "
        yield f"    {field}{marked(snippet.text, snippet.marks)}"


def marked(text: str, marks: Sequence[tuple[int, int]]) -> str:
    """The text with its hits bold, or between asterisks where nothing can be bold; harmless in any case."""
    start, end = (BOLD, PLAIN) if colours() else ("*", "*")
    pieces: list[str] = []
    done = 0
    for a, b in marks:
        pieces += (visible_line(text[done:a]), start, visible_line(text[a:b]), end)
        done = b
    return "".join((*pieces, visible_line(text[done:])))
