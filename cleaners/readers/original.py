"""What a packed source holds: one article, or several, as an e-book or a notebook does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cleaners.article import Article, Block, Role
from cleaners.repair import Kept, Reading


class Original(NamedTuple):
    """Its articles in order, each with its own omissions, and the facts that hold for the whole."""

    parts: tuple[Reading, ...]
    whole: Article = Article()


def nothing_read(*notes: str) -> Original:
    """What a source holds of which nothing can be read: no blocks, and why."""
    return Original((Reading(Article(), notes=notes),))


def each(original: Original) -> tuple[Reading, ...]:
    """Its articles, each with a note that tells its number if there are several."""
    count = len(original.parts)
    if count == 1:
        return original.parts
    return tuple(
        replace(part, notes=(f"article {number} of {count} in it", *part.notes))
        for number, part in enumerate(original.parts, 1)
    )


def together(original: Original) -> Reading:
    """All its articles as one: their headlines are subheads in it."""
    parts = original.parts
    if len(parts) == 1:
        return parts[0]
    blocks = tuple(block for part in parts for block in under_its_headline(part.article))
    note = f"it holds {len(parts)} articles, read as one here; clean_each gives each by itself"
    return Reading(
        replace(original.whole, blocks=blocks, language=original.whole.language or shared_language(parts)),
        tuple(omission for part in parts for omission in part.omissions),
        (note, *dict.fromkeys(note for part in parts for note in part.notes)),
        kept=kept_with_all(parts),
    )


def kept_with_all(parts: Sequence[Reading]) -> Kept:
    """The tags and notes of all parts; a mark, if all have it."""
    kept = [part.kept for part in parts]
    return Kept(
        tuple(dict.fromkeys(tag for each in kept for tag in each.tags)),
        starred=all(each.starred for each in kept),
        read=all(each.read for each in kept),
        note="\n\n".join(each.note for each in kept if each.note),
    )


def under_its_headline(article: Article) -> Iterator[Block]:
    """An article's blocks below its headline as a subhead, wherever that is known from."""
    printed = [block for block in article.blocks if block.role is Role.HEADLINE]
    if article.headline and not printed:
        yield Block(Role.SUBHEAD, article.headline)
    for block in article.blocks:
        yield replace(block, role=Role.SUBHEAD) if block.role is Role.HEADLINE else block


def shared_language(parts: Sequence[Reading]) -> str | None:
    """The language of all parts, ``None`` if they differ or do not say."""
    found = {part.article.language for part in parts}
    return found.pop() if len(found) == 1 else None
