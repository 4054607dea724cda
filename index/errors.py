"""Why an index cannot be used."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why an index cannot be used; each but ``LOCKED`` is mended by building it again."""

    MISSING = "missing"  # there is none
    DAMAGED = "damaged"  # a file is gone, or is not what was written
    FOREIGN = "foreign"  # written elsewhere: copied, restored, or touched since
    VERSION = "version"  # of another format, Python or Whoosh
    LOCKED = "locked"  # another process is writing to it
    UNREADABLE = "unreadable"  # the system does not let us


class IndexUnusable(Exception):
    """The index cannot be used as it is; the message says why in one line, ``reason`` in one word."""

    def __init__(self, reason: Reason, message: str) -> None:
        """``message`` is for people."""
        super().__init__(message)
        self.reason = reason
