"""What word processors' documents have in common: words are told, paragraphs end, and blocks come out.

Roles are the styles' own ("Heading 2", "Caption"), in whatever format they are kept. Notes come last, with
the mark by which the text calls them. What is no text of the article (deleted words, comments, the pages'
heads) is told aside, and left out with the reason.

Two kinds of document are texts in disguise, and read as such: a news database's delivery, and a page that was
pasted line by line, where no line says that it is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from cleaners.article import Article, Block, Mark, Role, Span
from cleaners.readers.facts import web
from cleaners.readers.headings import above_the_text, headed
from cleaners.readers.html.inline import made
from cleaners.readers.html.tables import Table, merged
from cleaners.readers.office.pasted_lines import Paragraph, as_lines, is_pasted
from cleaners.readers.original import Original
from cleaners.readers.plain_text import with_hyphens
from cleaners.repair import Omission, Reading

Marked = tuple[Mark, str]  # a mark and, of a link, the address

OF_STYLES = (Mark.STRONG, Mark.EMPHASIS)
PARTED = re.compile(r"\n[^\S\n]*\n\s*")  # an empty line within a paragraph
TITLE = "the file's own title, which the text does not print"
MAKER = "who made the file, perhaps only with a copy of the text"


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
        self.left: list[tuple[str, list[str]]] = []  # reasons, and the words that are left out for each
        self.told: list[str] = []  # what its owner should know

    @property
    def flow(self) -> Flow:
        """Where words are said now."""
        return self.flows[-1]

    def aside(self) -> None:
        """From here on words are said aside, until it is told what they were: left out, in a box, a note."""
        self.flows.append(Flow())

    def leave_out(self, reason: str) -> None:
        """What was said aside is no text of the article."""
        texts = [each.block.text for each in self.said_aside() if each.block and each.block.text]
        if texts and self.left and self.left[-1][0] == reason:
            self.left[-1][1].extend(texts)
        elif texts:
            self.left.append((reason, texts))

    def strike_out(self, reason: str) -> None:
        """The words of the open paragraph are no text of the article."""
        text = "".join(self.flow.words)
        self.flow.clear()
        self.aside()
        self.flow.say(text)
        self.leave_out(reason)

    def set_in_a_box(self) -> None:
        """What was said aside stands in a box: behind the paragraph that is open."""
        said = self.said_aside()
        self.flow.behind += said

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
        first, *others = delivered(paragraphs) or (Reading(article(paragraphs, title)),)
        left = [Omission("\n".join(texts), reason) for reason, texts in self.left]
        if title and not any(prints(each.block, title) for each in paragraphs):
            left.append(Omission(title, TITLE))
        if maker:
            left.append(Omission(maker, MAKER))
        told = self.told
        if not first.article.blocks:
            told = ["; ".join((f"{what} without text in it", *told))]
        first = replace(first, omissions=(*first.omissions, *left), notes=(*told, *first.notes))
        return Original((first, *others))


def delivered(paragraphs: Iterable[Paragraph]) -> tuple[Reading, ...]:
    """The articles in a news database's delivery; none if it is something else."""
    from cleaners.readers import news_database

    texts = [each.block.text if each.block else "" for each in paragraphs]
    text = ("\n" if "" in texts else "\n\n").join(texts).encode()
    return news_database.read(text).parts if news_database.recognises(text, "") else ()


def article(paragraphs: Sequence[Paragraph], title: str) -> Article:
    """Paragraphs as an article, with its headline and deck as far as the styles, or the file's title, say so.

    A style for headlines may head each part of a text, too: the first is one, if it stands above the text.
    """
    if is_pasted(paragraphs):
        blocks = with_hyphens(list(as_lines(paragraphs)))
    else:
        blocks = [each.block for each in paragraphs if each.block]
    marked = [n for n, block in enumerate(blocks) if block.role is Role.HEADLINE]
    for n in marked[1:]:
        blocks[n] = replace(blocks[n], role=Role.SUBHEAD)
    blocks = list(above_the_text(blocks))
    top = next((n for n in marked if blocks[n].role is Role.HEADLINE), None)
    for n, block in enumerate(blocks):
        if block.role is Role.DECK and n - 1 != top:
            blocks[n] = replace(block, role=Role.SUBHEAD)
    decks = (" ".join(block.text.split()) for block in blocks if block.role is Role.DECK)
    found = Article(tuple(blocks), deck=next(decks, None))
    if top is not None:
        return replace(found, headline=" ".join(blocks[top].text.split()))
    first = next((block for block in blocks if block.role is not Role.IMAGE), None)
    return headed(found, title if prints(first, title) else "")


def prints(block: Block | None, title: str) -> bool:
    """Whether a block is nothing but the title."""
    return block is not None and block.text.casefold().split() == title.casefold().split()
