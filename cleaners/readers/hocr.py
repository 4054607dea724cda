"""hOCR: what text recognition has read, as HTML that states where each word stands on its page.

    <span class='ocrx_word' title='bbox 180 232 375 286; x_wconf 96'>Iconic</span>

Its paragraphs end with columns and pages, so nothing is taken from it but words and their boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cleaners.article import Article
from cleaners.readers.markup.tag_text import parsed
from cleaners.readers.pages.lines import blocks
from cleaners.readers.pages.recognised import settled
from cleaners.readers.pages.word_boxes import DPI, POINTS, Word, lines_and_asides
from cleaners.repair import Omission, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

HEAD = 20_000  # characters in which the first page begins
PAGE = re.compile(r"class\s*=\s*[\"']ocr_page[\"']")
LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"))
BOX = re.compile(r"\bbbox" + r"\s+(-?\d{1,6})" * 4)
RESOLUTION = re.compile(r"\bscan_res\s+(\d{1,6})")


def recognises(text: str, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``text`` is hOCR."""
    return PAGE.search(text[:HEAD]) is not None


def read(text: str, name: str = "") -> Reading:  # noqa: ARG001 - every reader is called alike
    """The article on all pages."""
    root = parsed(text, xml=False)
    found, asides = [], []
    for number, page in enumerate(with_class(root, frozenset(["ocr_page"])), 1):
        resolution = RESOLUTION.search(page.get("title", ""))
        scale = POINTS / (int(resolution[1]) or DPI if resolution else DPI)
        placed = lines_of(page)
        lines, aside = lines_and_asides(number, [list(words(line, scale)) for line in placed])
        found += lines
        asides += [Omission(aside, "set sideways")] if aside else []
        asides += (
            [Omission(rest, "outside of all lines of the page")] if (rest := outside(page, placed)) else []
        )
    return Reading(Article(blocks(settled(found))), tuple(asides))


def with_class(node: _Element, names: frozenset[str]) -> Iterator[_Element]:
    """The elements below a node that have one of the classes."""
    return (each for each in node.iter("*") if not names.isdisjoint(each.get("class", "").split()))


def lines_of(page: _Element) -> list[_Element]:
    """The lines of a page that say where they stand."""
    return [line for line in with_class(page, LINES) if BOX.search(line.get("title", ""))]


def outside(page: _Element, lines: Sequence[_Element]) -> str:
    """The text of a page that stands in none of these lines."""
    within = {each for line in lines for each in line.iter("*")}
    texts = [each.text for each in page.iter("*") if each not in within]
    texts += [each.tail for each in page.iterdescendants("*") if each.getparent() not in within]
    return " ".join(" ".join(filter(None, texts)).split())


def words(line: _Element, scale: float) -> Iterator[Word]:
    """The words of a line, each where it says it is, or else where the line is."""
    for node in list(with_class(line, frozenset(["ocrx_word", "ocr_word"]))) or [line]:
        text = " ".join("".join(map(str, node.itertext())).split())
        box = BOX.search(node.get("title", "")) or BOX.search(line.get("title", ""))
        if text and box:
            yield Word(text, *(scale * int(edge) for edge in box.groups()))
