"""Web archives (WARC, ARC): an article for each page that a crawler has kept.

A page is read as a saved one is: what it says of itself wins over its record, see ``saved_page``. PDFs are
read, too, and texts that somebody took out of pages (WET). Pictures, styles, errors and what only leads
elsewhere are left out, and so are pages without a text; what was kept twice is read once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from cleaners.article import Article
from cleaners.readers.containers.saved_page import Part, read_saved, stated
from cleaners.readers.containers.web_answers import Answer, answer
from cleaners.readers.containers.web_records import OF_ARC, Broken, Record, is_archive, records
from cleaners.readers.facts import iso_date, web
from cleaners.readers.original import Original, nothing_read, together
from cleaners.repair import Kept, Reading

WHAT = "a web archive"
BROKEN = f"{WHAT} that is broken or cut short: the pages before the fault were read"
PDF, TEXT = "application/pdf", "text/plain"
READ = ("text/html", "application/xhtml+xml", PDF, TEXT)
OK = 2  # the first figure of an answer that is one
ROBOTS = "/robots.txt"  # which a crawler asks for itself
NO_PAGE, NO_TEXT, PACKED = "what is no page", "pages without a text", "pages in a packing that is not read"
OTHERS = "what its list of pages does not name"


class Page(NamedTuple):
    """A page that was kept: its text, with its address, and when that was."""

    part: Part
    saved: str


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` begins with a record of a web archive, packed or not."""
    return is_archive(data)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The pages in a web archive."""
    return original([data])


def original(archives: Iterable[bytes], named: Container[str] | None = None) -> Original:
    """The articles in web archives that belong together; ``named`` are the addresses of those to read."""
    left: Counter[str] = Counter()
    seen: set[tuple[str, bytes]] = set()
    parts: list[Reading] = []
    notes: list[str] = []
    for data in archives:
        try:
            parts.extend(articles(pages(data, left), named, seen, left))
        except Broken:
            notes.append(BROKEN)
    told = ", ".join(f"{what} ({count:,})" for what, count in sorted(left.items()))
    notes += [f"left out of it: {told}"] if told else []
    if not parts:
        return nothing_read("; ".join((f"{WHAT} without a page in it", *notes)))
    return Original((replace(parts[0], notes=(*notes, *parts[0].notes)), *parts[1:]))


def articles(
    kept_pages: Iterable[Page],
    named: Container[str] | None,
    seen: set[tuple[str, bytes]],
    left: Counter[str],
) -> Iterator[Reading]:
    """The articles that pages are, each once; what is not read is counted in ``left``."""
    for page in kept_pages:
        identity = (page.part.address, sha256(page.part.data).digest())
        if identity in seen:
            continue
        seen.add(identity)
        is_named = named is None or page.part.address.partition("#")[0] in named
        reading = article(page) if is_named else Reading(Article())
        if any(block.text for block in reading.article.blocks):
            yield reading
        else:
            left[NO_TEXT if is_named else OTHERS] += 1


def pages(data: bytes, left: Counter[str]) -> Iterator[Page]:
    """The pages in a web archive; what is none is counted in ``left``."""
    for record in records(data):
        found = kept(record)
        address = record.said("warc-target-uri").strip("<>")
        if found is None:
            continue
        if found.status // 100 != OK or found.type not in READ or address.endswith(ROBOTS):
            left[NO_PAGE] += 1
        elif found.body is None:
            left[PACKED] += 1
        else:
            part = Part(found.body, found.type, found.charset, address)
            yield Page(part, iso_date(record.said("warc-date")) or "")


def kept(record: Record) -> Answer | None:
    """What a record holds as its server has answered it; ``None`` if that is about other records."""
    kind, stated = record.said("warc-type").lower(), record.said("content-type").lower()
    if kind in ("response", OF_ARC):
        return answer(record.body)
    form = stated.partition(";")[0].strip()
    if kind == "conversion" or (kind == "resource" and form != TEXT):  # crawlers keep their own notes so
        return Answer(100 * OK, form, "", record.body)
    return None


def article(page: Page) -> Reading:
    """A page as an article."""
    if page.part.type == PDF:
        from cleaners.readers import opened

        reading = together(opened(page.part.data, "page.pdf"))
        known = Article(url=web(page.part.address))
        reading = replace(reading, article=stated(reading.article, known))
    else:
        reading = read_saved(page.part, ())
    return replace(reading, kept=Kept(saved=page.saved))
