"""What the index needs of one article: plain values, and how they come from a cleaned article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from cleaners import Block, Cleaned

# Blocks whose words are not the article's: what stands around it, and captions, which have their own field.
ASIDE = frozenset({"related", "promotion", "image", "caption"})

# What a person did with an article, and what asks to be looked at.
STATES = ("starred", "read", "unread", "noted", "duplicate", "doubtful")


@dataclass(frozen=True, slots=True)
class Document:
    """One article for the index. What is not known is empty."""

    id: str
    headline: str = ""
    deck: str = ""
    text: str = ""  # every block of the article's own words, joined by "\n"
    captions: str = ""  # joined by "\n"
    credits: str = ""  # the credit lines, each once, joined by "\n"
    creators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()  # who provided a picture, and who distributed it
    authors: tuple[str, ...] = ()
    site: str = ""
    url: str = ""
    published: str = ""  # ISO date or local date-time
    saved: str = ""  # ISO local date-time: when it was added
    tags: tuple[str, ...] = ()
    language: str = ""
    roles: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()  # names of rules
    doubts: tuple[str, ...] = ()  # names of rules
    states: tuple[str, ...] = ()  # those of ``STATES`` that it is in

    @classmethod
    def of(cls, id: str, cleaned: Cleaned, saved: str = "", tags: Iterable[str] = ()) -> Document:
        """The document of a cleaned article."""
        article = cleaned.article
        captions = [block for block in article.blocks if block.role == "caption"]
        lines = [block.credit for block in captions if block.credit]
        return cls(
            id=id,
            headline=article.headline or "",
            deck=article.deck or "",
            text="\n".join(own_words(article.blocks)),
            captions="\n".join(block.text for block in captions),
            credits="\n".join(each_once(credit.line for credit in lines)),
            creators=each_once(name for credit in lines for name in credit.creators),
            agencies=each_once(name for credit in lines for name in (credit.provider, credit.via)),
            authors=article.authors,
            site=article.site or "",
            url=article.url or "",
            published=article.published or "",
            saved=saved,
            tags=each_once(tags),
            language=article.language or "",
            roles=each_once(block.role.value for block in article.blocks),
            repairs=each_once(repair.rule for repair in cleaned.repairs),
            doubts=each_once(repair.rule for repair in cleaned.doubts),
        )

    @property
    def digest(self) -> str:
        """Tells two states of a document apart: 16 hexadecimal digits."""
        values = repr([getattr(self, name) for name in NAMES])
        return sha256(values.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def host(self) -> str:
        """The host of the article's address, "" if it has none."""
        try:
            return urlsplit(self.url).hostname or ""
        except ValueError:  # brackets that do not match
            return ""


NAMES = tuple(field.name for field in fields(Document))


def own_words(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts that are the article's own, in their order."""
    return (block.text for block in blocks if block.role not in ASIDE)


def each_once(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values that there are, each once, in their order."""
    return tuple(dict.fromkeys(value for value in values if value))
