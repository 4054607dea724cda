"""One writer at a time, by a lock of the operating system that dies with its process.

The lock file also says who holds it; that is for people. A file left behind by a process that was
killed locks nothing. Readers never need the lock. Some hold it for an instant only, as who tags an article
and lets the index know: who has work of minutes waits for them.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock as ThreadLock
from time import monotonic, sleep

from archive.errors import CannotWrite, InUse

NAME = "lock"
PATIENCE = 1.0  # seconds: an index hears of a few articles in a tenth of that
PAUSE = 0.02  # seconds between two attempts
FAR = 1 << 30  # Windows locks bytes against reading too: one far behind what is written keeps that readable

held: set[Path] = set()  # by this process: the system does not keep a process from locking twice
guard = ThreadLock()


class WriterLock:
    """The right to write to the archive at ``folder``; a context manager."""

    def __init__(self, folder: Path, patience: float = 0.0) -> None:
        """Not held yet; ``patience`` are the seconds to wait for another who holds it."""
        self.path = folder.resolve() / NAME
        self.patience = patience
        self.file: int | None = None

    def __enter__(self) -> WriterLock:
        until = monotonic() + self.patience
        while True:
            try:
                return self.now()
            except InUse:
                if monotonic() >= until:
                    raise
            sleep(PAUSE)

    def now(self) -> WriterLock:
        """Take it at once. Raises ``InUse`` or ``CannotWrite``."""
        with guard:
            if self.path in held:  # opening the file once more would let go of the lock, as POSIX has it
                raise InUse(f"{self.path.parent}: this process is writing to the archive already")
            try:
                file = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            except OSError as error:
                raise CannotWrite(
                    f"{self.path.parent}: the archive cannot be written to: {error.strerror}"
                ) from None
            try:
                take(file)
            except OSError:
                holder = said(file)
                os.close(file)
                raise InUse(
                    f"{self.path.parent}: another process is writing to the archive{holder}"
                ) from None
            held.add(self.path)
            self.file = file
            with suppress(OSError):  # a full disk: who holds it need not be told
                sign(file)
        return self

    def __exit__(self, *_: object) -> None:
        with guard:
            if self.file is not None:
                os.ftruncate(self.file, 0)
                os.close(self.file)  # lets go of the lock
                held.discard(self.path)
                self.file = None


def is_held(folder: Path) -> bool:
    """Whether somebody is writing to the archive at ``folder``; what cannot be written to nobody is."""
    try:
        with WriterLock(folder):
            return False
    except CannotWrite as error:
        return isinstance(error, InUse)


def take(file: int) -> None:
    """Lock the open file or raise ``OSError`` at once. A child process does not inherit the lock."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sign(file: int) -> None:
    """Write into the file who holds it."""
    from platform import node

    now = datetime.now().astimezone().isoformat(timespec="seconds")
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, json.dumps({"pid": os.getpid(), "host": node(), "start": now}).encode())


def said(file: int) -> str:
    """Who holds the lock, as far as the file says."""
    try:
        os.lseek(file, 0, os.SEEK_SET)
        holder = json.loads(os.read(file, 4096))
        return f" (process {holder['pid']} on {holder['host']}, since {holder['start']})"
    except (OSError, ValueError, KeyError, TypeError):  # it has only just taken it, say
        return ""
