"""The part of YAML that heads of files are made of: texts, lists, folded texts, maps with a ``name``.

Every value is taken as text, so that "no" stays a word and a date stays as it was written.
"""

from __future__ import annotations

import re

# Any script's letters and signs may stand in a key, but not what begins another thing in YAML.
KEY = re.compile(r"""([^\s\d#>|*&!%@`"'{}\[\],?:-][^\n:"'{}\[\]#]{0,60}?)\s*:(?:\s+(.*)|$)""")
ITEM = re.compile(r"\s*-(?:\s+(.*)|$)")
FLOW = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""")
LONGEST = 4000  # characters of a value: what is longer than any list of tags was never closed
# A line whose quotation or bracket is not closed in it.
OPEN = re.compile(
    r"""\s*+(?:-\s++)?(?:[^:"'\[{]*+:\s++)?(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*|\[(?!\[)[^\]]*|\{[^}]*)"""
)


def values(lines: list[str]) -> dict[str, list[str]] | None:
    """Keys, as ``field`` has them, and their values; ``None`` if a line is neither."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    folded = ""  # how the lines of the text at hand are joined
    goes_on = False  # whether a line below may go on with the text at hand
    for line in closed(lines):
        key = None if line[:1].isspace() else KEY.match(line)
        item = ITEM.match(line)
        if key:
            value = (key[2] or "").strip()
            current = found.setdefault(field(key[1]), [])
            folded = {"|": "\n", ">": " "}.get(value[:1], "")
            current += [""] if folded else scalars(value)
            goes_on = bool(current)
        elif not line.strip() or line.lstrip().startswith("#"):
            continue
        elif current is None:
            return None
        elif item and not folded:
            current += named(item[1] or "")
            goes_on = not KEY.match(item[1] or "")
        elif not line[:1].isspace():
            return None
        elif goes_on:
            current[-1] = (current[-1] + (folded or " ") + line.strip()).strip()
        else:
            current += named(line)
    return found


def field(key: str) -> str:
    """A key as it is looked up: ``Source URL`` is ``source_url``."""
    return re.sub(r"[ -]", "_", key.strip().lower())


def closed(lines: list[str]) -> list[str]:
    """The lines, each with those below it that end its quotation or bracket."""
    found: list[str] = []
    for line in lines:
        below = found and line[:1] in (" ", "\t", "]", "}") and len(found[-1]) < LONGEST
        if below and OPEN.fullmatch(found[-1]):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found


def named(value: str) -> list[str]:
    """The texts in a value; of one that is written as fields, the one that is called ``name``."""
    key = KEY.match(value.strip())
    if key is None:
        return scalars(value)
    return scalars((key[2] or "") if key[1].lower() == "name" else "")


def scalars(value: str) -> list[str]:
    """The texts in a value: one, those of a list in brackets, or the name in braces."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [text for found in FLOW.finditer(value[1:-1]) if (text := scalar(found[1]))]
    if value.startswith("{") and value.endswith("}"):
        return [text for found in FLOW.finditer(value[1:-1]) for text in named(found[1]) if text]
    text = scalar(value)
    return [text] if text else []


def scalar(value: str) -> str:
    """A text without its quotes; ``null`` is none."""
    value = value.strip()
    if value[:1] == '"':
        import json  # only a head that quotes pays for it

        try:
            return str(json.loads(value, strict=False))
        except ValueError:
            return value.strip('"')
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    value = value.partition(" #")[0].strip()
    return "" if value in ("null", "~") else value
