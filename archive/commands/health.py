"""``cutline health``: how the archive is, at a glance."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive.commands import options
from archive.commands.printing import counted, emit, emit_json
from archive.errors import Exit
from archive.terminal import visible_line

if TYPE_CHECKING:
    from archive.record import Health

NOTES = """\
What is known without reading everything, which `cutline check` does. Exit status 6 if the last check found
damage.
"""


def arguments(parser: ArgumentParser) -> None:
    """How ``health`` is called."""
    options.archive(parser)
    options.answer(parser)


def run(args: Namespace) -> int:
    """Print it."""
    from archive.library import Archive

    with Archive.open(args.archive, create=False) as archive:
        health = archive.health()
    if args.json:
        emit_json(health.to_dict())
    else:
        emit("".join(f"{visible_line(line)}\n" for line in told(health)))
    return Exit.DAMAGED if health.faults else Exit.DONE


def told(health: Health) -> Iterator[str]:
    """The health in lines."""
    if not health.checked:
        yield "checked    never: `cutline check` does"
    else:
        found = counted(health.faults, "fault") if health.faults else "no damage"
        yield f"checked    {health.checked}, {found}"
        yield from (f"           {fault}" for fault in health.first_faults)
    yield f"index      {health.index + '; the next search builds it anew' if health.index else 'in order'}"
    if health.waiting:
        yield f"waiting    {counted(health.waiting, 'article')} for the index; the next search takes them up"
    if health.underived:
        yield f"older      {counted(health.underived, 'article')}, whose doubts `cutline review` takes up"
    yield f"bin        {counted(health.binned, 'article')}"
