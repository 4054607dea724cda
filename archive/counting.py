"""What is in an archive, in numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from archive.record import Stats
from archive.sources import CATALOGUE

if TYPE_CHECKING:
    from archive.store import Store

COMMONEST = 10  # sites that are counted: a screenful


def stats(store: Store) -> Stats:
    """Count; reads the catalogue's tables, no article. What is in the bin only counts as such."""
    from archive.catalogue import KEPT

    ask = store.catalogue.rows
    ((articles, first, last),) = ask(
        "SELECT count(*), coalesce(min(saved), ''), coalesce(max(saved), '') FROM articles WHERE " + KEPT  # noqa: S608 - our own
    )
    ((originals, size),) = ask("SELECT count(*), coalesce(sum(size), 0) FROM originals")
    rules = ask(
        "SELECT rule, sum(made), sum(doubts) FROM repairs WHERE article NOT IN (SELECT article FROM bin)"
        " GROUP BY rule HAVING sum(made + doubts) ORDER BY 2 DESC, 1"  # to find the language is no repair
    )
    sites = f"SELECT site, count(*) FROM articles WHERE {KEPT} GROUP BY site ORDER BY 2 DESC, 1 LIMIT ?"  # noqa: S608
    languages = f"SELECT language, count(*) FROM articles WHERE {KEPT} GROUP BY language ORDER BY 2 DESC, 1"  # noqa: S608
    return Stats(
        str(store.folder),
        articles=articles,
        originals=originals,
        original_bytes=size,
        catalogue_bytes=sum(size_of(store.folder / (CATALOGUE + end)) for end in ("", "-wal")),
        index_bytes=sum(size_of(path) for path in store.index_folder.rglob("*") if path.is_file()),
        first_saved=first,
        last_saved=last,
        waiting=store.catalogue.waiting(),
        rules={rule: (made, doubts) for rule, made, doubts in rules},
        sites=dict(ask(sites, COMMONEST)),
        languages=dict(ask(languages)),
    )


def size_of(path: Path) -> int:
    """A file's size in bytes; 0 if it is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
