"""What e-readers keep of what their owner has marked: quotes from books, and no article.

A Kindle's clippings in any language and its notebooks; KOReader's, PocketBook's and Readwise's exports.
"""

from __future__ import annotations

import re

# Book, what and where it is, an empty line, the quote, a rule; then the next.
QUOTE = rb"[^\n]+\n- [^\n\d]*\d[^\n]*\n\r?\n(?:[^\n]*\n){0,200}?==========\r?\n"
CLIPPINGS = re.compile(rb"(?:\xef\xbb\xbf)?" + QUOTE + rb"(?:[^\n]+\n- |\s*\Z)")
HEAD = 20_000  # bytes in which a page shows whose it is: its styles stand before that
PAGE = (
    rb"\A(?:\xef\xbb\xbf)?\s*<.*?"  # an article may show a part of one, in Markdown or with its signs escaped
)
MARKS = (  # each with what must stand in the head
    (
        "a Kindle",
        re.compile(
            PAGE + rb"<\w+ class=[\"']bookTitle[\"'].*?<\w+ class=[\"']note(?:Heading|Text)[\"']", re.S
        ),
    ),
    ("PocketBook", re.compile(PAGE + rb"<\w+ [^<>]*class=[\"']bookmark bm-color-", re.S)),
    ("KOReader", re.compile(rb"-- [^\n]*\nreturn \{\n    \[\"")),
    (
        "KOReader",
        re.compile(rb"\xe3\x80\x80[^\n]*\n.*?\n(?:\xe3\x80\x80){2}-- [^\n]*\n.*?\n-=-=-=-=-=-\n", re.S),
    ),  # its indent, which every paragraph has in Japanese, and where a quote is
    ("KOReader", re.compile(rb"\s*\{.*\"version\"\s*:\s*\"json/", re.S)),
    ("Readwise", re.compile(rb"(?:\xef\xbb\xbf)?Highlight,Book Title,Book Author,")),
)
BEGIN = ("KOReader", "Readwise")  # what these write begins so


def kind(data: bytes) -> str | None:
    """Whose quotes ``data`` is, in words for a person; ``None`` if it is none."""
    if CLIPPINGS.match(data):
        return told("a Kindle")
    head = data[:HEAD]
    owners = (who for who, mark in MARKS if (mark.match if who in BEGIN else mark.search)(head))
    return next(map(told, owners), None)


def told(who: str) -> str:
    """What to say of somebody's quotes."""
    return f"what {who} keeps of its owner's: quotes from books, and no article"
