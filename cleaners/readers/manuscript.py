"""What word processors' documents have in common: words are told, paragraphs end, and blocks come out.

Roles are the styles' own ("Heading 2", "Caption"), in whatever format they are kept. Notes come last, with the
mark by which the text calls them. What is no text of the article (deleted words, comments, the pages' heads)
is told aside, and left out with the reason.

Two kinds of document are texts in disguise, and read as such: a news database's delivery, and a page that was
pasted line by line, where no line says that it is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cleaners.article import Article, Block, Mark, Place, Role, Span
from cleaners.layout.letter_widths import widest
from cleaners.readers.facts import web
from cleaners.readers.headings import above_the_text, headed
from cleaners.readers.html.inline import made
from cleaners.readers.html.tables import Table, merged
from cleaners.readers.original import Original
from cleaners.readers.plain_text import with_hyphens
from cleaners.repair import Omission, Reading
from cleaners.sentences import begins_lower, is_ended

OF_STYLES = (Mark.STRONG, Mark.EMPHASIS)
Marked = tuple[Mark, str]  # a mark and, of a link, the address

STYLES = {  # by their names without spaces; those that are made for another follow it
    "title": Role.HEADLINE,
    "subtitle": Role.DECK,
    "heading1": Role.HEADLINE,
    **{f"heading{level}": Role.SUBHEAD for level in range(2, 11)},
    "caption": Role.CAPTION,
    **dict.fromkeys(("quote", "intensequote", "quotations", "blocktext"), Role.QUOTE),
    **dict.fromkeys(("htmlpreformatted", "preformattedtext", "sourcecode"), Role.CODE),
}
CONTENTS = re.compile(r"(?:toc|contents)(?:\d+|heading)")  # the styles of a table of contents
SPACED = re.compile(r"_20_|[\s_]+")  # OpenDocument writes a name's spaces so
PARTED = re.compile(r"\n[^\S\n]*\n\s*")
DELETED = "deleted by who wrote it, as the tracked changes say"
HIDDEN = "hidden text"
TABLE_OF_CONTENTS = "the document's table of contents"
READING = "how a word is read, set above it"
HEADS = "what stands on the head or foot of each page"
TITLE = "the file's own title, which the text does not print"
MAKER = "who made the file, perhaps only with a copy of the text"
SYMBOLS = {  # of Symbol and Wingdings, by the last byte of their numbers: what lists and texts use
    0xA7: "▪",
    0xA8: "▫",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
}
LOST = "\ufffd"
PRIVATE = range(0xF000, 0xF100)  # where fonts of symbols have their signs
LINK = re.compile(r"\s*HYPERLINK\s+(?:\"([^\"]*)\"|([^\s\\\"]+))", re.I)  # the code of a field that links
LONGEST = 160  # characters of a line on a printed page; a paragraph that is longer is none
SHORTEST = 30  # characters of a line that the page's width ended: less is verse, or a list
SEVERAL = 3  # lines that go on in the next
SHARE = 0.2  # of the neighbours: many lines end with a sentence, or before a name


class Paragraph(NamedTuple):
    """A paragraph as a block, ``None`` if it is empty; its page, the cell of the table that it stands in."""

    block: Block | None
    page: int = 1
    cell: tuple[int, int] | None = None


class Flow:
    """Paragraphs as they are told, and the words of the one that is open."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.paragraphs: list[Paragraph] = []
        self.clear()
        self.behind: list[Paragraph] = []  # told within a paragraph, stands behind it: pictures, boxes
        self.tables: list[Table] = []
        self.page = 1

    def clear(self) -> None:
        """No words are in the open paragraph."""
        self.words: list[str] = []
        self.length = 0
        self.spans: dict[Marked, list[Span]] = {}

    @property
    def last(self) -> str:
        """The last sign of the open paragraph; a line's end before the first."""
        return self.words[-1][-1] if self.words else "\n"

    def say(self, text: str, marks: Collection[Marked] = ()) -> None:
        """Words, with the marks that are on them."""
        if not text:
            return
        start, end = self.length, self.length + len(text)
        self.words.append(text)
        self.length = end
        linked = any(mark is Mark.LINK for mark, _ in marks)
        for mark, target in marks:
            if linked and mark is Mark.UNDERLINE:  # which is how links look
                continue
            spans = self.spans.setdefault((mark, target), [])
            goes_on = bool(spans) and spans[-1].end == start
            spans.append(Span(spans.pop().start if goes_on else start, end, mark, target))

    def end(self, role: Role = Role.PARAGRAPH) -> None:
        """The open paragraph ends; an empty line within it parts it."""
        text = "".join(self.words)
        spans = [span for each in self.spans.values() for span in each]
        self.clear()
        whole = Block(role, text, tuple(spans))
        done = 0
        for gap in PARTED.finditer(text) if role is not Role.CODE else ():
            self.keep(whole.cut(done, gap.start()))
            done = gap.end()
        self.keep(whole.cut(done, len(text)))
        self.paragraphs += (each._replace(cell=self.cell) for each in self.behind)
        self.behind = []

    def keep(self, block: Block) -> None:
        """A paragraph, or the empty one that it is without words."""
        spans = list(block.spans)
        if block.role not in (Role.PARAGRAPH, Role.LIST_ITEM):  # its style makes all of it bold, or slanted
            whole = (0, len(block.text))
            spans = [each for each in spans if each.mark not in OF_STYLES or each[:2] != whole]
        self.paragraphs.append(Paragraph(made(block.role, block.text, spans), self.page, self.cell))

    def picture(self, words: str, target: str) -> None:
        """A picture by its alternative text, and its address on the web; one without both says nothing."""
        if words or web(target):
            block = Block(Role.IMAGE, " ".join(words.split()), target=web(target) or "")
            self.behind.append(Paragraph(block, self.page))

    def close(self) -> None:
        """All that is open ends."""
        if self.words or self.behind:
            self.end()
        while self.tables:
            self.end_table()

    @property
    def cell(self) -> tuple[int, int] | None:
        """The open table's cell."""
        return self.tables[-1].at if self.tables else None

    def begin_table(self) -> None:
        """A table begins; it may stand in another's cell."""
        self.tables.append(Table(len(self.paragraphs)))

    def enter(self, tag: str) -> None:
        """A row ("tr") or a cell ("td") of the open table begins."""
        if self.tables:
            self.tables[-1].enter(tag)

    def end_table(self) -> None:
        """A table of data is one block; one that lays out its paragraphs is not there."""
        if not self.tables:
            return
        table = self.tables.pop()
        if self.tables:
            self.tables[-1].nested = True
        inside = self.paragraphs[table.first :]
        told = [each for each in inside if each.block]
        pictures = [each for each in told if each.block and each.block.role is Role.IMAGE]
        cells = [(each.cell, each.block) for each in told if each.block and each.block.role is not Role.IMAGE]
        block = merged(table, cells)
        kept = [*pictures, Paragraph(block, self.page)] if block else inside
        self.paragraphs[table.first :] = [each._replace(cell=self.cell) for each in kept]


