"""XML: read without risk; and XHTML, where its grammar writes otherwise than HTML's, made the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

VOID = "area base br col embed hr img input link meta param source track wbr"
# An empty element closed in its own tag; HTML's grammar would take it for open, and all that follows for its.
EMPTY = re.compile(rf"<(?!(?:{VOID.replace(' ', '|')})\b)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)/>")

# What an ampersand begins, and a "<" that begins nothing; a section in which they stand for themselves is
# taken as one, even without its end.
SIGN = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<(?![\w:/!?\x80-\xff])|<(?=\d)"
    rb"|&(?!#\d+;|#x[0-9a-f]+;)(?:(\w+);)?",
    re.S | re.I,
)
LESS = b"<"


def expanded(text: str) -> str:
    """The markup with an end tag for every empty element that HTML wants one of."""
    return EMPTY.sub(r"<\1\2></\1>", text) if "/>" in text else text


def is_xml(text: str) -> bool:
    """Whether a page says of itself that it is XML."""
    return text[:100].lstrip().startswith("<?xml")


def parsed_xml(data: bytes) -> _Element | None:
    """The root of an XML file, whatever is broken in it; ``None`` if there is none.

    See ``mended_xml``.
    """
    return mended_xml(data)[0]


def mended_xml(data: bytes) -> tuple[_Element | None, bool]:
    """The root of an XML file, and whether that is whole, or something broken in it was mended or lost.

    No network, no document type from elsewhere, and no entities but XML's own five and HTML's: an entity's
    text may be a file of this machine, or so long that it fills its memory.
    """
    root, whole = tried(data)
    numbered = data if whole else SIGN.sub(as_number, data)
    return (root, whole) if numbered == data else tried(numbered)


def tried(data: bytes) -> tuple[_Element | None, bool]:
    """The same, as libxml2 reads it: behind the first fault it drops each entity that has a name."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, recover=True
    )
    try:
        root: _Element | None = etree.fromstring(data, parser)
    except etree.LxmlError:
        return None, False
    return root, root is not None and not parser.error_log.filter_from_errors()  # warnings are none


def as_number(found: re.Match[bytes]) -> bytes:
    """An entity of HTML's by the numbers of its signs; a sign that begins nothing, by its own."""
    if found[0] == LESS:
        return b"&#60;"
    if not found[0].startswith(b"&"):
        return found[0]
    from html.entities import html5

    signs = html5.get(f"{(found[1] or b'').decode('ascii', 'replace')};")
    if signs is None:
        return b"&#38;" + found[0][1:]
    return b"".join(b"&#%d;" % ord(sign) for sign in signs)
