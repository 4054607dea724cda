"""The fields: what each is called in a question, what of a document is in it, and how much it weighs.

Nothing is stemmed and no word is stopped, so that "bank of england" is found as written and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from index.dates import minute
from index.document import Document
from index.words import terms


class Field(NamedTuple):
    """A field of words. With weight 0 it is searched only when named."""

    name: str
    words: Callable[[Document], str]
    weight: float = 0.0


# A headline's word says what an article is about; a caption is read more often than the text around it.
FIELDS = (
    Field("headline", lambda d: d.headline, 4.0),
    Field("deck", lambda d: d.deck, 2.0),
    Field("text", lambda d: d.text, 1.0),
    Field("caption", lambda d: d.captions, 1.5),
    Field("credit", lambda d: d.credits, 1.0),
    Field("by", lambda d: "\n".join(d.authors), 1.0),
    Field("creator", lambda d: "\n".join(d.creators)),
    Field("agency", lambda d: "\n".join(d.agencies)),
    Field("site", lambda d: f"{d.site}\n{d.host}"),
    Field("tag", lambda d: "\n".join(d.tags)),
    Field("lang", lambda d: d.language),
    Field("role", lambda d: "\n".join(d.roles)),
    Field("repair", lambda d: "\n".join(d.repairs)),
    Field("doubt", lambda d: "\n".join(d.doubts)),
    Field("is", lambda d: "\n".join(d.states)),
)
# Where words without a field are sought.
WEIGHTS = {field.name: field.weight for field in FIELDS if field.weight}
STEMMED = {"headline", "deck", "text", "caption"}  # whose words have forms; names have none
DATES: dict[str, Callable[[Document], str]] = {"date": lambda d: d.published, "saved": lambda d: d.saved}
ALIASES = {"author": "by", "title": "headline", "body": "text", "language": "lang", "source": "site"}
NAMES = (*(field.name for field in FIELDS), *DATES)

# Characters of a text behind which no snippet is looked for, a book's length. More is not stored: each key
# that is typed unpacks the texts of a screenful of hits, and ten megabytes take a tenth of a second.
DEEPEST = 400_000

# What hits can be counted by: whole values, as they are written.
FACETS: dict[str, Callable[[Document], Iterable[str]]] = {
    "site": lambda d: (d.site or d.host.removeprefix("www."),),  # many pages do not state their site's name
    "year": lambda d: (d.published[:4] if dated(d.published) else "",),
    "month": lambda d: (
        d.published[:7] if dated(d.published) and len(d.published) >= len("2024-04") else "",
    ),
    "author": lambda d: d.authors,
    "agency": lambda d: d.agencies,
    "language": lambda d: (d.language,),
    "tag": lambda d: d.tags,
    "repair": lambda d: d.repairs,
    "doubt": lambda d: d.doubts,
}
BY_TIME = ("year", "month")  # in the order of their values rather than of their hits


def dated(text: str) -> bool:
    """Whether a document's date is one."""
    return minute(text) is not None


def facets(document: Document) -> dict[str, tuple[str, ...]]:
    """What a document counts for: each value once, however it is spelled, on one line."""
    found: dict[str, tuple[str, ...]] = {}
    for name, values in FACETS.items():
        once: dict[str, str] = {}
        for value in values(document):
            if line := " ".join(value.split()):
                once.setdefault(folded(line), line)
        found[name] = tuple(once.values())
    return found


def folded(value: str) -> str:
    """What is the same for two spellings that a question does not tell apart."""
    return " ".join(terms(value)) or value


class Shown(NamedTuple):
    """What is stored of a document: what a list of hits shows, and the texts that snippets are cut from."""

    headline: str
    deck: str
    text: str
    caption: str
    credit: str
    site: str
    published: str
    authors: tuple[str, ...]

    @classmethod
    def of(cls, document: Document) -> Shown:
        """What to store of a document."""
        d = document
        text = d.text[:DEEPEST]
        return cls(d.headline, d.deck, text, d.captions, d.credits, d.site, d.published, d.authors)


def named(name: str) -> str:
    """The field that a question names, "" if there is none; case does not count, and aliases are known."""
    name = name.lower()
    name = ALIASES.get(name, name)
    return name if name in NAMES else ""
