"""Lists of references, as libraries write them: what was written and where, without the texts."""

from __future__ import annotations

import re

HEAD = 4000  # bytes in which the first reference shows
BIBTEX = re.compile(rb"(?:\s|%[^\n]*\n)*@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,\s*[\w-]+\s*=")
RIS = re.compile(rb"\s*TY  - [A-Z]+ *\r?\n(?:[A-Z][A-Z0-9]  - )")
PUBMED = re.compile(rb"\s*PMID- *\d+ *\r?\n[A-Z]{2,4} *- ")


def kind(data: bytes) -> str | None:
    """What list of references ``data`` is, in words for a person; ``None`` if it is none."""
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    lists = (("BibTeX", BIBTEX), ("RIS", RIS), ("PubMed", PUBMED))
    return next((told(name) for name, shape in lists if shape.match(head)), None)


def told(name: str) -> str:
    """What to say of a list in this format."""
    return f"references ({name}), without the texts: add the PDFs or pages that are kept beside them"
