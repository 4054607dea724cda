"""Sidebars: what a web page prints beside its article, which is read behind all of it.

    The old bridge has been closed since     Most read
    Tuesday, when divers found a crack       Fish market moves
    [page end]                               A lighthouse for sale
    below the waterline.

A sidebar is a column in smaller type beside one in the text's, narrower than that, of several parts, and most
of its words lead to other pages; where it ends with its page, the article goes on. A caption has one part.
Notes in a margin, a box, a list of sources and a story in a narrow column cite what they lead to within their
own words: they belong to their page, and are read where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cleaners.article import Mark

if TYPE_CHECKING:
    from cleaners.readers.pages.line import Line

SMALLER = 0.9  # of the text's size, at most
NARROWER = 0.7  # of the width of the column beside it, at most
PARTS = 3  # a heading and two entries
LINKS = 2  # entries
SHARE = 0.5  # of the letters, at least, are links': entries are links as a whole, headings and hours are none
LEADING = 1.6  # of the type's size: from line to line, at most
APART = 1.4  # times the least distance of its lines: between its parts

Stretch = Sequence["Line"]


def set_aside(page: Sequence[Stretch], size: float) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches of a page without its sidebars, and these; ``size`` is that of the article's text."""
    aside = [stretch for stretch in page if is_sidebar(stretch, page, size)]
    return [stretch for stretch in page if stretch not in aside], aside


def is_sidebar(stretch: Stretch, page: Sequence[Stretch], size: float) -> bool:
    """Whether a stretch of a page is a sidebar."""
    if not 0 < usual_size(stretch) <= SMALLER * size or parts(stretch) < PARTS or not leads_away(stretch):
        return False
    texts = (other for other in page if usual_size(other) > SMALLER * size)
    return any(is_beside(stretch, other) for other in texts)


def is_beside(stretch: Stretch, text: Stretch) -> bool:
    """Whether a stretch stands beside one of the text, and is narrower than that."""
    left, right = min(line.left for line in stretch), max(line.right for line in stretch)
    start, end = min(line.left for line in text), max(line.right for line in text)
    apart = right <= start or end <= left
    high = max(line.bottom for line in stretch) > min(line.top for line in text)
    low = min(line.top for line in stretch) < max(line.bottom for line in text)
    return apart and high and low and right - left <= NARROWER * (end - start)


def usual_size(lines: Iterable[Line]) -> float:
    """The size of type that most letters have; 0 where it is not known."""
    letters = Counter[float]()
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=letters.__getitem__, default=0.0)


def parts(stretch: Stretch) -> int:
    """How many parts a stretch has, with white between them."""
    tops = sorted(line.top for line in stretch)
    distances = [below - above for above, below in pairwise(tops) if below - above > 1]
    usual = min([*distances, LEADING * usual_size(stretch)])  # entries of one line stand apart, each of them
    return 1 + sum(distance > APART * usual for distance in distances)


def leads_away(stretch: Stretch) -> bool:
    """Whether most words of a stretch are links, and to several pages."""
    links = [span for line in stretch for span in line.spans if span.mark is Mark.LINK]
    linked = sum(span.end - span.start for span in links)
    letters = sum(len(line.text) for line in stretch)
    return len({span.target for span in links}) >= LINKS and linked >= SHARE * letters
