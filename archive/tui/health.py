"""How the archive is, in a few words and in a few lines."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from archive.tui.entries import counted

if TYPE_CHECKING:
    from archive.record import Health


def in_short(health: Health, now: datetime) -> str:
    """For the status line: what is wrong first."""
    facts = []
    if health.faults:
        facts.append(f"{counted(health.faults, 'fault')} found, F7 tells")
    facts.append(f"checked {ago(health.checked, now)}" if health.checked else "never checked")
    facts.append(f"index: {health.index}" if health.index else "index in order")
    if health.waiting:
        facts.append(f"{counted(health.waiting, 'article')} not in the index yet")
    return ", ".join(filter(None, facts))


def ago(moment: str, now: datetime) -> str:
    """How long ago a moment (ISO 8601) was."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    days = (now.date() - then.date()).days
    if days < 1:
        return "today"
    return "yesterday" if days == 1 else f"{days:,} days ago"