class Manuscript:
    """A document as it is told: the text, its notes, and what is left out of it."""

    def __init__(self) -> None:
        """A blank page."""
        self.flows = [Flow()]
        self.notes: list[Paragraph] = []
        self.left: list[Omission] = []
        self.told: list[str] = []  # what its owner should know

    @property
    def flow(self) -> Flow:
        """Where words are said now."""
        return self.flows[-1]

    def aside(self) -> None:
        """From here on words are said aside, until one of the three below says what they were."""
        self.flows.append(Flow())

    def leave_out(self, reason: str) -> None:
        """What was said aside is no text of the article."""
        text = "\n".join(each.block.text for each in self.said_aside() if each.block and each.block.text)
        if not text:
            return
        if self.left and self.left[-1].reason == reason:
            text = f"{self.left.pop().text}\n{text}"
        self.left.append(Omission(text, reason))

    def strike_out(self, reason: str) -> None:
        """The words of the open paragraph are no text of the article."""
        text = "".join(self.flow.words)
        self.flow.clear()
        self.aside()
        self.flow.say(text)
        self.leave_out(reason)

    def set_in_a_box(self) -> None:
        """What was said aside stands in a box: behind the paragraph that is open."""
        self.flow.behind += self.said_aside()

    def note(self, mark: str) -> None:
        """What was said aside is a note, which the text calls by this mark."""
        said = [each.block for each in self.said_aside() if each.block]
        for n, block in enumerate(said):
            words = block.splice(0, 0, f"{mark} ") if n == 0 and mark else block
            self.notes.append(Paragraph(replace(words, role=Role.NOTE)))

    def said_aside(self) -> list[Paragraph]:
        """The paragraphs that were said aside."""
        flow = self.flows.pop() if len(self.flows) > 1 else Flow()
        flow.close()
        return flow.paragraphs

    def original(self, what: str, title: str, maker: str) -> Original:
        """The article in it, or the articles that a news database has delivered in it.

        ``what`` it is, "a Word document" say, with the title and the maker that its file states.
        """
        while len(self.flows) > 1:  # never ended: words all the same
            self.set_in_a_box()
        self.flow.close()
        paragraphs = [*self.flow.paragraphs, *self.notes]
        first, *others = delivered(paragraphs) or (self.reading(paragraphs, title),)
        left = (*self.left, Omission(maker, MAKER)) if maker else tuple(self.left)
        told = self.told if first.article.blocks else [f"{what} without text in it", *self.told]
        first = replace(first, omissions=(*first.omissions, *left), notes=(*told, *first.notes))
        return Original((first, *others))

    def reading(self, paragraphs: Sequence[Paragraph], title: str) -> Reading:
        """Its paragraphs as one article; the file's title is the headline only where the text prints it."""
        if is_pasted(paragraphs):
            blocks = with_hyphens(list(as_lines(paragraphs)))
        else:
            blocks = [each.block for each in paragraphs if each.block]
        left = (Omission(title, TITLE),) if title and not prints(blocks, title) else ()
        return Reading(stated(blocks, title), left)


