"""A page's JSON-LD: what it says of the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

OPENINGS = re.compile(r"\A(?:(?://)?\s*(?:<!--|<!\[CDATA\[)\s*)*+")
ARTICLES = ("Article", "BlogPosting")
OTHERS = ("Recipe", "Review", "HowTo", "ForumPosting", "SocialMediaPosting")  # texts by somebody, of a day
CLOSINGS = ("-->", "]]>")
DECODER = json.JSONDecoder(strict=False)
IDLE_COMMA = re.compile(r",(?=\s*[,}\]])")
ESCAPE = re.compile(r"""(\\["\\/bfnrtu])|\\(')?""")
QUOTE = re.compile(r'\\.|"', re.DOTALL)
STRING_ENDS = re.compile(r'\s*(?:[:}\]]|,\s*["{\[\dtfn-]|$)')
SIGNS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}\[\]]', re.DOTALL)  # strings as a whole: their brackets are text
CLOSE = {"{": "}", "[": "]"}


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
    """JSON as pages write it: in comments, and with the faults that ``MENDS`` mends, each only where needed.

    What stands behind the first thing is not read: a semicolon, or a second thing without a list around both.
    """
    text = OPENINGS.sub("", text.strip(), count=1)
    for closing in CLOSINGS:  # more of them stand behind the first thing
        if text.endswith(closing):
            text = text.removesuffix(closing).rstrip().removesuffix("//").rstrip()
    for mend in MENDS:
        text = mend(text)
        try:
            return DECODER.raw_decode(text)[0]
        except (ValueError, RecursionError):
            continue
    return None


def as_written(text: str) -> str:
    """The text as it is; line ends within its strings are no fault to our decoder."""
    return text


def with_quotes(text: str) -> str:
    """Without the character references that stand for its quotes, where it has no others."""
    return text if '"' in text else unescape(text)


def without_idle_commas(text: str) -> str:
    """Without the commas behind which nothing follows: ``[1, 2,]``, ``{"a": 1,, "b": 2}``."""
    return IDLE_COMMA.sub("", text)


def with_whole_escapes(text: str) -> str:
    """A backslash that escapes nothing in JSON is a character of its own.

    But before ``'``, as in a script's strings, it stands for nothing.
    """
    return ESCAPE.sub(lambda found: found[1] or found[2] or r"\\", text)


def with_quotes_escaped(text: str) -> str:
    """A quote within a string that its writer did not escape: ``"The "old" mill"``.

    A quote ends its string only where the thing goes on behind it, or ends.
    """
    inside = False
    parts: list[str] = []
    last = 0
    for quote in QUOTE.finditer(text):
        if quote[0] != '"':
            continue  # it is escaped
        if inside and not STRING_ENDS.match(text, quote.end()):
            parts += (text[last : quote.start()], r"\"")
            last = quote.end()
        else:
            inside = not inside
    return "".join(parts) + text[last:]


def with_its_end(text: str) -> str:
    """With the brackets closed that are open at its end."""
    return text + "".join(reversed(open_at_end(text)))


def open_at_end(text: str) -> list[str]:
    """What would close the brackets that are open at the end, the outermost first."""
    closing: list[str] = []
    for sign in SIGNS.findall(text):
        if sign in CLOSE:
            closing.append(CLOSE[sign])
        elif closing and sign == closing[-1]:
            closing.pop()
    return closing


MENDS = (as_written, with_quotes, without_idle_commas, with_whole_escapes, with_quotes_escaped, with_its_end)


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
