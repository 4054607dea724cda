"""What an element's tag and attributes say, whoever parsed it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from cleaners.article import Role
from cleaners.readers.html.class_words import Verdict, judged
from cleaners.readers.html.tags import FURNITURE, LIKELY, ROLES, SECTIONS

HINTS = frozenset(("class", "id", "role", "itemprop", "data-testid", "data-component", "data-type"))
DIGIT = re.compile("[0-9]")  # in an id: it names one element, and means nothing


class Element(Protocol):
    """What is asked of an element's attributes."""

    def get(self, name: str, /) -> str | list[str] | None:
        """An attribute."""

    def items(self) -> Iterable[tuple[Any, Any]]:
        """All attributes."""


class Meaning(NamedTuple):
    """What an element's tag and names say of the words in it."""

    verdict: Verdict
    role: Role | None  # that the tag states
    furniture: str  # why all in it is left out, by its tag
    likely: str  # what it likely is, if not the article; by its names
    groups: bool  # whether it groups blocks
    plain: bool  # whether its names say nothing of a picture, a deck or a byline


@lru_cache(maxsize=20_000)
def meaning(tag: str, hints: str) -> Meaning:
    """The meaning of a tag and of the words in an element's names."""
    verdict = judged(hints)
    role = Role.CAPTION if tag == "figcaption" else ROLES.get(tag)
    told = verdict.figure or verdict.caption or verdict.credit or verdict.deck or verdict.byline
    plain = not told and tag not in ("figure", "figcaption")
    groups = tag in SECTIONS or tag in LIKELY or "-" in tag
    return Meaning(verdict, role, FURNITURE.get(tag, ""), verdict.reason, groups, plain)


def hints_of(tag: str, element: Element) -> str:
    """The words in an element's names. The id of a heading or a line is where links lead to, and no name."""
    hints = tag if "-" in tag else ""
    for name, value in element.items():
        if name in HINTS and not (name == "id" and (tag not in SECTIONS or DIGIT.search(str(value)))):
            hints = f"{hints} {value}"
    return hints


def slug_of(tag: str, element: Element) -> str:
    """The id of an element whose other names do not say that it is furniture: perhaps its heading's words."""
    rest = {name: value for name, value in element.items() if name != "id"}
    return "" if meaning(tag, hints_of(tag, rest)).likely else attribute(element, "id")


def spelled(text: str) -> str:
    """The letters of a text as addresses have them: small, without accents, figures and signs."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isalpha())


def names_author(tag: str, element: Element) -> bool:
    """Whether a link or a span names who wrote the page: by HTML's, schema.org's or hCard's word for it."""
    if tag == "a" and "author" in (element.get("rel") or ""):
        return True
    named = element.get("class")
    if named and "fn" in named:
        names = attribute(element, "class").split()
        return "fn" in names and "org" not in names
    return element.get("itemprop") == "author"


def is_compound(element: Element) -> bool:
    """Whether an element's names are words of several: "share-price", "social-history"."""
    names = attribute(element, "class") + attribute(element, "id")
    return "-" in names or "_" in names


def is_hidden(element: Element) -> bool:
    """Whether the markup says that an element is not shown."""
    style = attribute(element, "style")
    return element.get("hidden") is not None or (
        "display" in style and "none" in style.split("display", 1)[1][:8]
    )


def attribute(element: Element, name: str) -> str:
    """An attribute's value, empty if there is none."""
    value = element.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def first_size(element: Element, name: str) -> str:
    """The first address of a set, in which each has its size behind it."""
    return address({name: attribute(element, name).lstrip().partition(" ")[0].rstrip(",")}, name)


def address(element: Element, name: str) -> str:
    """An address out of an attribute; empty for programs and for what the page itself contains."""
    value = attribute(element, name).strip()
    if ":" in value[:40]:
        scheme = "".join(value[:40].split()).lower()
        if scheme.startswith(("javascript:", "vbscript:", "data:")):
            return ""
    return value if value.isprintable() and " " not in value else "".join(value.split())
