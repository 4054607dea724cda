"""The first element of what may be XML: by it a format is known, whatever the file is named."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaners.readers.decoding import BOMS

HEAD = 20_000  # bytes in which XML names its first element: comments may stand before it
# Comments, instructions, a document type, which may have a part of its own.
PROLOGUE = re.compile(r"(?:\s+|<!--.*?-->|<\?[^<>]*>|<!DOCTYPE[^<>\[]*(?:\[[^\]]*\]\s*)?>)*+", re.S | re.I)
TAG = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?:\s[^<>]*)?>")
BEFORE = b"".join(bom for bom, _ in BOMS) + b" \t\r\n"
DECLARED = "<?xml "


class Root(NamedTuple):
    """The first element: its name, without a prefix and in small letters; its tag; what stands around it."""

    name: str
    tag: str
    before: str
    after: str

    @property
    def is_declared(self) -> bool:
        """Whether it is XML by what stands before it."""
        return self.before.startswith(DECLARED)

    @property
    def names_vocabularies(self) -> bool:
        """Whether it is XML by what its tag names; a drawing or a formula in a text does, too."""
        return "xmlns" in self.tag

    @property
    def holds_words(self) -> bool:
        """Whether words stand right behind its tag: it is an example in a text, if elements should."""
        return self.after.lstrip()[:1] not in ("", "<")


def root(data: bytes) -> Root | None:
    """The first element in ``data``; ``None`` if it does not begin with one."""
    if not data[:HEAD].lstrip(BEFORE).startswith(b"<"):
        return None
    encoding = next((encoding for bom, encoding in BOMS if data.startswith(bom)), "utf-8")
    text = data[:HEAD].decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    prologue = PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    found = TAG.match(text, start)
    return Root(found[1].lower(), found[0], text[:start], text[found.end() :]) if found else None
