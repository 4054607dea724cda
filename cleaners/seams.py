"""What a page has put in the middle of a text is taken out, and the text closed, or parted, over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cleaners.article import Block
from cleaners.credits import looks_like_caption_credit
from cleaners.repair import Change, Edit, Proposal
from cleaners.sentences import begins_lower, is_ended
from cleaners.words.stop_words import stop_words

NEAR = 2000  # characters beside a place: a heading has fewer, and so has a caption with its credit
HEADING = 18  # words of a heading
CREDIT = 0.5  # sureness of a credit that ends a caption before a page's head
SURE = 0.97  # confidence that the places are the page's


def taken_out(
    at: int, block: Block, places: Sequence[tuple[int, int]], told: str, language: str | None
) -> Iterator[Proposal]:
    """Proposals that take the ascending ``places`` out of the block at ``at`` of a text in ``language``.

    Where they leave two halves of a sentence, those are one again. Where a sentence ends before a place
    and another begins behind it, two paragraphs were welded: a page ends between paragraphs more often
    than between two sentences of one (21 of 24 such places in news print). The white space around a
    place goes with it.
    """
    wide = [widened(block.text, start, end) for start, end in places]
    beside = [(block.text[max(0, start - NEAR) : start], block.text[end : end + NEAR]) for start, end in wide]
    borders = [
        n
        for n, near in enumerate(beside)
        if is_between_paragraphs(*near) or is_below_heading(*near, language)
    ]
    said = "; ".join(" ".join(block.text[start:end].split()) for start, end in places)
    if len(wide) == 1 and wide[0] == (0, len(block.text)):
        yield Change(at, (block,), (), f"{told}: {said}", SURE)
    elif borders:
        after = tuple(parted(block, wide, borders))
        yield Change(at, (block,), after, f"{told}, between two paragraphs: {said}", SURE)
    else:
        for start, end in wide:
            glue = " " if start and end < len(block.text) else ""
            part = " ".join(block.text[start:end].split())
            yield Edit(at, start, end, glue, f"{told}: {part}", SURE)


def united(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ascending places, those that overlap, or have nothing but white space between them, as one."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the white space around it."""
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end


def is_between_paragraphs(before: str, after: str) -> bool:
    """Whether two paragraphs meet here."""
    if not before or not after or begins_lower(after):
        return False
    return is_ended(before) or looks_like_caption_credit(before[-300:]) >= CREDIT


def is_below_heading(before: str, after: str, language: str | None) -> bool:
    """Whether a heading and its paragraph meet here: a little word with a capital begins a sentence."""
    words, following = before.split(), after.split(maxsplit=1)[:1]
    if not 1 < len(words) <= HEADING or not following or not following[0][0].isupper() or is_ended(before):
        return False
    little = stop_words(language)
    first = re.split(r"['’]", following[0].lower(), maxsplit=1)[0]
    return len(first) > 1 and first in little and words[-1].lower() not in little


def parted(block: Block, places: Sequence[tuple[int, int]], borders: Sequence[int]) -> Iterator[Block]:
    """The paragraphs that the block is without the places; ``borders`` are those at which one ends."""
    begin = first = 0
    bounds = [*places, (len(block.text), len(block.text))]
    for n, border in enumerate([*borders, len(places)]):
        start, end = bounds[border]
        inner = [(a - begin, b - begin) for a, b in places[first:border] if begin <= a and b <= start]
        piece = block.cut(begin, start)
        piece = piece.splices((a, b, " " if a and b < len(piece.text) else "") for a, b in inner).strip()
        if piece.text:
            yield piece if not n else replace(piece, place=piece.place._replace(gap=0, indent=0))
        begin, first = end, border + 1
