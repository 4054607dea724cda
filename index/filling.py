"""A shelf is filled with segments: of new documents, or of smaller segments that have become too many."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from index.document import Document
from index.gathering import Gatherer
from index.joining import joined
from index.whoosh_engine import Shelf, add, commit, contents, packed_length

GATHERED = 8_000_000  # words that are sorted at once: some 200 MB
LARGEST = 1 << 17  # documents of a segment; joining larger ones would take more memory and win no time
FANOUT = 8  # segments of a size that become one of the next
CHUNK = 4000  # documents that a process is given at a time: a file each, until they are joined


def filled(shelf: Shelf, documents: Iterable[Document], jobs: int) -> list[Any]:
    """Segments of all documents, for the table of contents."""
    made = gathered(shelf, documents) if jobs < 2 else gathered_by(jobs, shelf, documents)
    return united(shelf, made)


def gathered(shelf: Shelf, documents: Iterable[Document]) -> Iterator[Any]:
    """Segments of documents, each of as many as are sorted at once."""
    gatherer = Gatherer(packed_length)
    for document in documents:
        gatherer.add(document)
        if gatherer.words > GATHERED:
            yield add(shelf, gatherer.arrays())
            gatherer = Gatherer(packed_length)
    if len(gatherer):
        yield add(shelf, gatherer.arrays())


def gathered_by(jobs: int, shelf: Shelf, documents: Iterable[Document]) -> Iterator[Any]:
    """The same by several processes, in the order of the documents; each writes files of its own."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    given = iter(documents)
    under_way: deque[Future[list[Any]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        try:
            while (chunk := list(islice(given, CHUNK))) or under_way:
                if chunk:
                    under_way.append(pool.submit(chunk_gathered, Path(shelf.folder), chunk))
                if len(under_way) > 2 * jobs or not chunk:
                    for segment in under_way.popleft().result():
                        shelf.take(segment)
                        yield segment
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def chunk_gathered(folder: Path, documents: list[Document]) -> list[Any]:
    """Segments of some documents, written by another process."""
    return list(gathered(Shelf(folder, ()), documents))


def united(shelf: Shelf, segments: Iterable[Any]) -> list[Any]:
    """As few segments as can be, none too large; neighbours are joined as soon as there are enough."""
    made: list[Any] = []
    run: list[Any] = []
    for one in segments:
        if run and sum(other.doc_count() for other in run) + one.doc_count() > LARGEST:
            made += together(shelf, run)
            run = []
        run.append(one)
    return made + together(shelf, run)


def together(shelf: Shelf, segments: list[Any]) -> list[Any]:
    """Neighbours made one, without what was taken out of them."""
    if len(segments) == 1 and not segments[0].has_deletions():
        return segments
    live = [one for one in segments if one.doc_count()]
    made = [add(shelf, joined([shelf.segment(one) for one in live]))] if live else []
    for one in segments:
        shelf.delete_file(shelf.named(one))
    return made


def renewed(shelf: Shelf, documents: list[Document], gone: set[str]) -> bool:
    """Take documents out and put others in, in one commit; ``False`` if there was nothing to do."""
    toc = contents(shelf)
    changed = bool(documents)
    for one in toc.segments:
        segment = shelf.segment(one)
        for id_ in gone:
            number = segment.find(id_)
            if number >= 0:
                one.delete_document(number)
                changed = True
    if changed:
        made = [*toc.segments, *gathered(shelf, documents)]
        commit(shelf, tidied(shelf, made), toc.generation + 1)
    return changed


def tidied(shelf: Shelf, segments: list[Any]) -> list[Any]:
    """The last segments joined wherever there are many of a size; those emptied by half written anew."""
    for size in range(size_of(LARGEST)):
        sizes = [size_of(one.doc_count()) for one in segments]
        tail = next((n for n, other in enumerate(reversed(sizes)) if other > size), len(sizes))
        if sizes[len(sizes) - tail :].count(size) >= FANOUT:
            segments[-tail:] = united(shelf, segments[-tail:])
    return list(
        chain.from_iterable(
            together(shelf, [one]) if 2 * one.deleted_count() > one.doc_count_all() else [one]
            for one in segments
        )
    )


def size_of(documents: int) -> int:
    """What segments are compared by: 0 for fewer than 8 documents, 1 for fewer than 64 ..."""
    return (documents.bit_length() - 1) // 3 if documents else 0
