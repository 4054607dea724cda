"""Print lines: what a browser or a viewer prints at a page's edge, an address, a page's number, the date.

https://example.org/harbour 1/3 4/16/24, 2:05 PM Harbour bridge closed
Page 2 of 5
"""

from __future__ import annotations

import re

HEAD = 160  # characters of a page's head: two lines
# A printed address may be cut at a hyphen or slash and go on behind a space.
ADDRESS = r"(?:https?://|file:///|about:reader\?)\S{1,500}(?:\s(?=\S*[/.-])\S{1,60}){0,2}?"
OF_PAGES = r"\d{1,4}\s?/\s?\d{1,4}"
PRINTED = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?"
OF = r"(?:\s(?:of|von|sur|de|di|van|af|av|z|ze|из|з|/)\s|/)"
WORD = (
    r"(?:page|seite|página|pagina|pàgina|pág\.|sida|side|strona|stránka|strana|str\."
    r"|sivu|sayfa|страница|сторінка)"
)
PAGE = rf"{WORD}\s\d{{1,4}}{OF}\d{{1,4}}"
# A page's number with its word, its marks, or the number of all: nothing else has a line of its own so.
FOLIO = re.compile(
    rf"(?:{WORD}|[ps]\.)\s?\d{{1,4}}(?:{OF}\d{{1,4}})?|[-–—]\s?\d{{1,4}}\s?[-–—]"
    rf"|\[?\d{{1,4}}(?:\s?[/|]\s?|{OF})\d{{1,4}}\]?",
    re.IGNORECASE,
)
LINE = re.compile(rf"(?:{ADDRESS}\s+{OF_PAGES}|{PAGE})(?:\s+{PRINTED})?(?!\w)", re.IGNORECASE)
# What every one of them has in it: 1/3, 16.4.24, "2 of 5"; looked for first, for it is found in no time.
NUMBERS = re.compile(rf"\d(?:\s?/\s?\d|[.-]\d{{1,2}}[/.-]\d|(?i:{OF})\d)")
PRINT_LINE = re.compile(rf"{LINE.pattern}|{PRINTED}|{OF_PAGES}", re.IGNORECASE)
BESIDE = re.compile(rf"\s+{ADDRESS}(?=\s|$)|(?:^|\s+){PRINTED}(?=\s|$)")  # the title, in a browser's head
DATE = re.compile(PRINTED)
BARE_ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s?[/-]\S*)?")


def is_print_line(text: str) -> bool:
    """Whether ``text`` is nothing but a page's number, or the date of printing."""
    return len(text) <= HEAD and PRINT_LINE.fullmatch(text.strip()) is not None


def title_in_head(text: str) -> str:
    """A page's head without the address and the date of printing that a browser puts beside the title."""
    return BESIDE.sub(" ", text) if len(text) <= 2 * HEAD else text
