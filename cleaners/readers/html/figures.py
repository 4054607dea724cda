"""Pictures' boxes: which words are the caption, which the credit, and which picture they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaners.article import Credit, Role
from cleaners.readers.html.blocks import Page, Piece
from cleaners.words.codes import language_code

LONGEST = 300  # characters of a credit; the longest real ones name a stylist and three assistants
MOST = 12  # pieces in the box of a picture or a few: one with more holds a story
SIGNS = " \t\n-–—|/·•＝=:;,"
OPEN, CLOSE = "([（［【", ")]）］】"
ALIKE = re.compile(r"\W+")


def joined(page: Page) -> None:
    """Each credit goes to the caption of its picture, each caption gets its picture's address."""
    boxes: dict[int, list[Piece]] = {}
    above: dict[int, Piece] = {}  # what stands before the words of each box
    last = Piece(Role.PARAGRAPH, "", [])
    sizes = Counter(piece.figure for piece in page.pieces)
    for piece in page.pieces:
        if sizes[piece.figure] == 1 and is_below(piece, last, boxes.get(last.figure, [])):
            piece.figure = last.figure
        if piece.figure and not piece.reason:
            boxes.setdefault(piece.figure, []).append(piece)
            if piece.role is Role.CAPTION:
                above.setdefault(piece.figure, last)
        last = piece
    gone: set[int] = set()
    for number, box in boxes.items():
        shown = [piece for piece in box if piece.role is Role.IMAGE]
        if not shown and number in above and above[number].figure not in above:
            shown = [above[number]]  # a picture in a box of its own, within this one
        target = next((piece.target for piece in shown if piece.target), "")
        settled(box)
        words = whole_credits([piece for piece in box if piece.role is Role.CAPTION])
        gone.update(id(piece) for piece in box if piece.role is Role.CAPTION and piece not in words)
        for piece in words:
            piece.target = target
        gone.update(map(id, taken_over(words, page.own, language_code(page.language))))
    page.pieces = [piece for piece in page.pieces if id(piece) not in gone]


def is_below(piece: Piece, last: Piece, box: list[Piece]) -> bool:
    """Whether a credit, which is alone in its box, stands right below the box of a picture that has none."""
    credit = piece.kind == "credit" and piece.role is Role.CAPTION and not piece.reason
    pictured = any(each.role is Role.IMAGE for each in box) and box[-1] is last
    return credit and pictured and all(each.kind not in ("credit", "either") for each in box)


def settled(box: list[Piece]) -> None:
    """Which words are a caption and which a credit, where the names of the box leave it open.

    Words named as both are the caption if the box has another credit, else the credit. A line without a name
    beside a caption is a credit if its words are one.
    """
    kind = "" if any(piece.kind == "credit" for piece in box) else "credit"
    captioned = any(piece.role is Role.CAPTION for piece in box)
    few = len(box) <= MOST
    for piece in box:
        if piece.kind == "either":
            piece.kind = kind
        elif captioned and few and piece.role is Role.PARAGRAPH and is_credit(piece.text, None):
            piece.role, piece.kind = Role.CAPTION, "credit"


def whole_credits(words: list[Piece]) -> list[Piece]:
    """The words of a box; a credit's label that an element of its own parts from it stands with it again."""
    kept: list[Piece] = []
    for piece in words:
        before = kept[-1] if kept else None
        if before and before.kind == piece.kind == "credit" and is_label(before.text):
            before.text += f" {piece.text}"
        else:
            kept.append(piece)
    return kept


def is_label(text: str) -> bool:
    """Whether a text is nothing but a credit's label, or its opening bracket."""
    from cleaners.credits.labels import behind_labels

    bare = text.strip(f" \t\n{OPEN}{CLOSE}")
    if not bare or behind_labels(f"{bare} X", 0) > len(bare):  # a label is one only before something
        return True
    return bare.endswith(",") and is_credit(f"{bare} Jane Roe", None)


