"""How wide a line of text is set, about: where only its characters are known, and no type is measured."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

# Thousandths of the type's size: the means of Helvetica's and Times', as Adobe's font metrics have them.
KNOWN = {
    **dict.fromkeys(" .,:;ijl|", 250),
    **dict.fromkeys("'’‘`!", 260),
    **dict.fromkeys("ftIı/\\", 300),
    **dict.fromkeys('()[]-‐r“”„"', 350),
    **dict.fromkeys("csz?J", 450),
    **dict.fromkeys("TFLPSZE", 600),
    **dict.fromkeys("w&@%", 720),
    **dict.fromkeys("GOQDHNU", 730),
    **dict.fromkeys("mM", 830),
    **dict.fromkeys("W—…", 960),
}
# Of other letters and figures, of capitals, of Chinese and Japanese signs.
SMALL, CAPITAL, WIDE = 515, 680, 1000


def printed_width(text: str) -> float:
    """The width of ``text``, in sizes of its type."""
    return sum(map(WIDTHS.__getitem__, text)) / 1000


@lru_cache(maxsize=2**10)  # lines are measured for the setting, and again for each paragraph
def flat_width(line: str) -> float:
    """The width of a line, without the spaces that justified type was given in characters."""
    return printed_width(" ".join(line.split()))


def widest(lines: Sequence[str]) -> int:
    """How wide the widest of several lines is, in letters of half the type's size; 0 for a single line."""
    if len(lines) < 2:
        return 0
    return round(2 * max(map(flat_width, lines)))


class Widths(dict[str, int]):
    """The widths of all characters, each looked at when it is first met."""

    def __missing__(self, sign: str) -> int:
        """The width of a character that is not in the table."""
        wide = "\u2e80" <= sign <= "\uffef"
        self[sign] = WIDE if wide else CAPITAL if sign.isupper() else SMALL
        return self[sign]


WIDTHS = Widths(KNOWN)
