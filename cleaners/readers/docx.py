"""Word's documents (DOCX), and what other programs write in its format.

The text is told to a manuscript (``docx_story``), then the notes that it calls, then what is left out of it:
comments, and what stands on the head and foot of each page. Who made the file, and the title that it carries,
are seldom the article's: they are left out, too, save a title that the text prints.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cleaners.readers.exports.exported import from_zip, holds
from cleaners.readers.markup.xhtml import mended_xml
from cleaners.readers.markup.xml_elements import children, text_of, value
from cleaners.readers.office.manuscript import Manuscript
from cleaners.readers.office.manuscript_names import HEADS
from cleaners.readers.original import Original, nothing_read

if TYPE_CHECKING:
    from lxml.etree import _Element

    from cleaners.readers.containers.packing import Files

WHAT = "a Word document"
MAIN = re.compile(r"word/document\d*\.xml")
# The first file is one of its own: else it is a packing of documents, perhaps cut short.
FIRST = re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|docProps/|word/|customXml/)", re.S)
CORE = "docProps/core.xml"
NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")  # the rules above notes, kept as such
UNCALLED = "a note that the text does not call"
BROKEN = "a part of the document is broken ({}): what could be read of it was"
OTHER = "a part of the document is a file of another format, which is not read: save it in Word again"
LINKED = ("hyperlink", "image")  # what may stand elsewhere


class Relation(NamedTuple):
    """What a file of the document refers to: the identity there, the kind, the address or place."""

    identity: str
    kind: str
    target: str


def recognises(data: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked alike
    """Whether ``data`` is a zip file with the text of a Word document in it."""
    return FIRST.match(data) is not None and holds(data, b"word/document", MAIN)


def read(data: bytes, name: str = "") -> Original:  # noqa: ARG001 - every reader is called alike
    """The article in a document, or those that a news database has delivered in it."""
    return from_zip(data, WHAT, lambda files: Document(files).original())


class Document:
    """A document's packing, and the files in it told to a manuscript."""

    def __init__(self, files: Files) -> None:
        """The packing."""
        from cleaners.readers.office.docx_story import Story
        from cleaners.readers.office.docx_styles import Styles

        self.files = files
        self.manuscript = Manuscript()
        self.related: dict[str, list[Relation]] = {}
        self.text = next(filter(MAIN.fullmatch, files.entries), "")
        self.story = Story(self.manuscript, Styles(self.root(self.beside("styles"))))

    def original(self) -> Original:
        """The articles in it; or a note why there are none."""
        root = self.root(self.text)
        if root is None:
            return nothing_read(f"{WHAT} that is broken or cut short: get it again")
        self.tell(self.text, root)
        self.tell_notes()
        self.tell_heads()
        self.tell_comments()
        if self.story.others:
            self.manuscript.told.append(OTHER)
        core = self.root(CORE)
        return self.manuscript.original(WHAT, text_of(core, "title"), text_of(core, "creator"))

    def tell(self, place: str, element: _Element) -> None:
        """All that stands in an element of a file."""
        relations = self.relations(place)
        self.story.targets = {each.identity: each.target for each in relations if each.kind in LINKED}
        self.story.tell(element)

    def tell_notes(self) -> None:
        """The notes, in the order in which the text calls them; then those that it does not."""
        found: dict[tuple[str, str], tuple[str, _Element]] = {}
        for kind in ("footnote", "endnote"):
            place = self.beside(f"{kind}s")
            for note in children(self.root(place), kind):
                if value(note, "type") not in NO_NOTES:
                    found[kind, value(note, "id")] = place, note
        for called in self.story.notes:
            if (called.kind, called.identity) in found:
                self.manuscript.aside()
                self.tell(*found.pop((called.kind, called.identity)))
                self.manuscript.note(called.mark)
        for place, note in found.values():
            self.manuscript.aside()
            self.tell(place, note)
            self.manuscript.leave_out(UNCALLED)

    def tell_heads(self) -> None:
        """What stands on the head and foot of each page."""
        for relation in self.relations(self.text):
            root = self.root(relation.target) if relation.kind in ("header", "footer") else None
            if root is not None:
                self.manuscript.aside()
                self.tell(relation.target, root)
                self.manuscript.leave_out(HEADS)

    def tell_comments(self) -> None:
        """What readers have remarked."""
        place = self.beside("comments")
        for comment in children(self.root(place), "comment"):
            self.manuscript.aside()
            self.tell(place, comment)
            self.manuscript.leave_out(f"a comment by {value(comment, 'author') or 'nobody named'}")

    def beside(self, name: str) -> str:
        """The place of a file beside the text's."""
        return posixpath.join(posixpath.dirname(self.text), f"{name}.xml")

    def root(self, place: str) -> _Element | None:
        """The root of a file in the packing; what is broken in it is told."""
        data = self.files.read(place)
        if data is None:
            return None
        root, whole = mended_xml(data)
        if not whole:
            self.manuscript.told.append(BROKEN.format(place))
        return root

    def relations(self, place: str) -> list[Relation]:
        """What a file of the packing refers to; asked for once for each."""
        if place not in self.related:
            self.related[place] = list(self.stated_relations(place))
        return self.related[place]

    def stated_relations(self, place: str) -> Iterator[Relation]:
        """The same out of the file that states it."""
        folder, name = posixpath.split(place)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        for each in children(root, "Relationship"):
            target = each.get("Target") or ""
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
            yield Relation(each.get("Id") or "", posixpath.basename(each.get("Type") or ""), target)
