"""Text as a screen may show it: nothing in it can move the cursor, reorder a line or pile up.

What is in an article was written by someone else. Before any of it is set in lines, control
characters become visible escapes, and what takes no room on a screen is cut down or left out.
"""

from __future__ import annotations

import re
from itertools import groupby
from unicodedata import category

from archive.terminal import escape
from cleaners import Block

MARKS = 8  # combining marks on one letter; Vietnamese needs 2, pointed Hebrew 4, a joker thousands
TAB = "    "

# Controls but the line feed, surrogates that no terminal can encode, what turns or breaks a line
# (U+202A to U+202E, U+2066 to U+2069, U+2028, U+2029), and tags that hide whole sentences.
DANGEROUS = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
# Soft hyphen, zero-width space, word joiner: terminals disagree whether they take a column.
WIDTHLESS = re.compile(r"[\xad\u200b\u2060]+")
# Where marks may be piled up: no letters, digits, spaces, and none of the blocks full of signs.
PILES = re.compile(rf"[^\w\s\x00-\u02ff\u2000-\u2bff\u3000-\u303f]{{{MARKS + 1},}}")


def harmless(text: str) -> str:
    """``text`` with what is dangerous on a screen made visible; line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    text = DANGEROUS.sub(lambda found: escaped(found[0]), text)
    return text if text.isascii() else PILES.sub(lambda found: thinned(found[0]), WIDTHLESS.sub("", text))


def harmless_line(text: str) -> str:
    """``harmless`` for a place that has one line: line feeds are spaces."""
    return harmless(text).replace("\n", " ")


def harmless_block(block: Block) -> Block:
    """``block`` with a harmless text; its spans stay on their words."""
    if not block.spans:
        clean = harmless(block.text)
        return block if clean == block.text else Block(block.role, clean, (), block.credit, block.target)
    for pattern, shown in ((DANGEROUS, escaped), (WIDTHLESS, lambda _: ""), (PILES, thinned)):
        cuts = [(m.start(), m.end(), shown(m[0])) for m in pattern.finditer(block.text)]
        block = block.splices(cuts) if cuts else block
    return block


def escaped(run: str) -> str:
    """Dangerous characters as escapes that a programmer knows; a tab is space."""
    return "".join(TAB if c == "\t" else escape(ord(c)) for c in run)


def thinned(run: str) -> str:
    """A run of signs, each pile of combining marks cut down and the rest counted."""
    pieces = []
    for is_mark, group in groupby(run, key=lambda c: category(c) in ("Mn", "Me")):
        pile = "".join(group)
        over = len(pile) - MARKS
        pieces.append(f"{pile[:MARKS]}[+{over} marks]" if is_mark and over > 0 else pile)
    return "".join(pieces)
