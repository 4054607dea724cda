"""What time it is, as the archive writes it down."""

from __future__ import annotations

from datetime import datetime


def now() -> str:
    """The local time, ISO 8601, to the second."""
    return datetime.now().astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
