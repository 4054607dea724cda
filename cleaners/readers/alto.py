"""ALTO: what text recognition has read, as libraries keep the pages of newspapers.

    <String CONTENT="inter" HPOS="825" VPOS="87" WIDTH="137" HEIGHT="22"/><HYP CONTENT="-"/>

Nothing is taken from it but words and their boxes: blocks end with columns, sizes are seldom stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cleaners.article import Article
from cleaners.readers.markup.tag_text import measure, parsed
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.recognised import settled
from cleaners.readers.pages.word_boxes import DPI, POINTS, Word, lines_and_asides
from cleaners.repair import Omission, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

HEAD = 4000  # characters in which the first element begins
ALTO = re.compile(r"<(?:\w+:)?alto[\s>]")
UNITS = {"mm10": POINTS / 254, "inch1200": POINTS / 1200}  # points; the third unit is the pixel
HYPHENS = ("-", "\u00ad", "\u2010", "¬")


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``text`` is ALTO."""
    return ALTO.search(text[:HEAD]) is not None


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article on all pages."""
    root = parsed(text, xml=True)
    unit = next((node.text or "" for node in root.iter("{*}MeasurementUnit")), "").strip()
    scale = UNITS.get(unit, POINTS / DPI)
    found, asides = [], []
    for number, page in enumerate(root.iter("{*}Page"), 1):
        lines, aside = lines_and_asides(
            number, [list(words(line, scale)) for line in page.iter("{*}TextLine")]
        )
        found += lines
        asides += [Omission(aside, "set sideways")] if aside else []
    return Reading(Article(blocks(settled(found))), tuple(asides))


def words(line: _Element, scale: float) -> Iterator[Word]:
    """The words of a line; a hyphen at its end is the last one's."""
    found: list[Word] = []
    for node in line.iter("{*}String", "{*}HYP"):
        text = " ".join(node.get("CONTENT", "").split())
        if node.tag.endswith("HYP"):
            if found and not found[-1].text.endswith(HYPHENS):
                found[-1] = found[-1]._replace(text=found[-1].text + (text or "-"))
        elif text:
            left, top = number_in(node, "HPOS", line), number_in(node, "VPOS", line)
            right, bottom = left + number_in(node, "WIDTH", line), top + number_in(node, "HEIGHT", line)
            found.append(Word(text, scale * left, scale * top, scale * right, scale * bottom))
    yield from found


def number_in(node: _Element, name: str, line: _Element) -> float:
    """A measure of a word; of its line where it has none of its own."""
    return measure(node.get(name) or line.get(name))
