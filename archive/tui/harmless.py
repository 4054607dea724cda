"""Text as a screen may show it: nothing in it can move the cursor, reorder a line or pile up.

What is in an article was written by someone else. Before any of it is set in lines, control
characters become visible escapes, and what takes no room on a screen is cut down or left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from unicodedata import category

from archive.terminal import HARMLESS, escape
from cleaners import Block

MARKS = 8  # combining marks on one letter; Vietnamese needs 2, pointed Hebrew 4, a joker thousands
BLANKS = 8  # blank lines in a row that are shown; the rest is counted
TAB = "    "
JOINERS = "\u200c\u200d"  # (non-)joiners, which Persian and Indic words and emoji are written with

# Besides what no terminal may get: old marks of direction, byte order marks, marks of annotations,
# tags that hide whole sentences; and, left out, what terminals disagree on whether it takes a column
# (soft hyphen, zero-width space, word joiner).
HIDDEN = (*range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
SHOWN = HARMLESS | {code: escape(code) for code in HIDDEN} | dict.fromkeys((0xAD, 0x200B, 0x2060), "")
SHOWN[ord("\t")] = TAB
# The same as ranges: a pattern of ranges is five times as fast as one of single characters.
UNSAFE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
# Where marks may be piled up: no letters, digits, spaces, and none of the blocks full of signs.
PILES = re.compile(rf"[^\w\s\x00-\u02ff\u2000-\u2bff\u3000-\u303f]{{{MARKS + 1},}}")
EMPTY = re.compile(rf"\n(?:[ \t]*+\n){{{BLANKS + 1},}}+")


def harmless(text: str) -> str:
    """``text`` with what is dangerous on a screen made visible; line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    if UNSAFE.search(text):
        text = text.translate(SHOWN)
    return EMPTY.sub(counted, PILES.sub(thinned, text))


def harmless_line(text: str) -> str:
    """``harmless`` for a place that has one line: line feeds are spaces."""
    return harmless(text).replace("\n", " ")


def one_line(text: str) -> str:
    """What is typed or pasted into a line: a control is a space, the joiners within words of Persian stay."""
    return "".join(c if c.isprintable() or c in JOINERS else " " for c in text)


def harmless_block(block: Block) -> Block:
    """``block`` with a harmless text; its spans stay on their words."""
    if not block.spans:
        text = harmless(block.text)
        return block if text == block.text else replace(block, text=text)
    for pattern, shown in ((UNSAFE, translated), (PILES, thinned), (EMPTY, counted)):
        cuts = [(found.start(), found.end(), shown(found)) for found in pattern.finditer(block.text)]
        block = block.splices(cuts) if cuts else block
    return block


def translated(unsafe: re.Match[str]) -> str:
    """Unsafe characters as escapes that a programmer knows; a tab is space."""
    return unsafe[0].translate(SHOWN)


def counted(empty: re.Match[str]) -> str:
    """Many blank lines as one, and how many they were."""
    return f"\n[{empty[0].count(chr(10)) - 1:,} blank lines]\n"


def thinned(signs: re.Match[str]) -> str:
    """A run of signs, each pile of combining marks cut down and the rest counted."""
    pieces = []
    for is_mark, group in groupby(signs[0], key=lambda c: category(c) in ("Mn", "Me")):
        pile = "".join(group)
        over = len(pile) - MARKS
        pieces.append(f"{pile[:MARKS]}[+{over:,} marks]" if is_mark and over > 0 else pile)
    return "".join(pieces)
