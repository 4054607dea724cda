"""Lines that text recognition (OCR) has read off pictures of pages, settled as a typesetter had set them.

It guesses the size of type line by line, sees edges where the ink of a letter ends, and reads pages that lie
aslant. So a slanting page is set upright, lines that follow each other have one size, what comes near the
text's size has that, and lines that begin or end at nearly one place do so at the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from cleaners.readers.pages.characters import ASCENT, DESCENT
from cleaners.readers.pages.line import Line

ALIKE = 0.75  # of the larger size: 7 and 9 may be said of lines that have 8
NEAR = 0.85  # of the text's size: captions are set smaller still
EVEN = 0.06  # of the distance of the text's lines: those of captions are closer by a tenth
CLOSE = 1.15  # of the usual distance from base line to base line: below a heading is a little more
SOLID = 1.5  # of the type's size, where that is a heading's
LARGER = 1.05  # times the text's size: headings are
SEVERAL = 3  # lines: a heading has fewer
REACH = 0.25  # of the type's size: so far ink begins beside the edge
ALIGNED = 0.6  # of the type's size: less is not an indent
APART = (2, 12)  # lines on a page between two that tell its slant
FEWEST = 12  # pairs of lines that tell it
STEEPEST = 0.05  # three degrees: programs turn what lies worse


def settled(lines: Iterable[Line]) -> list[Line]:
    """The lines of all pages, each page upright, with few sizes and few edges."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    if not pages:
        return []
    sized = with_sizes([upright(page) for page in pages.values()])
    return list(chain.from_iterable(map(with_edges, sized)))


def upright(page: list[Line]) -> list[Line]:
    """The lines of a page turned so that left edges run straight down."""
    tan = slant(page)
    middle = median((line.top + line.bottom) / 2 for line in page)

    def turned(line: Line) -> Line:
        aside, down = tan * (line.top - middle), tan * line.left
        return line._replace(
            left=line.left - aside, right=line.right - aside, top=line.top + down, bottom=line.bottom + down
        )

    return list(map(turned, page)) if tan else page


def slant(page: Sequence[Line]) -> float:
    """By how much lines begin further to the right the further down they stand, in the mean."""
    ordered = sorted(page, key=lambda line: line.top)
    found = [
        (below.left - line.left) / (below.top - line.top)
        for n, line in enumerate(ordered)
        for below in ordered[n + APART[0] : n + APART[1]]
        if below.top - line.top > line.size and abs(below.left - line.left) < ALIGNED * line.size
    ]
    tan = median(found) if len(found) >= FEWEST else 0
    return tan if abs(tan) <= STEEPEST else 0


def with_sizes(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each page in the sizes that their runs have, or in the text's.

    Several lines as far below each other as those of the text are of its size, whatever they seem to be.
    """
    usual = usual_pitch(pages)
    guessed = usual_size(chain.from_iterable(pages))
    found = [list(runs(page, usual, guessed)) for page in pages]
    whole = list(chain.from_iterable(found))
    body = usual_size(chain.from_iterable([run for run in whole if len(run) >= SEVERAL] or whole))
    for page in found:
        sized = []
        for run in page:
            size, closeness = usual_size(run), pitch(run) / usual if len(run) > 1 else 0
            set_alike = abs(closeness - 1) <= EVEN
            closer = 0 < closeness < 1 - EVEN
            is_text = set_alike or (NEAR * body <= size <= body and not closer)
            sized += [resized(line, body if is_text else size) for line in run]
        yield sized


def usual_pitch(pages: Sequence[Sequence[Line]]) -> float:
    """How far below each other lines stand as a rule."""
    found = []
    for page in pages:
        ordered = sorted(page, key=lambda line: line.bottom)
        for n, line in enumerate(ordered):
            below = next((other for other in ordered[n + 1 : n + APART[1]] if is_below(line, other)), None)
            found += [below.bottom - line.bottom] if below else []
    return median(found) if found else 1


def runs(page: Sequence[Line], usual: float, guessed: float) -> Iterator[list[Line]]:
    """The lines that stand right below each other in about one size.

    ``usual`` is the distance of the text's lines, ``guessed`` about their size.
    """
    open_runs: list[list[Line]] = []
    for line in sorted(page, key=lambda line: line.bottom):
        reach = max(CLOSE * usual, SOLID * line.size)
        open_runs = [run for run in open_runs if line.bottom - run[-1].bottom <= reach]
        run = next((run for run in open_runs if continues(run, line, usual, guessed)), None)
        if run is None:
            open_runs.append(run := [])
            run.append(line)
            yield run
        else:
            run.append(line)


def continues(run: Sequence[Line], line: Line, usual: float, guessed: float) -> bool:
    """Whether a line stands right below a run of lines in about their size; headings are set wider."""
    small, large = sorted((usual_size(run), line.size))
    heading = small > LARGER * guessed
    close = line.bottom - run[-1].bottom <= (SOLID * line.size if heading else CLOSE * usual)
    return close and small >= ALIKE * large and is_below(run[-1], line)


def is_below(above: Line, line: Line) -> bool:
    """Whether a line stands below the other and in its column."""
    common = min(above.right, line.right) - max(above.left, line.left)
    narrow = min(above.right - above.left, line.right - line.left)
    return common > narrow / 2 and line.bottom > above.bottom + line.size / 2


def pitch(run: Sequence[Line]) -> float:
    """How far below each other the base lines of a run stand."""
    return median(below.bottom - above.bottom for above, below in pairwise(run))


def usual_size(lines: Iterable[Line]) -> float:
    """The size of most letters."""
    return median(chain.from_iterable([line.size] * len(line.text) for line in lines))


def resized(line: Line, size: float) -> Line:
    """The line in another size, on the same base line."""
    base = line.bottom - DESCENT * line.size
    return line._replace(size=size, top=base - ASCENT * size, bottom=base + DESCENT * size)


def with_edges(page: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page, each from and to the next common place.

    What stands beside one is another word, however close the edges are now.
    """
    lefts = places([line.left for line in page], page)
    rights = places([line.right for line in page], page)
    for line in page:
        text = line.text.rstrip() + " "
        yield line._replace(left=next_to(line.left, lefts), right=next_to(line.right, rights), text=text)


def places(edges: Sequence[float], page: Sequence[Line]) -> list[int]:
    """Where lines begin, or end, the most common places first, none of them near another."""
    reach = REACH * median(line.size for line in page)
    found: list[int] = []
    for place, _ in Counter(map(round, edges)).most_common():
        if all(abs(place - other) > reach for other in found):
            found.append(place)
    return found


def next_to(edge: float, found: Sequence[int]) -> float:
    """The place next to an edge."""
    return min(found, key=lambda place: abs(place - edge))