def role_named(name: str) -> Role | None:
    """The role that a style of this name gives."""
    return STYLES.get(SPACED.sub("", name).lower())


def lists_contents(name: str) -> bool:
    """Whether a style of this name is that of a table of contents."""
    return CONTENTS.fullmatch(SPACED.sub("", name).lower()) is not None


def linked_to(code: str) -> str:
    """The address that a field with this code links to; empty if that is a place in the document."""
    found = LINK.match(code)
    return (found[1] or found[2] or "") if found else ""


def symbol(number: int) -> str:
    """A sign by its number in a font; U+FFFD if it is one of a font of symbols that we do not know."""
    if number in PRIVATE:
        return SYMBOLS.get(number & 0xFF, LOST)
    return chr(number) if 0 < number < 0x110000 else LOST


def delivered(paragraphs: Iterable[Paragraph]) -> tuple[Reading, ...]:
    """The articles in a news database's delivery; none if it is something else."""
    from cleaners.readers import news_database

    texts = [each.block.text if each.block else "" for each in paragraphs]
    text = ("\n" if "" in texts else "\n\n").join(texts).encode()
    return news_database.read(text).parts if news_database.recognises(text, "") else ()


def is_pasted(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraphs are the lines of a page: many go on in the next in the middle of a sentence."""
    blocks = [each.block for each in paragraphs if each.block]
    if any(block.role is not Role.PARAGRAPH or len(block.text) > LONGEST for block in blocks):
        return False
    pairs = [(a.block.text, b.block.text) for a, b in pairwise(paragraphs) if a.block and b.block]
    going = sum(len(a) >= SHORTEST and not is_ended(a) and begins_lower(b) for a, b in pairs)
    return going >= SEVERAL and going >= SHARE * len(pairs)


def as_lines(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Paragraphs that are lines of a page as the blocks that empty ones part."""
    lines: list[Block] = []
    first, page, gap = 1, 1, 0
    for number, (block, at, _) in enumerate(paragraphs, 1):
        if lines and (block is None or at != page):
            yield of_lines(lines, Place(page, first, gap=gap))
            lines, gap = [], 0
        if block is None:
            gap += 1
            continue
        if not lines:
            first, page = number, at
        lines.append(block)
    if lines:
        yield of_lines(lines, Place(page, first, gap=gap))


def of_lines(lines: Sequence[Block], place: Place) -> Block:
    """Lines as one block."""
    whole = lines[0]
    for line in lines[1:]:
        whole = whole.join(line, "\n")
    return replace(whole, place=place._replace(width=widest(whole.text.split("\n"))))


def stated(blocks: Sequence[Block], title: str) -> Article:
    """The article of these blocks, with its headline and deck as far as the styles, or its title, say so.

    The style for headlines may head each part of a text, too; the first, if it stands above the text, counts.
    """
    marked = [n for n, block in enumerate(blocks) if block.role is Role.HEADLINE]
    blocks = above_the_text(
        [replace(b, role=Role.SUBHEAD) if n in marked[1:] else b for n, b in enumerate(blocks)]
    )
    top = next((n for n, block in enumerate(blocks) if block.role is Role.HEADLINE), None)
    below = blocks[top + 1] if top is not None and top + 1 < len(blocks) else None
    deck = below.text if below and below.role is Role.DECK else None
    blocks = tuple(
        replace(block, role=Role.SUBHEAD) if block.role is Role.DECK and block is not below else block
        for block in blocks
    )
    article = Article(blocks, blocks[top].text if top is not None else None, deck)
    return article if top is not None else headed(article, title if prints(blocks, title) else "")


def prints(blocks: Iterable[Block], title: str) -> bool:
    """Whether a block is nothing but the title."""
    wanted = " ".join(title.split()).casefold()
    return any(" ".join(block.text.split()).casefold() == wanted for block in blocks)
