"""Standard output and standard error: results on the one, everything else on the other."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress

from archive.errors import CannotWrite
from archive.terminal import visible, visible_line


class ReaderLeft(Exception):
    """Whoever read standard output has seen enough, as ``| head`` has. No other broken pipe is this."""


def prepare() -> None:
    """Make both streams take any text: UTF-8 into a file or pipe, escapes for what they cannot show.

    A stream that the caller has closed is nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - as long as we run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def emit(text: str, harmless: bool = False) -> None:
    """A result. Control characters go into files and pipes as they are, never to a terminal.

    ``harmless``: what comes from elsewhere in it has been made visible, the rest is colours of our own.
    """
    try:
        sys.stdout.write(visible(text) if sys.stdout.isatty() and not harmless else text)
    except OSError as error:
        raise unwritable(error) from None


def emit_bytes(data: bytes) -> None:
    """A result that is no text, into a file or a pipe."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    except OSError as error:
        raise unwritable(error) from None


def emit_json(data: object) -> None:
    """A result as JSON on one line."""
    import json

    emit(json.dumps(data, ensure_ascii=False) + "\n")


def flush() -> None:
    """Make sure that the results are out, while we can still say that they are not."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise unwritable(error) from None


def unwritable(error: OSError) -> ReaderLeft | CannotWrite:
    """Standard output does not take more; what it holds back is given up, or Python would try again."""
    give_up()
    if isinstance(error, BrokenPipeError):
        return ReaderLeft()
    return CannotWrite(f"standard output: {(error.strerror or str(error)).lower()}")


def give_up() -> None:
    """Let what is still to come on standard output go nowhere: its reader has left."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def tell(message: str) -> None:
    """A line for the person, on standard error."""
    with suppress(OSError):
        sys.stderr.write(f"{visible_line(message)}\n")


def counted(number: int, thing: str) -> str:
    """``1 repair``, ``2 repairs``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def colours() -> bool:
    """Whether standard output is a terminal that shows colours, and nobody forbids them."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
