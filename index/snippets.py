"""Pieces of an article's texts that show why it was found, made for the hits that are shown only."""

from __future__ import annotations

import re

from index.marking import Found, Marker, united
from index.results import Snippet
from index.schema import DEEPEST, Shown

WIDTH = 240  # characters of a snippet: three lines of a terminal
LEAD = 60  # of them at most before the first hit
MOST = 200  # hits of one text that are weighed
PIECE = 50_000  # characters that are looked through at a time: a long article, in some milliseconds
CUT = "…"
SPACE = re.compile(r"\s")
FIELDS = ("text", "deck", "caption", "credit")  # in this order where they show as much


def snippets(shown: Shown, marker: Marker, count: int = 2) -> tuple[Snippet, ...]:
    """Up to ``count`` snippets, best first: those that show most of what was asked and not yet shown.

    If none of it stands in the texts (the hit is in the headline, or in a field that is no text), the
    beginning of the article, without marks.
    """
    texts = {field: getattr(shown, field) for field in FIELDS}
    places = {field: first_found(text, field, marker)[:MOST] for field, text in texts.items()}
    made: list[Snippet] = []
    seen: set[int] = set()
    while len(made) < count:
        choice = [(best(found, seen), field) for field, found in places.items() if found]
        if not choice:
            break
        (_, first, last), field = max(choice, key=lambda option: option[0][0])
        found = places[field][first : last + 1]
        made.append(cut(field, texts[field], found))
        seen.update(place.which for place in found)
        del places[field][first : last + 1]
    return tuple(made) or lead(shown)


def first_found(text: str, field: str, marker: Marker) -> list[Found]:
    """The hits in the first piece of ``text`` that has any; all of them, if the text is no longer."""
    start = 0
    while start < min(len(text), DEEPEST):
        end = min(len(text), start + PIECE)
        if end < len(text):  # at a word's end
            end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start) or end
            end = end if end > start else start + PIECE
        found = marker.find(text[start:end], field)
        if found:
            return [Found(place.start + start, place.end + start, place.which) for place in found]
        start = end
    return []


def best(found: list[Found], seen: set[int]) -> tuple[tuple[int, int], int, int]:
    """The window that shows most: its worth, and the first and the last of its hits."""
    windows = []
    last = 0
    for first, place in enumerate(found):
        last = max(last, first)
        while last + 1 < len(found) and found[last + 1].end <= place.start + WIDTH - LEAD:
            last += 1
        which = {inside.which for inside in found[first : last + 1]}
        windows.append(((len(which - seen), len(which)), first, last))
    return max(windows, key=lambda window: window[0])


def cut(field: str, text: str, found: list[Found]) -> Snippet:
    """The snippet around hits of one window, cut at words, within its paragraph where that is long enough."""
    first, last = found[0].start, max(place.end for place in found)
    start = max(0, first - LEAD, text.rfind("\n", 0, first) + 1)
    if start and text[start - 1] not in " \n":
        start = at_word(text, start, first)
    end = min(len(text), max(last, start + WIDTH))
    paragraph = text.find("\n", last, end)
    end = paragraph if paragraph >= 0 else end
    if end < len(text) and not text[end].isspace():
        space = max(text.rfind(" ", last, end), text.rfind("\n", last, end))
        end = space if space >= 0 else end
    return framed(field, text, start, end, united((place.start, place.end) for place in found))


def at_word(text: str, start: int, first: int) -> int:
    """Where the next word begins after ``start``, but not behind ``first``."""
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else start


def framed(field: str, text: str, start: int, end: int, marks: list[tuple[int, int]]) -> Snippet:
    """``text[start:end]`` on one line, with an ellipsis where a paragraph was cut."""
    left = CUT if start and text[start - 1] != "\n" else ""
    right = CUT if end < len(text) and text[end] != "\n" else ""
    shift = len(left) - start
    line = SPACE.sub(" ", text[start:end])
    inside = ((max(a, start) + shift, min(b, end) + shift) for a, b in marks if a < end and b > start)
    return Snippet(field, left + line + right, tuple(inside))


def lead(shown: Shown) -> tuple[Snippet, ...]:
    """The beginning of the article, nothing marked."""
    text = shown.text or shown.deck or shown.caption
    if not text:
        return ()
    field = "text" if shown.text else "deck" if shown.deck else "caption"
    end = min(len(text), WIDTH)
    if end < len(text) and " " in text[:end]:
        end = text.rindex(" ", 0, end)
    return (framed(field, text, 0, end, []),)
