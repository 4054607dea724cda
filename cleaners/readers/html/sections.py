"""A page's sections: what stands in them, around them and beside them."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.readers.html.blocks import Page

STORIES = ("article", "main")


def sums(page: Page, weights: Sequence[float], share: float = 1) -> list[float]:
    """The weight in each section, with the ``share`` that it has of what stands in the sections in it."""
    sections = page.sections
    total = [0.0] * len(sections)
    for piece, value in zip(page.pieces, weights, strict=True):
        if value:
            total[piece.section] += value
    for number in range(len(total) - 1, 0, -1):  # the inner ones have the higher numbers
        if value := total[number]:
            total[sections[number].parent] += value * share
    return total


def around(page: Page, number: int) -> set[int]:
    """A section and all that it stands in."""
    found = {number}
    while number:
        number = page.sections[number].parent
        found.add(number)
    return found


def descendants(page: Page, top: int) -> set[int]:
    """A section and all in it."""
    inside = {top}
    for number in range(top + 1, len(page.sections)):
        if page.sections[number].parent not in inside:  # numbered as they open: the first one behind it
            break
        inside.add(number)
    return inside


def body_weights(page: Page, weights: Sequence[float]) -> list[float]:
    """The weight in each section that stands in sections marked as an article's body."""
    marked = [section.body for section in page.sections]
    for number in range(1, len(marked)):
        marked[number] = marked[number] or marked[page.sections[number].parent]
    return sums(page, [w if marked[p.section] else 0 for p, w in zip(page.pieces, weights, strict=True)])


def within_article(page: Page, number: int) -> bool:
    """Whether a section stands in an article or main element."""
    while number and page.sections[number].tag not in STORIES:
        number = page.sections[number].parent
    return number > 0


def within_articles(page: Page) -> list[bool]:
    """For each section, whether it is an article or main element, or stands in one."""
    within: list[bool] = []
    for section in page.sections:
        within.append(section.tag in STORIES or (section.parent < len(within) and within[section.parent]))
    return within


def stories(page: Page, number: int) -> set[int]:
    """All sections of the innermost article or main element that a headline stands in."""
    story = next(
        (n for n in sorted(around(page, number), reverse=True) if page.sections[n].tag in STORIES),
        0,
    )
    return descendants(page, story) if story else set()


def wider_sections(page: Page, number: int, total: list[float]) -> list[int]:
    """The nearest two sections around one that hold more than it does."""
    found: list[int] = []
    held = total[number]
    while number and len(found) < 2:
        number = page.sections[number].parent
        if total[number] > held:
            found.append(number)
            held = total[number]
    return found
