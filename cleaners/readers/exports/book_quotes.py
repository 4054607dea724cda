"""What e-readers keep of what their owner has marked: quotes from books, and no article.

A Kindle's clippings in any language and its notebooks; KOReader's, PocketBook's and Readwise's exports.
"""

from __future__ import annotations

import re

# Book, what and where it is, an empty line, the quote, a rule; then the next.
QUOTE = rb"[^\n]+\n- [^\n\d]*\d[^\n]*\n\r?\n(?:[^\n]*\n){0,200}?==========\r?\n"
CLIPPINGS = re.compile(rb"(?:\xef\xbb\xbf)?" + QUOTE + rb"(?:[^\n]+\n- |\s*\Z)")
HEAD = 20_000  # bytes in which a page shows whose it is: its styles stand before that
PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
IN_PAGES = (  # by elements of a page, which an article may show in Markdown, or with its signs escaped
    (
        "a Kindle",
        re.compile(rb"<\w+ class=[\"']bookTitle[\"'].*?<\w+ class=[\"']note(?:Heading|Text)[\"']", re.S),
    ),
    ("PocketBook", re.compile(rb"<\w+ class=[\"']bookmark bm-color-")),
)
WIDE = rb"\xe3\x80\x80"  # KOReader's indent, of quotes twice; in Japanese every paragraph has one
BEGIN = (  # how these begin what they write
    ("KOReader", re.compile(rb"-- [^\n]*\nreturn \{\n    \[\"")),
    (
        "KOReader",
        re.compile(WIDE + rb"[^\n]*\n.*?\n" + WIDE + WIDE + rb"-- [^\n]*\n.*?\n-=-=-=-=-=-\n", re.S),
    ),
    ("KOReader", re.compile(rb"\s*\{.*\"version\"\s*:\s*\"json/", re.S)),
    ("Readwise", re.compile(rb"(?:\xef\xbb\xbf)?Highlight,Book Title,Book Author,")),
)


def kind(data: bytes) -> str | None:
    """Whose quotes ``data`` is, in words for a person; ``None`` if it is none."""
    if CLIPPINGS.match(data):
        return told("a Kindle")
    head = data[:HEAD]
    if PAGE.match(head):
        return next((told(who) for who, mark in IN_PAGES if mark.search(head)), None)
    return next((told(who) for who, mark in BEGIN if mark.match(head)), None)


def told(who: str) -> str:
    """What to say of somebody's quotes."""
    return f"what {who} keeps of its owner's: quotes from books, and no article"
