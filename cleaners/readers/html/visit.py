"""One visit of a page's elements: pieces of text with the roles that the markup states.

``telling`` tells it of each element and text in order; it goes no deeper however deep the page nests.
What is furniture by its tag or its names is marked with the reason; nothing is dropped.
"""

from __future__ import annotations

import re

from cleaners.article import Block, Mark, Role, Span
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.class_words import judged
from cleaners.readers.html.elements import Element, address, attribute, first_size
from cleaners.readers.html.figures import is_label
from cleaners.readers.html.frames import Frame, frame_of, new_figure
from cleaners.readers.html.inline import InlineText
from cleaners.readers.html.names import ALOUD, EDIT
from cleaners.readers.html.sections import within_article
from cleaners.readers.html.source import inked
from cleaners.readers.html.tables import Table, merged
from cleaners.readers.html.tags import BLOCKS, CELLS, FURNITURE, INLINE, MARKS
from cleaners.readers.markup.raised import raised

BLANK = " \t\n\r\f"  # white space as HTML has it
DELETED = "deleted by who wrote it"
WEB = "1990"  # the year before which no page was published: what is older, a text tells of
LABEL = 40  # characters that stand before the time of publication in its line: more are a sentence's
# Where scripts find an address.
LATER = ("data-src", "data-lazy-src", "data-original", "srcset", "data-srcset")
ITS_OWN = "data-omnivore-original-src"  # a picture's address before a service that is gone kept its own copy
SIGNS = re.compile(r"[¶#^↑↩⏎⤴⬆🔗\ufe0e\ufe0f\s]+")  # what links back, and to what they stand in, are shown as
WITHIN = "a link within the page"
NEAR = 6  # pieces: so few may stand between, of another box or a list
QUOTES = "“”"  # that browsers set around a ``q``


