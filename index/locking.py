"""One writer at a time, by a lock that dies with its process. Readers never need it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import IndexUnusable, Reason

NAME = "lock"
PATIENCE = 10.0  # seconds to wait for another writer: more than most batches take
PAUSE = 0.05  # seconds between two attempts


@contextmanager
def locked(folder: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the index's lock. Raises ``IndexUnusable`` if another writer has it, ``OSError`` if we may not."""
    until = time.monotonic() + (PATIENCE if patience is None else patience)
    handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while not acquire(handle):
            if time.monotonic() >= until:
                raise IndexUnusable(Reason.LOCKED, f"another process is writing to the index in {folder}")
            time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)  # which gives the lock up


def acquire(handle: int) -> bool:
    """Take the lock if it is free."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
