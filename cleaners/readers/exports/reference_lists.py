"""Lists of references, as libraries write them: what was written and where, without the texts.

A text may begin with how it is to be cited: of a list the last line is one of a reference, too.
"""

from __future__ import annotations

import re

HEAD = 4000  # bytes in which the first reference shows
BIBTEX = re.compile(rb"(?:\s|%[^\n]*\n)*@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,\s*[\w-]+\s*=")
RIS = re.compile(rb"\s*TY  - [A-Z]+ *\r?\n(?:[A-Z][A-Z0-9]  - )")
PUBMED = re.compile(rb"\s*PMID- *\d+ *\r?\n[A-Z]{2,4} *- ")
BRACE = re.compile(rb".*[})]")  # of BibTeX: what an entry ends with
FIELD = re.compile(rb"[A-Z][A-Z0-9]{1,3} *-.*| {6}.*")  # of the others: a field, or how one goes on


def kind(data: bytes) -> str | None:
    """What list of references ``data`` is, in words for a person; ``None`` if it is none."""
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    lists = (("BibTeX", BIBTEX, BRACE), ("RIS", RIS, FIELD), ("PubMed", PUBMED, FIELD))
    name, end = next(((name, end) for name, shape, end in lists if shape.match(head)), ("", BRACE))
    last = data.rstrip().rpartition(b"\n")[2] if name else b""
    return told(name) if end.fullmatch(last) else None


def told(name: str) -> str:
    """What to say of a list in this format."""
    return f"references ({name}), without the texts: add the PDFs or pages that are kept beside them"
