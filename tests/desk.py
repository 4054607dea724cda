"""How the fixtures are written: blocks as [role, text, more], inline marks as tags.

A failing test then shows text as a newspaper desk would write it, not offsets.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from cleaners import Article, Block, Credit, Place, Role
from cleaners.readers import inline_tags

FIXTURES = Path(__file__).parent.parent / "fixtures"
FIELDS = ("headline", "deck", "authors", "published", "site", "url", "language")


def block(entry: list[Any]) -> Block:
    """A block out of [role, text] or [role, text, {credit's fields or credit, image, page, gap, ...}]."""
    role, marked, more = entry[0], entry[1], dict(entry[2]) if len(entry) > 2 else {}
    text, spans = inline_tags.parse(marked)
    credit = {"line": more.pop("line"), **more} if "line" in more else more.pop("credit", None)
    if "line" in (credit or {}) and credit is not more:
        more = {k: v for k, v in more.items() if k not in credit}
    made = None
    if credit:
        made = Credit(
            credit["line"],
            tuple(credit.get("creators", ())),
            credit.get("provider"),
            credit.get("via"),
            credit.get("handout", False),
        )
    return Block(Role(role), text, spans, made, more.pop("image", ""), Place(**more))


def article(blocks: list[Any], case: dict[str, Any], language: str | None = "en") -> Article:
    """An article of these blocks and the fields that the case names."""
    fields = {name: case[name] for name in FIELDS if name in case}
    fields.setdefault("language", language)
    if "authors" in fields:
        fields["authors"] = tuple(fields["authors"])
    return Article(tuple(map(block, blocks)), **fields)


def shown(article: Article) -> dict[str, Any]:
    """The article as a fixture writes it, without places: what the comparison is about."""
    lines = []
    for each in article.blocks:
        entry: list[Any] = [each.role.value, inline_tags.write(each.text, each.spans)]
        more: dict[str, Any] = {}
        if each.credit:
            credit = each.credit
            more = {k: v for k, v in replace(credit).to_dict().items() if v}
        if each.target:
            more["image"] = each.target
        lines.append([*entry, more] if more else entry)
    return {"blocks": lines, **{name: getattr(article, name) for name in FIELDS}}


def cases(pattern: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Every case of the files that match: (folder, label, case)."""
    found = []
    for path in sorted(FIXTURES.glob(pattern)):
        for case in json.loads(path.read_text(encoding="utf-8")):
            found.append((path.parent.name, case["label"], case))
    return found
