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
LONG_DATA = re.compile(r"""(data:[\w.+/-]{1,80}[;,])[^"'<>\s)]{1000,}""")
LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{LONG},}}>")
ATTRIBUTE = re.compile(r"""[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")

QUICK_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*(?:>|$)")
# A tag as the standard wants it: quotes closed, and behind a closing quote white space, a slash or the end.
VALUE = r"""(?:"[^"]*+"(?=[\s/>])|'[^']*+'(?=[\s/>])|[^\s"'<>][^\s<>]*+)"""
STRICT_TAG = rf"""<[a-zA-Z][^\s<>/]*+(?:[\s/]++(?:[^\s"'<>/=]++(?:\s*+=\s*+{VALUE})?+)?)*+>"""
CAREFUL_TAG = re.compile(rf"(?P<right>{STRICT_TAG}|</[^<>]*>|<[!?][^<>]*>)|<[a-zA-Z][^<>]*(?:>|$)")

# What holds no markup: up to its own end tag, everything in it is text or code.
RAW = re.compile(r"<!--|<!\[CDATA\[|<(script|style|title|textarea)\b[^<>]*>", re.I)
MARKUP = re.compile(r"<(?!/?(?:font|br|i|b|u|em|strong|span)\b)/?[a-zA-Z]")
ENDS = {name: re.compile(rf"</{name}\s*>", re.I) for name in ("script", "style", "title", "textarea")}


class Source(NamedTuple):
    """Markup whose comments and raw elements are all closed, the words in it, and what had to be mended."""

    markup: str
    words: str  # markup without comments, scripts and styles: tags and text
    notes: tuple[str, ...] = ()


def harmless(source: str) -> str:
    """The source without embedded files and without tags of absurd size; no text is touched."""
    if "data:" in source:
        source = LONG_DATA.sub(r"\1", source)
    return LONG_TAG.sub(shortened, source) if len(source) > LONG else source


def shortened(tag: re.Match[str]) -> str:
    """A huge tag with its first attributes only, none of them long."""
    attributes = []
    for found in ATTRIBUTE.finditer(tag[0], 1):
        if len(found[0]) < LONG:
            attributes.append(found[0])
        if len(attributes) > MANY:
            break
    return f"<{' '.join(attributes)}>"


def closed(source: str) -> Source:
    """The source with every comment, script, style, title and text area closed."""
    markup: list[str] = []
    words: list[str] = []
    notes: list[str] = []
    done = 0
    while found := RAW.search(source, done):
        plain = source[done : found.start()]
        markup.append(plain)
        words.append(plain)
        start, name = found.end(), (found[1] or "").lower()
        if name:
            end = ENDS[name].search(source, start)
            raw, done = (source[start : end.start()], end.end()) if end else (None, start)
            if raw is None or (name == "title" and MARKUP.search(raw)):
                guess = MARKUP.search(source, start)
                done = guess.start() if guess else len(source)
                raw = source[start:done]
                notes.append(f"a {name} was not closed")
            markup.append(f"{found[0]}{raw}</{name}>")
            words.append(raw if name in ("title", "textarea") else "")
            continue
        cdata = name_of(found) == "CDATA"
        start = found.start() + 2 if source.startswith((">", "->"), start) and not cdata else start
        at = source.find("]]>" if cdata else "-->", start)
        if at < 0:  # none of the rest closes it, so its words are words
            notes.append(f"a {name_of(found)} was not closed")
            done = start
            continue
        done = at + 3
        text = source[start:at].replace("&", "&amp;").replace("<", "&lt;") if cdata else ""
        markup.append(text if cdata else source[found.start() : done])
        words.append(text)
    rest = source[done:]
    return Source("".join((*markup, rest)), "".join((*words, rest)), tuple(dict.fromkeys(notes)))


def name_of(found: re.Match[str]) -> str:
    """What kind of section begins, if it is not an element."""
    return "comment" if found[0] == "<!--" else "CDATA"


def letters(text: str) -> int:
    """How many characters of a text without tags are no white space."""
    return len("".join(unescape(text).split()))


def quick_count(words: str) -> int:
    """The letters outside of tags, if no attribute holds markup; more if one does."""
    return letters(QUICK_TAG.sub("", words))


def careful_count(words: str) -> int:
    """The letters outside of tags, quotes respected."""
    return letters(CAREFUL_TAG.sub("", words))


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
