"""A page's markup as text, before any parser sees it: made harmless, and its words counted.

The count is what a parser's tree is held against. It is made in two ways: a quick one that takes every
``<...>`` for a tag, and so counts too much where attributes hold markup; and a careful one, for the
pages where the quick one differs from the tree.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

LONG = 10_000  # characters of an attribute's value; no address or class is longer, only embedded files
MANY = 200  # attributes of one tag: parsers take a time that grows with their square
DATA = 1_000  # characters of an embedded file that is no placeholder
LONG_DATA = re.compile(rf"""(data:[\w.+/-]{{1,80}}[;,])[^"'<>\s)]{{{DATA},}}""")
LONG_TAG = re.compile(rf"<[a-zA-Z][^>]{{{DATA},}}")
ENDS_RAW = re.compile(r"</(?:title|textarea)\s*\Z", re.I)  # text, however long, is no tag
# Windows' signs by number, which browsers read as such, and older versions of libxml2 as controls.
WINDOWS = re.compile(r"&#(?:1(?:2[89]|[34]\d|5\d)|[xX][89][0-9a-fA-F]);")
ATTRIBUTE = re.compile(r"""[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")

QUICK_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*(?:>|$)")
OPEN_TAG = re.compile(r"<[/!?a-zA-Z]")
QUICKEST_TAG = re.compile(r"<[/!?a-zA-Z][^>]*+>")  # a third of the above one's time
# A tag as the standard wants it: quotes closed, and behind a closing quote white space, a slash or the end.
VALUE = r"""(?:"[^"]*+"(?=[\s/>])|'[^']*+'(?=[\s/>])|[^\s"'<>][^\s<>]*+)"""
STRICT_TAG = rf"""<[a-zA-Z][^\s<>/]*+(?:[\s/]++(?:[^\s"'<>/=]++(?:\s*+=\s*+{VALUE})?+)?)*+>"""
CAREFUL_TAG = re.compile(rf"(?P<right>{STRICT_TAG}|</[^<>]*>|<[!?][^<>]*>)|<[a-zA-Z][^<>]*(?:>|$)")

# What parsers need not read. Up to their own end tags some elements hold text or code, no markup. A drawing
# without words is a sixth of a page's markup. Where browsers find styles and other sizes of a picture, the
# page's own address may stand, too.
DRAWING = r"svg\b[^<>]*+>(?:\s*+<(?!/?svg\b)[^<>]*+>)*+\s*+</svg\s*+>"
IDLE = r"""(?:link|source)\b(?:[^<>"']++|"[^"<>]*+"|'[^'<>]*+')*+>"""
APART = re.compile(
    r"<(?:!(?:--|\[CDATA\[)|(?=[sStT])(?P<raw>(?i:script|style|title|textarea))\b[^<>]*>"
    rf"|(?=[sl])(?P<idle>{DRAWING}|{IDLE}))"
)
COMMENT = re.compile("<!--([^<>]*)-->")
MARKUP = re.compile(r"<(?!/?(?:font|br|i|b|u|em|strong|span)\b)/?[a-zA-Z]")
KINDS = {"<!--": "comment", "<![CDATA[": "CDATA"}
ENDS = {
    **{name: re.compile(rf"</(?i:{name})\s*>") for name in ("script", "style", "title", "textarea")},
    "comment": re.compile("--!?>"),
    "CDATA": re.compile("]]>"),
}


# ASCII's white space, which is nearly all there is: it goes out of bytes in no time.
SPACES = bytes(sign for sign in range(128) if chr(sign).isspace())


class Source(NamedTuple):
    """Markup whose raw elements are all closed, what stood in it besides, and what had to be mended."""

    markup: str  # without comments, scripts, styles, drawings and idle tags: tags and text
    comments: tuple[str, ...] = ()
    linked_data: tuple[str, ...] = ()  # JSON-LD as written
    code: int = 0  # characters of scripts and styles
    notes: tuple[str, ...] = ()


def harmless(markup: str) -> str:
    """The markup without embedded files and absurdly long tags; no text is touched."""
    if "&#" in markup:
        markup = WINDOWS.sub(lambda found: unescape(found[0]), markup)
    return LONG_TAG.sub(shortened, markup)


def shortened(found: re.Match[str]) -> str:
    """A long tag without embedded files; a huge one with its first attributes only, none of them long."""
    tag = LONG_DATA.sub(r"\1", found[0])
    if len(tag) < LONG or ENDS_RAW.search(tag):
        return tag
    attributes = []
    for attribute in ATTRIBUTE.finditer(tag, 1):
        if len(attribute[0]) < LONG:
            attributes.append(attribute[0])
        if len(attributes) > MANY:
            break
    return f"<{' '.join(attributes)}"


def closed(source: str) -> Source:
    """The source with every title and text area closed, its comments, scripts and styles apart, no idle tags.

    They are most of a page: what parsers need not read costs nothing.
    """
    markup: list[str] = []
    comments: list[str] = []
    linked: list[str] = []
    code = 0
    notes: dict[str, None] = {}
    ends = Ends(source)
    done = 0
    while found := APART.search(source, done):
        if found["idle"]:
            markup.append(source[done : found.end() if "canonical" in found["idle"] else found.start()])
            comments += COMMENT.findall(found["idle"])
            done = found.end()
            continue
        markup.append(source[done : found.start()])
        kind = KINDS.get(found[0]) or found["raw"].lower()
        end = ends.after(kind, found.end())
        if found["raw"]:
            stop, done = raw_text(source, kind, found.end(), end)
            if kind in ("title", "textarea"):
                markup += (found[0], source[found.end() : stop], f"</{kind}>")
            else:
                code += stop - found.end()
                linked += [source[found.end() : stop]] if "ld+json" in found[0].lower() else []
            end = end if done > stop else None
        elif end is None:  # the rest is not in it then: what swallows an article is a fault
            done = found.end()
        else:
            done = end.end()
            text = source[found.end() : max(found.end(), end.start())]
            if kind == "CDATA":
                markup.append(text.replace("&", "&amp;").replace("<", "&lt;"))
            else:
                comments.append(text)
        if end is None:
            notes[f"a {kind} was not closed"] = None
    markup.append(source[done:])
    return Source("".join(markup), tuple(comments), tuple(linked), code, tuple(notes))


class Ends:
    """Where sections end; each stretch of the source is searched once for each kind."""

    def __init__(self, source: str) -> None:
        """Nothing is searched yet."""
        self.source = source
        self.found: dict[str, re.Match[str] | None] = {}

    def after(self, kind: str, at: int) -> re.Match[str] | None:
        """The next end of such a section, whose start tag ends at ``at``."""
        at -= 2 * (kind == "comment")  # "<!-->" is a whole comment
        known = self.found.get(kind)
        if kind not in self.found or (known is not None and known.start() < at):
            self.found[kind] = ENDS[kind].search(self.source, at)
        return self.found[kind]


def raw_text(source: str, kind: str, start: int, end: re.Match[str] | None) -> tuple[int, int]:
    """Where an element's raw text ends, and where the page goes on; at the next markup if it is not closed.

    A title that is closed far below swallows markup first.
    """
    if end is not None and not (kind == "title" and MARKUP.search(source, start, end.start())):
        return end.start(), end.end()
    guess = MARKUP.search(source, start)
    at = guess.start() if guess else len(source)
    return at, at


def inked(text: str) -> int:
    """How many characters of a text are no white space."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, SPACES)
    return len(rest) if text.isascii() else sum(map(len, rest.decode("utf-8", "surrogatepass").split()))


def quick_count(words: str) -> int:
    """The letters outside of tags, if no attribute holds markup and no text a bracket; else about as many."""
    end = words.rfind(">") + 1  # behind it no tag ends: to look for the end of each would take for ever
    text = QUICKEST_TAG.sub("", words[:end]) + OPEN_TAG.split(words[end:], maxsplit=1)[0]
    return inked(unescape(text))


def careful_count(words: str) -> int:
    """The letters outside of tags, quotes respected."""
    return inked(unescape(CAREFUL_TAG.sub("", words)))


def quotes_closed(source: str) -> tuple[str, int]:
    """The source with the attribute quotes closed that were left open, and how many there were."""
    count = 0

    def close(found: re.Match[str]) -> str:
        nonlocal count
        tag = found[0]
        if found["right"] or not tag.endswith(">"):
            return tag
        for quote in "\"'":
            if tag.count(quote) % 2:
                count += 1
                return f"{tag[:-1]}{quote}>"
        return tag

    return CAREFUL_TAG.sub(close, source), count
