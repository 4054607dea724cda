"""What word processors call things: styles, signs of fonts, fields; and why some words are no text."""

from __future__ import annotations

import re

from cleaners.article import Role

DELETED = "deleted by who wrote it, as the tracked changes say"
HIDDEN = "hidden text"
TABLE_OF_CONTENTS = "the document's table of contents"
READING = "how a word is read, set above it"
HEADS = "what stands on the head or foot of each page"
STYLES = {  # by their names without spaces; those that are made for another follow it
    "title": Role.HEADLINE,
    "subtitle": Role.DECK,
    "heading1": Role.HEADLINE,
    **{f"heading{level}": Role.SUBHEAD for level in range(2, 11)},
    "caption": Role.CAPTION,
    **dict.fromkeys(("quote", "intensequote", "quotations", "blocktext"), Role.QUOTE),
    **dict.fromkeys(("htmlpreformatted", "preformattedtext", "sourcecode"), Role.CODE),
}
CONTENTS = re.compile(r"(?:toc|contents)(?:\d+|heading)")  # the styles of a table of contents
SPACED = re.compile(r"_20_|[\s_]+")  # OpenDocument writes a name's spaces so
SYMBOLS = {  # of Symbol and Wingdings, by the last byte of their numbers: what lists and texts use
    0xA7: "▪",
    0xA8: "▫",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
}
LOST = "\ufffd"
PRIVATE = range(0xF000, 0xF100)  # where fonts of symbols have their signs
LINK = re.compile(r"\s*HYPERLINK\s+(?:\"([^\"]*)\"|([^\s\\\"]+))", re.I)  # the code of a field that links


def role_named(name: str) -> Role | None:
    """The role that a style of this name gives."""
    return STYLES.get(SPACED.sub("", name).lower())


def lists_contents(name: str) -> bool:
    """Whether a style of this name is that of a table of contents."""
    return CONTENTS.fullmatch(SPACED.sub("", name).lower()) is not None


def linked_to(code: str) -> str:
    """The address that a field with this code links to; empty if that is a place in the document."""
    found = LINK.match(code)
    return (found[1] or found[2] or "") if found else ""


def symbol(number: int) -> str:
    """A sign by its number in a font; U+FFFD if it is one of a font of symbols that we do not know."""
    if number in PRIVATE:
        return SYMBOLS.get(number & 0xFF, LOST)
    is_half = 0xD800 <= number < 0xE000  # of a sign beyond the first 65,536
    return chr(number) if 0 < number < 0x110000 and not is_half else LOST
