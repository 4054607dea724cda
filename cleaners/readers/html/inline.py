"""A line of running text out of markup: white space as a browser sees it, marks on the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block, Mark, Role, Span
from cleaners.readers.decoding import CONTROLS

SPACE = re.compile("[ \t\n\r\f]+")  # what HTML calls white space: no-break and other spaces are characters
# Between two of these a line end is no space: Chinese and Japanese write none (CSS Text 3, 4.1.3).
WIDE = "\u2e80-\u303e\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
BEFORE_BREAK = re.compile(" +(?=\n)")
WIDE_BREAK = re.compile(f"(?<=[{WIDE}])[ \t\r\f]*\n[ \t\n\r\f]*(?=[{WIDE}])")


class InlineText:
    """Running text as it grows, with the marks that are open over it."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.parts: list[str] = []
        self.length = 0
        self.last = "\n"  # as if at the start of a line: leading white space is none
        self.spans: list[Span] = []
        self.marks: dict[Mark, list[str]] = {}  # the targets of the open marks; the innermost counts
        self.starts: dict[Mark, int] = {}

    def add(self, text: str, as_is: bool = False) -> None:
        """Words; ``as_is`` in preformatted text, else white space is worth one space."""
        if not as_is:
            if "\n" in text:
                blank = not text.strip(" \t\n\r\f")  # most are only between two tags
                text = " " if blank else SPACE.sub(" ", WIDE_BREAK.sub("", text))
            elif "  " in text or "\t" in text or "\r" in text or "\f" in text:
                text = SPACE.sub(" ", text)
            if text[:1] == " " and self.last in " \n":
                text = text[1:]
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.last = text[-1]

    def open(self, mark: Mark, target: str = "") -> None:
        """From here on words are marked."""
        targets = self.marks.setdefault(mark, [])
        if not targets or targets[-1] != target:
            self.end_span(mark)
            self.starts[mark] = self.length
        targets.append(target)

    def close(self, mark: Mark) -> None:
        """The innermost mark of this kind ends here."""
        targets = self.marks.get(mark)
        if not targets:
            return
        if len(targets) == 1 or targets[-2] != targets[-1]:
            self.end_span(mark)
            self.starts[mark] = self.length
        targets.pop()

    def end_span(self, mark: Mark) -> None:
        """What is marked so far becomes a span."""
        targets = self.marks.get(mark)
        if targets and self.starts[mark] < self.length:
            self.spans.append(Span(self.starts[mark], self.length, mark, targets[-1]))

    def take(self, role: Role) -> Block | None:
        """The text so far as a block, ``None`` if it is blank; marks stay open over what follows."""
        text, spans = self.lift()
        return made(role, text, spans) if text else None

    def lift(self) -> tuple[str, list[Span]]:
        """The text so far as it is, with its marks; empty if it is blank."""
        if not self.parts:
            return "", []
        for mark in self.marks:
            self.end_span(mark)
            self.starts[mark] = 0
        text = "".join(self.parts)
        spans = self.spans
        self.parts, self.length, self.last, self.spans = [], 0, "\n", []
        return ("", []) if text.isspace() else (text, spans)


def made(role: Role, text: str, spans: list[Span]) -> Block | None:
    """The block of a lifted text, ``None`` if nothing is in it to be seen; code keeps its first indent."""
    code = role is Role.CODE
    start = len(text) - len(text.lstrip("\n" if code else None))
    stop = max(start, len(text.rstrip()))
    block = Block(role, text[start:stop], tuple(within(spans, start, stop)))
    controls = () if block.text.isprintable() else CONTROLS.finditer(block.text)
    cuts = [(found.start(), found.end(), "") for found in controls]
    if cuts:  # written as character references: they mean nothing in a text either
        block = block.splices(cuts)
        block = block if code else block.strip()
    if not code and " \n" in block.text:
        block = block.splices((found.start(), found.end(), "") for found in BEFORE_BREAK.finditer(block.text))
    return block if block.text else None


def within(spans: list[Span], start: int, stop: int) -> Iterator[Span]:
    """The marks on ``text[start:stop]``, counted from its start."""
    for span in spans:
        if span.start < stop and span.end > start:
            yield span._replace(start=max(span.start, start) - start, end=min(span.end, stop) - start)
