"""Leaving the screens while files are added: nobody waits for a worker that is at it for minutes."""

from __future__ import annotations

import time
from multiprocessing import active_children

from textual.message_pump import MessagePump
from tui_library import FakeLibrary, small_library

from archive.jobs import Task, run
from archive.tui.clerk import Clerk, Progress


def stuck(task: Task) -> str:
    """What a worker does with a file that takes an hour."""
    time.sleep(3600)
    return task.name


def add(library: FakeLibrary, progress: Progress) -> None:
    for number, _ in enumerate(run([Task("a", "a", b""), Task("b", "b", b"")], stuck, jobs=2)):
        progress(number, 2, "a")


def test_workers_go_home_when_the_screens_are_left() -> None:
    clerk = Clerk(small_library())
    clerk.labour("add", add, MessagePump())
    while not active_children():
        time.sleep(0.01)
    clerk.close()
    (labour,) = clerk.labours
    assert not labour.is_alive()
