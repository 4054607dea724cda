"""JSON-LD's ``articleBody`` as evidence: where it is whole, it says which pieces are the article's."""

from __future__ import annotations

import re
from typing import Any

from cleaners.readers.html.blocks import TEXT, Page

LEAST = 400  # letters of a text that is more than a summary
WHOLE = 0.8  # of the chosen pieces' letters that it must hold, to judge the others
PARAGRAPH = 100  # characters of what is no label, no link to another article
SHOWN = 40  # letters of a piece that show whether it is there
OTHER = re.compile(r"[\W_]+")
TAG = re.compile(r"<[^<>]*>")


def letters(text: str) -> str:
    """A text's letters and digits, case aside."""
    return OTHER.sub("", text).casefold()


def agree(page: Page, stated: Any, title: int | None) -> None:
    """Pieces that the stated body does not have go, where it is the same text.

    A paragraph among others that it has stays: what systems state of a text often lacks one.
    """
    body = letters(TAG.sub(" ", stated)) if isinstance(stated, str) else ""
    if len(body) < LEAST:
        return
    there: dict[int, bool] = {}
    size = held = 0
    for n, piece in enumerate(page.pieces):
        if n == title or piece.reason or piece.figure or piece.role not in TEXT:
            continue
        own = letters(piece.text)
        there[n] = is_in(own, body)
        size += len(own)
        held += len(own) if there[n] else 0
    if not size or held < WHOLE * size or held < WHOLE * len(body):
        return
    last = max((n for n, known in there.items() if known), default=0)
    for n, known in there.items():
        if not known and not (n < last and len(page.pieces[n].text) >= PARAGRAPH):
            page.pieces[n].reason = "not in the text that the page states as its article's"


def is_in(own: str, body: str) -> bool:
    """Whether a piece's beginning or end stands in the body."""
    return own[:SHOWN] in body or own[-SHOWN:] in body