def taken_over(words: list[Piece], own: bool, language: str | None) -> Iterator[Piece]:
    """The words of a box that became part of its captions: their credits, and brackets behind them."""
    captions = [n for n, piece in enumerate(words) if piece.kind != "credit"]
    credited = len(captions) > 1 and is_credit(words[captions[0]].text, language)
    if credited and not is_credit(words[captions[1]].text, language):  # it stands above the caption
        words[captions.pop(0)].kind = "credit"
    for n in captions[1:]:
        if is_credit(words[n].text, language):
            words[n].kind = "credit"
        elif not own and not any(map(str.isalnum, words[n].text)):
            words[captions[0]].cut += words[n].text
            yield words[n]
            words[n].kind = "sign"
    captions = [n for n in captions if words[n].kind not in ("credit", "sign")]
    for at, credit in enumerate(words):
        if credit.kind != "credit" or not captions:
            continue
        near = words[max((n for n in captions if n < at), default=captions[0])]
        if as_written(near, credit) if own else joins(near, credit, language):
            yield credit


def is_credit(text: str, language: str | None) -> bool:
    """Whether a text is nothing but a credit."""
    from cleaners.credits import find

    found = find(text, language) if len(text) <= 120 else None
    return bool(found and not text[slice(*found.caption)].strip())


def as_written(caption: Piece, credit: Piece) -> bool:
    """The credit as a page of our own has it: caption and credit are parted already."""
    from cleaners.credits import parse

    caption.credit = parse(credit.text.strip())
    shorten(caption, len(caption.text.rstrip()))
    return True


def shorten(caption: Piece, stop: int) -> None:
    """The caption without what stands behind ``stop``."""
    caption.text = caption.text[:stop]
    caption.spans = [s._replace(end=min(s.end, stop)) for s in caption.spans if s.start < stop]


def joins(caption: Piece, credit: Piece, language: str | None) -> bool:
    """Whether the credit's words are this caption's credit now."""
    if len(credit.text) > LONGEST:
        return False
    if is_label(credit.text):  # "(Bild: )": it names nobody
        caption.cut += f" {credit.text}"
        return True
    if caption.credit is not None:
        known, other = (ALIKE.sub("", text).casefold() for text in (caption.credit.line, credit.text))
        if known and known in other:  # it stands there twice
            caption.cut += f" {credit.text}"
            return True
        return False
    from cleaners.credits import credit_in, find

    whole = f"{caption.text.rstrip()} {credit.text.strip()}"
    start = len(caption.text.rstrip()) + 1
    found = find(credit.text, language)
    if found and not credit.text[slice(*found.caption)].strip():
        made = credit_in(credit.text, found)
    elif found and found.caption[1] - found.caption[0] > len(credit.text) / 3:
        return False  # more than a credit: a caption with its own
    else:
        made = alone(credit.text)
    if not any(map(str.isalnum, made.line)):
        return False
    both = find(whole, language)
    stop = start - 1
    if both and both.start < stop and whole[slice(*both.credit)] == made.line:
        stop = both.caption[1]  # the label stands with the caption
    kept = caption.text[:stop].rstrip().rstrip(SIGNS + OPEN)
    caption.credit = made
    caption.cut += f" {caption.text[len(kept) :]} {without(credit.text, made.line)}"
    shorten(caption, len(kept))
    return True


def alone(text: str) -> Credit:
    """The credit that an element of its own holds, whatever its words."""
    from cleaners.credits import parse

    line = " ".join(text.split()).strip(SIGNS)
    while len(line) > 1 and line[0] in OPEN and line[-1] in CLOSE:
        line = line[1:-1].strip(SIGNS)
    if line.count("(") < line.count(")"):
        line = line.removesuffix(")")
    label = re.match(r"[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s*(?=\S)", line)
    return parse(line[label.end() :] if label else line, label[0] if label else "")


def without(text: str, line: str) -> str:
    """What of a credit element's text is not in its line: a label, brackets."""
    before, found, behind = " ".join(text.split()).partition(line)
    return f"{before} {behind}".strip() if found else ""
