"""How the fixtures are written: blocks as [role, text, more], inline marks as tags.

A failing test then shows text as a newspaper desk would write it, not offsets. ``fixtures/README.md``
tells how to read a case and how to add one.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from cleaners import Article, Block, Cleaned, Credit, Place, Role, clean_article, explain, read
from cleaners.readers.markup import inline_tags

FIXTURES = Path(__file__).parent.parent / "fixtures"
FACTS = ("headline", "deck", "authors", "published", "site", "url", "language")
CREDIT = ("line", "creators", "provider", "via", "handout")
PLACE = Place._fields

Case = dict[str, Any]


def source(path: Path) -> bytes:
    """The bytes of a source; a folder named as a zip file is the one of its files, in their order."""
    if not path.is_dir():
        return path.read_bytes()
    files = sorted(each for each in path.rglob("*") if each.is_file())
    return zipped({str(each.relative_to(path)): each.read_bytes() for each in files})


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip file of these files, the same on every day."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, text in files.items():
            packing.writestr(zipfile.ZipInfo(name, (2024, 5, 18, 9, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def block(entry: list[Any]) -> Block:
    """A block out of [role, text] or [role, text, {fields of the credit, of the place, image}]."""
    role, marked, more = entry[0], entry[1], dict(entry[2]) if len(entry) > 2 else {}
    text, spans = inline_tags.parse(marked)
    credit = {name: more.pop(name) for name in CREDIT if name in more}
    place = {name: more.pop(name) for name in PLACE if name in more}
    target = more.pop("image", "")
    if more:
        raise ValueError(f"no such field of a block: {', '.join(more)}")
    if credit:
        credit["creators"] = tuple(credit.get("creators", ()))
    return Block(Role(role), text, spans, Credit(**credit) if credit else None, target, Place(**place))


def article(blocks: list[Any], facts: Case) -> Article:
    """An article of these blocks and facts; in English if they do not say."""
    facts = {"language": "en", **facts}
    facts["authors"] = tuple(facts.get("authors", ()))
    return Article(tuple(map(block, blocks)), **facts)


def before(case: Case) -> Article:
    """What a case begins with: blocks, or a text as a string or a list of its lines, read as plain text."""
    given, facts = case["before"], case.get("known", {})
    if isinstance(given, list) and all(isinstance(line, str) for line in given):
        given = "\n".join(given)
    if not isinstance(given, str):
        return article(given, facts)
    return replace(article([], facts), blocks=read(given).article.blocks)


def after(case: Case) -> Article:
    """What a case must become: its blocks, what was known and what is found."""
    return article(case["after"], {**case.get("known", {}), **case.get("found", {})})


def shown(article: Article) -> dict[str, Any]:
    """The article as a fixture writes it, without places: what the comparison is about."""
    blocks = []
    for each in article.blocks:
        more: dict[str, Any] = {}
        if each.credit:
            more = {name: value for name, value in each.credit.to_dict().items() if value}
        if each.target:
            more["image"] = each.target
        entry = [each.role.value, inline_tags.write(each.text, each.spans)]
        blocks.append([*entry, more] if more else entry)
    return {"blocks": blocks, **{name: getattr(article, name) for name in FACTS}}


def cases(pattern: str) -> list[tuple[str, str, Case]]:
    """Every case of the files that match: (folder, label, case)."""
    found = []
    for path in sorted(FIXTURES.glob(pattern)):
        for case in json.loads(path.read_text(encoding="utf-8")):
            strange = case.keys() - {"label", "comment", "known", "before", "after", "found", "rule"}
            if strange:
                raise ValueError(f"{path}: no such field of a case: {', '.join(sorted(strange))}")
            found.append((path.parent.name, case["label"], case))
    return found


def check_laws(article: Article, cleaned: Cleaned) -> None:
    """What holds for every article, damaged or not."""
    check_record(article, cleaned)
    again = clean_article(cleaned.article)
    assert [(entry.rule, entry.before, entry.after) for entry in explain(again)] == []


def check_record(article: Article, cleaned: Cleaned) -> None:
    """What holds for every text, even for one that nobody would write."""
    assert cleaned.original() == article
    entries = explain(cleaned)
    assert all(entry.reason and 0 < entry.confidence <= 1 for entry in entries)
    assert all(0 <= entry.block < max(1, len(cleaned.article.blocks)) for entry in entries)
    assert all(r.change.before != r.change.after or r.change.facts for r in cleaned.repairs)
    assert Cleaned.from_dict(json.loads(json.dumps(cleaned.to_dict()))) == cleaned
