"""What MuPDF (PyMuPDF's ``xhtml``, ``mutool convert``) makes of a PDF: pages of paragraphs and headings.

Neither is what its tag says. A heading is any text in large type, so its level tells the size and no
role. A paragraph is a run of lines at one distance: often the whole of it, in other prints a line or two.
The lines in it are joined by spaces, a divided word keeps its hyphen and a space behind it. Paragraphs
that are pieces are put together again by their lengths: a piece that ends in the middle of a sentence
is so many full lines long. Gaps are not told.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Article, Block, Mark, Place, Role, Span
from cleaners.credits import find, looks_like_caption_credit
from cleaners.layout.running_figures import shape
from cleaners.readers.markup.tag_text import inline, parsed
from cleaners.repair import Reading
from cleaners.sentences import begins_lower, is_ended, runs_on

START = re.compile(
    r"(?:\s+|<\?[^<>]*>|<!doctype[^<>]*>|</?(?:html|head|body)\b[^<>]*>|<(title|style)\b.*?</\1>|<meta[^<>]*>)*+"
    r"<div id=\"page\d+\">\s*(?:</div>|<(?:p|h[1-6]|img)[ />])",
    re.I | re.S,
)
# Points of type: MuPDF writes h1 from 20 on, h2 from 15, h3 from 12, below that p. The middle of each.
SIZES = {"p": 10.0, "h3": 13.5, "h2": 18.0, "h1": 24.0}
FULL = 0.15  # of a line: so much a full one is shorter or longer than usual in ragged type
PIECES = 3  # pieces that go on in lower case: fewer can be anything
PIECES_SHARE = 0.1  # of the paragraphs
SHORTEST = 25  # characters: a column is never narrower
CREDIT = 0.4  # sureness of a credit that may end a caption
HEADING = 200  # characters: no heading is longer


class Piece(NamedTuple):
    """A paragraph as written: its page, its tag, whether all of it is bold or italic, its text."""

    page: int
    tag: str
    bold: bool
    italic: bool
    block: Block


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether MuPDF has written this: pages, and in them nothing but paragraphs and headings."""
    return START.match(text) is not None


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article in the pages."""
    found = list(pieces(text))
    widths = {tag: line_width([piece for piece in found if piece.tag == tag]) for tag in SIZES}
    return Reading(Article(tuple(blocks(found, widths))))


def pieces(text: str) -> Iterator[Piece]:
    """The paragraphs of all pages."""
    root = parsed(text, xml=False)
    page = 0
    for node in root.iter("div", *SIZES):
        if node.tag == "div":
            page += node.get("id", "").startswith("page")
            continue
        words, spans = inline(node)
        block = Block(Role.PARAGRAPH, words, spans).strip()
        if block.text:
            marks = {span.mark for span in block.spans if (span.start, span.end) == (0, len(block.text))}
            yield Piece(page, str(node.tag), Mark.STRONG in marks, Mark.EMPHASIS in marks, block)


def line_width(found: Sequence[Piece]) -> float:
    """The characters of a full line, where paragraphs are in pieces; 0 where they are whole."""
    pairs = [(a.block.text, b.block.text) for a, b in pairwise(found) if are_alike(a, b) and not a.bold]
    cut = sorted(len(text) for text, below in pairs if len(text) >= SHORTEST and runs_on(text, below))
    if len(cut) < max(PIECES, PIECES_SHARE * len(pairs)):
        return 0
    single = [length for length in cut if length < 1.5 * cut[len(cut) // 10]]  # those of one line
    return single[len(single) // 2]


def are_alike(a: Piece, b: Piece) -> bool:
    """Whether two pieces have the same type."""
    return a[:4] == b[:4]


def is_full(text: str, width: float) -> bool:
    """Whether a piece ends with a full line."""
    rest = (len(text) / width + FULL) % 1 if width else 1
    return rest <= 2 * FULL


def are_one(a: Piece, b: Piece, width: float, small: bool) -> bool:
    """Whether two pieces are parts of one paragraph, or of one heading.

    ``small``: their type is smaller than the text's, as captions' is, of which few lines are full.
    """
    before, after = a.block.text, b.block.text
    if not are_alike(a, b):
        return False
    if is_ended(before):
        return begins_lower(after) and is_full(before, width)
    if a.bold:
        return len(before) + len(after) <= HEADING
    if begins_lower(after) or before.count("(") > before.count(")"):
        return True
    ends = looks_like_caption_credit(before) >= CREDIT and not credit_goes_on(before, after)
    caption = small and len(before) >= SHORTEST and "·" not in before  # and no meta line
    return (caption or is_full(before, width)) and not ends


def credit_goes_on(before: str, after: str) -> bool:
    """Whether the credit at the end of one piece is only whole with the next: ``Jane`` + ``Roe/AFP``."""
    found = find(f"{before} {after}")
    return found is not None and found.credit[0] < len(before) < found.credit[1]


def blocks(found: Sequence[Piece], widths: dict[str, float]) -> Iterator[Block]:
    """The paragraphs, those in pieces whole again, with line ends where the pieces met."""
    parts: list[list[Piece]] = []
    letters = Counter({tag: sum(len(p.block.text) for p in found if p.tag == tag) for tag in SIZES})
    body = SIZES[letters.most_common(1)[0][0]]
    pages: dict[str, set[int]] = defaultdict(set)
    for piece in found:
        pages[shape(piece.block.text)].add(piece.page)
    heads = {text for text, on in pages.items() if len(on) > 1}  # of pages: part of no paragraph
    for piece in found:
        above = parts[-1][-1] if parts else piece
        inner = heads.isdisjoint((shape(piece.block.text), shape(above.block.text)))
        if parts and inner and are_one(above, piece, widths[piece.tag], SIZES[piece.tag] < body):
            parts[-1].append(piece)
        else:
            parts.append([piece])
    page = number = 0
    for part in parts:
        number = 1 if part[0].page != page else number + 1
        page = part[0].page
        whole = part[0].block
        for piece in part[1:]:
            whole = whole.join(piece.block, "\n")
        place = Place(page, number, size=SIZES[part[0].tag], wrapped=len(part) > 1, hyphens=True)
        yield Block(Role.PARAGRAPH, whole.text, merged(whole.spans), place=place)


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, those with nothing but a line's end between them as one."""
    kept: list[Span] = []
    for span in spans:
        if kept and kept[-1].mark is span.mark and kept[-1].end + 1 == span.start and not span.target:
            kept[-1] = kept[-1]._replace(end=span.end)
        else:
            kept.append(span)
    return tuple(kept)
