"""A fault of ours while the screens are up: one line that says where more is told, and no article's text.

Textual would print the values of all variables, and what articles say with them.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path

LOG = "faults.log"


def told(error: BaseException | None) -> str:
    """One line for the person; where it happened is written to the log, if it can be."""
    try:
        where = f"{written(error)} tells where"
    except OSError as unwritten:
        where = f"the log could not be written: {unwritten.strerror}"
    return f"cutline: a fault in Cutline, please report it: {type(error).__name__}; {where}"


def written(error: BaseException | None) -> Path:
    """The log, with the fault at its end: kind, files, lines. Raises ``OSError``.

    What the error says is left out, for it may hold an article's words; CUTLINE_DEBUG=1 puts it in.
    """
    from platformdirs import user_log_path

    path = user_log_path("cutline", appauthor=False) / LOG
    path.parent.mkdir(parents=True, exist_ok=True)
    said = f": {error}" if os.environ.get("CUTLINE_DEBUG") else ""
    frames = traceback.format_tb(error.__traceback__ if error else None)
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.writelines([now(), "\n", *frames, type(error).__name__, said, "\n\n"])
    return path


def now() -> str:
    """The time of the person's clock."""
    from archive.clock import now

    return now()
