"""A table of data as one block: cells parted by tabs, rows by line ends."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.article import Block, Role, Span

FLAT = str.maketrans("\t\n", "  ")  # in a cell: as long as before, so marks stay where they are


class Table:
    """An open table: where its pieces begin, and the cell that the visit is in."""

    def __init__(self, first: int) -> None:
        """``first`` is the number of its first piece."""
        self.first = first
        self.rows: list[int] = []  # how many cells each row has
        self.nested = False  # another table stands in it

    def enter(self, tag: str) -> None:
        """A row or a cell begins."""
        if tag == "tr" or not self.rows:
            self.rows.append(0)
        if tag != "tr":
            self.rows[-1] += 1

    @property
    def at(self) -> tuple[int, int] | None:
        """Row and column of the cell; ``None`` outside of them."""
        return (len(self.rows) - 1, self.rows[-1] - 1) if self.rows and self.rows[-1] else None

    @property
    def is_layout(self) -> bool:
        """Whether its shape alone tells that it lays out a page."""
        return self.nested or max(self.rows, default=0) < 2


def merged(table: Table, cells: Sequence[tuple[tuple[int, int] | None, Block]]) -> Block | None:
    """The table as one block; ``None`` if it only lays out a page.

    Data have one text a cell and somewhere two cells in a row; a layout has paragraphs, headings and
    lists in its cells, or tables.
    """
    places = [place for place, _ in cells]
    plain = all(block.role in (Role.PARAGRAPH, Role.QUOTE) for _, block in cells)
    if table.is_layout or not plain or not cells:
        return None
    if None in places or len(set(places)) < len(places):
        return None
    found = dict(cells)
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    for row, columns in enumerate(table.rows):
        for column in range(columns):
            glue = "\t" if column else "\n" if row else ""
            block = found.get((row, column))
            text = block.text.translate(FLAT) if block else ""
            length += len(glue)
            marks = block.spans if block else ()
            spans += (span._replace(start=span.start + length, end=span.end + length) for span in marks)
            parts += (glue, text)
            length += len(text)
    return Block(Role.TABLE, "".join(parts), tuple(spans))
