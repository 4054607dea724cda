"""Pictures of which a page's JSON-LD tells caption or credit: joined to the printed ones by their address.

What is printed wins: a stated caption is used where a picture has none, a stated credit where a caption has
none in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from cleaners.article import Role
from cleaners.readers.html.article_body import letters
from cleaners.readers.html.blocks import Page, Piece
from cleaners.readers.html.linked_data import said
from cleaners.words.codes import language_code

FILE = re.compile(r"([^/?#]{6,})(?:[?#].*)?$")  # an address's last part, long enough to be nobody else's


class Stated(NamedTuple):
    """What is stated of a picture."""

    caption: str
    credit: str


def pictures(things: list[Any]) -> dict[str, Stated]:
    """What is stated of each picture, by the last part of its address."""
    found: dict[str, Stated] = {}
    for thing in images(things):
        stated = Stated(said(thing.get("caption")), said(thing.get("creditText")))
        if any(stated):
            for key in ("contentUrl", "url", "@id"):
                name = file_name(said(thing.get(key)))
                if name:
                    found.setdefault(name, stated)
    return found


def images(things: list[Any]) -> Iterator[dict[str, Any]]:
    """The images in a page's JSON-LD, in order."""
    queue = list(things)
    seen = 0
    while queue and seen < 10_000:  # no honest page states as many things
        thing = queue.pop()
        seen += 1
        if isinstance(thing, list):
            queue += thing
        elif isinstance(thing, dict):
            if thing.get("@type") == "ImageObject":
                yield thing
            queue += [value for value in thing.values() if isinstance(value, (list, dict))]


def file_name(address: str) -> str:
    """The last part of an address; empty if it is too short to tell pictures apart."""
    found = FILE.search(unquote(address))
    return found[1].lower() if found else ""


def add_stated(page: Page, things: list[Any]) -> None:
    """The pictures in the article have what is stated of them, where nothing is printed."""
    shown = {file_name(piece.target) for piece in page.pieces if is_picture(piece)}
    known = {name: stated for name, stated in pictures(things).items() if name in shown}
    if not known:
        return
    printed = letters("".join(piece.text for piece in page.pieces))
    pieces: list[Piece] = []
    captions = {piece.target: piece for piece in page.pieces if is_caption(piece)}
    for piece in page.pieces:
        pieces.append(piece)
        stated = known.get(file_name(piece.target)) if is_picture(piece) else None
        if stated is None:
            continue
        caption = captions.get(piece.target)
        if caption is None and stated.caption and letters(stated.caption) not in printed:
            caption = Piece(Role.CAPTION, stated.caption, [], piece.section, target=piece.target)
            pieces.append(caption)
        if caption is not None and caption.credit is None and stated.credit:
            credited(caption, stated.credit, language_code(page.language))
    page.pieces = pieces


def is_picture(piece: Piece) -> bool:
    """Whether a piece is a picture of the article."""
    return piece.role is Role.IMAGE and bool(piece.target) and not piece.reason


def is_caption(piece: Piece) -> bool:
    """Whether a piece is the caption of a picture of the article."""
    return piece.role is Role.CAPTION and bool(piece.target) and not piece.reason


def credited(caption: Piece, line: str, language: str | None) -> None:
    """The caption has the credit, unless its own words hold one."""
    from cleaners.credits import find, parse

    if not find(caption.text, language):
        caption.credit = parse(line)
