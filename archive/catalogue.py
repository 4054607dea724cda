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
from archive.errors import CannotWrite, InUse, NothingToRead

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


COLUMNS = ", ".join(Row._fields)
KEPT = "id NOT IN (SELECT article FROM bin)"  # of a row of `articles`
AGAIN = "ON CONFLICT DO UPDATE SET change = change + 1"
CHANGED = f"INSERT INTO waiting VALUES (?, 1) {AGAIN}"  # noqa: S608 - our own


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
            try:
                with self.transaction():
                    self.upgrade_once()
            except CannotWrite as error:
                if not version or isinstance(error, InUse):
                    raise
                raise CannotWrite(
                    f"{self.path.parent}: this archive of an older Cutline has to be brought up to date once,"
                    f" where it can be written to ({error})"
                ) from None

    def upgrade_once(self) -> None:
        """Take the tables one step further, within a transaction."""
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

    def rows(self, sql: str, *values: Any, **named: Any) -> list[Any]:
        """All rows that a query finds; ``values`` for its ``?``, or ``named`` ones for its ``:name``."""
        with self.errors():
            return self.db.execute(sql, named or values).fetchall()

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row; ``None`` if there is none."""
        with self.errors():
            row = self.db.execute(sql, values).fetchone()
            return row[0] if row else None

    def do(self, sql: str, *values: Any) -> int:
        """Run one statement by itself; returns the number of the row that it put in, if it did."""
        with self.errors():
            return self.db.execute(sql, values).lastrowid or 0

    def ids(self) -> list[str]:
        """The id of every article that is not in the bin, in the order in which they were added."""
        return [id for (id,) in self.rows(f"SELECT id FROM articles WHERE {KEPT} ORDER BY number")]  # noqa: S608 - our own

    def all_ids(self) -> list[str]:
        """The same with those in the bin."""
        return [id for (id,) in self.rows("SELECT id FROM articles ORDER BY number")]

    def count(self) -> int:
        """How many articles there are, those in the bin left out."""
        return int(self.value("SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM bin)"))

    def beginning(self, start: str, limit: int = 10) -> list[str]:
        """The ids that begin with ``start``."""
        end = start + "\U0010ffff"
        return [
            i
            for (i,) in self.rows(
                "SELECT id FROM articles WHERE id >= ? AND id < ? LIMIT ?", start, end, limit
            )
        ]

    def is_kept(self, id: str) -> bool:
        """Whether there is an article with this id, and not in the bin."""
        return bool(self.value(f"SELECT 1 FROM articles WHERE id = ? AND {KEPT}", id))  # noqa: S608 - our own

    def get(self, id: str) -> Row | None:
        """The article's row."""
        found = self.rows(f"SELECT {COLUMNS} FROM articles WHERE id = ?", id)  # noqa: S608 - names of our own
        return Row(*found[0]) if found else None

    def all(self) -> Iterator[Row]:
        """Every article's row, the oldest first, those in the bin as well."""
        return self.paged("number > ? ORDER BY number", 0)

    def oldest(self) -> Iterator[Row]:
        """The row of every article that is not in the bin, the oldest first."""
        return self.paged(f"number > ? AND {KEPT} ORDER BY number", 0)

    def newest(self) -> Iterator[Row]:
        """The same, the newest first."""
        return self.paged(f"number < ? AND {KEPT} ORDER BY number DESC", 1 << 62)

    def paged(self, which: str, last: int) -> Iterator[Row]:
        """The rows that a condition on their number picks, a page at a time."""
        query = f"SELECT number, {COLUMNS} FROM articles WHERE {which} LIMIT {PAGE}"  # noqa: S608 - our own
        while page := self.rows(query, last):
            for number, *row in page:
                last = number
                yield Row(*row)

    def waiting(self) -> int:
        """How many articles the index does not know as they are."""
        return int(self.value("SELECT count(*) FROM waiting"))

    def changed(self, ids: Iterable[str]) -> None:
        """Note, within a transaction, that the index has to hear of these articles again."""
        self.db.executemany(CHANGED, [(id,) for id in ids])

    def changes(self, limit: int = -1) -> list[tuple[str, int]]:
        """The articles that wait for the index, each with the number of its latest change."""
        return self.rows("SELECT article, change FROM waiting LIMIT ?", limit)

    def indexed(self, changes: Sequence[tuple[str, int]]) -> None:
        """Note that the index has taken up these changes; an article changed again since goes on waiting."""
        with self.transaction():
            self.db.executemany("DELETE FROM waiting WHERE article = ? AND change = ?", changes)

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
