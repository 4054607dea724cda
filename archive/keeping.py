"""What a person says of articles: tags, notes, stars, what is read. Many articles are one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from archive.clock import now
from archive.errors import UsageError
from archive.record import State

if TYPE_CHECKING:
    from archive.catalogue import Catalogue
    from cleaners import Kept

STARRED, READ = "starred", "read"  # marks
# One row for one article: each part is a look into an index of its own.
STATE = """
SELECT EXISTS (SELECT 1 FROM marks WHERE article = :id AND mark = 'starred'),
       EXISTS (SELECT 1 FROM marks WHERE article = :id AND mark = 'read'),
       EXISTS (SELECT 1 FROM notes WHERE article = :id),
       (SELECT group_concat(tag, char(10)) FROM tags WHERE article = :id),
       EXISTS (SELECT 1 FROM likenesses WHERE article = :id AND other NOT IN (SELECT article FROM bin))
           OR EXISTS (SELECT 1 FROM likenesses
                      WHERE other = :id AND article NOT IN (SELECT article FROM bin)),
       EXISTS (SELECT 1 FROM bin WHERE article = :id)
"""


def take_over(catalogue: Catalogue, id: str, kept: Kept) -> None:
    """Keep with a new article what its export says of it, within the transaction that puts it in.

    Only then: what a person says of it later is theirs, and no rerun comes back to it.
    """
    run, when = catalogue.db.executemany, now()
    tags = dict.fromkeys(" ".join(tag.split()) for tag in kept.tags)
    run("INSERT INTO tags VALUES (?, ?) ON CONFLICT DO NOTHING", [(id, tag) for tag in tags if tag])
    marks = [mark for mark, on in ((STARRED, kept.starred), (READ, kept.read)) if on]
    run("INSERT INTO marks VALUES (?, ?, ?)", [(id, mark, when) for mark in marks])
    if kept.note.strip():
        run("INSERT INTO notes (article, written, text) VALUES (?, ?, ?)", [(id, when, kept.note.strip())])


def state(catalogue: Catalogue, id: str) -> State:
    """What has been said of an article."""
    ((starred, read, noted, tags, duplicate, binned),) = catalogue.rows(STATE, id=id)
    told = tuple(sorted(tags.split("\n"))) if tags else ()
    return State(bool(starred), bool(read), bool(noted), told, bool(duplicate), bool(binned))


def tag(catalogue: Catalogue, ids: Sequence[str], add: Iterable[str], remove: Iterable[str]) -> None:
    """Put tags on articles, take others off."""
    put, off = tuple(map(proper, add)), tuple(map(proper, remove))
    with catalogue.transaction():
        for id in ids:
            catalogue.db.executemany(
                "INSERT INTO tags VALUES (?, ?) ON CONFLICT DO NOTHING", [(id, tag) for tag in put]
            )
            catalogue.db.executemany(
                "DELETE FROM tags WHERE article = ? AND tag = ?", [(id, tag) for tag in off]
            )
        catalogue.changed(ids)


def proper(tag: str) -> str:
    """A tag as it is kept: on one line, single spaces. Raises ``UsageError`` if nothing is left."""
    kept = " ".join(tag.split())
    if not kept:
        raise UsageError("a tag needs a letter at least")
    return kept


def tags(catalogue: Catalogue) -> list[tuple[str, int]]:
    """Every tag, and how many articles have it; those in the bin do not count."""
    return catalogue.rows(
        "SELECT tag, count(*) FROM tags WHERE article NOT IN (SELECT article FROM bin)"
        " GROUP BY tag ORDER BY tag"
    )


def mark(catalogue: Catalogue, ids: Sequence[str], mark: str, on: bool) -> None:
    """Mark articles, or take the mark off; what is marked keeps the time at which it was."""
    with catalogue.transaction():
        if on:
            rows = [(id, mark, now()) for id in ids]
            catalogue.db.executemany("INSERT INTO marks VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)
        else:
            catalogue.db.executemany(
                "DELETE FROM marks WHERE article = ? AND mark = ?",
                [(id, mark) for id in ids],
            )
        catalogue.changed(ids)


def note(catalogue: Catalogue, id: str, text: str) -> None:
    """Keep a note with an article, in place of the one that it has; none if the text is blank."""
    with catalogue.transaction():
        catalogue.db.execute("DELETE FROM notes WHERE article = ?", (id,))
        if text.strip():
            catalogue.db.execute(
                "INSERT INTO notes (article, written, text) VALUES (?, ?, ?)", (id, now(), text.strip())
            )
        catalogue.changed([id])


def note_of(catalogue: Catalogue, id: str) -> str:
    """The article's note; empty if it has none."""
    return "\n".join(
        text for (text,) in catalogue.rows("SELECT text FROM notes WHERE article = ? ORDER BY number", id)
    )
