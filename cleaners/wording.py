"""Repairs in words: what was there and what is there now, short enough to read at a glance."""

from __future__ import annotations

from hashlib import sha256

from cleaners.article import Article, Block
from cleaners.repair import Change, Edit, Proposal

SHORT = 160  # characters of a text that are quoted before it is shortened: two lines of a terminal


def identity(rule: str, proposal: Proposal, article: Article) -> str:
    """A name for this very repair that stays the same when the article is cleaned again."""
    block = article.blocks[proposal.at] if isinstance(proposal, Edit) else None
    return named(rule, wording(proposal, block))


def named(rule: str, words: tuple[str, str]) -> str:
    """``rule:digest`` of a repair's wording; white space in it does not count, for other rules change it."""
    plain = repr(tuple(" ".join(text.split()) for text in words))
    return f"{rule}:{sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def wording(proposal: Proposal, block: Block | None) -> tuple[str, str]:
    """What a proposal finds and what it makes of it, as short texts."""
    if isinstance(proposal, Edit):
        return in_context(block.text if block else "", proposal)
    if is_about_marks(proposal):
        old = [text for block in proposal.before for text in marked(block)]
        new = [text for block in proposal.after for text in marked(block)]
        gone, come = (t for t in old if t not in new), (t for t in new if t not in old)
        return shorter(" | ".join(gone)), shorter(" | ".join(come))
    roles = [[block.role for block in blocks] for blocks in (proposal.before, proposal.after)]
    say = with_role if all(roles) and roles[0] != roles[1] else said
    before, after = (" ¶ ".join(map(say, blocks)) for blocks in (proposal.before, proposal.after))
    facts = "; ".join(f"{f.name}: {told(f.after)}" for f in proposal.facts)
    return before, " ¶ ".join(filter(None, (after, facts)))


def is_about_marks(change: Change) -> bool:
    """Whether the change leaves words and roles as they are."""
    return bool(change.before) and [(b.role, b.text, b.credit) for b in change.before] == [
        (b.role, b.text, b.credit) for b in change.after
    ]


def marked(block: Block) -> tuple[str, ...]:
    """The stretches of the block's text that bear a mark."""
    return tuple(block.text[span.start : span.end] for span in block.spans)


def shorter(text: str) -> str:
    """``text`` without its middle, if it is long."""
    return text if len(text) <= SHORT else f"{text[: SHORT // 2]} … {text[-SHORT // 2 :]}"


def told(value: object) -> str:
    """A fact's value as a person would write it."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def said(block: Block) -> str:
    """A block's text, shortened in its middle, its credit behind it."""
    text = shorter(block.text)
    return f"{text} [credit: {block.credit.line}]" if block.credit else text


def with_role(block: Block) -> str:
    """The same with the block's role before it, for changes of roles."""
    return f"{block.role}: {said(block)}"


def in_context(text: str, edit: Edit) -> tuple[str, str]:
    """An edit with the whole words around it, so that it can be read."""
    start, end = edit.start, edit.end
    low, high = max(0, start - SHORT // 2), min(len(text), end + SHORT // 2)
    while start > low and not text[start - 1].isspace():
        start -= 1
    while end < high and not text[end].isspace():
        end += 1
    return text[start:end], text[start : edit.start] + edit.text + text[edit.end : end]
