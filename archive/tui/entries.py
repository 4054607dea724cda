"""One hit and one repair as the few lines that a list shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from archive.tui.harmless import harmless_line
from archive.tui.lines import Range, Stretch
from archive.tui.typesetting import dated

if TYPE_CHECKING:
    from archive.record import State
    from cleaners import Explanation
    from index import Hit, Snippet

LONGEST = 2000  # characters of a headline: more than any list shows of it
BEFORE_HIT = 20  # characters of a snippet that lead up to its first hit: enough to read it in


def hit_entry(
    hit: Hit,
    rows: int,
    gap: int = 0,
    columns: Sequence[str] = ("site", "date", "authors"),
    state: State | None = None,
    *,
    marked: bool = False,
) -> list[Stretch]:
    """A hit: its headline, the facts in ``columns``, and a snippet; ``rows`` lines at most for a text.

    ``gap`` blank lines stand before it.
    """
    headline = harmless_line(hit.headline[:LONGEST]) or "(no headline)"
    marks = ranged(hit.headline_marks) if headline == hit.headline else ()
    first = "[x] " if marked else ""
    seen = "seen" if state and state.read else "title"
    entry = [Stretch(headline, seen, marks, first=first, gap=gap, most=rows)]
    if facts := " · ".join(filter(None, (fact(hit, state, column)[:LONGEST] for column in columns))):
        entry.append(Stretch(harmless_line(facts), "facts", most=1))
    entry += (snippet_stretch(snippet, rows) for snippet in hit.snippets[:1])
    return entry


def fact(hit: Hit, state: State | None, column: str) -> str:
    """What a list tells of a hit in a column."""
    if column == "site":
        return hit.site
    if column == "date":
        return dated(hit.published)[:10]
    if column == "authors":
        return ", ".join(hit.authors)
    if state is None:
        return ""
    if column == "tags":
        return " ".join(f"#{tag}" for tag in state.tags)
    told = (
        ("starred", state.starred),
        ("noted", state.noted),
        ("read", state.read),
        ("twin", state.duplicate),
    )
    return ", ".join(name for name, holds in told if holds)


def snippet_stretch(snippet: Snippet, rows: int) -> Stretch:
    """A snippet from a little before its first hit, named if it is not of the body."""
    text = harmless_line(snippet.text)
    marks = ranged(snippet.marks) if text == snippet.text.replace("\n", " ") else ()
    label = "" if snippet.field == "text" else f"{snippet.field}: "
    if marks and marks[0].start > BEFORE_HIT:
        cut = text.find(" ", marks[0].start - BEFORE_HIT, marks[0].start) + 1 or marks[0].start
        text = "…" + text[cut:]
        marks = tuple(Range(m.start - cut + 1, m.end - cut + 1, m.style) for m in marks)
    return Stretch(text, "snippet", marks, first=label, most=rows)


def ranged(marks: Iterable[tuple[int, int]]) -> tuple[Range, ...]:
    """Ranges of the index as hits of a stretch."""
    return tuple(Range(start, end, "hit") for start, end in marks)


STATES = {"made": "", "doubt": "a doubt, not made · ", "refused": "refused · ", "accepted": "accepted · "}


def repair_entry(number: int, told: Explanation, state: str = "made") -> list[Stretch]:
    """A repair: its rule and confidence, what was there, what is there now, and why.

    ``state`` is one of ``STATES``.
    """
    title = f"{number}. {told.rule} · {STATES[state]}{told.sure} sure"
    before, after = written(told.before), written(told.after)
    head, tail = shared(before, after)
    entry = [Stretch(title, "title", gap=1)]
    if before:
        entry.append(Stretch(before, "before", changed(head, len(before) - tail, "gone"), "  - ", "    "))
    if after:
        entry.append(Stretch(after, "after", changed(head, len(after) - tail, "new"), "  + ", "    "))
    entry.append(Stretch(harmless_line(told.reason), "reason", first="  why: ", rest="    "))
    return entry


def written(text: str) -> str:
    """A text of a repair on one line, its line ends to be seen."""
    return harmless_line(text.replace("\n", "⏎ "))


def shared(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts have in common at their beginning and at their end."""
    head = alike(before, after)
    return head, alike(before[head:][::-1], after[head:][::-1])


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def changed(start: int, end: int, style: str) -> tuple[Range, ...]:
    """The range of what a repair changed, if any is left of it."""
    return (Range(start, end, style),) if start < end else ()


def counted(number: int, what: str, more: str = "") -> str:
    """A number of things in words: "no hits", "1 hit", "1,234 hits"; ``more`` says if there are more."""
    return f"{number:,}{more} {what}{'s' * (number != 1)}" if number else f"no {what}s"
