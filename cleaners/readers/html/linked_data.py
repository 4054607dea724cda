"""A page's JSON-LD: what it says of the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

OPENING = re.compile(r"(?://)?\s*(?:<!--|<!\[CDATA\[)")
ARTICLES = ("Article", "BlogPosting")
OTHERS = ("Recipe", "Review", "HowTo", "ForumPosting", "SocialMediaPosting")  # texts by somebody, of a day
CLOSINGS = ("-->", "]]>")


def articles_in(things: list[Any]) -> Iterator[dict[str, Any]]:
    """The things in a page's JSON-LD, as parsed, that are articles, in order; then what may stand for one."""
    yield from things_of(things, ARTICLES)
    yield from things_of(things, OTHERS)


def things_of(things: list[Any], endings: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The things of kinds that end so, in order."""
    queue = list(things)
    seen = 0
    while queue and seen < 10_000:  # no honest page states as many things
        thing = queue.pop(0)
        seen += 1
        if isinstance(thing, list):
            queue[:0] = thing
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(endings) for kind in kinds):
                yield thing
            queue += [thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing]


def resolved(thing: dict[str, Any], things: list[Any]) -> dict[str, Any]:
    """An article whose author and publisher are there themselves, where it only refers to them by ``@id``."""
    known = {
        node["@id"]: node for node in nodes(things) if isinstance(node.get("@id"), str) and node.get("name")
    }
    return thing | {key: referred(thing[key], known) for key in ("author", "publisher") if key in thing}


def referred(value: Any, known: dict[str, Any]) -> Any:
    """A value, or the values of a list, or what they refer to; nothing for what is not known."""
    several = value if isinstance(value, list) else [value]
    found = [known.get(str(each["@id"])) if is_reference(each) else each for each in several]
    return found if isinstance(value, list) else found[0]


def is_reference(value: Any) -> bool:
    """Whether a value only says where the thing is described."""
    return isinstance(value, dict) and "@id" in value and not value.get("name")


def nodes(things: list[Any]) -> Iterator[dict[str, Any]]:
    """The things that stand side by side in a page's JSON-LD: alone, in a list, in a graph."""
    for thing in things:
        for node in thing if isinstance(thing, list) else [thing]:
            if isinstance(node, dict):
                graph = node.get("@graph")
                yield from (
                    each
                    for each in (node, *(graph if isinstance(graph, list) else ()))
                    if isinstance(each, dict)
                )


def parsed(text: str) -> Any:
    """JSON as pages write it: in comments, with line ends in its strings, with a comma too many."""
    text = text.strip()
    opening = OPENING.match(text)
    while opening:
        text = text[opening.end() :].lstrip()
        opening = OPENING.match(text)
    while text.endswith(CLOSINGS):
        text = text[:-3].rstrip().removesuffix("//").rstrip()
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(re.sub(r",\s*([}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def listed(value: Any) -> list[str]:
    """The names that a JSON-LD value holds."""
    values = value if isinstance(value, list) else [value]
    return [name for name in map(said, values) if name]


def said(value: Any) -> str:
    """A JSON-LD value as text: of a thing its name or its address."""
    while isinstance(value, (list, dict)):
        value = (
            (value[0] if value else "") if isinstance(value, list) else value.get("name") or value.get("@id")
        )
    # Many pages write character references into their JSON.
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""
