"""Plots of plain block characters: bars that lie, and columns that stand."""

from __future__ import annotations

from collections.abc import Sequence

EIGHTHS = " ▏▎▍▌▋▊▉█"
LEVELS = " ▁▂▃▄▅▆▇█"


def bar(size: float, columns: int) -> str:
    """A bar of ``size`` (0 to 1) of so many columns, filled up with spaces; what is not nothing is seen."""
    eighths = max(round(size * columns * 8), 1 if size > 0 else 0)
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + EIGHTHS[rest].strip()).ljust(columns)


def columns(sizes: Sequence[float], rows: int) -> list[str]:
    """A column for each size (0 to 1), ``rows`` lines high, from the top line to the lowest."""
    heights = [max(round(size * rows * 8), 1 if size > 0 else 0) for size in sizes]
    return [
        "".join(LEVELS[max(0, min(8, height - 8 * row))] for height in heights)
        for row in range(rows - 1, -1, -1)
    ]
