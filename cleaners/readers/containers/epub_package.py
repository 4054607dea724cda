"""An e-book's packing: which of its files are the text, in which order, and what is stated of the book.

Its files are read by ``packing``, which guards them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cleaners.article import Article
from cleaners.readers.containers.packing import Files, Unreadable
from cleaners.readers.facts import iso_date, names, web
from cleaners.readers.markup.xhtml import parsed_xml
from cleaners.words.codes import language_code

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
TEXTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
SUFFIXES = (".xhtml", ".html", ".htm")
# What is about the book and not of it, as the format's own vocabulary calls it.
ASIDE = re.compile(
    rb"""epub:type\s*=\s*["'][^"']*\b(?:cover|titlepage|halftitlepage|copyright-page|toc|landmarks|colophon)\b"""
)
GUIDE = ("cover", "title-page", "titlepage", "toc", "copyright-page", "colophon")
# What services that send a page as a book state where they know no author; "ann.lee" is one.
SITE = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|info|edu|gov|news|[a-z]{2})", re.IGNORECASE)
HEAD = 3000  # bytes of a file in which it says what it is
BOOK = "an e-book"
BROKEN = f"{BOOK} that is broken or cut short: get it again"
LOCKED = "an e-book that is locked to its buyer (DRM): only the program that bought it opens it"


class Chapter(NamedTuple):
    """A file of the text: its bytes, its name in the contents, whether it has one, and is front matter.

    ``starts`` are the names of all that the contents list in it on their first level.
    """

    data: bytes
    label: str = ""
    listed: bool = False
    aside: bool = False
    starts: tuple[str, ...] = ()


class Book(NamedTuple):
    """A book's files of text in order, what is stated of it, and what to tell."""

    chapters: tuple[Chapter, ...]
    facts: Article
    notes: tuple[str, ...] = ()


class Item(NamedTuple):
    """A file that the book lists."""

    path: str
    type: str
    properties: str


class Label(NamedTuple):
    """A name in the contents, and whether it stands on their first level."""

    label: str
    first_level: bool


def contents(data: bytes) -> Book:
    """What is in a book. Raises ``Unreadable`` with the reason, if nothing can be had."""
    files = Files(data, BOOK)
    place = package_place(files)
    package = xml_root(files, place) if place else None
    if package is None:
        return without_package(files)
    items = manifest(package, place)
    toc = labels(files, package, items)
    aside = set(guide(package, place))
    spine = [items[ref] for ref in dict.fromkeys(references(package)) if ref in items]
    spine = [item for item in spine if item.type in TEXTS or item.path.lower().endswith(SUFFIXES)]
    locked = encrypted(files)
    if any(item.path in locked for item in spine):
        raise Unreadable(LOCKED)
    chapters: list[Chapter] = []
    gone: list[str] = []
    for item in spine:
        text = files.read(item.path)
        if text is None:
            gone.append(item.path)
            continue
        other = item.path in aside or "nav" in item.properties.split() or bool(ASIDE.search(text[:HEAD]))
        names = toc.get(item.path, [])
        first = names[0].label if names else ""
        starts = tuple(dict.fromkeys(name.label for name in names if name.first_level))
        chapters.append(Chapter(text, first, not toc or bool(names), other, starts))
    notes = tuple(f"a chapter is missing or broken: {path}" for path in gone)
    return Book(tuple(chapters), facts(package), notes) if chapters else without_package(files)


def without_package(files: Files) -> Book:
    """A book whose table is lost: its files of text by name."""
    paths = sorted(path for path in files.entries if path.lower().endswith(SUFFIXES))
    chapters = tuple(Chapter(text, listed=True) for path in paths if (text := files.read(path)))
    if not chapters:
        raise Unreadable(BROKEN)
    return Book(
        chapters, Article(), ("the book's table of files is broken: read in the order of their names",)
    )


