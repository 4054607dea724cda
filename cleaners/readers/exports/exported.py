"""What the exports of reading services have in common: items, each a text and what the service knew of it.

What the export states of an item wins over what the text says of itself: the service took title, author and
date out of the page, and the owner may have put them right. Only a title that the text prints in another form
is left out, with the reason. An item without a text is an article without blocks, so that the others keep
their numbers; where its owner's highlights are all that is left of it, they are its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.readers.containers.saved_page import stated
from cleaners.readers.decoding import Decoded, decode
from cleaners.readers.exports.export_fields import rows
from cleaners.readers.headings import HEADINGS, headed
from cleaners.readers.html import page as html_page
from cleaners.readers.markup.xhtml import expanded
from cleaners.readers.original import Original, nothing_read, together
from cleaners.repair import Kept, Omission, Reading, Source

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from cleaners.readers.containers.packing import Files

ZIP = b"PK\3\4"  # how every zip file begins, and each file in it
TITLE = "the export's title: the text prints another"
DESCRIPTION = "the export's description"
CUT = "that is broken or cut short: the files before the fault were read"
ONLY_HIGHLIGHTS = "its text is not in the export: only what was highlighted in it"
TEXTS = (".html", ".htm", ".md", ".txt", ".pdf")  # what may be an article's
TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
SITE = re.compile(r"\s?[|–—·:»-]\s")  # what stands between a title and a site's name behind it


class Item(NamedTuple):
    """An item: what the export states of it, how it was kept, its text if that is there."""

    known: Article
    kept: Kept = Kept()
    description: str = ""
    reading: Reading | None = None
    notes: tuple[str, ...] = ()


def holds(data: bytes, mark: bytes, name: re.Pattern[str]) -> bool:
    """Whether ``data`` is a zip file with a file of such a name in it.

    ``mark`` is in every such name, and names stand in a zip file as they are: most are told by it at once.
    """
    if not data.startswith(ZIP) or mark not in data:
        return False
    from cleaners.readers.containers.packing import listed  # it brings zipfile with it

    return any(map(name.fullmatch, listed(data)))


def from_zip(data: bytes, what: str, read: Callable[[Files], Original]) -> Original:
    """What ``read`` makes of a packing, or of its files before a fault; else a note why it cannot be read."""
    from cleaners.readers.containers.packing import Broken, Files, Unreadable  # it brings zipfile with it

    try:
        return read(Files(data, what))
    except Broken as error:
        from cleaners.readers.containers.cut_packing import repacked

        saved = repacked(data)
        found = read(Files(saved, what)).parts if saved else ()
        if not any(part.article.blocks for part in found):
            return nothing_read(str(error))
        return Original((replace(found[0], notes=(*found[0].notes, f"{what} {CUT}")), *found[1:]))
    except Unreadable as error:
        return nothing_read(str(error))


def packed(files: Files, what: str, items: Iterable[Item], notes: tuple[str, ...] = ()) -> Original:
    """What ``original`` makes of the items in a packing; and a note of the texts that are none of them."""
    return with_unread(files, original(what, items, notes))


def with_unread(files: Files, found: Original) -> Original:
    """The articles, with a note of the texts in their packing that nobody has read."""
    left = sum(name.lower().endswith(TEXTS) for name in files.unopened)
    if not left:
        return found
    first, *others = found.parts
    note = f"left out of it: texts that are none of the export's ({left:,}): take them out, to have them"
    return Original((replace(first, notes=(*first.notes, note)), *others))


def table(files: Files, name: str) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """The rows of a table in a packing, wherever it stands there, and what is to be told of it."""
    found = next((entry for entry in files.entries if entry.rpartition("/")[2] == name), "")
    data, notes = unpacked(files, files.entries[found][-1]) if found else (b"", (f"{name} is lost",))
    told, whole = rows(decode(data).text)
    return told, notes if whole else (*notes, f"a row of {name} is broken: those before it were read")


def original(what: str, items: Iterable[Item], notes: tuple[str, ...] = ()) -> Original:
    """The articles that the items of an export are; ``what`` it is, "an Omnivore export" say."""
    parts = tuple(map(article, items))
    if not any(part.article.blocks for part in parts):
        reasons = (note for part in parts for note in part.notes)
        told = ("; ".join((f"{what} without any text in it", *notes, *islice(reasons, 1))), *reasons)
        return nothing_read(*told)
    return Original((replace(parts[0], notes=(*notes, *parts[0].notes)), *parts[1:]))


def article(item: Item) -> Reading:
    """An item as an article; without blocks, and with a note, if there is no text."""
    reading = item.reading or Reading(Article())
    reading = replace(reading, notes=(*item.notes, *reading.notes))
    if not reading.article.blocks and item.kept.note:
        from cleaners.readers import markdown

        quotes = markdown.read(item.kept.note).article
        reading = replace(reading, article=quotes, notes=(*reading.notes, ONLY_HIGHLIGHTS))
    blocks = reading.article.blocks
    known = stated(replace(item.known, blocks=blocks), reading.article)
    title = item.known.headline or ""
    if not blocks:
        name = ", ".join(filter(None, (title, known.url))) or "an item without a name"
        why = f": {reading.notes[0]}" if reading.notes else ""
        notes = (f"no text of {name} in the export{why}", *reading.notes[1:])
        return replace(reading, article=known, notes=notes, kept=item.kept)
    known = titled(known, title)
    left = [Omission(title, TITLE)] if title and title != known.headline else []
    known, description = described(known, item.description)
    left += [Omission(description, DESCRIPTION)] if description else []
    return replace(reading, article=known, omissions=(*reading.omissions, *left), kept=item.kept)


def titled(known: Article, title: str) -> Article:
    """The article with one headline: its title, or what prints that above the text.

    A subhead that the text begins with is none: services take a page's headline out of its text.
    """
    first = next((n for n, block in enumerate(known.blocks) if block.role is not Role.IMAGE), 0)
    if not title or is_title(known.blocks[first], title):
        return headed(known, " ".join(known.blocks[first].text.split()) if title else "")
    blocks = (replace(b, role=Role.SUBHEAD) if b.role is Role.HEADLINE else b for b in known.blocks)
    return replace(known, blocks=tuple(blocks), headline=title)


def is_title(block: Block, title: str) -> bool:
    """Whether the first block of a text prints its title, which may have the site's name behind it."""
    text, title = " ".join(block.text.split()).casefold(), title.casefold()
    shortened = block.role in HEADINGS and title.startswith(text) and SITE.match(title, len(text))
    return text == title or block.role is Role.HEADLINE or bool(shortened)


