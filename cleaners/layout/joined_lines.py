"""Where a converter made one line of two: it does so where it takes a hyphen for a divided word's.

``pdftotext`` writes no line end behind a word that it has joined, so the line goes on to the next one's end.
Of 356 hyphens that it dropped in 325 prints, 264 stood where by the lines around a line had ended; of 41
words that only look as if they had lost one, one.
"""

from __future__ import annotations

from cleaners.layout.letter_widths import flat_width

AROUND = 2  # lines above and below that show how wide this one was set
LONGER = 1.1  # times their width
ALIKE = 1.25  # times the narrowest: of lines that differ more, some are joined, or of another type
NEAR = 0.2  # of their width: lines differ, by their last words most


def is_join(text: str, at: int) -> bool | None:
    """Whether a line ended at ``at``, within a line of ``text``; ``None`` if no lines around it tell."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    above = text[:start].split("\n")[:-1][-AROUND:]
    below = text[end + 1 :].split("\n", AROUND + 1)[:AROUND] if end >= 0 else []
    if end >= 0 and "\n" not in text[end + 1 :]:
        below = below[:-1]  # a paragraph's last line is as long as it happens to be
    widths = sorted(map(flat_width, (*above, *below)))
    if len(widths) < AROUND or not (width := widths[len(widths) // 2]):
        return None
    own = flat_width(text[start : end if end >= 0 else len(text)]) / width
    ends = flat_width(text[start:at]) / width
    if own > LONGER and ends > 0.5 and abs(ends - round(ends)) < NEAR:
        return True
    return False if widths[-1] <= ALIKE * widths[0] else None