def xml_root(files: Files, path: str) -> _Element | None:
    """The root of an XML file in the packing."""
    data = files.read(path)
    return parsed_xml(data) if data else None


def package_place(files: Files) -> str:
    """Where the book's table of files is; empty if nothing says so."""
    root = xml_root(files, CONTAINER)
    if root is not None:
        for element in named(root, "rootfile"):
            return str(element.get("full-path") or "")
    return next((path for path in files.entries if path.lower().endswith(".opf")), "")


def manifest(package: _Element, place: str) -> dict[str, Item]:
    """The files that the book lists, by their identity."""
    return {
        element.get("id") or "": Item(
            resolved(place, element.get("href") or ""),
            (element.get("media-type") or "").lower(),
            element.get("properties") or "",
        )
        for element in named(package, "item")
    }


def references(package: _Element) -> Iterator[str]:
    """The spine: the identities of its files, those in the reading order first."""
    found = list(named(package, "itemref"))
    for element in sorted(found, key=lambda element: element.get("linear") == "no"):
        yield element.get("idref") or ""


def guide(package: _Element, place: str) -> Iterator[str]:
    """The files that the book's guide says are no text of it."""
    for element in named(package, "reference"):
        if (element.get("type") or "").lower() in GUIDE:
            yield resolved(place, element.get("href") or "")


def labels(files: Files, package: _Element, items: dict[str, Item]) -> dict[str, list[Label]]:
    """What the contents call each file and its parts: the new kind's list of links, the old kind's points."""
    found: dict[str, list[Label]] = {}
    for item in items.values():
        new = "nav" in item.properties.split()
        if not new and item.type != "application/x-dtbncx+xml":
            continue
        root = xml_root(files, item.path)
        for element in named(root, "a" if new else "navPoint") if root is not None else ():
            target = element if new else next(named(element, "content"), None)
            label = element if new else next(named(element, "text"), None)
            if target is not None and label is not None:
                place = resolved(item.path, target.get("href") or target.get("src") or "")
                text = " ".join("".join(map(str, label.itertext())).split())
                found.setdefault(place, []).append(Label(text, depth(element) == (3 if new else 1)))
    spine = {items[ref].path for ref in references(package) if ref in items}
    return {path: labels for path, labels in found.items() if path in spine}


def depth(element: _Element) -> int:
    """How many elements deep an entry stands in the contents: behind their list and item, on their map."""
    for steps, holder in enumerate(element.iterancestors(), 1):
        if str(holder.tag).rpartition("}")[2] in ("nav", "navMap"):
            return steps
    return 0


def encrypted(files: Files) -> set[str]:
    """The files that only a key opens; fonts often are, and nobody minds."""
    root = xml_root(files, ENCRYPTION)
    if root is None:
        return set()
    return {unquote(element.get("URI") or "").lstrip("/") for element in named(root, "CipherReference")}


def facts(package: _Element) -> Article:
    """What the book says of itself in the words of Dublin Core; a site that made it is no author."""

    def said(name: str) -> list[str]:
        texts = (" ".join("".join(map(str, e.itertext())).split()) for e in named(package, name))
        return [text for text in texts if text]

    creators = said("creator")
    sites = filter(SITE.fullmatch, creators)
    sources = filter(None, map(web, (*said("source"), *said("identifier"))))
    return Article(
        headline=next(iter(said("title")), None),
        authors=names(creator for creator in creators if not SITE.fullmatch(creator)),
        published=next(filter(None, map(iso_date, said("date"))), None),
        site=next(chain(said("publisher"), sites), None),
        url=next(sources, None),
        language=language_code(next(iter(said("language")), "")),
    )


def named(root: _Element, name: str) -> Iterator[_Element]:
    """The elements of this name, whatever their namespace."""
    yield from root.iter(f"{{*}}{name}")


def resolved(place: str, address: str) -> str:
    """The path in the packing of a file that is named in another."""
    path = unquote(address.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path)).lstrip("/")
