"""How far two texts begin alike, character by character."""

from __future__ import annotations


def common_start(one: str, other: str) -> int:
    """How many characters both texts begin with; halving compares whole slices, so long ones cost little."""
    same, high = 0, min(len(one), len(other))
    while same < high:
        middle = (same + high + 1) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            high = middle - 1
    return same
