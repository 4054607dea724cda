"""OpenDocument texts: packed (ODT), or as one file of XML (FODT).

The text is told to a manuscript (``odt_story``), then what is left out of it: what stands on the head and
foot of each page. Who made the file, and the title that it carries, are seldom the article's: they are left
out, too, save a title that the text prints.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleaners.readers.exports.exported import ZIP, from_zip
from cleaners.readers.markup.xhtml import mended_xml
from cleaners.readers.markup.xml_elements import child, text_of
from cleaners.readers.office.manuscript import Manuscript
from cleaners.readers.office.manuscript_names import HEADS
from cleaners.readers.original import Original, nothing_read

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cleaners.readers.containers.packing import Files

WHAT = "an OpenDocument text"
TYPE = b"application/vnd.oasis.opendocument.text"  # of templates and books, too, with more behind it
# The first file in the packing is to be "mimetype", and stored as it is: so a broken one is known, too.
FIRST = re.compile(rb"PK\x03\x04.{26}mimetype.{,99}?" + re.escape(TYPE), re.S)
# The same as one file of XML, whose first element names it, and forty namespaces.
FLAT = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<!--.{,999}?-->|<\?[^<>]{,99}\?>)*+<office:document\s[^<>]*" + re.escape(TYPE),
    re.S,
)
CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
ENCRYPTED = b"encryption-data"  # stands in the manifest of one
HEAD_OR_FOOT = tuple(
    f"{{*}}{edge}{page}" for edge in ("header", "footer") for page in ("", "-left", "-first")
)
BROKEN = f"{WHAT} that is broken or cut short: get it again"
MENDED = "the document is broken, or cut short: what could be read of it was"
LOCKED = f"{WHAT} that only a password opens: save it without one first"


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a packing that says so first, or lists it; or a file whose first element does."""
    if not data.startswith(ZIP):
        return FLAT.match(data) is not None
    if FIRST.match(data):
        return True
    if MANIFEST.encode() not in data or CONTENT.encode() not in data:
        return False
    from cleaners.readers.containers.packing import Files, Unreadable

    try:
        files = Files(data, WHAT)
        return CONTENT in files.entries and (files.read("mimetype") or b"").startswith(TYPE)
    except Unreadable:
        return False


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The article in a document, or those that a news database has delivered in it."""
    if data.startswith(ZIP):
        return from_zip(data, WHAT, from_files)
    root, whole = mended_xml(data)
    return from_roots(root, root, root, whole)


def from_files(files: Files) -> Original:
    """The article in the files of a packing."""
    if ENCRYPTED in (files.read(MANIFEST) or b""):
        return nothing_read(LOCKED)
    found = (mended_xml(files.read(place) or b"") for place in (CONTENT, "styles.xml", "meta.xml"))
    (content, whole), (styles, _), (meta, _) = found
    return from_roots(content, styles, meta, whole)


def from_roots(
    content: _Element | None, styles: _Element | None, meta: _Element | None, whole: bool
) -> Original:
    """The article in the roots that hold the text, the styles, and what is stated of the file."""
    from cleaners.readers.office.odt_story import Story
    from cleaners.readers.office.odt_styles import Styles

    text = child(child(content, "body"), "text")
    if text is None:
        return nothing_read(BROKEN)
    manuscript = Manuscript()
    if not whole:
        manuscript.told.append(MENDED)
    story = Story(manuscript, Styles(styles, content))
    story.tell(text)
    for head in styles.iter(*HEAD_OR_FOOT) if styles is not None else ():
        manuscript.aside()
        story.tell(head)
        manuscript.leave_out(HEADS)
    facts = child(meta, "meta")
    maker = text_of(facts, "initial-creator") or text_of(facts, "creator")
    return manuscript.original(WHAT, text_of(facts, "title"), maker)
