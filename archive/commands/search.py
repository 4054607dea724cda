"""``cutline search``: find articles, the hits as plain lines or JSON."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from archive.commands import options
from archive.commands.printing import colours, emit, tell
from archive.errors import Exit
from archive.terminal import visible_line

if TYPE_CHECKING:
    from index import Hit, Results

HELP = "search the archive"
NOTES = """\
words, "phrases", AND OR NOT, (...), isra*, word~, and the fields
headline: text: caption: credit: by: site: date: tag: lang: repair:

examples:
  cutline search tehran
  cutline search 'credit:reuters date:2024-04..2024-06 "cool heads"'
  cutline search 'caption:damascus NOT headline:putin' --sort date
"""
SORTS = ("relevance", "date", "saved")
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def arguments(parser: ArgumentParser) -> None:
    """How ``search`` is called."""
    options.archive(parser)
    parser.add_argument(
        "query", nargs="+", metavar="QUERY", help="what to search for; several words are joined"
    )
    parser.add_argument(
        "--limit", type=options.count, default=20, metavar="N", help="hits at most (default: 20)"
    )
    parser.add_argument(
        "--offset", type=options.natural, default=0, metavar="N", help="leave out the first N hits"
    )
    parser.add_argument("--sort", choices=SORTS, default="relevance", help="default: relevance")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.add_argument("-q", "--quiet", action="store_true", help="no notes and no count")


def run(args: Namespace) -> int:
    """Search, and print the hits; what is odd about the query or the index goes to standard error."""
    from archive.library import Archive

    query = " ".join(args.query)
    with Archive.open(args.archive, create=False) as archive:
        results = archive.search(query, limit=args.limit, offset=args.offset, sort=args.sort)
    if args.json:
        import json

        emit(json.dumps(data_of(query, results), ensure_ascii=False) + "\n")
        return Exit.DONE
    for hit in results.hits:
        emit("\n".join(told(hit)) + "\n", harmless=True)
    if not args.quiet:
        for note in results.notes:
            tell(f"cutline: {note}")
        tell(f"cutline: {len(results.hits):,} of {results.total:,} articles, read as: {results.read_as}")
    return Exit.DONE


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


def data_of(query: str, results: Results) -> dict[str, object]:
    """The results as JSON-ready data."""
    hits = [
        {
            "id": hit.id,
            "headline": hit.headline,
            "site": hit.site,
            "published": hit.published,
            "authors": list(hit.authors),
            "score": hit.score,
            "snippets": [{"field": s.field, "text": s.text, "marks": s.marks} for s in hit.snippets],
        }
        for hit in results.hits
    ]
    return {
        "query": query,
        "read_as": results.read_as,
        "notes": list(results.notes),
        "total": results.total,
        "hits": hits,
    }
