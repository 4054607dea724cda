"""What can go wrong, and the exit status that tells it to a script.

::

    CutlineError                a person can do something about it; the message says what
    ├── UsageError              2  asked for something that there is not, or that makes no sense
    ├── NothingToRead           4  no archive here, or nothing in it by that name
    │   └── NotInArchive        4  no article has this id, or several begin with it
    ├── CannotWrite             5  the output or the archive cannot be written: full, read-only, not ours
    │   └── InUse               5  another process is writing to the archive
    └── ArchiveDamaged          6  what was kept is not what was put in

A bad *file* is none of these: it ends as an outcome with a reason (see ``jobs.py``), and the run goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum


class Exit(IntEnum):
    """How a command ends."""

    DONE = 0  # also if nothing had to be repaired
    FOUND = 1  # clean --check found something to repair
    USAGE = 2  # the command line makes no sense; argparse ends with it too
    SOME_FAILED = 3  # some inputs failed, the others are done
    NOTHING_READ = 4  # there was nothing that could be read
    NOT_WRITTEN = 5  # the output, or the archive, could not be written
    DAMAGED = 6  # the archive is damaged
    FAULT = 70  # Cutline itself is at fault (EX_SOFTWARE of sysexits.h), so that it is never taken for FOUND
    INTERRUPTED = 130  # Ctrl-C: 128 + SIGINT, as shells have it


class CutlineError(Exception):
    """The root of what a person can do something about; its text is one line for them."""

    exit_code = Exit.USAGE


class UsageError(CutlineError):
    """Asked for something that there is not, or that makes no sense."""


class NothingToRead(CutlineError):
    """No archive is here, or nothing that was named can be read."""

    exit_code = Exit.NOTHING_READ


class NotInArchive(NothingToRead, KeyError):
    """No article has this id, or several begin with it: ``candidates`` are they."""

    def __init__(self, id: str, candidates: Sequence[str] = ()) -> None:
        """``id`` as it was asked for."""
        super().__init__(id, tuple(candidates))
        self.id = id
        self.candidates = tuple(candidates)

    def __str__(self) -> str:  # KeyError would print the id alone, quoted
        if self.candidates:
            return f"{self.id!r} is the beginning of several ids: {', '.join(self.candidates)}"
        return f"no article in the archive has an id that begins with {self.id!r}"


class CannotWrite(CutlineError):
    """The output or the archive cannot be written: full, read-only, or not ours to overwrite."""

    exit_code = Exit.NOT_WRITTEN


class InUse(CannotWrite):
    """Another process is writing to the archive; the message says which, and since when."""


class ArchiveDamaged(CutlineError):
    """What was kept is not what was put in, or cannot be read; ``cutline check`` says more."""

    exit_code = Exit.DAMAGED
