"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS
from pathlib import Path

from archive.errors import CannotWrite

# What holds for the next file as well, so that going on would only fail a thousand times over.
HOPELESS = {
    ENOSPC: "no space left",
    EDQUOT: "the quota is used up",
    EROFS: "it cannot be written to (read-only)",
    EACCES: "no permission to write there",
    EPERM: "no permission to write there",
}


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, in place of what is there; at no moment is there half of it.

    Raises ``CannotWrite`` if the disk or the folder does not take any file, ``OSError`` if only not this.
    """
    beside = path.with_name(f".{os.getpid()}.cutline-part")  # short: the name may be as long as can be
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise cannot_write(path, error) or error from None


def cannot_write(path: Path | str, error: OSError) -> CannotWrite | None:
    """The error to end a run with, if it is one that every further file would meet."""
    why = HOPELESS.get(error.errno or 0)
    return CannotWrite(f"{path}: {why}") if why else None
