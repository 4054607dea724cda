"""The fields of a feed and of its items, by the names that their vocabularies have everywhere."""

from __future__ import annotations

import re
from copy import deepcopy
from html import escape, unescape
from typing import TYPE_CHECKING

from cleaners.readers.facts import web
from cleaners.readers.markup.xml_elements import local

if TYPE_CHECKING:
    from lxml.etree import _Element

Fields = dict[str, list["_Element"]]  # the elements right below one, by their names

PREFIXES = {  # of vocabularies; RSS' and Atom's own names have none
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/syndication/thread/1.0": "thr:",
    "http://schemas.google.com/blogger/2018": "blogger:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://www.w3.org/1999/xhtml": "",
}
WORDPRESS = re.compile(r"http://wordpress\.org/export/[\d.]+/(excerpt/)?")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MAIL = re.compile(r"[^\s@]+@[^\s@]+\s+\((.+)\)")  # how RSS wants an author
ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
TAG = re.compile(r"<[a-z/!][^<>]*>", re.I)
NAME = re.compile(r"</?([a-z][\w:-]*)", re.I)
LONE = ("br", "img", "wbr")  # tags without an end


def fields(element: _Element) -> Fields:
    """The elements right below one."""
    found: Fields = {}
    for each in element.iterchildren():
        if isinstance(each.tag, str):
            found.setdefault(named(each.tag), []).append(each)
    return found


def named(tag: str) -> str:
    """An element's name with the prefix that its vocabulary has everywhere."""
    space, _, name = tag.rpartition("}")
    space = space.removeprefix("{")
    wordpress = WORDPRESS.fullmatch(space)
    if wordpress:
        return f"{'excerpt' if wordpress[1] else 'wp'}:{name}"
    return PREFIXES.get(space, "other:" if space else "") + name


def is_item(element: _Element) -> bool:
    """Whether an element is an item of the feed, not one within another's text."""
    return named(str(element.tag)) in ("item", "entry")


def language(tree: _Element) -> str:
    """The language that a feed states for all of it."""
    return tree.get(LANGUAGE) or ""


def line(found: Fields, name: str) -> str:
    """What the first field of this name says, on one line."""
    elements = found.get(name)
    return " ".join("".join(map(str, elements[0].itertext())).split()) if elements else ""


def markup(found: Fields, name: str) -> str:
    """What the first field of this name states, as HTML."""
    elements = found.get(name)
    if not elements:
        return ""
    element = elements[0]
    if any(isinstance(each.tag, str) for each in element.iterchildren()):  # Atom's XHTML
        return as_html(element)
    text = "".join(map(str, element.itertext()))
    return escape(text, quote=False) if element.get("type") in ("text", "text/plain") else text


def as_html(element: _Element) -> str:
    """The elements within one, without their vocabulary."""
    from lxml import etree

    inner = deepcopy(element)
    for each in inner.iter():
        if isinstance(each.tag, str):
            each.tag = local(each)
    etree.cleanup_namespaces(inner)
    below = (etree.tostring(each, encoding="unicode", method="html") for each in inner.iterchildren())
    return escape(inner.text or "", quote=False) + "".join(below)


def words(text: str) -> str:
    """The words of markup, on one line."""
    return " ".join(unescape(TAG.sub(" ", text)).split())


def unmarked(text: str) -> str:
    """The words of a title: many sites write markup there, others mean what they write (a "<canvas> tag")."""
    ended = {name.lower() for name in re.findall(r"</([a-z][\w:-]*)", text, re.I)}

    def without(tag: re.Match[str]) -> str:
        name = NAME.match(tag[0])
        return " " if name is None or name[1].lower() in (*LONE, *ended) else tag[0]

    return " ".join(unescape(TAG.sub(without, text)).split())


def title(found: Fields) -> str:
    """An item's title: sites write markup there, too, and entities twice."""
    text = unmarked(markup(found, "title"))
    return "" if web(text) and " " not in text else text


def people(found: Fields, *names: str) -> list[str]:
    """Who wrote it, by the first of these fields that says so; no addresses of mail."""
    for name in names:
        texts = [person(each) for each in found.get(name, ())]
        if any(texts):
            return list(filter(None, texts))
    return []


def person(element: _Element) -> str:
    """A name: Atom's has a field for it, RSS' stands behind an address."""
    inner = fields(element)
    text = line(inner, "name") if "name" in inner else " ".join((element.text or "").split())
    mail = MAIL.fullmatch(text)
    text = mail[1] if mail else text
    return "" if ADDRESS.fullmatch(text) else text


def address(found: Fields) -> str | None:
    """Where an item is to be read."""
    links = [each for each in found.get("link", ()) if each.get("rel", "alternate") == "alternate"]
    guids = [each for each in found.get("guid", ()) if each.get("isPermaLink") != "false"]
    stated = [line(found, "feedburner:origLink")]
    stated += [each.get("href") or each.text or "" for each in (*links, *guids)]
    return next(filter(None, map(web, stated)), None)
