"""Two pages compared word by word: what went is struck in ``[-…-]``, what came is underlined in ``{+…+}``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from archive.tui.lines import Range, Stretch

WORD = re.compile(r"\S+")
LONGEST = 2_000_000  # characters on both sides together that are compared at once; it takes a second
FEW = 400  # words on a side that are compared each with each; it takes some 10 ms


TOO_LONG = "Too much was changed at once to be compared word by word: this is the article as it is now."


class Word(NamedTuple):
    """A word and where it stands: the number of its stretch, and its range there."""

    text: str
    stretch: int
    start: int
    end: int


Step = tuple[int, int, int, int]  # old[a:b] becomes new[c:d], like SequenceMatcher's opcodes


def difference(before: Sequence[Stretch], after: Sequence[Stretch]) -> list[Stretch]:
    """The page ``after`` with what was changed shown in it; each change has the style ``change``.

    Only stretches that are not the same on both pages are cut into words. Where these are too long, the
    page ``after`` is shown as it is, and says so.
    """
    new: list[Word] = []  # of those stretches
    gone_before: dict[int, list[Word]] = {}  # what went, by the number of the new word that stands behind it
    came: list[tuple[int, int]] = []
    for first, last, begin, end in changed([each.text for each in before], [each.text for each in after]):
        if sum(len(each.text) for each in (*before[first:last], *after[begin:end])) > LONGEST:
            return [Stretch(TOO_LONG, "aside"), *after]
        old, now, at = words(before, first, last), words(after, begin, end), len(new)
        for a, b, c, d in steps([word.text for word in old], [word.text for word in now]):
            if b > a:
                gone_before.setdefault(at + c, []).extend(old[a:b])
            if d > c:
                came.append((at + c, at + d))
        new += now
    return list(pages(after, new, gone_before, came))


def changed(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """Which of ``old`` became which of ``new``, each time with the text behind, which is the same.

    What went from the end of such a run is shown before what stands there.
    """
    found: list[Step] = []
    for a, b, c, d in steps(old, new):
        run = a, min(b + 1, len(old)), c, min(d + 1, len(new))
        if found and (a < found[-1][1] or c < found[-1][3]):  # the text behind the one before is in this one
            run = (found[-1][0], run[1], found[-1][2], run[3])
            found.pop()
        found.append(run)
    return found


def words(page: Sequence[Stretch], first: int, last: int) -> list[Word]:
    """Every word of ``page[first:last]``."""
    return [
        Word(found[0], number, *found.span())
        for number in range(first, last)
        for found in WORD.finditer(page[number].text)
    ]


def steps(old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
    """What of ``old`` becomes what of ``new``: words that stand once in both hold the rest in place."""
    anchors = [(-1, -1), *rising(old, new), (len(old), len(new))]
    for (a, c), (b, d) in pairwise(anchors):
        yield from between(old, new, a + 1, b, c + 1, d)


def rising(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The most words that stand once on each side, in the same order on both."""
    there, here = once(old), once(new)
    pairs = sorted((there[word], place) for word, place in here.items() if word in there)
    ends: list[int] = []  # the smallest end of a rising row of each length
    rows: list[int] = []
    links: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        links.append(rows[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            rows.append(number)
        else:
            ends[length], rows[length] = place, number
    found = []
    at = rows[-1] if rows else -1
    while at >= 0:
        found.append(pairs[at])
        at = links[at]
    return found[::-1]


def once(text: Sequence[str]) -> dict[str, int]:
    """The place of each word that stands there just once."""
    places: dict[str, int] = {}
    twice = set()
    for place, word in enumerate(text):
        if word in places:
            twice.add(word)
        places[word] = place
    return {word: place for word, place in places.items() if word not in twice}


def between(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> Iterator[Step]:
    """The changes between two words that stand on both sides."""
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    if b - a <= FEW and d - c <= FEW and a < b and c < d:
        for kind, i, k, j, m in SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_opcodes():
            if kind != "equal":
                yield a + i, a + k, c + j, c + m
    elif a < b and c < d and (found := rising(old[a:b], new[c:d])):  # what stands once just here
        anchors = [(-1, -1), *found, (b - a, d - c)]
        for (i, j), (k, m) in pairwise(anchors):
            yield from between(old, new, a + i + 1, a + k, c + j + 1, c + m)
    elif a < b or c < d:
        yield a, b, c, d


def pages(
    after: Sequence[Stretch],
    new: Sequence[Word],
    gone: dict[int, list[Word]],
    came: Sequence[tuple[int, int]],
) -> Iterator[Stretch]:
    """Each stretch with the changes in it; what went between two stretches stands alone."""
    inserts: dict[int, list[tuple[int, str, str]]] = {}  # by stretch: place, text, style
    for c, d in came:
        for at, start, end in runs(new[c:d]):
            inserts.setdefault(at, []).extend([(start, "{+", "open"), (end, "+}", "close")])
    begun = {c for c, _ in came}
    alone: dict[int, list[Word]] = {}
    for place, lost in gone.items():
        follows = new[place] if place < len(new) else None
        first = follows is None or place == 0 or new[place - 1].stretch != follows.stretch
        if first and not (follows and place in begun):
            alone.setdefault(follows.stretch if follows else len(after), []).extend(lost)
        elif follows:
            text = f"[-{' '.join(word.text for word in lost)}-]"
            inserts.setdefault(follows.stretch, []).append((follows.start, text, "gone"))
    for number, stretch in enumerate(after):
        if number in alone:
            yield struck(alone[number])
        yield dressed(stretch, inserts[number]) if number in inserts else stretch
    if len(after) in alone:
        yield struck(alone[len(after)])


def runs(found: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Words that follow each other as ranges, one for each stretch."""
    for number, group in groupby(found, key=attrgetter("stretch")):
        inside = list(group)
        yield number, inside[0].start, inside[-1].end


def struck(lost: Sequence[Word]) -> Stretch:
    """Words that went from between two stretches."""
    text = f"[-{' '.join(word.text for word in lost)}-]"
    return Stretch(text, "paragraph", (Range(0, len(text), "gone"), Range(0, len(text), "change")), gap=1)


def dressed(stretch: Stretch, inserts: Sequence[tuple[int, str, str]]) -> Stretch:
    """A stretch with what went put in, and what came between its signs; both are changes."""
    order = {"close": 0, "gone": 1, "open": 2}
    pieces: list[str] = []
    ranges: list[Range] = []
    done = length = opened = 0
    for place, text, kind in sorted(inserts, key=lambda insert: (insert[0], order[insert[2]])):
        part = stretch.text[done:place]
        space = " " if kind == "gone" else ""
        pieces += (part, text, space)
        start = length + len(part)
        length = start + len(text) + len(space)
        done = place
        if kind == "open":
            opened = start
        else:
            first = start if kind == "gone" else opened
            style = "gone" if kind == "gone" else "new"
            ranges += (Range(first, start + len(text), style), Range(first, start + len(text), "change"))
    pieces.append(stretch.text[done:])
    return replace(stretch, text="".join(pieces), ranges=tuple(ranges))
