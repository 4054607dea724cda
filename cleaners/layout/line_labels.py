"""The labels before lines: who speaks, when, which clause. A line that has one begins something of its own.

    Q: Were you afraid?      JONES: Were you afraid?      [00:14:32] Were you afraid?
    A: Of the board.         QUILL: Of the board.         [00:14:36] Of the board.

One such line may be a paragraph's, broken before a word with a colon or a figure; so a label counts only
where it is one of several of its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# In brackets of any kind a time, a date with one, or who writes: "[12/03/2024, 14:02]", "(0:12)", "<ben>".
STAMP = re.compile(r"[\[(]\d{1,4}[\d:./, -]*\d{2}(?:\s?[ap]\.?m\.?)?[\])]:?\s|<[@+%]?[\w.-]+>\s", re.I)
# A time or a section's number, bare; a broken line may begin so, too, with "14:32" or "3.5 tonnes".
NUMBER = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?:?\s|\d{1,3}(?:\.\d{1,3})+\.?\s")
# Who speaks: up to four words before a colon, perhaps with a time, or the letters of question and answer.
# The colon is looked for first: most lines have none.
SPEAKER = re.compile(
    r"(?=[^:]*+:)([^\W\d_a-z](?:[\w.’'-]|\s(?=\S)){0,38}?)(?:\s[\[(][\d:. ]+[\])])?:\s|([QAF])[.)]\s"
)
LETTER = re.compile(r"\(?([a-z])\)\s")  # of a law's clauses, from (a) on
WORDS = 4  # of a speaker's name, with a title; more before a colon are a sentence's
TWICE = 2  # a label once is a line that happens to begin so


def labelled_lines(lines: Sequence[str]) -> set[int]:
    """The lines that begin with a label, if there are several of its kind."""
    stamped = {n for n, line in enumerate(lines) if STAMP.match(line)}
    numbered = {n for n, line in enumerate(lines) if NUMBER.match(line)}
    speaking = {n: found[1] or found[2] for n, line in enumerate(lines) if (found := SPEAKER.match(line))}
    often = Counter(name for name in speaking.values() if len(name.split()) <= WORDS)
    again = {name for name, times in often.items() if times >= TWICE}
    labelled = stamped if len(stamped) >= TWICE else set()
    if len(numbered) > TWICE and 0 in numbered:
        labelled |= numbered
    labelled |= clauses(lines)
    if len(again) >= TWICE:  # two who talk, or more; of those, too, who say something once
        labelled |= {n for n, name in speaking.items() if name in again or name.isupper()}
    return labelled


def clauses(lines: Sequence[str]) -> set[int]:
    """The lines that begin with a letter in brackets, as far as these count on from (a)."""
    lettered = [(n, found[1]) for n, line in enumerate(lines) if (found := LETTER.match(line.lstrip()))]
    counted: list[int] = []
    last = ""
    for n, letter in lettered:
        if letter == "a" or (last and ord(letter) == ord(last) + 1):
            counted.append(n)
            last = letter
    return set(counted) if len(counted) >= TWICE else set()
