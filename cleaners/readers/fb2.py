"""FictionBook (FB2): an article for each chapter; one, if the book is one.

A chapter is a section of the book's text, or of a part of it: what holds nothing but sections, below its
title, is a part. Notes, which stand in a body of their own, come behind the chapter that refers to them. What
the book says of its chapters is as with other e-books, see ``epub``. Pictures in it are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleaners.article import Article, Block, Role
from cleaners.readers.decoding import decode
from cleaners.readers.epub import FRONT, known
from cleaners.readers.exports.exported import described
from cleaners.readers.facts import iso_date, web
from cleaners.readers.headings import headed
from cleaners.readers.html import page as html_page
from cleaners.readers.markup import fb2_markup
from cleaners.readers.markup.xhtml import mended_xml
from cleaners.readers.markup.xml_elements import child, children, local, text_of, value
from cleaners.readers.markup.xml_root import root
from cleaners.readers.original import Original, nothing_read
from cleaners.repair import Omission, Reading, Source
from cleaners.words.codes import language_code

if TYPE_CHECKING:
    from lxml.etree import _Element

WHAT = "a FictionBook"
BROKEN = f"{WHAT} that is broken or cut short: what came before the fault was read"
EMPTY = f"{WHAT} without a text in it"
DECLARATION = re.compile(r"<\?xml[^<>]*\?>")  # it names a charset that the text has no longer
PICTURE = re.compile(r"<binary\b[^<>]*>[^<]*(?:</binary>|\Z)")  # in base 64, of megabytes
NAMES = ("first-name", "middle-name", "last-name")
BETWEEN = ("title", "epigraph", "image", "annotation", "empty-line")  # what may stand above a part's sections
MARK = "[](){} "  # what stands around the mark of a note
DESCRIPTION, UNCALLED = "the book's description", "a note that nothing in the book refers to"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether the first element in ``data`` is a FictionBook's."""
    first = root(data)
    return first is not None and first.name == "fictionbook" and not first.holds_words


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The chapters of a book."""
    from lxml.etree import Comment, ProcessingInstruction, strip_tags

    decoded = decode(data)
    text = DECLARATION.sub("", PICTURE.sub("", decoded.text), count=1)
    tree, whole = mended_xml(text.encode("utf-8", "replace"))
    notes = decoded.notes if whole else (*decoded.notes, BROKEN)
    bodies = list(children(tree, "body"))
    if tree is None or not bodies:
        return nothing_read(*notes, EMPTY)
    strip_tags(tree, Comment, ProcessingInstruction)
    texts = [body for n, body in enumerate(bodies) if n == 0 or not value(body, "name")]
    remarks = dict(notes_in(body for body in bodies if body not in texts))
    front: list[Omission] = []
    parts = [chapter(each, remarks) for each in chapters(texts, front)]
    book, description = facts(tree)
    left = [Omission(words(each), UNCALLED) for each in remarks.values() if words(each)]
    source = Source(encoding=decoded.encoding)
    parts = [replace(known(part, book, len(parts)), source=source) for part in parts]
    if len(parts) == 1:
        article, description = described(parts[0].article, description)
        parts[0] = replace(parts[0], article=article)
    left += [Omission(description, DESCRIPTION)] if description else []
    parts[0] = replace(
        parts[0], omissions=(*front, *parts[0].omissions, *left), notes=(*notes, *parts[0].notes)
    )
    return Original(tuple(parts), book)


def notes_in(bodies: Iterable[_Element]) -> Iterator[tuple[str, _Element]]:
    """The notes in bodies that hold nothing else, each by its identity."""
    for n, each in enumerate(each for body in bodies for each in body.iterchildren("{*}*")):
        inside = [section for section in each.iter("{*}section") if child(section, "section") is None]
        for m, section in enumerate(inside or [each]):
            yield value(section, "id") or f"{n}.{m}", section


def chapters(bodies: Iterable[_Element], front: list[Omission]) -> Iterator[_Element]:
    """The chapters of a book, in order; what stands above them is left out. A text without any is one."""
    waiting = list(bodies)[::-1]
    while waiting:
        part = waiting.pop()
        inside = list(children(part, "section"))
        others = [each for each in part.iterchildren("{*}*") if local(each) != "section"]
        if inside and all(local(each) in BETWEEN for each in others):
            front += [Omission(words(each), FRONT) for each in others if words(each)]
            waiting += reversed(inside)
        else:
            yield part


def chapter(section: _Element, remarks: dict[str, _Element]) -> Reading:
    """A chapter with the notes that it refers to, which are taken out of ``remarks``."""
    reading = html_page.read_whole(fb2_markup.page(section))
    blocks = list(headed(reading.article, "").blocks)
    for link in section.iter("{*}a"):
        remark = remarks.pop(value(link, "href").removeprefix("#"), None)
        if remark is not None:
            blocks += note(remark, "".join(map(str, link.itertext())).strip(MARK))
    article = headed(replace(reading.article, blocks=tuple(blocks)), "")
    return replace(reading, article=article)


def note(remark: _Element, mark: str) -> Iterator[Block]:
    """A note as blocks, the first with the mark by which the text refers to it."""
    blocks = html_page.read_whole(fb2_markup.page(remark)).article.blocks
    if blocks and blocks[0].text.strip(MARK) == mark:  # its title
        blocks = blocks[1:]
    for n, block in enumerate(blocks):
        yield replace(block.splice(0, 0, f"{mark} ") if n == 0 and mark else block, role=Role.NOTE)


def facts(tree: _Element) -> tuple[Article, str]:
    """What a book says of itself, and its description."""
    about = child(tree, "description")
    title, publisher = child(about, "title-info"), child(about, "publish-info")
    date = child(title, "date")
    published = iso_date(value(date, "value")) or iso_date(text_of(title, "date"))
    annotation = child(title, "annotation")
    book = Article(
        headline=text_of(title, "book-title") or None,
        authors=tuple(dict.fromkeys(filter(None, map(person, children(title, "author"))))),
        published=published,
        site=text_of(publisher, "publisher") or None,
        url=web(text_of(child(about, "document-info"), "src-url")),
        language=language_code(text_of(title, "lang")),
    )
    return book, "" if annotation is None else words(annotation)


def person(author: _Element) -> str:
    """An author's name, or what they are called."""
    return " ".join(filter(None, (text_of(author, name) for name in NAMES))) or text_of(author, "nickname")


def words(element: _Element) -> str:
    """The words in an element, on one line."""
    return " ".join(" ".join(map(str, element.itertext())).split())
