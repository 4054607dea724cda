"""Named arrays in one file, which are used where they lie: nothing is read or copied when it is opened.

A file is a mark, the arrays one behind the other, and a table of them in JSON with its place at the end.
"""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Buffer = bytes | mmap.mmap

MARK = b"CUTLINE1"
ALIGNED = 8  # bytes: the largest number that is stored
END = struct.Struct("<QQ")  # where the table begins, and how long it is


class Arrays:
    """The arrays of a file; any number of threads may use them."""

    def __init__(self, buffer: Buffer) -> None:
        """``buffer`` is the file's bytes. Raises ``ValueError`` if they are not such a file's."""
        if buffer[: len(MARK)] != MARK:
            raise ValueError("this is no file of arrays")
        start, length = END.unpack(buffer[-END.size :])
        self.buffer = buffer
        self.table: dict[str, tuple[str, int, int]] = json.loads(buffer[start : start + length])

    def __getitem__(self, name: str) -> Array:
        kind, at, count = self.table[name]
        return np.frombuffer(self.buffer, kind, count, at)

    def __contains__(self, name: str) -> bool:
        return name in self.table


def write(file: BinaryIO, arrays: Mapping[str, Array]) -> None:
    """Write arrays with their names. Raises ``OSError``."""
    table = {}
    at = file.write(MARK)
    for name, array in arrays.items():
        at += file.write(b"\0" * (-at % ALIGNED))
        table[name] = (array.dtype.newbyteorder("<").str, at, len(array))
        file.write(np.ascontiguousarray(array, array.dtype.newbyteorder("<")).data)
        at += array.nbytes
    written = json.dumps(table).encode()
    file.write(written + END.pack(at, len(written)))


def narrow(numbers: Array) -> Array:
    """The same numbers, none of them negative, in as few bytes each as hold the largest."""
    return numbers.astype(np.min_scalar_type(int(numbers.max())) if len(numbers) else np.uint8)


def starts(counts: Array) -> Array:
    """Where each of consecutive runs begins, and where the last one ends."""
    made = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=made[1:])
    return made


def within(counts: Array) -> Array:
    """0, 1, 2 ... for each of consecutive runs."""
    begun = starts(counts)
    return np.asarray(np.arange(begun[-1]) - np.repeat(begun[:-1], counts))