class Visit:
    """The visit: what is open, and the page as far as it was seen."""

    def __init__(self, whole: bool) -> None:
        """At the door; ``whole`` says that all of the page is the article."""
        self.page = Page(whole=whole)
        self.line = InlineText()
        self.frames = [Frame(Role.PARAGRAPH, "", 0)]
        # Seen within a paragraph, told after it; so are words that it does not say.
        self.images: list[Piece] = []
        self.unsaid: list[str] | None = None  # the words of an open element that are not the line's
        self.unsaid_in = (0, "")  # how many elements are open, with it, and why they are not
        self.tables: list[Table] = []
        self.raw: list[str] = []  # all texts of the page
        self.headed = False  # whether a headline was seen
        self.when = ""  # a time that the next piece has
        self.raised = 0  # how many ``sup`` elements are open

    def close(self) -> Page:
        """The page, once all of it was told; told so twice, it is the same."""
        self.flush()
        self.page.letters = inked("".join(self.raw))
        return self.page

    @property
    def in_story(self) -> bool:
        """Whether the headline was seen, and what is open stands in the same article element."""
        return self.headed and within_article(self.page, self.frames[-1].section)

    @property
    def among_paragraphs(self) -> bool:
        """Whether what is open stands behind a paragraph that stands in the same element."""
        around, sections = self.frames[-2].section, self.page.sections
        last = [piece.section for piece in self.page.pieces[-NEAR:] if piece.role is Role.PARAGRAPH]
        return any(around in (section, sections[section].parent) for section in last)

    def acquit(self) -> None:
        """The section that is open is part of the article, whatever its tag and names say."""
        number = self.frames[-1].section
        self.page.sections[number] = self.page.sections[number]._replace(reason="")

    def text(self, text: str) -> None:
        """Words, all that stand between two tags."""
        frame = self.frames[-1]
        if self.line.last in " \n" and not text.strip(BLANK) and frame.role is not Role.CODE:
            return  # most are only white space, which would add nothing
        if frame.code:
            self.page.code += len(text)
            if frame.code == "ld":
                self.page.linked_data.append(text)
            return
        self.raw.append(text)
        if self.unsaid is not None:
            self.unsaid.append(text)
            return
        self.line.add(raised(text) if self.raised else text, frame.role is Role.CODE)

    def whole(self, text: str, reason: str) -> None:
        """All the words of an element that is left out, at once."""
        if text:
            self.raw.append(text)
            frame = self.frames[-1]
            self.page.pieces.append(Piece(Role.PARAGRAPH, text, [], frame.section, reason))

    def enter(self, tag: str, element: Element) -> str:
        """An element begins. Why all in it is likely to be furniture; empty if nothing says so."""
        around = self.frames[-1]
        if tag in INLINE:
            self.inline(tag, element, around)
            return ""
        frame = frame_of(self.page, tag, element, around)
        if tag in BLOCKS or (frame is not around and frame[3:5] != around[3:5]):
            self.flush()
        self.frames.append(frame)
        if tag == "table":
            self.tables.append(Table(len(self.page.pieces)))
        elif self.tables and (tag == "tr" or tag in CELLS):
            self.tables[-1].enter(tag)
        elif tag == "amp-img":
            self.image(element, frame)
        elif tag == "char":  # of MuPDF's XML
            self.text(attribute(element, "c"))
        if frame is around:
            return ""
        if frame.reason or tag == "title":
            return frame.reason if tag in FURNITURE and tag != "title" else ""
        return self.page.sections[frame.section].reason if frame.section != around.section else ""

    def inline(self, tag: str, element: Element, around: Frame) -> None:
        """An element within a line begins."""
        if tag in MARKS:
            self.line.open(MARKS[tag])
        elif tag == "a":
            self.line.open(Mark.LINK, address(element, "href"))
        elif tag == "br":
            self.line_break()
        elif tag == "img":
            self.image(element, self.frames[-1])
        elif tag in ("meta", "link"):
            self.void(tag, element)
        elif tag == "time":
            self.time(element, attribute(element, "datetime"), around)
        elif tag == "abbr" and attribute(element, "title")[:4].isdigit():  # how microformats state a time
            self.time(element, attribute(element, "title"), around)
        elif tag == "del":
            self.leave_unsaid(DELETED)
        elif tag == "sup":
            self.raised += 1
        elif tag == "q":
            self.line.add(QUOTES[0])
        if around.figure or tag == "span":
            around = self.within_figure(tag, element, around)
        self.frames.append(around)

    def within_figure(self, tag: str, element: Element, around: Frame) -> Frame:
        """What an inline element is: a caption, a credit in a picture's box, or nothing for itself."""
        verdict = judged(attribute(element, "class") or attribute(element, "itemprop"))
        kind, role, figure = around.kind, around.role, around.figure
        if verdict.reason == ALOUD and not around.reason:
            self.leave_unsaid(ALOUD)
        elif verdict.reason == EDIT and around.reason != EDIT:  # a wiki's, within each heading
            self.flush()
            return around._replace(reason=EDIT)
        if figure and (verdict.credit or tag in ("cite", "small")):
            kind = "credit"
        elif verdict.caption and role is Role.PARAGRAPH:
            role = Role.CAPTION
            figure = figure or new_figure(self.page)
        if kind == around.kind and role is around.role:
            return around
        self.flush()
        return around._replace(kind=kind, role=Role.CAPTION, figure=figure)

    def leave(self, tag: str) -> None:
        """An element ends: the innermost that is open."""
        frames = self.frames
        if tag in INLINE:
            if self.unsaid is not None and self.unsaid_in[0] == len(frames):
                self.tell_unsaid()
            if frames[-1] is not frames[-2]:
                self.flush()
            frames.pop()
            if tag in MARKS:
                self.line.close(MARKS[tag])
            elif tag == "a":
                self.line.close(Mark.LINK)
            elif tag == "sup":
                self.raised -= 1
            elif tag == "q":
                self.line.add(QUOTES[1])
            return
        if tag in BLOCKS:
            if tag == "title":
                self.page.title = self.page.title or " ".join("".join(self.line.parts).split())
            self.flush()
        elif frames[-1][3:5] != frames[-2][3:5]:
            self.flush()
        frames.pop()
        if tag == "table":
            self.end_table()

    def leave_unsaid(self, reason: str) -> None:
        """From here on words are none of the line's: deleted ones would say the contrary on it."""
        if self.unsaid is None:
            self.unsaid, self.unsaid_in = [], (len(self.frames) + 1, reason)

    def tell_unsaid(self) -> None:
        """The words that were not said go, with the reason.

        What is read aloud may be a credit's label, or the sign that parts two lines.
        """
        text, reason = "".join(self.unsaid or ()), self.unsaid_in[1]
        self.unsaid, self.unsaid_in = None, (0, "")
        frame = self.frames[-1]
        sign = bool(self.line.length) and not any(map(str.isalnum, text))
        if reason == ALOUD and (sign or (frame.figure and is_label(text))):
            self.line.add(text)
        elif text:
            self.images.append(Piece(Role.PARAGRAPH, " ".join(text.split()), [], frame.section, reason))

    def flush(self) -> None:
        """The running text ends: it is a piece of the role that the innermost element gives."""
        if self.unsaid is not None:  # one that is never closed ends with its line
            self.tell_unsaid()
        if self.line.parts:
            text, spans = self.without_signs(*self.line.lift())
            if text:
                self.keep(self.frames[-1].role, text, spans)
        if self.images:
            self.page.pieces += self.images
            self.images.clear()

    def without_signs(self, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        """A line without the signs that only lead about the page: "¶" to the heading, "↩" from a note."""
        here = self.page.canonical
        signs = [
            (start, end)
            for start, end, _, target in spans
            if "#" in target and target.split("#")[0] in ("", here) and SIGNS.fullmatch(text, start, end)
        ]
        if not signs:
            return text, spans
        frame = self.frames[-1]
        told = (Piece(Role.PARAGRAPH, text[start:end], [], frame.section, WITHIN) for start, end in signs)
        self.page.pieces += told
        line = Block(frame.role, text, tuple(spans)).splices((*sign, "") for sign in signs)
        return line.text, list(line.spans)

    def keep(self, role: Role, text: str, spans: list[Span]) -> None:
        """A piece is told, with the place it has."""
        frame = self.frames[-1]
        if role is Role.HEADLINE:
            self.headed = True  # a headline that links to its own page is as good as one that does not
            spans = [span for span in spans if not span.target or span.target != self.page.canonical]
        if role is Role.PARAGRAPH and "\n" in text and is_marked_as_code(text, spans):
            role = Role.CODE
        cell = self.tables[-1].at if self.tables else None
        piece = Piece(role, text, spans, frame.section, frame.reason, frame.kind, frame.figure, "", cell)
        if self.when:
            piece.time, self.when = self.when, ""
        self.page.pieces.append(piece)

    def line_break(self) -> None:
        """One is a line end; two in a row are how old pages part paragraphs."""
        pre = self.frames[-1].role is Role.CODE
        if self.line.last == "\n" and self.line.length and not pre:
            self.flush()
        elif self.line.length or pre:
            self.line.add("\n", as_is=True)

    def without_script(self, element: Element) -> None:
        """A picture that stands for the one that a script would load into the box around."""
        frame = self.frames[-2]
        if not frame.figure or frame.reason:
            return
        told = [piece for piece in (*self.page.pieces[-2:], *self.images) if piece.figure == frame.figure]
        shown = next((piece for piece in told if piece.role is Role.IMAGE), None)
        if shown is None:
            self.image(element, frame)
        elif not shown.target:
            shown.target = address(element, "src")

    def image(self, element: Element, frame: Frame) -> None:
        """A picture: its alternative text and its address. One without both says nothing."""
        target = address(element, ITS_OWN) or address(element, "src")
        if not target:  # a script will load it
            target = next(filter(None, (first_size(element, name) for name in LATER)), "")
        alt = " ".join(attribute(element, "alt").split())
        dot = attribute(element, "width") in ("0", "1") or attribute(element, "height") in ("0", "1")
        instead = attribute(element, "aria-hidden") == "true" and "fallback" in attribute(element, "class")
        if not (alt or target) or dot or instead or frame.reason:  # ``instead`` of a formula that is there
            return
        self.images.append(Piece(Role.IMAGE, alt, [], frame.section, "", "", frame.figure, target))
        if not self.line.length:
            self.flush()

    def void(self, tag: str, element: Element) -> None:
        """What an element without words says of the page."""
        if tag == "link":
            if not self.page.canonical and "canonical" in attribute(element, "rel").lower().split():
                self.page.canonical = address(element, "href")
        else:
            named = ("property", "name", "itemprop", "http-equiv")
            name = next(filter(None, (attribute(element, key) for key in named)), "")
            self.page.metas.append((name.strip().lower(), attribute(element, "content").strip()))
            self.page.own = self.page.own or self.page.metas[-1] == ("generator", "Cutline")

    def time(self, element: Element, when: str, frame: Frame) -> None:
        """A time that is printed: as a ``meta`` says it if it is named, else with the line that it is in."""
        names = attribute(element, "itemprop").lower().split()
        if when and names:
            self.page.metas += ((name, when) for name in names)
        elif when > WEB and self.headed and not frame.reason and self.line.length < LABEL:
            self.when = self.when or when

    def end_table(self) -> None:
        """A table of data is one piece; a table that lays out a page is not there."""
        table = self.tables.pop()
        if self.tables:
            self.tables[-1].nested = True
        if table.is_layout:  # before its pieces are looked at, which are those of all tables in it, too
            return
        pieces = self.page.pieces
        inside = pieces[table.first :]
        apart = [p.role is Role.IMAGE or p.cell is None for p in inside]
        within = [piece for piece, out in zip(inside, apart, strict=True) if not out]
        cells = [(piece.cell, block) for piece in within if (block := piece.block())]
        plain = all(piece.reason == self.frames[-1].reason for piece in inside)
        block = merged(table, cells) if plain else None
        if block is not None:
            pieces[table.first :] = [piece for piece, out in zip(inside, apart, strict=True) if out]
            self.keep(Role.TABLE, block.text, list(block.spans))


def is_marked_as_code(text: str, spans: list[Span]) -> bool:
    """Whether all of a text of several lines is marked as code: its line breaks are the code's."""
    coded = sum(end - start for start, end, mark, _ in spans if mark is Mark.CODE)
    return coded >= len(text) - text.count("\n")
