"""SQLite as the catalogue uses it: opened so that a commit lasts, and its errors told as ours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from archive.errors import ArchiveDamaged, CannotWrite, InUse

if TYPE_CHECKING:
    import sqlite3

NO_ROOM = frozenset(
    f"SQLITE_IOERR_{what}" for what in ("WRITE", "FSYNC", "TRUNCATE", "SHMOPEN", "SHMSIZE", "SHMMAP")
)
PATIENCE = 10.0  # seconds to wait for another process's commit


def connect(path: Path) -> sqlite3.Connection:
    """An open connection. In a folder that cannot be written to, the file is read as it is."""
    import sqlite3

    if path.exists() and not os.access(path.parent, os.W_OK):
        # Without commits that wait in a -wal file, nobody can be writing: SQLite need not look out for it.
        wal = path.with_name(path.name + "-wal")
        how = "mode=ro" if wal.exists() and wal.stat().st_size else "mode=ro&immutable=1"
        return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, check_same_thread=False)
    db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            db.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        db.close()
        raise
    return db


def told(error: sqlite3.Error, path: Path) -> Exception:
    """SQLite's error as one that a person can do something about."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return InUse(f"{path}: another process is writing to the catalogue")
    if name.startswith(("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return CannotWrite(f"{path}: {error}")
    if name in NO_ROOM:  # SQLite needs some bytes beside the file, to read as well
        return CannotWrite(f"{path}: there is no room to write beside it; is the disk full? ({error})")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")):
        return ArchiveDamaged(
            f"{path}: the catalogue is damaged: {error}; put a backup in its place, or add this archive's"
            " originals/ to a new one to have them cleaned again"
        )
    if "closed database" in str(error):  # as Python says it of a file
        return ValueError(f"{path.parent}: this archive was closed")
    return error


def statements(script: str) -> Iterator[str]:
    """The script's statements one by one: SQLite's own ``executescript`` would end the transaction."""
    from sqlite3 import complete_statement

    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
