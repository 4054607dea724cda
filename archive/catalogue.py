"""The catalogue: one SQLite file that knows every article and where it came from.

An article is in the archive when its row is committed. WAL lets readers read while one writes;
``synchronous=FULL`` makes a commit last through a power failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from archive import schema
from archive.database import connect, statements, told
from archive.errors import NothingToRead

PAGE = 200  # rows read at a time, so that no long read holds up the writer's checkpoints


class Row(NamedTuple):
    """An article's row, as the table has it."""

    id: str
    sha256: str
    part: int
    name: str
    path: str
    saved: str
    headline: str
    site: str
    published: str
    authors: str
    language: str
    version: str
    digest: str
    cleaned: bytes


class Entry(NamedTuple):
    """A row and what goes into other tables with it."""

    row: Row
    size: int  # of the original, in bytes
    counts: dict[str, tuple[int, int]]  # by rule: repairs made, doubts


COLUMNS = ", ".join(Row._fields)
INSERT = f"INSERT INTO articles ({COLUMNS}) VALUES ({', '.join('?' * len(Row._fields))})"  # noqa: S608 - our own
SOURCE = "INSERT INTO sources VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


class Catalogue:
    """The open catalogue; may be used from several threads."""

    def __init__(self, path: Path, create: bool) -> None:
        """Open the file at ``path``, made or brought up to date if need be.

        Raises ``NothingToRead``, ``ArchiveDamaged`` or ``CannotWrite``.
        """
        self.path = path
        self.guard = RLock()
        if not create and not path.exists():
            raise NothingToRead(f"{path.parent}: there is no archive here")
        with self.errors():
            self.db = connect(path)
            try:
                self.upgrade()
            except BaseException:
                self.db.close()
                raise

    def upgrade(self) -> None:
        """Take the tables to today's version, one step at a time."""
        version, ours = self.value("PRAGMA user_version"), self.value("PRAGMA application_id")
        if version > len(schema.UPGRADES):
            raise NothingToRead(
                f"{self.path.parent}: the archive was made by a newer Cutline: please update this one"
            )
        if ours != schema.APPLICATION and (version or self.value("SELECT count(*) FROM sqlite_schema")):
            raise NothingToRead(f"{self.path}: this is another program's database")
        while self.value("PRAGMA user_version") < len(schema.UPGRADES):
            with self.transaction():
                step = self.value("PRAGMA user_version")  # again: another process may have been faster
                if step < len(schema.UPGRADES):
                    for statement in statements(schema.UPGRADES[step]):
                        self.db.execute(statement)
                    self.db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
                    self.db.execute(f"PRAGMA user_version = {step + 1}")

    @contextmanager
    def errors(self) -> Iterator[None]:
        """One thread at a time, and SQLite's errors as ours."""
        import sqlite3

        with self.guard:
            try:
                yield
            except sqlite3.Error as error:
                raise told(error, self.path) from None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is done in it, or nothing."""
        with self.errors():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows that a query finds."""
        with self.errors():
            return self.db.execute(sql, values).fetchall()

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row; ``None`` if there is none."""
        with self.errors():
            row = self.db.execute(sql, values).fetchone()
            return row[0] if row else None

    def do(self, sql: str, *values: Any) -> int:
        """Run one statement by itself; returns the number of the row that it put in, if it did."""
        with self.errors():
            return self.db.execute(sql, values).lastrowid or 0

    def add(self, entries: Iterable[Entry], places: Iterable[tuple[str, str]] = (), added: str = "") -> None:
        """Put articles in, all or none; and with them more ``places`` (digest, path) of known originals."""
        with self.transaction():
            for entry in entries:
                row = entry.row
                self.db.execute(
                    "INSERT INTO originals VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (row.sha256, entry.size, row.saved),
                )
                self.db.execute(SOURCE, (row.sha256, row.path, row.saved))
                self.db.execute(INSERT, row)
                self.db.executemany(
                    "INSERT INTO repairs VALUES (?, ?, ?, ?)",
                    [(row.id, rule, made, doubts) for rule, (made, doubts) in entry.counts.items()],
                )
            self.db.executemany(SOURCE, [(digest, path, added) for digest, path in places])

    def ids(self) -> list[str]:
        """Every article's id, in the order in which they were added."""
        return [id for (id,) in self.rows("SELECT id FROM articles ORDER BY number")]  # noqa: A001 - it is one

    def beginning(self, start: str, limit: int = 10) -> list[str]:
        """The ids that begin with ``start``."""
        end = start + "\U0010ffff"
        return [
            i
            for (i,) in self.rows(
                "SELECT id FROM articles WHERE id >= ? AND id < ? LIMIT ?", start, end, limit
            )
        ]

    def get(self, id: str) -> Row | None:  # noqa: A002 - it is the id
        """The article's row."""
        found = self.rows(f"SELECT {COLUMNS} FROM articles WHERE id = ?", id)  # noqa: S608 - names of our own
        return Row(*found[0]) if found else None

    def tags(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The article's tags."""
        return tuple(tag for (tag,) in self.rows("SELECT tag FROM tags WHERE article = ? ORDER BY tag", id))

    def tag(self, id: str, add: Iterable[str], remove: Iterable[str]) -> None:  # noqa: A002
        """Put tags on an article, take others off; the index has to hear of it."""
        with self.transaction():
            self.db.executemany(
                "INSERT INTO tags VALUES (?, ?) ON CONFLICT DO NOTHING", [(id, tag) for tag in add]
            )
            self.db.executemany(
                "DELETE FROM tags WHERE article = ? AND tag = ?", [(id, tag) for tag in remove]
            )
            self.db.execute("UPDATE articles SET indexed = 0 WHERE id = ?", (id,))

    def all(self, waiting: bool = False) -> Iterator[Row]:
        """Every article's row, or those that the index does not know yet, the oldest first."""
        return self.paged(f"number > ? AND {'indexed = 0' if waiting else 'true'} ORDER BY number", 0)

    def newest(self) -> Iterator[Row]:
        """Every article's row, the newest first."""
        return self.paged("number < ? ORDER BY number DESC", 1 << 62)

    def paged(self, which: str, last: int) -> Iterator[Row]:
        """The rows that a condition on their number picks, a page at a time."""
        query = f"SELECT number, {COLUMNS} FROM articles WHERE {which} LIMIT {PAGE}"  # noqa: S608 - our own
        while page := self.rows(query, last):
            for number, *row in page:
                last = number
                yield Row(*row)

    def waiting(self) -> int:
        """How many articles the index does not know yet, or not as they are."""
        return int(self.value("SELECT count(*) FROM articles WHERE indexed = 0"))

    def mark_indexed(self, ids: Sequence[str]) -> None:
        """Note that the index knows these articles."""
        with self.transaction():
            self.db.executemany("UPDATE articles SET indexed = 1 WHERE id = ?", [(id,) for id in ids])  # noqa: A001

    def mark_none_indexed(self) -> None:
        """Note that there is no index to rely on."""
        self.do("UPDATE articles SET indexed = 0 WHERE indexed = 1")

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong with the file."""
        found = [str(line) for (line,) in self.rows("PRAGMA integrity_check") if line != "ok"]
        for table, number, parent, _ in self.rows("PRAGMA foreign_key_check"):
            found.append(f"row {number} of {table} refers to a row of {parent} that is not there")
        return found

    def close(self) -> None:
        """Close the file; not an error if it is closed already."""
        with self.guard:
            self.db.close()
