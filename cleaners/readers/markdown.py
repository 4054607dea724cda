"""Markdown, as clippers, exports and converters write it: CommonMark with tables and a head.

Line ends within a paragraph stay, because they may be those of a page; where a programme has filled the lines
with the markup in them, the reader says so. A numbered item keeps its number, which may be a year. Code by
indent is not read: in saved articles an indent is layout.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise, starmap
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaners.article import Block, Place, Role
from cleaners.layout import filled_lines
from cleaners.readers import front_matter, plain_text
from cleaners.readers.headings import above_the_text
from cleaners.readers.html import page as html_page
from cleaners.readers.html.tables import Table, merged
from cleaners.repair import Omission, Reading, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
DEEPEST = 60  # quotes and lists within each other; markdown-it calls itself four times for each
HEAD = 50_000  # characters in which a text shows that it is Markdown
ENOUGH = 2  # points, so that one stray "#" or "*" is not; a name that says Markdown is worth one
HEADING = re.compile(r" {0,3}#{1,6} ")
FENCE = re.compile(r" {0,3}(?:```|~~~)")


class Sign(NamedTuple):
    """A sign of Markdown: what a text with it holds, what shows it, its worth, and how often it counts."""

    hint: str
    pattern: re.Pattern[str]
    worth: int
    most: int


# In a text that begins with a line end.
SIGNS = (
    Sign("# ", re.compile(r"\n[ ]{0,3}#{1,6} [^\n]*\S[^\n]*(?=\n[ \t]*\n|\n?\Z)"), 1, 2),
    Sign("# ", re.compile(r"\A\s*# [^\n]*\S[^\n]*\n\s*\n"), 1, 1),
    Sign(
        "](",
        re.compile(r"!?\[[^\[\]\n]{0,300}\]\((?:<[^<>\n]*>|[^()\s]+(?:\([^()\s]*\))*)(?: \"[^\"\n]*\")?\)"),
        2,
        1,
    ),
    Sign("**", re.compile(r"(?<![\w*])\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*(?![\w*])"), 1, 2),
    Sign("*", re.compile(r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![\w*])"), 1, 1),
    Sign("_", re.compile(r"(?<![\w_])_(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![\w_])"), 1, 1),
    Sign("", re.compile(r"\n(?:```|~~~)[\w-]*\n"), 2, 1),
    Sign("---", re.compile(r"\n\|?[ ]*:?-{3,}:?[ ]*(?:\|[ ]*:?-{3,}:?[ ]*)+\|?[ ]*(?=\n|\Z)"), 2, 1),
    Sign("", re.compile(r"\n[-*+] \S[^\n]*\n[-*+] \S"), 1, 1),
    Sign("> ", re.compile(r"\n> \S"), 1, 1),
)
# reStructuredText shares signs with Markdown and means others by them: a directive, an address by name, a
# link by name, a heading between two rules.
OTHER = re.compile(
    r"^\.\. (?:[\w-]+::|_[^:\n]{1,80}:)|(?<!`)`[^`\n]{1,80}`__?(?!\w)|^([=*~#^-]{4,})\n[^\n]{1,200}\n\1$",
    re.M,
)


def recognises(text: str, name: str) -> bool:
    """Whether ``text`` shows signs enough of Markdown; HTML with such signs in its words does not.

    Nor does reStructuredText, which is read as the plain text that it also is.
    """
    if front_matter.find(text) or front_matter.below_title(text) or front_matter.properties(text):
        return True
    named = name.lower().endswith(SUFFIXES)
    if not named and html_page.recognises(text, ""):
        return False
    if name.lower().endswith((".rst", ".rest")) or OTHER.search(text[:HEAD]):
        return False
    points = int(named)
    head = "\n" + text[:HEAD]
    for sign in SIGNS:
        found = islice(sign.pattern.finditer(head), sign.most) if sign.hint in head else ()
        points += sign.worth * sum(1 for _ in found)
        if points >= ENOUGH:
            return True
    return False


def read(text: str, name: str = "") -> Reading:
    """The article in ``text``; as plain text if Markdown's grammar would lose words of it."""
    head = front_matter.find(text) or front_matter.below_title(text) or front_matter.properties(text)
    body = "\n" * head.lines + text.split("\n", head.lines)[-1] if head else text
    visit = Visit(body, head.lines if head else 0)
    values = head.values if head else {}
    blocks = plain_text.with_hyphens(above_the_text(tuple(visit.blocks())))
    article = replace(front_matter.article(values), blocks=tuple(blocks))
    omissions = tuple(visit.omissions)
    if loses(body, article.blocks, omissions):
        plain = plain_text.read(text, name)
        note = "read as plain text, because words were lost when read as Markdown"
        return replace(plain, notes=(note,), source=Source(format="plain-text"))
    if head:
        omissions = (Omission(head.text, "the head of the file, read into the article's fields"), *omissions)
    return Reading(article, omissions, kept=front_matter.kept(values))


def loses(body: str, blocks: Sequence[Block], omissions: Sequence[Omission]) -> bool:
    """Whether letters of the text are neither in the blocks, nor in addresses, nor omitted.

    One in fifty may be missing: the language of a code block, classes in tags.
    """
    from cleaners.readers.html.source import QUICK_TAG

    kept = "".join(b.text + b.target + "".join(s.target for s in b.spans) for b in blocks)
    kept += "".join(omission.text for omission in omissions)
    there = sum(map(str.isalnum, html.unescape(QUICK_TAG.sub("", body))))
    return sum(map(str.isalnum, kept)) < 0.98 * there - 20


