"""A cleaned article as JSON-ready data and back, without a loss.

``repairs`` and ``doubts`` are told for people; ``undo`` holds what takes the repairs back. A text in
it that mostly stands in the article is written as what it shares with that, so that the record of
many repairs stays small.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from cleaners.article import Article, Block
from cleaners.common_start import common_start
from cleaners.explain import Explanation, explain, explain_doubts
from cleaners.json_fields import texts, within
from cleaners.repair import Change, Cleaned, Edit, Fact, Kept, Omission, Repair, Source, apply, inverse


def cleaned_to_dict(cleaned: Cleaned) -> dict[str, Any]:
    """``Cleaned`` in the shape of ``cutline.article/1``."""
    data = cleaned.article.to_dict()
    data["repairs"] = [rule_first(entry) for entry in explain(cleaned)]
    data["doubts"] = [rule_first(entry) for entry in explain_doubts(cleaned)]
    data["source"] = cleaned.source._asdict()
    data["omissions"] = [omission._asdict() for omission in cleaned.omissions]
    data["notes"] = list(cleaned.notes)
    if any(cleaned.kept):
        data["kept"] = {name: value for name, value in cleaned.kept._asdict().items() if value}
    data["undo"] = [packed(repair, True) for repair in cleaned.repairs]
    data["undecided"] = [packed(repair, False) for repair in cleaned.doubts]
    return data


def cleaned_from_dict(data: dict[str, Any]) -> Cleaned:
    """``Cleaned`` out of ``cleaned_to_dict``'s data; ``ValueError`` for what is none, naming the field."""
    article = Article.from_dict(data)
    with within("undo"):
        repairs = tuple(made(article, data.get("undo", ())))
    with within("undecided"):
        doubts = tuple(
            Repair(entry["rule"], unpacked(entry, tuple(map(Block.from_dict, entry["after"]))))
            for entry in data.get("undecided", ())
        )
    with within("source"):
        source = Source(**data.get("source", {}))
    with within("omissions"):
        omissions = tuple(Omission(o["text"], o["reason"]) for o in data.get("omissions", ()))
    with within("kept"):
        kept = Kept(**{name: listed(value) for name, value in data.get("kept", {}).items()})
    with within("article"):
        notes = texts({"notes": (), **data}, "notes")
    return Cleaned(article, repairs, doubts, source, omissions, notes, kept)


def made(article: Article, undo: Sequence[dict[str, Any]]) -> list[Repair]:
    """The repairs by what takes them back, the last first."""
    state = article
    repairs: list[Repair] = []
    for rule, group in groupby(reversed(undo), key=lambda entry: str(entry["rule"])):
        entries = list(group)[::-1]
        changes: list[Change] = []
        shift = 0
        for entry in entries:
            start = entry["at"] + shift
            after = state.blocks[start : start + entry["after"]]
            changes.append(unpacked(entry, after))
            shift += entry["after"] - len(changes[-1].before)
        state = apply(state, list(inverse(changes)))
        repairs[:0] = (Repair(rule, change) for change in changes)
    return repairs


def rule_first(entry: Explanation) -> dict[str, Any]:
    """An explained repair as data, in the order in which a person reads it."""
    return {"rule": entry.rule, **entry._asdict()}


def packed(repair: Repair, made: bool) -> dict[str, Any]:
    """A change as data; the blocks after it stand in the article if it was made."""
    change = repair.change
    after = "\n".join(block.text for block in change.after)
    entry: dict[str, Any] = {
        "rule": repair.rule,
        "at": change.at,
        "before": [squeezed(block, after) for block in change.before],
        "after": len(change.after) if made else [block.to_dict() for block in change.after],
        "reason": change.reason,
        "confidence": change.confidence,
    }
    if change.facts:
        entry["facts"] = [list(fact) for fact in change.facts]
    if change.edits:
        entry["edits"] = [[e.start, e.end, e.text, e.reason, e.confidence] for e in change.edits]
    return entry


def unpacked(entry: dict[str, Any], after: tuple[Block, ...]) -> Change:
    """The change out of ``packed``'s data and the blocks after it."""
    text = "\n".join(block.text for block in after)
    doubt = not isinstance(entry["after"], int)
    return Change(
        entry["at"],
        tuple(
            Block.from_dict({**block, "text": unsqueezed(block["text"], text)}) for block in entry["before"]
        ),
        after,
        entry["reason"],
        entry["confidence"],
        doubt,
        tuple(Fact(name, listed(old), listed(new)) for name, old, new in entry.get("facts", ())),
        tuple(
            Edit(entry["at"], start, end, put, reason, confidence, doubt)
            for start, end, put, reason, confidence in entry.get("edits", ())
        ),
    )


def listed(value: Any) -> Any:
    """JSON's lists are our tuples."""
    return tuple(value) if isinstance(value, list) else value


def squeezed(block: Block, other: str) -> dict[str, Any]:
    """A block as data; its text as [n, middle, m] if n and m characters at its ends are ``other``'s."""
    data = block.to_dict()
    size = len(block.text)
    head = common_start(block.text, other)
    end = other[max(0, len(other) - (size - head)) :]  # of a long text only what can be shared
    tail = common_start(block.text[head:][::-1], end[::-1])
    if head + tail > 8:  # what the list itself costs
        data["text"] = [head, block.text[head : len(block.text) - tail], tail]
    return data


def unsqueezed(text: Any, other: str) -> str:
    """The text out of ``squeezed``'s data."""
    if isinstance(text, str):
        return text
    head, middle, tail = text
    return f"{other[:head]}{middle}{other[len(other) - tail :]}"
