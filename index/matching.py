"""Whether one document answers a question, read word by word, without the engine and without an index.

The same answers as the index gives: for an archive whose index is being built, and to test the index by.
"""

from __future__ import annotations

from index.dates import DAY, Days, minute
from index.document import Document
from index.marking import Asked, Marker
from index.schema import DATES, FIELDS
from index.syntax import All, Dated, Either, Everything, Node, Not, Words


def matches(document: Document, node: Node, languages: tuple[str, ...] = ()) -> bool:
    """Whether ``document`` answers the question (``parse(query).node``), asked in these languages."""
    match node:
        case Words():
            asked, marker = Asked.of(node), Marker(node, languages)
            fields = (field for field in FIELDS if asked.fits(field.name))
            return any(marker.find(field.words(document), field.name) for field in fields)
        case Dated():
            return within(DATES[node.field](document), node.days)
        case All():
            return all(matches(document, part, languages) for part in node.parts)
        case Either():
            return any(matches(document, part, languages) for part in node.parts)
        case Not():
            return not matches(document, node.part, languages)
        case _:
            return isinstance(node, Everything)


def within(date: str, days: Days) -> bool:
    """Whether a document's date is one of these days; an unknown one is not."""
    at = minute(date)
    if at is None:
        return False
    after = not days.first or at >= days.first.toordinal() * DAY
    return after and (not days.last or at < (days.last.toordinal() + 1) * DAY)
