"""What is written stays written, even if the power fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

Thing = TypeVar("Thing")
THREADS = 8  # that ask the disk at once: for 64 files in a third of the time or less; more win little


def at_once(sync: Callable[[Thing], None], things: Iterable[Thing]) -> None:
    """``sync`` many things together: a disk asked from several sides writes out once for all who wait.

    When this returns, all are safe. Raises the ``OSError`` of the first that is not, when all have ended.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(sync, things))


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` last through a power failure; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
