"""A question cut into pieces, before anybody asks how they belong together."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import NamedTuple

from index.schema import NAMES, named
from index.syntax import OPERATORS

SHOWN = 30  # characters of a word that a note quotes

MARKS = str.maketrans(
    {**dict.fromkeys("“”„‟«»＂", '"'), "（": "(", "）": ")", "：": ":", "＊": "*", "～": "~", "\0": " "}
)
LEX = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<not>-+(?=[^\s)-]))
    | (?P<exact>=+(?=["\w]))
    | "(?P<quoted>[^"]*)(?P<end>"?)
    | (?P<field>[^\W\d_]+):
    | (?P<chunk>[^\s()"]+)
    """,
    re.VERBOSE,
)
CHUNK = re.compile(r'[^\s()"]+')


class Piece(NamedTuple):
    """A piece of the question: its kind is that of ``LEX``, or and, or, not."""

    kind: str
    text: str
    last: bool = False  # the question ends right behind it


def pieces(text: str, notes: list[str], typing: bool) -> list[Piece]:
    """The pieces of a question, the spaces left out."""
    found: list[Piece] = []
    text = text.translate(MARKS)
    at = 0
    while match := LEX.match(text, at):  # every sign begins some piece
        kind = match.lastgroup or ""
        if kind == "field" and not named(match["field"]):
            match = CHUNK.match(text, at) or match
            kind = "chunk"
            unknown_field(match[0], notes)
        at = match.end()
        last = at == len(text)
        if kind == "end":
            if not match["end"] and not typing:
                notes.append("a quote that was not closed was closed at the end")
            found.append(Piece("quoted", match["quoted"], last and not match["end"]))
        elif kind == "field":
            found.append(Piece("field", match["field"], last))
        elif kind == "chunk" and match[0] in OPERATORS:
            found.append(Piece(match[0].lower(), match[0], last))
        elif kind != "space":
            found.append(Piece(kind, match[0], last))
    return found


def unknown_field(chunk: str, notes: list[str]) -> None:
    """Say that a field is none of ours, unless it is the beginning of an address or of a sentence."""
    name, rest = chunk.split(":", 1)
    if not rest or rest.startswith("//"):
        return
    near = get_close_matches(name.lower(), NAMES, 1)
    hint = f"did you mean {near[0]}:" if near else "there are " + " ".join(f"{name}:" for name in NAMES)
    notes.append(f"there is no field {shortened(name)}: ({hint}), so it was read as words")


def shortened(text: str) -> str:
    """What was typed, short enough for a note."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
