"""A small damage engine: makes of clean text what printers and converters make of it.

Everything is decided by chance that the caller seeds, so the same seed gives the same damage. Texts
are written as in the fixtures, links as ``<u>...</u>``.

    printed(paragraphs, seeded(1), Layout(width=60, head="The Harbour Post {page}"))
        lines hard-wrapped, words divided, links cut at line ends, form feeds, heads and folios
    flowed(paragraphs, seeded(1), Layout(width=60, head="{page}/{pages} Bridge closed"))
        the same pages with their lines run together: ``ef- 2/3 Bridge closed forts``
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from cleaners import Block, Role
from cleaners.readers.markup import inline_tags

HYPHENS = "-‐‑"
VOWELS = "aeiouyäöüåæøàâáãéèêëíîïóôõúûù"


@dataclass(frozen=True)
class Layout:
    """A page: its measure and depth in characters and lines, how often words are divided, its furniture.

    ``head`` and ``foot`` may hold ``{page}`` and ``{pages}``; without either, pages do not show.
    """

    width: int = 72
    depth: int = 40
    divided: float = 0.3  # of the words that do not fit a line
    syllables: bool = False  # whether words are divided about where a typesetter would, or anywhere
    head: str = ""
    foot: str = ""
    first_head: bool = False  # whether the first page has its head


def seeded(seed: int) -> Random:
    """Chance that is the same on every run."""
    return Random(seed)  # noqa: S311 - it decides about damage, not about secrets


def printed(paragraphs: Sequence[str], random: Random, layout: Layout) -> str:
    """The paragraphs as ``pdftotext`` hands them out: lines, blank lines, form feeds."""
    pages = [without_blank_edges(page) for page in paged(paragraphs, random, layout)]
    texts = []
    for number, page in enumerate(pages, 1):
        head, foot = furniture(layout, number, len(pages))
        lines = ["" if line is None else line for line in page]
        texts.append("\n".join([*([head, ""] if head else []), *lines, *(["", foot] if foot else [])]))
    return "\n\f".join(texts) + "\n"


def flowed(paragraphs: Sequence[str], random: Random, layout: Layout) -> str:
    """The paragraphs with their lines run together; what a page printed stands where the page ended."""
    pages = paged(paragraphs, random, layout)
    blocks: list[list[str]] = [[]]
    for number, page in enumerate(pages, 1):
        head, _ = furniture(layout, number, len(pages))
        if head:
            blocks[-1].append(head)
        for line in page:
            if line is None:
                blocks.append([])
            else:
                blocks[-1].append(line)
        _, foot = furniture(layout, number, len(pages))
        if foot:
            blocks[-1].append(foot)
    return "\n\n".join(" ".join(lines) for lines in blocks if lines) + "\n"


def furniture(layout: Layout, page: int, pages: int) -> tuple[str, str]:
    """The head and the foot of a page."""
    head = layout.head.format(page=page, pages=pages) if page > 1 or layout.first_head else ""
    return head, layout.foot.format(page=page, pages=pages)


def paged(paragraphs: Sequence[str], random: Random, layout: Layout) -> list[list[str | None]]:
    """The lines of each page; ``None`` is the blank line between two paragraphs."""
    lines: list[str | None] = []
    for n, paragraph in enumerate(paragraphs):
        lines += [None] if n else []
        lines += wrapped(paragraph, random, layout)
    pages = [lines[at : at + layout.depth] for at in range(0, len(lines), layout.depth)]
    return [page for page in pages if any(page)]


def without_blank_edges(page: list[str | None]) -> list[str | None]:
    """A page's lines without a blank one at its top or foot."""
    return page[page[0] is None : len(page) - (page[-1] is None)]


def wrapped(paragraph: str, random: Random, layout: Layout) -> list[str]:
    """The lines of a paragraph; a link that goes over a line end is closed there and opened again."""
    text, spans = inline_tags.parse(paragraph)
    block = Block(Role.PARAGRAPH, text, spans)
    lines = []
    for start, end, hyphen in breaks(text, random, layout):
        piece = block.cut(start, end)
        if hyphen:  # the mark of the last letter goes on over its hyphen
            marks = (s._replace(end=s.end + (s.end == len(piece.text))) for s in piece.spans)
            piece = Block(piece.role, piece.text + hyphen, tuple(marks))
        lines.append(inline_tags.write(piece.text, piece.spans))
    return lines


def breaks(text: str, random: Random, layout: Layout) -> Iterator[tuple[int, int, str]]:
    """Where each line begins and ends, and the hyphen that is put behind it."""
    width, start = layout.width, 0
    while len(text) - start > width:
        at = text.rfind(" ", start, start + width + 1)
        word = at + 1 if at > start else start
        fits = divisions(text, word, start + width, layout.syllables)
        cut = random.choice(fits) if fits and random.random() < layout.divided else 0
        own = max(text.rfind(sign, word + 1, start + width) for sign in HYPHENS) + 1
        if cut > own:
            yield start, cut, "-"
            start = cut
        elif own and text[own : own + 1].isalnum():  # any printer breaks a line behind a word's own hyphen
            yield start, own, ""
            start = own
        elif at > start:
            yield start, at, ""
            start = at + 1
        else:  # a word longer than a line stands out
            end = text.find(" ", start)
            if end < 0:
                break
            yield start, end, ""
            start = end + 1
    yield start, len(text), ""


def divisions(text: str, word: int, limit: int, syllables: bool) -> list[int]:
    """Where the word at ``word`` may be divided before ``limit``: two letters at least on each side.

    Nobody divides beside a capital within a name: not ``KU-Leuven`` nor ``Berliner-Morgenpost``, whose hyphen
    nothing tells from its own.
    """
    end = text.find(" ", word)
    last = min(limit - 1, (end if end >= 0 else len(text)) - 2)
    places = range(word + 2, last + 1)
    letters = [n for n in places if text[n - 2 : n].isalpha() and text[n : n + 2].isalpha()]
    letters = [n for n in letters if not (text[n - 1].islower() and text[n].isupper())]
    fits = [
        n for n in letters if text[word:n].isupper() == text[n:end].isupper() or text[n - 1 : n + 1].islower()
    ]
    return [n for n in fits if is_syllable(text[word:n], text[n:end])] if syllables else fits


def is_syllable(left: str, right: str) -> bool:
    """Whether a syllable may begin with ``right``: one consonant, then a vowel, and a vowel before both."""
    vowels = [char.lower() in VOWELS for char in right[:2]]
    return vowels == [False, True] and right[0] != "h" and any(char.lower() in VOWELS for char in left)


def glued(caption: str, credit: str, random: Random) -> str:
    """A caption with its credit run into it, as pages print them."""
    return random.choice(
        [
            f"{caption} ({credit})",
            f"{caption} [{credit}]",
            f"{caption} Photo: {credit}",
            f"{caption}Photo: {credit}",
            f"{caption} (Photo by {credit})",
            f"{caption} | {credit}",
            f"{caption} {credit}",
        ]
    )