def without_code(lines: Sequence[str]) -> Iterator[str]:
    """The lines, those of code as empty ones."""
    code = False
    for line in lines:
        fence = bool(FENCE.match(line))
        yield "" if code or fence else line
        code ^= fence


def together(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines that stand together, with no empty one between them."""
    return (list(run) for filled, run in groupby(lines, lambda line: bool(line.strip())) if filled)


class Visit:
    """One pass over the tokens of a Markdown text."""

    def __init__(self, body: str, head: int = 0) -> None:
        """``body`` has the lines of the file; the first ``head`` of them are empty."""
        self.lines: list[str] = []
        self.pages: list[int] = []
        page = 1
        for line in body.split("\n"):
            self.pages.append(page + line.startswith("\f"))
            page += line.count("\f")
            self.lines.append(line.replace("\f", " "))
        self.head = head
        self.prose = list(without_code(self.lines))
        self.column = filled_lines.column(together(self.prose))
        self.omissions: list[Omission] = []
        self.around: list[Role] = []  # the roles of the open quotes and lists
        self.lead = ""  # the number of a list's item, until its words come
        self.table: Table | None = None
        self.cells: list[tuple[tuple[int, int] | None, Block]] = []

    def blocks(self) -> Iterator[Block]:
        """The blocks of the text, each with its line and the gap before it."""
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table").disable("code")
        known: dict[str, Any] = {}
        heading = Role.PARAGRAPH
        place = Place()
        for token in parser.parse("\n".join(self.with_whole_headings()), known):
            if token.map and not self.table:
                place = self.place(*token.map)
            if token.type == "heading_open":
                heading = Role.HEADLINE if token.tag == "h1" else Role.SUBHEAD
                heading = Role.PARAGRAPH if token.markup in "-=" and self.is_long(token) else heading
            elif token.type == "heading_close":
                heading = Role.PARAGRAPH
            for block in self.token(token, heading):
                yield replace(block, place=place)
        for reference in known.get("references", {}).values():
            start, end = reference["map"]
            self.omissions.append(
                Omission("\n".join(self.lines[start:end]), "the address of a link, kept with it")
            )

    def is_long(self, token: Token) -> bool:
        """Whether several lines stand above what marks a heading: then they are text, and that is a rule."""
        return token.map is not None and token.map[1] - token.map[0] > 2

    def with_whole_headings(self) -> Iterator[str]:
        """The lines; a heading that the filling has broken is one line, and an empty one follows."""
        heading = ""
        for line, (prose, following) in zip(self.lines, pairwise([*self.prose, ""]), strict=True):
            begins = line if HEADING.match(prose) else ""
            heading = f"{heading} {line}" if heading else begins
            goes_on = heading and following.strip() and self.is_full(line, following)
            yield "" if goes_on else heading or line
            heading = heading if goes_on else ""

    def is_full(self, line: str, following: str) -> bool:
        """Whether the filling has broken this line: the next one's first word had no room on it."""
        return self.column > 0 and not filled_lines.has_room(line, following.lstrip("> "), self.column)

    def place(self, start: int, end: int) -> Place:
        """Where a block of these lines stands."""
        above = start
        while above > self.head and not self.lines[above - 1].strip():
            above -= 1
        wrapped = end - start > 1 and all(starmap(self.is_full, pairwise(self.lines[start:end])))
        return Place(self.pages[start], start + 1, 0, start - above, wrapped=wrapped)

    def token(self, token: Token, heading: Role) -> Iterator[Block]:
        """What one token of the block level makes."""
        from cleaners.readers.markup import markdown_inline  # only a Markdown text pays for it

        role = (
            heading if heading is not Role.PARAGRAPH else self.around[-1] if self.around else Role.PARAGRAPH
        )
        if token.type == "inline":
            found = markdown_inline.blocks(token.children or (), role, self.lead)
            self.lead = ""
            self.comments(token)
            if self.table:
                self.cells += ((self.table.at, block) for block in found)
            else:
                yield from found
        elif token.type in ("blockquote_open", "list_item_open"):
            self.around.append(Role.QUOTE if token.type == "blockquote_open" else Role.LIST_ITEM)
            self.lead = f"{token.info}{token.markup} " if token.info else self.lead
        elif token.type in ("blockquote_close", "list_item_close"):
            if self.lead:
                yield Block(role, self.lead.strip())
            self.lead = ""
            self.around.pop()
        elif token.type == "fence" and token.content.strip():
            yield Block(Role.CODE, token.content.rstrip("\n"))
        elif token.type == "html_block":
            inside = html_page.read(token.content)
            self.omissions += inside.omissions
            yield from inside.article.blocks
        else:
            yield from self.table_token(token)

    def table_token(self, token: Token) -> Iterator[Block]:
        """A table's rows and cells; at its end the table."""
        if token.type == "table_open":
            self.table, self.cells = Table(0), []
        elif self.table and token.type in ("tr_open", "th_open", "td_open"):
            self.table.enter("tr" if token.type == "tr_open" else "td")
        elif self.table and token.type == "table_close":
            block = merged(self.table, self.cells)
            yield from [block] if block else (cell for _, cell in self.cells)
            self.table = None

    def comments(self, token: Token) -> None:
        """Comments within a paragraph are left out."""
        for child in token.children or ():
            if child.type == "html_inline" and child.content.startswith("<!--"):
                self.omissions.append(Omission(child.content[4:-3].strip(), "a comment in the markup"))
