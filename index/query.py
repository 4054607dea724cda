"""Cutline's question language: text in, a question out, whatever the text is.

    words                 all must be there; case and accents do not count
    "a phrase"            words side by side; so are the parts of don't and U.S.
    a OR b, NOT a, -a     AND binds more than OR, brackets more than both
    isra*, "calls for i*" any word that begins so
    word~                 also with one slip of the finger
    credit:reuters        in one field; headline:(iran OR israel) in the same for each
    date:2024-04, date:2024-04..2024-06, saved:2024..    days, from one to another
    date:yesterday, saved:last-week, date:last-month..   the same in plain words: today, yesterday, and
                          this- or last- with week, month or year
    =word, ="a phrase"    exactly so, where other forms of words are found as well
    *                     every article

What cannot be read is left out or read as words, and a note says so. Nothing typed raises.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from index import words
from index.dates import span
from index.pieces import Piece, pieces, shortened
from index.schema import DATES, named
from index.syntax import Dated, Ending, Everything, Node, Nothing, Words, all_of, either_of, not_of, written
from index.values import VALUES, never

LONGEST = 1000  # characters of a question that are read: three times what anybody types
DEEPEST = 16  # brackets within brackets
MOST = 48  # words of a question: each costs time to look up


class Query(NamedTuple):
    """A question as it was read, and what was odd about it."""

    node: Node
    notes: tuple[str, ...] = ()

    @property
    def read_as(self) -> str:
        """The question in words of the grammar."""
        return written(self.node)


def parse(text: str, typing: bool = False, today: date | None = None) -> Query:
    """Read a question. With ``typing``, the last word is a beginning, and what is still open is no fault.

    ``today`` is the day that plain words for dates count from: the local one, unless told. What is no text
    is a ``TypeError``.
    """
    if not isinstance(text, str):
        raise TypeError(f"a question is text, not {type(text).__name__}")
    return parsed(text, typing, today or datetime.now().astimezone().date())


def without_last_letter(text: str) -> str:
    """``text`` without a letter that stands alone at its end, behind other words; empty if none does.

    While somebody types, that letter is rather the beginning of a word than a word: "harbour b".
    """
    alone = re.search(r"(?<=\s)(?:\w+:)?[^\W_]$", text)
    return text[: alone.start()] if alone and text[: alone.start()].strip() else ""


@lru_cache(maxsize=64)  # a search, its snippets and the marks on the screen ask for the same
def parsed(text: str, typing: bool, today: date) -> Query:
    """Read a question on a day."""
    notes: list[str] = []
    if len(text) > LONGEST:
        notes.append(f"only the first {LONGEST} characters were read")
        text = text[:LONGEST]
    parser = Parser(pieces(text, notes, typing), notes, typing, today)
    return Query(parser.question(), tuple(dict.fromkeys(notes)))


class Parser:
    """Reads the pieces from left to right; one method for each level of the grammar."""

    def __init__(self, found: list[Piece], notes: list[str], typing: bool, today: date) -> None:
        """``notes`` is added to."""
        self.today = today
        self.pieces = found
        self.notes = notes
        self.typing = typing
        self.at = 0
        self.depth = 0
        self.words = 0

    def question(self) -> Node:
        """The whole question; a bracket that closes nothing parts nothing."""
        parts = [self.either("")]
        while self.kind():
            self.at += 1
            self.note("a closing bracket without an opening one was left out")
            parts.append(self.either(""))
        return all_of(parts)

    def either(self, field: str) -> Node:
        """Parts with OR between them."""
        parts = [self.all(field)]
        while self.kind() == "or":
            self.operator(bool(self.pieces[: self.at]) and self.pieces[self.at - 1].kind != "open")
            parts.append(self.all(field))
        return either_of(parts)

    def all(self, field: str) -> Node:
        """Parts side by side, with AND or nothing between them."""
        parts: list[Node] = []
        while self.kind() not in ("", "or", "close"):
            if self.kind() == "and":
                self.operator(bool(parts))
            else:
                parts.append(self.one(field))
        return all_of(parts)

    def operator(self, after_something: bool) -> None:
        """Step over AND or OR, and say so if it joins nothing."""
        word = self.pieces[self.at].text
        self.at += 1
        ends = self.kind() in ("", "close", "or", "and")
        if not after_something or (ends and not (self.typing and not self.kind())):
            self.note(f"{word} joins nothing here and was left out")

    def one(self, field: str) -> Node:
        """A word, a phrase or a bracket, with all that stands before it."""
        wanted, exact = True, False
        while self.kind() in ("not", "field", "exact"):
            piece = self.pieces[self.at]
            self.at += 1
            if piece.kind == "field":
                field = named(piece.text)
            elif piece.kind == "not":
                wanted = not wanted
            else:
                exact = True
            if self.kind() in ("", "and", "or", "close"):
                if not (self.typing and not self.kind()):
                    what = {"field": f"{field}:", "not": "NOT"}.get(piece.kind, "=")
                    self.note(f"{what} has nothing behind it and was left out")
                return Nothing()
        found = self.bracket(field) if self.kind() == "open" else self.leaf(field)
        if exact and isinstance(found, Words) and not found.ending:
            found = replace(found, ending=Ending.EXACT)
        return found if wanted else not_of(found)

    def bracket(self, field: str) -> Node:
        """What stands in brackets; a bracket that is still open closes at the end."""
        self.at += 1
        self.depth += 1
        if self.depth > DEEPEST:
            self.note(f"brackets more than {DEEPEST} deep were left out")
            while self.kind() == "open":
                self.at += 1
        found = self.either(field)
        self.depth -= 1
        if self.kind() == "close":
            self.at += 1
        elif not self.typing:
            self.note("a bracket that was not closed was closed at the end")
        return found

    def leaf(self, field: str) -> Node:
        """A word or a phrase."""
        piece = self.pieces[self.at]
        self.at += 1
        if self.words == MOST:
            self.note(f"only the first {MOST} words were read")
            return Nothing()
        self.words += 1
        if field in DATES:
            return self.dated(piece, field)
        if piece.kind == "chunk" and not piece.text.strip("*"):
            if field:
                self.note(f"{field}:* has no word in it and was left out")
            return Nothing() if field else Everything()
        return self.worded(piece, field)

    def dated(self, piece: Piece, field: str) -> Node:
        """Days; one that is still being typed is no fault."""
        days = span(piece.text.strip(), self.today)
        if days is None and not (self.typing and piece.last):
            text = shortened(piece.text)
            self.note(f"“{text}” is no date such as 2024, 2024-04-16, 2024-04..2024-06 or last-week")
        return Dated(field, days) if days else Nothing()

    def worded(self, piece: Piece, field: str) -> Node:
        """The words of a piece with their ending; its stars and tildes read or explained."""
        text, ending = self.ending(piece)
        found = words.tokens(text)
        if not found:
            if piece.text.strip():
                self.note(f"“{shortened(piece.text)}” has no word in it and was left out")
            return Nothing()
        text = text[found[0].start : found[-1].end]
        terms, _ = words.asked(text)
        if ending is Ending.NEAR and len(terms) > 1:
            self.note(f"~ needs one word: “{shortened(text)}” was read as it stands")
            ending = Ending.NONE
        unfinished = self.typing and piece.last
        if field in VALUES and ending is not Ending.NEAR:
            self.notes += never(field, text, unfinished or ending is Ending.ANY)
        if unfinished and not ending and len(terms[-1]) > 1:
            ending = Ending.ANY  # one letter begins too many words to be of use
        return Words(text, field, ending)

    def ending(self, piece: Piece) -> tuple[str, Ending]:
        """The text of a piece without its ending."""
        text = piece.text
        if piece.kind == "quoted":
            bare = text.rstrip()
            return (bare.rstrip("*"), Ending.ANY) if bare.endswith("*") else (text, Ending.NONE)
        if text.startswith(("*", "?")):
            text = text.lstrip("*?")
            read = shortened(text)
            if text:
                self.note(f"a word cannot begin with * here: “{shortened(piece.text)}” was read as {read}")
        if near := re.fullmatch(r"(.*?)~+\d*", text):
            return near[1].replace("*", " "), Ending.NEAR
        head, star, rest = text.partition("*")
        if star and rest.strip("*"):
            self.note(
                f"* is read at the end of a word only: “{shortened(text)}” was read as {shortened(head)}*"
            )
        return head, Ending.ANY if star else Ending.NONE

    def kind(self) -> str:
        """What comes next, "" at the end."""
        return self.pieces[self.at].kind if self.at < len(self.pieces) else ""

    def note(self, text: str) -> None:
        """Something odd that the person should know."""
        self.notes.append(text)
