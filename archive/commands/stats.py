"""``cutline stats``: the archive in numbers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive.commands import options
from archive.commands.printing import emit, emit_json
from archive.errors import Exit
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.record import Stats


def arguments(parser: ArgumentParser) -> None:
    """How ``stats`` is called."""
    options.archive(parser)
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(args: Namespace) -> int:
    """Print the numbers."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        stats = archive.stats()
    if args.json:
        emit_json(stats.to_dict())
    else:
        emit("".join(f"{visible_line(line)}\n" for line in told(stats)))
    return Exit.DONE


def told(stats: Stats) -> Iterator[str]:
    """The numbers in lines."""
    yield f"archive    {stats.folder}"
    yield f"articles   {stats.articles:,}" + (
        f" ({stats.waiting:,} not indexed yet)" if stats.waiting else ""
    )
    yield f"originals  {stats.originals:,}, {size(stats.original_bytes)}"
    yield f"on disk    catalogue {size(stats.catalogue_bytes)}, index {size(stats.index_bytes)}"
    if stats.articles:
        yield f"added      {stats.first_saved} to {stats.last_saved}"
        yield "languages  " + ", ".join(f"{name or 'unknown'} {n:,}" for name, n in stats.languages.items())
        yield "sites      " + ", ".join(f"{name or 'unknown'} {n:,}" for name, n in stats.sites.items())
    if stats.rules:
        yield "repairs"
        width = max(map(len, stats.rules))
        for rule, (made, doubts) in stats.rules.items():
            yield f"  {rule:{width}} {made:9,}" + (f"  and {doubts:,} in doubt" if doubts else "")


def size(count: int) -> str:
    """Bytes as a person reads them."""
    for unit, limit in (("bytes", 10_000), ("kB", 10_000_000), ("MB", 10_000_000_000)):
        if count < limit:
            return f"{count / (limit // 10_000):,.0f} {unit}"
    return f"{count / 1e9:,.0f} GB"
