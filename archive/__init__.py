"""Cutline's archive: originals and cleaned articles kept, cleaned in bulk, searched, and shown.

    from archive import Archive
    with Archive.open("~/clippings") as archive:
        archive.add(["saved/"])

Start reading at ``library.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.errors import (
        ArchiveDamaged,
        CannotWrite,
        CutlineError,
        InUse,
        NothingToRead,
        NotInArchive,
        UsageError,
    )
    from archive.library import Archive
    from archive.record import (
        Binned,
        Decision,
        Doubt,
        Duplicate,
        Fault,
        Health,
        Recleaned,
        Record,
        Report,
        Saved,
        State,
        Stats,
    )

__all__ = [
    "Archive",
    "ArchiveDamaged",
    "Binned",
    "CannotWrite",
    "CutlineError",
    "Decision",
    "Doubt",
    "Duplicate",
    "Fault",
    "Health",
    "InUse",
    "NotInArchive",
    "NothingToRead",
    "Recleaned",
    "Record",
    "Report",
    "Saved",
    "State",
    "Stats",
    "UsageError",
]

ERRORS = (
    "ArchiveDamaged",
    "CannotWrite",
    "CutlineError",
    "InUse",
    "NotInArchive",
    "NothingToRead",
    "UsageError",
)
HOMES = {
    **dict.fromkeys(__all__, "archive.record"),
    **dict.fromkeys(ERRORS, "archive.errors"),
    "Archive": "archive.library",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562), so that ``--help`` need not wait."""
    from importlib import import_module

    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