def described(known: Article, text: str) -> tuple[Article, str]:
    """The article with its description as the deck if that is a text of its own; else what is left out."""
    from cleaners.readers.html.metadata import deck

    found = known.deck or deck(known.blocks, text)
    known = replace(known, deck=found)
    body = " ".join(chain.from_iterable(block.text.split() for block in known.blocks))
    return known, "" if text == found or text.rstrip(" .…") in body else text


def content(files: Files, entry: ZipInfo) -> Reading:
    """The text in a file of a packing; none, and a note, if it cannot be had."""
    data, notes = unpacked(files, entry)
    if data.startswith(ZIP):  # no text, and what is in it is not counted among what is unpacked
        notes = (f"{entry.filename} is a packing within it",)
    return Reading(Article(), notes=notes) if notes else text_of(data, entry.filename)


def quotation(files: Files, entry: ZipInfo | None) -> Decoded:
    """A file of highlights, word by word; nothing, and a note, if it cannot be had."""
    data, notes = unpacked(files, entry) if entry else (b"", ())
    return Decoded("", "", notes) if notes else decode(data)


def unpacked(files: Files, entry: ZipInfo) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a file of a packing, or a note why there are none."""
    from cleaners.readers.containers.packing import Unreadable

    try:
        data = files.opened(entry)
    except Unreadable:
        return b"", (f"{entry.filename} unpacks to an absurd size",)
    return (b"", (f"{entry.filename} is broken in it",)) if data is None else (data, ())


def text_of(data: bytes | str, name: str) -> Reading:
    """The article in what holds nothing but an item's text, in whatever format it is kept."""
    from cleaners.readers import PACKED, Reader, opened, read_with
    from cleaners.readers.binary import kind

    if isinstance(data, bytes) and (any(p.recognises(data, name) for p in PACKED) or kind(data)):
        return together(opened(data, name))
    decoded = decode(data)
    if not decoded.text.strip():
        return Reading(Article())
    named = name.lower().endswith(html_page.SUFFIXES) and TAG.search(decoded.text)  # perhaps a lone picture
    if not named and not html_page.recognises(decoded.text, name):
        return together(opened(data, name))
    reader = Reader("html", html_page.recognises, lambda text, _: html_page.read_whole(expanded(text)))
    reading = read_with(reader, decoded.text, name)
    notes, source = (*decoded.notes, *reading.notes), Source(encoding=decoded.encoding)
    return replace(reading, notes=notes, source=source)
